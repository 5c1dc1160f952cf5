"""The key goes to the API's own hosts and nowhere else, and shows itself nowhere."""

from __future__ import annotations

import json
import logging
import pickle
import time
import traceback
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import anyio
import httpx
import pytest

from safelight import AsyncClient, Client, VirtualClock, api_client
from safelight.errors import MissingKey, NoReply, SafelightError, UntrustedURL, UsageError
from safelight.jobs import watching
from safelight.jobs.exchange import ask, decoded
from safelight.jobs.submitting import submit
from safelight.keys import Key
from safelight.provider import load_provider, provider_names
from safelight.providers import bfl, novita
from safelight.trust import Trust
from safelight_api.bfl.models import Flux2Inputs
from tests.world import PENDING, READY, SECRET, World, answer, job, lost

KEY = "made-up-" + "key-0815"


@pytest.mark.parametrize(
    ("base", "url", "trusted"),
    [
        ("https://api.bfl.ai", "https://api.bfl.ai/v1/x", True),
        ("https://api.bfl.ai", "https://api.us3.bfl.ai/v1/x", True),
        ("https://api.bfl.ai", "https://API.US3.BFL.AI/v1/x", True),
        ("https://api.eu.bfl.ai", "https://api.us3.bfl.ai:443/v1/x", True),
        ("https://api.bfl.ai", "http://api.us3.bfl.ai/v1/x", False),
        ("https://api.bfl.ai", "https://api.us3.bfl.ai:8443/v1/x", False),
        ("https://api.bfl.ai", "https://api.a.b.bfl.ai/v1/x", False),
        ("https://api.bfl.ai", "https://api.us3.bfl.ai.evil.example/", False),
        ("https://api.bfl.ai", "https://evil.example/?api.bfl.ai", False),
        ("https://api.bfl.ai", "https://api.bfl.ai@evil.example/", False),
        ("https://api.bfl.ai", "https://evil.example\\@api.bfl.ai/", False),
        ("https://api.bfl.ai", "https://delivery.us1.bfl.ai/x", False),
        ("https://api.bfl.ai", "https://bfl.ai/", False),
        ("https://api.bfl.ai", "https://127.0.0.1/", False),
        ("https://api.bfl.ai", "ftp://api.bfl.ai/", False),
        ("https://api.bfl.ai", "nonsense", False),
        ("https://api.bfl.ai", "https://extra.example/x", True),
        ("https://proxy.example", "https://proxy.example/v1/x", True),
        ("https://proxy.example", "https://api.bfl.ai/v1/x", False),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9000/x", True),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9001/x", False),
        ("http://localhost:9000", "http://[::1]:9000/x", False),
        ("http://127.0.0.1:9000", "https://api.bfl.ai/x", False),
    ],
)
def test_the_key_goes_to_trusted_origins_only(base: str, url: str, trusted: bool) -> None:
    """The base URL's origin, on loopback too; the provider's other hosts if the base is one of them; extras."""
    assert Trust.of(bfl.PROVIDER, base, ["https://extra.example"]).with_key(url) is trusted


@pytest.mark.parametrize(
    "base", ["ftp://api.bfl.ai", "api.bfl.ai", "https://", "https://me:pw@api.bfl.ai", "file:///x"]
)
def test_a_base_url_that_is_not_http_is_refused(base: str) -> None:
    """A base URL must be http(s), without credentials."""
    with pytest.raises(UsageError, match="base URL"):
        Client(bfl, api_key=KEY, base_url=base)


