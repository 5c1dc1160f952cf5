"""The types that users meet: right uses pass and wrong ones fail, under mypy and under pyright."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
API = ROOT / "tests" / "typing" / "api.py"
WRONG = {number for number, line in enumerate(API.read_text().splitlines(), 1) if "# WRONG" in line}


def mypy() -> set[int]:
    """The lines that mypy refuses."""
    command = [sys.executable, "-m", "mypy", "--strict", "--output", "json", str(API)]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
    return {each["line"] for each in found if each["severity"] == "error" and each["file"].endswith("api.py")}


def pyright() -> set[int]:
    """The lines that pyright refuses."""
    command = [sys.executable, "-m", "pyright", "--outputjson", str(API)]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found = json.loads(out)["generalDiagnostics"]
    return {each["range"]["start"]["line"] + 1 for each in found if each["severity"] == "error"}


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_wrong_pair_is_an_error_and_a_right_one_is_not(checker: object) -> None:
    """Exactly the lines marked WRONG are refused: among them an operation with the input of another."""
    assert callable(checker)
    assert checker() == WRONG
