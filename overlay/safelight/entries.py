"""Which installed packages say that they describe a provider: by an entry point in the group `safelight.providers`."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "safelight.providers"


def named() -> tuple[EntryPoint, ...]:
    """The entry points of all installed packages; this one has none, for its own providers are looked for by module."""
    return _on(tuple(sys.path))


@lru_cache(maxsize=1)
def _on(_path: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    """What is found where packages are looked for; everything installed is read for it, so it is read once."""
    from importlib.metadata import entry_points

    return tuple(entry_points(group=GROUP))
