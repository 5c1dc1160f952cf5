"""Every place that the pages about the code name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OVERLAY = ROOT / "overlay" / "safelight"
FOLDERS = "batch|cli|contract|generate|jobs|providers|sandbox|testing|wire"
PLACE = re.compile(rf"`(?:overlay/safelight/)?((?:{FOLDERS})/\w*)(?:\.py|\.(\w+))?[.\w]*`")
DRAWN = re.compile(rf"^ +│ +((?:{FOLDERS})/\w+)(?:\.(\w+))?", re.MULTILINE)
TESTS = re.compile(r"`(tests/[\w/.]*)`")


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_what_is_named_is_there(page: str) -> None:
    """A folder, a module, and in a module the name of what does it."""
    text = (ROOT / page).read_text("utf-8")
    found = [*PLACE.findall(text), *DRAWN.findall(text)]
    assert found
    for place, name in found:
        module = OVERLAY / f"{place}.py"
        assert module.is_file() or (OVERLAY / place).is_dir(), place
        assert not name or re.search(rf"\b{name}\b", module.read_text("utf-8")), f"{place}.{name}"
    for tests in TESTS.findall(text):
        assert (ROOT / tests).exists(), tests
