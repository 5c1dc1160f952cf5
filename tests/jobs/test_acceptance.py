"""After acceptance nothing loses the ticket: each effect of `run` fails once in each way, in both forms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
from attrs import evolve

from safelight import AsyncClient, Client, VirtualClock
from safelight.errors import NoReply, SafelightError, UsageError
from safelight.job import Job
from safelight.jobs.effects import Send
from safelight.jobs.submitting import make, submit
from safelight.jobs.tickets import Tickets
from safelight.provider import load_provider
from safelight.sandbox import Sandbox
from safelight.state import State
from safelight.wire.asynchronous import Asynchronous
from safelight.wire.blocking import Blocking
from tests.world import World, answer

KEY = "00000000-0000-4000-8000-000000000000"
WAYS: tuple[type[BaseException], ...] = (
    OSError,
    MemoryError,
    RecursionError,
    StopIteration,
    StopAsyncIteration,
    ValueError,
    UsageError,
    KeyboardInterrupt,
    SystemExit,
    asyncio.CancelledError,
)
INPUTS: dict[str, tuple[str, dict[str, Any]]] = {
    "bfl": ("flux-2-pro", {"prompt": "a fox"}),
    "novita": ("txt2video", {}),
    "gptunnel": ("faceswap", {"sourceImage": "https://example.com/a.png", "faceImage": "https://example.com/b.png"}),
}
JOBS = [name for name in INPUTS if name != "novita"]


class Breaking:
    """Performs effects until a submit was answered, and so many more; the next one raises in place of its result."""

    def __init__(self, after: int, problem: BaseException) -> None:
        self.left, self.problem = after, problem
        self.accepted = self.broke = False

    def seen(self, effect: Any) -> None:
        if self.accepted and not self.broke:
            if self.left == 0:
                self.broke = True
                raise self.problem
            self.left -= 1
        if isinstance(effect, Send) and effect.method == "POST":
            self.accepted = True


def ticket_on(error: BaseException) -> str | None:
    """The id that an error carries: in `job`, or in a note."""
    job = getattr(error, "job", None)
    if isinstance(job, Job):
        return job.id
    notes = [note for note in getattr(error, "__notes__", ()) if "ticket: " in note]
    return Job.from_json(notes[0].partition("ticket: ")[2]).id if notes else None


def blocking(name: str, sandbox: Sandbox, breaking: Breaking, monkeypatch: Any, options: dict[str, Any]) -> None:
    perform = Blocking._perform

    def performing(self: Blocking, effect: Any) -> Any:
        breaking.seen(effect)
        return perform(self, effect)

    monkeypatch.setattr(Blocking, "_perform", performing)
    provider = load_provider(name)
    operation, body = INPUTS[name]
    with Client(provider, transport=sandbox.transport(), **options) as client:
        client.run(provider.operation(operation), body, options["tickets"] / "pictures", timeout=600)  # type: ignore[arg-type]


def asynchronous(name: str, sandbox: Sandbox, breaking: Breaking, monkeypatch: Any, options: dict[str, Any]) -> None:
    perform = Asynchronous._perform

    async def performing(self: Asynchronous, effect: Any) -> Any:
        breaking.seen(effect)
        return await perform(self, effect)

    monkeypatch.setattr(Asynchronous, "_perform", performing)
    provider = load_provider(name)
    operation, body = INPUTS[name]

    async def main() -> BaseException | None:
        async with AsyncClient(provider, transport=sandbox.async_transport(), **options) as client:
            try:
                await client.run(provider.operation(operation), body, options["tickets"] / "pictures", timeout=600)  # type: ignore[arg-type]
            except BaseException as error:
                return error
        return None

    if (error := anyio.run(main)) is not None:
        raise error


@pytest.mark.parametrize("name", JOBS)
@pytest.mark.parametrize("form", [blocking, asynchronous])
@pytest.mark.parametrize("way", WAYS)
def test_whatever_fails_after_acceptance_leaves_the_ticket(
    way: type[BaseException],
    form: Callable[..., None],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Noting, polling, sleeping, fetching, writing: each effect fails once, and the ticket is on the error."""
    for after in range(40):
        clock = VirtualClock()
        sandbox = Sandbox(clock=clock, duration=3, not_found_for=0)
        breaking = Breaking(after, way("made up"))
        options = {"api_key": KEY, "base_url": sandbox.base_url(name), "clock": clock, "tickets": tmp_path / str(after)}
        with monkeypatch.context() as patch:
            try:
                form(name, sandbox, breaking, patch, options)
            except BaseException as error:
                (job,) = sandbox.jobs
                assert ticket_on(error) == job, (after, repr(error))
                told = [each.id for each in Tickets(tmp_path / str(after)).open()]
                assert told == [job], "an error leaves the note on disk"
        if not breaking.broke:
            assert after > 3, "something failed"
            return
    pytest.fail("no end of effects")


