"""Every mutant that there can be, and a fair choice among them that depends on nothing but a seed."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from safelight.generate.documents import identifier
from scripts.mutants.documents import of_document
from scripts.mutants.mutant import Found, Mutant, mistakes
from scripts.mutants.operators import OPERATORS
from scripts.mutants.reach import Reach
from scripts.mutants.trial import Task
from tests.contract.expected import GENERATED
from tests.contract.truth import truth

ROOT = GENERATED.parents[1]
PROVIDERS = tuple(sorted(path.parent.name for path in GENERATED.glob("*/operations.py")))


@cache
def reach(provider: str) -> Reach:
    """Which operations the modules of a provider can be noticed in."""
    return Reach(GENERATED / provider, truth(provider))


class Candidate(NamedTuple):
    """A mutant that was not made yet; making it costs more than finding where it would be."""

    operator: str
    make: Callable[[], Mutant | None]


def of_code(provider: str) -> Iterator[Candidate]:
    """Every mistake in one provider's generated code."""
    for pattern, operators in OPERATORS.items():
        for path in sorted((GENERATED / provider).glob(pattern)):
            if path.name != "__init__.py":
                text = path.read_text("utf-8")
                seen = {text}
                for found in mistakes(text, operators):
                    yield Candidate(found.operator, partial(_code_mutant, path, text, found, seen))


def _code_mutant(path: Path, text: str, found: Found, seen: set[str]) -> Mutant | None:
    """The mutant, unless it is no Python, names what its module does not have, or was made before."""
    changed = found.within(text)
    if changed in seen or ("UNSET" in changed and "UNSET" not in text):
        return None
    seen.add(changed)
    try:
        compile(changed, str(path), "exec")
    except SyntaxError:
        return None
    provider, *parts = path.relative_to(GENERATED).parts
    line = text.count("\n", 0, found.start) + 1
    return Mutant(
        sort="code",
        provider=provider,
        where=f"{path.relative_to(ROOT)}:{line}",
        operator=found.operator,
        detail=found.told(text),
        names=_rows(provider, text, found) if parts == ["operations.py"] else reach(provider).names(parts),
        sources={"/".join(parts): changed},
    )


def _rows(provider: str, text: str, found: Found) -> frozenset[str]:
    """The operation whose row, function or entry in the table is changed."""
    head = re.findall(r"^(?:def _build_)?(\w+)", text[: found.start], re.MULTILINE)[-1]
    row = text[found.start : found.end].strip(" ,\n") if head == "OPERATIONS" else head
    return frozenset(name for name in truth(provider).operations if identifier(name) == row)


def of_documents(provider: str) -> Iterator[Candidate]:
    """Every mistake in one provider's effective document."""
    path = (GENERATED / provider / "effective.json").relative_to(ROOT)
    for pointer, operator, detail, node, names in of_document(truth(provider).effective):
        where = f"{path}#{pointer}"
        make = partial(Mutant, "documents", provider, where, operator, detail, names, change=(pointer, node))
        yield Candidate(operator, make)


SORTS = {"code": of_code, "documents": of_documents}


def choose(sort: str, count: int, seed: int) -> list[Mutant]:
    """So many mutants: each operator in turn gives one, each time of another provider that has one left."""
    chance = random.Random(f"{seed} {sort}")  # noqa: S311 - a fair choice that can be repeated
    heaps: dict[str, dict[str, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
    for provider in PROVIDERS:
        for candidate in SORTS[sort](provider):
            heaps[candidate.operator][provider].append(candidate)
    for heap in heaps.values():
        for found in heap.values():
            chance.shuffle(found)
    turns = sorted(heaps)
    chance.shuffle(turns)
    chosen: list[Mutant] = []
    while len(chosen) < count and any(heaps.values()):
        for operator in turns:
            if len(chosen) < count and (mutant := _next(heaps[operator], len(chosen))):
                chosen.append(mutant)
    return chosen


def _next(heap: dict[str, list[Candidate]], turn: int) -> Mutant | None:
    """The next mutant of one operator, of the provider whose turn it is or of the next that has one left."""
    while heap:
        provider = sorted(heap)[turn % len(heap)]
        mutant = heap[provider].pop().make()
        if not heap[provider]:
            del heap[provider]
        if mutant:
            return mutant
    return None


def tasks(mutants: list[Mutant], *, everywhere: bool) -> list[Task]:
    """Each mutant with what it is held to and the operations that it is tried on."""
    found = []
    for mutant in mutants:
        names = mutant.names if everywhere else reach(mutant.provider).few(mutant.names)
        found.append((mutant, truth(mutant.provider), names))
    return found
