"""Whether a submit may have been received is measured: a byte of it was written to a connection that leads there."""

from __future__ import annotations

import gzip
import logging
import socket
import threading
import time
import traceback
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest

from safelight import AsyncClient, Client
from safelight.contract.jsontext import MAX_BYTES
from safelight.contract.unpacking import Unpacking
from safelight.errors import AmbiguousSubmit, NoReply, SafelightError, WaitTimeout
from safelight.jobs import exchange
from safelight.jobs.schedule import Backoff
from safelight.providers import bfl, novita
from safelight.wire import quick

KEY = "made-up-key-0816"
NEVER_AGAIN = Backoff(first=1e6, ceiling=1e6)
OK = b'HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{"id":"abc"}'
Serve = Callable[[socket.socket], None]


@contextmanager
def served(serve: Serve) -> Generator[tuple[int, list[socket.socket]]]:
    """A port whose every connection is given to a function, and the connections so far."""
    connections: list[socket.socket] = []
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def one(connection: socket.socket) -> None:
            with connection, suppress(OSError):
                serve(connection)

        def accept() -> None:
            while not ended.is_set():
                connection, _ = listener.accept()
                connection.settimeout(10)
                connections.append(connection)
                threading.Thread(target=one, args=(connection,), daemon=True).start()

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1], connections
        finally:
            ended.set()
            socket.create_connection(listener.getsockname()).close()
            thread.join()


