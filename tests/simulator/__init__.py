"""The judge of delivery: the real bot in virtual time, on a platform that fails and in processes that die anywhere.

`run.py` plays one seed. `judge.py` says what was wrong with it. `python -m tests.simulator --help` replays a seed and
runs the long show of `make torture`.
"""
