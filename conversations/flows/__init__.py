"""The dialogues this program knows."""
