"""What a mutant is, and edits of Python source by the positions that its syntax tree gives."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from attrs import field, frozen


@frozen(eq=False)
class Mutant:
    """One mistake: where it is, which operator made it, and what it changes.

    `sources` are the changed texts of modules by their names; a mutant of a document has `change` instead, the steps
    of `scripts.mutants.documents.apply`, and another one `put`, which makes it. It can be noticed in the operations
    `names`.
    """

    sort: str
    provider: str
    where: str
    operator: str
    detail: str
    names: frozenset[str] = frozenset()
    sources: dict[str, str] = field(factory=dict, repr=False)
    change: tuple[Any, ...] = field(default=(), repr=False)
    put: Callable[[Any], None] | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.where}: {self.operator}: {self.detail}"


class Edit(NamedTuple):
    """A stretch of a source that becomes another text."""

    start: int
    end: int
    text: str


class Found(NamedTuple):
    """What an operator would change: a line, the operator's name, a word on what, and the edits."""

    line: int
    operator: str
    detail: str
    edits: tuple[Edit, ...]


class Source:
    """The text and the syntax tree of one module."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self.starts = [0]
        for line in text.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.lines = text.splitlines(keepends=True)

    def offset(self, line: int, column: int) -> int:
        """The place in the text of a position of the tree, whose columns count bytes."""
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

    def span(self, node: Any) -> tuple[int, int]:
        """Where a node stands."""
        return self.offset(node.lineno, node.col_offset), self.offset(node.end_lineno, node.end_col_offset)

    def of(self, node: Any) -> str:
        """The text of a node."""
        start, end = self.span(node)
        return self.text[start:end]

    def put(self, node: Any, text: str) -> Edit:
        """Replace a node."""
        return Edit(*self.span(node), text)

    def apply(self, edits: Iterable[Edit]) -> str:
        """The text with some stretches changed."""
        text = self.text
        for edit in sorted(edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text

    def functions(self, *names: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """The functions and methods of these names."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name in names:
                yield node


def text_of(node: Any) -> str | None:
    """The value of a string constant."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def called(node: Any) -> str:
    """The last name of what a call calls."""
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def misspelt(name: str) -> str:
    """A name that is nearly this one."""
    return name[:-1] if name.endswith("_") else f"{name}_"