class Odd(SafelightError):
    """An error of the tree that a callback brings from elsewhere."""


@pytest.mark.parametrize("way", [*WAYS, GeneratorExit, Odd, lambda text: NoReply(text, sent=True)])
@pytest.mark.parametrize("form", ["blocking", "async", "awaited"])
def test_a_callback_that_fails_leaves_the_ticket(
    way: Callable[[str], BaseException], form: str, tmp_path: Path
) -> None:
    """Whatever comes out of `on_update`, also a `StopIteration`, which is no end of the wait."""
    clock = VirtualClock()
    sandbox = Sandbox(clock=clock, duration=3, not_found_for=0)
    bfl = load_provider("bfl")
    options: Any = {"api_key": KEY, "base_url": sandbox.base_url("bfl"), "clock": clock}
    run: Any = (bfl.operation("flux-2-pro"), {"prompt": "a fox"}, tmp_path)

    def update(_: State[Any]) -> None:
        raise way("made up")

    async def awaited(state: State[Any]) -> None:
        update(state)

    async def main() -> BaseException:
        async with AsyncClient(bfl, transport=sandbox.async_transport(), **options) as client:
            try:
                await client.run(*run, on_update=awaited if form == "awaited" else update)
            except BaseException as error:
                return error
        raise AssertionError

    if form == "blocking":
        with Client(bfl, transport=sandbox.transport(), **options) as client, pytest.raises(BaseException) as caught:  # noqa: PT011
            client.run(*run, on_update=update)
        error: BaseException = caught.value
    else:
        error = anyio.run(main)
    (job,) = sandbox.jobs
    assert ticket_on(error) == job


@pytest.mark.parametrize("way", [*WAYS, GeneratorExit])
def test_a_listener_to_drift_that_fails_leaves_the_ticket(way: type[BaseException]) -> None:
    """What is an error is logged, and the job goes on; what ends a program has the ticket."""

    def on_drift(*_: object) -> None:
        raise way("made up")

    world = World(
        [answer(200, {"id": "abc", "polling_url": "https://api.bfl.ai/v1/get_result?id=abc", "cost": "much"})]
    )
    flows = world.flows(on_drift=on_drift)
    operation: Any = flows.provider.operation("flux-2-pro")
    try:
        assert world.run(submit(flows, operation, {"prompt": "x"}, 60)).id == "abc"
    except BaseException as error:
        assert not isinstance(error, Exception)
        assert ticket_on(error) == "abc"
    else:
        assert issubclass(way, Exception)


def test_a_provider_that_cannot_read_what_a_submit_told_leaves_the_ticket() -> None:
    """A module from outside may stumble over any reply; the job was accepted all the same."""

    def told(_: Any) -> dict[str, Any]:
        raise KeyError("usage")

    world = World([answer(200, {"id": "abc"})])
    flows = world.flows()._replace(provider=evolve(load_provider("bfl"), told=told))
    operation: Any = flows.provider.operation("flux-2-pro")
    assert world.run(submit(flows, operation, {"prompt": "x"}, 60)).id == "abc"


def test_a_ticket_however_long_its_prompt_and_id_is_one_that_is_read_again(tmp_path: Path) -> None:
    """What is written on disk is never more than what is read from there."""
    world = World([answer(200, {"id": "\u65e5" * 100_000})])
    flows = world.flows(tickets=Tickets(tmp_path))
    operation: Any = flows.provider.operation("flux-2-pro")
    job = world.run(submit(flows, operation, {"prompt": "\U0001f98a" * 3_000_000}, 60))
    assert Tickets(tmp_path).open() == [job]


