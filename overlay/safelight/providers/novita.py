"""Novita AI: https://novita.ai/docs. PPIO and JieKou.ai serve the same contract; give their base URL."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from safelight.contract.base64text import Encoded
from safelight.contract.reply import Reply
from safelight.job import Job
from safelight.provider import Provider, Refusal
from safelight.readings import (
    amount,
    declared,
    fraction,
    given,
    items,
    moderation,
    otherwise,
    reason,
    record,
    text,
)
from safelight.state import (
    Artifact,
    Failed,
    Media,
    Moderated,
    Pending,
    Running,
    State,
    Succeeded,
)
from safelight_api.novita import operations
from safelight_api.novita.operations import *  # noqa: F403 - the operations are this module's
from safelight_api.novita.operations import OPERATIONS

__all__ = ["PROVIDER"]
__all__ += operations.__all__

KINDS = {
    "FAILED_TO_AUTH": "auth",
    "FUSION_MODEL_NOT_FOUND": "not_found",
    "ILLEGAL_PROMPT": "moderated",
    "ILLEGAL_IMAGE_CONTENT": "moderated",
    "MISSING_API_KEY": "auth",
    "INVALID_API_KEY": "auth",
    "BILLING_AUTH_FAILED": "auth",
    "NEED_REAL_NAME_VERIFY": "auth",
    "BILLING_BALANCE_NOT_ENOUGH": "funds",
    "RATE_LIMIT_EXCEEDED": "rate_limit",
    "TASK_NOT_FOUND": "not_found",
}
SPEECH_KINDS = {1002: "rate_limit", 1039: "rate_limit", 1004: "auth", 1042: "invalid_request", 2013: "invalid_request"}
REFUSED_FOR_CERTAIN = frozenset({"CREATE_TASK_FAILED", "BILLING_FAILED"})
MEDIA: tuple[tuple[str, Media], ...] = (("images", "image"), ("videos", "video"), ("audios", "audio"))

# What its documentation states by default, in images or requests (2026-11); more is given on request.
PER_MINUTE = {
    "txt2img": 20,
    "img2img": 10,
    "inpainting": 10,
    "upscale": 20,
    "remove-background": 10,
    "replace-background": 10,
    "remove-text": 10,
    "cleanup": 10,
    "merge-face": 10,
    "flux-1-schnell": 10,
    "video-merge-face": 10,
    "txt2video": 2,
    "img2video": 2,
    "wan-t2v": 20,
    "wan-i2v": 20,
    "hunyuan-video-fast": 20,
    "minimax-video-01": 20,
}


def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """The state of a task, in each of the shapes that results have: the common one, those of single models, training.

    Finished images report `progress_percent: 0`: progress tells nothing of the end.
    """
    said = declared(reply.model)
    task = record(said.get("task")) or said
    status = text(task.get("status")) or text(task.get("task_status"))
    extra = record(said.get("extra"))
    progress = amount(task.get("progress_percent", extra.get("progress_percent")))
    known: dict[str, Any] = {
        "job": job,
        "reply": reply,
        "status": status,
        "progress": fraction(progress, 100) or None,
        "eta": amount(task.get("eta", extra.get("eta_relative"))),
        "facts": _facts(said),
    }
    match status:
        case "TASK_STATUS_QUEUED" | "queued" | "QUEUING":
            return Pending(**known)
        case "TASK_STATUS_PROCESSING" | "running" | "TRAINING":
            return Running(**known)
        case "TASK_STATUS_SUCCEED" | "succeeded" | "SUCCESS":
            files = _artifacts(said, reply.at) or _single(task)
            if not files and _marked(known["facts"]):
                return Moderated(**known, stage="output", reasons=(_why(reply) or "nsfw",))
            return Succeeded(**known, artifacts=files, models=_models(said))
        case "TASK_STATUS_FAILED" | "failed" | "FAILED" if moderation(why := _why(reply)):
            return Moderated(**known, stage="input" if "prompt" in why.lower() else "output", reasons=(why,))
        case "TASK_STATUS_FAILED" | "failed" | "FAILED" | "cancelled" | "CANCELED":
            return Failed(**known, reason=_why(reply))
        case _:
            return otherwise(known, _why(reply), _artifacts(said, reply.at) or _single(task))


def _why(reply: Reply[Any]) -> str:
    """Why a task failed: for itself, or beside it."""
    raw = record(reply.body)
    return reason(raw.get("task"), raw, raw.get("extra"))


def _facts(said: dict[str, Any]) -> dict[str, Any]:
    """The marks of the check of pictures, the tokens of a video, and where the models of a training stand."""
    extra = record(said.get("extra"))
    marks = [record(each).get("nsfw_detection_result") for each in items(said.get("images"))]
    return given(
        nsfw_detection=marks if any(marks) else None,
        has_nsfw_contents=extra.get("has_nsfw_contents"),
        total_tokens=record(said.get("usage")).get("total_tokens"),
        models=said.get("models"),
    )


def _marked(facts: dict[str, Any]) -> bool:
    """Whether the check found something."""
    found = [
        *items(facts.get("has_nsfw_contents")),
        *(record(each).get("valid") for each in facts.get("nsfw_detection", ())),
    ]
    return any(each is True or text(each) for each in found)


def _models(said: dict[str, Any]) -> tuple[str, ...]:
    """The names of the models that a training made."""
    names = [text(record(each).get("model_name")) for each in items(said.get("models"))]
    return tuple(filter(None, names))


def _single(task: dict[str, Any]) -> tuple[Artifact, ...]:
    """The video of a model whose result has a place of its own."""
    content = record(task.get("content"))
    links = dict.fromkeys(filter(None, (text(content.get(name)) for name in ("video_url", "url"))))
    return tuple(Artifact(link, "video") for link in links)


def _artifacts(said: dict[str, Any], now: datetime | None) -> tuple[Artifact, ...]:
    """Every file of every list: one task can fill several."""
    return tuple(
        Artifact(
            item[f"{kind}_url"],
            "image" if item.get(f"{kind}_type") == "gif" else kind,  # a video can be asked for as such a picture
            _media_type(kind, item.get(f"{kind}_type")),
            _expiry(item.get(f"{kind}_url_ttl"), now),
        )
        for name, kind in MEDIA
        for item in said.get(name) or ()
        if item.get(f"{kind}_url")
    )


def answer(reply: Reply[Any]) -> tuple[Artifact, ...]:
    """The files of an operation that answers at once: as bytes, base64, hexadecimal digits, or links."""
    if reply.body is None:  # it is the file
        return (Artifact("", "audio", data=reply.model),) if reply.model else ()
    body = declared(reply.model)
    pictures = [record(each) for each in items(body.get("data"))]
    encoded = [
        body.get("image_file"),
        *items(body.get("binary_data_base64")),
        *(each.get("b64_json") for each in pictures),
    ]
    listed = [*items(body.get("images")), *items(body.get("image_urls")), *pictures]
    links = dict.fromkeys(
        text(link) for each in listed for link in (record(each).get("image_url"), record(each).get("url"), each)
    )
    return (
        *(Artifact("", "image", data=Encoded(each)) for each in map(text, encoded) if each),
        *(Artifact(link, "image") for link in links if link),
        *_sound(text(record(body.get("data")).get("audio"))),
    )


def _sound(told: str) -> tuple[Artifact, ...]:
    """A recording: a link, or the file itself in hexadecimal digits."""
    if told.startswith(("http://", "https://")):
        return (Artifact(told, "audio"),)
    try:
        data = bytes.fromhex(told)
    except ValueError:
        data = b""
    return (Artifact("", "audio", data=data),) if told else ()


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
    """`{code, reason, message, metadata}`: the reason decides, for the statuses are odd (a low balance is 400).

    Models of other makers refuse in their own way: `{base_resp: {status_code, status_msg}}`, `{error: {message, ...}}`.
    """
    said = record(body)
    word, message = text(said.get("reason")), reason(said.get("message"), said.get("base_resp"), said.get("error"))
    beside = [f"{name}: {each}" for name, each in record(said.get("metadata")).items() if text(each)]
    told = "; ".join([f"{message} ({word})" if message and word else message or word, *beside]).strip("; ")
    code = record(said.get("base_resp")).get("status_code")
    kind = KINDS.get(word) or (SPEECH_KINDS.get(code) if isinstance(code, int) else None)
    if kind is None and code is not None:
        kind = "server"
    return Refusal(told, kind=kind, certain=word in REFUSED_FOR_CERTAIN or code is not None)


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
    webhook=("/extra/webhook/url",),
    called=("/payload/task/task_id", "/task/task_id"),
    per_minute=PER_MINUTE,
    find_out="Novita AI has no list of tasks; look at the billing page of its console",
)
