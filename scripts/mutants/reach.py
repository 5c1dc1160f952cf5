"""Which operations a generated module can be noticed in, so that a mutant is held against those."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.contract.truth import Truth

IMPORT = re.compile(r"^\s*from \.+(models\.\w+|types|client|errors)\b", re.MULTILINE)
FEW = 4  # operations, where a mutant can be noticed in more of them


class Reach:
    """The modules that the operations of one provider lead to."""

    def __init__(self, package: Path, truth: Truth) -> None:
        self.package = package
        self.truth = truth
        self.imports = cache(self._imports)
        self.modules = {
            name: self._below(f"api.operations.{expected.module}") for name, expected in truth.operations.items()
        }

    def _imports(self, module: str) -> tuple[str, ...]:
        text = (self.package / f"{module.replace('.', '/')}.py").read_text("utf-8")
        return tuple(dict.fromkeys(IMPORT.findall(text)))

    def _below(self, module: str) -> frozenset[str]:
        seen, left = set(), [module]
        while left:
            if (each := left.pop()) not in seen:
                seen.add(each)
                left += self.imports(each)
        return frozenset(seen)

    def names(self, module: str) -> frozenset[str]:
        """The operations that lead to a module; all of them, for one that every operation shares."""
        return frozenset(name for name, modules in self.modules.items() if module in modules)

    def few(self, names: Iterable[str]) -> frozenset[str]:
        """Enough of these operations: those that replay the rows of a schema, and some more where they are few."""
        known = [name for name in self.truth.operations if name in set(names)]
        if len(known) <= FEW:
            return frozenset(known)
        first = [name for name in known if self._replays(name)]
        return frozenset([*first, *(name for name in known if name not in first)][: max(FEW, len(first))])

    def _replays(self, name: str) -> bool:
        return any(self.truth.is_first(name, status) for status in self.truth.operations[name].replies)
