"""Run all of it at once, and print what each did."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.compat.installing import Unavailable
from scripts.compat.ours import MOCKED
from scripts.compat.row import Guest, Row, table
from scripts.compat.theirs import VISITORS

CACHE = Path(__file__).parents[2] / ".venv-compat"


def held(guest: Guest) -> Row:
    """One row: what a guest did, or why it did nothing."""
    try:
        environment = guest.install(CACHE)
        return Row(guest.who, environment.version, guest.against, *guest.run(environment))
    except Unavailable as error:
        return Row(guest.who, "", guest.against, ok=False, did=str(error))
    except Exception as error:  # noqa: BLE001 - whatever went wrong is this row's result
        return Row(guest.who, "", guest.against, ok=False, did=f"{type(error).__name__}: {error}")


def main() -> int:
    """Print the table; 1 if a row failed."""
    begin = time.monotonic()
    guests = [*VISITORS, *MOCKED]
    print(f"Installing and running {len(guests)} guests; the first time takes a minute ...", file=sys.stderr)
    with ThreadPoolExecutor() as pool:
        rows = list(pool.map(held, guests))
    print(table(rows))
    failed = sum(not row.ok for row in rows)
    print(f"{len(rows) - failed} of {len(rows)} ok, in {time.monotonic() - begin:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
