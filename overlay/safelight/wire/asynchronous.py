"""The asynchronous driver, for asyncio and trio."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from itertools import count
from typing import Any, Generic, TypeVar

import anyio
import httpx
from anyio import to_thread
from anyio.lowlevel import RunVar
from attrs import frozen

from safelight.clock import Clock
from safelight.contract.reply import Answer
from safelight.errors import NoReply, UsageError
from safelight.jobs.effects import Act, Fetch, Flow, Run, Send, Sleep, Tell
from safelight.state import State
from safelight.wire.bodies import Body, stalling
from safelight.wire.driver import (
    CLOSED,
    Proxies,
    bare,
    collecting,
    fetch_of,
    headers_of,
    left,
    request_of,
    thrown,
    told,
    unheard,
)
from safelight.wire.underway import UnderWay, exchange

T = TypeVar("T")
_NUMBERS = count()
THREADS = 40  # that read, write and decode for one client; an application's own work takes none of them


@frozen
class _Done(Generic[T]):
    """The value of a flow that has ended."""

    value: T


class Asynchronous:
    """Performs the effects of flows in the calling task. Its deadlines are cancellation, which reaches every read.

    At most `max_in_flight` calls and as many transfers of files are under way at once.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport | None, clock: Clock, max_in_flight: int) -> None:
        self._given = transport
        self._clock = clock
        self._max_in_flight = max_in_flight
        self._loops: RunVar[_Here] = RunVar(f"safelight {next(_NUMBERS)}")
        self._closed = False

    async def steps(self, flow: Flow[T]) -> AsyncGenerator[State[Any] | _Done[T], BaseException | None]:
        """Drive a flow, handing out the states that it tells and at last its value.

        Whatever is raised meanwhile, or sent here, is thrown into the flow, which decides about faults and puts its
        ticket on the rest.
        """
        step = flow.send
        sent: Any = None
        try:
            while True:
                try:
                    effect = step(sent)
                except StopIteration as stop:
                    yield _Done(stop.value)
                    return
                except BaseException as error:  # noqa: BLE001 - an interruption came through frames, too
                    raise left(error)  # noqa: B904 - the very error
                step = flow.send
                try:
                    if isinstance(effect, Tell):
                        problem = yield effect.state
                        step, sent = (flow.send, None) if problem is None else (flow.throw, problem)
                    else:
                        sent = await self._perform(effect)
                except GeneratorExit:
                    raise  # the coroutine is being closed
                except BaseException as error:  # noqa: BLE001 - a flow decides about every fault of its effects
                    step, sent = flow.throw, thrown(error)
        finally:
            flow.close()

    async def run(self, flow: Flow[T], tell: Callable[[State[Any]], object] | None = None) -> T:
        """Drive a flow to its end, passing what it tells to `tell`, which may be a coroutine function."""
        if refusal := unheard(tell, awaits=True):
            flow.close()
            raise UsageError(refusal)
        problem: BaseException | None = None
        async with aclosing(self.steps(flow)) as steps:
            while True:  # a flow ends with a value or an error
                step = await steps.asend(problem)
                problem = None
                if isinstance(step, _Done):
                    return step.value
                try:
                    if tell is not None and inspect.isawaitable(told := tell(step)):
                        await told
                except BaseException as error:  # noqa: BLE001 - the flow puts its ticket on it
                    problem = thrown(error)

    async def watch(self, flow: Flow[Any]) -> AsyncGenerator[State[Any], None]:
        """Drive a flow, handing out the states that it tells."""
        async with aclosing(self.steps(flow)) as steps:
            async for step in steps:
                if not isinstance(step, _Done):
                    yield step

    async def close(self) -> None:
        """Close the connections, unless the transport was the user's own."""
        self._closed = True
        if (here := self._loops.get(None)) is not None:
            await here.close()

    async def _perform(self, effect: Act) -> Any:
        match effect:
            case Send() | Fetch():
                try:
                    return await (self._send(effect) if isinstance(effect, Send) else self._fetch(effect))
                except BaseException as error:  # noqa: BLE001 - a cancellation, too, came through frames with the key
                    raise bare(error)  # noqa: B904 - the very error
            case Sleep(seconds):
                return await self._clock.sleep_async(seconds)
            case _:
                return await self._run(effect)

    async def _run(self, effect: Run) -> Any:
        threads = (await self._here()).threads
        if effect.deadline is None:
            return await to_thread.run_sync(effect.function, limiter=threads)
        try:
            with anyio.fail_after(max(0.0, effect.deadline - self._clock.monotonic())):
                return await to_thread.run_sync(effect.function, abandon_on_cancel=True, limiter=threads)
        except TimeoutError as error:
            raise NoReply("the time was up before the reply was read", sent=True) from bare(error)

    async def _send(self, effect: Send) -> Answer:
        here = await self._here()
        left = max(0.0, effect.deadline - self._clock.monotonic())
        with exchange(effect.deadline, paid=effect.paid) as one, told(effect.url, self._measured(one)):
            try:
                with anyio.fail_after(left):
                    async with here.calls:
                        if self._given is None and here.quick is not None and here.takes_quick(effect):
                            return await here.quick.send(effect)
                        return await self._exchanged(effect, self._given or here.transport, left, one)
            except TimeoutError as error:
                sent = self._given is not None or one.written or not one.paid  # a user's own tells nothing of when
                raise NoReply(f"no reply from {httpx.URL(effect.url).host} in {left:.1f} s", sent=sent) from bare(error)

    async def _exchanged(self, effect: Send, transport: httpx.AsyncBaseTransport, left: float, one: UnderWay) -> Answer:
        response = await transport.handle_async_request(_timed(request_of(effect), left))
        async with _closing(response):
            collected, pieces = collecting(response, effect.spill)
            one.came = collected
            async for piece in pieces:
                if not collected.add(piece):
                    break
        return collected.answer()

    async def _fetch(self, effect: Fetch) -> Answer:
        here = await self._here()
        left = max(0.0, effect.deadline - self._clock.monotonic())
        with exchange(effect.deadline), told(effect.url):
            request = stalling(fetch_of(effect), left, effect.stall)
            try:
                with anyio.fail_after(left):
                    async with here.files:
                        return await self._transferred(request, effect)
            except TimeoutError as error:
                quiet = min(left, effect.stall)
                raise NoReply(f"no reply from {request.url.host} in {quiet:.1f} s", sent=True) from bare(error)

    async def _transferred(self, request: httpx.Request, effect: Fetch) -> Answer:
        with anyio.fail_after(effect.stall) as quiet:
            response = await (await self._transport()).handle_async_request(request)
            async with _closing(response):
                body = Body(response)
                if effect.transfer.begins(response.status_code, body.headers):
                    async for chunk in body.raw:
                        quiet.deadline = anyio.current_time() + effect.stall
                        effect.transfer.write(chunk)
        return Answer(response.status_code, headers_of(response.headers), b"")

    def _measured(self, one: UnderWay) -> UnderWay | None:
        """What was written is known of a connection of our own for what is paid; else an error's class has to tell."""
        return one if one.paid and self._given is None else None

    async def _here(self) -> _Here:
        """What belongs to the event loop that runs; raises `UsageError` once the client is closed."""
        if self._closed:
            raise UsageError(CLOSED)
        here = self._loops.get(None)
        if here is None:
            here = _Here(self._max_in_flight)
            self._loops.set(here)
            await here.begin()
        return here

    async def _transport(self) -> httpx.AsyncBaseTransport:
        return self._given if self._given is not None else (await self._here()).transport


