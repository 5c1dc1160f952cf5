"""Prints the table of faults: what was done to the client, and what came of it (`make faults`)."""

from __future__ import annotations

import logging
import sys
import time
from itertools import groupby

from rich.console import Console
from rich.table import Table

from tests.faults.rows import FAULTS
from tests.faults.shapes import SHAPES
from tests.faults.table import FORMS, Cell, run_all


def shown(cell: Cell) -> str:
    """A cell as a person reads it."""
    return f"[red]{cell.got}: {'; '.join(cell.faults)}[/]" if cell.faults else cell.got


def main() -> int:
    """Run every cell and print the table; fails if a cell is wrong."""
    logging.getLogger("safelight").setLevel(logging.ERROR)
    start = time.monotonic()
    cells = run_all()
    columns = [(provider, form) for provider in SHAPES for form in FORMS]
    table = Table("what was done", *(f"{provider} {form}" for provider, form in columns), title="Faults")
    for name, row in groupby(cells, key=lambda cell: cell.fault.name):
        known = {(cell.provider, cell.form): shown(cell) for cell in row}
        table.add_row(name, *(known.get(column, "") for column in columns))
    Console(width=None if sys.stdout.isatty() else 200).print(table)
    wrong = sum(bool(cell.faults) for cell in cells)
    again = sum(cell.tries > 1 for cell in cells)
    print(
        f"{len(FAULTS)} faults, {len(cells)} cells, {wrong} wrong, "
        f"{again} tried again because the machine was too slow, in {time.monotonic() - start:.0f} s"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
