"""The blocking transport: httpx's interface over httpcore's connections, with a deadline that reaches every read.

httpx's own time-outs count from the last byte, so a server that drips one byte a second never meets them. Here each
read, write and connect asks what is left of the deadline that is in force. Proxies and certificates are taken from the
environment as httpx takes them. Name resolution is the system's and knows no deadline.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import httpcore
import httpx

from safelight.wire.core import BROKEN, core_request, httpx_errors, line_of, pool_options
from safelight.wire.driver import Proxies, certificates
from safelight.wire.lines import KEEPALIVE_SECONDS, Line, Lines
from safelight.wire.underway import under_way

SLICE = 16 * 1024  # bytes that are written under one look at the clock
LONGEST_TRY = 5.0  # seconds for one address of several, before the next has its turn


def _left(timeout: float | None, late: type[Exception] = httpcore.ReadTimeout) -> float | None:
    """What an operation may take: its own time-out, or what is left of the deadline if that is less."""
    one = under_way.get()
    if one is None:
        return timeout
    left = one.deadline - time.monotonic()
    if left <= 0:
        raise late("the deadline has passed")
    return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    """A connection whose every operation keeps the deadline, and whose writes are noticed."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        one = under_way.get()
        for start in range(0, len(buffer), SLICE):  # httpcore gives its time-out to each packet anew
            left = _left(timeout, httpcore.WriteTimeout)
            if one is None:
                self._stream.write(buffer[start : start + SLICE], left)
            else:
                with one.writing():
                    self._stream.write(buffer[start : start + SLICE], left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout, httpcore.ConnectTimeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """httpcore's own sockets, with the deadline."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for index, address in enumerate(addresses):  # in turn, each with its share of what is left
            left = _left(timeout, httpcore.ConnectTimeout)
            others = len(addresses) - index - 1
            share = left if left is None or not others else min(left / (others + 1), LONGEST_TRY)
            try:
                stream = _Stream(self._backend.connect_tcp(address, port, share, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                if (one := under_way.get()) is not None:
                    one.opened = stream
                return stream
        raise failure

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Body(httpx.SyncByteStream):
    """The body of a reply, with httpcore's errors told as httpx's; when it is closed its connection is kept, or not."""

    def __init__(self, stream: Any, done: Callable[[], None]) -> None:
        self._stream, self._done = stream, done

    def __iter__(self) -> Iterator[bytes]:
        with httpx_errors():
            yield from self._stream

    def close(self) -> None:
        self._stream.close()
        self._done()


class DeadlineTransport(httpx.BaseTransport):
    """An `httpx` transport that keeps the deadline of the exchange under way, and connections for the next ones."""

    def __init__(self, *, kept: int = 100) -> None:
        self._ssl_context: ssl.SSLContext | None = None
        self._proxies = Proxies()
        self._lines: Lines[httpcore.ConnectionInterface] = Lines(kept)
        self._pools: dict[tuple[str | None, bytes], httpcore.ConnectionPool] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the reply's body is read by whoever asked, under the deadline that is then in force."""
        one = under_way.get()
        paid = one is not None and one.paid
        line = line_of(request, self._proxies.for_url(request.url))
        inner = core_request(request)
        if one is not None and paid:
            inner.extensions = {**inner.extensions, "trace": one.hear}
        with httpx_errors():
            connection = None if paid else self._kept(line)
            response = None if connection is None else self._over(connection, inner, again=request.method == "GET")
            if connection is None or response is None:
                connection = self._pool(line).create_connection(inner.url.origin)
                response = self._over(connection, inner)
        assert response is not None  # noqa: S101 - a new connection gives one or raises
        body = _Body(response.stream, partial(self._done, line, connection))
        return httpx.Response(response.status, headers=response.headers, stream=body, extensions=response.extensions)

    def _over(
        self, connection: httpcore.ConnectionInterface, request: httpcore.Request, *, again: bool = False
    ) -> httpcore.Response | None:
        """Send over one connection. One that was kept may just have been closed: then, of a GET, None."""
        try:
            return connection.handle_request(request)
        except BROKEN:
            self._dropped(connection)
            if not again:
                raise
            return None
        except BaseException:
            self._dropped(connection)
            raise

    def _dropped(self, connection: httpcore.ConnectionInterface) -> None:
        """Close what failed, and the socket that it never got to own: httpcore leaves that of a failed proxy open."""
        connection.close()
        one = under_way.get()
        if one is not None and one.opened is not None:
            one.opened.close()

    def _kept(self, line: Line) -> httpcore.ConnectionInterface | None:
        connection, stale = self._lines.take(line)
        for each in stale:
            each.close()
        return connection

    def _done(self, line: Line, connection: httpcore.ConnectionInterface) -> None:
        for each in self._lines.keep(line, connection):
            each.close()

    def _pool(self, line: Line) -> httpcore.ConnectionPool:
        """What makes the connections of this kind; they are kept elsewhere."""
        known = line.proxy, line.scheme
        if known not in self._pools:
            if line.scheme == b"https" and self._ssl_context is None:
                with certificates():
                    self._ssl_context = httpx.create_ssl_context()
            kind, options = pool_options(line.proxy)
            options |= {"keepalive_expiry": KEEPALIVE_SECONDS, "network_backend": _Backend()}
            self._pools[known] = getattr(httpcore, kind)(ssl_context=self._ssl_context, **options)
        return self._pools[known]

    def close(self) -> None:
        """Close every connection that is kept."""
        for connection in self._lines.clear():
            connection.close()
