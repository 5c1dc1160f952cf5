"""Time as an argument: the system's, or one that passes only when somebody sleeps."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

LEAST = 5.0  # seconds that one exchange is given, however little is left


class Clock(Protocol):
    """What the clients ask of time. Seconds throughout; `monotonic` never goes back, `now` is in UTC."""

    def monotonic(self) -> float:
        """Seconds since some moment."""
        ...

    def now(self) -> datetime:
        """The date and time, in UTC."""
        ...

    def sleep(self, seconds: float) -> None:
        """Let time pass, blocking."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Let time pass, giving way to other tasks."""
        ...


class SystemClock:
    """The clock on the wall."""

    def monotonic(self) -> float:
        """Seconds since the machine started, or so."""
        return time.monotonic()

    def now(self) -> datetime:
        """The date and time, in UTC."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """Sleep."""
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Sleep, under asyncio or trio."""
        import anyio

        await anyio.sleep(seconds)


class VirtualClock:
    """A clock for tests: sleeping takes no time and moves it on, so that a ten-minute job ends in milliseconds."""

    def __init__(self, start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        self.start = start
        self.passed = 0.0

    def monotonic(self) -> float:
        """Seconds that were slept so far."""
        return self.passed

    def now(self) -> datetime:
        """The start and what was slept since."""
        return self.start + timedelta(seconds=self.passed)

    def sleep(self, seconds: float) -> None:
        """Move the time on."""
        self.passed += max(0.0, seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Move the time on, and let other tasks run."""
        from anyio.lowlevel import checkpoint

        self.sleep(seconds)
        await checkpoint()


class Shared:
    """A time-out, in seconds, for two things one after the other, of which the first has a limit of its own.

    The first has `LEAST` seconds even of a time-out that is shorter: there is nothing to wait for without it.
    """

    def __init__(self, clock: Clock, timeout: float | None, limit: float) -> None:
        self._clock, self._timeout, self._began = clock, timeout, clock.monotonic()
        self.first = limit if timeout is None else min(limit, max(timeout, LEAST))

    @property
    def left(self) -> float | None:
        """What the second may still take; None if no time-out was given."""
        return None if self._timeout is None else self._timeout - (self._clock.monotonic() - self._began)
