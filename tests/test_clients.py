"""The two clients: the same words, the same results; drivers, transport, proxies."""

from __future__ import annotations

import inspect
import itertools
import socket
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpcore
import httpx
import pytest
import trustme

import safelight
from safelight import AsyncClient, Client, Job, Pending, Succeeded, VirtualClock
from safelight.clock import SystemClock
from safelight.contract import jsontext
from safelight.contract.fitting import MISSING, Fit, size
from safelight.contract.reply import Reply
from safelight.contract.wording import described, nearest
from safelight.errors import NoReply, NotJSON, SaveError, UntrustedURL, UsageError, WaitTimeout
from safelight.jobs.schedule import Backoff, Durations, Prior
from safelight.jobs.submitting import call
from safelight.jobs.tickets import Tickets
from safelight.provider import at, load_provider
from safelight.providers import bfl
from safelight.readings import path_of
from safelight.state import Artifact
from safelight.wire import driver, transport
from safelight.wire.driver import Proxies
from safelight.wire.lines import Line
from safelight.wire.transport import DeadlineTransport
from safelight.wire.underway import exchange
from tests.world import PENDING, READY, World, answer, job

KEY = "made-up-key"
NEVER_AGAIN = Backoff(first=1e6, ceiling=1e6)  # what was refused once is not tried until the deadline
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def respond(request: httpx.Request) -> httpx.Response:
    """Accept, be pending once, be ready, and send a picture."""
    if request.method == "POST":
        return httpx.Response(200, json={"id": "abc", "polling_url": "https://api.bfl.ai/v1/get_result?id=abc"})
    if request.url.path == "/v1/credits":
        return httpx.Response(200, json={"credits": 5})
    if request.url.host == "delivery-us1.bfl.ai":
        return httpx.Response(200, content=PNG)
    respond.polls = getattr(respond, "polls", 0) + 1  # type: ignore[attr-defined]
    reply = PENDING if respond.polls % 2 else READY  # type: ignore[attr-defined]
    return httpx.Response(200, content=reply.body)


def blocking(**options: Any) -> Client:
    return Client(bfl, api_key=KEY, transport=httpx.MockTransport(respond), clock=VirtualClock(), **options)


def asynchronous(**options: Any) -> AsyncClient:
    return AsyncClient(bfl, api_key=KEY, transport=httpx.MockTransport(respond), clock=VirtualClock(), **options)


def test_both_clients_have_the_same_methods() -> None:
    """Every public method of one is the other's too, with the same parameters and defaults."""
    for name, method in inspect.getmembers(Client, inspect.isfunction):
        if not name.startswith("_"):
            mine = inspect.signature(method).parameters
            assert list(mine) == list(inspect.signature(getattr(AsyncClient, name)).parameters), name
    assert [name for name in vars(Client) if not name.startswith("_")] == [
        name for name in vars(AsyncClient) if not name.startswith("_")
    ]


def test_everything_is_exported_and_nothing_more() -> None:
    """What `__all__` lists is there, `dir` lists it, and what is not there is an AttributeError."""
    assert all(hasattr(safelight, name) for name in safelight.__all__)
    assert set(safelight.__all__) <= set(dir(safelight))
    with pytest.raises(AttributeError, match="nothing"):
        _ = safelight.nothing  # type: ignore[attr-defined]


def test_the_blocking_client_does_it_all(tmp_path: Path) -> None:
    """Submit, look, watch, wait, save, run and call."""
    seen: list[Any] = []
    with blocking() as client:
        assert "bfl" in repr(client)
        ticket = client.submit(bfl.flux_2_pro, {"prompt": "x"})
        assert isinstance(client.result(ticket), Pending)
        assert [type(state) for state in client.watch(ticket)] == [Succeeded]
        client.result(ticket)
        assert len(client.run(bfl.flux_2_pro, {"prompt": "x"}, tmp_path, on_update=seen.append)) == 1
        assert client.call(bfl.credits).credits_ == 5
        by_path = client.submit_raw("/v1/flux-9", {"prompt": "x"})
        assert isinstance(by_path, Job)
        assert by_path.id == "abc"
        with pytest.raises(UsageError, match="no files"):
            client.make(bfl.delete_finetune, {"finetune_id": "x"})
        with pytest.raises(UsageError, match="one body"):
            client.call(bfl.credits, 1, 2)  # type: ignore[call-arg]
    assert isinstance(seen[-1], Succeeded)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_asynchronous_client_does_it_all(tmp_path: Path, backend: str) -> None:
    """The same, awaited, under asyncio and under trio."""

    async def main() -> None:
        seen: list[Any] = []
        async with asynchronous() as client:
            ticket = await client.submit(bfl.flux_2_pro, {"prompt": "x"})
            assert isinstance(await client.result(ticket), Pending)
            assert [type(state) async for state in client.watch(ticket)] == [Succeeded]
            await client.result(ticket)
            assert len(await client.run(bfl.flux_2_pro, {"prompt": "x"}, tmp_path, on_update=seen.append)) == 1
            assert (await client.call(bfl.credits)).credits_ == 5
            by_path = await client.submit_raw("/v1/flux-9", {"prompt": "x"})
            assert isinstance(by_path, Job)
            assert by_path.id == "abc"
            with pytest.raises(UsageError, match="no files"):
                await client.run(bfl.delete_finetune, {"finetune_id": "x"}, tmp_path)
        assert isinstance(seen[-1], Succeeded)

    anyio.run(main, backend=backend)