def test_a_missing_key_is_told_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key, the error names the variable; with it set, it is read from there."""
    with pytest.raises(MissingKey, match="NOVITA_API_KEY"):
        Client(novita)
    monkeypatch.setenv("NOVITA_API_KEY", f" {KEY}\n")
    assert Client(novita)._flows.key.reveal() == KEY
    with pytest.raises(UsageError, match="characters"):
        Client(novita, api_key="two words")


@pytest.mark.parametrize("name", provider_names())
def test_every_operation_sends_its_key_in_its_header_and_to_its_base(name: str) -> None:
    """Each operation authenticates by the one header that its document declares, at the base URL."""
    provider = load_provider(name)
    document = next(iter(provider.operations.values())).document("effective")
    (scheme,) = document["components"]["securitySchemes"].values()
    header = scheme["name"] if scheme["type"] == "apiKey" else "Authorization"
    prefix = "Bearer " if scheme.get("scheme") == "bearer" else ""
    assert document["servers"][0]["url"] == provider.base_url
    for operation in provider.operations.values():
        world = World([answer(401, {})])
        flows = world.flows(name)
        with pytest.raises(SafelightError):
            world.run(_asked(flows, operation))
        (sent,) = world.sent
        assert sent.url.startswith(provider.base_url + "/")
        assert sent.authorization.on({}) == {header: prefix + SECRET}  # type: ignore[union-attr]


def _asked(flows: Any, operation: Any) -> Any:
    reply = yield from ask(flows, operation, flows.url(operation.path), 10.0)
    return (yield from decoded(flows, operation, reply))


def texts(client: Any, world: World) -> Iterator[str]:
    """Everything that a client, its parts and its errors say of themselves."""
    flows = client._flows
    for thing in (
        client,
        flows,
        flows.key,
        flows.trust,
        flows.provider,
        client._driver,
        *flows.provider.operations.values(),
    ):
        yield repr(thing)
        yield str(thing)
    for fault in (lost(), answer(401, {"detail": "no"}), answer(200, b"<html>"), PENDING, READY):
        world = World([fault])
        try:
            state = world.run(watching.wait(world.flows(), job(), 0))
            yield repr(state)
        except SafelightError as error:
            yield "".join(traceback.format_exception(error))
            yield repr(vars(error))
        yield repr(world.sent)


def test_the_key_shows_itself_nowhere(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    """No repr, str, exception, log record of any level, ticket or sidecar holds the key, in either client."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(200, json={"id": "abc", "polling_url": "https://api.bfl.ai/v1/get_result?id=abc"})
        if "get_result" in str(request.url):
            return httpx.Response(
                200, json={"id": "abc", "status": "Ready", "result": {"sample": "https://f.example/x", "seed": "x"}}
            )
        assert not any(KEY in value for value in request.headers.values())
        return httpx.Response(200, content=b"\x89PNG\r\n\x1a\n" + bytes(50))

    with caplog.at_level(logging.DEBUG):
        client = Client(bfl, api_key=SECRET, transport=httpx.MockTransport(respond), clock=VirtualClock())
        client.run(bfl.flux_2_pro, Flux2Inputs(prompt="x", webhook_secret=KEY), tmp_path)
        said = [*texts(client, World([])), *texts(AsyncClient(bfl, api_key=SECRET), World([]))]
    said += [record.getMessage() for record in caplog.records]
    said += [path.read_text() for path in tmp_path.glob("*.json")]
    said.append(repr(api_client(bfl, api_key=SECRET)))
    said.append(repr(Flux2Inputs(prompt="x", webhook_secret=SECRET)))
    assert said
    assert not [text for text in said if SECRET in text or KEY in text]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, {"detail": f"no such key: {SECRET}"}),
        (200, f"<html>{SECRET}</html>".encode()),
        (200, {"id": "abc", "status": SECRET}),
        (200, {"id": {"key": SECRET}, "status": "Ready"}),
        (200, {"id": "abc", "status": "Error", "details": {"error": SECRET}}),
        (401, f'{{"detail": "no such key: {SECRET}"}}'.encode("utf-16")),
        (401, f'{{"detail": "no such key: {SECRET}"}}'.encode("utf-32-be")),
        (401, b'{"detail": "%s"}' % "".join(f"\\u{ord(c):04X}" for c in SECRET).encode()),
        (401, b'{"detail": "\xff %s"}' % f"\\u{ord(SECRET[0]):04x}{SECRET[1:]}".encode()),
    ],
)
def test_a_server_that_repeats_the_key_makes_nobody_tell_it(
    status: int, body: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither errors nor drift nor what they carry hold it."""
    told: list[str] = []
    world = World(lambda _: answer(status, body, x_request_id=SECRET))
    flows = world.flows(strict=True, on_drift=lambda reply, each: told.append(f"{reply.body} {each}"))
    with caplog.at_level(logging.DEBUG), pytest.raises(SafelightError) as caught:
        world.run(watching.wait(flows, job(), 60))
    told += [*traceback.format_exception(caught.value), repr(vars(caught.value)), *caplog.messages]
    told.append(repr(getattr(getattr(caught.value, "state", None), "reason", "")))
    assert "***" in "".join(told)
    assert SECRET not in "".join(told)


def test_a_key_is_found_however_it_is_spelt() -> None:
    """In any case, and with the escapes of JSON, HTML and URLs; in an error of the transport too."""
    key = Key("sk-ab/cd+ef==")
    for spelt in (
        "sk-ab/cd+ef==",
        "SK-AB/CD+EF==",
        r"sk-ab\/cd+ef==",
        "sk-ab%2Fcd%2bef%3D%3d",
        "sk-ab%252Fcd%252bef%3D%3d",
        r"\u0073k-ab\u002fcd+ef==",
        r"\x73k-ab\x2Fcd+ef==",
        "&#115;k-ab&#x2F;cd&#x02b;ef==",
        "sk-ab&sol;cd&plus;ef&equals;&equals;",
    ):
        assert key.hidden(f"<{spelt}>") == "<***>"
        assert key.hide(answer(200, f'{{"a": "{spelt}"}}'.encode())).body == b'{"a": "***"}'
        assert key.hide(answer(200, {"a": spelt})).body == b'{"a": "***"}'
    assert key.hidden(r"100% of sk-ab\\cd") == r"100% of sk-ab\\cd"
    world = World([NoReply(f"illegal header line: {SECRET}", sent=False)] * 99)
    with pytest.raises(SafelightError) as caught:
        world.run(submit(world.flows(), load_provider("bfl").operation("flux-2-pro"), {"prompt": "x"}, 1))
    assert "illegal header line: ***" in str(caught.value)


ESCAPES: dict[str, Callable[[str], str]] = {
    "JSON": lambda text: json.dumps(text)[1:-1],
    "all of JSON": lambda text: "".join(f"\\u{ord(each):04x}" for each in text),
    "JavaScript": lambda text: "".join(f"\\u{{{ord(each):X}}}" for each in text),
    "C": lambda text: "".join(f"\\{ord(each):03o}" for each in text),
    "Python": lambda text: "".join(f"\\U{ord(each):08x}" for each in text),
    "a URL": lambda text: quote(text, safe=""),
    "all of a URL": lambda text: "".join(f"%{ord(each):02X}" for each in text),
    "an old URL": lambda text: "".join(f"%u{ord(each):04x}" for each in text),
    "HTML": escape,
    "all of HTML": lambda text: "".join(f"&#{ord(each)};" for each in text),
    "HTML in hexadecimal": lambda text: "".join(f"&#x{ord(each):X};" for each in text),
}
MOST = [name for name in ESCAPES if name not in ("JavaScript", "C", "Python", "an old URL")]


@pytest.mark.parametrize("inner", ESCAPES)
@pytest.mark.parametrize("outer", ["JSON", "a URL", "HTML"])
def test_a_key_is_found_behind_one_escape_within_the_other(inner: str, outer: str) -> None:
    """A gateway's page that quotes the JSON of a server that quotes a URL: each escapes it, perhaps twice."""
    for secret in (SECRET, "aB3_5ec4e700/12+34=4abc.89:ab"):
        key = Key(secret)
        spelt = ESCAPES[outer](ESCAPES[inner](secret))
        assert key.hidden(f"<{spelt}>") == "<***>"
        if inner in MOST:
            assert key.hidden(f"<{ESCAPES[outer](spelt)}>") == "<***>"


@pytest.mark.parametrize("unit", ["\\", "&amp;", "%25", "&#0", "%5c", "\\u005c", "\\\\u0026amp;"])
def test_beginnings_of_escapes_cost_no_more_than_their_length(unit: str) -> None:
    """A reply of nothing else is looked through in a time that grows with its length, not with its square."""
    key = Key(SECRET)

    def seconds(count: int) -> float:
        reply = answer(200, (unit * count).encode())
        began = time.process_time()
        assert key.hide(reply) is reply
        return time.process_time() - began

    seconds(10)
    least = min(seconds(20_000) for _ in range(3))
    assert min(seconds(200_000) for _ in range(3)) < 40 * least + 0.1


def test_a_large_reply_is_only_looked_through_once() -> None:
    """The rest of the body stays what it was."""
    body = b'{"a": "' + bytes(range(32, 34)) * 600_000 + SECRET.encode() + b'\\"}'
    hidden = Key(SECRET).hide(answer(200, body)).body
    assert hidden == body.replace(SECRET.encode(), b"***")


def test_a_short_key_is_not_looked_for() -> None:
    """A made-up key of a letter would be found everywhere."""
    assert Key("a").hide(answer(200, {"status": "Ready"})).body == b'{"status": "Ready"}'


def test_a_key_is_never_pickled() -> None:
    """Pickling what holds the key is refused rather than done."""
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(Key(SECRET))
    with pytest.raises(TypeError):
        pickle.dumps(Client(bfl, api_key=SECRET))


def test_a_generated_client_also_hides_what_it_was_given() -> None:
    """The generated client alone shows no token, before and after it built its httpx client."""
    client = api_client(novita, api_key=SECRET)
    assert client.get_httpx_client().headers["Authorization"] == f"Bearer {SECRET}"
    assert SECRET not in repr(client)
    client.get_httpx_client().close()


def test_a_polling_url_of_a_stranger_is_refused_at_once() -> None:
    """A job known by a polling URL of elsewhere is refused before anything is sent."""
    client = Client(bfl, api_key=KEY)
    assert client.job("abc", polling_url="https://api.us3.bfl.ai/v1/get_result?id=abc").polling_url
    with pytest.raises(UntrustedURL):
        client.job("abc", polling_url="https://evil.example/v1/get_result?id=abc")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (None, "https://api.bfl.ai"),
        ("", "https://api.bfl.ai"),
        (" https://api.bfl.ai/ ", "https://api.bfl.ai"),
        ("https://api.bfl.ai/v1", "https://api.bfl.ai"),
        ("https://api.bfl.ai/v1/", "https://api.bfl.ai"),
        ("https://proxy.example/flux", "https://proxy.example/flux"),
        ("https://proxy.example/flux/v1/", "https://proxy.example/flux"),
    ],
)
def test_a_base_url_is_understood(given: str | None, meant: str) -> None:
    """What is pasted with the operations' version, or a slash, is taken for what was meant."""
    assert Client(bfl, api_key=KEY, base_url=given).base_url == meant


