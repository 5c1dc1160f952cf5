"""The bodies of files over transports of the user's own: made whole or streamed, packed or not."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import AsyncClient, Client, VirtualClock
from safelight.errors import SaveError
from safelight.providers import bfl
from tests.contract.mediafiles import ENDING, mp3

PNG = ENDING["png"][0]
READY = {"id": "a1", "status": "Ready", "result": {"sample": "https://delivery-eu1.bfl.ai/a.png"}}


def saved(form: str, file: httpx.Response, folder: Path) -> Path:
    """The one file of a job, which this response gives."""

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=READY) if request.url.host == "api.bfl.ai" else file

    options: Any = {"api_key": "made-up", "transport": httpx.MockTransport(answer), "clock": VirtualClock()}
    if form == "blocking":
        with Client(bfl, **options) as client:
            return client.save(client.wait(client.job("a1")), folder, timeout=30)[0]

    async def main() -> Path:
        async with AsyncClient(bfl, **options) as client:
            return (await client.save(await client.wait(client.job("a1")), folder, timeout=30))[0]

    return anyio.run(main)


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("content", [PNG, mp3()[:-9]])
@pytest.mark.parametrize("packed", [False, True])
def test_a_response_that_was_made_whole_says_how_long_it_is(
    form: str, content: bytes, packed: bool, tmp_path: Path
) -> None:
    """Its length is the content's, also where it was unpacked already."""
    body, headers = (gzip.compress(content), {"content-encoding": "gzip"}) if packed else (content, {})
    assert saved(form, httpx.Response(200, content=body, headers=headers), tmp_path).read_bytes() == content


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_a_response_that_streams_is_read_as_it_comes(form: str, tmp_path: Path) -> None:
    """Packed and cut, it is no file; whole, it is."""

    class Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __init__(self, body: bytes) -> None:
            self.body = body

        def __iter__(self) -> Any:
            yield from (self.body[at : at + 7] for at in range(0, len(self.body), 7))

        async def __aiter__(self) -> Any:
            for piece in self:
                yield piece

    packed = gzip.compress(PNG)
    headers = {"content-encoding": "gzip"}
    assert saved(form, httpx.Response(200, stream=Stream(packed), headers=headers), tmp_path).read_bytes() == PNG
    with pytest.raises(SaveError, match="breaks off"):
        saved(form, httpx.Response(200, stream=Stream(packed[:-9]), headers=headers), tmp_path)
