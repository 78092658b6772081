"""Discord: what it says is read, what the bot says is drawn, and a thin shell between the two and discord.py."""
