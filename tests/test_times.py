"""How long a run may take: submit and wait as a whole, and the saving apart from them."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import AsyncClient, Client, VirtualClock
from safelight.errors import SaveError, UsageError, WaitTimeout
from safelight.providers import bfl
from tests.contract.mediafiles import ENDING

KEY = "00000000-0000-4000-8000-000000000000"
PNG = ENDING["png"][0]
READY = {"id": "a1", "status": "Ready", "result": {"sample": "https://delivery-eu1.bfl.ai/a.png"}}


class Slow:
    """BFL, of which each request takes some seconds of a clock."""

    def __init__(self, *, takes: float, poll: Any = READY, file: httpx.Response | None = None) -> None:
        self.clock, self.takes, self.poll, self.file = VirtualClock(), takes, poll, file
        self.asked: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.method)
        self.clock.sleep(self.takes)
        if request.method == "POST":
            return httpx.Response(200, json={"id": "a1", "polling_url": "https://api.bfl.ai/v1/get_result?id=a1"})
        if request.url.host == "api.bfl.ai":
            return httpx.Response(200, json=self.poll)
        return self.file or httpx.Response(200, content=PNG)


def run(form: str, slow: Slow, folder: Path, **times: Any) -> list[Path]:
    """Run a job in one form of client."""
    transport = httpx.MockTransport(slow)
    if form == "blocking":
        with Client(bfl, api_key=KEY, transport=transport, clock=slow.clock) as client:
            return client.run(bfl.flux_2_pro, {"prompt": "a fox"}, folder, **times)

    async def main() -> list[Path]:
        async with AsyncClient(bfl, api_key=KEY, transport=transport, clock=slow.clock) as client:
            return await client.run(bfl.flux_2_pro, {"prompt": "a fox"}, folder, **times)

    return anyio.run(main)


FORMS = pytest.mark.parametrize("form", ["blocking", "async"])


@FORMS
def test_a_time_out_bounds_submit_and_wait_as_a_whole(form: str, tmp_path: Path) -> None:
    """What the submit took is no longer there for the wait."""
    slow = Slow(takes=30, poll={"id": "a1", "status": "Pending"})
    with pytest.raises(WaitTimeout):
        run(form, slow, tmp_path, timeout=100)
    assert slow.clock.passed <= 130


@FORMS
def test_a_saving_has_a_time_of_its_own(form: str, tmp_path: Path) -> None:
    """A wait that took all of its time leaves the saving what it was given, and no more."""
    slow = Slow(takes=1, file=httpx.Response(403))
    with pytest.raises(SaveError, match="403"):
        run(form, slow, tmp_path, timeout=5, save_timeout=40)
    assert 20 < slow.clock.passed < 50


@FORMS
def test_without_time_a_job_is_submitted_and_looked_at_once(form: str, tmp_path: Path) -> None:
    """Zero or less is one look, as of a wait."""
    assert run(form, Slow(takes=1), tmp_path, timeout=0)


@FORMS
@pytest.mark.parametrize("times", [{"timeout": math.nan}, {"save_timeout": math.nan}])
def test_what_is_no_time_is_refused_before_anything_is_sent(form: str, times: Any, tmp_path: Path) -> None:
    """Also where it would be needed only after the job was paid for."""
    slow = Slow(takes=1)
    with pytest.raises(UsageError, match="number of seconds"):
        run(form, slow, tmp_path, **times)
    assert slow.asked == []
