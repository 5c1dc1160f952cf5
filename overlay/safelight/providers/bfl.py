"""Black Forest Labs (FLUX): https://docs.bfl.ml.

Poll the `polling_url` that a submit answers with, as it is: it names the cluster where the task lives.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from safelight_api.bfl import operations
from safelight_api.bfl.operations import *  # noqa: F403 - the operations are this module's
from safelight_api.bfl.operations import OPERATIONS

if TYPE_CHECKING:
    from safelight_api.bfl.models import ResultResponse

from safelight.contract.reply import Reply
from safelight.errors import Problem
from safelight.job import Job
from safelight.provider import Provider, Refusal
from safelight.readings import amount, fraction, given, items, otherwise, path_of, reason, reasons, record, spelt
from safelight.state import (
    Artifact,
    Failed,
    Missing,
    Moderated,
    Pending,
    Running,
    State,
    Succeeded,
)

__all__ = ["PROVIDER"]
__all__ += operations.__all__

MEGAPIXELS = ("input_mp", "output_mp")
BAD_KEY = ("invalid api key", "api key is invalid")


def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """A `ResultResponse` as a state. Moderation and failure are told under any HTTP status."""
    body: ResultResponse = reply.model
    raw = record(reply.body)
    details = raw.get("details")
    known: dict[str, Any] = {
        "job": job,
        "reply": reply,
        "status": body.status,
        "progress": fraction(body.progress),
        "cost": amount(raw.get("cost")),
        "facts": _facts(raw),
    }
    match body.status:
        case "Pending":
            return Pending(**known)
        case "Reasoning" | "Generating":
            return Running(**known)
        case "Ready":
            return Succeeded(**known, artifacts=_artifacts(body, job))
        case "Request Moderated" | "Content Moderated" as word:
            why = reasons(spelt(record(details)).get("moderationreasons")) or tuple(filter(None, [_why(raw)]))
            return Moderated(**known, stage="input" if word.startswith("Request") else "output", reasons=why)
        case "Error" | "Failed":
            return Failed(**known, reason=_why(raw))
        case "Task not found":
            return Missing(**known, reason="Task not found")
        case _:
            return otherwise(known, _why(raw), _artifacts(body, job))


def _why(raw: dict[str, Any]) -> str:
    """Why a task ended: in `details`, or beside them, or in what should be its result."""
    return reason(raw.get("details"), raw, raw.get("result"))


def _facts(raw: dict[str, Any]) -> dict[str, Any]:
    """What is told besides: megapixels, and what a video draft leaves for `draft_enhance`."""
    made = record(raw.get("result"))
    return given(
        **{name: amount(raw.get(name)) for name in MEGAPIXELS},
        **{name: made.get(name) for name in ("draft_cache", "draft_caches")},
    )


def told(body: Any) -> dict[str, Any]:
    """What a submit tells of a job: its price in credits, and the megapixels that it goes by."""
    said = record(body)
    return given(cost=amount(said.get("cost")), **{name: amount(said.get(name)) for name in MEGAPIXELS})


def _artifacts(body: ResultResponse, job: Job[Any]) -> tuple[Artifact, ...]:
    url = body.result.sample if body.result else None
    if not url:
        return ()
    operation = OPERATIONS.get(job.operation)
    video = path_of(url).endswith((".mp4", ".webm", ".mov")) or (operation is not None and operation.kind == "video")
    return (Artifact(url, "video" if video else "image", expires_at=_expiry(url)),)


def _expiry(url: str) -> datetime | None:
    """When a signed link dies: its `se` parameter."""
    try:
        at = datetime.fromisoformat(parse_qs(urlsplit(url).query)["se"][0])
    except (KeyError, ValueError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def explain(body: Any) -> Refusal:
    """`{"detail": ...}`, plain text or a list, or `{"error", "message"}`; a bad key comes as 422 with plain text."""
    said = record(body)
    fields = tuple(
        Problem(".".join(map(str, items(item.get("loc")))), reason(item.get("msg")))
        for item in map(record, items(said.get("detail")))
        if item
    )
    if fields:
        return Refusal("; ".join(str(field) for field in fields), fields=fields)
    message = reason(*map(said.get, ("detail", "message", "error", "details")))
    return Refusal(message, kind="auth" if any(each in message.lower() for each in BAD_KEY) else None)


PROVIDER = Provider(
    name="bfl",
    title="Black Forest Labs",
    base_url="https://api.bfl.ai",
    key_variable="BFL_API_KEY",
    header="x-key",
    hosts=("api.bfl.ai", "api.*.bfl.ai"),
    operations=OPERATIONS,
    result="get-result",
    polling_url="/polling_url",
    grace=10.0,
    webhook=("/webhook_url",),
    called=("/id", "/task_id"),
    active={"*": 24, "flux-kontext-max": 6},  # as its documentation states, 2026-11
    read=read,
    explain=explain,
    told=told,
    find_out="Black Forest Labs has no list of tasks; compare your credits before and after",
)
