"""Asking the sandbox in-process: no socket, no thread, no event loop.

The application waits for nothing real, so its coroutine runs to its end when it is driven by hand. What would take time
on a wire (a hang, a dripped body) is taken from the request's read time-out: as much time passes on the sandbox's
clock, then `httpx.ReadTimeout` is raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
from attrs import define, field

from safelight.sandbox.wire import EXTENSION, application
from safelight.sandbox.world import World

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from starlette.types import ASGIApp, Message, Scope

__all__ = ["AsyncSandboxTransport", "SandboxTransport"]

_NO_TIMEOUT = 3600.0


@define
class _Exchange:
    """One request and what became of it: an answer or an error, after so many seconds. It is its own `Wire`."""

    request: httpx.Request
    patience: float
    seconds: float = 0.0
    error: httpx.TransportError | None = None
    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(factory=list)
    body: bytearray = field(factory=bytearray)

    async def pause(self, seconds: float) -> bool:
        self.seconds += seconds
        if self.seconds > self.patience:
            await self.hang()
        return self.error is None

    async def hang(self) -> None:
        self.seconds = self.patience
        self.error = httpx.ReadTimeout("the sandbox hangs, as the scenario has it", request=self.request)

    async def reset(self) -> None:
        self.error = httpx.ReadError("the sandbox reset the connection, as the scenario has it", request=self.request)

    async def cut(self) -> None:
        self.error = httpx.RemoteProtocolError("the sandbox cut its answer short", request=self.request)

    async def end(self, raw: bytes) -> bool:  # noqa: ARG002
        return False

    async def close(self, idle: float) -> None:
        """Do nothing: there is no connection."""

    async def receive(self) -> Message:
        return {"type": "http.request", "body": self.request.content}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        self.body += message.get("body", b"")

    def scope(self) -> Scope:
        url = self.request.url
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": self.request.method,
            "scheme": url.scheme,
            "path": url.path,
            "raw_path": url.raw_path.partition(b"?")[0],
            "query_string": url.query,
            "root_path": "",
            "headers": [(name.lower(), value) for name, value in self.request.headers.raw],
            "server": (url.host, url.port),
            "client": ("127.0.0.1", 0),
            "extensions": {EXTENSION: self},
        }

    def run(self, app: ASGIApp) -> None:
        """Let the application answer."""
        coroutine: Coroutine[Any, Any, None] = app(self.scope(), self.receive, self.send)  # type: ignore[assignment]
        try:
            coroutine.send(None)
        except StopIteration:
            return
        coroutine.close()
        raise RuntimeError("the sandbox waited for something real")

    def response(self) -> httpx.Response:
        """The answer; raises what went wrong on the way."""
        if self.error is not None:
            raise self.error
        return httpx.Response(self.status, headers=self.headers, stream=httpx.ByteStream(bytes(self.body)))


def _exchange(request: httpx.Request) -> _Exchange:
    patience = request.extensions.get("timeout", {}).get("read")
    return _Exchange(request, _NO_TIMEOUT if patience is None else patience)


class SandboxTransport(httpx.BaseTransport):
    """Asks the sandbox, blocking."""

    def __init__(self, world: World) -> None:
        self.clock = world.memory.clock
        self.app = application(world)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        request.read()
        exchange = _exchange(request)
        exchange.run(self.app)
        if exchange.seconds:
            self.clock.sleep(exchange.seconds)
        return exchange.response()


class AsyncSandboxTransport(httpx.AsyncBaseTransport):
    """Asks the sandbox, under asyncio or trio."""

    def __init__(self, world: World) -> None:
        self.clock = world.memory.clock
        self.app = application(world)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        await request.aread()
        exchange = _exchange(request)
        exchange.run(self.app)
        if exchange.seconds:
            await self.clock.sleep_async(exchange.seconds)
        return exchange.response()