def reading(answer: bytes) -> Serve:
    """Read a request, and answer so before the end."""

    def serve(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(answer)

    return serve


def hanging(connection: socket.socket) -> None:
    """Say nothing until the other side has enough."""
    while connection.recv(65536):
        pass


def closing(connection: socket.socket) -> None:
    """End it at once."""


def tunnelling(connection: socket.socket) -> None:
    """A proxy that gives a tunnel, behind which nobody speaks TLS."""
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
    connection.recv(65536)
    connection.sendall(b"what is this?")


def submitted(form: str, timeout: float, **options: Any) -> Exception | None:
    """What came of one submit."""
    more = {"api_key": KEY, "backoff": NEVER_AGAIN, **options}

    async def main() -> None:
        async with AsyncClient(bfl, **more) as client:
            await client.submit(bfl.flux_2_pro, {"prompt": "x"}, timeout=timeout)

    try:
        if form == "async":
            anyio.run(main)
        else:
            with Client(bfl, **more) as client:
                client.submit(bfl.flux_2_pro, {"prompt": "x"}, timeout=timeout)
    except SafelightError as error:
        return error
    return None


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize(
    ("serve", "received"),
    [
        (reading(b""), True),
        (reading(b"HTTP/1.1 200 OK\r\ncontent-le"), True),
        (reading(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"), True),
        (reading(b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 2\r\n\r\n{}"), True),
        (reading(b"SSH-2.0-OpenSSH\r\n"), True),
        (hanging, True),
    ],
)
def test_what_was_read_there_may_have_been_accepted(serve: Serve, received: bool, form: str) -> None:
    """A request that went out, and whose reply broke, came late or cannot be read."""
    with served(serve) as (port, _):
        error = submitted(form, 0.7, base_url=f"http://127.0.0.1:{port}")
    assert isinstance(error, AmbiguousSubmit) is received


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("serve", [reading(b"no TLS here"), hanging, closing])
def test_a_handshake_that_fails_sent_nothing(serve: Serve, form: str) -> None:
    """Until TLS stands no byte of the request is on its way, however that ends."""
    with served(serve) as (port, _):
        error = submitted(form, 0.7, base_url=f"https://127.0.0.1:{port}")
    assert isinstance(error, NoReply)
    assert not error.sent


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize("scheme", ["http", "socks5"])
@pytest.mark.parametrize(
    "serve",
    [
        reading(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n"),
        reading(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n"),
        reading(b"HTTP/1.1 200 OK\r\n\r\n"),
        reading(b"\x05\xff"),
        reading(b""),
        tunnelling,
        hanging,
        closing,
    ],
)
def test_a_proxy_that_gives_no_tunnel_got_nothing_of_the_request(
    serve: Serve, scheme: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What asks a proxy for a tunnel is no byte of the request, whatever becomes of it."""
    with served(serve) as (port, _):
        monkeypatch.setenv("https_proxy", f"{scheme}://user:pass@127.0.0.1:{port}")
        error = submitted(form, 0.7, base_url="https://api.bfl.ai")
    assert isinstance(error, NoReply)
    assert not error.sent
    assert "pass" not in str(error)


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_a_connection_that_is_never_made_sent_nothing(form: str) -> None:
    """A port that nobody listens at; one whose queue is full, until the deadline."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        error = submitted(form, 5, base_url=f"http://127.0.0.1:{closed.getsockname()[1]}")
        assert isinstance(error, NoReply)
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(full.getsockname())
        error = submitted(form, 0.5, base_url=f"http://127.0.0.1:{full.getsockname()[1]}")
        for each in waiting:
            each.close()
    assert isinstance(error, NoReply)
    assert not error.sent


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_what_is_paid_goes_over_a_connection_that_was_never_idle(form: str) -> None:
    """Calls share a connection; each submit, and each call that makes something, has a new one."""
    credits_ = b'HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"credits":1}'

    def serve(connection: socket.socket) -> None:
        while request := connection.recv(65536):
            if request.startswith(b"POST") and b"}" not in request:
                continue  # its body comes by itself
            connection.sendall(credits_ if b"credits" in request else OK)

    async def main(url: str) -> None:
        async with AsyncClient(bfl, api_key=KEY, base_url=url) as client:
            for _ in range(3):
                await client.call(bfl.credits)
            for _ in range(2):
                await client.submit(bfl.flux_2_pro, {"prompt": "x"})
            await client.call(bfl.credits)

    with served(serve) as (port, connections):
        url = f"http://127.0.0.1:{port}"
        if form == "async":
            anyio.run(main, url)
        else:
            with Client(bfl, api_key=KEY, base_url=url) as client:
                for _ in range(3):
                    client.call(bfl.credits)
                for _ in range(2):
                    client.submit(bfl.flux_2_pro, {"prompt": "x"})
                client.call(bfl.credits)
        assert len(connections) == 3


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_a_kept_connection_that_has_just_been_closed_costs_no_call(form: str) -> None:
    """A GET goes over a new one at once; nobody waits for that."""
    answer = b'HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"credits":1}'

    async def main(url: str) -> None:
        async with AsyncClient(bfl, api_key=KEY, base_url=url, backoff=NEVER_AGAIN) as client:
            for _ in range(20):
                assert (await client.call(bfl.credits)).credits_ == 1

    with served(reading(answer)) as (port, connections):
        url = f"http://127.0.0.1:{port}"
        if form == "async":
            anyio.run(main, url)
        else:
            with Client(bfl, api_key=KEY, base_url=url, backoff=NEVER_AGAIN) as client:
                for _ in range(20):
                    assert client.call(bfl.credits).credits_ == 1
        assert len(connections) == 20


@pytest.mark.parametrize("form", ["blocking", "async"])
def test_a_paid_call_is_sent_once_and_told_as_doubtful(form: str) -> None:
    """What makes something is not repeated when its reply is lost, also through `call`."""
    body = {"image_file": "aGk=", "mask_file": "aGk="}

    async def main(url: str) -> None:
        async with AsyncClient(novita, api_key=KEY, base_url=url) as client:
            await client.call(novita.cleanup, body)  # type: ignore[arg-type]

    def blocking(url: str) -> None:
        with Client(novita, api_key=KEY, base_url=url) as client:
            client.call(novita.cleanup, body)  # type: ignore[arg-type]

    with served(reading(b"")) as (port, connections):
        called = partial(anyio.run, main) if form == "async" else blocking
        with pytest.raises(AmbiguousSubmit):
            called(f"http://127.0.0.1:{port}")
        assert len(connections) == 1


def test_no_library_logs_what_came(caplog: pytest.LogCaptureFixture) -> None:
    """Httpcore would log headers whole: a signed link in one, say, or an echo of the key."""
    link = f"https://files.example/a.png?sig={KEY}"
    answer = f"HTTP/1.1 200 OK\r\nlocation: {link}\r\nx-echo: {KEY}\r\ncontent-length: 13\r\n\r\n".encode()
    with served(reading(answer + b'{"credits":1}')) as (port, _), caplog.at_level(logging.DEBUG):
        url = f"http://127.0.0.1:{port}"
        with Client(bfl, api_key=KEY, base_url=url) as client:
            client.call(bfl.credits)

        async def main() -> None:
            async with AsyncClient(bfl, api_key=KEY, base_url=url) as client:
                await client.call(bfl.credits)

        anyio.run(main)
    assert KEY not in caplog.text
    assert "sig=" not in caplog.text


def _bomb(layers: int) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, 31)
    made = b"".join(compressor.compress(bytes(1 << 20)) for _ in range(200)) + compressor.flush()
    for _ in range(layers - 1):
        made = gzip.compress(made, 9)
    return made


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_a_reply_that_was_compressed_grows_to_its_limit_and_no_further(layers: int) -> None:
    """Two hundred megabytes of nothing, once, twice and three times over: no step is larger than 64 KiB."""
    bomb = _bomb(layers)
    unpacking = Unpacking({"content-encoding": ", ".join(["gzip"] * layers)}, MAX_BYTES)
    size = 0
    for step in unpacking.feed(bomb):
        size += len(step)
        assert len(step) <= 64 * 1024
    assert MAX_BYTES <= size <= MAX_BYTES + 128 * 1024


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 40])
@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw", "identity", "gzip, gzip", "deflate, gzip"])
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_a_body_is_unpacked_piece_by_piece(data: bytes, coding: str, step: int) -> None:
    """Whatever the pieces are; deflate with zlib's head or without."""
    packed = data
    for each in coding.split(", "):
        raw = zlib.compressobj(9, zlib.DEFLATED, -15)
        made = {"gzip": gzip.compress, "deflate": zlib.compress, "raw": lambda b, r=raw: r.compress(b) + r.flush()}
        packed = made.get(each, bytes)(packed)  # type: ignore[operator]
    unpacking = Unpacking({"content-encoding": coding.replace("raw", "deflate")}, MAX_BYTES)
    pieces = [packed[start : start + step] for start in range(0, len(packed), step)]
    assert b"".join(chunk for piece in pieces for chunk in unpacking.feed(piece)) == data
    unpacking.end()


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, br", "gzip,gzip,gzip,gzip"])
def test_an_encoding_that_was_not_asked_for_is_refused(coding: str) -> None:
    """So that no other library's decoder is met."""
    with pytest.raises(ValueError, match="not asked for"):
        Unpacking({"content-encoding": coding}, 10)


def test_a_compressed_body_that_breaks_off_or_is_damaged_is_told() -> None:
    """It is no shorter body; padding behind the end is nothing."""
    whole = gzip.compress(b"x" * 1000)
    for body in (whole[:-5], whole[:10], b"no gzip at all"):
        unpacking = Unpacking({"content-encoding": "gzip"}, 10_000)
        with pytest.raises(ValueError, match=r"breaks off|damaged"):  # noqa: PT012
            list(unpacking.feed(body))
            unpacking.end()
    unpacking = Unpacking({"content-encoding": "gzip"}, 10_000)
    assert b"".join(unpacking.feed(whole + whole + bytes(20))) == b"x" * 2000
    unpacking.end()


@pytest.fixture(params=["aiohttp", "httpcore"])
def carrier(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What carries polls: aiohttp, which is used where it is installed, or httpcore."""
    if request.param == "httpcore":
        monkeypatch.setattr(quick, "find_spec", lambda _: None)
    return str(request.param)


def test_connections_end_with_their_event_loop(carrier: str) -> None:
    """One client in loop after loop leaves no connection open behind it."""
    answer = b'HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"credits":1}'
    ended: list[str] = []

    def serve(connection: socket.socket) -> None:
        while connection.recv(65536):
            connection.sendall(answer)
        ended.append(carrier)

    with served(serve) as (port, connections):
        client = AsyncClient(bfl, api_key=KEY, base_url=f"http://127.0.0.1:{port}")

        async def ask() -> None:
            await client.call(bfl.credits)

        for backend in ("asyncio", "trio", "asyncio"):
            anyio.run(ask, backend=backend)
        for _ in range(1000):
            if len(ended) == len(connections) == 3:
                return
            time.sleep(0.01)
    pytest.fail(f"{len(ended)} of {len(connections)} connections were ended")


@pytest.mark.parametrize(
    "head",
    [
        b"x-long: " + b"a" * 60_000,
        b"\r\n".join(b"x-%d: 1" % number for number in range(500)),
        b"retry-after: 3\r\nretry-after: 3",
        b"link: </a>\r\nlink: </b>\r\nx-empty:",
    ],
)
@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.usefixtures("carrier")
def test_odd_heads_are_read_alike_whoever_carries_them(head: bytes, layers: int) -> None:
    """Long headers, many, and several of one name, which mean what they mean joined."""
    body = b'{"credits":1}'
    for _ in range(layers):
        head += b"\r\ncontent-encoding: gzip"
        body = gzip.compress(body)
    answer = b"HTTP/1.1 200 OK\r\n%s\r\ncontent-length: %d\r\n\r\n%s" % (head, len(body), body)

    async def main(url: str) -> None:
        async with AsyncClient(bfl, api_key=KEY, base_url=url, backoff=NEVER_AGAIN) as client:
            assert (await client.call(bfl.credits)).credits_ == 1

    with served(reading(answer)) as (port, _):
        anyio.run(main, f"http://127.0.0.1:{port}")


@pytest.mark.parametrize("form", ["blocking", "async"])
@pytest.mark.parametrize(
    "back",
    ["/v1/flux-2-pro", "#again", "?", "/v1/./flux-2-pro", "/v1/flux%2D2-pro", "//127.0.0.1:{port}/v1//flux-2-pro/"],
)
def test_a_redirect_that_leads_back_sends_nothing_twice_however_it_is_spelt(back: str, form: str) -> None:
    """What is paid goes to one place once."""
    asked: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        request = b""
        while b"}" not in request:
            if not (more := connection.recv(65536)):
                return
            request += more
        asked.append(request)
        where = back.format(port=connection.getsockname()[1]).encode()
        connection.sendall(b"HTTP/1.1 307 Back\r\nlocation: %s\r\ncontent-length: 0\r\n\r\n" % where)

    with served(serve) as (port, _):
        assert isinstance(submitted(form, 5, base_url=f"http://127.0.0.1:{port}"), AmbiguousSubmit)
    assert len(asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nbad header line\r\n\r\n",
        b"HTTP/1.1 OK\r\n\r\n",
        b"SSH-2.0-OpenSSH\r\n",
        b"\x00\xff\x00",
        b"",
    ],
)
@pytest.mark.usefixtures("carrier")
def test_a_reply_that_is_no_http_is_no_reply_whoever_carries_it(answer: bytes) -> None:
    """Whatever the library says of it, and with none of its frames."""

    async def main(url: str) -> None:
        async with AsyncClient(bfl, api_key=KEY, base_url=url, backoff=NEVER_AGAIN) as client:
            await client.call(bfl.credits)

    with served(reading(answer)) as (port, _), pytest.raises(NoReply) as caught:
        anyio.run(main, f"http://127.0.0.1:{port}")
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert not [line for line in "".join(told.format()).splitlines() if KEY in line]


def test_threads_of_an_application_do_not_starve_the_client() -> None:
    """Work in threads has a limiter of its own: all of anyio's default ones may be taken."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": "abc"}))
    done = threading.Event()

    async def main() -> None:
        limiter = anyio.to_thread.current_default_thread_limiter()
        async with anyio.create_task_group() as group, AsyncClient(bfl, api_key=KEY, transport=transport) as client:
            for _ in range(int(limiter.total_tokens)):
                group.start_soon(anyio.to_thread.run_sync, done.wait)
            while limiter.available_tokens:
                await anyio.lowlevel.checkpoint()
            with anyio.fail_after(10):
                await client.submit_raw("/v1/x", {"image": b"\x89PNG\r\n\x1a\n" + bytes(64)})
            done.set()

    start = time.monotonic()
    try:
        anyio.run(main)
    finally:
        done.set()
    assert time.monotonic() - start < 10


def test_a_wait_is_over_while_a_large_reply_is_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """An asynchronous client leaves the reading of it behind."""
    done = threading.Event()
    large = b'{"id": "abc", "status": "Pending", "x": "' + b"x" * 300_000 + b'"}'

    def slowly(*_: Any, **__: Any) -> Any:
        done.wait(30)

    monkeypatch.setattr(exchange, "decode", slowly)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=large))

    async def main() -> None:
        async with AsyncClient(bfl, api_key=KEY, transport=transport) as client:
            with pytest.raises(WaitTimeout, match="time was up"):
                await client.wait(client.job("abc"), timeout=0.5)
            done.set()

    start = time.monotonic()
    try:
        anyio.run(main)
    finally:
        done.set()
    assert time.monotonic() - start < 20
