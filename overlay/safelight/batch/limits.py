"""How much may be sent now: pure decisions over counts and a clock, in seconds.

A provider's figures are only a start. A window grows with success and falls when the provider refuses, to what was
under way then; a pace counts what was sent within a minute; a budget reserves for each job that is under way as much
as the dearest has cost.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from safelight.errors import UsageError

ALL = "*"
GUESS = 8.0  # jobs under way at first, where the provider gives no figure
AT_ONCE = 8  # submits without an answer: what a window that is too wide can cost at first
MINUTE = 61.0  # with what one request may be quicker than another
MOST_PATIENT = 64


class Window(NamedTuple):
    """How many jobs may be under way.

    It grows by one with each acceptance that fills it, until the provider refuses; from then on by one in `patience`
    windows of acceptances, and each refusal doubles the patience.
    """

    size: float = GUESS
    most: float = math.inf
    patience: int = 0
    fell: float = -math.inf

    @classmethod
    def of(cls, figure: float | None, most: float | None = None) -> Window:
        """A window that starts at a provider's figure, and never exceeds what the user allows."""
        bound = math.inf if most is None else float(most)
        return cls(min(GUESS if figure is None else float(figure), bound), bound)

    def accepted(self, running: int) -> Window:
        """A job was accepted, and so many are running with it; only a window that is filled has reason to grow."""
        size = max(self.size, min(float(running), self.most))
        if running >= math.floor(size):
            size = min(self.most, size + (1 if not self.patience else 1 / (size * self.patience)))
        return self._replace(size=size)

    def refused(self, running: int, sent: float, now: float) -> Window:
        """The provider refused what was sent then; what was sent before an earlier fall tells nothing new."""
        if sent <= self.fell:
            return self
        patience = min(max(1, 2 * self.patience), MOST_PATIENT)
        return self._replace(size=max(1.0, min(self.size, float(running))), patience=patience, fell=now)


class Counts(NamedTuple):
    """What a ledger tells of an account: jobs under way, moments of sending within a minute, and money.

    `dearest` is None until a cost was told, `unpriced` counts the jobs that were done without one.
    """

    under_way: Mapping[str, int] = {}
    sent: Mapping[str, Sequence[float]] = {}
    spent: float = 0.0
    dearest: float | None = None
    unpriced: int = 0

    @property
    def total(self) -> int:
        """All jobs under way."""
        return sum(self.under_way.values())

    def under(self, name: str) -> int:
        """Jobs under way of one operation, or of all."""
        return self.total if name == ALL else self.under_way.get(name, 0)

    def more(self, operation: str, now: float) -> Counts:
        """The counts once another one is sent."""
        return self._replace(
            under_way={**self.under_way, operation: self.under_way.get(operation, 0) + 1},
            sent={**self.sent, operation: [*self.sent.get(operation, ()), now]},
        )


class Limits(NamedTuple):
    """The limits of an account: windows by operation (`*`: in all), jobs a minute likewise, and a budget."""

    windows: Mapping[str, Window]
    per_minute: Mapping[str, int] = {}
    budget: float | None = None

    def window_of(self, operation: str) -> str:
        """Which window tells of an operation: its own, or that of all."""
        return operation if operation in self.windows else ALL

    def wait(self, counts: Counts, operation: str, now: float) -> float:
        """Seconds until a job of this operation may be sent: 0 for now, infinity until one that is under way ends."""
        if any(
            counts.under(name) >= math.floor(window.size)
            for name, window in self.windows.items()
            if name in (ALL, operation)
        ):
            return math.inf
        if not self.affordable(counts):
            return math.inf
        return max((pace(_moments(counts, name), most, now) for name, most in self._paces(operation)), default=0.0)

    def affordable(self, counts: Counts) -> bool:
        """Whether one more fits the budget, whatever is still under way; while no cost was told, one at a time."""
        if self.budget is None:
            return True
        if counts.dearest is None:
            if counts.unpriced:
                raise UsageError("a budget cannot be kept: the replies of these jobs tell no cost; leave it out")
            return counts.total == 0 and self.budget > 0
        return counts.spent + counts.dearest * (counts.total + 1) <= self.budget

    def _paces(self, operation: str) -> list[tuple[str, int]]:
        return [(name, self.per_minute[name]) for name in (ALL, operation) if name in self.per_minute]


def pace(moments: Sequence[float], most: int, now: float) -> float:
    """Seconds until another may be sent, where so many may be within a minute."""
    within = sorted(moment for moment in moments if moment > now - MINUTE)
    return 0.0 if len(within) < most else max(0.0, within[len(within) - most] + MINUTE - now)


def _moments(counts: Counts, name: str) -> Sequence[float]:
    if name != ALL:
        return counts.sent.get(name, ())
    return [moment for moments in counts.sent.values() for moment in moments]


def limits_of(
    active: Mapping[str, int],
    per_minute: Mapping[str, int],
    *,
    most: int | None = None,
    a_minute: int | None = None,
    budget: float | None = None,
) -> Limits:
    """The limits from a provider's figures and what the user allows. Raises `UsageError` for what allows nothing."""
    for name, value in (("limit", most), ("per_minute", a_minute)):
        if value is not None and value < 1:
            raise UsageError(f"{name} must be at least 1, or nothing is ever sent")
    if budget is not None and not 0 <= budget < math.inf:
        raise UsageError("a budget is a number, 0 or more")
    windows = {name: Window.of(figure, most) for name, figure in active.items()}
    windows.setdefault(ALL, Window.of(None, most))
    return Limits(windows, {**per_minute} if a_minute is None else {**per_minute, ALL: a_minute}, budget)
