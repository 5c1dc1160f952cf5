"""What the flows say while they work, told on standard error: all of it, or only that something is tried for long."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from safelight.words import harmless

LOGGER = logging.getLogger("safelight")
LONG = 3.0  # seconds of silence after which somebody wonders
AGAIN = 20.0  # seconds before it is said again


class Telling(logging.Handler):
    """Tells each line of the log. Without `verbose`, only what follows another of the same job for some seconds.

    A job of which a state was seen begins anew. What drifts is told with the outcome, and here only with `verbose`.
    """

    def __init__(self, tell: Callable[[str], object], *, verbose: bool) -> None:
        super().__init__(logging.INFO)
        self._tell, self._verbose = tell, verbose
        self.clock: Callable[[], float] = time.monotonic
        self._due: dict[str, float] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a line, or keep it to itself."""
        if self._verbose or self._lasts(record):
            self._tell(record.getMessage())

    def seen(self, whom: object) -> None:
        """Something was seen of a job: what went before is over."""
        self._due.pop(harmless(str(whom)), None)

    def _lasts(self, record: logging.LogRecord) -> bool:
        if record.name != LOGGER.name or not isinstance(record.args, tuple) or not record.args:
            return False
        whom, now = str(record.args[0]), self.clock()
        due = self._due.setdefault(whom, now + LONG)
        if now < due:
            return False
        self._due[whom] = now + AGAIN
        return True


@contextmanager
def telling(handler: logging.Handler) -> Generator[None]:
    """Within the block the log of the library goes to this handler."""
    before = LOGGER.level, LOGGER.propagate
    LOGGER.setLevel(logging.INFO)
    LOGGER.propagate = False  # nobody else writes on these streams
    LOGGER.addHandler(handler)
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.setLevel(before[0])
        LOGGER.propagate = before[1]
