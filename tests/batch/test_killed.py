"""kill -9 at every step of a row, for each provider: what stands in the ledger, what is sent, and what is paid."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import anyio
import pytest

from safelight.batch.ledger import Ledger
from safelight.batch.rows import Stage
from safelight.batch.stores import store_of
from safelight.sandbox import Sandbox, reception
from tests.batch.killed import POINTS, ROWS, develop, quick
from tests.batch.ledgers import LEDGERS, address

ROOT = Path(__file__).parents[2]
CASES = [(provider, f"{point}{when}") for provider in ROWS for point in POINTS for when in "-+"]
# Point: what the ledger says after the kill, what the next run makes of it, how often the row is submitted in all.
FATES = {
    "claim-": (Stage.WAITING, Stage.DONE, 1),
    "claim+": (Stage.SENDING, Stage.DOUBTFUL, 0),
    "submit-": (Stage.SENDING, Stage.DOUBTFUL, 0),
    "submit+": (Stage.SENDING, Stage.DOUBTFUL, 1),
    "accept-": (Stage.SENDING, Stage.DOUBTFUL, 1),
    "accept+": (Stage.RUNNING, Stage.DONE, 1),
    "poll-": (Stage.RUNNING, Stage.DONE, 1),
    "poll+": (Stage.RUNNING, Stage.DONE, 1),
    "file-": (Stage.RUNNING, Stage.DONE, 1),
    "file+": (Stage.RUNNING, Stage.DONE, 1),
    "end-": (Stage.RUNNING, Stage.DONE, 1),
    "end+": (Stage.DONE, Stage.DONE, 1),
}


@pytest.fixture(scope="module", params=LEDGERS)
def runs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Any, Any]]:
    """Every case, killed: each has a sandbox, a ledger and a folder of its own."""
    made: dict[Any, dict[str, str]] = {}
    with ExitStack() as stack:
        for provider, point in CASES:
            folder = tmp_path_factory.mktemp("run")
            where = stack.enter_context(address(request.param, folder))
            sandbox = stack.enter_context(Sandbox(duration=0.1, not_found_for=0).serve())
            made[provider, point] = {
                "provider": provider,
                "point": point,
                "where": where,
                "folder": str(folder),
                "origin": sandbox.origin,
            }
            SANDBOXES[sandbox.origin] = sandbox
        command = [sys.executable, "-m", "tests.batch.killed", json.dumps([*made.values()])]
        subprocess.run(command, cwd=ROOT, check=True)
        yield made


SANDBOXES: dict[str, Sandbox] = {}


@pytest.mark.parametrize(("provider", "point"), CASES)
def test_a_kill_leaves_each_row_where_it_must_be_and_pays_once(runs: dict[Any, Any], provider: str, point: str) -> None:
    """Killed before and after each commit and each send, and resumed twice: sent at most once, and nothing is owed."""
    case = runs[provider, point]
    folder, sandbox = Path(case["folder"]), SANDBOXES[case["origin"]]
    assert int((folder / "ended").read_text()) == signal.SIGKILL
    killed, resumed, submits = FATES[point]
    with closing(store_of(case["where"])) as store:
        (row,) = Ledger(store, provider).rows()
    assert row.state == killed
    values = [case[name] for name in ("provider", "where", "folder", "origin")]
    for _ in range(2):
        with quick():
            (row,) = anyio.run(develop, *values)
        assert row.state == resumed
        assert len(sandbox.jobs) == submits
    if resumed is Stage.DONE:
        assert [path.read_bytes() for path in row.files] == [reception.made(job, 0) for job in sandbox.jobs.values()]
