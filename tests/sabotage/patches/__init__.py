"""Every sabotage, a module per area: each module here holds `PATCHES: tuple[Patch, ...]`."""

import importlib
import pkgutil

from tests.sabotage.patch import Patch


def all_patches() -> tuple[Patch, ...]:
    """Areas by name, patches as written; AttributeError for an area without PATCHES."""
    areas = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found: list[Patch] = []
    for area in areas:
        found.extend(importlib.import_module(f"{__name__}.{area}").PATCHES)
    return tuple(found)
