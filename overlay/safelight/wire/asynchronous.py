"""The asynchronous driver, for asyncio and trio."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from itertools import count
from typing import Any, Generic, NamedTuple, TypeVar

import anyio
import httpx
from anyio import to_thread
from anyio.lowlevel import RunVar
from attrs import frozen

from safelight.clock import Clock
from safelight.contract.reply import Answer
from safelight.errors import NoReply, UsageError
from safelight.jobs.effects import Act, Fetch, Flow, Send, Sleep, Tell
from safelight.state import State
from safelight.wire.driver import CLOSED, KEEPALIVE_SECONDS, OK, Limited, Proxies, certificates, headers_of, told

T = TypeVar("T")
_NUMBERS = count()


@frozen
class _Done(Generic[T]):
    """The value of a flow that has ended."""

    value: T


class Asynchronous:
    """Performs the effects of flows in the calling task. Its deadlines are cancellation, which reaches every read.

    At most `max_in_flight` calls and as many transfers of files are under way at once: a pool slows down with the
    square of those that wait in it.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport | None, clock: Clock, max_in_flight: int) -> None:
        self._given = transport
        self._proxies = Proxies()
        self._clock = clock
        self._max_in_flight = max_in_flight
        self._lines: RunVar[_Lines] = RunVar(f"safelight {next(_NUMBERS)}")
        self._closed = False

    async def steps(self, flow: Flow[T]) -> AsyncGenerator[State[Any] | _Done[T], None]:
        """Drive a flow, handing out the states that it tells and at last its value."""
        step = flow.send
        sent: Any = None
        try:
            while True:
                try:
                    effect = step(sent)
                except StopIteration as stop:
                    yield _Done(stop.value)
                    return
                step = flow.send
                try:
                    if isinstance(effect, Tell):
                        yield effect.state
                        sent = None
                    else:
                        sent = await self._perform(effect)
                except Exception as error:  # noqa: BLE001 - a flow decides about every fault of its effects
                    step, sent = flow.throw, error
        finally:
            flow.close()

    async def run(self, flow: Flow[T], tell: Any = None) -> T:
        """Drive a flow to its end, passing what it tells to `tell`."""
        async with aclosing(self.steps(flow)) as steps:
            while True:  # a flow ends with a value or an error
                step = await anext(steps)
                if isinstance(step, _Done):
                    return step.value
                if tell is not None:
                    tell(step)

    async def watch(self, flow: Flow[Any]) -> AsyncGenerator[State[Any], None]:
        """Drive a flow, handing out the states that it tells."""
        async with aclosing(self.steps(flow)) as steps:
            async for step in steps:
                if not isinstance(step, _Done):
                    yield step

    async def close(self) -> None:
        """Close the connections, unless the transport was the user's own."""
        self._closed = True
        if (lines := self._lines.get(None)) is not None:
            for transport in lines.routes.values():
                await transport.aclose()

    async def _perform(self, effect: Act) -> Any:
        match effect:
            case Send():
                return await self._send(effect)
            case Fetch():
                return await self._fetch(effect)
            case Sleep(seconds):
                return await self._clock.sleep_async(seconds)
            case _:
                return await to_thread.run_sync(effect.function)

    async def _send(self, effect: Send) -> Answer:
        collected = Limited()

        async def collect(response: httpx.Response) -> None:
            async for chunk in response.aiter_bytes():
                if not collected.add(chunk):
                    break

        with told(effect.url):
            request = httpx.Request(effect.method, effect.url, headers=effect.headers, content=effect.content or None)
            response = await self._exchange(request, effect.deadline, self._here().calls, collect)
        return Answer(response.status_code, headers_of(response), collected.body)

    async def _fetch(self, effect: Fetch) -> Answer:
        async def write(response: httpx.Response) -> None:
            if response.status_code == OK:
                async for chunk in response.aiter_bytes():
                    effect.part.write(chunk)

        with told(effect.url):
            request = httpx.Request("GET", effect.url, headers={"accept-encoding": "identity"})
            response = await self._exchange(request, effect.deadline, self._here().files, write)
        return Answer(response.status_code, headers_of(response), b"")

    async def _exchange(
        self,
        request: httpx.Request,
        at: float,
        slots: anyio.Semaphore,
        read: Callable[[httpx.Response], Awaitable[None]],
    ) -> httpx.Response:
        """Make one request and read its reply, all of it before the deadline."""
        left = max(0.0, at - self._clock.monotonic())
        begun = _Begun()
        request.extensions = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), left), "trace": begun}
        try:
            with anyio.fail_after(left):
                async with slots:
                    begun.sent = self._given is not None  # a transport of the user's own tells nothing of when
                    response = await self._route(request.url).handle_async_request(request)
                    try:
                        await read(response)
                    finally:
                        await response.aclose()
        except TimeoutError as error:
            raise NoReply(f"no reply from {request.url.host} in {left:.1f} s", sent=begun.sent) from error
        return response

    def _here(self) -> _Lines:
        """What belongs to the event loop that runs; raises `UsageError` once the client is closed."""
        if self._closed:
            raise UsageError(CLOSED)
        lines = self._lines.get(None)
        if lines is None:
            lines = _Lines(anyio.Semaphore(self._max_in_flight), anyio.Semaphore(self._max_in_flight), {})
            self._lines.set(lines)
        return lines

    def _route(self, url: httpx.URL) -> httpx.AsyncBaseTransport:
        if self._given is not None:
            return self._given
        routes = self._here().routes
        proxy = self._proxies.for_url(url)
        if proxy not in routes:
            limits = httpx.Limits(max_connections=2 * self._max_in_flight, keepalive_expiry=KEEPALIVE_SECONDS)
            with certificates():
                routes[proxy] = httpx.AsyncHTTPTransport(proxy=proxy, limits=limits)
        return routes[proxy]


class _Lines(NamedTuple):
    """Connections and places for requests: an event loop cannot use those of another. Files take no call's place."""

    calls: anyio.Semaphore
    files: anyio.Semaphore
    routes: dict[str | None, httpx.AsyncHTTPTransport]


class _Begun:
    """Hears from httpcore when a request begins to be written: from then on it may have been received."""

    def __init__(self) -> None:
        self.sent = False

    async def __call__(self, event: str, _: Any) -> None:
        if event.endswith("send_request_headers.started"):
            self.sent = True
