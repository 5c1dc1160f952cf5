"""What the server does that is barely HTTP, and barely an answer."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable

from tests.faults.server import Act, Server, drops, head

CHUNKED = b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
HEADERS = b"HTTP/1.1 200 X\r\n" + b"x: y\r\n" * 60_000


def tells(told: bytes) -> Act:
    """Say these bytes, whatever they are, and close."""

    def act(server: Server, connection: socket.socket) -> None:
        connection.sendall(told)
        drops(server, connection)

    return act


def spoilt(name: str, spoil: Callable[[bytes], bytes], *headers: str) -> Act:
    """Answer with what becomes of one of the provider's bodies."""

    def act(server: Server, connection: socket.socket) -> None:
        body = spoil(server.shape.text(name, server.url))
        connection.sendall(head(200, len(body), *headers) + body)

    return act


def whole_unmeasured(name: str) -> Act:
    """Answer without a length with all of a body, and close."""

    def act(server: Server, connection: socket.socket) -> None:
        told = b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\n\r\n" + server.shape.text(name, server.url)
        tells(told)(server, connection)

    return act


def half_packed(body: bytes) -> bytes:
    """The first half of a body that was compressed."""
    whole = gzip.compress(body)
    return whole[: len(whole) // 2]


def extended(body: bytes) -> bytes:
    """A body with members that nobody knows."""
    return body[:-1] + b', "x_new": [1, {"a": null}], "x_date": "yesterday"}'


def part(of: bytes) -> Act:
    """Answer with the first half of a file, as if a range had been asked for."""
    half = len(of) // 2
    told = f"content-range: bytes 0-{half - 1}/{len(of)}"
    return lambda _, connection: connection.sendall(head(206, half, told) + of[:half])
