"""The comparison and the replay as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from scripts.refresh.compare import Difference

if TYPE_CHECKING:
    from scripts.refresh.replay import Lived

NAMED = 3  # operations of one difference that are named
INDENT = "  "


def told(differences: Iterable[Difference]) -> Iterator[str]:
    """One line for each difference, those of many operations together, the breaking ones first."""
    found = list(differences)
    for breaking, title in ((True, "breaking"), (False, "compatible")):
        grouped: dict[tuple[str, str], list[str]] = {}
        for each in found:
            if each.breaking == breaking:
                grouped.setdefault((each.where, each.what), []).append(each.operation)
        if grouped:
            yield f"{title}:"
        for (where, what), operations in grouped.items():
            yield f"{INDENT}{shortened(operations)}: {f'{where}: ' if where else ''}{what}"


def shortened(operations: list[str]) -> str:
    """The names of operations, or of a few of them and how many more."""
    more = len(operations) - NAMED
    listed = ", ".join(operations[:NAMED])
    return f"{listed} and {more} more" if more > 0 else listed


def counted(differences: Iterable[Difference]) -> str:
    """How many break and how many do not."""
    found = list(differences)
    breaking = sum(each.breaking for each in found)
    return f"{breaking} breaking, {len(found) - breaking} compatible" if found else "no difference"


def lived(found: Iterable[Lived]) -> Iterator[str]:
    """A row for each reply that is not wholly as before, and the number of those that are."""
    rows: dict[tuple[str, ...], list[str]] = {}
    silent = decoded = 0
    for each in found:
        decoded += each.count
        if each.same == each.count and not each.members:
            silent += 1
            continue
        parts = (f"{each.same}/{each.count}", *(listed(part) for part in (each.members, each.drift, each.errors)))
        rows.setdefault(parts, []).append(str(each.place))
    titles = ("same", "new members, kept", "drift", "error", "reply")
    table = [titles, *((*parts, shortened(names)) for parts, names in rows.items())]
    widths = [max(len(row[column]) for row in table) for column in range(len(titles) - 1)]
    for row in table if rows else ():
        yield INDENT.join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
    yield f"{decoded} replies decoded; at {silent} other places each of them is as before"


def listed(counts: dict[str, int]) -> str:
    """Counts in words, the largest first."""
    return (
        ", ".join(f"{name} {count}" for name, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])))
        or "-"
    )
