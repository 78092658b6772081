"""What every test shares: how many examples the property tests try, the same ones in every run, and how many workers.

`make torture` picks the larger profile with `--hypothesis-profile torture`; an example that failed is printed
in a form that can be pasted above the test.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "test",
    derandomize=True,
    deadline=None,  # a busy machine is no reason to fail
    max_examples=100,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("torture", settings.get_profile("test"), max_examples=2000)
settings.load_profile("test")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test that waits for a server or a process leaves its own to another."""
    return (os.cpu_count() or 1) + 1
