"""Files as inputs: pictures, clips and sounds, measured before they are read, and checked before they are sent.

A field that takes a file takes a `Path`, bytes, an open file, or what `attach` or `picture` makes of one.
"""

from __future__ import annotations

import base64
import os
import re
import stat
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import IO, Any, Literal, Self

from attrs import frozen

from safelight.contract.media import HEAD, foreign, sniff
from safelight.contract.wording import KINDS, first_bytes, name_of, sized
from safelight.errors import UsageError
from safelight.words import why

Kind = Literal["image", "video", "audio", "file"]  # the last is any file, of no known format

LIMITS: dict[Kind, int] = {  # bytes: the largest that any of the providers is known to take
    "image": 30 * 1024**2,  # Novita
    "video": 50 * 1024**2,  # BFL
    "audio": 30 * 1024**2,
    "file": 50 * 1024**2,
}
FORMS: dict[Kind, str] = {"image": "x-image", "video": "x-video", "audio": "x-audio", "file": "x-file"}
EMBEDDED = ("base64", "data-uri")  # the forms that can hold a file
READ_AT_ONCE = 1024**2

Source = str | os.PathLike[str] | bytes | IO[bytes]


@frozen
class Taking:
    """What files a field takes: each kind in some forms (`base64`, `data-uri`, `url`), and the most bytes of one."""

    forms: Mapping[Kind, tuple[str, ...]]
    most: int | None = None

    @classmethod
    def of(cls, notes: Mapping[str, Any]) -> Taking | None:
        """What a schema says (`x-image`, `x-video`, `x-audio`, `x-file`, `x-max-bytes`); None if it takes no file."""
        said: dict[Kind, Any] = {kind: notes[name] for kind, name in FORMS.items() if name in notes}
        forms: dict[Kind, tuple[str, ...]] = {
            kind: (each,) if isinstance(each, str) else tuple(each) for kind, each in said.items()
        }
        return cls(forms, notes.get("x-max-bytes")) if forms else None

    def limit(self, kind: Kind) -> int:
        """The most bytes of a file of this kind."""
        return LIMITS[kind] if self.most is None else self.most

    @property
    def embeds(self) -> bool:
        """Whether a file can be put into the request at all; otherwise only its URL can."""
        return any(each in EMBEDDED for forms in self.forms.values() for each in forms)

    @property
    def known_forms(self) -> tuple[str, ...]:
        """The forms of every kind, each once."""
        return tuple(dict.fromkeys(each for forms in self.forms.values() for each in forms))


ANYTHING = Taking({"image": ("base64",), "video": ("base64",), "audio": ("base64",)})


class Attachment(str):
    """A file for a field that is typed as text: its base64, which is put into the field's own form when it is sent."""

    __slots__ = ("content", "kind", "media_type", "note")
    content: bytes
    kind: Kind
    media_type: str
    note: str

    def __new__(cls, content: bytes, kind: Kind, media_type: str, note: str = "") -> Self:
        """From the bytes of a file that was looked at; `note` is what its owner should know of it."""
        made = super().__new__(cls, base64.b64encode(content).decode())
        made.content, made.kind, made.media_type, made.note = content, kind, media_type, note
        return made

    def __repr__(self) -> str:
        return f"Attachment({self.media_type}, {len(self.content)} bytes)"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.content, self.kind, self.media_type, self.note)

    def in_form(self, taking: Taking) -> str:
        """The file as a field takes it, by the first form that can hold one; raises `UsageError` if none can."""
        kind: Kind = self.kind if self.kind in taking.forms else "file"
        if kind not in taking.forms:
            raise UsageError(f"this is a {KINDS[self.kind]}, and this field takes a {_kinds(taking.forms)}")
        within(len(self.content), taking.limit(kind), "this")
        forms = taking.forms[kind]
        form = next((each for each in forms if each in EMBEDDED), None)
        if form is None:
            raise UsageError(f"a file cannot be sent here, only {' or '.join(forms)}")
        return str(self) if form == "base64" else f"data:{self.media_type};base64,{self}"


def picture(source: Source) -> Attachment:
    """A picture from a path, bytes or an open file, for any field that takes one. Raises `UsageError` if it is none."""
    return attach(source, Taking({"image": ("base64",)}))


def attach(source: Source, taking: Taking = ANYTHING) -> Attachment:
    """A picture, clip or sound from a path, bytes or an open file, for any field that takes one.

    A picture in a format that providers do not take (HEIC, AVIF, BMP, TIFF) is converted if Pillow is there, turned as
    its EXIF orientation says and without its EXIF. Raises `UsageError` for what is no such file, or too large.
    """
    from safelight.contract.photographs import remarks, sendable

    name = "this" if isinstance(source, (bytes, bytearray, memoryview)) else named(source)
    most = max(taking.limit(kind) for kind in taking.forms)
    content = content_of(source, most, name)
    if "file" in taking.forms:
        return Attachment(content, "file", "application/octet-stream")
    found = sniff(content[:HEAD])
    if found is None and (inner := embedded(content)):
        content, found = inner, sniff(inner[:HEAD])
    if found is None:
        raise UsageError(f"{name} is no {_kinds(taking.forms)}: it {_beginning(content)}")
    if found.kind not in taking.forms:
        said = f"a {KINDS[found.kind]} ({name_of(found.suffix)})"
        raise UsageError(f"{name} is {said}, and this field takes a {_kinds(taking.forms)}")
    if found.kind == "image":
        content, found, note = sendable(content, found, name)
    else:
        note = remarks(content, name)
    within(len(content), taking.limit(found.kind), name)
    return Attachment(content, found.kind, found.media_type, note)


