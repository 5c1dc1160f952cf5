"""What the tests of batches share."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 - where it is there, syncing costs nothing


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for ledgers and pictures, in memory if the system has such: hundreds of rows are synced there."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY, prefix="safelight-") as made:
        yield Path(made)
