"""The desk: what becomes of each row, whatever it meets, and of a batch that is asked for again."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import AsyncClient, batch
from safelight.batch import Row
from safelight.errors import AuthError, BudgetReached, FundsError, NoReply, SafelightError, SaveError, UsageError
from safelight.job import Job
from safelight.jobs.files import Part
from safelight.providers import bfl, novita
from safelight.sandbox import Sandbox
from tests.batch.shop import KEY, PNG, Shop, prompts, reply


def by_prompt(rows: list[Row]) -> dict[str, Row]:
    return {row.input["prompt"]: row for row in rows}


def test_every_row_comes_with_its_files_and_what_it_carried(folder: Path) -> None:
    """A row that is done has whole files, the cost that was told, its ticket, and the columns that are no inputs."""
    shop = Shop()
    rows, _ = shop.develop(folder, [{"prompt": "a door", "seed": 7, "sku": "d-1", "price": 3.5}])
    (row,) = rows
    assert (row.state, row.cost, row.error, row.carried) == ("done", 4.0, "", {"sku": "d-1", "price": 3.5})
    assert row.input == {"prompt": "a door", "seed": 7}
    assert [path.read_bytes() for path in row.files] == [PNG]
    assert isinstance(row.job, Job)
    assert json.dumps(row.to_dict())


def test_rows_that_go_wrong_say_why_and_keep_nobody_else_from_being_done(folder: Path) -> None:
    """One each in 100 that is invalid, refused, moderated, failed, gone, without an answer: the others are done."""
    meet = {
        "door 10": reply(422, {"detail": "the prompt is too rude"}),
        "door 20": httpx.ReadError("cut"),
        "door 30": reply(200, b"<html>a page</html>"),
        "door 40": reply(503, {"detail": "in trouble"}),
    }
    end: dict[str, Any] = {
        "door 50": {"status": "Content Moderated", "details": {"Moderation Reasons": ["Violence"]}},
        "door 60": {"status": "Error", "details": {"error": "no face"}},
        "door 70": {"status": "Task not found"},
    }
    shop = Shop(meet=meet.get, end=end.get)
    rows, _ = shop.develop(folder, [*prompts(100), {"prompt": "door x", "width": "wide"}, {"width": 512}])
    found = by_prompt([row for row in rows if "prompt" in row.input])
    assert sum(row.state == "done" for row in rows) == 93
    assert {name: found[name].state for name in (*meet, *end, "door x")} == {
        "door 10": "failed",
        "door 20": "doubtful",
        "door 30": "doubtful",
        "door 40": "doubtful",
        "door 50": "moderated",
        "door 60": "failed",
        "door 70": "failed",
        "door x": "failed",
    }
    for name, why in {"door 10": "rude", "door 50": "Violence", "door 60": "no face", "door x": "width"}.items():
        assert why in found[name].error
    assert [row.error for row in rows if "prompt" not in row.input] != [""]
    assert max(shop.sent.values()) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [(reply(403, {"detail": "Not authenticated"}), AuthError), (reply(402, {"detail": "Insufficient"}), FundsError)],
)
def test_what_every_row_would_meet_stops_the_run_and_costs_no_row(answer: Any, error: Any, folder: Path) -> None:
    """A refused key, or a balance that stays too low, ends the run; its rows wait, and the next run does them."""
    shop = Shop(meet=lambda _: answer if len(shop.sent) >= 30 else None)
    with pytest.raises(error):
        shop.develop(folder, prompts(60))
    assert sum(shop.sent.values()) == 30
    shop.meet = lambda _: None
    rows, _ = shop.develop(folder)
    assert [row.state for row in rows] == ["done"] * 60
    assert set(shop.sent.values()) == {1}


def test_a_provider_that_is_not_there_stops_the_run(folder: Path) -> None:
    """Rows that were never sent go back; after ten in a row that nobody answered the run ends, with the reason."""
    shop = Shop(meet=lambda _: httpx.ConnectError("nobody there"))
    with pytest.raises(NoReply):
        shop.develop(folder, prompts(40))
    shop.meet = lambda _: None
    rows, _ = shop.develop(folder)
    assert [row.state for row in rows] == ["done"] * 40


def test_an_outage_does_not_fill_a_batch_with_doubt(folder: Path) -> None:
    """Where every submit ends in a 503, a few rows are doubtful, and the rest were never sent."""
    shop = Shop(meet=lambda _: reply(503, {"detail": "in trouble"}))
    with pytest.raises(SafelightError):
        shop.develop(folder, prompts(400))
    shop.meet = lambda _: None
    rows, _ = shop.develop(folder)
    assert sum(row.state == "doubtful" for row in rows) <= 20
    assert sum(row.state == "done" for row in rows) >= 380


def test_a_batch_may_be_asked_for_again_added_to_and_reordered(folder: Path) -> None:
    """The same rows are sent once, however often; new ones are sent; the same row twice is two pictures."""
    shop = Shop()
    rows = [*prompts(5), {"prompt": "door 1"}]
    shop.develop(folder, rows)
    shop.develop(folder, rows[::-1])
    ended, _ = shop.develop(folder, [{"prompt": "new"}, *rows])
    assert len(ended) == 7
    assert shop.sent == {"door 0": 1, "door 1": 2, "door 2": 1, "door 3": 1, "door 4": 1, "new": 1}
    assert len({row.key for row in ended}) == 7


def test_a_key_with_another_input_is_refused_before_anything_is_sent(folder: Path) -> None:
    """All rows are added or none; the message names the key."""
    shop = Shop()
    shop.develop(folder, [{"id": "a", "prompt": "one"}])
    with pytest.raises(UsageError, match="'a' stands for another input"):
        shop.develop(folder, [{"id": "b", "prompt": "two"}, {"id": "a", "prompt": "changed"}])
    rows, _ = shop.develop(folder)
    assert [row.key for row in rows] == ["a"]


@pytest.mark.parametrize("key", ["", None, 1.5, "a\nb", "x" * 201])
def test_what_is_no_key_is_refused(key: Any, folder: Path) -> None:
    """An empty key, or one that nobody could name, is a mistake in the table."""
    with pytest.raises(UsageError, match="key"):
        Shop().develop(folder, [{"id": key, "prompt": "x"}])


def test_the_budget_is_kept_whatever_is_under_way(folder: Path) -> None:
    """Costs are known only at the end: no more is spent than the budget and one job; the rest waits for more."""
    shop = Shop(cost=4.0)
    with pytest.raises(BudgetReached, match="30"):
        shop.develop(folder, prompts(50), budget=30)
    assert 24 <= 4 * sum(shop.sent.values()) <= 34
    with pytest.raises(BudgetReached):
        shop.develop(folder, budget=30)
    rows, _ = shop.develop(folder, budget=1000)
    assert [row.state for row in rows] == ["done"] * 50
    assert set(shop.sent.values()) == {1}


def test_a_budget_that_nobody_can_keep_is_refused(folder: Path) -> None:
    """Where replies tell no cost, one job finds that out, and the run ends."""
    shop = Shop(cost=None)
    with pytest.raises(UsageError, match="no cost"):
        shop.develop(folder, prompts(50), budget=30)
    assert sum(shop.sent.values()) == 1


def test_a_job_that_outlasts_the_patience_is_taken_up_by_the_next_run(folder: Path) -> None:
    """A row whose job goes on is given as it stands; the next run waits for it, and sends nothing again."""
    shop = Shop(takes=100.0)
    rows, _ = shop.develop(folder, prompts(3), timeout=10)
    assert [(row.state, row.job is not None) for row in rows] == [("running", True)] * 3
    assert "did not end" in rows[0].error
    rows, _ = shop.develop(folder)
    assert [row.state for row in rows] == ["done"] * 3
    assert set(shop.sent.values()) == {1}


def test_files_that_cannot_be_saved_are_fetched_by_the_next_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs no job: the row stays, says why, and is saved once there is room."""
    shop = Shop()
    commit = Part.commit
    monkeypatch.setattr(Part, "commit", _refusing)
    rows, _ = shop.develop(folder, prompts(2))
    assert [row.state for row in rows] == ["running"] * 2
    assert "No space" in rows[0].error
    monkeypatch.setattr(Part, "commit", commit)
    rows, _ = shop.develop(folder)
    assert [row.state for row in rows] == ["done"] * 2
    assert set(shop.sent.values()) == {1}


