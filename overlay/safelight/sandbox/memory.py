"""What a sandbox remembers: how it was told to be, what it has received, made and signed, all of it within bounds."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from attrs import field, frozen

from safelight.clock import Clock, SystemClock
from safelight.sandbox.job import SandboxJob, draw
from safelight.sandbox.scenario import Scenario, Scenarios, read_table

__all__ = ["Delivery", "Issued", "Latest", "Memory", "Received", "Recent"]

KEEP = 10_000  # requests, jobs and calls of webhooks that are remembered, unless it is said
BYTES = 256 * 1024 * 1024  # of the bodies of requests, and as many of jobs: pictures come within them
_LINKS = 16  # signed links a job: one each poll, and a few files

K = TypeVar("K")
V = TypeVar("V")


@frozen(kw_only=True)
class Received:
    """A request as it came: `path` is below the prefixes of provider and region, header names are in lower case.

    `region` is the one that was asked, from 1; 0 is the address that the base URL has.
    """

    method: str
    provider: str
    path: str
    query: Mapping[str, str] = field(factory=dict, repr=False)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    origin: str = "http://127.0.0.1"
    region: int = 0

    @property
    def json(self) -> Any:
        """The body read as JSON, or None."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@frozen
class Delivery:
    """One call of a webhook. `status` is None where there was no answer, `problem` says why."""

    job_id: str
    url: str
    headers: dict[str, str] = field(repr=False)
    body: Any = field(repr=False)
    status: int | None
    problem: str = ""


@frozen
class Issued:
    """What a signed link is good for: one file of a job, until it expires."""

    job: SandboxJob
    index: int
    expires: datetime


class Latest(dict[K, V]):
    """A mapping that forgets its oldest entries once there are more than `keep`, or their weights come to too much.

    Those that are `done` go first; `gone` is told of each.
    """

    def __init__(
        self, keep: int, done: Callable[[V], bool] = lambda _: True, gone: Callable[[V], None] = lambda _: None
    ) -> None:
        super().__init__()
        self._keep, self._done, self._gone = max(1, keep), done, gone
        self._weights: dict[K, int] = {}
        self._weight = 0

    def put(self, key: K, value: V, weight: int = 0) -> None:
        """Remember one more, or one anew; it is there afterwards, whatever its weight."""
        self.pop(key, None)
        self._weight += weight - self._weights.pop(key, 0)
        if self._weight > BYTES:  # somebody may have taken some out
            self._weights = {each: self._weights[each] for each in self}
            self._weight = weight + sum(self._weights.values())
        while self and (len(self) >= self._keep or self._weight > BYTES):
            self._forget()
        super().__setitem__(key, value)
        self._weights[key] = weight

    def _forget(self) -> None:
        oldest = next((key for key, value in self.items() if self._done(value)), None)
        key = next(iter(self)) if oldest is None else oldest
        self._weight -= self._weights.pop(key, 0)
        self._gone(self.pop(key))

    def __setitem__(self, key: K, value: V) -> None:
        self.put(key, value)


class Recent(Collection[V], Generic[V]):
    """A list that forgets its oldest entries once there are more than `keep`, or their weights come to too much."""

    def __init__(self, keep: int) -> None:
        self._entries: deque[tuple[V, int]] = deque()
        self._keep, self._weight = keep, 0

    def append(self, entry: V, weight: int = 0) -> None:
        """Remember one more."""
        self._entries.append((entry, weight))
        self._weight += weight
        while len(self._entries) > 1 and (len(self._entries) > self._keep or self._weight > BYTES):
            self._weight -= self._entries.popleft()[1]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[V]:
        return iter([entry for entry, _ in self._entries])

    def __contains__(self, entry: object) -> bool:
        return any(entry == each for each, _ in self._entries)

    @overload
    def __getitem__(self, index: int) -> V: ...
    @overload
    def __getitem__(self, index: slice) -> list[V]: ...
    def __getitem__(self, index: int | slice) -> V | list[V]:
        return list(self)[index] if isinstance(index, slice) else self._entries[index][0]

    def __repr__(self) -> str:
        return repr(list(self))


class Memory:
    """One sandbox's settings, which may be changed while it runs, and all that has happened to it."""

    def __init__(
        self,
        *,
        seed: int = 0,
        keys: Collection[str] = (),
        clock: Clock | None = None,
        duration: float | None = None,
        link_lifetime: float | None = None,
        not_found_for: float | None = None,
        scenarios: Scenarios | Path | str | None = None,
        keep: int = KEEP,
    ) -> None:
        self.seed = seed
        self.keys = keys
        self.clock: Clock = clock or SystemClock()
        self.duration = duration
        self.link_lifetime = link_lifetime
        self.not_found_for = not_found_for
        self.scenarios: Mapping[str, Scenario] = read_table(scenarios) if scenarios else {}
        self.origin = "http://127.0.0.1"
        self.received: Recent[Received] = Recent(keep)
        self.jobs: Latest[str, SandboxJob] = Latest(keep, self._has_ended, self._settle)
        self.delivered: Recent[Delivery] = Recent(keep)
        self._issued: Latest[str, Issued] = Latest(keep * _LINKS)
        self._counts: Latest[tuple[object, ...], int] = Latest(keep * _LINKS)
        self.once: Latest[tuple[str, ...], str] = Latest(keep)
        self._settled: Latest[tuple[str, str], float] = Latest(keep)

    def count(self, *what: object) -> int:
        """How often this was counted, this time included."""
        self._counts[what] = count = self._counts.get(what, 0) + 1
        return count

    def add(self, job: SandboxJob, weight: int) -> None:
        """Remember a job; where there is no room, old ones are forgotten, and first those that have ended."""
        self.jobs.put(job.id, job, weight)

    def spent(self, provider: str, key: str) -> float:
        """What the finished jobs of a key have cost, those that are forgotten included."""
        known = [job for job in self.jobs.values() if (job.provider, job.key) == (provider, key)]
        return self._settled.get((provider, key), 0.0) + sum(map(self._price, known))

    def _price(self, job: SandboxJob) -> float:
        return job.price if job.at(self.clock.monotonic()).phase == "succeeds" else 0.0

    def _has_ended(self, job: SandboxJob) -> bool:
        return job.at(self.clock.monotonic()).ended

    def _settle(self, job: SandboxJob) -> None:
        account = job.provider, job.key
        self._settled[account] = self._settled.get(account, 0.0) + self._price(job)

    def sign(self, job: SandboxJob, index: int, expires: datetime) -> str:
        """The signature of a link to one of a job's files."""
        token = draw(self.seed, job.id, index, expires).hex()[:32]
        self._issued[token] = Issued(job, index, expires)
        return token

    def signed(self, query: Mapping[str, str]) -> Issued | None:
        """What the signature in a link's query is good for; None if there is none of ours."""
        return next((self._issued[value] for value in query.values() if value in self._issued), None)
