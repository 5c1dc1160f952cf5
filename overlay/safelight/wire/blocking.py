"""The blocking driver."""

from __future__ import annotations

import inspect
import os
import threading
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, TypeVar

import httpx

from safelight.clock import Clock, SystemClock
from safelight.contract.reply import Answer
from safelight.errors import UsageError
from safelight.jobs.effects import Act, Fetch, Flow, Send, Sleep, Tell
from safelight.state import State
from safelight.wire.bodies import Body, stalling
from safelight.wire.driver import (
    AWAITED,
    CLOSED,
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

if TYPE_CHECKING:
    from safelight.wire.transport import DeadlineTransport

T = TypeVar("T")


class Blocking:
    """Performs the effects of flows on the calling thread; no thread of its own, nothing left behind."""

    def __init__(self, transport: httpx.BaseTransport | None, clock: Clock) -> None:
        self._given = transport
        self._clock = clock
        self._opening = threading.Lock()
        self._own: DeadlineTransport | None = None
        self._process = 0
        self._closed = False

    def watch(self, flow: Flow[T]) -> Generator[State[Any], None, T]:
        """Drive a flow, handing out the states that it tells; its value is returned.

        Whatever is raised meanwhile is thrown into the flow, which decides about faults and carries its ticket over.
        """
        step = flow.send
        sent: Any = None
        try:
            while True:
                try:
                    effect = step(sent)
                except StopIteration as stop:
                    return stop.value  # type: ignore[no-any-return]
                except BaseException as error:  # noqa: BLE001 - an interruption came through frames, too
                    raise left(error)  # noqa: B904 - the very error
                step = flow.send
                try:
                    if isinstance(effect, Tell):
                        yield effect.state
                        sent = None
                    else:
                        sent = self._perform(effect)
                except BaseException as error:
                    if isinstance(error, GeneratorExit) and isinstance(effect, Tell):
                        raise  # nobody watches any more
                    step, sent = flow.throw, thrown(error)
        finally:
            flow.close()

    def run(self, flow: Flow[T], tell: Callable[[State[Any]], object] | None = None) -> T:
        """Drive a flow to its end, passing what it tells to `tell`."""
        if refusal := unheard(tell, awaits=False):
            flow.close()
            raise UsageError(refusal)
        watching = self.watch(flow)
        move: Callable[[Any], State[Any]] = watching.send
        said: Any = None
        while True:
            try:
                state = move(said)
            except StopIteration as stop:
                return stop.value  # type: ignore[no-any-return]
            move, said = watching.send, None
            try:
                if tell is not None:
                    _refuse_awaitable(tell(state))
            except BaseException as error:  # noqa: BLE001 - the flow puts its ticket on it
                move, said = watching.throw, thrown(error)

    def close(self) -> None:
        """Close the connections, unless the transport was the user's own."""
        self._closed = True
        with self._opening:
            if self._own is not None:
                self._own.close()

    def _perform(self, effect: Act) -> Any:
        match effect:
            case Send() | Fetch():
                try:
                    return self._send(effect) if isinstance(effect, Send) else self._fetch(effect)
                except BaseException as error:  # noqa: BLE001 - an interruption, too, came through frames with the key
                    raise bare(error)  # noqa: B904 - the very error
            case Sleep(seconds):
                return self._clock.sleep(seconds)
            case _:
                return effect.function()

    def _transport(self) -> httpx.BaseTransport:
        if self._closed:
            raise UsageError(CLOSED)
        if self._given is not None:
            return self._given
        with self._opening:
            if self._own is None or self._process != os.getpid():  # after a fork the connections are the parent's
                from safelight.wire.transport import DeadlineTransport  # loads httpcore: with the first request

                self._own, self._process = DeadlineTransport(), os.getpid()
            return self._own

    def _send(self, effect: Send) -> Answer:
        with exchange(self._until(effect.deadline), paid=effect.paid) as one, told(effect.url, self._measured(one)):
            response = self._transport().handle_request(self._timed(request_of(effect), effect.deadline))
            try:
                collected, pieces = collecting(response, effect.spill)
                one.came = collected
                for piece in pieces:
                    if not collected.add(piece):
                        break
            finally:
                response.close()
            return collected.answer()

    def _fetch(self, effect: Fetch) -> Answer:
        with exchange(self._until(effect.deadline)), told(effect.url):
            request = fetch_of(effect)
            left = max(0.0, effect.deadline - self._clock.monotonic())
            response = self._transport().handle_request(stalling(request, left, effect.stall))
            try:
                body = Body(response)
                if effect.transfer.begins(response.status_code, body.headers):
                    for chunk in body.raw:
                        effect.transfer.write(chunk)
            finally:
                response.close()
        return Answer(response.status_code, headers_of(response.headers), b"")

    def _measured(self, one: UnderWay) -> UnderWay | None:
        """What was written is known of a connection of our own for what is paid; else an error's class has to tell."""
        return one if one.paid and self._given is None else None

    def _until(self, at: float) -> float:
        """The deadline on the system's clock, which is the one that sockets keep."""
        return SystemClock.monotonic(SystemClock()) + at - self._clock.monotonic()

    def _timed(self, request: httpx.Request, at: float) -> httpx.Request:
        left = max(0.0, at - self._clock.monotonic())
        request.extensions = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), left)}
        return request


def _refuse_awaitable(told: object) -> None:
    if inspect.iscoroutine(told):
        told.close()
    if inspect.isawaitable(told):
        raise UsageError(AWAITED)
