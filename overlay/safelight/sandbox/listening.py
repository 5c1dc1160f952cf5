"""Serving over real sockets, on one port."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import uvicorn
from attrs import frozen
from uvicorn.protocols.http.h11_impl import H11Protocol

from safelight.sandbox.webhooks import delivering
from safelight.sandbox.wire import EXTENSION, application
from safelight.sandbox.world import World

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

__all__ = ["serving"]

_RESET = struct.pack("ii", 1, 0)  # SO_LINGER: no lingering, so that closing sends a reset


@frozen
class _SocketWire:
    """What can be done to a real connection."""

    protocol: H11Protocol
    transport: asyncio.Transport
    receive: Receive

    async def pause(self, seconds: float) -> bool:
        await asyncio.sleep(seconds)
        return not self.transport.is_closing()

    async def hang(self) -> None:
        while (await self.receive())["type"] != "http.disconnect":
            pass

    async def reset(self) -> None:
        self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.transport.abort()

    async def cut(self) -> None:
        self.transport.close()

    async def end(self, raw: bytes) -> bool:
        self.transport.write(raw)
        self.transport.close()
        await self.hang()  # until the server, too, knows that it is closed
        return True

    async def close(self, idle: float) -> None:
        asyncio.get_running_loop().call_later(idle, self._close_if_idle, self.protocol.cycle)

    def _close_if_idle(self, cycle: object) -> None:
        if self.protocol.cycle is cycle:  # no request has come since
            self.transport.close()


class _Protocol(H11Protocol):
    """uvicorn's protocol, which also lets the application get at the connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        app = self.app

        async def with_wire(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {**scope.get("extensions", {}), EXTENSION: _SocketWire(self, transport, receive)}
            await app(scope, receive, send)

        self.app = with_wire


@contextmanager
def serving(world: World, host: str, port: int) -> Generator[None]:
    """Serve in a thread while the block runs; raises `OSError` if the port is taken."""
    with _listen(host, port) as listener:
        name = f"[{host}]" if ":" in host else host
        before = world.memory.origin
        world.memory.origin = f"http://{name}:{listener.getsockname()[1]}"
        server = uvicorn.Server(_config(application(world)))
        done = threading.Event()
        threads = [
            threading.Thread(target=server.run, args=([listener],), name="safelight sandbox"),
            threading.Thread(target=delivering, args=(world, done), name="safelight webhooks"),
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            server.should_exit = True
            done.set()
            for thread in threads:
                thread.join()
            world.memory.origin = before


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, proto=socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(512)
    except OSError:
        listener.close()
        raise
    return listener


def _config(app: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=_Protocol,
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        timeout_keep_alive=75,  # longer than any client keeps an idle connection, so that none is closed on its way
        timeout_graceful_shutdown=1,
    )