class _Here:
    """Places for requests, threads and connections: an event loop cannot use those of another.

    Files take no call's place. The connections end with the loop, which closes its asynchronous generators at its end.
    """

    def __init__(self, max_in_flight: int) -> None:
        from safelight.wire.asynchronous_transport import AsyncDeadlineTransport  # loads httpcore: with a first request
        from safelight.wire.quick import quick_lines

        self.calls = anyio.Semaphore(max_in_flight)
        self.files = anyio.Semaphore(max_in_flight)
        self.threads = anyio.CapacityLimiter(THREADS)
        self.transport = AsyncDeadlineTransport(kept=2 * max_in_flight)
        self.quick = quick_lines(2 * max_in_flight)
        self._proxies = Proxies()
        self._kept = self._keeping()

    async def begin(self) -> None:
        """Let the loop know that there will be something to close."""
        await anext(self._kept)

    def takes_quick(self, effect: Send) -> bool:
        """Whether this may go over aiohttp: not what is paid, which is measured, nor what goes over a proxy."""
        large = effect.paid or effect.spill is not None
        return not large and (self._proxies.none or self._proxies.for_url(httpx.URL(effect.url)) is None)

    async def close(self) -> None:
        """Close the connections."""
        await self._kept.aclose()

    async def _keeping(self) -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            await self.transport.aclose()
            if self.quick is not None:
                await self.quick.close()


class _closing:  # noqa: N801 - used as a block
    """Close a response at the block's end, also while the task is being cancelled: what was read is not lost there."""

    __slots__ = ("_response",)

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(self, *_: object) -> None:
        with anyio.CancelScope(shield=True):
            await self._response.aclose()


def _timed(request: httpx.Request, left: float) -> httpx.Request:
    request.extensions = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), left)}
    return request
