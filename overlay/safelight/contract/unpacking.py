"""The body of a reply, unpacked in bounded steps: however it is compressed, no more is held than its limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

STEP = 64 * 1024  # bytes that are unpacked at once
MOST_CODINGS = 3  # one within the other
MAGIC = b"\x1f\x8b"
GZIP, ZLIB, RAW = 31, 15, -15  # how zlib is told what it reads


class Unpacking:
    """Unpacks what comes, piece by piece; raises `ValueError` for an encoding that was not asked for, or damage."""

    def __init__(self, headers: Mapping[str, str], limit: int) -> None:
        named = [each.strip().lower() for each in headers.get("content-encoding", "").split(",")]
        codings = [each for each in named if each not in ("", "identity")]
        if len(codings) > MOST_CODINGS or any(each not in ("gzip", "x-gzip", "deflate") for each in codings):
            raise ValueError(f"it is encoded as {', '.join(codings)}, which was not asked for")
        self._stages = [_Stage(deflate=each == "deflate") for each in reversed(codings)]
        self._limit = limit
        self._passed = [0] * len(self._stages)

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """What a piece unpacks to, in steps; it ends once any stage has given more than the limit."""
        return self._through(0, piece)

    def _through(self, index: int, piece: bytes) -> Iterator[bytes]:
        if index == len(self._stages):
            yield piece
            return
        for step in self._stages[index].feed(piece):
            if self._passed[index] > self._limit:
                return
            self._passed[index] += len(step)
            yield from self._through(index + 1, step)

    def end(self) -> None:
        """Raise `ValueError` if what came is not all of it."""
        if not all(stage.whole for stage in self._stages):
            raise ValueError("its compressed body breaks off")


class _Stage:
    """One encoding. `deflate` is sent with zlib's head or without."""

    def __init__(self, *, deflate: bool) -> None:
        self._deflate = deflate
        self._stream = None if deflate else zlib.decompressobj(GZIP)
        self._began = False

    @property
    def whole(self) -> bool:
        return not self._began or (self._stream is not None and self._stream.eof)

    def feed(self, piece: bytes) -> Iterator[bytes]:
        while piece:
            if self._stream is None:
                headed = piece[0] & 15 == zlib.DEFLATED  # the method, in the first byte of zlib's head
                self._stream = zlib.decompressobj(ZLIB if headed else RAW)
            elif self._stream.eof:
                if self._deflate or not piece.startswith(MAGIC[: len(piece)]):
                    return  # padding behind the end is nobody's
                self._stream = zlib.decompressobj(GZIP)  # another member
            self._began = True
            try:
                step = self._stream.decompress(piece, STEP)
            except zlib.error as error:
                raise ValueError(f"its compressed body is damaged: {error}") from error
            yield step
            piece = self._stream.unconsumed_tail or (self._stream.unused_data if self._stream.eof else b"")
            while not piece and not self._stream.eof and len(step) == STEP:  # what is still held inside
                step = self._stream.decompress(b"", STEP)
                if step:
                    yield step
