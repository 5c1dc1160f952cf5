"""Passes over replies: which statuses there are, and in which media type each answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import labelled
from safelight.generate.notes import Note
from safelight.generate.passes.structure import PUBLISHED
from safelight.generate.schemas import followed

Document = dict[str, Any]

JSON, BYTES = "application/json", "application/octet-stream"
STAND_FOR = {
    "2XX": ("200", "201", "202", "203"),
    "4XX": ("400", "404", "422", "409"),
    "5XX": ("500", "502", "503", "504"),
    "DEFAULT": ("400", "500", "422", "404"),
}
HTTP_ERROR = "400"


def spell_out_statuses(document: Document) -> Iterator[Note]:
    """Put a range, and `default`, under one status of its kind: any other of the kind is read in the same way."""
    for where, operation in labelled(document):
        replies: dict[str, Any] = operation["responses"]
        strange = [status for status in replies if not (status.isdigit() and len(status) == len(HTTP_ERROR))]
        if not strange:
            continue
        named = {status: reply for status, reply in replies.items() if status not in strange}
        for status in strange:
            free = [code for code in STAND_FOR.get(status.upper(), ()) if code not in named]
            if status == "default" and not any(code.startswith("2") for code in (*named, *map(str, strange))):
                free.insert(0, "200")
            if free:
                named[free[0]] = {**replies[status], PUBLISHED: status}
                yield Note(where, f"its reply under {status} is read under {free[0]}, and where nothing else is said")
            else:
                yield Note(where, f"its reply under {status} is no status's: left out")
        operation["responses"] = dict(sorted(named.items()))


def name_media_types(document: Document) -> Iterator[Note]:
    """Call JSON by its plain name, whatever stands beside it, and a file a file."""
    for where, operation in labelled(document):
        for status, response in operation["responses"].items():
            content = response.get("content")
            if content is None:
                continue
            named: dict[str, Any] = {}
            for kind, media in sorted(content.items(), key=lambda each: plain(each[0]) != JSON):
                media.setdefault("schema", {})
                plainly = _answered_as(document, kind, media)
                if plainly in named:
                    yield Note(where, f"{kind} under {status} says what {plainly} says: left out")
                    continue
                if plainly not in {kind, plain(kind)}:
                    yield Note(where, f"{kind} under {status} is read as {plainly}")
                named[plainly] = media
            response["content"] = {kind: named[kind] for kind in named}


def plain(kind: str) -> str:
    """A media type without its parameters; every kind of JSON is JSON."""
    essence = kind.partition(";")[0].strip().lower()
    return JSON if essence.endswith(("+json", "/json")) or essence == "text/json" else essence


def _answered_as(document: Document, kind: str, media: dict[str, Any]) -> str:
    schema = followed(document, media["schema"])
    file = isinstance(schema, dict) and schema.get("format") == "binary"
    named = plain(kind)
    if named == JSON and file:
        return BYTES
    if "*" in named or named.count("/") != 1:
        return BYTES if file else JSON
    return named


def is_json(kind: str) -> bool:
    """Whether a media type is JSON."""
    return plain(kind) == JSON
