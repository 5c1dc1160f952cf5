"""Counts what the contract tests try, per operation and status, and tells it as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.testing.contract.mirror import Place

TALLY: Counter[tuple[str, str, str, str]] = Counter()
"""By provider, operation, status and what it was: one of the words below, or `broke` and a keyword."""

TRIED = ("valid", "invalid", "bytes")
CAME_OUT = ("whole", "drift", "refused", "broken")
COLUMNS = (*TRIED, *CAME_OUT, "faults")
LEGEND = """\
Tried: valid bodies, invalid ones, and bytes of any kind. Came out: whole, with drift, refused (an error in the
provider's words), or broken (a reply that the document does not promise). Faults: tests that failed. Broke: keywords
of the document that the invalid bodies broke.
"""


def count_replayed(count: int) -> None:
    """So many bodies that were there before were decoded."""
    TALLY["", "", "", "replayed"] += count


def saw(place: Place, tried: str, came_out: str, broke: Iterable[str] = ()) -> None:
    """A body of this kind was decoded at this place: what came of it, and which keywords of the document it broke."""
    where = (place.provider.name, place.operation.name, str(place.status))
    TALLY.update((*where, word) for word in (tried, came_out, *(f"broke {keyword}" for keyword in broke)))


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
    found: dict[tuple[str, ...], Counter[str]] = {}
    for (*where, word), count in TALLY.items():
        if any(where):
            found.setdefault(tuple(where), Counter())[word] += count
    for name in failed:
        named = f"{name.partition('[')[2].rstrip(']').partition(':')[0]}-"
        place = next((place for place in found if named.startswith(f"{'-'.join(place)}-")), ("", name, ""))
        found.setdefault(place, Counter())["faults"] += 1
    alike: dict[tuple[str, str, frozenset[tuple[str, int]]], list[str]] = {}
    for (provider, operation, status), counts in sorted(found.items()):
        alike.setdefault((provider, operation, frozenset(counts.items())), []).append(status)
    yield from LEGEND.splitlines()
    yield ""
    yield f"{'operation':40}{'status':>12}{''.join(f'{name:>11}' for name in COLUMNS)}  broke"
    for (provider, operation, alike_counts), statuses in alike.items():
        yield _line(f"{provider} {operation}", _range(statuses), dict(alike_counts))
    yield ""
    for provider in sorted({provider for provider, *_ in found}):
        these = [counts for (name, *_), counts in found.items() if name == provider]
        yield _line(f"all of {provider}", f"{len(these)} replies", sum(these, Counter()))
    yield _line("all", f"{len(found)} replies", sum(found.values(), Counter()))


def _line(title: str, status: str, counts: dict[str, int]) -> str:
    broke = sorted((-count, word.removeprefix("broke ")) for word, count in counts.items() if word.startswith("broke "))
    cells = "".join(f"{counts.get(name, 0):>11,}" for name in COLUMNS)
    return f"{title:40}{status:>12}{cells}  {', '.join(f'{word} {-count:,}' for count, word in broke)}"


def _range(statuses: list[str]) -> str:
    return statuses[0] if len(statuses) == 1 else f"{statuses[0]}-{statuses[-1]} ({len(statuses)})"
