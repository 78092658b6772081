"""Where conversations are kept: a small port, one SQL engine behind it, and a seam that seals words."""
