"""GPTunnel: https://docs.gptunnel.ru. The key is sent raw; with `Bearer` before it, it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safelight_api.gptunnel.operations import *  # noqa: F403 - the operations are this module's
from safelight_api.gptunnel.operations import OPERATIONS

if TYPE_CHECKING:
    from safelight_api.gptunnel.models import Task

from safelight.job import Job
from safelight.provider import Provider, Refusal, given
from safelight.reply import Reply
from safelight.state import (
    Artifact,
    Failed,
    Pending,
    Running,
    State,
    Succeeded,
    Unknown,
)

KINDS = {
    "unauthorized_request_error": "auth",
    "insufficient_balance_error": "funds",
    "invalid_request_error": "invalid_request",
}


def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """A `Task` as a state. A result before `done` is an intermediate picture: only the status tells the end."""
    body: Task = reply.model
    percent = given(body.percent)
    known: dict[str, Any] = {
        "job": job,
        "reply": reply,
        "status": body.status,
        "progress": None if percent is None else percent / 100,
        "cost": given(body.usage.total_cost) if body.usage else None,
    }
    match body.status:
        case "idle":
            return Pending(**known)
        case "processing" | "running":
            return Running(**known)
        case "done":
            return Succeeded(**known, artifacts=(Artifact(body.result, "image"),) if body.result else ())
        case "failed":
            return Failed(**known, reason=str(body.error or ""))
        case _:
            return Unknown(**known)


def explain(body: Any) -> Refusal:
    """`{"error": {message, type, param, code}}`."""
    error = body.get("error") if isinstance(body, dict) else None
    if not isinstance(error, dict):
        return Refusal(str(error or ""))
    return Refusal(str(error.get("message") or ""), kind=KINDS.get(str(error.get("type"))))


PROVIDER = Provider(
    name="gptunnel",
    title="GPTunnel",
    base_url="https://gptunnel.ru",
    key_variable="GPTUNNEL_API_KEY",
    header="Authorization",
    hosts=("gptunnel.ru",),
    operations=OPERATIONS,
    result="faceswap-result",
    read=read,
    explain=explain,
    find_out="GPTunnel has no list of tasks; compare your balance before and after",
)
