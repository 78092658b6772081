"""What an operator, a thief with the disk and a collector of logs can learn: nothing of what was said."""
