"""Kill batches with SIGKILL 200 times, at both kinds of ledger, and print what was lost (`make crash`)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.batch.crashes import crash
from tests.batch.ledgers import LEDGERS, address

KILLS = 50  # for each ledger and number of processes


def main() -> int:
    """Run all, and fail if anything was paid twice or lost."""
    lost = 0
    for kind in LEDGERS:
        for workers in (1, 3):
            with tempfile.TemporaryDirectory() as folder, address(kind, Path(folder)) as where:
                wreck = crash(where, Path(folder, "out"), rows=1200, workers=workers, kills=KILLS, seed=workers)
            print(f"{kind}, {workers} process{'es' * (workers > 1)}: {wreck}", flush=True)
            lost += wreck.twice + wreck.owed + wreck.broken
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
