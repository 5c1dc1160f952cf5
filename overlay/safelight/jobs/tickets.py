"""Tickets on disk: the intent before a submit, the ticket right after, nothing once the files are saved.

Each file is written with fsync and rename, so that whenever a process is killed the folder tells what it owes. Several
processes can share a folder.
"""

from __future__ import annotations

import contextlib
import json
import stat
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from safelight.errors import InvalidTicket, SafelightError, SaveError, UsageError
from safelight.job import Job
from safelight.jobs.files import make_folder, write_text
from safelight.jobs.notes import End

SUFFIX = ".ticket"
MAX_TICKET = 1 << 22  # bytes, more than any that is written
UNDER_WAY = "no answer was noted: its process has ended, or is still waiting for one"


class Intent(NamedTuple):
    """A submit whose fate is not known: it may have been accepted. It is never submitted again by itself.

    With `again` beside its input it can be, and is done once all the same.
    """

    path: Path
    provider: str
    operation: str
    at: datetime
    why: str
    again: Mapping[str, str] = {}


class Tickets:
    """A folder of tickets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._paths: dict[tuple[str, str], Path] = {}  # of the jobs that were accepted here

    def intend(self, provider: str, operation: str, at: datetime, again: Mapping[str, str] | None = None) -> Path:
        """Note that a submit is about to be sent; raises `UsageError` if that cannot be noted."""
        facts: dict[str, Any] = {"provider": provider, "operation": operation, "at": at.isoformat(), "why": UNDER_WAY}
        facts |= {"again": dict(again)} if again else {}
        try:
            make_folder(self.folder, private=True)
            return self._write(f"{uuid.uuid4().hex}{SUFFIX}", json.dumps({"intent": facts}))
        except SaveError as error:
            raise UsageError(f"tickets cannot be kept, and nothing was sent: {error}") from error

    def accept(self, note: Path, job: Job[Any]) -> None:
        """The submit was accepted: the ticket takes the intent's place."""
        try:
            self._paths[job.provider, job.id] = self._write(note.name, job.to_json())
        except SaveError as error:
            error.job = job
            raise

    def doubt(self, note: Path, why: str) -> None:
        """The submit's fate is unknown: say why. Raises `SaveError`, `OSError` if somebody took the note away."""
        facts = json.loads(note.read_text("utf-8"))
        facts["intent"]["why"] = why
        self._write(note.name, json.dumps(facts))

    def drop(self, note: Path, error: SafelightError) -> None:  # noqa: ARG002 - forgotten, whichever it was
        """No job was started: nothing is owed."""
        note.unlink(missing_ok=True)

    def close(self, job: Job[Any], end: End, files: Sequence[Path] = ()) -> None:  # noqa: ARG002 - its files tell it
        """The job has ended, and its files are saved: its ticket is no longer needed."""
        known = self._paths.pop((job.provider, job.id), None)
        same = [known] if known else [path for path, found in self._read() if _same(found, job)]
        for path in same:
            with contextlib.suppress(OSError):  # one that cannot be removed is asked for once more, no harm done
                path.unlink(missing_ok=True)

    def found(self) -> list[tuple[Path, Job[Any] | Intent | InvalidTicket]]:
        """What each file of the folder says, in the order of their names; raises `OSError` if it cannot be listed."""
        found: list[tuple[Path, Job[Any] | Intent | InvalidTicket]] = []
        for path in sorted(self.folder.iterdir()):  # which says so where a folder may not be read; glob does not
            if path.suffix != SUFFIX:
                continue
            try:
                found.append((path, read(path)))
            except FileNotFoundError:  # another process has just closed it
                continue
            except InvalidTicket as error:
                found.append((path, error))
        return found

    def damaged(self) -> list[str]:
        """What cannot be read in the folder, and why."""
        return [str(found) for _, found in self._read() if isinstance(found, InvalidTicket)]

    def open(self) -> list[Job[Any]]:
        """The jobs that are still owed, oldest first."""
        jobs = [found for _, found in self._read() if isinstance(found, Job)]
        return sorted(jobs, key=lambda job: str(job.submitted_at))

    def unknown(self) -> list[Intent]:
        """The submits whose fate is unknown, oldest first."""
        intents = [found for _, found in self._read() if isinstance(found, Intent)]
        return sorted(intents, key=lambda intent: intent.at)

    def _write(self, name: str, text: str) -> Path:
        return write_text(self.folder, name, text + "\n", private=True)

    def _read(self) -> list[tuple[Path, Job[Any] | Intent | InvalidTicket]]:
        """What there is to read; nothing where that cannot even be listed."""
        try:
            return self.found()
        except OSError:
            return []


def _same(found: Job[Any] | Intent | InvalidTicket, job: Job[Any]) -> bool:
    return isinstance(found, Job) and (found.provider, found.id) == (job.provider, job.id)


def read(path: Path) -> Job[Any] | Intent:
    """What a file of the folder says. Raises `InvalidTicket`, naming it, and `FileNotFoundError` if it is gone."""
    try:
        text = _text(path)
        facts = json.loads(text).get("intent")
        return Job.from_json(text) if facts is None else _intent(path, facts)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InvalidTicket(f"{path} is damaged: {error}") from error


def _text(path: Path) -> str:
    """The text of a file that can be a ticket; a pipe that stands there is not waited for."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("it is no file")
    if found.st_size > MAX_TICKET:
        raise ValueError(f"no ticket has more than {MAX_TICKET} bytes, and it has {found.st_size}")
    return path.read_text("utf-8", "replace")


def _intent(path: Path, facts: Any) -> Intent:
    words = [facts[name] for name in ("provider", "operation", "at", "why")]
    if not all(isinstance(word, str) for word in words):
        raise TypeError("an intent is made of texts")
    provider, operation, at, why = words
    when = datetime.fromisoformat(at)
    if when.tzinfo is None:
        raise ValueError("its time must say its time zone")
    again = facts.get("again", {})
    if not isinstance(again, dict) or not all(isinstance(each, str) for each in again.values()):
        raise TypeError("what makes a submit safe to repeat is made of texts")
    return Intent(path, provider, operation, when, why, again)
