"""Which operations a generated module can be noticed in, so that a mutant is held against those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from safelight.testing.contract.truth import Truth

IMPORT = re.compile(r"^\s*from \.+((?:models\.)?\w+) import", re.MULTILINE)
FEW = 4  # operations, where a mutant can be noticed in more of them


class Reach:
    """The modules that the operations of one provider lead to."""

    def __init__(self, package: Path, truth: Truth) -> None:
        self.truth = truth
        imports = cache(lambda path: IMPORT.findall((package / path).read_text("utf-8")))
        self.modules: dict[str, set[str]] = {}
        for name, expected in truth.operations.items():
            seen, left = self.modules.setdefault(name, set()), [f"api/operations/{expected.module}.py"]
            while left:
                if (each := left.pop()) not in seen:
                    seen.add(each)
                    left += [f"{module.replace('.', '/')}.py" for module in imports(each)]

    def names(self, parts: Sequence[str]) -> frozenset[str]:
        """The operations that lead to a module by its path; all of them, for one that no operation imports."""
        path = "/".join(parts)
        return frozenset(name for name, modules in self.modules.items() if path in modules) or frozenset(self.modules)

    def few(self, names: Iterable[str]) -> frozenset[str]:
        """Enough of these operations: those that replay the rows of a schema, and some more where they are few."""
        known = [name for name in self.truth.operations if name in set(names)]
        if len(known) <= FEW:
            return frozenset(known)
        first = [name for name in known if self._replays(name)]
        return frozenset([*first, *(name for name in known if name not in first)][: max(FEW, len(first))])

    def _replays(self, name: str) -> bool:
        return any(self.truth.is_first(name, status) for status in self.truth.operations[name].replies)
