"""Slack, over Socket Mode: what it sends is read, what it is to show is rendered, and a shell does both."""