def test_an_interruption_after_the_submit_carries_the_ticket(tmp_path: Path) -> None:
    """Ctrl-C, or an error of the user's own callback, goes on with the ticket as a note."""

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    with blocking() as client, pytest.raises(KeyboardInterrupt) as caught:
        client.run(bfl.flux_2_pro, {"prompt": "x"}, tmp_path, on_update=interrupt)
    (note,) = caught.value.__notes__
    assert Job.from_json(note.partition("ticket: ")[2]).id == "abc"


def test_an_error_of_ours_carries_the_ticket_already(tmp_path: Path) -> None:
    """What goes wrong in `run` after the submit has the ticket as `job`, and needs no note."""
    (tmp_path / "bfl-flux-2-pro-abc.png").mkdir()
    with blocking() as client, pytest.raises(SaveError) as caught:
        client.run(bfl.flux_2_pro, {"prompt": "x"}, tmp_path)
    assert caught.value.job
    assert caught.value.result
    assert [path.suffix for path in tmp_path.iterdir()] == [".png"]
    assert not hasattr(caught.value, "__notes__")


@pytest.mark.parametrize("name", ["", "a\nb", 7])
def test_what_is_no_id_is_refused(name: Any) -> None:
    """An id is a line of text."""
    with pytest.raises(UsageError, match="no id"):
        blocking().job(name)


def test_a_watch_that_is_left_leaves_nothing_behind() -> None:
    """Leaving the loop of `watch` early closes its flow, blocking and async."""
    with blocking() as client:
        for _ in client.watch(client.job("abc")):
            break

    async def main() -> None:
        async with asynchronous() as client:
            watching = client.watch(client.job("abc"))
            async for _ in watching:
                break
            await watching.aclose()  # type: ignore[attr-defined]

    anyio.run(main)


def test_a_job_submitted_elsewhere_is_known_by_its_id_and_what_it_was_submitted_to() -> None:
    """Without an operation it is of the provider's result; a name that no document has is told."""
    client = Client(bfl, api_key=KEY)
    assert client.job("abc").operation == "get-result"
    assert client.job("abc", operation="flux-2-pro").operation == "flux-2-pro"
    with pytest.raises(UsageError, match="flux-2-prp"):
        client.job("abc", operation="flux-2-prp")
    with pytest.raises(UsageError, match="'' is no id of a job"):
        client.job("")


@pytest.fixture
def closed_port() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def test_an_address_where_nobody_listens_is_told_as_never_sent(closed_port: int) -> None:
    """A refused connection was certainly no submit, in either form."""
    options: Any = {"api_key": KEY, "base_url": f"http://127.0.0.1:{closed_port}", "backoff": NEVER_AGAIN}
    with Client(bfl, **options) as client, pytest.raises(NoReply, match="refused") as caught:
        client.submit(bfl.flux_2_pro, {"prompt": "x"})
    assert not caught.value.sent

    async def main() -> None:
        async with AsyncClient(bfl, **options) as client:
            with pytest.raises(NoReply) as caught:
                await client.submit(bfl.flux_2_pro, {"prompt": "x"})
            assert not caught.value.sent

    anyio.run(main)


@contextmanager
def accepting(server: socket.socket, serve: Callable[[], None]) -> Generator[None]:
    """A thread that serves; it is woken and waited for before its descriptor may be another's."""
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield
    server.shutdown(socket.SHUT_RDWR)
    thread.join()


