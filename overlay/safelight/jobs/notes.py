"""What is noted of a job while it is owed: the one protocol that a folder of tickets and a ledger of rows both keep.

A submit asks for it in this order: `intend` before a byte is sent, then one of `accept`, `doubt` and `drop`; `close`
follows `accept` once there is nothing more to fetch. What was intended and never settled may have been accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from safelight.errors import SafelightError
from safelight.job import Job
from safelight.state import Cancelled, Failed, Moderated, Succeeded

End: TypeAlias = Succeeded[Any] | Failed[Any] | Cancelled[Any] | Moderated[Any]


class Notes(Protocol):
    """Keeps notes of jobs. Each step is durable when it returns; a note is whatever `intend` makes of it."""

    def intend(self, provider: str, operation: str, at: datetime, again: Mapping[str, str] | None, /) -> Any:
        """A submit is about to be sent; raises `UsageError` if that cannot be noted, and nothing is sent then.

        `again` is what makes it safe to send once more, as it goes along with its input, where something does.
        """
        ...

    def accept(self, note: Any, job: Job[Any], /) -> None:
        """It was accepted, and this is its ticket; raises `SaveError`, with the job, if that cannot be noted."""
        ...

    def doubt(self, note: Any, why: str, /) -> None:
        """Nobody knows whether it was accepted."""
        ...

    def drop(self, note: Any, error: SafelightError, /) -> None:
        """It was not accepted: refused, or never sent, as the error says."""
        ...

    def close(self, job: Job[Any], end: End, files: Sequence[Path] = (), /) -> None:
        """The job has ended, and whatever it made stands in these files."""
        ...
