"""Reading what the command line names: a file, or standard input for `-`."""

from __future__ import annotations

import sys
from pathlib import Path

from safelight.errors import UsageError, why


def read(name: str, told: str, limit: int = -1) -> bytes:
    """Its bytes, `limit` at most; raises `UsageError` with the words that it is told by."""
    try:
        if name == "-":
            if sys.stdin is None:  # closed by whoever started the command
                raise UsageError(f"{told} cannot be read: standard input is closed")
            return sys.stdin.buffer.read(limit)
        with Path(name).open("rb") as source:
            return source.read(limit)
    except OSError as error:
        raise UsageError(f"{told} cannot be read: {why(error)}") from error