@pytest.fixture
def proxy() -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that notes the first line that it is asked, and answers credits to everybody."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    asked.append(connection.recv(65536))
                    body = b'{"credits": 1}'
                    head = f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n".encode()
                    connection.sendall(head + body)

        with accepting(server, serve):
            yield f"127.0.0.1:{server.getsockname()[1]}", asked


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_proxies_of_the_environment_are_used(
    form: str, proxy: tuple[str, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`HTTP_PROXY` is asked, with its user, for all but what `NO_PROXY` names."""
    address, asked = proxy
    monkeypatch.setenv("http_proxy", f"http://user:word@{address}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    options: Any = {"api_key": KEY, "base_url": "http://api.example", "trusted_origins": ["http://api.example"]}
    if form == "blocking":
        with Client(bfl, **options) as client:
            assert client.call(bfl.credits).credits_ == 1
    else:

        async def main() -> None:
            async with AsyncClient(bfl, **options) as client:
                assert (await client.call(bfl.credits)).credits_ == 1

        anyio.run(main)
    assert asked[0].startswith(b"GET http://api.example/v1/credits HTTP/1.1")
    assert b"\r\nproxy-authorization: basic" in asked[0].lower()


def test_proxies_are_chosen_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """By scheme, or for all, and not for hosts that are excepted; SOCKS has its own pool."""
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "no_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)
    assert Proxies().for_url(httpx.URL("https://api.bfl.ai")) is None
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1080")
    monkeypatch.setenv("https_proxy", "127.0.0.1:3128")
    monkeypatch.setenv("no_proxy", "novita.ai")
    proxies = Proxies()
    assert proxies.for_url(httpx.URL("https://api.bfl.ai")) == "http://127.0.0.1:3128"
    assert proxies.for_url(httpx.URL("http://api.bfl.ai")) == "socks5://127.0.0.1:1080"
    assert proxies.for_url(httpx.URL("https://api.novita.ai")) is None
    pools = DeadlineTransport()
    for proxy, kind in (
        ("http://127.0.0.1:3128", httpcore.HTTPProxy),
        ("socks5://127.0.0.1:1080", httpcore.SOCKSProxy),
    ):
        assert isinstance(pools._pool(Line(proxy, b"https", b"api.bfl.ai", None)), kind)
    pools.close()
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UsageError, match="SOCKS"):
        proxies.for_url(httpx.URL("http://api.bfl.ai"))


@pytest.fixture
def https(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A server over TLS that answers credits, and whose authority the environment names."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as plain, context.wrap_socket(plain, server_side=True) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except ssl.SSLError:
                    continue
                except OSError:
                    return
                with connection:
                    connection.recv(65536)
                    body = b'{"credits": 1}'
                    connection.sendall(f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body)

        with accepting(server, serve):
            yield f"https://localhost:{server.getsockname()[1]}"


def test_https_is_spoken_with_the_authorities_of_the_environment(https: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """TLS works in both forms, and a certificate of an authority that nobody named is refused as never sent."""
    options: Any = {"api_key": KEY, "base_url": https}
    with Client(bfl, **options) as client:
        assert client.call(bfl.credits).credits_ == 1

    async def main() -> None:
        async with AsyncClient(bfl, **options) as client:
            assert (await client.call(bfl.credits)).credits_ == 1

    anyio.run(main)
    monkeypatch.delenv("SSL_CERT_FILE")
    with Client(bfl, **options, backoff=NEVER_AGAIN) as client, pytest.raises(NoReply, match="certificate") as caught:
        client.submit(bfl.flux_2_pro, {"prompt": "x"})
    assert not caught.value.sent


def test_a_deadline_that_has_passed_is_told_by_what_was_begun() -> None:
    """Too late to connect is certainly not sent; too late to read may have been."""
    with exchange(0.0):
        with pytest.raises(httpx.ConnectTimeout):
            DeadlineTransport().handle_request(httpx.Request("GET", "http://127.0.0.1:9/"))
        with pytest.raises(httpcore.ReadTimeout):
            transport._left(1.0)
    assert transport._left(1.0) == 1.0
    transport._Backend().sleep(0)


def test_a_reply_beyond_the_limit_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Either client stops reading a body that nobody will parse, and says so."""
    monkeypatch.setattr(driver, "MAX_BYTES", 10)
    monkeypatch.setattr(jsontext, "MAX_BYTES", 10)
    endless = httpx.MockTransport(lambda _: httpx.Response(200, content=iter([b"x" * 8] * 1000)))
    with Client(bfl, api_key=KEY, transport=endless) as client, pytest.raises(NotJSON) as caught:
        client.call(bfl.credits)
    assert len(caught.value.body) == 16

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(1000):
            yield b"x" * 8

    async def main() -> None:
        endless = httpx.MockTransport(lambda _: httpx.Response(200, content=chunks()))
        async with AsyncClient(bfl, api_key=KEY, transport=endless) as client:
            with pytest.raises(NotJSON):
                await client.call(bfl.credits)

    anyio.run(main)


def test_tickets_are_noted_by_a_client_that_was_told_where(tmp_path: Path) -> None:
    """`tickets=` is a folder; a success without its files leaves the ticket there."""
    with blocking(tickets=tmp_path) as client:
        ticket = client.submit(bfl.flux_2_pro, {"prompt": "x"})
        assert Tickets(tmp_path).open() == [ticket]


def test_a_scheme_that_is_no_http_is_an_error_of_httpx() -> None:
    """What httpcore does not support is told in httpx's words."""
    with pytest.raises(httpx.UnsupportedProtocol):
        DeadlineTransport().handle_request(httpx.Request("GET", "ftp://127.0.0.1/"))


def test_the_system_clock_tells_the_time() -> None:
    """It sleeps, and moves on."""
    clock = SystemClock()
    start = clock.monotonic()
    clock.sleep(0)
    anyio.run(clock.sleep_async, 0)
    assert clock.monotonic() >= start
    assert clock.now().tzinfo


def test_a_prior_says_when_to_look_first_and_how_often_then() -> None:
    """The first look is at the tenth percentile; looks are closest where the end is likeliest."""
    prior = Prior(median=30.0, spread=0.3)
    assert prior.first == pytest.approx(20.4, abs=0.1)
    assert prior.interval(5, 0.5) > prior.interval(20, 0.5) > prior.interval(30, 0.5)


def test_priors_are_learned_from_four_jobs_or_given() -> None:
    """Three durations are none; four give their median and spread; what was given stays."""
    given = Prior(5.0, 0.5)
    durations = Durations({"known": given})
    for seconds in (8.0, 9.0, 10.0):
        durations.observe("learned", seconds)
        durations.observe("known", seconds)
    assert durations.prior("learned") is None
    durations.observe("learned", 9.0)
    learned = durations.prior("learned")
    assert learned
    assert learned.median == pytest.approx(9.0, rel=0.02)
    assert learned.spread == pytest.approx(0.1, abs=0.01)
    assert durations.prior("known") is given


def test_a_client_learns_when_to_look() -> None:
    """After four jobs of ten seconds, a fifth is looked at less often before its tenth, and no later than is told."""
    durations = Durations()
    looks = []
    for _ in range(5):
        world = World([])
        start = world.clock.now()

        def reply(_: Any, world: World = world) -> Any:
            return READY if world.clock.passed >= 10 else PENDING

        world._answer = reply
        flows = world.flows(durations=durations)
        world.run(safelight.jobs.watching.wait(flows, job(submitted_at=start), 60))
        looks.append(world.times)
    assert [times[0] for times in looks[:4]] == [1.5] * 4
    assert 1.5 < looks[4][0] <= 10 / 4
    assert len(looks[4]) < len(looks[3])
    assert max(b - a for a, b in itertools.pairwise(looks[4])) <= 10 / 4


def test_schemas_of_anything_and_of_nothing() -> None:
    """A schema that takes anything keeps anything; one that takes nothing keeps nothing."""
    for drop, kept in ((True, MISSING), (False, 7)):
        fit = Fit("safelight_api.bfl", "tolerant", drop=drop)
        assert fit._fit(False, 7, "/x")[0] is kept or kept == 7
        assert fit._fit(True, 7, "/x")[0] == 7
    assert size(MISSING) == 0
    nullable = {"anyOf": [{"type": "integer"}, {"type": "null"}, True]}
    one = {"type": "object", "properties": {"a": {"type": ["integer", "null"]}, "b": nullable}, "required": ["a"]}
    kept, drift = Fit("safelight_api.bfl", "tolerant", drop=True)._fit(one, {"a": "x", "b": "y"}, "")
    assert kept == {"a": None, "b": "y"}
    assert [each.path for each in drift.first] == ["/a"]
    assert described({"const": 1}) == "1"
    assert described({}) == "something else"


def test_names_are_suggested() -> None:
    """The nearest names, or the first of many."""
    provider = load_provider("bfl")
    with pytest.raises(UsageError, match="did you mean flux-2-pro"):
        provider.operation("flux-2-prp")
    assert nearest("zzzz", provider.operations).endswith("more")
    with pytest.raises(UsageError, match="did you mean novita"):
        load_provider("novitta")
    assert at({"a": {"b": 1}}, "/a/b") == 1
    assert at({"a": 5}, "/a/b") is None
    assert path_of("https://[x/y") == ""


def test_an_answer_is_what_came() -> None:
    """The reply's headers have lower-case names, whatever the server writes."""
    world = World([answer(200, {"credits": 1}, X_REQUEST_ID="7")])
    flows = world.flows()
    assert world.run(call(flows, flows.provider.operation("credits"), None, {}, 9)).status == 200


LONG = "a" * 70
ADDRESSES = [
    "https://files.example/\x01",
    f"https://files.example/{'a' * 70_000}",
    "https://ä..com/a.png",
    "https://☃.com/a.png",
    "https://xn--.com/a.png",
    "https://a..b.example/a.png",
    f"https://{LONG}.example/a.png",
    "https://[::1/a.png",
    "https://files.example:port/a.png",
    "not even close",
]


@pytest.mark.parametrize("url", ADDRESSES, ids=lambda url: ascii(url)[:30])
def test_a_link_that_is_no_address_is_an_unsaved_file(url: str, tmp_path: Path) -> None:
    """Whatever a reply names, the error is `SaveError`, with the ticket; nobody's server is asked."""
    done = Succeeded(
        job=job(), status="Ready", reply=Reply("get-result", 200, None, None), artifacts=(Artifact(url, "image"),)
    )
    with Client(bfl, api_key=KEY, backoff=NEVER_AGAIN) as client, pytest.raises(SaveError) as caught:
        client.save(done, tmp_path)
    assert caught.value.job == job()

    async def main() -> None:
        async with AsyncClient(bfl, api_key=KEY, backoff=NEVER_AGAIN) as client:
            with pytest.raises(SaveError):
                await client.save(done, tmp_path)

    anyio.run(main)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url",
    ["https://api..bfl.ai/x", f"https://api.{LONG}.bfl.ai/x", "https://api.☃.bfl.ai/x", "https://api.bfl.ai/\x7f"],
)
def test_a_polling_url_that_is_no_address_ends_the_wait_with_the_ticket(url: str) -> None:
    """It passes for one of the API's own, and cannot be asked."""
    ticket = job(polling_url=url)
    with Client(bfl, api_key=KEY) as client, pytest.raises((UntrustedURL, WaitTimeout)) as caught:
        client.wait(ticket, timeout=0.05)
    assert caught.value.job == ticket


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SSL_CERT_FILE", "/nowhere/at/all.pem"),
        ("ALL_PROXY", "socks://127.0.0.1:9"),
        ("ALL_PROXY", "ftp://127.0.0.1:9"),
        ("HTTPS_PROXY", "http://127.0.0.1:port"),
    ],
)
def test_an_environment_that_cannot_be_is_told_before_anything_is_sent(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Certificates that are not there, proxies that nobody speaks: wrong usage, in either form."""
    monkeypatch.setenv(variable, value)
    with Client(bfl, api_key=KEY) as client, pytest.raises(UsageError, match=r"SSL_CERT_FILE|PROXY"):
        client.call(bfl.credits)

    async def main() -> None:
        async with AsyncClient(bfl, api_key=KEY) as client:
            with pytest.raises(UsageError, match=r"SSL_CERT_FILE|PROXY"):
                await client.call(bfl.credits)

    anyio.run(main)


@pytest.mark.parametrize("given", ["HTTPS://api.bfl.ai", " https://api.bfl.ai/", "https://api.bfl.ai\n"])
def test_a_base_url_is_taken_as_people_write_it(given: str) -> None:
    """What the client takes, a ticket takes too."""
    client = Client(bfl, api_key=KEY, base_url=given, transport=httpx.MockTransport(respond))
    assert client.submit(bfl.flux_2_pro, {"prompt": "x"}).id == "abc"


@pytest.mark.parametrize("given", ["https://api.bfl.ai/a b", "https://api.bfl.ai/\x00", "api.bfl.ai"])
def test_a_base_url_that_is_none_is_refused(given: str) -> None:
    """At once, not with the first paid job."""
    with pytest.raises(UsageError, match="base URL"):
        Client(bfl, api_key=KEY, base_url=given)
