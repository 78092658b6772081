"""Slack: the adapter against a strict server that speaks Slack's protocol to the real slack-bolt and slack_sdk."""
