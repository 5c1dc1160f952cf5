"""Counts what the contract tests try, per operation and status, and tells it as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.contract.mirror import Place

TALLY: Counter[tuple[str, str, str, str]] = Counter()
"""By provider, operation, status and what it was: a column of the table, or `violated` or `came out` and a word."""

TRIED = ("valid", "invalid", "bytes")


def count_replayed(count: int) -> None:
    """So many bodies that were there before were decoded."""
    TALLY["", "", "", "replayed"] += count


def saw(place: Place, kind: str, came_out: str, violated: Iterable[str] = ()) -> None:
    """A body of this kind was decoded at this place: what came of it, and which keywords of the document it broke."""
    where = (place.provider.name, place.operation.name, str(place.status))
    for word in (kind, f"came out {came_out}", *(f"violated {keyword}" for keyword in violated)):
        TALLY[*where, word] += 1


def decodings() -> int:
    """How many bodies were decoded."""
    return sum(count for (*_, word), count in TALLY.items() if word in (*TRIED, "replayed"))


def keywords(errors: Iterable[Any]) -> Iterator[str]:
    """The keywords that a body breaks, by jsonschema-rs; of a union those of the branch that it comes closest to."""
    for error in errors:
        if error.kind.name == "anyOf":
            yield from min((list(keywords(branch)) for branch in error.kind.context), key=len)
        else:
            yield error.kind.name


def report(failed: Iterable[str]) -> Iterator[str]:
    """The table, line by line; statuses of an operation that came to the same share a line.

    `failed` has the ids of the tests that failed, which name their place.
    """
    faults = Counter(name.rpartition("[")[2].partition("]")[0] for name in failed)
    rows: defaultdict[tuple[str, str], defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for (provider, operation, status, word), count in TALLY.items():
        if operation:
            rows[provider, operation][status][word] += count
    total: Counter[str] = Counter()
    for (provider, operation), by_status in sorted(rows.items()):
        yield f"{provider} {operation}"
        alike: defaultdict[frozenset[tuple[str, int]], list[str]] = defaultdict(list)
        for status, found in sorted(by_status.items()):
            total += found
            found["faults"] = faults[f"{provider}-{operation}-{status}"]
            alike[frozenset(found.items())].append(status)
        for same, statuses in alike.items():
            yield _line(" ".join(statuses), dict(same))
    places = sum(map(len, rows.values()))
    yield _line(f"all: {len(rows)} operations, {places} responses", total | {"faults": sum(faults.values())})


def _line(title: str, found: dict[str, int]) -> str:
    tried = ", ".join(f"{found.get(kind, 0):,} {kind}" for kind in TRIED)
    return (
        f"  {title}\n    tried     {tried}\n    violated  {_words(found, 'violated ')}\n"
        f"    came out  {_words(found, 'came out ')}\n    found     {found.get('faults') or 'nothing'}"
    )


def _words(found: dict[str, int], prefix: str) -> str:
    words = [(name.removeprefix(prefix), count) for name, count in found.items() if name.startswith(prefix)]
    return ", ".join(f"{name} {count:,}" for name, count in sorted(words, key=lambda each: (-each[1], each[0])))