def _refusing(*_: object) -> None:
    raise SaveError("No space left on device")


def test_doubtful_and_failed_rows_are_sent_again_only_when_a_person_says_so(folder: Path) -> None:
    """`retry` names them; until then no run touches them."""
    shop = Shop(meet={"door 0": reply(503, {"detail": "x"}), "door 1": reply(422, {"detail": "x"})}.get)
    shop.develop(folder, prompts(3))
    shop.meet = lambda _: None
    rows, desk = shop.develop(folder)
    assert sorted(row.state for row in rows) == ["done", "doubtful", "failed"]
    assert desk.ledger.retry([batch.Stage.DOUBTFUL, batch.Stage.FAILED]) == 2
    rows, _ = shop.develop(folder)
    assert [row.state for row in rows] == ["done"] * 3
    assert shop.sent == {"door 0": 1, "door 1": 1, "door 2": 1}


def test_one_row_may_be_asked_for_any_number_of_times(folder: Path) -> None:
    """Five tasks ask for one key at once, and again later: one submit, equal answers; another input is refused."""
    shop = Shop()

    async def main() -> list[Row]:
        rows: list[Row] = []
        async with shop.client() as client, batch.open(client, folder / "a.db", folder=folder) as desk:

            async def ask() -> None:
                rows.append(await desk.run("sku", bfl.flux_2_pro, {"prompt": "a door"}))

            async with anyio.create_task_group() as group:
                for _ in range(5):
                    group.start_soon(ask)
            await ask()
            with pytest.raises(UsageError, match="another input"):
                await desk.run("sku", bfl.flux_2_pro, {"prompt": "a gate"})
        return rows

    rows = shop.time.run(main)
    assert len(rows) == 6
    assert {json.dumps(row.to_dict()) for row in rows} == {json.dumps(rows[0].to_dict())}
    assert rows[0].state == "done"
    assert shop.sent == {"a door": 1}


