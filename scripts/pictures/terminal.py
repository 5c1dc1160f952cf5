"""Running a command in a pseudo-terminal, and what its screen shows meanwhile."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

_TOKEN = re.compile(r"\x1b\[(?P<codes>[0-9;?]*)(?P<letter>[A-Za-z])|(?P<control>[\r\n])|(?P<text>[^\x1b\r\n]+)")
_UNFINISHED = re.compile(r"\x1b(\[[0-9;?]*)?$")


class Screen:
    """The lines of a terminal, colours left in them as they came.

    It knows what rich's live displays do: they go up, erase whole lines, and write them again.
    """

    def __init__(self) -> None:
        self.lines = [""]
        self._row = 0
        self._rest = ""
        self._decode = codecs.getincrementaldecoder("utf-8")().decode

    def feed(self, output: bytes) -> None:
        """Show some output."""
        text = self._rest + self._decode(output)
        unfinished = _UNFINISHED.search(text)
        self._rest = unfinished[0] if unfinished else ""
        for token in _TOKEN.finditer(text.removesuffix(self._rest) if self._rest else text):
            if token["text"]:
                self.lines[self._row] += token["text"]
            elif token["control"] == "\n":
                self._down()
            elif token["letter"]:
                self._obey(token["letter"], token["codes"], token[0])

    def _down(self) -> None:
        self._row += 1
        if self._row == len(self.lines):
            self.lines.append("")

    def _obey(self, letter: str, codes: str, sequence: str) -> None:
        match letter:
            case "m":
                self.lines[self._row] += sequence
            case "K":
                self.lines[self._row] = ""
            case "A":
                self._row = max(0, self._row - int(codes or 1))
            case _:  # the cursor is hidden and shown
                pass


def run(
    command: Sequence[str | Path], folder: Path, variables: Mapping[str, str], size: tuple[int, int]
) -> Iterator[tuple[float, bytes]]:
    """What a command writes to a terminal of so many columns and lines, and after how many seconds it does."""
    begin = time.monotonic()
    child, terminal = pty.fork()
    if child == 0:
        try:
            os.chdir(folder)
            os.execve(command[0], [str(word) for word in command], dict(variables))  # noqa: S606
        finally:
            os._exit(127)
    columns, lines = size
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    try:
        while output := _read(terminal):
            yield time.monotonic() - begin, output
    finally:
        os.close(terminal)
        os.waitpid(child, 0)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the command has ended
        return b""
