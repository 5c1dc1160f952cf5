"""The blocking driver."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

import httpx

from safelight.clock import Clock, SystemClock
from safelight.driver import OK, Limited, deadline, headers_of, no_reply
from safelight.effects import Act, Answer, Fetch, Flow, Send, Sleep, Tell
from safelight.state import State

T = TypeVar("T")


class Blocking:
    """Performs the effects of flows on the calling thread; no thread of its own, nothing left behind."""

    def __init__(self, transport: httpx.BaseTransport | None, clock: Clock) -> None:
        self._transport = transport
        self._given = transport is not None
        self._clock = clock

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
        if self._transport is not None and not self._given:
            self._transport.close()

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

    def _open(self, request: httpx.Request) -> httpx.Response:
        if self._transport is None:
            from safelight.transport import DeadlineTransport  # loads httpcore: with the first request

            self._transport = DeadlineTransport()
        return self._transport.handle_request(request)

    def _send(self, effect: Send) -> Answer:
        request = self._request(effect.method, effect.url, effect.deadline, effect.headers, effect.content)
        try:
            with self._until(effect.deadline):
                response = self._open(request)
                try:
                    collected = Limited()
                    for chunk in response.iter_bytes():
                        if not collected.add(chunk):
                            break
                finally:
                    response.close()
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise no_reply(error, effect.url) from error
        return Answer(response.status_code, headers_of(response), collected.body)

    def _fetch(self, effect: Fetch) -> Answer:
        request = self._request("GET", effect.url, effect.deadline, {"accept-encoding": "identity"}, b"")
        try:
            with self._until(effect.deadline):
                response = self._open(request)
                try:
                    if response.status_code == OK:
                        for chunk in response.iter_bytes():
                            effect.part.write(chunk)
                finally:
                    response.close()
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise no_reply(error, effect.url) from error
        return Answer(response.status_code, headers_of(response), b"")

    def _until(self, at: float) -> Any:
        """The deadline on the system's clock, which is the one that sockets keep."""
        system = SystemClock.monotonic(SystemClock())
        return deadline(system + at - self._clock.monotonic())

    def _request(self, method: str, url: str, at: float, headers: Any, content: bytes) -> httpx.Request:
        left = max(0.0, at - self._clock.monotonic())
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), left)
        return httpx.Request(method, url, headers=headers, content=content or None, extensions={"timeout": timeouts})
