"""Whether a file is whole, told by its structure: a transfer can end early without anybody saying so.

Files are read in steps and looked at in a bounded number of places, however large or hostile they are.
"""

from __future__ import annotations

import enum
import io
import re
from collections.abc import Callable
from typing import IO, NamedTuple

from safelight.contract.media import FileType, sniff

MOST_LOOKS = 4_000_000  # a video of hours has fewer frames
SMALL = 8  # bytes by which careless writers miscount a length that they state
PROLOG = 4096


class End(enum.Enum):
    """What the structure of a file says of its end."""

    WHOLE = "it has its end"
    CUT = "it ends before its end"
    RAGGED = "it ends within a piece: it is cut, unless whoever sent it says that this is all"
    OPEN = "this kind of file, or this one, does not tell where it ends"


class Told(NamedTuple):
    """What a file is, and whether it is whole."""

    type: FileType
    end: End


class TooLong(Exception):
    """More pieces than anybody looks at."""


class Window:
    """A file to be looked into anywhere; past its end there is nothing."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.size = file.seek(0, io.SEEK_END)
        self._looks = 0

    def at(self, position: int, length: int) -> bytes:
        """So many bytes from a position, or as many as there are. Raises `TooLong`."""
        self._looks += 1
        if self._looks > MOST_LOOKS:
            raise TooLong
        if position >= self.size:
            return b""
        self._file.seek(position)
        return self._file.read(length)

    def number(self, position: int, length: int, order: str = "big") -> int:
        """An unsigned number at a position; what is not there counts as zeros."""
        return int.from_bytes(self.at(position, length), "big" if order == "big" else "little")


Walk = Callable[[Window, FileType], Told]


def examine(file: IO[bytes]) -> Told | None:
    """What a file is, and whether it is whole; None for what is no picture, video or sound that is known."""
    window = Window(file)
    head = window.at(0, PROLOG)
    found = sniff(head) or (SVG if _SVG.match(head) else None)
    if found is None:
        return None
    try:
        return _walks()[found.suffix](window, found)
    except TooLong:
        return Told(found, End.OPEN)


def measured(window: Window, stated: int) -> End:
    """The end of a file that states its length."""
    if window.size >= stated:
        return End.WHOLE
    return End.RAGGED if stated - window.size <= SMALL else End.CUT


def svg(window: Window, found: FileType) -> Told:
    """A drawing ends with the end of its root; XML may go on with comments."""
    return Told(found, End.WHOLE if b"</svg" in window.at(max(0, window.size - PROLOG), PROLOG) else End.RAGGED)


SVG = FileType(".svg", "image", "image/svg+xml")
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+svg[^>]*>\s*)?<svg[\s>]", re.DOTALL
)


def _walks() -> dict[str, Walk]:
    from safelight.contract import ends_of_containers as containers
    from safelight.contract import ends_of_pictures as pictures
    from safelight.contract import ends_of_sounds as sounds

    return {
        ".png": pictures.png,
        ".jpg": pictures.jpeg,
        ".gif": pictures.gif,
        ".bmp": pictures.bmp,
        ".tiff": pictures.tiff,
        ".svg": svg,
        **dict.fromkeys((".webp", ".wav", ".avi", ".aiff"), containers.riff),
        **dict.fromkeys((".mp4", ".mov", ".m4a", ".3gp", ".avif", ".heic", ".jxl"), containers.iso),
        ".webm": containers.ebml,
        ".ogg": containers.ogg,
        ".mp3": sounds.mp3,
        ".aac": sounds.aac,
        ".flac": sounds.flac,
    }
