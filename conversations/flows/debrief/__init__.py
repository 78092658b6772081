"""The recovery dialogue: words and arrows, a file per stage. `flow.FLOW` is the whole of it."""
