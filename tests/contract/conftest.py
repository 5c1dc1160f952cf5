"""Counts what the contract tests decode, and says so at the end of the run."""

from __future__ import annotations

from typing import Any

import pytest

COUNT = [0]


@pytest.fixture
def decoded() -> list[int]:
    """How many bodies were decoded so far."""
    return COUNT


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say how many responses were replayed."""
    if COUNT[0]:
        terminalreporter.write_line(f"contract: {COUNT[0]} responses decoded")
