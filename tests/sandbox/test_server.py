"""What needs real sockets: all of it on loopback, with as little waiting as can be."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox, listening

from .conftest import KEY, Caller

PATIENCE = 60  # seconds until a test gives up: no machine is as slow as that
IMPATIENCE = httpx.Timeout(PATIENCE, read=0.3)


@pytest.fixture
def served() -> Iterator[Caller]:
    sandbox = Sandbox(clock=VirtualClock(), duration=10, not_found_for=0)
    with sandbox.serve(), httpx.Client(timeout=PATIENCE, trust_env=False) as client:
        yield Caller(sandbox, client)


def submit(caller: Caller, words: str) -> httpx.URL:
    reply = caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": f"a fox [safelight: {words}]"})
    return httpx.URL(reply.json()["polling_url"])


def test_no_reply_waits_for_nagles_algorithm(monkeypatch: pytest.MonkeyPatch):
    """Small packets leave at once, or a poll over loopback would take 40 ms."""
    found = []

    class Noting(listening._Protocol):
        def connection_made(self, transport):
            found.append(transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            super().connection_made(transport)

    monkeypatch.setattr(listening, "_Protocol", Noting)
    with Sandbox().serve() as sandbox:
        httpx.get(sandbox.base_url("bfl"), trust_env=False)
    assert len(found) == 1
    assert all(found)


def test_tasks_live_in_a_region(served: Caller):
    """A polling URL names a region below the one origin; the others answer 404 with a task body; the base knows all."""
    url = str(submit(served, ""))
    region = next(each for each in ("/r1/", "/r2/") if each in url)
    (other,) = {"/r1/", "/r2/"} - {region}
    assert url.startswith(f"{served.sandbox.base_url('bfl')}{region}v1/get_result?")
    assert served.poll(url).json()["status"] == "Pending"
    wrong = served.poll(url.replace(region, other))
    assert (wrong.status_code, wrong.json()["status"]) == (404, "Task not found")
    assert served.poll(url.replace(region, "/")).status_code == 200
    alone = str(submit(served, "regional"))
    asked = {each: served.poll(re.sub("/r[12]/", each, alone)).status_code for each in ("/", "/r1/", "/r2/", "/r3/")}
    (home,) = [each for each, status in asked.items() if status == 200]
    assert home in alone


@pytest.mark.parametrize(
    ("fault", "raised", "timeout"),
    [
        ("reset", httpx.ReadError, PATIENCE),
        ("hang", httpx.ReadTimeout, IMPATIENCE),
        ("truncated", httpx.RemoteProtocolError, PATIENCE),
        ("drip", httpx.ReadTimeout, IMPATIENCE),
    ],
)
def test_faults_of_the_wire(served: Caller, fault, raised, timeout):
    """Connections really break, hang and drip, and the next poll is answered."""
    url = str(submit(served, f"{fault}@1"))
    with pytest.raises(raised):
        served.poll(url, timeout=timeout)
    assert served.poll(url).status_code == 200


def test_files_come_from_the_sandbox_s_own_origin(served: Caller):
    """A finished job's link leads to the sandbox, and its length is told."""
    link = served.finish(str(submit(served, "")))["result"]["sample"]
    file = served.ask("GET", link)
    assert httpx.URL(link).host == "127.0.0.1"
    assert int(file.headers["content-length"]) == len(file.content)


def test_afterwards_nothing_is_left():
    """Once the block ends no thread runs, no port is open, and the addresses are those of in-process use."""
    before = threading.active_count()
    with Sandbox().serve() as sandbox:
        url = sandbox.base_url("bfl")
    assert threading.active_count() == before
    assert sandbox.base_url("bfl") == "http://127.0.0.1/bfl"
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, trust_env=False)


def test_a_taken_port_is_an_error():
    """A port that is in use is told at once."""
    with (
        Sandbox().serve() as first,
        pytest.raises(OSError, match="in use"),
        Sandbox().serve(port=httpx.URL(first.origin).port),
    ):
        pass  # pragma: no cover


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_ends_cleanly(number):
    """`run` says where it is ready, serves, and ends with 0 on Ctrl-C and SIGTERM."""
    code = (
        "import json; from safelight.sandbox.server import run; run(ready=lambda u: print(json.dumps(u), flush=True))"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        urls = json.loads(process.stdout.readline())
        assert httpx.get(f"{urls['bfl']}/v1/credits", headers={"x-key": "made-up"}, trust_env=False).status_code == 200
        process.send_signal(number)
        _, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, errors) == (0, b"")


@contextmanager
def connected(served: Caller) -> Iterator[http.client.HTTPConnection]:
    port = httpx.URL(served.sandbox.origin).port
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        yield connection


def get(connection: http.client.HTTPConnection, url: httpx.URL) -> http.client.HTTPResponse:
    connection.request("GET", url.raw_path.decode(), headers={"x-key": KEY})
    return connection.getresponse()


def test_an_answer_can_be_cut_without_a_length(served: Caller):
    """Half of the body comes, nothing tells how much there should be, and the end looks like any other."""
    link = httpx.URL(served.finish(str(submit(served, "cut@file:1")))["result"]["sample"])
    with connected(served) as first, connected(served) as second:
        half = get(first, link)
        assert {"content-length", "transfer-encoding"}.isdisjoint(name.lower() for name in half.headers)
        content = half.read()
        whole = get(second, link).read()
    assert len(content) == len(whole) // 2
    assert whole.startswith(content)


@pytest.mark.parametrize("words", ["close@1", "close/0.05@1"])
def test_a_connection_can_be_closed_after_an_answer(served: Caller, words: str):
    """The answer is whole and says nothing of it; then, or when it was idle for a while, the connection ends."""
    url = submit(served, words)
    with connected(served) as connection:
        reply = get(connection, url)
        assert json.loads(reply.read())["status"] == "Pending"
        assert reply.headers.get("connection") is None
        assert connection.sock.recv(1) == b""


def test_a_connection_that_is_used_again_is_not_idle(served: Caller):
    """What is asked for in time is answered, and the connection stays."""
    url = submit(served, "close/0.2@1")
    with connected(served) as connection:
        get(connection, url).read()
        get(connection, url).read()
        connection.sock.settimeout(0.5)
        with pytest.raises(TimeoutError):
            connection.sock.recv(1)
