"""Which of the shapes that a document declares a body takes, and what of it is left there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from safelight.contract.fitting import MISSING, MOST_PLACES, Fit, Places, bounded, outside, size
from safelight.contract.schema import UNIONS, Drift, at, resolved, validator
from safelight_api.operation import load_document

if TYPE_CHECKING:
    from safelight_api.operation import Branch


def match(package: str, branches: tuple[Branch, ...], value: Any) -> tuple[Branch | None, Any, list[Drift]]:
    """The branch that a body takes (None: it fits none), what is left of the body there, and the drift.

    A body that has all that an answer must have is that answer, though something else of it is broken and a refusal,
    which demands less, would fit it whole.
    """
    if branches and not branches[0].error and _fits(package, branches[0].pointer, value):
        return branches[0], value, []  # as nearly every reply
    answers = tuple(branch for branch in branches if not branch.error)
    if answers and len(answers) < len(branches):
        found = _among(package, answers, value)
        if found[0] and _demands(package, found[0].pointer):
            return found
    return _among(package, branches, value)


def _fits(package: str, pointer: str, value: Any) -> bool:
    """Whether a value is all that its schema and its model promise.

    The model of a union of objects has the members of all of them. What one branch says nothing of, and so allows,
    another may have given a type that the model cannot do without.
    """
    if not validator(package, "effective", pointer).is_valid(value):
        return False
    return not _joined(package, pointer) or bool(validator(package, "tolerant", pointer).is_valid(value))


@cache
def _joined(package: str, pointer: str) -> bool:
    """Whether there is a union of objects anywhere below a schema."""
    document = load_document(package, "effective")
    open_, seen = [at(document, pointer)], set[int]()
    while open_:
        schema = resolved(document, open_.pop())
        if not isinstance(schema, (dict, list)) or id(schema) in seen:
            continue
        seen.add(id(schema))
        if isinstance(schema, dict):
            for union in UNIONS:
                branches = [resolved(document, each) for each in schema.get(union, ())]
                if sum(isinstance(each, dict) and "properties" in each for each in branches) > 1:
                    return True
        open_ += schema.values() if isinstance(schema, dict) else schema
    return False


@cache
def _demands(package: str, pointer: str) -> bool:
    """Whether an answer must have something: an empty object is none."""
    return Fit(package, "tolerant", drop=True).fit(pointer, {})[0] is MISSING


def _among(package: str, branches: tuple[Branch, ...], value: Any) -> tuple[Branch | None, Any, list[Drift]]:
    """The first of these branches that a body fits whole, else the one of which most is left."""
    for branch in branches:
        if _fits(package, branch.pointer, value):
            return branch, value, []
    for branch in branches:
        if validator(package, "tolerant", branch.pointer).is_valid(value):
            return branch, value, Fit(package, "effective", drop=False).fit(branch.pointer, value)[1]
    best: tuple[Branch | None, Any, Places] = (None, MISSING, Places())
    for branch in branches:
        kept, holes = Fit(package, "tolerant", drop=True).places(branch.pointer, value)
        if best[0] is None or size(kept) > size(best[1]):
            best = (branch, kept, holes)
    chosen, kept, holes = best
    if chosen is None or kept is MISSING or holes.count > MOST_PLACES:
        return None if kept is MISSING else chosen, kept, holes.told()
    noted = Fit(package, "effective", drop=False).places(chosen.pointer, value)[1]
    beside = outside(noted.first, holes.first)
    count = holes.count + noted.count - len(noted.first) + len(beside)
    return chosen, kept, bounded([*holes.first, *beside], count)
