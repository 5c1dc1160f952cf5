"""Novita AI: https://novita.ai/docs. PPIO and JieKou.ai serve the same contract; give their base URL."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from safelight_api.novita.operations import *  # noqa: F403 - the operations are this module's
from safelight_api.novita.operations import OPERATIONS

if TYPE_CHECKING:
    from safelight_api.novita.models import TaskResult

from safelight.contract.base64text import Encoded
from safelight.contract.reply import Reply
from safelight.job import Job
from safelight.provider import Provider, Refusal, declared, fraction, items, number, record, text
from safelight.state import (
    Artifact,
    Failed,
    Media,
    Pending,
    Running,
    State,
    Succeeded,
    Unknown,
)

KINDS = {
    "MISSING_API_KEY": "auth",
    "INVALID_API_KEY": "auth",
    "BILLING_AUTH_FAILED": "auth",
    "NEED_REAL_NAME_VERIFY": "auth",
    "BILLING_BALANCE_NOT_ENOUGH": "funds",
    "RATE_LIMIT_EXCEEDED": "rate_limit",
    "TASK_NOT_FOUND": "not_found",
}
REFUSED_FOR_CERTAIN = frozenset({"CREATE_TASK_FAILED", "BILLING_FAILED"})
MEDIA: tuple[tuple[str, Media], ...] = (("images", "image"), ("videos", "video"), ("audios", "audio"))


def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """A `TaskResult` as a state. Finished images report `progress_percent: 0`: progress tells nothing of the end."""
    body: TaskResult = reply.model
    task = declared(body.task) if body.task else {}
    status = str(task.get("status", ""))
    known: dict[str, Any] = {
        "job": job,
        "reply": reply,
        "status": status,
        "progress": fraction(task.get("progress_percent"), 100) or None,
        "eta": number(task.get("eta")),
    }
    match status:
        case "TASK_STATUS_QUEUED":
            return Pending(**known)
        case "TASK_STATUS_PROCESSING":
            return Running(**known)
        case "TASK_STATUS_SUCCEED":
            return Succeeded(**known, artifacts=_artifacts(body, reply.at))
        case "TASK_STATUS_FAILED":
            return Failed(**known, reason=str(task.get("reason") or ""))
        case _:
            return Unknown(**known)


def _artifacts(body: TaskResult, now: datetime | None) -> tuple[Artifact, ...]:
    """Every file of every list: one task can fill several."""
    said = declared(body)
    return tuple(
        Artifact(
            item[f"{kind}_url"],
            kind,
            _media_type(kind, item.get(f"{kind}_type")),
            _expiry(item.get(f"{kind}_url_ttl"), now),
        )
        for name, kind in MEDIA
        for item in said.get(name) or ()
        if item.get(f"{kind}_url")
    )


def answer(reply: Reply[Any]) -> tuple[Artifact, ...]:
    """The files of an operation that answers at once: as bytes, base64, or links."""
    if reply.body is None:  # it is the file
        return (Artifact("", "audio", data=reply.model),) if reply.model else ()
    body = declared(reply.model)
    encoded = [body.get("image_file"), *items(body.get("binary_data_base64"))]
    listed = [*items(body.get("images")), *items(body.get("image_urls"))]
    links = dict.fromkeys(text(record(each).get("image_url")) or text(each) for each in listed)
    return (
        *(Artifact("", "image", data=Encoded(each)) for each in map(text, encoded) if each),
        *(Artifact(link, "image") for link in links if link),
    )


def _media_type(kind: Media, name: Any) -> str | None:
    return f"{kind if name != 'gif' else 'image'}/{name}" if name else None


def _expiry(ttl: Any, now: datetime | None) -> datetime | None:
    """Seconds, as an integer or as a decimal string; 0 belongs to a permanent link (inferred)."""
    if now is None:
        return None
    try:
        seconds = float(ttl)
        return now + timedelta(seconds=seconds) if seconds > 0 else None
    except (TypeError, ValueError, OverflowError):
        return None


def explain(body: Any) -> Refusal:
    """`{code, reason, message, metadata}`: the reason decides, for the statuses are odd (a low balance is 400)."""
    if not isinstance(body, dict):
        return Refusal("")
    reason, message = str(body.get("reason") or ""), str(body.get("message") or "")
    told = f"{message} ({reason})" if message and reason else message or reason
    return Refusal(told, kind=KINDS.get(reason), certain=reason in REFUSED_FOR_CERTAIN)


PROVIDER = Provider(
    name="novita",
    title="Novita AI",
    base_url="https://api.novita.ai",
    key_variable="NOVITA_API_KEY",
    header="Authorization",
    prefix="Bearer ",
    hosts=("api.novita.ai",),
    operations=OPERATIONS,
    result="task-result",
    read=read,
    explain=explain,
    answer=answer,
    find_out="Novita AI has no list of tasks; look at the billing page of its console",
)
