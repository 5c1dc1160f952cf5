"""Bodies that are no JSON: forms, uploads of several parts, and files as they are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from safelight.contract.attachments import Attachment
from safelight.contract.media import HEAD, sniff
from safelight.errors import UsageError
from safelight.words import why

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
MULTIPART, BYTES = "multipart/form-data", "application/octet-stream"
MAX_UPLOAD = 200 * 1024 * 1024  # bytes that are held in memory for one request


class Part(NamedTuple):
    """One part of an upload: a field's text, or a file with its name and kind."""

    name: str
    content: bytes
    filename: str | None = None
    media_type: str | None = None


def is_file(value: Any) -> bool:
    """Whether a value is a file: a path, bytes, an open file or a picture."""
    return isinstance(value, (Path, bytes, Attachment)) or hasattr(value, "read")


def file_bytes(source: Any) -> tuple[bytes, str]:
    """What a file holds, and its name. Raises `UsageError` for what cannot be read, or is too large to be sent."""
    if isinstance(source, Attachment):
        source = source.content
    try:
        if isinstance(source, Path):
            _measure(source.stat().st_size)
            return source.read_bytes(), source.name
        content: Any = source if isinstance(source, bytes) else source.read()
    except (OSError, ValueError) as error:
        raise UsageError(f"{source!r} cannot be read: {why(error)}") from error
    if not isinstance(content, bytes):
        raise UsageError(f"{source!r} gives text: open it in binary mode")
    _measure(len(content))
    found = sniff(content[:HEAD])
    return content, f"file{found.suffix if found else ''}"


def _measure(size: int) -> None:
    if size > MAX_UPLOAD:
        raise UsageError(f"a file of {size} bytes is too large: at most {MAX_UPLOAD} are sent at once")


def parts_of(fields: Mapping[str, Any]) -> list[Part]:
    """The parts of an upload; a list is one part for each item, an object is JSON."""
    return [part for name, value in fields.items() for part in _parts(name, value)]


def _parts(name: str, value: Any) -> Iterator[Part]:
    if isinstance(value, list):
        for item in value:
            yield from _parts(name, item)
    elif is_file(value):
        content, filename = file_bytes(value)
        found = sniff(content[:HEAD])
        yield Part(name, content, filename, found.media_type if found else BYTES)
    elif value is not None:
        yield Part(name, field_text(value).encode())


def field_text(value: Any) -> str:
    """A value as the text of a form's field."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def built_parts(files: list[tuple[str, tuple[str | None, Any, str | None]]]) -> list[Part]:
    """The parts that a generated model writes."""
    found: list[Part] = []
    for name, (filename, payload, media_type) in files:
        content = payload if isinstance(payload, bytes) else file_bytes(payload)[0]
        text = filename is None and media_type in (None, "text/plain", JSON)
        known = sniff(content[:HEAD])
        guessed = media_type or (known.media_type if known else BYTES)
        found.append(Part(name, content) if text else Part(name, content, filename or name, guessed))
    return found


def multipart(parts: list[Part]) -> bytes:
    """The parts as one body, whose first line holds the boundary."""
    digest = hashlib.sha256(b"\0".join(part.content for part in parts)).hexdigest()
    boundary = f"safelight-{digest[:32]}".encode()
    lines: list[bytes] = []
    for part in parts:
        said = f'form-data; name="{_quoted(part.name)}"'
        if part.filename is not None:
            said += f'; filename="{_quoted(part.filename)}"'
        lines += [b"--" + boundary, f"Content-Disposition: {said}".encode()]
        if part.media_type is not None:
            lines.append(f"Content-Type: {part.media_type}".encode())
        lines += [b"", part.content]
    return b"\r\n".join([*lines, b"--" + boundary + b"--", b""])


def _quoted(name: str) -> str:
    """A name as it stands in a part's header (HTML, multipart form data)."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def content_type(media_type: str, content: bytes) -> str:
    """The `Content-Type` of a body."""
    if media_type != MULTIPART:
        return media_type
    boundary = content[2 : content.index(b"\r\n")].decode()
    return f"{MULTIPART}; boundary={boundary}"


def form(fields: Mapping[str, Any]) -> bytes:
    """The fields as a form has them; a list repeats its name."""
    pairs = [(name, item) for name, value in fields.items() for item in (value if isinstance(value, list) else [value])]
    return urlencode([(name, field_text(item)) for name, item in pairs if item is not None]).encode()
