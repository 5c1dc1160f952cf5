"""What keeps a job from being lost: its ticket goes along with every error, and its note on disk is kept true."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from safelight.errors import SafelightError
from safelight.job import Job
from safelight.jobs.effects import Flow, Run


@contextmanager
def carrying(job: Job[Any]) -> Generator[None, Any, None]:
    """Put the ticket on every error of ours that leaves this block."""
    try:
        yield
    except SafelightError as error:
        error.job = job
        raise


def noting(error: SafelightError, note: Callable[[], Any]) -> Flow[None]:
    """Change a note on disk because of an error, which a note that cannot be changed must not replace."""
    try:
        yield Run(note)
    except (SafelightError, OSError) as problem:
        error.add_note(f"its note could not be changed: {problem}")


@contextmanager
def ticket_noted(job: Job[Any]) -> Generator[None]:
    """An interruption between submit and file must not lose the ticket: it goes along as a note."""
    try:
        yield
    except SafelightError:
        raise
    except BaseException as error:
        error.add_note(f"The job goes on; its ticket: {job.to_json()}")
        raise
