"""A world for flows: it performs their effects from a script, on a clock that only sleeping moves."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from safelight.clock import VirtualClock
from safelight.contract.reply import Answer
from safelight.errors import NoReply
from safelight.job import Job
from safelight.jobs.effects import Effect, Fetch, Flow, Run, Send, Sleep, Tell
from safelight.jobs.flows import Flows
from safelight.jobs.schedule import Backoff, Durations
from safelight.keys import Key
from safelight.provider import load_provider
from safelight.state import State
from safelight.trust import Trust

T = TypeVar("T")
SECRET = "made-up-key-4711"


def answer(status: int = 200, body: Any = None, **headers: str) -> Answer:
    """A reply; the names of headers may use underscores."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, {name.replace("_", "-"): value for name, value in headers.items()}, raw)


def lost(*, sent: bool = True) -> NoReply:
    """A request that got no reply."""
    return NoReply("the connection broke", sent=sent)


class World:
    """Performs effects. `script` gives for each request an answer, an error to throw, or a number: then it hangs."""

    def __init__(self, script: Iterable[Any] | Callable[[Send | Fetch], Any], *, takes: float = 0.0) -> None:
        self.clock = VirtualClock()
        self.takes = takes
        self.told: list[State[Any]] = []
        self.sent: list[Send | Fetch] = []
        self.times: list[float] = []
        self.slept: list[float] = []
        self._script: Iterator[Any] | None = None if callable(script) else iter(script)
        self._answer = script if callable(script) else None

    def flows(self, provider: str = "bfl", **options: Any) -> Flows:
        """The flows of a client in this world."""
        known = load_provider(provider)
        base_url = options.pop("base_url", known.base_url)
        return Flows(
            provider=known,
            base_url=base_url,
            key=Key(SECRET),
            trust=Trust.of(known, base_url, options.pop("extra", ())),
            clock=self.clock,
            backoff=Backoff(draw=lambda: 1.0),
            durations=options.pop("durations", Durations()),
            grace=options.pop("grace", known.grace),
            **options,
        )

    def run(self, flow: Flow[T]) -> T:
        """Drive a flow to its end."""
        step, sent = flow.send, None
        while True:
            try:
                effect = step(sent)
            except StopIteration as stop:
                return stop.value  # type: ignore[no-any-return]
            try:
                step, sent = flow.send, self.perform(effect)
            except Exception as error:
                step, sent = flow.throw, error  # type: ignore[assignment]

    def perform(self, effect: Effect) -> Any:
        match effect:
            case Tell(state):
                self.told.append(state)
            case Sleep(seconds):
                assert seconds >= 0
                self.slept.append(seconds)
                self.clock.sleep(seconds)
            case Run(function, _):
                return function()
            case Send() | Fetch():
                return self.exchange(effect)
        return None

    def exchange(self, effect: Send | Fetch) -> Any:
        self.sent.append(effect)
        self.times.append(self.clock.monotonic())
        given = self._answer(effect) if self._answer else next(self._script)  # type: ignore[arg-type]
        left = effect.deadline - self.clock.monotonic()
        if isinstance(effect, Fetch):
            left = min(left, effect.stall)
        if isinstance(given, (int, float)) or self.takes >= left:
            self.clock.sleep(max(0.0, left))
            raise NoReply("no reply in time", sent=True)
        self.clock.sleep(self.takes)
        if isinstance(given, BaseException):
            raise given
        if isinstance(effect, Fetch):
            if effect.transfer.begins(given.status, given.headers):
                effect.transfer.write(given.body)
            return given._replace(body=b"")
        return given


def job(provider: str = "bfl", operation: str = "flux-2-pro", **more: Any) -> Job[Any]:
    """A ticket."""
    known = load_provider(provider)
    values = {"provider": provider, "operation": operation, "id": "abc", "base_url": known.base_url, **more}
    return Job(**values)


def poll(status: str, **more: Any) -> Answer:
    """A poll's answer of BFL."""
    return answer(200, {"id": "abc", "status": status, **more})


READY = poll("Ready", result={"sample": "https://delivery-us1.bfl.ai/x/sample.png"})
PENDING = poll("Pending")
