"""What was made of a document, so that nothing of it is changed or left out in silence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Note(NamedTuple):
    """One thing that was done: where (an operation, a schema), what and why; `lost` where it cannot be had now."""

    where: str
    told: str
    lost: bool = False


def written(provider: str, notes: Iterable[Note]) -> str:
    """The notes as a page: what is left out one by one, what was done to many places once."""
    lost = [note for note in notes if note.lost]
    done: dict[str, list[str]] = {}
    for note in notes:
        if not note.lost:
            done.setdefault(note.told, []).append(note.where)
    lines = [f"# What was made of the document of {provider}", ""]
    if lost:
        lines += ["## Left out", "", *(f"- {note.where}: {note.told}" for note in lost), ""]
    if done:
        lines += ["## Understood as", "", *(f"- {_places(where)}: {told}" for told, where in done.items()), ""]
    return "\n".join(lines)


def _places(where: list[str]) -> str:
    return where[0] if len(where) == 1 else f"{where[0]} and {len(where) - 1} more"
