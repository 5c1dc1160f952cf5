"""The asynchronous transport: httpx's interface over httpcore's connections, for asyncio and trio.

Its deadlines are the driver's, by cancellation. Addresses are tried side by side (RFC 8305), as anyio does.
"""

from __future__ import annotations

import select
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable
from functools import partial
from typing import Any

import anyio
import httpcore
import httpx
from anyio.lowlevel import checkpoint
from anyio.streams.tls import TLSAttribute, TLSStream

from safelight.wire.core import BROKEN, core_request, httpx_errors, line_of, pool_options
from safelight.wire.driver import Proxies, certificates
from safelight.wire.lines import KEEPALIVE_SECONDS, Line, Lines
from safelight.wire.underway import under_way

LOST = (anyio.BrokenResourceError, anyio.ClosedResourceError)


class _Stream(httpcore.AsyncNetworkStream):
    """A connection whose writes are noticed. Its time-outs are the driver's: none is set up for each read anew."""

    def __init__(self, stream: anyio.abc.ByteStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return await self._stream.receive(max_bytes)
        except anyio.EndOfStream:
            return b""
        except LOST as error:
            raise httpcore.ReadError(str(error)) from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:
            return
        one = under_way.get()
        try:
            if one is None or not one.paid:
                await self._stream.send(buffer)
                return
            if one.first:
                await checkpoint()  # a deadline that has passed ends it here, before the first byte
            with one.writing():
                await self._stream.send(buffer)
        except LOST as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            return _Stream(
                await TLSStream.wrap(
                    self._stream, ssl_context=ssl_context, hostname=server_hostname, standard_compatible=False
                )
            )
        except (*LOST, anyio.EndOfStream, ssl.SSLError) as error:
            raise httpcore.ConnectError(str(error) or type(error).__name__) from error

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object":
            return self._stream.extra(TLSAttribute.ssl_object, None)
        if info == "is_readable":  # asked of an idle connection: then the other side has closed it
            raw = self._stream.extra(anyio.abc.SocketAttribute.raw_socket, None)
            return raw is None or raw.fileno() < 0 or _readable(raw)
        return None


def _readable(raw: Any) -> bool:
    """Whether a socket has something to read, be it the end."""
    if not hasattr(select, "poll"):  # Windows, where `select` takes any socket
        return bool(select.select([raw], [], [], 0)[0])
    asking = select.poll()
    asking.register(raw, select.POLLIN)
    return bool(asking.poll(0))


class _Backend(httpcore.AsyncNetworkBackend):
    """anyio's sockets."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            stream = _Stream(await anyio.connect_tcp(host, port, local_host=local_address))
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        if (one := under_way.get()) is not None:
            one.opened = stream
        return stream

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(seconds)


class _Body(httpx.AsyncByteStream):
    """The body of a reply, with httpcore's errors told as httpx's; when it is closed its connection is kept, or not."""

    def __init__(self, stream: Any, done: Callable[[], Awaitable[None]]) -> None:
        self._stream, self._done = stream, done
        self._pieces: AsyncGenerator[bytes, None] | None = None

    def __aiter__(self) -> AsyncIterator[bytes]:
        self._pieces = self._read()
        return self._pieces

    async def _read(self) -> AsyncGenerator[bytes, None]:
        with httpx_errors():
            async for chunk in self._stream:
                yield chunk

    async def aclose(self) -> None:
        if self._pieces is not None:  # one that is not read to its end would be left to the collector
            await self._pieces.aclose()
        await self._stream.aclose()
        await self._done()


class AsyncDeadlineTransport(httpx.AsyncBaseTransport):
    """An `httpx` transport that keeps connections for the next requests; it belongs to one event loop."""

    def __init__(self, *, kept: int = 100) -> None:
        self._ssl_context: ssl.SSLContext | None = None
        self._proxies = Proxies()
        self._lines: Lines[httpcore.AsyncConnectionInterface] = Lines(kept)
        self._pools: dict[tuple[str | None, bytes], httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the reply's body is read by whoever asked."""
        one = under_way.get()
        paid = one is not None and one.paid
        line = line_of(request, self._proxies.for_url(request.url))
        inner = core_request(request)
        if one is not None and paid:
            inner.extensions = {**inner.extensions, "trace": one.hear_async}
        with httpx_errors():
            connection = None if paid else await self._kept(line)
            response = (
                None if connection is None else await self._over(connection, inner, again=request.method == "GET")
            )
            if connection is None or response is None:
                connection = self._pool(line).create_connection(inner.url.origin)
                response = await self._over(connection, inner)
        assert response is not None  # noqa: S101 - a new connection gives one or raises
        body = _Body(response.stream, partial(self._done, line, connection))
        return httpx.Response(response.status, headers=response.headers, stream=body, extensions=response.extensions)

    async def _over(
        self, connection: httpcore.AsyncConnectionInterface, request: httpcore.Request, *, again: bool = False
    ) -> httpcore.Response | None:
        """Send over one connection. One that was kept may just have been closed: then, of a GET, None."""
        try:
            return await connection.handle_async_request(request)
        except BROKEN:
            await self._dropped(connection)
            if not again:
                raise
            return None
        except BaseException:
            await self._dropped(connection)
            raise

    async def _dropped(self, connection: httpcore.AsyncConnectionInterface) -> None:
        """Close what failed, and the socket that it never got to own: httpcore leaves that of a failed proxy open."""
        await _closed(connection)
        one = under_way.get()
        if one is not None and one.opened is not None:
            await _closed(one.opened)

    async def _kept(self, line: Line) -> httpcore.AsyncConnectionInterface | None:
        connection, stale = self._lines.take(line)
        for each in stale:
            await _closed(each)
        return connection

    async def _done(self, line: Line, connection: httpcore.AsyncConnectionInterface) -> None:
        for each in self._lines.keep(line, connection):
            await _closed(each)

    def _pool(self, line: Line) -> httpcore.AsyncConnectionPool:
        """What makes the connections of this kind; they are kept elsewhere."""
        known = line.proxy, line.scheme
        if known not in self._pools:
            if line.scheme == b"https" and self._ssl_context is None:
                with certificates():
                    self._ssl_context = httpx.create_ssl_context()
            kind, options = pool_options(line.proxy)
            options |= {"keepalive_expiry": KEEPALIVE_SECONDS, "network_backend": _Backend()}
            self._pools[known] = getattr(httpcore, f"Async{kind}")(ssl_context=self._ssl_context, **options)
        return self._pools[known]

    async def aclose(self) -> None:
        """Close every connection that is kept."""
        for connection in self._lines.clear():
            await _closed(connection)


async def _closed(connection: httpcore.AsyncConnectionInterface | httpcore.AsyncNetworkStream) -> None:
    """Close a connection, even while the task is being cancelled."""
    with anyio.CancelScope(shield=True):
        await connection.aclose()
