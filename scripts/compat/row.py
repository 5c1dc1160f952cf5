"""The rows of the table: who was tried, against what, and what came of it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

from scripts.compat.installing import Environment


class Result(NamedTuple):
    """Whether all went well, and what was done."""

    ok: bool
    did: str


class Row(NamedTuple):
    """One row of the table."""

    who: str
    version: str
    against: str
    ok: bool
    did: str


class Guest(Protocol):
    """Somebody else's program that is to work with ours."""

    @property
    def who(self) -> str:
        """Its name."""
        ...

    @property
    def against(self) -> str:
        """What it is run against."""
        ...

    def install(self, cache: Path) -> Environment:
        """Install it below a folder; raises `Unavailable`."""
        ...

    def run(self, environment: Environment) -> Result:
        """Use it."""
        ...


def table(rows: Iterable[Row]) -> str:
    """The rows as text, as wide as the terminal."""
    cells = [("client", "version", "against", "", "what it did")]
    cells += [(row.who, row.version, row.against, "ok" if row.ok else "FAILED", row.did) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    indent = sum(widths) + 2 * len(widths)
    room = max(40, shutil.get_terminal_size((120, 24)).columns - indent)
    lines = []
    for *short, did in cells:
        first, *others = textwrap.wrap(did, room) or [""]
        start = "".join(f"{cell:{width}}  " for cell, width in zip(short, widths, strict=True))
        lines += [start + first, *(" " * indent + line for line in others)]
    return "\n".join(lines)
