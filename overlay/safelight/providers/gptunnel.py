"""GPTunnel: https://docs.gptunnel.ru. The key is sent raw; with `Bearer` before it, it is refused.

Three families of operations share this module: tasks (`faceswap`, ...), media, and media v2. They differ in where the
files of a task stand, and media answers its errors under HTTP 200.
"""

from __future__ import annotations

from typing import Any, Literal

from safelight.contract.base64text import Encoded
from safelight.contract.reply import Reply
from safelight.errors import Problem
from safelight.job import Job
from safelight.provider import Provider, Refusal
from safelight.readings import (
    amount,
    declared,
    fraction,
    given,
    items,
    moderation,
    number,
    otherwise,
    path_of,
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
from safelight_api.gptunnel import operations
from safelight_api.gptunnel.operations import *  # noqa: F403 - the operations are this module's
from safelight_api.gptunnel.operations import OPERATIONS

__all__ = ["PROVIDER"]
__all__ += operations.__all__

TYPES = {
    "unauthorized_request_error": "auth",
    "insufficient_balance_error": "funds",
}
CODES = {
    1: ("server", "internal error"),
    2: ("auth", "the key was not accepted"),
    3: ("invalid_request", "the input is invalid"),
    4: ("not_found", "there is no such task"),
    5: ("funds", "the balance is too low"),
    6: ("server", "too busy; try later"),
    7: ("auth", "the organisation may not use this model"),
    99: ("not_found", "there is no such method"),
    500: ("server", "internal exception"),
    1001: ("moderated", "the content is sensitive"),
    1002: ("moderated", "the prompt was judged unsafe"),
}
STAGES: dict[int, Literal["input", "output"]] = {1001: "output", 1002: "input"}
LINKS = ("audio_url", "video_url", "image_url", "url")
SUFFIXES: dict[str, Media] = {".mp4": "video", ".webm": "video", ".mov": "video", ".mp3": "audio", ".wav": "audio"}


def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """A task as a state. A result before `done` is an intermediate picture: only the status tells the end."""
    task: dict[str, Any] = declared(reply.model)
    raw = record(reply.body)
    code = _code(raw.get("code"))
    known: dict[str, Any] = {
        "job": job,
        "reply": reply,
        "status": task["status"],
        "progress": fraction(task.get("percent"), 100),
        "cost": told(raw).get("cost"),
    }
    match task["status"]:
        case _ if code in STAGES:
            return Moderated(**known, stage=STAGES[code], reasons=(_why(raw) or CODES[code][1],))
        case "idle" | "queued":
            return Pending(**known)
        case "processing" | "running":
            return Running(**known)
        case "done" if not _all_failed(raw):
            return Succeeded(**known, artifacts=_artifacts(reply.model) or _anywhere(raw))
        case "done" | "failed" if moderation(why := _why(raw)):
            return Moderated(**known, stage="output", reasons=(why,))
        case "done" | "failed":
            return Failed(**known, reason=_why(raw) or CODES.get(code, ("", ""))[1])
        case _:
            return otherwise(known, _why(raw), _artifacts(reply.model))


def _why(raw: dict[str, Any]) -> str:
    """Why a task failed: for itself, or for each of its songs."""
    named = [{name: each for name, each in song.items() if name != "title"} for song in _songs(raw)]
    return reason(raw, named or raw.get("result"))


def _songs(raw: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in items(raw.get("result")) if isinstance(each, dict)]


def _all_failed(raw: dict[str, Any]) -> bool:
    """Whether a task is done in that each of its songs has failed."""
    songs = _songs(raw)
    return bool(songs) and all(song.get("status") == "failed" for song in songs)


def told(body: Any) -> dict[str, Any]:
    """What a task costs in roubles, wherever it says so."""
    said = record(body)
    prices = (record(said.get("usage")).get("total_cost"), said.get("cost"), said.get("price"))
    return given(cost=next((price for each in prices if (price := amount(each)) is not None), None))


def _artifacts(task: Any) -> tuple[Artifact, ...]:
    """The files of a task: a link to a picture in `result`, or a list there with songs or files, or a link in `url`."""
    found: dict[str, Artifact] = {}
    if link := text(task.result):
        found[link] = Artifact(link, "image")
    for item in map(declared, items(task.result)):
        if link := text(item.get("audio_url")):
            found[link] = Artifact(link, "audio")
        elif link := text(item.get("url")):
            found[link] = _guessed(link)
    if link := text(getattr(task, "url", None)):
        found.setdefault(link, _guessed(link))
    return tuple(found.values())


def answer(reply: Reply[Any]) -> tuple[Artifact, ...]:
    """The files of an answer that is no task, such as what is known by its path alone may give at once."""
    return _anywhere(record(reply.model))


def _anywhere(body: dict[str, Any]) -> tuple[Artifact, ...]:
    """The files of a body whose form no document knows."""
    listed = [each for name in ("result", "data", "images") for each in (*items(body.get(name)), body.get(name))]
    files = [record(each).get(name, each) for each in listed for name in LINKS]
    links = dict.fromkeys(filter(None, map(text, (body.get("result"), body.get("url"), *files))))
    encoded = filter(None, (text(record(each).get("b64_json")) for each in listed))
    return (*map(_guessed, links), *(Artifact("", "image", data=Encoded(each)) for each in encoded))


def _guessed(url: str) -> Artifact:
    """A file of whatever kind the model makes: the URL tells, if anything does."""
    path = path_of(url)
    guesses: list[Media] = [kind for suffix, kind in SUFFIXES.items() if path.endswith(suffix)]
    return Artifact(url, guesses[0] if guesses else "image", promised=False)


def explain(body: Any) -> Refusal:
    """`{error: {message, type, ...}}`, `{code, issues}` under 200, or `{code, error: {title, message}}`."""
    if not isinstance(body, dict):
        return Refusal("")
    code = _code(body.get("code"))
    kind, meant = CODES.get(code, (None, ""))
    fields = tuple(
        Problem(_dotted(item.get("path")), str(item.get("message") or item.get("expected") or ""))
        for item in map(record, items(body.get("issues")))
    )
    kind = kind or TYPES.get(text(record(body.get("error")).get("type")))
    message = "; ".join([reason(body.get("error"), body.get("message"), meant), *map(str, fields)]).strip("; ")
    return Refusal(message, kind=kind, fields=fields, stage=STAGES.get(code, "input"))


def _code(value: Any) -> int:
    """A code; 0, which is none, for anything else. 5.0 is an integer of JSON Schema."""
    return int(value) if number(value) is not None and value == int(value) else 0


def _dotted(path: Any) -> str:
    return ".".join(str(part) for part in path) if isinstance(path, list) else str(path or "")


PROVIDER = Provider(
    name="gptunnel",
    title="GPTunnel",
    base_url="https://gptunnel.ru",
    key_variable="GPTUNNEL_API_KEY",
    header="Authorization",
    hosts=("gptunnel.ru",),
    operations=OPERATIONS,
    result="faceswap-result",
    may_end_at_once=True,
    webhook=("/webhook", "/callback_url"),
    called=("/id", "/task_id", "/data/id"),
    read=read,
    explain=explain,
    answer=answer,
    told=told,
    find_out="GPTunnel has no list of tasks; compare your balance before and after",
)
