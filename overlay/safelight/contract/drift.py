"""Drift made known: one log record for each place that differs, once a process, and a callback for every one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from safelight.contract.reply import Reply
from safelight.contract.schema import Drift

LOGGER = logging.getLogger("safelight.drift")
OnDrift = Callable[[Reply[Any], Drift], None]

_told: set[tuple[str, str, str]] = set()


def tell(provider: str, reply: Reply[Any], on_drift: OnDrift | None) -> None:
    """Report the drift of one reply.

    A callback that fails is logged: the reply of a paid submit is not lost for it.
    """
    for drift in reply.drift:
        if (key := (provider, reply.operation, drift.path)) not in _told:
            _told.add(key)
            LOGGER.warning(
                "%s %s %s: expected %s, got %s", provider, reply.operation, drift.path, drift.expected, drift.got
            )
        if on_drift is not None:
            try:
                on_drift(reply, drift)
            except Exception:
                LOGGER.exception("on_drift failed; the job goes on")
