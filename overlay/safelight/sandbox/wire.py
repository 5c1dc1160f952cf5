"""The ASGI application, and how an answer is spoilt on its way."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Protocol

from attrs import evolve, frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Router

from safelight.clock import Clock
from safelight.sandbox.answer import Answer
from safelight.sandbox.memory import Received
from safelight.sandbox.scenario import Fault
from safelight.sandbox.world import FILES, World

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

__all__ = ["EXTENSION", "Wire", "application"]

EXTENSION = "safelight.wire"
"""The ASGI extension under which a server or a transport says what it can do to a connection: a `Wire`."""

_PAGE = b"<!doctype html><html><head><title>Just a moment</title></head><body><h1>Maintenance</h1></body></html>"


class Wire(Protocol):
    """What a fault can do to a connection."""

    async def pause(self, seconds: float) -> bool:
        """Wait in the middle of an answer; False when nobody listens any longer."""
        ...

    async def hang(self) -> None:
        """Keep the connection and say nothing, until the other side has enough."""

    async def reset(self) -> None:
        """End the connection with a reset."""

    async def cut(self) -> None:
        """End the connection in the middle of an answer."""

    async def end(self, raw: bytes) -> bool:
        """Say these bytes and end the connection; False where there is none to say them on."""
        ...

    async def close(self, idle: float) -> None:
        """Close the connection once it was idle for so many seconds after an answer."""


@frozen
class _PlainWire:
    """What any ASGI server can do: wait, and fail."""

    clock: Clock
    receive: Receive

    async def pause(self, seconds: float) -> bool:
        await self.clock.sleep_async(seconds)
        return True

    async def hang(self) -> None:
        while (await self.receive())["type"] != "http.disconnect":
            pass

    async def reset(self) -> None:
        raise ConnectionResetError("by the sandbox, as the scenario has it")

    async def cut(self) -> None:
        raise ConnectionAbortedError("by the sandbox, as the scenario has it")

    async def end(self, raw: bytes) -> bool:  # noqa: ARG002
        return False

    async def close(self, idle: float) -> None:
        pass


def application(world: World) -> Router:
    """The sandbox as an ASGI application: each provider below its name, and the files that jobs make."""

    async def door(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        provider, region, path = _place(world, request.scope["path"])
        if provider is None:
            await _index(world)(scope, receive, send)
            return
        try:
            body = await request.body()
        except ClientDisconnect:
            return
        received = Received(
            method=request.method,
            provider=provider,
            path=path,
            query=dict(request.query_params),
            headers=dict(request.headers),
            body=body,
            origin=f"{request.scope['scheme']}://{request.headers.get('host', '127.0.0.1')}",
            region=region,
        )
        answer, fault = world.answer(received)
        wire = scope.get("extensions", {}).get(EXTENSION) or _PlainWire(world.memory.clock, receive)
        await _send(answer, fault, wire, (scope, receive, send))

    return Router([Mount("/", app=door)])


def _place(world: World, path: str) -> tuple[str | None, int, str]:
    """The provider that a path is for, the region or 0, and the path below their prefixes.

    Without a prefix it is the provider whose document has such a path: some clients drop the path of a base URL.
    """
    _, first, *rest = path.split("/", 2)
    if first == FILES or first in world.imitations:
        below = "/" + "".join(rest)
        regions = world.imitations[first].regions if first in world.imitations else 0
        region = next((each for each in range(1, regions + 1) if below.startswith(f"/r{each}/")), 0)
        return first, region, below.removeprefix(f"/r{region}") if region else below
    known = (name for name, imitation in world.imitations.items() if imitation.catalogue.has(path))
    return next(known, None), 0, path


def _index(world: World) -> Response:
    lines = "".join(f"{world.memory.origin}/{name}\n" for name in world.imitations)
    return PlainTextResponse(f"This is the Safelight sandbox. It imitates:\n{lines}", 404)


def _spoilt(answer: Answer, fault: Fault) -> Answer:
    """The answer with what a fault makes of its status, its headers and its body."""
    match fault.kind:
        case "html":
            return evolve(answer, status=fault.number or 200, body=_PAGE, media_type="text/html")
        case "empty":
            return evolve(answer, status=fault.number or 200, body=b"")
        case "garbled":
            return evolve(answer, body=_half(answer))
        case "gzip":
            times, packed = fault.number or 1, answer.content
            for _ in range(times):
                packed = gzip.compress(packed, mtime=0)
            encoding = ", ".join(["gzip"] * times)
            return evolve(answer, body=packed, headers={**answer.headers, "Content-Encoding": encoding})
        case _:
            return answer


def _half(answer: Answer) -> bytes:
    return answer.content[: len(answer.content) // 2]


async def _send(answer: Answer, fault: Fault | None, wire: Wire, asgi: tuple[Scope, Receive, Send]) -> None:
    """Let the answer go, or what the fault leaves of it."""
    kind = fault.kind if fault else ""
    if kind == "reset":
        return await wire.reset()
    if kind == "hang":
        return await wire.hang()
    answer = answer if fault is None else _spoilt(answer, fault)
    response = Response(answer.content, answer.status, dict(answer.headers), answer.media_type)
    match kind:
        case "cut":
            await _cut(answer, response, wire, asgi[2])
        case "truncated":
            await asgi[2]({"type": "http.response.start", "status": answer.status, "headers": response.raw_headers})
            await asgi[2]({"type": "http.response.body", "body": _half(answer), "more_body": True})
            await wire.cut()
        case "drip":
            await _drip(answer, response, wire, asgi[2])
        case _:
            await response(*asgi)
    if fault is not None and kind == "close":
        await wire.close(fault.seconds or 0.0)
    return None


async def _cut(answer: Answer, response: Response, wire: Wire, send: Send) -> None:
    """Send half of the body with nothing that tells its length."""
    headers = [(name, value) for name, value in response.raw_headers if name != b"content-length"]
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
    head = f"HTTP/1.1 {answer.status} OK\r\nconnection: close\r\n".encode() + lines
    if not await wire.end(head + b"\r\n" + _half(answer)):
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": _half(answer)})


async def _drip(answer: Answer, response: Response, wire: Wire, send: Send) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": response.raw_headers})
    for byte in answer.content:
        await send({"type": "http.response.body", "body": bytes([byte]), "more_body": True})
        if not await wire.pause(1.0):
            return
    await send({"type": "http.response.body", "body": b""})
