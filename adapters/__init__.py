"""Thin shells between a platform and the conversation: each reads payloads, renders messages, sends."""
