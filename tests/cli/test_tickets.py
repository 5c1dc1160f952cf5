"""Tickets and usage: how a job is named, what resumes it, and what is refused before anything is sent."""

from __future__ import annotations

import json
import shlex
import subprocess

import pytest

from tests.cli.conftest import POLLING_URL, RUN, SUBMITTED, TICKET, Run, World, reply

FAILED = {"id": "job-1", "status": "Error", "details": {"error": "out of memory"}}


def test_submit_prints_a_ticket_that_wait_takes(safelight: Run) -> None:
    """What `submit` prints is what `wait --ticket -` reads."""
    submitted = safelight("submit", *RUN[1:])
    assert submitted.code == 0
    assert submitted.err == ""
    waited = safelight("wait", "--ticket", "-", stdin=submitted.out)
    assert (waited.code, waited.out) == (0, "bfl-flux-2-pro-job-1_c27c88fd3240.png\n")


def test_the_command_that_resumes_works_by_paste(safelight: Run, world: World) -> None:
    """A shell reads the printed command back into the very ticket, quotes and all."""
    world.poll = [reply(FAILED)]
    ended = safelight("run", "bfl", "flux-2-pro", 'prompt=it\'s a \\n "fox" é %s $HOME `x`')
    line = next(line for line in ended.err.splitlines() if line.startswith("resume: "))
    producer, _, consumer = line.removeprefix("resume: ").rpartition(" | ")
    assert shlex.split(consumer) == ["safelight", "wait", "--ticket", "-"]
    printed = subprocess.run(["sh", "-c", producer], capture_output=True, check=True).stdout  # noqa: S607
    assert json.loads(printed) == ended.ticket


def test_the_command_that_resumes_names_another_base_url(safelight: Run, world: World) -> None:
    """A job of the sandbox is resumed at the sandbox."""
    world.submit = [reply({**SUBMITTED, "polling_url": "http://127.0.0.1:9/bfl/v1/get_result?id=job-1"})]
    world.poll = [reply(FAILED)]
    ended = safelight(*RUN, "--base-url", "http://127.0.0.1:9/bfl")
    assert "--ticket - --base-url http://127.0.0.1:9/bfl" in ended.err


def test_wait_for_an_id_asks_the_providers_result_operation(safelight: Run, world: World) -> None:
    """A job that was submitted elsewhere needs its id alone."""
    ended = safelight("wait", "bfl", "job-1", "--json")
    assert ended.document["operation"] == "get-result"
    assert str(world.requests[0].url) == "https://api.bfl.ai/v1/get_result?id=job-1"


