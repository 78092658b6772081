"""Breaks one promise at a time in a copy of the tree and sees that the test named for it fails.

`python -m tests.sabotage` (or `make sabotage`) runs them all. The patches are in `patches/`, a file per area.
"""
