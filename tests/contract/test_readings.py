"""What providers' modules make of replies: whatever stands beside the declared members breaks nothing of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safelight.cli.calls import meaning, summary
from safelight.cli.document import Report
from safelight.cli.finding import result_names
from safelight.errors import ContractViolation, ReplyError
from safelight.provider import load_provider, provider_names
from safelight.state import Succeeded
from safelight.testing.contract.corpus import examples
from safelight.testing.contract.fidelity import resolved
from safelight.testing.contract.mirror import Place, places
from safelight.testing.contract.probes import Probes
from safelight.testing.contract.tally import count_replayed

READ = [
    place
    for name in provider_names()
    for place in places(load_provider(name))
    if place.operation.name in result_names(place.provider) or place.provider.answers_with_files(place.operation)
]
ANSWERS = [place for place in READ if not all(branch.error for branch in place.operation.responses[place.status])]
ERRORS = [place for place in READ if place.status >= 400 and place.operation.name == place.provider.result]
STEP = 1 if settings().max_examples >= 1000 else 11  # all by night, else one in so many
quick = settings(suppress_health_check=list(HealthCheck))
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(max_size=5) | st.sampled_from(["https://files.example/a.mp4", "1.5", "done", "\ud800"])
anything = st.recursive(
    scalars | texts | st.sampled_from([10**400, -(10**400)]),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=5), below, max_size=3),
    max_leaves=6,
)


ODD = (None, True, 5, 10**400, "1.5", "https://files.example/a.mp4", [], [None], [{"url": 5}], {"url": []})


def names(place: Place, schema: Any, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """The name of every member that a reply may have, at whatever depth."""
    if isinstance(schema, dict):
        if (reference := schema.get("$ref")) and reference not in seen:
            document = place.operation.document("effective")
            yield from names(place, resolved(document, schema), seen | {reference})
        if isinstance(members := schema.get("properties"), dict):
            yield from members
    for item in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from names(place, item, seen)


NAMES = {
    provider: sorted(
        {name for place in ANSWERS if place.provider.name == provider for name in names(place, place.schema)}
    )
    for provider in provider_names()
}


def bodies(place: Place) -> list[Any]:
    """The documented bodies of a place, and the fullest that its schema allows."""
    return [
        *(json.loads(example) for example in examples(place)),
        Probes(place.operation.document("effective")).most(place.schema),
    ]


def beside(value: Any, known: list[str]) -> Iterator[Any]:
    """The value with one member more in one of its objects, of a name that means something elsewhere."""
    if isinstance(value, dict):
        yield from (value | {name: odd} for name in known if name not in value for odd in ODD)
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        for changed in beside(item, known):
            yield value | {key: changed} if isinstance(value, dict) else [*value[:key], changed, *value[key + 1 :]]


def read(place: Place, value: Any) -> Report:
    """What the command line would say of a body; anything but a reply or an error of ours fails the test."""
    body = json.dumps(value).encode()
    report = meaning(place.provider, place.operation, place.status, body, strict=False)
    assert report.error is None or isinstance(report.error, ReplyError)
    assert "\n" not in summary(report).strip()
    json.dumps(report.meaning(), allow_nan=False)
    count_replayed(1)
    return report


@pytest.mark.parametrize("place", ANSWERS, ids=str)
def test_what_stands_beside_the_declared_members_breaks_nothing(place: Place) -> None:
    """Files stay, numbers are numbers and links are texts, as long as the body is read as the same model."""
    for value in bodies(place):
        clean = read(place, value).state
        start = len(str(place)) % STEP  # of another place another part
        for more in islice(beside(value, NAMES[place.provider.name]), start, None, STEP):
            state = read(place, more).state
            if isinstance(state, Succeeded):
                assert all(
                    isinstance(each.url, str) and (each.url or each.data is not None) for each in state.artifacts
                ), more
            if state is not None:
                assert state.progress is None or 0 <= state.progress <= 1, more
                assert state.cost is None or abs(state.cost) < 1e309, more
            if isinstance(clean, Succeeded) and state and type(state.reply.model) is type(clean.reply.model):
                assert isinstance(state, Succeeded), more
                assert {each[:2] for each in clean.artifacts} <= {each[:2] for each in state.artifacts}, more


@pytest.mark.parametrize("place", ERRORS, ids=str)
@quick
@given(data=st.data())
def test_whatever_an_error_status_comes_with_is_a_refusal(place: Place, data: st.DataObject) -> None:
    """A body that is nothing of the document's is the error that the status or the body says, with its message."""
    given_names = st.dictionaries(st.sampled_from(NAMES[place.provider.name]), anything, max_size=6)
    report = read(place, data.draw(given_names | anything))
    if report.error is not None:
        assert not isinstance(report.error, ContractViolation)
        assert isinstance(report.error, ReplyError)
        assert report.error.message
        assert all(isinstance(text, str) for field in report.error.fields for text in field)
