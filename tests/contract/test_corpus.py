"""The frozen corpus, replayed whole: every row at every place that takes it."""

from __future__ import annotations

import json

import pytest

from safelight.provider import provider_names
from safelight.testing.contract.corpus import digest, manifest, outcome, rows_of, shared_places
from safelight.testing.contract.fidelity import model_faults
from safelight.testing.contract.mirror import Place
from safelight.testing.contract.tally import count_replayed

SAMPLE = 10  # of the rows, where another place with the same schema replays them whole
GROUPS = shared_places()
PLACES = [(name, place) for name, shared in GROUPS.items() for place in shared]


def test_the_corpus_is_as_it_was_made() -> None:
    """The rows of every provider have the hash that was noted when they were made."""
    assert manifest()["sha256"] == {name: digest(name) for name in provider_names()}


def test_every_response_has_rows() -> None:
    """No declared response is without rows; `make corpus` makes those of a new operation."""
    assert [name for name, shared in GROUPS.items() if name not in rows_of(shared[0].provider.name)] == []


@pytest.mark.parametrize(("name", "place"), PLACES, ids=[str(place) for _, place in PLACES])
def test_rows_come_to_their_frozen_outcome(name: str, place: Place) -> None:
    """A valid body decodes without drift; an invalid one comes to the same drift or error as when it was frozen."""
    found = rows_of(place.provider.name)[name]
    if place is not GROUPS[name][0]:
        found = found[::SAMPLE]
    for row in found:
        result = outcome(place, row.body)
        assert result == row.outcome, row.body
        if isinstance(result, list):
            assert (result[1] == []) == row.valid, row.body
    count_replayed(len(found))


@pytest.mark.parametrize("name", GROUPS, ids=str)
def test_models_lose_and_mix_up_nothing(name: str) -> None:
    """`to_dict(from_dict(x))` is x, and every declared wire name lands in its own attribute with its own value."""
    place = GROUPS[name][0]
    valid = [json.loads(row.body) for row in rows_of(place.provider.name)[name] if row.valid]
    assert valid
    for value in valid:
        assert list(model_faults(place, value)) == [], value
