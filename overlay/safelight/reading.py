"""What a reply means, said as data: where the status stands, which words it has, where the files are.

A provider's module uses these where its replies need no code of their own; a JSON pointer names each place, in which
`*` stands for every item of a list or every member of an object.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal

from safelight.contract.base64text import Encoded
from safelight.contract.media import HEAD, Media, sniff
from safelight.contract.reply import Refusal, Reply
from safelight.job import Job
from safelight.provider import at, fraction, number, record, text
from safelight.state import Artifact, Cancelled, Failed, Moderated, Pending, Running, State, Succeeded, Unknown

Phase = Literal["pending", "running", "succeeded", "failed", "cancelled", "moderated"]
Read = Callable[[Job[Any], Reply[Any]], State[Any]]

LINK = re.compile(r"https?://\S+")
DATA = re.compile(r"data:(?P<type>[\w.+/-]*)[^,]*;base64,(?P<content>.*)", re.DOTALL)
SHORTEST = 64  # characters of base64 that hold a file
ACCEPTED = 202


def reading(
    *,
    status: str | None,
    words: Mapping[Phase, Iterable[str]],
    files: Mapping[str, Media],
    reason: Iterable[str] = (),
    progress: str | None = None,
    whole: float = 1,
) -> Read:
    """How to read a poll: the place of its status and what the words there mean, in any case of letters.

    `files` are the places of what was made, each with its kind; `reason` where a failure says why, the first that does;
    `progress` runs from 0 to `whole`. Without a `status`, a job is done when it has files. A reply that is no JSON is
    the file itself, of the first kind.
    """
    known: dict[str, Phase] = {word.lower(): phase for phase, all_of in words.items() for word in all_of}

    def read(job: Job[Any], reply: Reply[Any]) -> State[Any]:
        made = tuple(artifacts(reply, files))
        said = text(at(reply.body, status)) if status is not None else ""
        told: dict[str, Any] = {"job": job, "reply": reply, "status": said or _plainly(reply, made)}
        told["progress"] = None if progress is None else fraction(number(at(reply.body, progress)), whole)
        phase = known.get(said.lower()) if said else _phase(reply, made)
        match phase:
            case "pending":
                return Pending(**told)
            case "running":
                return Running(**told)
            case "succeeded":
                return Succeeded(**told, artifacts=made)
            case "failed":
                return Failed(**told, reason=first_text(reply.body, reason))
            case "cancelled":
                return Cancelled(**told, reason=first_text(reply.body, reason))
            case "moderated":
                why = first_text(reply.body, reason)
                return Moderated(**told, stage="output", reasons=(why,) if why else ())
            case None:
                return Unknown(**told)

    return read


def _phase(reply: Reply[Any], made: tuple[Artifact, ...]) -> Phase | None:
    """What a reply without a status means: done with its files, and accepted without them."""
    if made:
        return "succeeded"
    return "running" if reply.status == ACCEPTED else None


def _plainly(reply: Reply[Any], made: tuple[Artifact, ...]) -> str:
    return "answered" if made else f"HTTP {reply.status}"


def answering(files: Mapping[str, Media]) -> Callable[[Reply[Any]], tuple[Artifact, ...]]:
    """How to read the reply of an operation that makes its files at once."""
    return lambda reply: tuple(artifacts(reply, files))


def explaining(*places: str) -> Callable[[Any], Refusal]:
    """How to read an error body: the message is the first text at one of these places, or the body itself if it is one.

    What each HTTP status means, the client knows by itself.
    """
    return lambda body: Refusal(first_text(body, places) or text(body))


def artifacts(reply: Reply[Any], files: Mapping[str, Media]) -> Iterator[Artifact]:
    """The files of a reply, each once: links, data URIs and base64 at these places, however deep in lists they are."""
    if isinstance(reply.model, bytes):
        kinds: list[Media] = [*files.values(), "image"]
        yield from _itself(reply.model, kinds[0])
        return
    seen: set[str] = set()
    for place, kind in files.items():
        for value in places(reply.body, place):
            for said in _texts(value):
                if said not in seen and (made := _artifact(said, kind)) is not None:
                    seen.add(said)
                    yield made


def _itself(content: bytes, kind: Media) -> Iterator[Artifact]:
    """A reply that is the file, or a text that is a link to it."""
    said = content[:8192].decode("utf-8", "replace").strip()
    if LINK.fullmatch(said):
        yield Artifact(said, kind, promised=False)
    elif content:
        found = sniff(content[:HEAD])
        yield Artifact("", found.kind if found else kind, found.media_type if found else None, data=content)


def _artifact(said: str, kind: Media) -> Artifact | None:
    if LINK.fullmatch(said):
        return Artifact(said, kind, promised=False)
    given = DATA.fullmatch(said)
    content = given["content"] if given else said
    if len(content) < SHORTEST:
        return None
    try:
        data = b"".join(Encoded(content).pieces())
    except ValueError:
        return None
    found = sniff(data[:HEAD])
    if found is None:
        return None
    return Artifact("", found.kind, found.media_type, data=data)


def _texts(value: Any) -> Iterator[str]:
    """The texts in a value: itself, those of a list, and the link of an object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        named = [
            each for name, each in value.items() if re.search(r"ur[il]$|link|href|b64|base64", name, re.IGNORECASE)
        ]
        for each in named or value.values():
            yield from _texts(each)


def places(value: Any, pointer: str) -> Iterator[Any]:
    """All that stands at a pointer in which `*` is any item or member."""
    head, star, rest = pointer.partition("/*")
    found = at(value, head) if head.strip("/") else value
    if not star:
        yield found
    elif isinstance(found, list):
        for item in found:
            yield from places(item, rest)
    else:
        for item in record(found).values():
            yield from places(item, rest)


def first_text(body: Any, pointers: Iterable[str]) -> str:
    """The first text at one of these places; empty if there is none."""
    return next((said for pointer in pointers for each in places(body, pointer) if (said := text(each))), "")


__all__ = ["answering", "explaining", "reading"]