class Called:
    """An object that is called, and then awaited."""

    async def __call__(self, _: State[Any]) -> None:
        raise AssertionError


def generator(_: State[Any]) -> Any:
    yield


async def asynchronous_generator(_: State[Any]) -> Any:
    yield


@pytest.mark.parametrize(
    ("update", "word", "forms"),
    [
        (Called().__call__, "coroutine", ["blocking"]),
        (Called(), "coroutine", ["blocking"]),
        (partial(Called().__call__), "coroutine", ["blocking"]),
        (generator, "generator", ["blocking", "async"]),
        (asynchronous_generator, "generator", ["blocking", "async"]),
        ("print", "function", ["blocking", "async"]),
    ],
)
def test_what_could_never_be_told_is_refused_before_anything_is_sent(
    update: Any, word: str, forms: list[str], tmp_path: Path
) -> None:
    """A coroutine that nobody would await, a generator that nobody would run, and what is no function at all."""
    sandbox = Sandbox()
    bfl = load_provider("bfl")
    options: Any = {"api_key": KEY, "base_url": sandbox.base_url("bfl")}
    run: Any = (bfl.operation("flux-2-pro"), {"prompt": "x"}, tmp_path)

    async def main() -> None:
        async with AsyncClient(bfl, transport=sandbox.async_transport(), **options) as client:
            await client.run(*run, on_update=update)

    for form in forms:
        blocking_one = Client(bfl, transport=sandbox.transport(), **options)
        with pytest.raises(UsageError, match=word), blocking_one:
            anyio.run(main) if form == "async" else blocking_one.run(*run, on_update=update)
    assert not sandbox.jobs


@pytest.mark.parametrize(
    ("reply", "id"),
    [
        ({"id": "x" * 20_000}, "x" * 20_000),
        ({"id": "a\nb\x1b[31m\u202e"}, "a\nb\x1b[31m\u202e"),
        ({"id": 12}, "12"),
        ({"id": 12.0}, "12"),
        ({"id": None, "polling_url": "https://api.bfl.ai/v1/get_result?id=abc"}, "abc"),
        ({"id": "", "polling_url": "/v1/get_result?id=abc"}, "abc"),
        ({"id": ["x"], "polling_url": "//elsewhere.test/v1/get_result?id=abc"}, "abc"),
        ({"polling_url": "https://api.bfl.ai/v1/get_result?x=1&id=abc"}, "abc"),
        ({"id": "abc", "polling_url": "http://[::1"}, "abc"),
        ({"id": "abc", "polling_url": "https://api.bfl.ai/" + "a" * 9000}, "abc"),
    ],
)
def test_an_id_however_odd_and_wherever_it_stands_makes_a_ticket(reply: dict[str, Any], id: str) -> None:  # noqa: A002
    """What was paid for can be asked for: the ticket stands, can be read again, and is shown as one harmless line."""
    world = World([answer(200, reply)])
    flows = world.flows()
    operation: Any = flows.provider.operation("flux-2-pro")
    job = world.run(submit(flows, operation, {"prompt": "x"}, 60))
    assert job.id == id
    assert Job.from_json(job.to_json()) == job
    assert str(job).isprintable()


def thrown_amid_sending(flow: Any, error: BaseException) -> None:
    """Throw an error into a flow while its request is sent."""
    effect = next(flow)
    while not isinstance(effect, Send):
        effect = flow.send(effect.function())
    flow.throw(error)


@pytest.mark.parametrize("left", [KeyboardInterrupt, asyncio.CancelledError])
@pytest.mark.parametrize("step", ["submit", "make"])
def test_whoever_is_interrupted_amid_a_submit_is_told_that_it_may_have_been_accepted(
    left: type[BaseException], step: str, tmp_path: Path
) -> None:
    """And how to find out, in a note of what interrupted: nothing else is left that could say so."""
    flows = World([]).flows("bfl" if step == "submit" else "novita")
    flow: Any = submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, 60)
    if step == "make":
        flow = make(flows, flows.provider.operation("remove-text"), {"image_file": "eA=="}, 60, tmp_path)
    with pytest.raises(left) as caught:
        thrown_amid_sending(flow, left())
    (note,) = caught.value.__notes__
    assert "may have been accepted" in note
    assert flows.provider.find_out in note
