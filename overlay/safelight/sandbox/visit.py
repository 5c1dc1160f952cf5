"""What an imitation gets to know of the sandbox while it answers one request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from safelight.sandbox.answer import Link
from safelight.sandbox.job import Call, SandboxJob

__all__ = ["Visit"]


class Visit(Protocol):
    """One request to one provider, and what can be done about it. `key` is the one that it came with."""

    key: str

    @property
    def now(self) -> datetime:
        """The date and time."""
        ...

    @property
    def age(self) -> float:
        """What the clock reads, in seconds: a job's age is counted from there."""
        ...

    def jobs(self) -> Iterator[SandboxJob]:
        """The jobs of this key at this provider."""
        ...

    def polling_url(self, job: SandboxJob) -> str:
        """Where the job's result is to be asked for: in its region, if it has one."""
        ...

    def link(self, job: SandboxJob, index: int) -> Link:
        """A freshly signed link to one of the job's files."""
        ...

    def begin(self, call: Call) -> SandboxJob:
        """A job for an operation that answers with what it makes."""
        ...

    def file(self, job: SandboxJob) -> bytes:
        """The first file of a job."""
        ...

    def spent(self) -> float:
        """What the finished jobs of this key have cost."""
        ...
