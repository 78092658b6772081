"""A strict Discord on loopback, and the adapter on it through the real discord.py."""
