"""Both forms, and what they send: blocking and async agree, the key goes where it should, requests are as documented."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import anyio
import httpx
import pytest
import schemathesis
from attrs import fields, frozen
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from safelight import AsyncClient, Client, VirtualClock
from safelight.errors import ReplyError, SafelightError
from safelight.provider import Provider, load_provider, provider_names
from safelight.schedule import Backoff
from safelight.state import State
from safelight_api.operation import Operation, Submit, load_document
from tests.contract.checks import resolved
from tests.contract.corpus import Row, read, shared_places
from tests.contract.mirror import Place
from tests.world import SECRET

FEW = 3  # rows where another place with the same schema replays them whole
CASES = 5  # requests that are drawn for one operation
HOST = "https://compatible.example/under/a/path"
CREDENTIALS = {"authorization", "proxy-authorization", "cookie", "x-key", "x-api-key", "api-key"}
GROUPS = shared_places()
PLACES = [(name, place) for name, shared in GROUPS.items() for place in shared]
EVERY = [(load_provider(name), each) for name in provider_names() for each in load_provider(name).operations.values()]
every_operation = pytest.mark.parametrize(
    ("provider", "operation"), EVERY, ids=[f"{provider.name}-{each.name}" for provider, each in EVERY]
)


@frozen
class Input:
    """What an operation is called with, and the request that schemathesis makes of it."""

    body: Any
    arguments: dict[str, Any]
    request: dict[str, Any]


@cache
def loaded(package: str) -> Any:
    """The schemathesis schema of a provider's effective document."""
    return schemathesis.openapi.from_dict(load_document(package, "effective"), config=SchemathesisConfig())


@cache
def drawn(operation: Operation[..., Any]) -> list[Input]:
    """A few valid inputs of an operation, as schemathesis draws them from the effective document."""
    found: list[Input] = []
    strategy = loaded(operation.package)[operation.path][operation.method].as_strategy(
        generation_mode=GenerationMode.POSITIVE
    )

    @seed(len(operation.path))
    @settings(
        max_examples=CASES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(case: Any) -> None:
        body = case.body if operation.body is not None else None
        found.append(Input(body, arguments(operation, case), case.as_transport_kwargs(base_url="https://api.example")))

    collect()
    return found


def arguments(operation: Operation[..., Any], case: Any) -> dict[str, Any]:
    """The parameters of a case by the names that Python has for them: text as it was before it was made part of a URL."""
    found = {}
    for parameter in operation.parameters:
        if parameter.location == "path":
            found[parameter.argument] = unquote(case.path_parameters[parameter.name])
        elif parameter.name in (case.query or {}):
            schema = resolved(operation.document("effective"), {"$ref": f"#{parameter.pointer}"})
            value = case.query[parameter.name]
            found[parameter.argument] = json.loads(value) if schema.get("type") == "boolean" else value
    return found


def results(provider: Provider) -> set[str]:
    """The operations that give the result of a job."""
    return {each.link.operation for each in provider.operations.values() if isinstance(each, Submit)}


def use(client: Any, operation: Operation[..., Any], given: Input) -> Any:
    """What a user does with an operation: submit, look at a job, or call; the async client's is to be awaited."""
    if isinstance(operation, Submit):
        return client.submit(operation, given.body)
    if operation.name in results(client.provider):
        return client.result(client.job("abc", operation=operation.name))
    return client.call(operation, *([] if operation.body is None else [given.body]), **given.arguments)


class Form:
    """One form of the client of one provider, which is answered with one body after the other."""

    def __init__(self, kind: Any, place: Place) -> None:
        self.place = place
        self.body = b""
        self.clock = VirtualClock()
        self.told: list[Any] = []
        self.client = kind(
            place.provider,
            api_key=SECRET,
            transport=httpx.MockTransport(lambda _: httpx.Response(place.status, content=self.body)),
            clock=self.clock,
            backoff=Backoff(draw=lambda: 1.0),
            on_drift=lambda _, drift: self.told.append(drift),
        )

    def ended(self, outcome: Any) -> tuple[Any, ...]:
        """Everything that a user can see of an outcome: what was returned or raised, the drift told, the time taken."""
        told, self.told = tuple(self.told), []
        return (seen(outcome), told, self.clock.passed)


def seen(outcome: Any) -> Any:
    """An outcome as plain values that can be compared."""
    if isinstance(outcome, SafelightError):
        reply = (outcome.status, outcome.body, outcome.fields) if isinstance(outcome, ReplyError) else ()
        return (type(outcome), str(outcome), outcome.job, reply)
    if isinstance(outcome, BaseException):
        raise outcome
    if isinstance(outcome, State.__args__):  # type: ignore[attr-defined]
        names = [each.name for each in fields(type(outcome)) if each.name != "reply"]
        return (type(outcome), [getattr(outcome, name) for name in names], outcome.reply.model, outcome.reply.drift)
    return (type(outcome), outcome)


def blocking(place: Place, rows: list[Row]) -> list[Any]:
    """What the blocking client makes of each row."""
    form, found = Form(Client, place), []
    for row in rows:
        form.body = row.body
        try:
            outcome = use(form.client, place.operation, drawn(place.operation)[0])
        except Exception as error:
            outcome = error
        found.append(form.ended(outcome))
    return found


async def awaited(place: Place, rows: list[Row]) -> list[Any]:
    """What the async client makes of each row."""
    form, found = Form(AsyncClient, place), []
    for row in rows:
        form.body = row.body
        try:
            outcome = await use(form.client, place.operation, drawn(place.operation)[0])
        except Exception as error:
            outcome = error
        found.append(form.ended(outcome))
    return found


@cache
def rows(provider: str) -> dict[str, list[Row]]:
    """One provider's rows, by the place they were drawn for."""
    found: dict[str, list[Row]] = {}
    for row in read(provider):
        found.setdefault(row.place, []).append(row)
    return found


@pytest.mark.parametrize(("name", "place"), PLACES, ids=[str(place) for _, place in PLACES])
def test_blocking_and_async_agree(name: str, place: Place, decoded: list[int]) -> None:
    """For every row of the corpus: the same model, drift, state, error with its message and ticket, and time taken."""
    found = rows(place.provider.name)[name]
    found = found if place is GROUPS[name][0] else found[:: len(found) // FEW]
    assert anyio.run(awaited, place, found) == blocking(place, found)
    decoded[0] += 2 * len(found)
