"""Cancelling: what became of a job is what its provider says afterwards, and its ticket is kept until it has ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import AsyncClient, Cancelled, Client, Failed, Job, Running, Succeeded
from safelight.errors import InvalidRequest, JobCancelled, NoReply, UsageError
from safelight.jobs.tickets import Tickets
from safelight.providers import bfl
from tests.pottery import FIRING, ORDER, answered, kiln, sandbox, through


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_a_job_is_cancelled_in_the_words_of_its_provider(form: str, tmp_path: Path) -> None:
    """It is neither failed nor tried again: a wait tells it as what it is, and no ticket is owed."""
    world = sandbox(duration=60)
    options = through(world, tickets=tmp_path)

    def blocking() -> tuple[Any, BaseException]:
        with Client(kiln(), transport=world.transport(), **options) as client:
            job = client.submit(kiln().start_firing, ORDER)
            state = client.cancel(job)
            with pytest.raises(JobCancelled) as caught:
                client.wait(job)
            return state, caught.value

    async def asynchronous() -> tuple[Any, BaseException]:
        async with AsyncClient(kiln(), transport=world.async_transport(), **options) as client:
            job = await client.submit(kiln().start_firing, ORDER)
            state = await client.cancel(job)
            with pytest.raises(JobCancelled) as caught:
                await client.wait(job)
            return state, caught.value

    state, error = blocking() if form == "blocking" else anyio.run(asynchronous)
    assert isinstance(state, Cancelled)
    assert not isinstance(state, Failed)
    assert state.status == "cancelled"
    assert "was cancelled" in str(error)
    assert not Tickets(tmp_path).open()


def test_a_ticket_as_text_will_do() -> None:
    """What any other process has of a job."""
    world = sandbox(duration=60)
    with Client(kiln(), transport=world.transport(), **through(world)) as client:
        ticket = client.submit(kiln().start_firing, ORDER).to_json()
    with Client(kiln(), transport=world.transport(), **through(world)) as another:
        assert isinstance(another.cancel(ticket), Cancelled)


def test_what_had_ended_stays_as_it_is_and_is_owed(tmp_path: Path) -> None:
    """A success is paid for: its ticket fetches its files."""
    world = sandbox(duration=0)
    with Client(kiln(), transport=world.transport(), **through(world, tickets=tmp_path)) as client:
        job = client.submit(kiln().start_firing, ORDER)
        assert isinstance(client.cancel(job), Succeeded)
        assert Tickets(tmp_path).open() == [job]


@pytest.mark.parametrize("operation", ["start-film"])
def test_what_nothing_cancels_says_so_in_a_line(operation: str, tmp_path: Path) -> None:
    """Before anything is sent; the ticket stays."""
    world = sandbox()
    with Client(kiln(), transport=world.transport(), **through(world, tickets=tmp_path)) as client:
        job = client.submit(kiln().PROVIDER.operations[operation], {"prompt": "a film"})
        asked = len(world.received)
        with pytest.raises(UsageError, match=f"Kiln has no operation that cancels {operation}: the job goes on"):
            client.cancel(job)
        assert len(world.received) == asked
        assert Tickets(tmp_path).open() == [job]
    client = Client(bfl, api_key="made-up-key", transport=httpx.MockTransport(lambda _: httpx.Response(500)))
    with pytest.raises(UsageError, match="no operation that cancels"):
        client.cancel(client.job("abc"))


def job() -> Job[Any]:
    provider = kiln().PROVIDER
    named = {"operation": "start-firing", "base_url": provider.base_url, "arguments": {"studioId": "mine"}}
    return Job(provider="kiln", id=FIRING["id"], **named)


def scripted(*replies: Any) -> tuple[Client, list[httpx.Request]]:
    left: Iterator[Any] = iter(replies)
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> Any:
        sent.append(request)
        given = next(left)
        if isinstance(given, BaseException):
            raise given
        return given

    return answered(answer), sent


def test_faults_that_pass_are_waited_out() -> None:
    """Asking again to cancel does no harm."""
    replies = [httpx.Response(503), httpx.ConnectError("x"), httpx.Response(204), {**FIRING, "state": "cancelled"}]
    client, sent = scripted(*replies)
    assert isinstance(client.cancel(job()), Cancelled)
    assert [each.method for each in sent] == ["DELETE", "DELETE", "DELETE", "GET"]
    client, _ = scripted(*[httpx.ReadTimeout("x")] * 40)
    with pytest.raises(NoReply) as caught:
        client.cancel(job(), timeout=30)
    assert caught.value.job == job()


def test_a_job_that_is_still_at_it_is_told_so() -> None:
    """The provider has yet to stop it."""
    client, _ = scripted(httpx.Response(204), FIRING)
    assert isinstance(client.cancel(job()), Running)


def test_a_job_that_is_gone_after_it_was_cancelled_is_cancelled() -> None:
    """Some delete it."""
    client, _ = scripted(httpx.Response(204), httpx.Response(404, json={"title": "no such firing"}))
    state = client.cancel(job())
    assert isinstance(state, Cancelled)
    assert (state.status, state.reason) == ("not found", "no such firing")


@pytest.mark.parametrize("status", [400, 404, 409])
def test_a_refusal_is_one_unless_the_job_has_ended(status: int) -> None:
    """What has ended cannot be cancelled: that is no error."""
    refused = httpx.Response(status, json={"title": "not now"})
    client, _ = scripted(refused, {**FIRING, "state": "cracked"})
    assert isinstance(client.cancel(job()), Failed)
    client, _ = scripted(refused, FIRING)
    with pytest.raises(Exception, match="not now") as caught:
        client.cancel(job())
    assert getattr(caught.value, "job", None) == job()
    assert isinstance(caught.value, InvalidRequest) or status == 404
