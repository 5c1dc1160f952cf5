"""Pictures as inputs: from a file or bytes to the form that the provider wants, which the document says (`x-image`).

A field that takes a picture takes a `Path`, bytes, an open file, or what `picture` makes of one; plain text is sent as
it is, be it a URL or base64.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Self

from safelight.contract.jsontext import MAX_DEPTH
from safelight.contract.media import HEAD, sniff
from safelight.contract.schema import at
from safelight.errors import InvalidInput, Problem, UsageError, why
from safelight_api.operation import Operation

MAX_BYTES = 30 * 1024 * 1024  # the largest that any of the providers takes


class Picture(str):
    """A picture for a field that is typed as text: its base64, which is put into the field's own form when sent."""

    __slots__ = ("content",)
    content: bytes

    def __new__(cls, content: bytes) -> Self:
        """Check that it is a picture of a size that can be sent."""
        found = sniff(content[:HEAD])
        if found is None or found.kind != "image":
            raise UsageError(f"this is no picture: it begins {content[:12]!r}")
        if len(content) > MAX_BYTES:
            raise UsageError(f"a picture of {len(content)} bytes is too large: at most {MAX_BYTES} can be sent")
        made = super().__new__(cls, base64.b64encode(content).decode())
        made.content = content
        return made

    def __repr__(self) -> str:
        return f"Picture({len(self.content)} bytes)"

    def in_form(self, forms: tuple[str, ...]) -> str:
        """The picture as a field takes it, by the first form that can hold a file; raises `UsageError` if none can."""
        form = next((each for each in forms if each in ("base64", "data-uri")), None)
        if form is None:
            raise UsageError(f"a file cannot be sent here, only {' or '.join(forms)}")
        if form == "base64":
            return str(self)
        found = sniff(self.content[:HEAD])
        return f"data:{found.media_type if found else ''};base64,{self}"


def picture(source: str | Path | bytes | IO[bytes]) -> Picture:
    """A picture from a path, bytes or an open file, for any field that takes one. Raises `UsageError` if it is none."""
    try:
        if isinstance(source, (str, Path)):
            return Picture(Path(source).read_bytes())
        content: Any = source if isinstance(source, bytes) else source.read()
        if not isinstance(content, bytes):
            raise UsageError(f"{source!r} gives text: open it in binary mode")
        return Picture(content)
    except (OSError, ValueError) as error:
        if isinstance(error, UsageError):
            raise
        raise UsageError(f"{source!r} cannot be read: {why(error)}") from error


def with_pictures(operation: Operation[..., Any], body: dict[str, Any]) -> dict[str, Any]:
    """The body with every picture in the form of its field, or as base64 where no document says which.

    Raises `InvalidInput`, naming the field.
    """
    if not holds_picture(body):
        return body
    if operation.body is None:
        return {name: _as_base64(value) for name, value in body.items()}
    filled: dict[str, Any] = _Filling(operation).fill({"$ref": f"#{operation.body.pointer}"}, body, "", ())
    return filled


def _as_base64(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _as_base64(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_as_base64(item) for item in value]
    return str(picture(value)) if _is_picture(value) and not isinstance(value, Picture) else value


def _is_picture(value: Any) -> bool:
    return isinstance(value, (Picture, Path, bytes)) or hasattr(value, "read")


def holds_picture(value: Any, depth: int = 0) -> bool:
    """Whether a picture stands anywhere in an input."""
    if depth > MAX_DEPTH:
        return False
    if isinstance(value, Mapping):
        return any(holds_picture(item, depth + 1) for item in value.values())
    return any(holds_picture(item, depth + 1) for item in value) if isinstance(value, list) else _is_picture(value)


class _Filling:
    """Walks a body along its schema, to know which form each picture takes."""

    def __init__(self, operation: Operation[..., Any]) -> None:
        self.name = operation.name
        self.document = operation.document("effective")

    def fill(self, schema: Any, value: Any, path: str, forms: tuple[str, ...]) -> Any:
        branches = list(self._branches(schema))
        for branch in branches:
            said = branch.get("x-image", ())
            forms = (said,) if isinstance(said, str) else tuple(said) or forms
        if isinstance(value, Mapping):
            return {
                name: self.fill(self._member(branches, name), item, f"{path}.{name}", ())
                for name, item in value.items()
            }
        if isinstance(value, list):
            items = {"anyOf": [branch["items"] for branch in branches if "items" in branch]}
            return [self.fill(items, item, f"{path}.{index}", forms) for index, item in enumerate(value)]
        if not _is_picture(value):
            return value
        try:
            if not forms:
                raise UsageError("this field takes no picture")
            return (value if isinstance(value, Picture) else picture(value)).in_form(forms)
        except UsageError as error:
            raise InvalidInput(f"the input of {self.name}", (Problem(path.lstrip("."), str(error)),)) from error

    def _branches(self, schema: Any) -> list[dict[str, Any]]:
        """A schema and every branch of its unions, references followed."""
        found: list[dict[str, Any]] = []
        open_ = [schema]
        while open_:
            node = open_.pop(0)
            while "$ref" in node:
                node = at(self.document, node["$ref"])
            found.append(node)
            open_ += [*node.get("anyOf", ()), *node.get("oneOf", ())]
        return found

    def _member(self, branches: list[dict[str, Any]], name: str) -> dict[str, Any]:
        return {"anyOf": [branch["properties"][name] for branch in branches if name in branch.get("properties", {})]}
