"""What a fault makes of an answer before it leaves; what it does to the connection is in `safelight.sandbox.wire`."""

from __future__ import annotations

import gzip
import zlib
from functools import cache
from typing import Any

from attrs import evolve

from safelight.sandbox.answer import Answer
from safelight.sandbox.scenario import Fault

__all__ = ["half", "spoilt"]

_PAGE = b"<!doctype html><html><head><title>Just a moment</title></head><body><h1>Maintenance</h1></body></html>"
_BLANKS, _BLOCK = 256, b" " * (1 << 20)
_GZIP = 31  # how zlib is told what it writes


def spoilt(answer: Answer, fault: Fault, url: str) -> Answer:
    """The answer to a request for this URL with what a fault makes of its status, its headers and its body."""
    match fault.kind:
        case "html":
            return fault.on(evolve(answer, status=fault.number or 200, body=_PAGE, media_type="text/html"))
        case "empty":
            return fault.on(evolve(answer, status=fault.number or 200, body=b""))
        case "redirect":
            headers = {**answer.headers, "Location": url}
            return evolve(answer, status=fault.number or 307, body=b"", headers=headers)
        case "garbled":
            return evolve(answer, body=half(answer))
        case "gzip":
            return _packed(answer, answer.content, fault.number or 1)
        case "bomb":
            begun, packer = _blanks()
            rest = packer.copy()
            return _packed(answer, begun + rest.compress(answer.content) + rest.flush(), 2, done=1)
        case _:
            return answer


def half(answer: Answer) -> bytes:
    """The first half of a body."""
    return answer.content[: len(answer.content) // 2]


def _packed(answer: Answer, body: bytes, times: int, done: int = 0) -> Answer:
    """The answer with a body that is compressed so many times, of which so many are done."""
    for _ in range(done, times):
        body = gzip.compress(body, mtime=0)
    return evolve(answer, body=body, headers={**answer.headers, "Content-Encoding": ", ".join(["gzip"] * times)})


@cache
def _blanks() -> tuple[bytes, Any]:
    """Many blanks, compressed, and the compressor that can go on with what comes after them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, _GZIP)
    return b"".join(packer.compress(_BLOCK) for _ in range(_BLANKS)), packer
