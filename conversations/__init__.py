"""The conversation itself, free of platforms, clocks, databases and environments.

Everything here is a pure function or a frozen value, on the standard library alone. `model` holds the words that
cross the border; `engine.step` is the only way in.
"""
