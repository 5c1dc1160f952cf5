"""The JSON document that `run`, `wait` and `inspect` print: all that is known of a job when the command ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attrs import define, field

from safelight.contract.schema import Drift
from safelight.errors import (
    AmbiguousSubmit,
    ContractViolation,
    ModeratedRequest,
    NoReply,
    NotFound,
    ReplyError,
    SafelightError,
    SaveError,
    UntrustedURL,
    UsageError,
)
from safelight.job import Job
from safelight.state import Artifact, Cancelled, Failed, Missing, Moderated, Pending, Running, State, Succeeded
from safelight.words import harmless


@define
class Report:
    """What became of one job or call so far.

    `sending` is true while what costs money is under way, `cancelling` of a job that is to be given up, `accepted` once
    it was accepted by this command, `piped` if the ticket came from standard input, and nobody else may have it,
    `unnoted` what kept it from the folder of tickets. It is `finished` once its files are saved.
    """

    provider: str
    operation: str
    job: Job[Any] | None = None
    state: State[Any] | None = None
    error: BaseException | None = None
    status: int | None = None
    drift: tuple[Drift, ...] = ()
    files: list[Path] = field(factory=list)
    sending: bool = False
    cancelling: bool = False
    accepted: bool = False
    piped: bool = False
    finished: bool = False
    unnoted: SaveError | None = None

    def meaning(self) -> dict[str, Any]:
        """The document without files and ticket."""
        refusal = refusal_of(self.error, self.state)
        answered = _answer(self.error)
        refused = answered is not None and not isinstance(answered, ContractViolation)
        state = None if refused else self.state  # an earlier state says nothing of a refusal
        drift = state.reply.drift if state else self.drift
        return {
            "provider": self.provider,
            "operation": self.operation,
            "http_status": self.http_status(),
            "outcome": self.outcome(),
            "status": state.status if state else None,
            "reason": (getattr(state, "reason", "") or None) if state else None,
            "progress": state.progress if state else None,
            "cost": state.cost if state else None,
            "facts": dict(state.facts) if state else {},
            "error": refusal,
            "artifacts": [artifact(each) for each in state.artifacts] if isinstance(state, Succeeded) else [],
            "models": list(state.models) if isinstance(state, Succeeded) else [],
            "drift": listed(drift),
        }

    def document(self) -> dict[str, Any]:
        """The whole document."""
        files = [str(path) for path in self.files]
        return {**self.meaning(), "files": files, "ticket": json.loads(self.job.to_json()) if self.job else None}

    def http_status(self) -> int | None:
        """The HTTP status of the reply that decided."""
        answered = _answer(self.error)
        if answered is not None:
            return answered.status
        return self.state.reply.status if self.state else self.status

    def outcome(self) -> str:
        """One of `succeeded`, `pending`, `failed`, `cancelled`, `moderated`, `not_found`, `unknown`, `error`."""
        if isinstance(self.error, NotFound):
            return "not_found"
        if isinstance(self.error, ModeratedRequest):
            return "moderated"
        if isinstance(self.error, (ReplyError, NoReply)):
            return "error"
        if isinstance(self.error, UntrustedURL) and self.state is None:
            return "error"
        if self.state is not None:
            return outcome_of(self.state)
        return "unknown" if self.error else "succeeded"


def outcome_of(state: State[Any]) -> str:
    """The word for a state."""
    match state:
        case Pending() | Running():
            return "pending"
        case Succeeded():
            return "succeeded"
        case Failed():
            return "failed"
        case Cancelled():
            return "cancelled"
        case Moderated():
            return "moderated"
        case Missing():
            return "not_found"
        case _:
            return "unknown"


def refusal_of(error: BaseException | None, state: State[Any] | None) -> dict[str, str] | None:
    """What the provider answered instead of an answer, as `{kind, message}`; None if it did not."""
    answered = _answer(error)
    if answered is not None:
        return {"kind": answered.kind, "message": answered.message}
    if isinstance(error, NoReply):
        return {"kind": "server", "message": str(error)}
    if isinstance(error, UntrustedURL) and not isinstance(state, Succeeded):
        return {"kind": "contract", "message": str(error)}
    if isinstance(error, UsageError):
        return {"kind": "usage", "message": str(error)}
    if isinstance(error, Exception) and not isinstance(error, SafelightError):
        return {"kind": "unexpected", "message": harmless(f"{type(error).__name__}: {error}")}
    if isinstance(state, Missing) and state.reply.model is None:  # told by an error reply, not by a task
        return {"kind": "not_found", "message": state.reason}
    return None


def _answer(error: BaseException | None) -> ReplyError | None:
    """The reply behind an error, if there was one."""
    if isinstance(error, AmbiguousSubmit):
        error = error.__cause__
    return error if isinstance(error, ReplyError) else None


def artifact(each: Artifact) -> dict[str, Any]:
    """One artifact as JSON."""
    ends = each.expires_at.isoformat() if each.expires_at else None
    return {"url": each.url or None, "kind": each.kind, "media_type": each.media_type, "expires_at": ends}


def listed(drift: tuple[Drift, ...]) -> list[dict[str, str]]:
    """Drift as JSON."""
    return [{"path": each.path, "expected": each.expected, "got": each.got} for each in drift]
