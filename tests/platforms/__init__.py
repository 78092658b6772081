"""Platforms, as local servers that are stricter than the real ones, and the adapters on them."""
