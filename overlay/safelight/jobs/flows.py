"""What the flows of one client go by, whatever they do: see `exchange`, `submitting`, `watching` and `saving`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from safelight.clock import Clock
from safelight.contract import drift
from safelight.contract.reply import LONGEST_WAIT
from safelight.errors import UsageError
from safelight.jobs.schedule import Backoff, Durations, Schedule
from safelight.keys import Key
from safelight.provider import Provider
from safelight.trust import Trust

if TYPE_CHECKING:
    from safelight.jobs.notes import Notes


class Flows(NamedTuple):
    """What the flows of one client of one provider go by."""

    provider: Provider
    base_url: str
    key: Key
    trust: Trust
    clock: Clock
    grace: float
    backoff: Backoff
    durations: Durations
    own_schedule: Schedule | None = None
    strict: bool = False
    on_drift: drift.OnDrift | None = None
    tickets: Notes | None = None

    @property
    def package(self) -> str:
        """The generated package of the provider's operations."""
        return next(iter(self.provider.operations.values())).package

    def url(self, path: str, query: str = "", base_url: str | None = None) -> str:
        """The absolute URL of a path of the document."""
        return (base_url or self.base_url).rstrip("/") + path + (f"?{query}" if query else "")

    def until(self, timeout: float) -> float:
        """When a time-out of so many seconds is over, on the clock; raises `UsageError` for what is no number."""
        told: Any = timeout  # whatever a caller without types gives
        if not isinstance(told, int | float) or told != told:  # noqa: PLR0124 - which only what is no number is not
            raise UsageError(f"a time-out must be a number of seconds, and {told!r} is none")
        return self.clock.monotonic() + min(timeout, LONGEST_WAIT)