def _kinds(kinds: Collection[Kind]) -> str:
    return " or ".join(KINDS[kind] for kind in kinds)


def within(size: int, limit: int, name: str) -> None:
    """Raise `UsageError` for more bytes than can be sent."""
    if size > limit:
        raise UsageError(f"{name} is too large: {sized(size)}, and at most {sized(limit)} can be sent here")


def _beginning(content: bytes) -> str:
    """What a file is that nobody takes, by its name if it has one."""
    if told := foreign(content[:HEAD]):
        return f"is {told}"
    return f"begins {content[:12]!r}" if content else "is empty"


def embedded(content: bytes) -> bytes:
    """What a file of text holds as base64 or a data URI; nothing if it holds none, or no file that is known."""
    text = content[: content.find(b",") + 1]
    encoded = content.removeprefix(text) if re.match(rb"data:[^,]{0,200};base64,", text) else content
    if sniff(first_bytes(encoded[: 8 * HEAD].decode("latin-1"))) is None:
        return b""
    try:
        return base64.b64decode(b"".join(encoded.split()), validate=True)
    except ValueError:
        return b""


def is_file(value: Any) -> bool:
    """Whether a value stands for a file: a path, bytes, an open file, or an attachment."""
    return isinstance(value, (Attachment, os.PathLike, bytes, bytearray, memoryview)) or hasattr(value, "read")


def is_there(name: str | os.PathLike[str]) -> bool:
    """Whether a file of this name is there."""
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


def named(source: Any) -> str:
    """A source as a message names it."""
    name = os.fspath(source) if isinstance(source, (str, os.PathLike)) else getattr(source, "name", None)
    return Path(name).name or str(name) if isinstance(name, str) else type(source).__name__


# Reading: only regular files, and never more than can be sent


def content_of(source: Any, limit: int, name: str) -> bytes:
    """The bytes of a path, an open file, or bytes themselves; raises `UsageError`, also for more than the limit."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        within(memoryview(source).nbytes, limit, name)
        return bytes(source)
    try:
        if isinstance(source, (str, os.PathLike)):
            return read_file(source, limit, name)
        within(_left(source, name), limit, name)
        return _read(source, limit, name)
    except UsageError:
        raise
    except (OSError, ValueError, TypeError) as error:
        told = why(error) if isinstance(error, (OSError, ValueError)) else str(error)
        raise UsageError(f"{name} cannot be read: {told}") from error


def read_file(path: str | os.PathLike[str], limit: int, name: str) -> bytes:
    """The bytes of a regular file, once it is known to be one and within the limit."""
    status = Path(path).stat()
    if not stat.S_ISREG(status.st_mode):
        raise UsageError(f"{name} cannot be read: it is {_sort(status.st_mode)}, and only a regular file is")
    if not status.st_size:
        return b""  # or one of the kernel's, which has no size and may be waited for without end
    within(status.st_size, limit, name)
    with Path(path).open("rb") as source:
        return _read(source, limit, name)  # it may have grown since


def _read(source: Any, limit: int, name: str) -> bytes:
    """What an open file gives, at most one byte more than the limit, whatever its end."""
    content = bytearray()
    while len(content) <= limit:
        more = source.read(min(READ_AT_ONCE, limit + 1 - len(content)))
        if not isinstance(more, (bytes, bytearray)):
            raise UsageError(f"{name} gives {type(more).__name__}, not bytes: open it in binary mode")
        if not more:
            return bytes(content)
        content += more
    raise UsageError(f"{name} is too large: more than the {sized(limit)} that can be sent here")


def _left(source: Any, name: str) -> int:
    """How many bytes an open file still has, as far as it can be known without reading; raises `UsageError`.

    A pipe, a socket or a terminal may be waited for without end.
    """
    try:
        status = os.fstat(source.fileno())
    except (AttributeError, OSError, ValueError, TypeError):
        return 0  # nothing that the system knows
    if not stat.S_ISREG(status.st_mode):
        raise UsageError(
            f"{name} cannot be read: it is {_sort(status.st_mode)}, and only a regular file is; give bytes"
        )
    left: int = status.st_size - source.tell()
    return left


def _sort(mode: int) -> str:
    """What something that is no regular file is."""
    sorts = {
        stat.S_IFDIR: "a directory",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFCHR: "a device",
        stat.S_IFBLK: "a device",
    }
    return sorts.get(stat.S_IFMT(mode), "something else")
