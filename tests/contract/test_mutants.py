"""A fixed sample of mutants, each noticed by a contract check; `make mutants` tries hundreds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from safelight.provider import provider_names
from safelight.testing.contract.hold import faults
from safelight.testing.contract.truth import truth

ROOT = Path(__file__).parents[2]
SAMPLE = 25


def test_a_sample_of_mutants_is_noticed() -> None:
    """Of 25 mistakes in the generated code and in the documents, always the same, the checks notice every one."""
    command = [sys.executable, "-m", "scripts.mutants", "--sample", str(SAMPLE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{SAMPLE} mutants in" in done.stdout
    assert done.stdout.count("no survivors") == 2, done.stdout


@pytest.mark.parametrize("provider", provider_names())
def test_the_client_itself_has_no_fault(provider: str) -> None:
    """Every check that mutants are held to holds of every operation as it is generated."""
    known = truth(provider)
    assert [fault for fault in faults(known, known.operations) if fault[0] != "lazy"] == []
