"""The blocking transport: httpx's interface over httpcore, with a deadline that reaches every single read.

httpx's own time-outs count from the last byte, so a server that drips one byte a second never meets them. Here each
read, write and connect asks what is left of the deadline that is in force. Proxies and certificates are taken from the
environment as httpx takes them. Name resolution is the system's and knows no deadline.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from safelight.wire.driver import KEEPALIVE_SECONDS, Proxies, certificates, deadline_in_force

SLICE = 16 * 1024  # bytes that are written under one look at the clock


def _left(timeout: float | None, late: type[Exception] = httpcore.ReadTimeout) -> float | None:
    """What an operation may take: its own time-out, or what is left of the deadline if that is less."""
    at = deadline_in_force.get()
    if at is None:
        return timeout
    left = at - time.monotonic()
    if left <= 0:
        raise late("the deadline has passed")
    return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    """A connection whose every operation keeps the deadline."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), SLICE):  # httpcore gives its time-out to each packet anew
            self._stream.write(buffer[start : start + SLICE], _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

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
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in dict.fromkeys(str(each[4][0]) for each in found):  # each with what is left, not anew
            left = _left(timeout, httpcore.ConnectTimeout)
            try:
                return _Stream(self._backend.connect_tcp(address, port, left, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Body(httpx.SyncByteStream):
    """The body of a reply, with httpcore's errors told as httpx's."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _httpx_errors():
            yield from self._stream

    def close(self) -> None:
        self._stream.close()


@contextmanager
def _httpx_errors() -> Generator[None]:
    """Raise httpcore's errors as the httpx errors of the same name."""
    try:
        yield
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, httpcore.ProxyError) as error:
        raise getattr(httpx, type(error).__name__, httpx.TransportError)(str(error)) from error
    except httpcore.UnsupportedProtocol as error:
        raise httpx.UnsupportedProtocol(str(error)) from error


class DeadlineTransport(httpx.BaseTransport):
    """An `httpx` transport that keeps the deadline in force (see `deadline`)."""

    def __init__(self, *, max_connections: int = 100) -> None:
        self._max_connections = max_connections
        with certificates():
            self._ssl_context = httpx.create_ssl_context()
        self._proxies = Proxies()
        self._pools: dict[str | None, httpcore.ConnectionPool] = {}

    def _pool(self, proxy: str | None) -> httpcore.ConnectionPool:
        pool = self._pools.get(proxy)
        if pool is None:
            shared: dict[str, Any] = {
                "ssl_context": self._ssl_context,
                "max_connections": self._max_connections,
                "keepalive_expiry": KEEPALIVE_SECONDS,
                "network_backend": _Backend(),
            }
            made = _proxied(proxy, shared) if proxy else httpcore.ConnectionPool(**shared)
            pool = self._pools.setdefault(proxy, made)  # of several threads' pools one is kept; none is connected yet
        return pool

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the reply's body is read by whoever asked, under the deadline that is then in force."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        inner = httpcore.Request(
            request.method, url, headers=request.headers.raw, content=request.stream, extensions=request.extensions
        )
        with _httpx_errors():
            response = self._pool(self._proxies.for_url(request.url)).handle_request(inner)
        return httpx.Response(
            response.status, headers=response.headers, stream=_Body(response.stream), extensions=response.extensions
        )

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            pool.close()


def _proxied(proxy: str, shared: dict[str, Any]) -> httpcore.ConnectionPool:
    """A pool that goes through a proxy, which may name its user."""
    url = httpx.URL(proxy)
    auth = (url.username.encode(), url.password.encode()) if url.username else None
    bare = str(url.copy_with(username=None, password=None))
    if url.scheme.startswith("socks"):
        return httpcore.SOCKSProxy(proxy_url=bare, proxy_auth=auth, **shared)
    return httpcore.HTTPProxy(proxy_url=bare, proxy_auth=auth, **shared)
