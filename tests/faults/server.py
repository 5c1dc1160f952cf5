"""A server on loopback that misbehaves to order: raw sockets, one scripted answer after the other."""

from __future__ import annotations

import contextlib
import functools
import gzip
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import NamedTuple

from tests.faults.shapes import PNG, Shape

DRIP = 0.05  # seconds between dripped bytes
LONG = 60.0  # seconds after which a server that hangs gives up by itself


class Seen(NamedTuple):
    """A request that arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Act = Callable[["Server", socket.socket], None]


class Server:
    """Answers submits, polls and files by a script each; the last act of a script is repeated."""

    def __init__(self, shape: Shape, submit: list[Act], polls: list[Act], files: list[Act]) -> None:
        self.shape = shape
        self.scripts = {"submit": submit, "poll": polls, "file": files}
        self.counts = dict.fromkeys(self.scripts, 0)
        self.seen: list[Seen] = []
        self.closing = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.accepting = threading.Thread(target=self._accept, daemon=True)
        self.accepting.start()

    def close(self) -> None:
        """Let every act end; wait for the accepting thread, whose descriptor the next server may get."""
        self.closing.set()
        self.socket.shutdown(socket.SHUT_RDWR)
        self.accepting.join()
        self.socket.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError, ValueError), connection.makefile("rb") as reader:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while line := reader.readline():
                method, target, _ = line.decode().split(" ", 2)
                headers = {}
                while (header := reader.readline().decode().strip()) != "":
                    name, _, value = header.partition(":")
                    headers[name.lower()] = value.strip()
                body = reader.read(int(headers.get("content-length", 0)))
                self.seen.append(Seen(method, target, headers, body))
                kind = "submit" if method == "POST" else "file" if target.startswith("/file") else "poll"
                script = self.scripts[kind]
                act = script[min(self.counts[kind], len(script) - 1)]
                self.counts[kind] += 1
                act(self, connection)

    def wait(self, seconds: float) -> None:
        """Do nothing for so long, or until the server closes."""
        self.closing.wait(seconds)


def head(status: int, length: int, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", "content-type: application/json", f"content-length: {length}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


def says(name: str, status: int = 200, *headers: str) -> Act:
    """Answer with one of the provider's bodies."""

    def act(server: Server, connection: socket.socket) -> None:
        body = server.shape.text(name, server.url)
        code = server.shape.missing[0] if name == "missing" else status
        connection.sendall(head(code, len(body), *headers) + body)

    return act


def raw(body: bytes, status: int = 200, *headers: str) -> Act:
    """Answer with these bytes."""
    return lambda _, connection: connection.sendall(head(status, len(body), *headers) + body)


def redirects(location: str) -> Act:
    """Answer with a redirect."""
    return lambda server, connection: connection.sendall(
        head(302, 0, f"location: {location.replace('URL', server.url)}")
    )


def hangs(server: Server, _: socket.socket) -> None:
    """Answer nothing."""
    server.wait(LONG)


def drops(_: Server, connection: socket.socket) -> None:
    """Close the connection without an answer."""
    connection.shutdown(socket.SHUT_RDWR)
    raise OSError


