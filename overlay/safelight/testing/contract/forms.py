"""Both forms of the client: what they make of the same replies, and the requests that they send."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, get_args, get_origin
from unittest import mock
from urllib.parse import parse_qs, urlsplit

import anyio
import httpx
from attrs import fields

from safelight.async_client import AsyncClient
from safelight.client import Client
from safelight.clock import VirtualClock
from safelight.contract.bodies import JSON
from safelight.errors import ReplyError, SafelightError
from safelight.jobs import repeating
from safelight.jobs.schedule import Backoff
from safelight.keys import header_of
from safelight.provider import Provider
from safelight.state import State
from safelight.testing.contract.calls import Input, asked, use
from safelight.testing.contract.mirror import Place
from safelight_api.operation import Operation

SECRET = "made-up-secret"  # noqa: S105 - it is
HOST = "https://compatible.example/under/a/path"
CREDENTIALS = {"authorization", "proxy-authorization", "cookie", "x-key", "x-api-key", "api-key"}
STATES = tuple(get_origin(each) for each in get_args(State))


class Form:
    """One form of the client of one provider, which is answered with one body after the other."""

    def __init__(self, kind: Callable[..., Any], place: Place) -> None:
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


def form_faults(place: Place, bodies: Iterable[bytes], given: Input) -> Iterator[str]:
    """For every body: the same model, state, ticket or error of ours; the same drift, requests and time."""
    with mock.patch.object(repeating, "fresh", return_value="the same key"):
        yield from _form_faults(place, list(bodies), given)


def _form_faults(place: Place, bodies: list[bytes], given: Input) -> Iterator[str]:
    blocking, waiting = Form(Client, place), Form(AsyncClient, place)
    others = anyio.run(_awaited, waiting, bodies, given)
    for body, other in zip(bodies, others, strict=True):
        blocking.body = body
        try:
            outcome = use(blocking.client, place.operation, given)
        except Exception as error:  # noqa: BLE001 - which one it may be is looked at
            outcome = error
            if not isinstance(error, SafelightError):
                yield f"an error that is not ours: {error!r}: {body!r}"
        one = blocking.ended(outcome)
        for what, mine, theirs in zip(("outcome", "drift", "requests", "time"), one, other, strict=True):
            if mine != theirs:
                yield f"blocking and async differ in their {what}: {mine!r} and {theirs!r}: {body!r}"


async def _awaited(form: Form, bodies: list[bytes], given: Input) -> list[Any]:
    found = []
    for body in bodies:
        form.body = body
        try:
            outcome = await use(form.client, form.place.operation, given)
        except Exception as error:  # noqa: BLE001 - it is compared with the blocking form's
            outcome = error
        found.append(form.ended(outcome))
    return found


def sent(provider: Provider, operation: Operation[..., Any], given: Input, **options: Any) -> httpx.Request:
    """The one request that the client makes for an operation."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(400, json={})

    client = Client(provider, api_key=SECRET, transport=httpx.MockTransport(answer), clock=VirtualClock(), **options)
    with suppress(ReplyError):
        asked(client, operation, given)
    (request,) = requests
    return request


def key_faults(provider: Provider, operation: Operation[..., Any], given: Input) -> Iterator[str]:
    """The key goes to the one place that the module names for it, and the request to the API's own server."""
    wanted = {name.lower(): value for name, value in header_of(provider, SECRET).items()}
    for base_url in (None, HOST):
        request = sent(provider, operation, given, base_url=base_url)
        bearing = {name: value for name, value in request.headers.items() if SECRET in value or name in CREDENTIALS}
        if bearing != wanted:
            yield f"the key goes into {bearing}"
        if str(request.url).count(SECRET) != bool(provider.query) or SECRET.encode() in request.content:
            yield "the key is in the address or the body"
        if not str(request.url).startswith((base_url or provider.base_url) + "/"):
            yield f"it goes to {request.url}"


def request_faults(provider: Provider, operation: Operation[..., Any], given: Input) -> Iterator[str]:
    """From the same input the client sends what schemathesis sends: what neither side wrote."""
    theirs, ours = given.request, sent(provider, operation, given)
    headers = {name.lower(): value for name, value in theirs["headers"].items()}
    declared = [each.name.lower() for each in operation.parameters if each.location == "header"]
    params = {name: value if isinstance(value, list) else [value] for name, value in (theirs["params"] or {}).items()}
    once = (operation.idempotency or "").removeprefix("/")  # a key of which is made here where none is given
    once = once if (operation.idempotency or "").startswith("/") else once.lower()
    path, _, query = ours.url.raw_path.partition(b"?")
    base = urlsplit(provider.base_url).path.rstrip("/")
    pairs = {
        "method": (ours.method, theirs["method"]),
        "path": (path.decode(), base + urlsplit(theirs["url"]).path),
        "query": (_unkeyed(provider, query.decode(), operation, params), _texts(params)),
        **{name: (ours.headers.get(name), headers.get(name)) for name in declared if name in headers or name != once},
    }
    if operation.body is None or operation.body.media_type == JSON:
        body = json.loads(ours.content) if ours.content else None
        if isinstance(body, dict) and once not in (theirs.get("json") or {}):
            body.pop(once, None)
        pairs["body"] = (body, theirs.get("json"))
        pairs["content type"] = (ours.headers.get("content-type"), headers.get("content-type"))
    for what, (mine, wanted) in pairs.items():
        if mine != wanted:
            yield f"its {what} is {mine!r}, but schemathesis sends {wanted!r}"


def _unkeyed(provider: Provider, query: str, operation: Operation[..., Any], theirs: Any) -> dict[str, list[str]]:
    """The query without the API's key, and without the key under which it is done once, if that was made here."""
    made = {provider.query, operation.idempotency} - {None, ""} - set(theirs)
    return {name: values for name, values in parse_qs(query, keep_blank_values=True).items() if name not in made}


def _texts(params: dict[str, list[Any]]) -> dict[str, list[str]]:
    return {
        name: [each if isinstance(each, str) else json.dumps(each) for each in v] for name, v in params.items() if v
    }
