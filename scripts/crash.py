"""Kill batches with SIGKILL, at both kinds of ledger, and tell what was lost (`make crash`, `make crash KILLS=99`)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.batch.crashes import crash
from tests.batch.ledgers import LEDGERS, address

KILLS = 200  # in all
WORKERS = (1, 3)


def main() -> int:
    """Run all, and fail if anything was paid twice or lost."""
    lost, kills = 0, int(sys.argv[1] if sys.argv[1:] else KILLS) // (len(LEDGERS) * len(WORKERS))
    for kind in LEDGERS:
        for workers in WORKERS:
            with tempfile.TemporaryDirectory() as folder, address(kind, Path(folder)) as where:
                wreck = crash(where, Path(folder, "out"), rows=24 * kills, workers=workers, kills=kills, seed=workers)
            print(f"{kind}, {workers} process{'es' * (workers > 1)}: {wreck}", flush=True)
            lost += wreck.twice + wreck.owed + wreck.broken
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