def resets(_: Server, connection: socket.socket) -> None:
    """Reset the connection."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    raise OSError


def drips(at: str) -> Act:
    """Send the status line, the headers or the body one byte at a time."""

    def act(server: Server, connection: socket.socket) -> None:
        body = b"{" + b" " * 2000
        whole = head(200, len(body)) + body
        quick = {"status": 0, "headers": 20, "body": len(whole) - len(body)}[at]
        connection.sendall(whole[:quick])
        end = time.monotonic() + LONG
        for byte in whole[quick:]:
            if time.monotonic() > end or server.closing.is_set():
                return
            connection.sendall(bytes([byte]))
            server.wait(DRIP)

    return act


def continues(server: Server, connection: socket.socket) -> None:
    """Answer 100 Continue for ever."""
    end = time.monotonic() + LONG
    while time.monotonic() < end and not server.closing.is_set():
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        server.wait(DRIP)


def cut(name: str, kept: int | None = None) -> Act:
    """Promise more than is sent, and close; `kept` says where the slice of what is sent ends (None: half-way)."""

    def act(server: Server, connection: socket.socket) -> None:
        body = PNG if name == "file" else server.shape.text(name, server.url)
        connection.sendall(head(200, len(body)) + body[: len(body) // 2 if kept is None else kept])
        drops(server, connection)

    return act


def corrupt_gzip(server: Server, connection: socket.socket) -> None:
    """Answer with a gzip body that is broken in its middle."""
    body = bytearray(gzip.compress(server.shape.text("ready", server.url)))
    body[12:18] = b"broken"
    connection.sendall(head(200, len(body), "content-encoding: gzip") + bytes(body))


def endless(server: Server, connection: socket.socket) -> None:
    """Send a picture that never ends."""
    connection.sendall(b"HTTP/1.1 200 X\r\ncontent-type: image/png\r\n\r\n" + PNG)
    end = time.monotonic() + LONG
    while time.monotonic() < end and not server.closing.is_set():
        connection.sendall(bytes(65536))


def bomb(_: Server, connection: socket.socket) -> None:
    """Send a small body that unpacks to a large one."""
    body = gzip.compress(PNG + bytes(50_000_000))
    connection.sendall(head(200, len(body), "content-encoding: gzip") + body)


def _bomb_in_a_bomb() -> bytes:
    inner, zeros = zlib.compressobj(9, wbits=31), bytes(1 << 20)
    return gzip.compress(b"".join(inner.compress(zeros) for _ in range(300)) + inner.flush())


_BOMB = functools.cache(_bomb_in_a_bomb)


def bomb_in_a_bomb(_: Server, connection: socket.socket) -> None:
    """Send a very small body that unpacks twice, to 300 MiB."""
    connection.sendall(head(200, len(_BOMB()), "content-encoding: gzip, gzip") + _BOMB())


def packed(name: str, times: int) -> Act:
    """Answer with a body that was compressed so many times."""

    def act(server: Server, connection: socket.socket) -> None:
        body = server.shape.text(name, server.url)
        for _ in range(times):
            body = gzip.compress(body)
        encoding = ", ".join(["gzip"] * times)
        connection.sendall(head(200, len(body), f"content-encoding: {encoding}") + body)

    return act


def then_closes(name: str, idle: float = 0.0) -> Act:
    """Answer as if the connection stayed, and close it, at once or when it was idle for a while."""

    def act(server: Server, connection: socket.socket) -> None:
        says(name)(server, connection)
        server.wait(idle)
        drops(server, connection)

    return act


def refuses_and_closes(server: Server, connection: socket.socket) -> None:
    """Say that there is too much to do, and close."""
    says("refused", 429)(server, connection)
    drops(server, connection)


def another_clock(server: Server, connection: socket.socket) -> None:
    """Ask for a second's patience, by a clock that is an hour ahead."""
    there = datetime.now(UTC) + timedelta(hours=1)
    date, later = (format_datetime(each, usegmt=True) for each in (there, there + timedelta(seconds=1)))
    says("refused", 503, f"date: {date}", f"retry-after: {later}")(server, connection)


def hints_first(name: str) -> Act:
    """Send early hints before the answer."""

    def act(server: Server, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n")
        says(name)(server, connection)

    return act


def babbles(server: Server, connection: socket.socket) -> None:
    """Answer with what is no HTTP."""
    connection.sendall(b"\x16\x03\x01 what?\r\n\r\n")
    drops(server, connection)


def unmeasured(body: bytes) -> Act:
    """Send a body without its length, and close."""

    def act(server: Server, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.0 200 X\r\ncontent-type: image/png\r\n\r\n" + body)
        drops(server, connection)

    return act


def packed_short(_: Server, connection: socket.socket) -> None:
    """Send half of a packed picture, and call it all."""
    body = gzip.compress(PNG)
    body = body[: len(body) // 2]
    connection.sendall(head(200, len(body), "content-encoding: gzip") + body)


def packed_twice(_: Server, connection: socket.socket) -> None:
    """Send a picture that is packed, and then packed again."""
    body = gzip.compress(gzip.compress(PNG))
    connection.sendall(head(200, len(body), "content-encoding: gzip, gzip") + body)


def stalls(*headers: str) -> Act:
    """Send half of a picture, and then nothing."""

    def act(server: Server, connection: socket.socket) -> None:
        connection.sendall(head(200, len(PNG), *headers) + PNG[: len(PNG) // 2])
        server.wait(LONG)

    return act


def rest(*headers: str, of: bytes = PNG, whole: bool = True) -> Act:
    """Send what was asked for of a file, and to whom asks for no part of it, all or nothing."""

    def act(server: Server, connection: socket.socket) -> None:
        asked = server.seen[-1].headers.get("range")
        if asked is None:
            connection.sendall(head(200, len(of), *headers) + of if whole else head(503, 0))
            return
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        said = f"content-range: bytes {start}-{len(of) - 1}/{len(of)}"
        connection.sendall(head(206, len(of) - start, said, *headers) + of[start:])

    return act


picture = raw(PNG, 200)