def test_only_rows_that_are_asked_for_here_are_worked_on(folder: Path) -> None:
    """`run` does its own row and no other of the ledger, for files come to where the work is done."""
    shop = Shop()

    async def main() -> Row:
        async with shop.client() as client, batch.open(client, folder / "a.db", folder=folder) as desk:
            desk.add(bfl.flux_2_pro, prompts(5))
            return await desk.run("mine", bfl.flux_2_pro, {"prompt": "mine"})

    assert shop.time.run(main).state == "done"
    assert shop.sent == {"mine": 1}


def test_an_operation_that_answers_with_its_files_is_called_once(folder: Path) -> None:
    """What has no ticket is saved with its answer; where no answer came it is doubtful."""
    shop = Shop()
    sandbox = Sandbox(clock=shop.time)

    async def main() -> list[Row]:
        transport = sandbox.async_transport()
        options: Any = {"api_key": "sk_a-key-of-mine", "base_url": sandbox.base_url("novita"), "transport": transport}
        async with (
            AsyncClient(novita, clock=shop.time, **options) as client,
            batch.open(client, folder / "a.db", folder=folder) as desk,
        ):
            row = {"prompt": "a door", "width": 512, "height": 512, "seed": 1, "steps": 4, "image_num": 1}
            row["response_image_type"] = "png"
            bad = {**row, "prompt": "[safelight: reset@call]"}
            desk.add(novita.flux_1_schnell, [row, bad])
            return [each async for each in desk.results()]

    rows = shop.time.run(main)
    assert sorted(row.state for row in rows) == ["done", "doubtful"], rows
    assert all(path.stat().st_size > 100 for row in rows for path in row.files)


def test_the_key_is_nowhere(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Neither the ledger nor a result, a file or a log holds the key, though the provider repeats it."""
    shop = Shop(meet={"door 0": reply(422, {"detail": f"no {KEY}"}), "door 1": reply(503, {"detail": KEY})}.get)
    caplog.set_level(0)
    rows, desk = shop.develop(folder, prompts(4))
    told = repr(rows) + json.dumps([row.to_dict() for row in rows]) + caplog.text + repr(vars(desk))
    assert "***" in told
    assert KEY not in told
    for path in folder.rglob("*"):
        assert path.is_dir() or KEY.encode() not in path.read_bytes(), path


def test_the_ledger_and_its_parts_are_the_users_alone(folder: Path) -> None:
    """Prompts and tickets are nobody else's to read, while it is open and afterwards."""
    shop = Shop()
    seen: dict[str, int] = {}

    def look(_: str) -> None:
        seen.update({path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.glob("run.db*")})

    shop.meet = look
    shop.develop(folder, prompts(3))
    look("")
    assert {"run.db", "run.db-wal", "run.db-shm", "run.db.lock"} <= {*seen}
    assert set(seen.values()) == {0o600}


def test_an_input_from_a_file_is_read_when_it_is_sent(folder: Path) -> None:
    """The ledger keeps where a picture lies and what it held: one that has changed since is not sent."""
    shop = Shop()
    (folder / "a.png").write_bytes(PNG)
    (folder / "b.png").write_bytes(PNG)
    rows = [{"prompt": name, "input_image": folder / f"{name}.png"} for name in "ab"]

    def meet(_: str) -> None:
        (folder / "b.png").write_bytes(PNG + b"changed")

    shop.meet = meet
    ended = by_prompt(shop.develop(folder, rows, limit=1)[0])
    assert (ended["a"].state, ended["b"].state) == ("done", "failed")
    assert "has changed" in ended["b"].error
    assert len((folder / "run.db").read_bytes()) < 200_000


def test_what_cannot_hold_a_ledger_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, an address of something else, a file that is no ledger: told before anything is sent."""
    from safelight.batch import stores

    (folder / "notes.txt").write_text("not a database, and longer than a header of one would be")
    for ledger in (folder, "mysql://x/y", folder / "notes.txt"):
        with pytest.raises(UsageError):
            stores.store_of(ledger)
    mounts = f"30 1 0:26 / / rw - ext4 /dev/vda rw\n31 30 0:27 / {folder} rw,relatime shared:1 - nfs4 server:/x rw\n"
    monkeypatch.setattr(stores, "file_system", lambda path, _, known=stores.file_system: known(path, mounts))
    with pytest.raises(UsageError, match=r"network file system \(nfs4\).*Postgres"):
        stores.store_of(folder / "run.db")
    assert not (folder / "run.db").exists()
