"""How well people are understood, measured on texts that were annotated by hand: `make eval`."""
