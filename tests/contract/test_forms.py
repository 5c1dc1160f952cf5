"""Both forms: blocking and async agree, the key goes where it should and nowhere else, requests are as documented."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, get_args, get_origin
from urllib.parse import parse_qsl, unquote, urlsplit

import anyio
import httpx
import pytest
import schemathesis
from attrs import fields, frozen
from hypothesis import assume
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from safelight import AsyncClient, Client, VirtualClock
from safelight.contract.requests import climbs
from safelight.errors import ReplyError, SafelightError
from safelight.jobs import repeating
from safelight.jobs.schedule import Backoff
from safelight.provider import Provider, load_provider, provider_names
from safelight.state import State
from safelight_api.operation import Operation, Submit, load_document
from tests.contract.checks import resolved
from tests.contract.corpus import Row, rows_of, shared_places
from tests.contract.drawing import draw_cases
from tests.contract.mirror import Place
from tests.contract.tally import count_replayed
from tests.world import SECRET

FEW = 3  # rows where another place with the same schema replays them all
ERRORS = 10  # one in so many of the error statuses that share their schema; each costs a validator of its own
CASES = 4  # requests that are drawn for one operation
HOST = "https://compatible.example/under/a/path"
CREDENTIALS = {"authorization", "proxy-authorization", "cookie", "x-key", "x-api-key", "api-key"}
GROUPS = shared_places()
STATES = tuple(get_origin(each) for each in get_args(State))
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
    return schemathesis.openapi.from_dict(as_sent(load_document(package, "effective")), config=SchemathesisConfig())


def as_sent(schema: Any) -> Any:
    """A document as our clients keep to it: no object has members that it does not name, and files are given by URL."""
    if isinstance(schema, list):
        return [as_sent(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.keys() & {"x-image", "x-video", "x-audio"}:
        url = {"const": "https://a.example/a.png"}
        return {**schema, "items": url} if schema.get("type") == "array" else url
    closed = {"additionalProperties": False} if isinstance(schema.get("properties"), dict) else {}
    return {**closed, **{name: as_sent(each) for name, each in schema.items()}}


@cache
def drawn(operation: Operation[..., Any]) -> list[Input]:
    """A few valid inputs of an operation, as schemathesis draws them from the effective document."""
    found: list[Input] = []
    strategy = loaded(operation.package)[operation.path][operation.method].as_strategy(
        generation_mode=GenerationMode.POSITIVE
    )

    def collect(case: Any) -> None:
        body = case.body if operation.body is not None else None
        assume(not any(climbs(str(value)) for value in case.path_parameters.values()))
        found.append(Input(body, arguments(operation, case), case.as_transport_kwargs(base_url="https://api.example")))

    draw_cases(strategy, CASES, len(operation.path), collect)
    return found


def arguments(operation: Operation[..., Any], case: Any) -> dict[str, Any]:
    """The parameters of a case by the names that Python has for them, as they were before they stood in a URL."""
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
        self.sent: list[Any] = []
        self.client = kind(
            place.provider,
            api_key=SECRET,
            transport=httpx.MockTransport(self.answer),
            clock=self.clock,
            backoff=Backoff(draw=lambda: 1.0),
            on_drift=lambda _, drift: self.told.append(drift),
        )

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The reply to any request, which is noted."""
        self.sent.append((request.method, str(request.url), dict(request.headers), request.content))
        return httpx.Response(self.place.status, content=self.body)

    def ended(self, outcome: Any) -> tuple[Any, ...]:
        """All that can be seen of an outcome: what came out, drift told, requests sent, time taken."""
        told, self.told = tuple(self.told), []
        sent, self.sent = tuple(self.sent), []
        return (seen(outcome), told, sent, self.clock.passed)


def seen(outcome: Any) -> Any:
    """An outcome as plain values that can be compared."""
    if isinstance(outcome, BaseException):
        reply = (outcome.status, outcome.body, outcome.fields) if isinstance(outcome, ReplyError) else ()
        return (type(outcome), str(outcome), getattr(outcome, "job", None), reply)
    if isinstance(outcome, STATES):
        names = [each.name for each in fields(type(outcome)) if each.name != "reply"]
        return (type(outcome), [getattr(outcome, name) for name in names], outcome.reply.model, outcome.reply.drift)
    return (type(outcome), outcome)


