"""A sandbox that runs for long remembers the latest, and no more."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox, memory
from safelight.sandbox.memory import Latest, Recent

from .conftest import Caller


@pytest.fixture
def forgetful() -> Iterator[Caller]:
    sandbox = Sandbox(clock=VirtualClock(), duration=10, not_found_for=0, keep=5)
    with httpx.Client(transport=sandbox.transport()) as client:
        yield Caller(sandbox, client)


def test_the_latest_requests_and_jobs_are_kept(forgetful: Caller):
    """With `keep=5` five of each stay, in their order, and those can still be polled, and their files fetched."""
    urls = [forgetful.submit("novita", "flux-2-pro", {"prompt": f"fox {number}"}) for number in range(9)]
    assert [job.order.prompt for job in forgetful.sandbox.jobs.values()] == [f"fox {number}" for number in range(4, 9)]
    assert [each.json["prompt"] for each in forgetful.sandbox.received] == [f"fox {number}" for number in range(4, 9)]
    assert forgetful.poll(urls[3]).status_code == 404
    link = forgetful.finish(urls[4])["images"][0]["image_url"]
    assert forgetful.ask("GET", link).status_code == 200
    for _ in range(100):
        forgetful.poll(urls[8])
    assert len(forgetful.sandbox.received) == 5
    assert "fox 8" in repr(forgetful.sandbox.jobs)


def test_jobs_that_have_ended_are_forgotten_first(forgetful: Caller):
    """A job under way stays as long as there are others to forget."""
    running = forgetful.submit("bfl", "flux-2-pro", {"prompt": "never mind [safelight: never]"})
    for number in range(9):
        forgetful.submit("bfl", "flux-2-pro", {"prompt": f"fox {number}"})
        forgetful.sandbox.clock.sleep(11)
    assert forgetful.poll(running).json()["status"] == "Generating"
    assert [job.order.prompt for job in forgetful.sandbox.jobs.values()][1:] == [f"fox {n}" for n in range(5, 9)]


def test_a_forgotten_job_stays_paid(forgetful: Caller):
    """Credits do not come back when there is no more room for the job that took them."""
    costs = 0.0
    for number in range(9):
        costs += forgetful.finish(forgetful.submit("bfl", "flux-2-pro", {"prompt": f"fox {number}"}))["cost"]
    assert len(forgetful.sandbox.jobs) == 5
    assert forgetful.ask("GET", "bfl/v1/credits").json()["credits"] == pytest.approx(1000 - costs)


def test_every_job_has_an_id_of_its_own(forgetful: Caller):
    """The same order again and again makes another job each time, whatever was counted and forgotten in between."""
    ids = set()
    for number in range(100):
        ids.add(forgetful.submit("bfl", "flux-2-pro", {"prompt": "the same"}))
        forgetful.submit("bfl", "flux-2-pro", {"prompt": f"fox {number}"})
        forgetful.sandbox.clock.sleep(11)
    assert len(ids) == 100


def test_the_latest_is_there_whatever_its_weight(monkeypatch: pytest.MonkeyPatch, forgetful: Caller):
    """A request that alone is larger than all that is kept makes a job all the same."""
    monkeypatch.setattr(memory, "BYTES", 100)
    url = forgetful.submit("bfl", "flux-2-pro", {"prompt": "x" * 2000})
    assert forgetful.poll(url).json()["status"] == "Pending"
    assert len(forgetful.sandbox.received) == 1


def test_what_is_taken_out_by_hand_leaves_room(monkeypatch: pytest.MonkeyPatch, forgetful: Caller):
    """After `jobs.clear()` as many are kept as in the beginning."""
    monkeypatch.setattr(memory, "BYTES", 5000)
    for _ in range(2):
        forgetful.submit("bfl", "flux-2-pro", {"prompt": "x" * 2000})
    forgetful.sandbox.jobs.clear()
    for _ in range(2):
        forgetful.submit("bfl", "flux-2-pro", {"prompt": "x" * 2000})
    assert len(forgetful.sandbox.jobs) == 2


def test_links_and_counts_are_kept_within_bounds(forgetful: Caller):
    """Each poll signs a link anew; a thousand of them are not remembered for ever."""
    url = forgetful.submit("bfl", "flux-2-pro", {"prompt": "x"})
    forgetful.sandbox.clock.sleep(11)
    for _ in range(1000):
        link = forgetful.poll(url).json()["result"]["sample"]
        forgetful.sandbox.clock.sleep(0.1)
    assert len(forgetful.sandbox._issued) <= 5 * 16
    assert forgetful.ask("GET", link).status_code == 200


def test_bodies_are_kept_within_bounds(monkeypatch: pytest.MonkeyPatch, forgetful: Caller):
    """Large pictures in requests make the sandbox forget sooner."""
    monkeypatch.setattr(memory, "BYTES", 5000)
    for _ in range(4):
        forgetful.submit("bfl", "flux-2-pro", {"prompt": "x" * 2000})
    assert (len(forgetful.sandbox.received), len(forgetful.sandbox.jobs)) == (2, 2)


def test_what_is_recent_reads_like_a_list():
    """It can be counted, indexed from both ends, sliced and looked through."""
    recent: Recent[int] = Recent(3)
    for number in range(5):
        recent.append(number)
    assert (len(recent), recent[0], recent[-1], recent[1:], list(recent)) == (3, 2, 4, [3, 4], [2, 3, 4])
    assert (4 in recent, 1 in recent, repr(recent)) == (True, False, "[2, 3, 4]")


def test_what_is_put_anew_weighs_once():
    """An entry that is put again has the weight that it was given last."""
    latest: Latest[str, int] = Latest(10)
    for _ in range(10):
        latest.put("a", 1, memory.BYTES - 1)
    latest.put("b", 2, 1)
    assert list(latest) == ["a", "b"]
    latest.put("c", 3, 1)
    assert list(latest) == ["b", "c"]
