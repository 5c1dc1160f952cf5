"""Dask, as it is: two workers on this machine, one killed with SIGKILL; what that costs with and without a ledger."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster, wait

from recipes.dask_rows import draw, draw_naively
from safelight.batch import dispatching, ledger
from safelight.sandbox import Sandbox
from tests.batch.killed import KEY

ROWS = {f"row-{number}": {"prompt": f"door {number}"} for number in range(40)}
pytestmark = pytest.mark.filterwarnings("default")  # Dask's own are not ours to mend


def quicken() -> int:
    """Let owners that are gone be thought so sooner, so that nobody has to wait for it; the process that does."""
    ledger.LEASE, ledger.SENDING_LEASE, dispatching.BEAT = 1.5, 3.0, 0.3
    return os.getpid()


@contextmanager
def two_workers() -> Iterator[Client]:
    os.environ["BFL_API_KEY"] = KEY
    try:
        with (
            LocalCluster(n_workers=2, threads_per_worker=12, dashboard_address=None, host="127.0.0.1") as cluster,
            Client(cluster) as client,
        ):
            yield client
    finally:
        del os.environ["BFL_API_KEY"]


def run(make: Callable[[Client, Sandbox], Any]) -> tuple[Sandbox, list[Any]]:
    """Kill one of two workers once ten jobs run, and gather what comes."""
    with Sandbox(duration=1.0, not_found_for=0).serve() as sandbox, two_workers() as client:
        sandbox.imitations["bfl"].active_limits = {}  # type: ignore[misc] - what is counted is what is sent
        workers = client.run(quicken)
        futures = make(client, sandbox)
        while len(sandbox.jobs) < 10:
            time.sleep(0.01)
        os.kill(min(workers.values()), signal.SIGKILL)
        wait(futures, timeout=120)
        return sandbox, client.gather(futures)


def twice(sandbox: Sandbox) -> int:
    return len(sandbox.jobs) - len({job.order.prompt for job in sandbox.jobs.values()})


def test_each_row_is_paid_once_though_a_worker_dies(tmp_path: Path) -> None:
    """Every task gives its row; those that the dead worker had are waited for by the other, and not submitted again."""
    sandbox, rows = run(
        lambda dask, sandbox: draw(
            dask, ROWS, str(tmp_path / "run.db"), str(tmp_path / "out"), base_url=sandbox.base_url("bfl")
        )
    )
    assert twice(sandbox) == 0
    assert sorted(row["key"] for row in rows) == sorted(ROWS)
    assert {row["state"] for row in rows} <= {"done", "doubtful"}
    assert sum(row["state"] == "done" for row in rows) >= len(ROWS) - 8
    assert all(Path(path).stat().st_size > 1000 for row in rows for path in row["files"])


def test_without_a_ledger_the_jobs_of_a_dead_worker_are_paid_twice(tmp_path: Path) -> None:
    """The engine runs its tasks at least once, as it says: this is what the ledger is for."""
    sandbox, _ = run(
        lambda dask, sandbox: draw_naively(dask, ROWS, str(tmp_path), api_key=KEY, base_url=sandbox.base_url("bfl"))
    )
    assert twice(sandbox) > 0
    print(f"{twice(sandbox)} of {len(ROWS)} rows were paid twice")
