"""The desk for code that blocks, and the one that the tasks of a process share, over real sockets."""

from __future__ import annotations

import json
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import Client, batch
from safelight.errors import MissingKey, UsageError
from safelight.providers import bfl
from safelight.sandbox import Sandbox

KEY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def sandbox() -> Any:
    with Sandbox(duration=0.2, not_found_for=0).serve() as served:
        yield served


def desks() -> set[threading.Thread]:
    """The threads of desks that are open; one that the tasks of this process share stays."""
    return {thread for thread in threading.enumerate() if thread.name == "safelight batch"}


def test_a_blocking_desk_is_the_same_without_await(sandbox: Sandbox, folder: Path) -> None:
    """Rows in, rows out as they end, and one row from many threads at once: one submit, equal answers."""
    before = desks()
    client = Client(bfl, api_key=KEY, base_url=sandbox.base_url("bfl"))
    with batch.open(client, folder / "run.db", folder=folder) as desk:
        assert desk.add(bfl.flux_2_pro, [{"prompt": "a"}, {"prompt": "b", "sku": 7}]) == 2
        assert sorted((row.state, row.carried.get("sku", 0)) for row in desk.results()) == [("done", 0), ("done", 7)]
        with ThreadPoolExecutor(5) as pool:
            rows = [*pool.map(lambda _: desk.run("c", bfl.flux_2_pro, {"prompt": "c"}), range(5))]
        assert desk.tally()[batch.Stage.DONE] == 3
        assert (desk.spent() or 0) > 0
    assert len({json.dumps(row.to_dict()) for row in rows}) == 1
    assert len(sandbox.jobs) == 3
    assert desks() <= before


def test_a_transport_of_the_users_own_is_used_by_the_blocking_desk_too(folder: Path) -> None:
    """In-process, as tests have it."""
    sandbox = Sandbox(duration=0.2, not_found_for=0)
    client = Client(bfl, api_key=KEY, base_url=sandbox.base_url("bfl"), transport=sandbox.transport())
    with batch.open(client, folder / "run.db", folder=folder) as desk:
        desk.add(bfl.flux_2_pro, [{"prompt": "a"}])
        assert [row.state for row in desk.results()] == ["done"]


def test_what_keeps_a_desk_from_opening_is_raised_where_it_is_opened(folder: Path) -> None:
    """A folder that takes no file is a mistake of whoever names it, and nothing is left behind."""
    before = desks()
    (folder / "file").touch()
    client = Client(bfl, api_key=KEY, transport=httpx.MockTransport(lambda _: httpx.Response(500)))
    with (
        pytest.raises(UsageError, match="nothing was sent"),
        batch.open(client, folder / "a.db", folder=folder / "file"),
    ):
        pass
    assert desks() <= before


def test_tasks_share_one_desk_a_process(sandbox: Sandbox, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A task survives pickling, holds no key, and does each row once however often it is called, from any loop."""
    monkeypatch.setenv("BFL_API_KEY", KEY)
    where: dict[str, Any] = {"ledger": folder / "run.db", "folder": folder, "base_url": sandbox.base_url("bfl")}
    task = batch.blocking(bfl.flux_2_pro, **where, limit=5)
    sent = pickle.dumps(task)
    assert KEY.encode() not in sent
    again = pickle.loads(sent)  # noqa: S301 - our own
    with ThreadPoolExecutor(4) as pool:
        rows = [*pool.map(lambda number: again(f"k{number % 2}", {"prompt": f"door {number % 2}"}), range(8))]
    assert {row["state"] for row in rows} == {"done"}
    shared = batch.shared(bfl, **where, limit=5)

    async def main() -> batch.Row:
        return await shared.run("k0", bfl.flux_2_pro, {"prompt": "door 0"})

    for backend in ("asyncio", "trio"):
        assert anyio.run(main, backend=backend).to_dict() == again("k0", {"prompt": "door 0"})
    assert len(sandbox.jobs) == 2
    assert shared.desk() is again.shared.desk()


def test_a_task_without_a_key_says_which_is_missing(folder: Path) -> None:
    """The environment of the process that does the work must have it."""
    with pytest.raises(MissingKey, match="BFL_API_KEY"):
        batch.blocking(bfl.flux_2_pro, ledger=folder / "run.db", folder=folder)("a", {"prompt": "a"})
