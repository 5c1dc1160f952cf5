"""The rows of a batch: what is asked for under which key, where that stands, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import field, frozen

from safelight.errors import ReplyError, UsageError
from safelight.job import Job
from safelight.jobs.notes import End
from safelight.state import Cancelled, Failed, Moderated

LONGEST_KEY = 200


class Stage(StrEnum):
    """Where a row stands. What is `sending` may have been received; what is `doubtful` is never sent unasked."""

    WAITING = "waiting"
    SENDING = "sending"
    RUNNING = "running"
    DONE = "done"
    MODERATED = "moderated"
    FAILED = "failed"
    CANCELLED = "cancelled"
    DOUBTFUL = "doubtful"

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self in ENDED


UNDER_WAY = (Stage.SENDING, Stage.RUNNING)
ENDED = (Stage.DONE, Stage.MODERATED, Stage.FAILED, Stage.CANCELLED, Stage.DOUBTFUL)


@frozen(kw_only=True)
class Row:
    """One row: `files` is what it made, `error` why it has none, `cost` in what the provider's replies count.

    `carried` are the columns that are no inputs, `job` is the ticket, once there is one.
    """

    key: str
    operation: str
    state: Stage
    input: Mapping[str, Any] = field(factory=dict, repr=False)
    carried: Mapping[str, Any] = field(factory=dict)
    files: tuple[Path, ...] = ()
    cost: float | None = None
    error: str = ""
    job: Job[Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The row as JSON has it: what an engine's task gives back."""
        return {
            "key": self.key,
            "operation": self.operation,
            "state": str(self.state),
            "files": [str(path) for path in self.files],
            "cost": self.cost,
            "error": self.error or None,
            "job": self.job.id if self.job else None,
            "input": json.loads(written(self.input)),
            "carried": dict(self.carried),
        }


@frozen
class Entry:
    """What is added to a ledger: texts, as it keeps them. `error` says why it is not to be sent at all."""

    key: str
    operation: str
    input: str
    carried: str = "{}"
    error: str = ""


def checked_key(value: Any) -> str:
    """A key as text; raises `UsageError` for what is none."""
    key = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not key or len(key) > LONGEST_KEY or not key.isprintable():
        raise UsageError(f"{value!r:.80} is no key: a text of 1 to {LONGEST_KEY} printable characters is expected")
    return key


# An input is kept as JSON; a file in it by its path and what it holds, and is read when it is sent.

FILE = "safelight:file"


def written(value: Mapping[str, Any]) -> str:
    """An input as text, the same for the same input."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, default=_kept)
    except (ValueError, RecursionError, TypeError) as error:
        if isinstance(error, UsageError):
            raise
        raise UsageError(f"this input cannot be kept: {error}") from error


def _kept(value: Any) -> Any:
    import hashlib

    from safelight.contract.attachments import LIMITS, attach, read_file

    if isinstance(value, Path):
        content = read_file(value, max(LIMITS.values()), str(value))
        return {FILE: str(value.absolute()), "sha256": hashlib.sha256(content).hexdigest()}
    if isinstance(value, bytes) or hasattr(value, "read"):
        return str(attach(value))
    raise UsageError(f"a {type(value).__name__} cannot be kept in a ledger: give texts, numbers, lists or paths")


def read(text: str) -> dict[str, Any]:
    """An input as it was; raises `UsageError` for a file that has changed since or cannot be read."""
    found: dict[str, Any] = json.loads(text, object_hook=_given)
    return found


def _given(value: dict[str, Any]) -> Any:
    if value.keys() != {FILE, "sha256"}:
        return value
    path = Path(value[FILE])
    if json.loads(written({"": path}))[""]["sha256"] != value["sha256"]:
        raise UsageError(f"{path} has changed since its row was added: add it under another key")
    return path


# What came of a row, as its ledger keeps it


def told(error: BaseException) -> dict[str, Any]:
    """Why there is no file."""
    kind = error.kind if isinstance(error, ReplyError) else type(error).__name__
    return {"kind": kind, "message": str(error)}


def stage_of(end: End) -> Stage:
    """Where a row stands whose job has ended so."""
    match end:
        case Failed():
            return Stage.FAILED
        case Cancelled():
            return Stage.CANCELLED
        case Moderated():
            return Stage.MODERATED
        case _:
            return Stage.DONE


def outcome_of(end: End, files: tuple[Path, ...]) -> dict[str, Any]:
    """What is kept of an end: the provider's own words, and the files."""
    kept: dict[str, Any] = {"status": end.status, "files": [str(path) for path in files]}
    reason = getattr(end, "reason", "") if isinstance(end, Failed | Cancelled | Moderated) else ""
    return {**kept, "error": {"kind": str(stage_of(end)), "message": reason or end.status}} if not files else kept
