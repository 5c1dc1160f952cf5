"""`key=value` over every operation of every provider."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.cli.grammar import Inputs, read_inputs, shortest
from safelight.cli.listing import command
from safelight.cli.shapes import example, inputs
from safelight.errors import UsageError
from safelight.provider import load_provider, provider_names
from safelight_api.operation import Operation, Submit
from tests.cli.conftest import Run, World, reply

EVERY = [(name, each) for name in provider_names() for each in load_provider(name).operations.values()]


@pytest.mark.parametrize(("provider", "operation"), EVERY, ids=lambda each: getattr(each, "name", each))
def test_the_example_of_every_operation_can_be_typed(provider: str, operation: Operation[..., Any]) -> None:
    """The command that the listing shows gives the document's own example, through keys as short as they can be."""
    shown = example(operation)
    assert command(load_provider(provider), operation).startswith("safelight ")
    words = [f"{name}={value if isinstance(value, str) else json.dumps(value)}" for name, value in shown.items()]
    words += [f"{each.name}=x" for each in operation.parameters if each.required]
    if shown:
        assert read_inputs(operation, words).body == shown
    for each in inputs(operation):
        key = shortest(operation, each.name)
        assert each.name.endswith(key)
        assert f"{key}: no such input" not in str(_outcome(operation, f"{key}=0"))


def _outcome(operation: Operation[..., Any], *words: str) -> object:
    try:
        return read_inputs(operation, words)
    except UsageError as error:
        return error


@given(st.sampled_from(EVERY), st.lists(st.text(st.characters(exclude_characters="@"), max_size=20), max_size=4))
def test_whatever_the_words_it_is_an_input_or_a_usage_error(
    which: tuple[str, Operation[..., Any]], words: list[str]
) -> None:
    """No other exception leaves the grammar, and what is accepted fits the document."""
    operation = which[1]
    names = [each.name for each in inputs(operation)]
    for made in (words, [f"{name}={word}" for name, word in zip(names, words, strict=False)]):
        assert isinstance(_outcome(operation, *made), (Inputs, UsageError))


def test_submits_of_every_provider_take_their_words(safelight: Run, world: World) -> None:
    """The example of each submit is accepted through the command line and arrives as it is in the document."""
    submits = [(name, each) for name, each in EVERY if isinstance(each, Submit) and example(each)]
    assert {name for name, _ in submits} == set(provider_names())
    world.submit = [reply({}, 503)]
    for provider, operation in submits:
        world.requests.clear()
        words = [f"{k}={v if isinstance(v, str) else json.dumps(v)}" for k, v in example(operation).items()]
        assert safelight("submit", provider, operation.name, *words).code == 10
        made_here = {operation.idempotency.removeprefix("/")} if operation.idempotency else set()
        assert {name: value for name, value in world.sent().items() if name not in made_here} == example(operation)
