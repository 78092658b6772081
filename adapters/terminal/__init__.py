"""The bot in a terminal: for people (`chat`) and, one JSON object a line, for programs (`jsonl`)."""
