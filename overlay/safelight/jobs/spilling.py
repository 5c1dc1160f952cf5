"""An answer that is a file, or holds one as base64: what is too large for memory goes to disk, under its own limit.

It lies in a file without a name, which is gone with whoever holds it. Of JSON its long texts stay there, and a short
one stands for each while the rest is decoded.
"""

from __future__ import annotations

import json
import re
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from safelight.contract.base64text import LONGEST_HEAD, Encoded, begin_of, decoded
from safelight.contract.jsontext import MAX_BYTES
from safelight.errors import SaveError
from safelight.state import Artifact
from safelight.words import why

LONG = 1 << 16  # characters of a text that stays on disk
STEP = 1 << 18
LARGEST = 2 * 1024**3
_CLOSE = re.compile(rb'["\\]')
_ESCAPE_CUT = re.compile(r"\\(u[0-9a-fA-F]{0,3})?\Z")


class Spill:
    """What came of a reply beyond what is held in memory, from its first byte."""

    def __init__(self, folder: Path | None = None, limit: int = LARGEST) -> None:
        self.limit, self.size = limit, 0
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._texts: dict[str, tuple[int, int]] = {}

    def __repr__(self) -> str:
        return f"Spill({self.size} bytes)"

    def __reduce__(self) -> tuple[Any, ...]:
        return Spill, (self._folder, self.limit)  # what came stays with the process that it came to

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def begin_again(self) -> None:
        """Forget what came before."""
        if self._file is not None:
            self._file.close()
        self._file, self.size = None, 0

    def write(self, chunk: bytes) -> None:
        """Append; raises `SaveError` beyond the limit, or when the disk will not take it."""
        self.size += len(chunk)
        if self.size > self.limit:
            raise SaveError(f"the answer is larger than the limit of {self.limit} bytes")
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 - it lives as long as this does
            self._file.write(chunk)
        except OSError as error:
            raise SaveError(f"{self._folder or tempfile.gettempdir()} takes no more: {why(error)}") from error

    def read(self, at: int, length: int) -> bytes:
        """So many bytes from a position."""
        if self._file is None:
            return b""
        try:
            self._file.seek(at)
            return self._file.read(length)
        except OSError as error:
            raise SaveError(f"what came cannot be read again: {why(error)}") from error

    def pieces(self) -> Iterator[bytes]:
        """All that came, in steps."""
        for at in range(0, self.size, STEP):
            yield self.read(at, STEP)

    def slim(self) -> bytes:
        """The JSON that came, with a short text for each long one; nothing if it is none."""
        self._texts = {}
        if not self.read(0, 64).lstrip().startswith((b"{", b"[")):
            return b""
        slim = bytearray()
        for at, piece in self._parts():
            if piece is not None:
                slim += piece
            else:
                name = f"safelight-{uuid.uuid4().hex}"
                self._texts[name] = at
                slim += name.encode()
            if len(slim) > MAX_BYTES:
                break
        return bytes(slim)

    def _parts(self) -> Iterator[tuple[tuple[int, int], bytes | None]]:
        """The JSON in parts, of which those without bytes are long texts; each with where it stands."""
        held, begin, inside, escaped = bytearray(), 0, False, False
        for base in range(0, self.size, STEP):
            step, at = self.read(base, STEP), 0
            while at < len(step):
                if not inside:
                    quote = step.find(b'"', at) + 1 or len(step)
                    yield (base + at, base + quote), step[at:quote]
                    inside = step.endswith(b'"', 0, quote)
                    held, begin, at = bytearray(), base + quote, quote
                    continue
                if escaped:
                    stop, escaped = at + 1, False
                else:
                    found = _CLOSE.search(step, at)
                    stop = found.end() if found else len(step)
                    escaped = found is not None and found[0] == b"\\"
                    inside = found is None or escaped
                if len(held) <= LONG:
                    held += step[at : stop if inside else stop - 1]
                at = stop
                if not inside:
                    where = begin, base + stop - 1
                    yield where, bytes(held) if where[1] - where[0] <= LONG else None
                    yield where, b'"'

    def resolved(self, artifact: Artifact) -> Artifact:
        """An artifact whose file stays on disk, if it is one of those that do."""
        if isinstance(artifact.data, Encoded) and artifact.data.text in self._texts:
            return artifact._replace(data=SpilledText(self, *self._texts[artifact.data.text]))
        return artifact


class SpilledText(NamedTuple):
    """A file as base64 within JSON on disk."""

    spill: Spill
    begin: int
    end: int

    def pieces(self) -> Iterator[bytes]:
        """The file, decoded in steps. Raises `ValueError` that names what is no base64."""
        return decoded(self._steps())

    def _steps(self) -> Iterator[str]:
        left, first = "", True
        for at in range(self.begin, self.end, STEP):
            step = left + self.spill.read(at, min(STEP, self.end - at)).decode("latin-1")
            cut = _ESCAPE_CUT.search(step) if at + STEP < self.end else None
            left, step = (step[cut.start() :], step[: cut.start()]) if cut else ("", step)
            text = json.loads(f'"{step}"', strict=False) if "\\" in step else step
            yield text[begin_of(text[:LONGEST_HEAD]) :] if first else text
            first = False
