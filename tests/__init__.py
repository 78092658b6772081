"""Tests: conversations as people read them, and the promises they keep."""