def test_wait_for_an_id_takes_a_polling_url(safelight: Run, world: World) -> None:
    """The address that BFL's submits give is asked as it is."""
    assert safelight("wait", "bfl", "job-1", "--polling-url", POLLING_URL).code == 0
    assert str(world.requests[0].url) == POLLING_URL


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("wait", "bfl", "job-1", "--polling-url", "https://evil.example/"), "evil.example"),
        (("wait", "bfl", "job-1", "--operation", "credits"), "nothing to do with a job"),
        (("wait", "bfl", "job-1", "--operation", "flux-2-pr"), "flux-2-pro"),
        (("wait", "bfl"), "--ticket FILE"),
        (("wait",), "--ticket FILE"),
        (("wait", "bfl", ""), "no id of a job"),
        (("wait", "bfl", "job-1", "--ticket", "-"), "leave out the id"),
        (("wait", "--ticket", "missing.json"), "cannot be read"),
        (("wait", "--ticket", "-", "--timeout", "nan"), "number of seconds"),
        (("wait", "--ticket", "-", "--timeout", "1e300"), "number of seconds"),
        (("wait", "--ticket", "-", "--timeout", "-1"), "number of seconds"),
        (("run", "bfl", "flux-2-pro", "prompt=x", "--timeout", "-1"), "number of seconds"),
        (("run", "bfl", "flux-2-pro", "prompt=x", "--tickets", "/dev/null"), "nothing was sent"),
        (("run", "bfl", "flux-2-pro", "prompt=x", "input_image=@/etc/hostname"), "no picture"),
        (("run", "bffl", "flux-2-pro"), "did you mean bfl?"),
        (("run", "bfl", "flux-2-pr0", "prompt=x"), "flux-2-pro"),
        (("run", "bfl", "credits"), "safelight call bfl credits"),
        (("run", "bfl", "flux-2-pro", "prompt=x", "--base-url", "file:///etc"), "http(s)"),
        (("run", "bfl", "flux-2-pro", "prompt=x", "--out", "/dev/null"), "--out"),
        (("run", "bfl"), "OPERATION"),
        (("dance",), "dance"),
        (("run", "--frob"), "--frob"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_sent(
    safelight: Run, world: World, arguments: tuple[str, ...], told: str
) -> None:
    """It exits with 2, in one line and a next step at most, and asks nobody."""
    ended = safelight(*arguments, stdin=TICKET)
    assert ended.code == 2
    assert told in ended.err
    assert ended.out == ""
    assert len(ended.err.splitlines()) <= 2
    assert world.requests == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"safelight": 2}, "version 2"),
        ({"id": 7}, "damaged"),
        ({"id": ""}, "damaged"),
        ({"base_url": "ftp://x"}, "damaged"),
        ({"submitted_at": "yesterday"}, "damaged"),
        ({"key": "x"}, "damaged"),
        ({"provider": "bfll"}, "did you mean bfl?"),
        ({"operation": "credits"}, "damaged"),
        ({"operation": "flux-2-pra"}, "damaged"),
        ({"base_url": "https://evil.example"}, "--base-url https://evil.example"),
    ],
)
def test_a_damaged_ticket_is_refused(safelight: Run, world: World, change: dict[str, object], told: str) -> None:
    """Nothing is sent for a ticket that is damaged, of another version, or that would send the key elsewhere."""
    ended = safelight("wait", "--ticket", "-", stdin=json.dumps({**json.loads(TICKET), **change}))
    assert (ended.code, ended.out, world.requests) == (2, "", [])
    assert told in ended.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("wait", "novita", "--ticket", "-"), "this ticket is for bfl"),
        (("wait", "--ticket", "-", "--base-url", "ftp://x"), "http(s)"),
    ],
)
def test_a_ticket_from_a_pipe_is_given_back(
    safelight: Run, world: World, arguments: tuple[str, ...], told: str
) -> None:
    """Wrong usage sends nothing, and loses no ticket that nobody else may have."""
    ended = safelight(*arguments, stdin=TICKET)
    assert (ended.code, ended.out, world.requests) == (2, "", [])
    assert told in ended.err
    assert ended.ticket == json.loads(TICKET)


def test_a_polling_url_that_may_not_be_asked_is_left(safelight: Run, world: World) -> None:
    """A ticket that would send the key elsewhere is asked for by its id."""
    ticket = json.dumps({**json.loads(TICKET), "polling_url": "https://evil.example/"})
    assert safelight("wait", "--ticket", "-", stdin=ticket).code == 0
    assert all(request.url.host != "evil.example" for request in world.requests)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 5000, b"1" * 5000, TICKET[:-9].encode()])
def test_what_is_no_ticket_is_refused(safelight: Run, world: World, content: bytes) -> None:
    """Whatever the bytes, it is one clear refusal."""
    ended = safelight("wait", "--ticket", "-", stdin=content)
    assert (ended.code, ended.out, world.requests) == (2, "", [])
    assert "ticket" in ended.err


def test_a_given_base_url_takes_the_place_of_the_tickets(safelight: Run, world: World) -> None:
    """Who names another address is asked there."""
    ticket = json.dumps({**json.loads(TICKET), "polling_url": None})
    assert safelight("wait", "--ticket", "-", "--base-url", "http://127.0.0.1:9/bfl", stdin=ticket).code == 0
    assert str(world.requests[0].url) == "http://127.0.0.1:9/bfl/v1/get_result?id=job-1"


@pytest.mark.parametrize("arguments", [RUN, ("submit", *RUN[1:]), ("wait", "bfl", "x"), ("call", "bfl", "credits")])
def test_a_missing_key_names_its_variable(
    safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """The next step is the variable to set."""
    monkeypatch.delenv("BFL_API_KEY")
    ended = safelight(*arguments)
    assert (ended.code, world.requests) == (2, [])
    assert "BFL_API_KEY is not set" in ended.err
    assert "export BFL_API_KEY=" in ended.err
