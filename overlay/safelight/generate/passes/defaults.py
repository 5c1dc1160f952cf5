"""Pass: a default that its own schema forbids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safelight.generate.notes import Note
from safelight.generate.schemas import rewrite_all

Document = dict[str, Any]
Schema = dict[str, Any]


def keep_true_defaults(document: Document) -> Iterator[Note]:
    """Record as `x-default` what cannot be a default, since the schema itself forbids it."""
    from jsonschema_rs import Draft202012Validator

    found: list[Note] = []

    def change(schema: Schema, where: str) -> Schema:
        if "default" not in schema:
            return schema
        bare = {key: value for key, value in schema.items() if key not in ("default", "example", "examples")}
        try:
            fits = Draft202012Validator({**bare, "components": document["components"]}).is_valid(schema["default"])
        except ValueError:  # a pattern that is none here
            fits = True
        if fits:
            return schema
        found.append(Note(where, "its default is one that it forbids itself: kept as x-default"))
        return {("x-default" if key == "default" else key): value for key, value in schema.items()}

    rewrite_all(document, change)
    yield from found
