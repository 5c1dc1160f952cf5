"""Counts what the contract tests decode; the run says so at its end."""

from __future__ import annotations

import pytest

from tests.conftest import DECODED


@pytest.fixture
def decoded() -> list[int]:
    """How many bodies were decoded so far, as the one item of a list."""
    return DECODED
