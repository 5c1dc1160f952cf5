"""The test of the tests: what the stock generator gets wrong, put back one defect at a time, makes a check fail."""

from __future__ import annotations

import copy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from safelight_api.operation import load_document
from scripts.mutants.stock import DEFECTS
from tests.contract import test_documents

ROOT = Path(__file__).parents[2]
PACKAGE = "safelight_api.bfl"


@pytest.fixture(scope="module")
def noticed() -> dict[str, str]:
    """By the name of each defect, the check that notices it; each is tried in a process of its own."""
    command = [sys.executable, "-m", "scripts.mutants", "--sort", "stock", "--verbose"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "mutants in" in done.stdout, done.stdout + done.stderr
    lines = [line for line in done.stdout.splitlines() if ": stock: " in line or "  stock: " in line]
    return {line.partition("stock: ")[2].rpartition(": ")[0]: line.split()[2] for line in lines if " s  " in line}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name.replace(" ", "-"))
def test_a_stock_defect_is_noticed(defect: Any, noticed: dict[str, str]) -> None:
    """The check that is there for a defect is the one that fails when the defect is put back."""
    assert noticed[defect.name] == defect.check


def documents_with(monkeypatch: pytest.MonkeyPatch, change: Any) -> None:
    """Let the tests of documents read one in which the result of a job was changed."""
    document = copy.deepcopy(load_document(PACKAGE, "effective"))
    change(document["components"]["schemas"]["ResultResponse"]["properties"])
    monkeypatch.setattr(test_documents, "load_document", lambda *_: document)


def test_a_property_named_like_the_generators_own_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """`from_dict` calls its copy of the body `d`: a property of that name would replace it."""
    documents_with(monkeypatch, lambda properties: properties.update(d={"type": "string"}))
    with pytest.raises(AssertionError, match="get_result"):
        test_documents.test_no_property_is_named_like_the_generators_own(PACKAGE)


def test_a_lossy_date_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date-time comes back without its Z and its seventh digit, and a leap second is refused."""
    documents_with(monkeypatch, lambda properties: properties["id"].update(format="date-time"))
    with pytest.raises(AssertionError, match="format"):
        test_documents.test_responses_keep_to_the_dialect(PACKAGE)
