"""A submit whose reply carries an id makes a ticket, whatever has become of the rest of that reply."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from safelight import AsyncClient, Client, Job
from safelight.cli.interrupts import looped
from safelight.contract.salvage import MOST_TOKENS, salvaged
from safelight.errors import AmbiguousSubmit, UntrustedURL, UsageError
from safelight.jobs.tickets import Tickets
from safelight.providers import bfl

INPUT = {"prompt": "a door"}
WHOLE = b'{"id":"job-1"}'
ODD = {
    "nan": b'{"x":NaN,"id":"job-1"}',
    "too large a number": b'{"x":1e999,"id":"job-1"}',
    "something behind": WHOLE + b"\n<!-- cached -->",
    "a zero behind": WHOLE + b"\x00",
    "no UTF-8": b'{"x":"\xff","id":"job-1"}',
    "nested too deep": b'{"x":' + b"[" * 5000 + b"]" * 5000 + b',"id":"job-1"}',
    "cut": b'{"id":"job-1","polling_url":"https://api.b',
    "cut in a list": b'{"id":"job-1","x":[1,{"id":"other"',
    "with a mark": b"\xef\xbb\xbf" + WHOLE + b",",
    "a mistake behind": b'{"id":"job-1",,oops:}',
}
NONE = {
    "its id is cut": b'{"id":"job-',
    "its number is cut": b'{"id":12',
    "another's id": b'{"task":{"id":"job-1"',
    "a page": b'<html>{"id":"job-1"}',
    "other quotes": b"{'id':'job-1'}",
    "nothing": b"",
}


class Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off behind what it gives."""

    def __init__(self, body: bytes) -> None:
        self.body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self.body
        raise httpx.RemoteProtocolError("it broke off")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self.body
        raise httpx.RemoteProtocolError("it broke off")


def submitted(reply: httpx.Response, form: str, folder: Path) -> Job[object]:
    """Submit to who answers this, once, in one form of the client."""
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        assert len(asked) == 1
        return reply

    transport = httpx.MockTransport(answer)
    if form == "blocking":
        return Client(bfl, api_key="made-up-key", transport=transport, tickets=folder).submit(bfl.flux_2_pro, INPUT)
    client = AsyncClient(bfl, api_key="made-up-key", transport=transport, tickets=folder)
    return asyncio.run(client.submit(bfl.flux_2_pro, INPUT))


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("name", ODD)
def test_an_id_in_a_reply_that_is_no_json_makes_a_ticket(name: str, form: str, tmp_path: Path) -> None:
    """It is noted, too, like any other."""
    job = submitted(httpx.Response(200, stream=httpx.ByteStream(ODD[name])), form, tmp_path)
    assert job.id == "job-1"
    assert Tickets(tmp_path).open() == [job]


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("headers", [{}, {"content-encoding": "gzip"}, {"content-encoding": "none"}], ids=str)
def test_an_id_that_came_before_a_reply_broke_makes_a_ticket(
    headers: dict[str, str], form: str, tmp_path: Path
) -> None:
    """A connection that broke, an encoding that is none, one that nobody asked for."""
    reply = httpx.Response(200, headers=headers, stream=Broken(b'{"id":"job-1","x":'))
    assert submitted(reply, form, tmp_path).id == "job-1"


@pytest.mark.parametrize("status", [200, 502])
@pytest.mark.parametrize("name", NONE)
def test_what_carries_no_id_stays_doubtful(name: str, status: int, tmp_path: Path) -> None:
    """Nothing is made of half an id, nor of an id that is not the job's."""
    with pytest.raises(AmbiguousSubmit):
        submitted(httpx.Response(status, stream=Broken(NONE[name])), "blocking", tmp_path)


def test_what_is_salvaged_is_bounded() -> None:
    """A hostile reply takes no more than so many steps, and gives what stood before."""
    assert salvaged(b'{"id":"job-1","x":[' + b"1," * (2 * MOST_TOKENS))["id"] == "job-1"
    assert salvaged(json.dumps({"id": "ü", "x": [1, {"y": None}]}).encode("utf-16")) == {
        "id": "ü",
        "x": [1, {"y": None}],
    }


@pytest.mark.parametrize("where", ["https://user:word@api.bfl.ai/", "https://api.bfl.ai:99999/", "https://[x", "ftp:/"])
def test_a_submit_that_is_led_to_no_address_says_so(where: str, tmp_path: Path) -> None:
    """It is an error of ours, whatever stands in `Location`."""
    with pytest.raises(UntrustedURL):
        submitted(httpx.Response(307, headers={"location": where}), "blocking", tmp_path)


@pytest.mark.parametrize("wrong", ["5", None, [], float("nan")])
def test_a_time_that_is_no_number_is_refused(wrong: object, tmp_path: Path) -> None:
    """Nothing is sent then, and no `TypeError` comes out of the middle of something."""
    client = Client(bfl, api_key="made-up-key", transport=httpx.MockTransport(lambda _: pytest.fail("it was sent")))
    with pytest.raises(UsageError, match="number of seconds"):
        client.submit(bfl.flux_2_pro, INPUT, timeout=wrong)  # type: ignore[arg-type]
    if wrong is not None:
        with pytest.raises(UsageError, match="number of seconds"):
            client.wait(client.job("job-1"), timeout=wrong)  # type: ignore[arg-type]
        with pytest.raises(UsageError, match="number of seconds"):
            client.run(bfl.flux_2_pro, INPUT, tmp_path, timeout=wrong)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="a folder"):
        client.run(bfl.flux_2_pro, INPUT, 5)  # type: ignore[arg-type]


@pytest.mark.parametrize("base", ["https://api.bfl.ai/../x", "https://api.bfl.ai/%2e%2e/v1", "https://api.bfl.ai/."])
def test_a_base_climbs_nowhere(base: str) -> None:
    """What a path would be joined to is a path."""
    with pytest.raises(UsageError, match="climbs"):
        Client(bfl, api_key="made-up-key", base_url=base)
    assert Client(bfl, api_key="made-up-key", base_url="https://api.bfl.ai/V1/").base_url == "https://api.bfl.ai"


def test_an_interruption_in_a_task_is_not_told_twice(caplog: pytest.LogCaptureFixture) -> None:
    """The loop leaves it to the command, which says what is owed; any other error it tells as ever."""
    import anyio

    async def interrupted() -> None:
        raise KeyboardInterrupt

    async def work() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(interrupted)
            await anyio.sleep_forever()

    with pytest.raises(KeyboardInterrupt):
        looped(work)
    assert not caplog.records
