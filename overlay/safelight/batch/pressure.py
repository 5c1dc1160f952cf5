"""What a provider has let through and refused so far, and until when nothing more is sent to it."""

from __future__ import annotations

import math
from collections import Counter

from safelight.batch.limits import ALL, Limits, Window
from safelight.clock import Clock
from safelight.jobs.schedule import Backoff

MANY = 10  # submits in a row without a usable answer, before that is believed
FEW = 2  # such submits that slow nothing down


class Pressure:
    """The limits as one process has learned them, from what becomes of its submits. Moments are the clock's."""

    def __init__(self, limits: Limits, clock: Clock, backoff: Backoff) -> None:
        self.limits = limits
        self.running: Counter[str] = Counter()  # jobs by operation that are waited for here
        self.others = 0  # jobs that are under way elsewhere
        self._clock, self._backoff = clock, backoff
        self._held_until = -math.inf
        self._refusals = self._unanswered = 0

    @property
    def hold(self) -> float:
        """Seconds for which nothing is sent."""
        return max(0.0, self._held_until - self._clock.monotonic())

    @property
    def under_way(self) -> int:
        """Jobs that were accepted and have not ended, here and elsewhere."""
        return self.running.total() + self.others

    def begin(self) -> None:
        """Forget what went wrong: somebody asks for another attempt."""
        self._held_until = -math.inf
        self._refusals = self._unanswered = 0

    def runs(self, operation: str) -> None:
        """A job runs that was accepted before."""
        self.running[operation] += 1

    def accepted(self, operation: str) -> None:
        """A job was accepted."""
        self.runs(operation)
        self._refusals = self._unanswered = 0
        for name in {ALL, self.limits.window_of(operation)}:
            self._change(name, self.limits.windows[name].accepted(self._of(name)))

    def over(self, operation: str) -> None:
        """A job runs no more."""
        self.running[operation] -= 1

    def refused(self, operation: str, sent: float, retry_after: float | None) -> None:
        """The provider takes no more at once. `sent` and windows are in the seconds of the date, as in ledgers."""
        name = self.limits.window_of(operation)
        before = self.limits.windows[name]
        after = before.refused(self._of(name), sent, self._clock.now().timestamp())
        self._change(name, after)
        self._refusals += after is not before
        if retry_after or self._refusals > 1 or not self.under_way:
            self._hold(self._backoff.pause(max(1, self._refusals), retry_after))

    def unanswered(self) -> bool:
        """A submit had no usable answer; whether it is by now believed that none will come."""
        self._unanswered += 1
        if self._unanswered > FEW:
            self._hold(self._backoff.pause(self._unanswered - FEW, None))
        return self._unanswered >= MANY

    def _hold(self, seconds: float) -> None:
        self._held_until = max(self._held_until, self._clock.monotonic() + seconds)

    def _of(self, name: str) -> int:
        return self.under_way if name == ALL else self.running[name]

    def _change(self, name: str, window: Window) -> None:
        self.limits = self.limits._replace(windows={**self.limits.windows, name: window})
