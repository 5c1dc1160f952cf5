"""What one reads at a time is small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for folder in ("overlay", "scripts", "recipes") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_are_short(path: Path) -> None:
    """A module has at most 300 lines, a function 50."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    for each in ast.walk(ast.parse(text)):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (each.end_lineno or 0) - each.lineno < 50, each.name
