"""Rows whose fate is unknown: sent again with the key under which they are done once, where the provider takes one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from attrs import define, evolve, field

from safelight import AsyncClient, Cancelled, batch
from safelight.batch import Row
from safelight.batch.ledger import SENDING_LEASE, Claimed, Ledger
from safelight.batch.limits import Limits
from safelight.batch.rows import Entry, Stage, stage_of
from safelight.contract.reply import Reply
from safelight.errors import AmbiguousSubmit
from tests.batch.ledgers import LEDGERS, emptied
from tests.batch.shop import PNG, anyio_pause, reply
from tests.pottery import FIRING, KEY, kiln
from tests.timeless import Timeline
from tests.world import job

HOUR = 3600.0
WHY = {"kind": "AmbiguousSubmit", "message": "made up"}
FREE = Limits({})


@pytest.fixture(params=LEDGERS)
def ledger(request: pytest.FixtureRequest, folder: Path) -> Iterator[Ledger]:
    """A ledger with a row of an operation that takes a key, and one of an operation that takes none."""
    with emptied(request.param, folder) as fresh:
        made = Ledger(fresh(), "kiln", {"safe": HOUR})
        made.add([Entry("one", "safe", "{}"), Entry("two", "other", "{}")])
        yield made


def claimed(ledger: Ledger, now: float, owner: str = "ann") -> dict[str, Claimed]:
    return {each.key: each for each in ledger.claim(owner, now, FREE, most=9).rows}


def stages(ledger: Ledger) -> dict[str, str]:
    return {row.key: str(row.state) for row in ledger.rows()}


@pytest.mark.parametrize("way", ["told", "gone"])
def test_what_is_done_once_under_its_key_waits_to_be_sent_again(ledger: Ledger, way: str) -> None:
    """Whether its owner says that nobody knows, or is gone; the key is the same. All else is doubtful."""
    first = claimed(ledger, 0.0)
    assert len({each.again for each in first.values()}) == 2
    if way == "told":
        for key in first:
            ledger.doubt("ann", key, WHY)
    else:
        ledger.beat("bob", SENDING_LEASE + 1)
    assert stages(ledger) == {"one": "waiting", "two": "doubtful"}
    again = claimed(ledger, 100.0, "bob")
    assert {key: each.again for key, each in again.items()} == {"one": first["one"].again}


def test_what_the_provider_may_have_forgotten_is_not_sent_again(ledger: Ledger) -> None:
    """Counted from the first time that it was sent, however often that was; a person's word is another matter."""
    first = claimed(ledger, 0.0)["one"]
    ledger.doubt("ann", "one", WHY)
    assert claimed(ledger, HOUR - 1)["one"].again == first.again
    ledger.doubt("ann", "one", WHY)
    assert "one" not in claimed(ledger, HOUR + 1)
    assert stages(ledger)["one"] == "doubtful"
    assert "too long ago" in next(row.error for row in ledger.rows() if row.key == "one")
    assert ledger.retry([Stage.DOUBTFUL]) == 1
    third = claimed(ledger, 2 * HOUR)["one"]
    assert third.again == first.again
    assert third.doubtful
    assert not first.doubtful


def test_what_was_not_accepted_is_sent_under_another_key(ledger: Ledger) -> None:
    """A refusal may be remembered with its key; what was in doubt before stays under its own."""
    first = claimed(ledger, 0.0)["one"]
    ledger.drop("ann", "one")
    second = claimed(ledger, 1.0)["one"]
    assert second.again != first.again
    ledger.doubt("ann", "one", WHY)
    claimed(ledger, 2.0)
    ledger.drop("ann", "one")
    assert claimed(ledger, 3.0)["one"].again == second.again


def test_a_cancelled_job_is_no_failed_row(ledger: Ledger) -> None:
    """Nothing has it sent again but its key."""
    held = job("bfl", "flux-2-pro")
    end = Cancelled(job=held, status="cancelled", reply=Reply("x", 200, None, None))
    assert stage_of(end) is Stage.CANCELLED
    claimed(ledger, 0.0)
    ledger.accept("ann", "one", held, 0.0)
    ledger.end("one", stage_of(end), {"status": "cancelled"}, job=held)
    assert ledger.retry([Stage.FAILED]) == 0
    assert ledger.retry(keys=["one"]) == 1


@define(eq=False)
class Forgetful(httpx.AsyncBaseTransport):
    """A kiln that fires what it is sent, once a key, and whose answers are lost for as many seconds."""

    time: Timeline
    lost_for: float
    keys: list[str] = field(factory=list)
    fired: dict[str, str] = field(factory=dict)
    refusals: list[int] = field(factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await anyio_pause()
        if request.url.host.startswith("files"):
            return reply(200, PNG)
        if request.method == "GET":
            pieces = [{"kind": "bowl", "url": "https://files.kiln.example/1.png"}]
            return reply(200, {**FIRING, "state": "finished", "pieces": pieces})
        self.keys.append(request.headers["idempotency-key"])
        self.fired.setdefault(self.keys[-1], "fired")
        if self.time.passed < self.lost_for:
            raise httpx.ReadError("the answer is lost", request=request)
        if self.refusals:
            return reply(self.refusals.pop(), {"title": "this key was used already"})
        return reply(201, FIRING)


def fire(oven: Forgetful, folder: Path) -> Row:
    """Have one row fired, as a run of the command does."""
    pottery = evolve(kiln().PROVIDER, idempotent_for=HOUR)

    async def main() -> list[Row]:
        async with (
            AsyncClient(pottery, api_key=KEY, clock=oven.time, transport=oven) as client,
            batch.open(client, folder / "run.db", folder=folder / "out", limit=1) as desk,
        ):
            desk.add(kiln().start_firing, [{"studioId": "mine", "prompt": "a bowl"}])
            return [row async for row in desk.results()]

    (row,) = oven.time.run(main)
    return row


def test_a_row_whose_answers_are_lost_is_sent_until_one_comes_and_paid_once(folder: Path) -> None:
    """Longer than one submit lasts: each time under the same key."""
    oven = Forgetful(Timeline(), 130.0)
    assert fire(oven, folder).state == "done"
    assert len(oven.keys) > 2
    assert len(oven.fired) == 1


@pytest.mark.parametrize(("later", "state", "paid"), [(0.5 * HOUR, "done", 1), (2 * HOUR, "doubtful", 1)])
def test_the_next_run_sends_it_again_while_its_key_is_known(later: float, state: str, paid: int, folder: Path) -> None:
    """And leaves it alone after that: it would be paid twice."""
    oven = Forgetful(Timeline(), later)
    with pytest.raises(AmbiguousSubmit):
        fire(oven, folder)
    oven.time.passed = later
    assert fire(oven, folder).state == state
    assert len(oven.fired) == paid


@pytest.mark.parametrize(("refusal", "state"), [(400, "doubtful"), (422, "doubtful"), (409, "done")])
def test_a_refusal_of_what_may_be_paid_is_no_failure(refusal: int, state: str, folder: Path) -> None:
    """The next run asks under the same key, of which its provider may say that it was used, or is at work on it."""
    oven = Forgetful(Timeline(), HOUR / 2)
    with pytest.raises(AmbiguousSubmit):
        fire(oven, folder)
    oven.time.passed = HOUR / 2
    oven.refusals = [refusal]
    assert fire(oven, folder).state == state
    assert not oven.refusals
    assert len(oven.fired) == len(set(oven.keys)) == 1
