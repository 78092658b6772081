"""Conversations as people read them: pages that are played and compared as text."""
