"""The two streams of the command. Whatever becomes of one, a write to it raises nothing, and says whether it was taken.

What cannot be shown is no reason to give up a job that is paid for. Nothing else in the command line touches
`sys.stdout` and `sys.stderr`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import select
import stat
import sys
from collections.abc import Generator, Iterator
from typing import Any, TextIO

PATIENCE = 2.0  # seconds for which a full pipe is given the chance to be read
PIECE = getattr(select, "PIPE_BUF", 512) // 4  # characters that a pipe with any room takes at once


class Stream:
    """A text stream that may be closed, full, or a pipe that nobody reads; `lost` says why it takes no more.

    With `patient` a write waits until a pipe is read, as data for a program does; else for a moment only.
    """

    errors = "backslashreplace"  # a prompt may hold what the terminal's encoding does not

    def __init__(self, file: TextIO | None, *, patient: bool = False) -> None:
        self._file = file
        self.lost: Exception | None = None if file is not None else OSError(errno.EBADF, "it is closed")
        self.encoding: str = getattr(file, "encoding", None) or "utf-8"
        self._pipe = None if patient or file is None else _pipe(file)
        self._patience = PATIENCE

    def write(self, text: str) -> int:
        """Write, as a file does."""
        self.put(text)
        return len(text)

    def put(self, text: str) -> bool:
        """Write, and say whether all of it was taken."""
        text = text.encode(self.encoding, self.errors).decode(self.encoding)
        if self._file is None or self.lost is not None:
            return False
        try:
            for piece in [text] if self._pipe is None else _pieces(text):
                if not self._ready():
                    return False
                self._file.write(piece)
                self._file.flush()
        except RuntimeError:  # a signal came amid a write, and its handler wants to write too
            return False
        except Exception as error:  # noqa: BLE001 - whatever the stream is, nobody gives up a job for it
            self._lose(error)
            return False
        return True

    def flush(self) -> None:
        """Nothing: every write is flushed."""

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        with contextlib.suppress(Exception):
            return self._file is not None and self._file.isatty()
        return False

    def fileno(self) -> int:
        """The descriptor below it; raises `OSError` where there is none."""
        if self._file is None:
            raise OSError(errno.EBADF, "it is closed")
        return self._file.fileno()

    def __getattr__(self, name: str) -> Any:
        """What else a library asks of a text stream."""
        return getattr(self._file, name)

    def _ready(self) -> bool:
        if self._pipe is None:
            return True
        ready = bool(select.select([], [self._pipe], [], self._patience)[1])
        self._patience = PATIENCE if ready else 0.0
        return ready

    def _lose(self, error: Exception) -> None:
        self.lost = error
        with contextlib.suppress(OSError, ValueError):  # what is in its buffer has nowhere to go when the process ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())


@contextlib.contextmanager
def redirected() -> Generator[tuple[Stream, Stream]]:
    """Within the block all that the process writes goes through two such streams: standard output and error."""
    _occupy()
    out, err = Stream(sys.stdout, patient=True), Stream(sys.stderr)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        yield out, err


def standard_output() -> Stream:
    """Standard output."""
    return sys.stdout if isinstance(sys.stdout, Stream) else Stream(sys.stdout, patient=True)


def standard_error() -> Stream:
    """Standard error."""
    return sys.stderr if isinstance(sys.stderr, Stream) else Stream(sys.stderr)


def _occupy() -> None:
    """Open what was closed by whoever started the process: a socket or a picture must not become standard output."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def _pipe(file: TextIO) -> int | None:
    """The descriptor of a stream that blocks whoever writes while nobody reads."""
    try:
        descriptor = file.fileno()
        mode = os.fstat(descriptor).st_mode
    except (OSError, ValueError, AttributeError):
        return None
    return descriptor if os.name == "posix" and (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)) else None


def _pieces(text: str) -> Iterator[str]:
    return (text[start : start + PIECE] for start in range(0, len(text), PIECE))
