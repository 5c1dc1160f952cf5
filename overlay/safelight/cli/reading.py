"""Reading what the command line names: a file, or standard input for `-`."""

from __future__ import annotations

import codecs
import re
import sys
from typing import IO

from attrs import frozen

from safelight.contract.attachments import content_of
from safelight.contract.jsontext import MAX_BYTES
from safelight.errors import UsageError

HERE = "-"
MARKS = {  # the longer ones first: that of UTF-32 begins with that of UTF-16
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")


@frozen
class Whatever:
    """Standard input as something to read, with nothing to tell it by: a pipe there is meant to be waited for."""

    source: IO[bytes]

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        return self.source.read(size)


def standard_input(told: str) -> Whatever:
    """Standard input as bytes; raises `UsageError` if whoever started the command has closed it."""
    if sys.stdin is None:
        raise UsageError(f"{told} cannot be read: standard input is closed")
    return Whatever(sys.stdin.buffer)


def read(name: str, told: str, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file; raises `UsageError`, also for more than `limit`, by the words that it is told by."""
    return content_of(standard_input(told) if name == HERE else name, limit, told)


def text_of(content: bytes) -> str:
    """A text from a file, without the mark that an editor sets before it; raises `ValueError` for what is none."""
    encoding = next((each for mark, each in MARKS.items() if content.startswith(mark)), None)
    if encoding is None and b"\0" in content[:4]:
        encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"  # of most languages, and unmarked
    text = content.decode(encoding or "utf-8")
    if _CONTROLS.search(text):
        raise ValueError("it holds control characters")
    return text