@pytest.mark.parametrize(
    "given",
    [
        "https://api.bfl.ai?x=1",
        "https://api.bfl.ai/#top",
        "https://api.bfl.ai/v1/flux-2-pro",
        "https://api.bfl.ai/v1/get_result",
        "http://api.bfl.ai",
        "http://10.0.0.8:8080",
        "api.bfl.ai",
    ],
)
def test_what_is_no_base_url_is_refused(given: str) -> None:
    """A query, a fragment, a whole operation, the key in the clear: told before anything is sent."""
    with pytest.raises(UsageError, match=r"base URL|in the clear"):
        Client(bfl, api_key=KEY, base_url=given)


def test_the_key_goes_in_the_clear_only_where_that_is_named() -> None:
    """Plain http to another machine wants an explicit word."""
    base = "http://10.0.0.8:8080"
    assert Client(bfl, api_key=KEY, base_url=base, trusted_origins=[base]).base_url == base


@pytest.mark.parametrize("given", [f'"{KEY}"', f"'{KEY}'", f"Bearer {KEY}", f'"Bearer {KEY}"', f" bearer  {KEY}\n"])
def test_a_key_is_understood_as_it_is_pasted(given: str) -> None:
    """In quotes, or with the word that stands before it in a header."""
    assert Client(novita, api_key=given)._flows.key.reveal() == KEY


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("problem", [KeyboardInterrupt, SystemExit, ValueError, OSError, httpx.ReadError])
def test_no_variable_of_a_trace_holds_the_key(problem: type[BaseException], form: str) -> None:
    """Whatever a request is ended by: the frames that held its headers are gone."""

    def respond(request: httpx.Request) -> httpx.Response:
        seen = dict(request.headers)
        assert seen["x-key"]
        raise problem("made up")

    async def main() -> BaseException:
        async with AsyncClient(bfl, api_key=SECRET, transport=httpx.MockTransport(respond)) as client:
            try:
                await client.submit(bfl.flux_2_pro, {"prompt": "x"}, timeout=1)
            except BaseException as error:
                return error
        raise AssertionError

    if form == "async":
        error = anyio.run(main)
    else:
        with Client(bfl, api_key=SECRET, transport=httpx.MockTransport(respond)) as client:
            with pytest.raises(BaseException) as caught:  # noqa: PT011
                client.submit(bfl.flux_2_pro, {"prompt": "x"}, timeout=1)
            error = caught.value
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    assert SECRET not in "".join(told.format())


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_no_variable_holds_the_key_that_a_transport_repeats(form: str) -> None:
    """What the transport said of a reply that is none stays with the frame that told it without the key."""

    def respond(request: httpx.Request) -> httpx.Response:
        raise httpx.RemoteProtocolError(f"illegal status line: HTTP/9 {SECRET}", request=request)

    options: Any = {"api_key": SECRET, "transport": httpx.MockTransport(respond), "clock": VirtualClock()}

    async def main() -> None:
        async with AsyncClient(bfl, **options) as client:
            await client.submit(bfl.flux_2_pro, {"prompt": "x"}, timeout=1)

    def blocking() -> None:
        with Client(bfl, **options) as client:
            client.submit(bfl.flux_2_pro, {"prompt": "x"}, timeout=1)

    with pytest.raises(SafelightError) as caught:
        anyio.run(main) if form == "async" else blocking()
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    lines = "".join(told.format()).splitlines()
    assert not [line for line in lines if SECRET in line and "illegal status line" in line]


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("problem", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("phase", range(3))
def test_no_variable_of_an_interruption_holds_the_signature_of_a_link(
    phase: int, problem: type[BaseException], form: str, tmp_path: Path
) -> None:
    """Neither while a file is fetched, nor after a redirect of one, nor while its link is renewed."""
    sign = "5ecret-signature"

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(200, json={"id": "abc"})
        if request.url.path == "/v1/get_result" and not (phase == 2 and asked):
            sample = f"https://cdn.example/a.png?sig={sign}"
            return httpx.Response(200, json={"id": "abc", "status": "Ready", "result": {"sample": sample}})
        asked.append(request.url.path)
        if phase == 1 and request.url.path == "/a.png":
            return httpx.Response(302, headers={"location": f"https://cdn.example/b.png?sig={sign}"})
        if phase == 2 and request.url.path == "/a.png":
            return httpx.Response(403)
        raise problem("made up")

    asked: list[str] = []
    options: Any = {"api_key": SECRET, "transport": httpx.MockTransport(respond), "clock": VirtualClock()}

    async def main() -> BaseException:
        async with AsyncClient(bfl, **options) as client:
            try:
                await client.run(bfl.flux_2_pro, {"prompt": "x"}, tmp_path)
            except BaseException as error:
                return error
        raise AssertionError

    if form == "async":
        error = anyio.run(main)
    else:
        with Client(bfl, **options) as client, pytest.raises(problem) as caught:
            client.run(bfl.flux_2_pro, {"prompt": "x"}, tmp_path)
        error = caught.value
    assert asked[-1] == ["/a.png", "/b.png", "/v1/get_result"][phase]
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    assert not [line for line in "".join(told.format()).splitlines() if f"={sign}" in line]


@pytest.mark.parametrize("name", provider_names())
def test_a_generated_client_keeps_its_key_at_home(name: str) -> None:
    """Redirects that leave the API are followed without the key, in both forms, and nothing waits for ever."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        there = request.url.host == "thief.example"
        return httpx.Response(200 if there else 302, headers={} if there else {"location": "https://thief.example/x"})

    provider = load_provider(name)
    options: Any = {"follow_redirects": True, "httpx_args": {"transport": httpx.MockTransport(respond)}}
    client = api_client(provider, api_key=SECRET, **options)
    assert client.get_httpx_client().timeout.read
    client.get_httpx_client().get("/x")

    async def main() -> None:
        async with api_client(provider, api_key=SECRET, **options) as other:
            await other.get_async_httpx_client().get("/x")

    anyio.run(main)
    client.get_httpx_client().close()
    assert [any(SECRET in value for value in each.headers.values()) for each in seen] == [True, False, True, False]


@pytest.mark.parametrize(
    "base_url", ["https://api.bfl.ai?to=", "https://api.bfl.ai#", "https://api.bfl.ai/v1/get_result"]
)
def test_the_base_url_of_a_ticket_is_understood_or_refused_never_pasted(base_url: str) -> None:
    """As that of a client; a version at its end is the operations' own."""
    world = World([READY])
    with pytest.raises(UsageError, match="base URL"):
        world.run(watching.look_once(world.flows(), job(base_url=base_url, polling_url=None)))
    assert not world.sent
    world.run(watching.look_once(world.flows(), job(base_url="https://api.bfl.ai/v1/", polling_url=None)))
    assert world.sent[0].url == "https://api.bfl.ai/v1/get_result?id=abc"
