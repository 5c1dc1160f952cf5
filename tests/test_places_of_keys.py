"""Wherever a provider takes its key, it goes there and to nobody else, and shows itself nowhere."""

from __future__ import annotations

import base64
import logging
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from attrs import evolve

from safelight import AsyncClient, Client, VirtualClock, api_client
from safelight.errors import SafelightError, UsageError
from safelight.jobs.effects import Send
from safelight.keys import Key, authorize
from safelight.provider import Provider
from safelight.sandbox.keys import key_in
from safelight.trust import Trust
from safelight.wire.driver import request_of
from tests.pottery import FIRING, ORDER, kiln

SECRET = "made-up/key+4711=="
LOGIN = "potter:" + "made-up-password"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
PLACES: dict[str, tuple[dict[str, Any], str, Callable[[httpx.Request], str | None]]] = {
    "bare": ({"header": "x-key"}, SECRET, lambda sent: sent.headers.get("x-key")),
    "Key": ({"header": "authorization", "prefix": "Key "}, SECRET, lambda sent: sent.headers["authorization"][4:]),
    "Bearer": (
        {"header": "authorization", "prefix": "Bearer "},
        SECRET,
        lambda sent: sent.headers["authorization"][7:],
    ),
    "query": ({"query": "api key"}, SECRET, lambda sent: sent.url.params.get("api key")),
    "cookie": ({"cookie": "session"}, SECRET, lambda sent: sent.headers["cookie"].partition("=")[2]),
    "basic": ({"basic": True}, LOGIN, lambda sent: base64.b64decode(sent.headers["authorization"][6:]).decode()),
}
EVERY = pytest.mark.parametrize("place", PLACES)


def placed(place: str, **more: Any) -> Provider:
    nowhere = {"header": "", "prefix": "", "query": "", "cookie": "", "basic": False}
    return evolve(kiln().PROVIDER, **{**nowhere, **PLACES[place][0]}, **more)


def said(secret: str) -> list[str]:
    """A secret as others may spell it."""
    from urllib.parse import quote, quote_plus

    whole = base64.b64encode(secret.encode()).decode()
    return [secret, quote(secret, safe=""), quote_plus(secret), quote(secret), whole, secret.rpartition(":")[2]]


@EVERY
def test_the_key_goes_to_its_place(place: str) -> None:
    """As its scheme has it, and beside what the address has already."""
    fields, secret, found = PLACES[place]
    provider = placed(place)
    trust = Trust.of(provider, provider.base_url)
    url = f"{provider.base_url}/firings?since=1&api+key=old#x"
    authorization = authorize(provider, Key(secret), trust, url)
    sent = request_of(Send("GET", url, {}, b"", 1.0, authorization))
    assert found(sent) == secret
    assert sent.url.params["since"] == "1"
    assert fields.get("query") is None or sent.url.params.get_list("api key") == [secret]


def test_a_key_has_one_place() -> None:
    """A module that names two, or none, is told so."""
    for fields in ({"query": "key"}, {"header": ""}, {"basic": True}):
        with pytest.raises(UsageError, match="one place"):
            evolve(kiln().PROVIDER, **fields)


