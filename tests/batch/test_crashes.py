"""kill -9 at random moments, by one process and by three, at both kinds of ledger; `make crash` kills 200 times."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.crashes import crash
from tests.batch.ledgers import LEDGERS, address


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("kind", LEDGERS)
def test_kills_at_random_lose_nothing_and_pay_nothing_twice(kind: str, workers: int, tmp_path: Path) -> None:
    """Every job that was accepted has its file or its row is doubtful; no row was submitted twice; files are whole."""
    with address(kind, tmp_path) as where:
        wreck = crash(where, tmp_path / "out", rows=60, workers=workers, kills=3, seed=workers)
    assert sum(wreck.rows.values()) == 60
    assert {*wreck.rows} <= {"done", "doubtful"}, wreck
    assert (wreck.twice, wreck.owed, wreck.broken) == (0, 0, 0), wreck
    assert wreck.rows["doubtful"] <= 8 * wreck.kills
