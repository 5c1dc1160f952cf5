"""When to look again: pure decisions, in seconds.

The server's word comes first (`Retry-After`), then what a reply lets one expect (an estimate, or progress over age),
then what earlier jobs took (`Prior`), then an interval that grows with the age of the job, between bounds that depend
on the kind of job. `make bench` compares it with other clients.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import Any, NamedTuple

from safelight.errors import UsageError
from safelight.state import State

TENTH = -1.2816  # the tenth percentile of a normal distribution, in standard deviations
THOUSANDTH = 3.0902  # what one in a thousand exceeds
LEAST_OBSERVED = 4  # jobs before their durations are believed
LEAST_SPREAD = 0.1
EARLY = 30.0  # seconds by which a job is looked at for the first time, however long such jobs take


class Prior(NamedTuple):
    """What jobs of this kind took before: the median in seconds, and the standard deviation of the logarithm."""

    median: float
    spread: float

    @property
    def first(self) -> float:
        """When nine jobs of ten are still running: nothing is gained by looking before."""
        return self.median * math.exp(TENTH * self.spread)

    def pause(self, age: float, lag_worth: float, most: float) -> float | None:
        """The pause at this age: until `first`, then the best interval, `most` at most.

        Never more than a quarter of the median, so that a job which ends early is seen no later than that.
        """
        if age < self.first:
            return min(self.first - age, self.median / 4)
        best = self.interval(age, lag_worth)
        return None if best is None else min(best, most, self.median / 4)

    def interval(self, age: float, lag_worth: float) -> float | None:
        """The best interval at this age where a poll is worth c seconds of lag: sqrt(2c / h), h the hazard rate.

        None for a job that takes longer than all but one in a thousand: it is of another kind than those before.
        """
        z = (math.log(max(age, 1e-9)) - math.log(self.median)) / self.spread
        if z > THOUSANDTH:
            return None
        surviving = 0.5 * math.erfc(z / math.sqrt(2))
        density = math.exp(-z * z / 2) / (max(age, 1e-9) * self.spread * math.sqrt(2 * math.pi))
        return math.sqrt(2 * lag_worth / max(density / surviving, 1e-12))


class Mark(NamedTuple):
    """The age, in seconds, at which a job was last known to have come no further than this progress."""

    age: float
    progress: float

    def moved(self, age: float, progress: float | None) -> Mark:
        """The mark after another look: it moves on with a job that has not."""
        if progress is None and self.progress:
            return self  # one that is not told this time
        come = progress or 0.0
        return Mark(age, come) if come <= self.progress else self


START = Mark(0.0, 0.0)


class Schedule(NamedTuple):
    """Intervals of `growth` times the job's age, between `floor` and `ceiling` seconds, the first look at age `first`.

    `timeout` is a wait's default. `lag_worth` is how many seconds of lag one poll is worth, where a prior is known. An
    estimate of the rest is followed for as long as the job was watched, so that a wrong one at most doubles the wait.
    """

    floor: float
    ceiling: float
    timeout: float
    first: float = 0.0
    growth: float = 0.1
    lag_worth: float = 0.5

    def checked(self) -> Schedule:
        """The schedule, if one can keep it; raises `UsageError`."""
        if math.isnan(self.timeout) or not all(0 <= each < math.inf for each in self._replace(timeout=0.0)):
            raise UsageError(f"the numbers of a schedule must be 0 or more: got {self}")
        return self

    def begin(self, prior: Prior | None) -> float:
        """The age at which a job is first looked at: soon enough that one which was refused at once is told as that."""
        return max(self.first, min(prior.median / 4, EARLY)) if prior else self.first

    def pause(
        self,
        age: float,
        state: State[Any],
        prior: Prior | None = None,
        *,
        since: Mark | None = START,
        watched: float | None = None,
    ) -> float:
        """Seconds until the next poll of a job of this age, last seen in this state.

        `since` is where its progress is counted from (None: nowhere yet), `watched` for how long it was (None: always).
        """
        interval = min(max(self.floor, self.growth * age), self.ceiling)
        rest = expected_rest(age, state, since)
        if rest is not None and rest > interval / 4:  # one that is about to end for ever is not believed
            return max(self.floor, min(rest, age if watched is None else max(watched, interval)))
        known = prior.pause(age, self.lag_worth, 2 * self.ceiling) if prior else None
        return interval if known is None else max(self.floor, known)


SCHEDULES = {
    "image": Schedule(floor=0.7, ceiling=4.5, timeout=300, first=1.5),
    "edit": Schedule(floor=0.7, ceiling=4.5, timeout=300, first=1.5),
    "upscale": Schedule(floor=0.7, ceiling=4.5, timeout=600, first=1.5),
    "audio": Schedule(floor=0.7, ceiling=4.5, timeout=600, first=1.5),
    "video": Schedule(floor=2, ceiling=15, timeout=1800, first=10, lag_worth=2),
    "training": Schedule(floor=15, ceiling=120, timeout=4 * 3600, first=60, lag_worth=20),
}


def expected_rest(age: float, state: State[Any], since: Mark | None = START) -> float | None:
    """How long the job may still take, from the provider's estimate or its progress since a mark; None if unsaid."""
    if state.eta is not None and state.eta > 0:
        return state.eta
    if since is None or state.progress is None or not since.progress < state.progress < 1:
        return None
    return (age - since.age) * (1 - state.progress) / (state.progress - since.progress)


class Durations:
    """What a client has seen its jobs take, by operation; priors are learned from it, or given."""

    def __init__(self, given: dict[str, Prior] | None = None) -> None:
        self._given = given or {}
        told: dict[str, Any] = dict(self._given)
        for operation, prior in told.items():
            if not isinstance(prior, Prior) or not all(0 < each < math.inf for each in prior):
                raise UsageError(
                    f"what {operation} takes must be a Prior, of a median and a spread above 0: got {prior}"
                )
        self._logs: dict[str, list[float]] = {}

    def observe(self, operation: str, seconds: float) -> None:
        """Note that a job took so long."""
        self._logs.setdefault(operation, []).append(math.log(max(seconds, 0.01)))
        del self._logs[operation][:-100]

    def prior(self, operation: str) -> Prior | None:
        """What is known of an operation's jobs: as given, or from at least four of them."""
        logs = self._logs.get(operation, [])
        if operation in self._given or len(logs) < LEAST_OBSERVED:
            return self._given.get(operation)
        mean = math.fsum(logs) / len(logs)
        variance = math.fsum((each - mean) ** 2 for each in logs) / (len(logs) - 1)
        return Prior(math.exp(mean), max(math.sqrt(variance), LEAST_SPREAD))


class Backoff(NamedTuple):
    """Pauses after transient faults: doubling from `first` to `ceiling`, each drawn from its upper half."""

    first: float = 0.5
    ceiling: float = 20.0
    draw: Callable[[], float] = random.random

    def pause(self, faults: int, retry_after: float | None) -> float:
        """Seconds to wait after so many faults in a row; never less than the server asked for."""
        most = min(self.ceiling, self.first * 2.0 ** min(faults - 1, 10))
        return max(most * (0.5 + self.draw() / 2), retry_after or 0.0)
