"""The report of the long fuzz run: what is counted, and how it is told."""

from __future__ import annotations

from collections import Counter

import pytest
from jsonschema_rs import Draft202012Validator

from safelight.provider import load_provider
from safelight.testing.contract import tally
from safelight.testing.contract.mirror import Place

PLACES = [Place(load_provider("bfl"), load_provider("bfl").operations["get-result"], status) for status in (401, 403)]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[str, str, str, str]]:
    """A tally of its own, so that the run's is left alone."""
    counter: Counter[tuple[str, str, str, str]] = Counter()
    monkeypatch.setattr(tally, "TALLY", counter)
    return counter


def test_keywords_are_those_of_the_nearest_branch() -> None:
    """A body that breaks a union breaks what its likeliest branch asks, not every branch."""
    near = {"type": "object", "required": ["id"], "properties": {"n": {"type": "integer"}}}
    schema = {"anyOf": [{"type": "object", "required": ["a", "b"]}, near]}
    errors = Draft202012Validator(schema).iter_errors({"id": "x", "n": "many"})
    assert list(tally.keywords(errors)) == ["type"]


@pytest.mark.usefixtures("counted")
def test_statuses_that_came_to_the_same_share_a_line() -> None:
    """One line for both, with what was tried, what came out, and the keywords; and the totals below."""
    for place in PLACES:
        tally.saw(place, "valid", "refused")
        tally.saw(place, "invalid", "drift", ["type", "enum"])
    tally.count_replayed(5)
    lines = [line.split() for line in tally.report([])]
    shown = ["1", "1", "0", "0", "1", "1", "0", "0", "enum", "1,", "type", "1"]
    assert ["bfl", "get-result", "401-403", "(2)", *shown] in lines
    assert lines[-1][:5] == ["all", "2", "replies", "2", "2"]
    assert tally.decodings() == 9


@pytest.mark.usefixtures("counted")
def test_a_fault_is_shown_where_it_was_found() -> None:
    """A test that failed is counted on the line of its place; one that names no place has a line of its own."""
    for place in PLACES:
        tally.saw(place, "valid", "refused")
    failed = ["test_fuzz.py::test_a[bfl-get-result-403]", "test_fuzz.py::test_b[bfl-get-result-403-b'[']", "::test_c"]
    lines = list(tally.report(failed))
    (fault,) = [line.split() for line in lines if line.startswith("bfl get-result") and " 403 " in line]
    assert fault[2:11] == ["403", "1", "0", "0", "0", "0", "1", "0", "2"]
    assert any("test_c" in line for line in lines)
    assert lines[-1].split()[-1] == "3"