SCHEMES: dict[str, dict[str, Any]] = {
    "bare": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "Key": {"type": "apiKey", "in": "header", "name": "Authorization", "description": 'prefixed with "Key "'},
    "Bearer": {"type": "http", "scheme": "bearer"},
    "query": {"type": "apiKey", "in": "query", "name": "api key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "session"},
    "basic": {"type": "http", "scheme": "basic"},
}


@EVERY
def test_the_sandbox_finds_it_there(place: str) -> None:
    """By the scheme of the document alone."""
    provider = placed(place)
    secret = PLACES[place][1]
    url = f"{provider.base_url}/firings"
    authorization = authorize(provider, Key(secret), Trust.of(provider, provider.base_url), url)
    sent = request_of(Send("GET", url, {}, b"", 1.0, authorization))
    assert key_in(SCHEMES[place], dict(sent.headers), dict(sent.url.params)) == secret
    assert not key_in(SCHEMES[place], {}, {})


def spoken(provider: Provider, secret: str, answer: Callable[[httpx.Request], httpx.Response], form: str, folder: Path):  # type: ignore[no-untyped-def]
    """What a run tells: its errors, its drift, and what it leaves on disk."""
    told: list[str] = []
    options: Any = {
        "api_key": secret,
        "clock": VirtualClock(),
        "tickets": folder / "owed",
        "on_drift": lambda reply, drift: told.append(f"{reply.body} {reply!r} {drift}"),
    }
    run: Any = (provider.operations["start-firing"], ORDER, folder)

    async def asynchronous() -> None:
        async with AsyncClient(provider, transport=httpx.MockTransport(answer), **options) as client:
            told.append(repr(client))
            await client.run(*run, timeout=120)

    try:
        if form == "async":
            anyio.run(asynchronous)
        else:
            with Client(provider, transport=httpx.MockTransport(answer), **options) as client:
                told.append(repr(client) + repr(client._flows.provider))
                client.run(*run, timeout=120)
    except SafelightError as error:
        told += [*traceback.format_exception(error), repr(vars(error)), repr(error.job)]
    told += [path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file()]
    return told


def worlds(provider: Provider, secret: str) -> Iterator[Callable[[httpx.Request], httpx.Response]]:
    """Servers that repeat what they were asked with, wherever they can."""
    base = provider.base_url

    def asked(request: httpx.Request) -> str:
        return f"{request.url} {dict(request.headers)} {secret}"

    def good(request: httpx.Request) -> httpx.Response:
        if request.url.host.startswith("files"):
            assert not [each for each in said(secret) if each in asked(request).rpartition(" ")[0]]
            return httpx.Response(200, content=PNG)
        done = {**FIRING, "state": "finished", "pieces": [{"kind": "bowl", "url": "https://files.kiln.example/1.png"}]}
        body = FIRING if request.method == "POST" else {**done, "progress": asked(request)}
        return httpx.Response(200, json=body, headers={"x-request-id": asked(request)})

    yield good
    yield lambda request: httpx.Response(401, json={"title": asked(request)})
    yield lambda request: httpx.Response(500, text=asked(request))
    yield lambda request: httpx.Response(307, headers={"location": f"{base}/elsewhere?was={request.url}"})
    yield lambda request: httpx.Response(307, headers={"location": f"https://evil.example/{request.url}"})

    def lost(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(f"no way to {request.url}", request=request)

    yield lost


@EVERY
@pytest.mark.parametrize("form", ["blocking", "async"])
def test_the_key_shows_itself_nowhere(place: str, form: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """In logs of any level, errors and their traces, tickets, sidecars, drift: whatever the server makes of it."""
    provider, secret = placed(place), PLACES[place][1]
    told: list[str] = []
    with caplog.at_level(logging.DEBUG):
        for number, answer in enumerate(worlds(provider, secret)):
            folder = tmp_path / str(number)
            told += spoken(provider, secret, answer, form, folder)
    told += [record.getMessage() for record in caplog.records]
    assert len(told) > 20
    assert not [(each, text) for text in told for each in said(secret) if each in text]


@pytest.mark.parametrize("place", ["cookie", "basic", "Key"])
def test_the_generated_client_has_it_in_its_header(place: str) -> None:
    """And httpx, which logs addresses, has nothing to tell."""
    _, secret, found = PLACES[place]
    sent: list[httpx.Request] = []
    options = {"transport": httpx.MockTransport(lambda request: sent.append(request) or httpx.Response(200))}
    client = api_client(placed(place), api_key=secret, httpx_args=options)
    client.get_httpx_client().get("/firings")
    client.get_httpx_client().get("https://elsewhere.example/firings")
    assert found(sent[0]) == secret
    assert not [each for each in said(secret) for value in sent[1].headers.values() if each in value]


def test_the_generated_client_takes_no_key_into_an_address() -> None:
    """For httpx logs each address."""
    with pytest.raises(UsageError, match="httpx would log it: use Client"):
        api_client(placed("query"), api_key=SECRET)


@pytest.mark.parametrize("wants", [True, False])
@pytest.mark.parametrize("place", ["query", "Bearer"])
def test_a_file_is_asked_with_the_key_at_the_apis_own_hosts_only(place: str, wants: bool, tmp_path: Path) -> None:
    """Where the provider wants that; the redirect to a store, and any other link, go without."""
    provider, (_, secret, found) = placed(place, files_with_key=wants), PLACES[place]
    home, store = f"{provider.base_url}/files/1.png", "https://store.example/1.png?sig=1"
    keyed: dict[str, bool] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(201, json=FIRING)
        if request.url.path.endswith(".png"):
            keyed[str(request.url.host)] = secret in str(dict(request.headers)) + str(request.url.params.get("api key"))
            at_home = str(request.url).startswith(home)
            return httpx.Response(302, headers={"location": store}) if at_home else httpx.Response(200, content=PNG)
        pieces = [{"kind": "bowl", "url": home}, {"kind": "bowl", "url": "https://other.example/2.png"}]
        return httpx.Response(200, json={**FIRING, "state": "finished", "pieces": pieces})

    with Client(provider, api_key=secret, transport=httpx.MockTransport(answer), clock=VirtualClock()) as client:
        assert len(client.run(kiln().start_firing, ORDER, tmp_path)) == 2
    assert keyed == {"api.kiln.example": wants, "store.example": False, "other.example": False}
    assert found is not None
