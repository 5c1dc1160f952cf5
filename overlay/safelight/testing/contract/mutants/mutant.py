"""What a mutant is, and every one that a module can become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from attrs import field, frozen

from safelight.testing.contract.mutants.operators import Rows


@frozen(eq=False)
class Mutant:
    """One mistake: where it is, which operator made it, and what it changes.

    `sources` are the changed texts of modules by their paths; a mutant of a document has `change` instead, a pointer
    and what stands there, and another one `put`, which makes it. It can be noticed in the operations `names`.
    """

    sort: str
    provider: str
    where: str
    operator: str
    detail: str
    names: frozenset[str] = frozenset()
    sources: dict[str, str] = field(factory=dict, repr=False)
    change: tuple[str, Any] | None = field(default=None, repr=False)
    put: Callable[[Any], None] | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.where}: {self.operator}: {self.detail}"


class Found(NamedTuple):
    """What an operator would change: a stretch of a module, and the text in its place."""

    operator: str
    start: int
    end: int
    instead: str

    def within(self, text: str) -> str:
        """The module with the mistake in it."""
        return text[: self.start] + self.instead + text[self.end :]

    def told(self, text: str) -> str:
        """A word on what was changed."""
        old, new = (" ".join(each.split()) for each in (text[self.start : self.end], self.instead))
        return f"{old[:60]} -> {new[:60] or 'nothing'}"


def mistakes(text: str, operators: Rows) -> Iterator[Found]:
    """Every mistake in a module."""
    for within, rows in operators.items():
        for stretch in re.finditer(within, text, re.MULTILINE | re.DOTALL):
            for operator, look, *puts in rows:
                for match in _overlapping(look, stretch[0]):
                    for put in puts:
                        for instead in put(match) if callable(put) else [match.expand(put)]:
                            start, end = (stretch.start() + each for each in match.span())
                            yield Found(operator, start, end, instead)


def _overlapping(look: str, text: str) -> Iterator[re.Match[str]]:
    """Each place where this is found, of those that share a part as well."""
    pattern, start = re.compile(look, re.MULTILINE), 0
    while match := pattern.search(text, start):
        yield match
        start = match.start() + 1
