"""What keeps a job from being lost: its ticket goes along with every error, and its note on disk is kept true."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Any

from safelight.errors import SafelightError
from safelight.job import Job
from safelight.jobs.effects import Flow, Run


@contextmanager
def carrying(job: Job[Any]) -> Generator[None, Any, None]:
    """Put the ticket on whatever leaves this block: an error of any kind, a cancellation, an interruption.

    It stands in `job`, and in a note where that is not ours to set or another job's.
    """
    try:
        yield
    except BaseException as error:
        carry(error, job)
        raise


def carry(error: BaseException, job: Job[Any]) -> None:
    """Put a ticket on an error."""
    held = getattr(error, "job", None)
    if held is None:
        with suppress(AttributeError, TypeError):
            error.job = held = job  # type: ignore[attr-defined]
    told = f"The job goes on; its ticket: {job.to_json()}"
    if (held != job or not isinstance(error, SafelightError)) and told not in getattr(error, "__notes__", ()):
        error.add_note(told)


def noting(error: SafelightError, note: Callable[[], Any]) -> Flow[None]:
    """Change a note on disk because of an error, which a note that cannot be changed must not replace."""
    try:
        yield Run(note)
    except (SafelightError, OSError) as problem:
        error.add_note(f"its note could not be changed: {problem}")
