"""What is done once under its key is sent again when its answer is lost, and paid once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import AsyncClient, Client
from safelight.errors import AmbiguousSubmit, InvalidRequest
from safelight.jobs.tickets import Tickets
from safelight.providers import gptunnel
from tests.pottery import FIRING, ORDER, answered, kiln, sandbox, through

HEADER = "idempotency-key"


@pytest.mark.parametrize("fault", ["reset", "502", "html", "truncated", "hang"])
@pytest.mark.parametrize("form", ["blocking", "async"])
def test_a_lost_answer_comes_and_is_paid_once(form: str, fault: str, tmp_path: Path) -> None:
    """Whatever took it: one job, one ticket."""
    world = sandbox(scenarios={"*bowl*": f"{fault}@submit"})
    options = through(world, tickets=tmp_path)

    async def asynchronous() -> Any:
        async with AsyncClient(kiln(), transport=world.async_transport(), **options) as client:
            return await client.submit(kiln().start_firing, ORDER, timeout=200)

    if form == "async":
        job = anyio.run(asynchronous)
    else:
        with Client(kiln(), transport=world.transport(), **options) as client:
            job = client.submit(kiln().start_firing, ORDER, timeout=200)
    if fault == "hang":  # it takes all the time that there is
        return
    assert [*world.jobs] == [job.id]
    assert len({each.headers[HEADER] for each in world.received}) == 1 < len(world.received)
    assert Tickets(tmp_path).open() == [job]


def test_the_key_is_on_disk_before_anything_is_sent(tmp_path: Path) -> None:
    """Whoever finds the note of a killed process can submit again, and pays once."""
    seen: list[Any] = []

    def answer(request: httpx.Request) -> Any:
        (intent,) = Tickets(tmp_path).unknown()
        seen.append((dict(intent.again), request.headers[HEADER]))
        return httpx.Response(201, json=FIRING)

    with answered(answer, tickets=tmp_path) as client:
        client.submit(kiln().start_firing, ORDER)
    ((again, sent),) = seen
    assert again == {"Idempotency-Key": sent}


def test_a_fate_that_stays_unknown_is_told_with_its_key(tmp_path: Path) -> None:
    """And the note on disk has it."""

    def answer(request: httpx.Request) -> Any:
        raise httpx.ReadTimeout("x", request=request)

    with answered(answer, tickets=tmp_path) as client, pytest.raises(AmbiguousSubmit) as caught:
        client.submit(kiln().start_firing, ORDER, timeout=30)
    (intent,) = Tickets(tmp_path).unknown()
    assert caught.value.again == intent.again
    assert f"Idempotency-Key={intent.again['Idempotency-Key']}" in str(caught.value)


def test_a_conflict_after_a_lost_answer_is_no_refusal() -> None:
    """The provider is still at work on the same key; without a lost answer it is one."""
    replies = iter(
        [httpx.Response(502), httpx.Response(409, json={"title": "at it"}), httpx.Response(201, json=FIRING)]
    )
    with answered(lambda _: next(replies)) as client:
        assert client.submit(kiln().start_firing, ORDER).id == FIRING["id"]
    with answered(lambda _: httpx.Response(409, json={"title": "no"})) as client, pytest.raises(InvalidRequest):
        client.submit(kiln().start_firing, ORDER)


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 422])
def test_a_refusal_of_a_repetition_is_none_of_what_it_repeats(status: int, tmp_path: Path) -> None:
    """The key is known already, or what the first one cost is missing now: it is sent no more, and its note stays."""
    replies = [httpx.Response(status, json={"title": "this key was used already"}), httpx.Response(502)]
    with answered(lambda _: replies.pop(), tickets=tmp_path) as client, pytest.raises(AmbiguousSubmit) as caught:
        client.submit(kiln().start_firing, ORDER)
    assert not replies
    (intent,) = Tickets(tmp_path).unknown()
    assert caught.value.again == intent.again


def test_a_key_of_ones_own_stays() -> None:
    """Beside the input, as any parameter; each submit without one has another."""
    sent: list[str] = []

    def answer(request: httpx.Request) -> Any:
        sent.append(request.headers[HEADER])
        return httpx.Response(201, json=FIRING)

    with answered(answer) as client:
        client.submit(kiln().start_firing, {**ORDER, "Idempotency-Key": "mine"})
        client.submit(kiln().start_firing.at(idempotency_key="mine too"), ORDER)
        client.submit(kiln().start_firing, ORDER)
        client.submit(kiln().start_firing, ORDER)
    assert sent[:2] == ["mine", "mine too"]
    assert len({*sent}) == 4


def test_a_key_may_stand_in_the_body() -> None:
    """As media v2 of GPTunnel has it; a model as well as a mapping."""
    sent: list[Any] = []

    def answer(request: httpx.Request) -> Any:
        sent.append(json.loads(request.content))
        return httpx.Response(502) if len(sent) % 2 else {"id": "a", "status": "queued"}

    order = {"model": "seedance", "prompt": "a boat"}
    with answered(answer, gptunnel.PROVIDER) as client:
        client.submit(gptunnel.media_v2, order)
        client.submit(gptunnel.media_v2, gptunnel.media_v2.load(gptunnel.media_v2.body.models[0])(**order))  # type: ignore[union-attr]
    assert sent[0] == sent[1] != sent[2] == sent[3]
    assert {name: sent[2][name] for name in order} == order


def test_what_takes_no_key_is_never_repeated() -> None:
    """As ever."""
    asked: list[Any] = []

    def answer(request: httpx.Request) -> Any:
        asked.append(request)
        return httpx.Response(502)

    with answered(answer) as client, pytest.raises(AmbiguousSubmit) as caught:
        client.submit(kiln().start_film, {"prompt": "x"})
    assert len(asked) == 1
    assert not caught.value.again
