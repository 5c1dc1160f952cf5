"""Drift made known: one log record for a place that differs, once a process, and a callback for every one."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

from safelight.contract.reply import Reply
from safelight.contract.schema import Drift
from safelight.words import harmless

LOGGER = logging.getLogger("safelight.drift")
OnDrift = Callable[[Reply[Any], Drift], None]
MOST_TOLD = 1000  # records in one process: a reply names what it likes, and each name is a new one
_INDEX = r"/\d+(?=/|$)"

_told: set[tuple[str, str, str]] = set()


def tell(provider: str, reply: Reply[Any], on_drift: OnDrift | None) -> None:
    """Report the drift of one reply.

    A callback that fails is logged: the reply of a paid submit is not lost for it.
    """
    for drift in reply.drift:
        _log(provider, reply.operation, drift)
        if on_drift is not None:
            try:
                on_drift(reply, drift)
            except Exception:
                LOGGER.exception("on_drift failed; the job goes on")


def _log(provider: str, operation: str, drift: Drift) -> None:
    """Log a place, unless it or another item of the same list was told before."""
    key = (provider, operation, re.sub(_INDEX, "/*", drift.path))
    if key in _told or len(_told) > MOST_TOLD:
        return
    _told.add(key)
    if len(_told) > MOST_TOLD:
        LOGGER.warning("more than %s kinds of drift were told; the rest is not logged in this process", MOST_TOLD)
        return
    told = (provider, operation, *map(harmless, (drift.path, drift.expected, drift.got)))
    LOGGER.warning("%s %s %s: expected %s, got %s", *told)
