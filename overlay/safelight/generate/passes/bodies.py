"""Passes over what is sent: one body for each operation, of a kind that the generator can write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import leave_out, operations
from safelight.generate.notes import Note
from safelight.generate.passes.replies import BYTES, JSON, plain
from safelight.generate.schemas import followed

Document = dict[str, Any]

FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
WRITTEN = (JSON, MULTIPART, FORM, BYTES)


def choose_body(document: Document) -> Iterator[Note]:
    """Send the first that is there of JSON, multipart, form and bytes; leave out what takes its body in no such way."""
    for path, method, operation in operations(document):
        where = f"{method.upper()} {path}"
        content = operation.get("requestBody", {}).get("content")
        if "requestBody" in operation and not content:
            del operation["requestBody"]
            yield Note(where, "its body is of no kind: it is sent without one")
        if not content:
            continue
        known = {_sent_as(document, kind, media): (kind, media) for kind, media in reversed(content.items())}
        chosen = next((kind for kind in WRITTEN if kind in known), None)
        if chosen is None:
            yield leave_out(document, path, method, f"its body is {' or '.join(content)}, which nobody here can write")
            continue
        kind, media = known[chosen]
        media.setdefault("schema", {"type": "string", "format": "binary"} if chosen == BYTES else {})
        operation["requestBody"]["content"] = {chosen: media}
        if others := [each for each in content if each != kind]:
            yield Note(where, f"its body may be {' or '.join([kind, *others])}: it is sent as {chosen}")
        elif kind != chosen:
            yield Note(where, f"its body is {kind}: it is sent as {chosen}")


def _sent_as(document: Document, kind: str, media: dict[str, Any]) -> str:
    named = plain(kind)
    schema = followed(document, media.get("schema", {}))
    file = not schema or schema.get("format") == "binary"
    if named not in WRITTEN and file and not named.startswith("text/"):
        return BYTES
    return JSON if "*" in named else named
