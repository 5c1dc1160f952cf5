"""What is decided about a job, from submit to file: flows that yield effects and perform none. Private.

Nothing is loaded until a client does it for the first time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.jobs.by_path import submit_raw
    from safelight.jobs.cancelling import cancel
    from safelight.jobs.keeping import carrying
    from safelight.jobs.saving import save
    from safelight.jobs.submitting import call, make, submit
    from safelight.jobs.watching import look_once, wait, watch

_HOMES = {
    "call": "submitting",
    "cancel": "cancelling",
    "carrying": "keeping",
    "look_once": "watching",
    "make": "submitting",
    "save": "saving",
    "submit": "submitting",
    "submit_raw": "by_path",
    "wait": "watching",
    "watch": "watching",
}

__all__ = ["call", "cancel", "carrying", "look_once", "make", "save", "submit", "submit_raw", "wait", "watch"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'safelight.jobs' has no attribute {name!r}")
    return getattr(import_module(f"safelight.jobs.{_HOMES[name]}"), name)
