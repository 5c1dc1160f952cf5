"""Every mutant that there can be, and a fair choice among them that depends on nothing but a seed."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from safelight.generate.documents import identifier
from safelight.testing.contract.mutants.documents import of_document
from safelight.testing.contract.mutants.mutant import Found, Mutant, mistakes
from safelight.testing.contract.mutants.operators import OPERATORS
from safelight.testing.contract.mutants.reach import Reach
from safelight.testing.contract.mutants.trial import Task
from safelight.testing.contract.truth import Truth


@cache
def reach(truth: Truth) -> Reach:
    """Which operations the modules of a provider can be noticed in."""
    return Reach(truth.subject.folder, truth)


class Candidate(NamedTuple):
    """A mutant that was not made yet; making it costs more than finding where it would be."""

    operator: str
    make: Callable[[], Mutant | None]


def of_code(truth: Truth) -> Iterator[Candidate]:
    """Every mistake in one provider's generated code."""
    for pattern, operators in OPERATORS.items():
        for path in sorted(truth.subject.folder.glob(pattern)):
            if path.name != "__init__.py":
                text = path.read_text("utf-8")
                seen = {text}
                for found in mistakes(text, operators):
                    yield Candidate(found.operator, partial(_code_mutant, truth, path, text, found, seen))


def _code_mutant(truth: Truth, path: Path, text: str, found: Found, seen: set[str]) -> Mutant | None:
    """The mutant, unless it is no Python, names what its module does not have, or was made before."""
    changed = found.within(text)
    if changed in seen or ("UNSET" in changed and "UNSET" not in text):
        return None
    seen.add(changed)
    try:
        compile(changed, str(path), "exec")
    except SyntaxError:
        return None
    parts = path.relative_to(truth.subject.folder).parts
    line = text.count("\n", 0, found.start) + 1
    return Mutant(
        sort="code",
        provider=truth.provider,
        where=f"{'/'.join([truth.subject.folder.name, *parts])}:{line}",
        operator=found.operator,
        detail=found.told(text),
        names=_rows(truth, text, found) if parts == ("operations.py",) else reach(truth).names(parts),
        sources={"/".join(parts): changed},
    )


def _rows(truth: Truth, text: str, found: Found) -> frozenset[str]:
    """The operation whose row, function or entry in the table is changed."""
    head = re.findall(r"^(?:def _build_)?(\w+)", text[: found.start], re.MULTILINE)[-1]
    row = text[found.start : found.end].strip(" ,\n") if head == "OPERATIONS" else head
    return frozenset(name for name in truth.operations if identifier(name) == row)


def of_documents(truth: Truth) -> Iterator[Candidate]:
    """Every mistake in one provider's effective document."""
    for pointer, operator, detail, node, names in of_document(truth.effective):
        where = f"{truth.subject.folder.name}/effective.json#{pointer}"
        make = partial(Mutant, "documents", truth.provider, where, operator, detail, names, change=(pointer, node))
        yield Candidate(operator, make)


SORTS = {"code": of_code, "documents": of_documents}


def choose(truths: Sequence[Truth], sort: str, count: int, seed: int) -> list[Mutant]:
    """So many mutants: each operator in turn gives one, each time of another provider that has one left."""
    chance = random.Random(f"{seed} {sort}")  # noqa: S311 - a fair choice that can be repeated
    heaps: dict[str, dict[str, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
    for truth in truths:
        for candidate in SORTS[sort](truth):
            heaps[candidate.operator][truth.provider].append(candidate)
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


def tasks(truths: Sequence[Truth], mutants: list[Mutant], *, everywhere: bool) -> list[Task]:
    """Each mutant with what it is held to and the operations that it is tried on."""
    known, found = {truth.provider: truth for truth in truths}, []
    for mutant in mutants:
        truth = known[mutant.provider]
        found.append((mutant, truth, mutant.names if everywhere else reach(truth).few(mutant.names)))
    return found
