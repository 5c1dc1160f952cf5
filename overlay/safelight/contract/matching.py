"""Which of the shapes that a document declares a body takes, and what of it is left there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from safelight.contract.fitting import MISSING, MOST_PLACES, Fit, Places, bounded, outside, size
from safelight.contract.schema import Drift, validator

if TYPE_CHECKING:
    from safelight_api.operation import Branch


def match(package: str, branches: tuple[Branch, ...], value: Any) -> tuple[Branch | None, Any, list[Drift]]:
    """The branch that a body takes (None: it fits none), what is left of the body there, and the drift.

    A body that has all that an answer must have is that answer, though something else of it is broken and a refusal,
    which demands less, would fit it whole.
    """
    if branches and not branches[0].error and validator(package, "effective", branches[0].pointer).is_valid(value):
        return branches[0], value, []  # as nearly every reply
    answers = tuple(branch for branch in branches if not branch.error)
    if answers and len(answers) < len(branches):
        found = _among(package, answers, value)
        if found[0] and _demands(package, found[0].pointer):
            return found
    return _among(package, branches, value)


@cache
def _demands(package: str, pointer: str) -> bool:
    """Whether an answer must have something: an empty object is none."""
    return Fit(package, "tolerant", drop=True).fit(pointer, {})[0] is MISSING


def _among(package: str, branches: tuple[Branch, ...], value: Any) -> tuple[Branch | None, Any, list[Drift]]:
    """The first of these branches that a body fits whole, else the one of which most is left."""
    for branch in branches:
        if validator(package, "effective", branch.pointer).is_valid(value):
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
