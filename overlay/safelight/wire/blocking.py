"""The blocking driver."""

from __future__ import annotations

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
from safelight.wire.driver import CLOSED, OK, Limited, deadline, headers_of, told

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
        """Drive a flow, handing out the states that it tells; its value is returned."""
        step = flow.send
        sent: Any = None
        while True:
            try:
                effect = step(sent)
            except StopIteration as stop:
                return stop.value  # type: ignore[no-any-return]
            step = flow.send
            try:
                if isinstance(effect, Tell):
                    yield effect.state
                    sent = None
                else:
                    sent = self._perform(effect)
            except Exception as error:  # noqa: BLE001 - a flow decides about every fault of its effects
                step, sent = flow.throw, error

    def run(self, flow: Flow[T], tell: Any = None) -> T:
        """Drive a flow to its end, passing what it tells to `tell`."""
        watching = self.watch(flow)
        try:
            while True:
                state = next(watching)
                if tell is not None:
                    tell(state)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]
        finally:
            watching.close()

    def close(self) -> None:
        """Close the connections, unless the transport was the user's own."""
        self._closed = True
        with self._opening:
            if self._own is not None:
                self._own.close()

    def _perform(self, effect: Act) -> Any:
        match effect:
            case Send():
                return self._send(effect)
            case Fetch():
                return self._fetch(effect)
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

    def _exchange(self, request: httpx.Request, at: float, read: Callable[[httpx.Response], None]) -> httpx.Response:
        """Make one request and read its reply, all of it before the deadline."""
        with self._until(at):
            response = self._transport().handle_request(request)
            try:
                read(response)
            finally:
                response.close()
        return response

    def _send(self, effect: Send) -> Answer:
        collected = Limited()

        def collect(response: httpx.Response) -> None:
            for chunk in response.iter_bytes():
                if not collected.add(chunk):
                    break

        with told(effect.url):
            request = self._request(effect.method, effect.url, effect.deadline, effect.headers, effect.content)
            response = self._exchange(request, effect.deadline, collect)
        return Answer(response.status_code, headers_of(response), collected.body)

    def _fetch(self, effect: Fetch) -> Answer:
        def write(response: httpx.Response) -> None:
            if response.status_code == OK:
                for chunk in response.iter_bytes():
                    effect.part.write(chunk)

        with told(effect.url):
            request = self._request("GET", effect.url, effect.deadline, {"accept-encoding": "identity"}, b"")
            response = self._exchange(request, effect.deadline, write)
        return Answer(response.status_code, headers_of(response), b"")

    def _until(self, at: float) -> Any:
        """The deadline on the system's clock, which is the one that sockets keep."""
        system = SystemClock.monotonic(SystemClock())
        return deadline(system + at - self._clock.monotonic())

    def _request(self, method: str, url: str, at: float, headers: Any, content: bytes) -> httpx.Request:
        left = max(0.0, at - self._clock.monotonic())
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), left)
        return httpx.Request(method, url, headers=headers, content=content or None, extensions={"timeout": timeouts})
