"""Reading what the command line names: a file, or standard input for `-`."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import IO

from attrs import frozen

from safelight.contract.attachments import content_of
from safelight.contract.jsontext import MAX_BYTES
from safelight.contract.media import HEAD, encoding_of
from safelight.errors import UsageError

HERE = "-"
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
    return content_of(standard_input(told) if name == HERE else located(name), limit, told)


def located(name: str) -> Path:
    """The path of a file that is named on the command line, where no shell resolves the `~` behind an @."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 - it leaves the ~ of nobody as it is


def text_of(content: bytes) -> str:
    """A text from a file, without the mark that an editor sets before it; raises `ValueError` for what is none."""
    text = content.decode(encoding_of(content[:HEAD]))
    if _CONTROLS.search(text):
        raise ValueError("it holds control characters")
    return text