def replayed(place: Place) -> list[Row]:
    """The rows that are replayed at a place: all that were drawn for it, or a few where they were drawn for another."""
    name = next(name for name, shared in GROUPS.items() if place in shared)
    found = rows_of(place.provider.name)[name]
    return found if place == GROUPS[name][0] else found[:: max(1, len(found) // FEW)]


def chosen(name: str) -> list[Place]:
    """The places at which a group's rows are replayed: of error statuses that share their schema, some."""
    first, *others = GROUPS[name]
    return [first, *(place for n, place in enumerate(others) if place.status == 200 or n % ERRORS == 0)]


@cache
def blocking(name: str) -> list[Any]:
    """What the blocking client makes of each row at each place of a group."""
    found = []
    for place in chosen(name):
        form = Form(Client, place)
        for row in replayed(place):
            form.body = row.body
            try:
                outcome = use(form.client, place.operation, drawn(place.operation)[0])
            except Exception as error:
                outcome = error
            found.append((place, row.body, *form.ended(outcome)))
    return found


async def awaited(name: str) -> list[Any]:
    """What the async client makes of each row at each place of a group."""
    found = []
    for place in chosen(name):
        form = Form(AsyncClient, place)
        for row in replayed(place):
            form.body = row.body
            try:
                outcome = await use(form.client, place.operation, drawn(place.operation)[0])
            except Exception as error:
                outcome = error
            found.append((place, row.body, *form.ended(outcome)))
    return found


@pytest.mark.parametrize("name", GROUPS)
def test_blocking_and_async_agree(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """For every row: the same model, state, ticket or error with its message; the same drift, requests and time."""
    monkeypatch.setattr(repeating, "fresh", lambda: "the same key")
    one, other = blocking(name), anyio.run(awaited, name)
    for mine, theirs in zip(one, other, strict=True):
        assert mine == theirs
    count_replayed(2 * len(one))


def test_no_error_but_our_own_leaves_a_client() -> None:
    """Whatever the corpus holds, what a client raises is of the package's own tree."""
    raised = {outcome[0] for name in GROUPS for _, _, outcome, *_ in blocking(name)}
    assert [kind for kind in raised if issubclass(kind, Exception) and not issubclass(kind, SafelightError)] == []


def sent(provider: Provider, operation: Operation[..., Any], given: Input, **options: Any) -> httpx.Request:
    """The one request that the client makes for an operation."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(400, json={})

    client = Client(provider, api_key=SECRET, transport=httpx.MockTransport(answer), clock=VirtualClock(), **options)
    use_it = client.submit if isinstance(operation, Submit) else client.call
    with pytest.raises(ReplyError):
        use_it(operation, *([] if operation.body is None else [given.body]), **given.arguments)
    (request,) = requests
    return request


def promised(operation: Operation[..., Any]) -> tuple[str, str]:
    """Which header takes the key, as the document has it, and where its server is."""
    document = operation.document("effective")
    spoken = document["paths"][operation.path][operation.method.lower()]
    (named,) = spoken.get("security", document.get("security"))
    (scheme,) = (document["components"]["securitySchemes"][name] for name in named)
    header = scheme["name"] if scheme["type"] == "apiKey" else "authorization"
    return header.lower(), spoken.get("servers", document["servers"])[0]["url"]


@every_operation
def test_the_key_goes_in_its_header_to_its_own_server_only(provider: Provider, operation: Operation[..., Any]) -> None:
    """One header carries the key, the one that the document names, and the request goes to the document's server."""
    header, server = promised(operation)
    for base_url in (None, HOST):
        request = sent(provider, operation, drawn(operation)[0], base_url=base_url)
        assert CREDENTIALS & set(request.headers) == {header}
        assert request.headers[header] == provider.prefix + SECRET
        assert [value for value in request.headers.values() if SECRET in value] == [request.headers[header]]
        assert SECRET not in str(request.url)
        assert SECRET.encode() not in request.content
        assert str(request.url).startswith((base_url or server) + "/")


def unkeyed(operation: Operation[..., Any], body: Any, theirs: dict[str, Any]) -> Any:
    """A body without the key under which it is done once, if that was made here."""
    name = (operation.idempotency or "").removeprefix("/")
    return body if not name or name in theirs["json"] else {key: body[key] for key in body if key != name}


@every_operation
def test_a_request_is_what_schemathesis_would_send(provider: Provider, operation: Operation[..., Any]) -> None:
    """From the same input: the same method, path, query, JSON body, content type and header for the key."""
    for given_input in drawn(operation):
        theirs = given_input.request
        ours = sent(provider, operation, given_input)
        assert ours.method == theirs["method"]
        assert ours.url.raw_path.partition(b"?")[0].decode() == urlsplit(theirs["url"]).path
        assert dict(parse_qsl(ours.url.query.decode(), keep_blank_values=True)) == theirs["params"]
        assert unkeyed(operation, json.loads(ours.content) if ours.content else None, theirs) == theirs.get("json")
        headers = {name.lower(): value for name, value in theirs["headers"].items()}
        assert ours.headers.get("content-type") == headers.get("content-type")
        assert CREDENTIALS & set(ours.headers) == CREDENTIALS & set(headers)
