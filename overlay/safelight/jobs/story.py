"""What happens, told as it happens: one line an event at INFO of the logger `safelight`, with the job's name in it."""

from __future__ import annotations

import logging
from typing import Any

from safelight.words import harmless

LOGGER = logging.getLogger("safelight")


def tell(whom: Any, event: str) -> None:
    """Tell of a job, or of an operation that is to become one."""
    if LOGGER.isEnabledFor(logging.INFO):
        LOGGER.info("%s: %s", harmless(str(whom)), harmless(event))
