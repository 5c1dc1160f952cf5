"""Acme Pictures, which does not exist: all that a provider's module has to say."""

from __future__ import annotations

from typing import Any

from safelight_api.acme.operations import *  # noqa: F403
from safelight_api.acme.operations import OPERATIONS

from safelight.contract.reply import Reply
from safelight.job import Job
from safelight.provider import Provider, Refusal
from safelight.state import Artifact, Pending, State, Succeeded, Unknown


def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """A `JobState` as a state."""
    known: dict[str, Any] = {"job": job, "reply": reply, "status": reply.model.state}
    match reply.model.state:
        case "new":
            return Pending(**known)
        case "ready":
            return Succeeded(**known, artifacts=(Artifact(reply.model.file, "image"),) if reply.model.file else ())
        case _:
            return Unknown(**known)


def explain(body: Any) -> Refusal:
    """`{"why": ...}`."""
    return Refusal(str(body.get("why", "")) if isinstance(body, dict) else "")


PROVIDER = Provider(
    name="acme",
    title="Acme Pictures",
    base_url="https://api.acme.example",
    key_variable="ACME_API_KEY",
    header="acme-key",
    hosts=("api.acme.example",),
    operations=OPERATIONS,
    result="picture-result",
    read=read,
    explain=explain,
    find_out="ask Acme",
)
