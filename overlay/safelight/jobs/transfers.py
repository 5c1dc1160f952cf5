"""One file on its way: over several attempts into one part, from where it stopped if it is surely the same file."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from safelight.contract.unpacking import Unpacking
from safelight.errors import NoReply
from safelight.jobs.files import Part

WHOLE, PARTIAL = 200, 206
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
BARE = ("identity", "aws-chunked", "binary", "none")  # what servers call files that are not packed


@contextmanager
def _told() -> Generator[None]:
    """Within this block what cannot be unpacked is told as a reply that broke off."""
    try:
        yield
    except ValueError as error:
        raise NoReply(f"no file: {error}", sent=True) from error


class Transfer:
    """What has come of a file, and how to ask for the rest.

    `measured` is whether whoever sent it said where it ends; `best` is how much there ever was, of all attempts.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self.part = Part(folder, limit)
        self.best = 0
        self._forget()

    def _forget(self) -> None:
        self.measured = False
        self.media_type = ""
        self._same: tuple[str, str] | None = None  # the header that tells this file from any other, and its value
        self._total: int | None = None
        self._came = 0
        self._unpacking = Unpacking({}, 0)
        self._packed = False

    def forget(self) -> None:
        """Begin anew with the next attempt."""
        self._forget()
        self.part.begin_again()

    @property
    def headers(self) -> dict[str, str]:
        """What to ask with: for the rest, where a part is there and the server told how to know the file again."""
        if self._same is None or not self.part.size:
            return {"accept-encoding": "identity"}
        return {"accept-encoding": "identity", "range": f"bytes={self.part.size}-", "if-range": self._same[1]}

    def begins(self, status: int, headers: Mapping[str, str]) -> bool:
        """Hear of a reply's head, its names in lower case; True if its body is wanted. Raises `NoReply`."""
        match status:
            case 200:
                self.forget()
                self._begin(headers)
                return True
            case 206 if self._goes_on(headers):
                self.measured = True
                return True
            case 206 if re.match(r"bytes 0-", headers.get("content-range", "")):  # unasked, and perhaps all of it
                self.forget()
                self._begin(headers)
                said = _RANGE.fullmatch(headers["content-range"].strip())
                self._total = int(said[2]) if said and said[2] != "*" else self._total
                return True
            case 206 | 416:
                self.forget()
                return False
            case _:
                return False

    def _begin(self, headers: Mapping[str, str]) -> None:
        """A body from its start."""
        coding = headers.get("content-encoding", "").strip().lower()
        self._packed = coding not in ("", *BARE)
        with _told():
            self._unpacking = Unpacking(headers if self._packed else {}, self.part.limit)
        length = headers.get("content-length", "")
        self._total = int(length) if length.isascii() and length.isdigit() and len(length) < 20 else None  # noqa: PLR2004
        self.measured = self._total is not None or "chunked" in headers.get("transfer-encoding", "").lower()
        self.media_type = headers.get("content-type", "")
        tag, changed = headers.get("etag", ""), headers.get("last-modified", "")
        if not self._packed and tag.startswith('"'):  # a weak tag is of files that are alike, not the same
            self._same = ("etag", tag)
        elif not self._packed and changed:
            self._same = ("last-modified", changed)

    def _goes_on(self, headers: Mapping[str, str]) -> bool:
        """Whether a partial reply is what follows, of the same file."""
        said = _RANGE.fullmatch(headers.get("content-range", "").strip())
        if self._same is None or said is None or int(said[1]) != self.part.size or headers.get("content-encoding"):
            return False
        total = self._total if said[2] == "*" else int(said[2])
        name, value = self._same
        # a date need not be repeated where a range was asked for on its condition (RFC 9110, 15.3.7)
        same = headers.get(name, value if name == "last-modified" else None) == value
        if not same or total is None or (self._total is not None and total != self._total):
            return False
        self._total = total
        return True

    def write(self, chunk: bytes) -> None:
        """Take what came, unpacked if it was packed. Raises `NoReply` for what cannot be, and `SaveError`."""
        self._came += len(chunk)
        with _told():
            for piece in self._unpacking.feed(chunk):
                self.part.write(piece)
        self.best = max(self.best, self.part.size)

    def lacking(self) -> str:
        """What is missing of a body that has come to its end, or nothing."""
        try:
            self._unpacking.end()
        except ValueError as error:
            return str(error)
        if self._total is not None and self._came != self._total:
            return f"{self._came} of {self._total} bytes came"
        return "" if self.part.size else "the file is empty"

    def discard(self) -> None:
        """Remove what came, unless it was kept."""
        self.part.discard()
