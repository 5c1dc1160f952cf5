"""When to look again: pure decisions, in seconds.

The server's word comes first (`Retry-After`), then what a reply lets one expect (an estimate, or progress over age),
then an interval that grows with the age of the job, between bounds that depend on the kind of job.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, NamedTuple

from safelight.state import State


class Schedule(NamedTuple):
    """Intervals of `growth` times the job's age, between `floor` and `ceiling` seconds; `timeout` is a wait's default.

    An estimate of the rest stretches an interval up to the job's age, so that a wrong one at most doubles it.
    """

    floor: float
    ceiling: float
    timeout: float
    growth: float = 0.1

    def pause(self, age: float, state: State[Any]) -> float:
        """Seconds until the next poll of a job of this age, last seen in this state."""
        interval = min(max(self.floor, self.growth * age), self.ceiling)
        rest = expected_rest(age, state)
        return interval if rest is None else max(interval, min(rest, age))


SCHEDULES = {
    "image": Schedule(floor=0.5, ceiling=5, timeout=300),
    "edit": Schedule(floor=0.5, ceiling=5, timeout=300),
    "upscale": Schedule(floor=0.5, ceiling=10, timeout=600),
    "audio": Schedule(floor=0.5, ceiling=10, timeout=600),
    "video": Schedule(floor=2, ceiling=15, timeout=1800),
    "training": Schedule(floor=15, ceiling=120, timeout=4 * 3600),
}


def expected_rest(age: float, state: State[Any]) -> float | None:
    """How long the job may still take, from the provider's estimate or from its progress; None if nothing is said."""
    if state.eta is not None and state.eta > 0:
        return state.eta
    if state.progress is not None and 0 < state.progress < 1:
        return age * (1 - state.progress) / state.progress
    return None


class Backoff(NamedTuple):
    """Pauses after transient faults: doubling from `first` to `ceiling`, each drawn from its upper half."""

    first: float = 0.5
    ceiling: float = 20.0
    draw: Callable[[], float] = random.random

    def pause(self, faults: int, retry_after: float | None) -> float:
        """Seconds to wait after so many faults in a row; never less than the server asked for."""
        most = min(self.ceiling, self.first * 2.0 ** min(faults - 1, 10))
        return max(most * (0.5 + self.draw() / 2), retry_after or 0.0)
