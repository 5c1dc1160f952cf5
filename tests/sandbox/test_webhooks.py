"""Webhooks: called when a job has ended, until they answer, each for itself, on loopback only."""

from __future__ import annotations

import http.server
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator

import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox, webhooks

from .conftest import Caller, example

PATIENCE = 60  # seconds until a test gives up: no machine is as slow as that


@pytest.fixture
def served() -> Iterator[Caller]:
    sandbox = Sandbox(clock=VirtualClock(), duration=10, not_found_for=0)
    with sandbox.serve(), httpx.Client(timeout=PATIENCE, trust_env=False) as client:
        yield Caller(sandbox, client)


@pytest.fixture
def receiver() -> Iterator[tuple[str, list, threading.Event]]:
    """A webhook's receiver that refuses the first call, what it got, and whether it got anything."""
    got = []
    arrived = threading.Event()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            got.append((dict(self.headers), json.loads(body)))
            arrived.set()
            self.send_response(200 if len(got) > 1 else 500)
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", got, arrived
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("submit", "ending"),
    [
        (("bfl", "flux-2-pro", {"prompt": "x", "webhook_url": "URL", "webhook_secret": "s3"}), '"Ready"'),
        (("novita", "txt2video", {"extra": {"webhook": {"url": "URL"}}}), '"ASYNC_TASK_RESULT"'),
        (("gptunnel", "faceswap", {"sourceImage": "x", "faceImage": "y", "webhook": "URL"}), '"done"'),
    ],
)
def test_webhooks_are_called_until_they_answer(caller: Caller, receiver, submit, ending):
    """When a job has ended its webhook is called with the result, and again after a refusal, then no more."""
    url, got, _ = receiver
    sandbox, (provider, name, body) = caller.sandbox, submit
    imitation = sandbox.imitations[provider]
    body = {**example(imitation, imitation.catalogue.named(name)), **body}
    caller.submit(provider, name, json.loads(json.dumps(body).replace("URL", url)))
    assert sandbox.deliver() == []
    sandbox.clock.sleep(11)
    assert [call.status for call in sandbox.deliver()] == [500]
    assert sandbox.deliver() == []
    sandbox.clock.sleep(2)
    assert [call.status for call in sandbox.deliver()] == [200]
    sandbox.clock.sleep(60)
    assert sandbox.deliver() == []
    assert ending in json.dumps(got[1][1])
    if provider == "bfl":
        assert got[1][0]["x-webhook-secret"] == "s3"
        assert got[1][0]["x-bfl-signature"].startswith("sha256=")


def test_webhooks_beyond_loopback_are_not_called(caller: Caller):
    """A webhook elsewhere is noted and left alone."""
    caller.submit("bfl", "flux-2-pro", {"prompt": "x", "webhook_url": "https://example.com/hook"})
    caller.sandbox.clock.sleep(11)
    (delivery,) = caller.sandbox.deliver()
    assert (delivery.status, delivery.problem) == (None, "not on loopback: not called")


def test_webhooks_are_called_by_themselves_while_serving(served: Caller, receiver):
    """Nobody has to ask for the calls while the sandbox serves."""
    url, got, arrived = receiver
    served.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "x", "webhook_url": url})
    served.sandbox.clock.sleep(11)
    assert arrived.wait(PATIENCE)
    assert got[0][1]["status"] == "Ready"


def hangs(_: socket.socket, gone: threading.Event) -> None:
    """Answer nothing."""
    gone.wait(PATIENCE)


def drips(connection: socket.socket, gone: threading.Event) -> None:
    """Answer one header after the other, without end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not gone.wait(0.02):
        connection.sendall(b"x: y\r\n")


def floods(connection: socket.socket, gone: threading.Event) -> None:
    """Answer with a body that never ends."""
    connection.sendall(b"HTTP/1.1 500 Sorry\r\n\r\n")
    while not gone.is_set():
        connection.sendall(bytes(1 << 16))


def sends_elsewhere(connection: socket.socket, _: threading.Event) -> None:
    """Answer that the webhook is where it is."""
    port = connection.getsockname()[1]
    connection.sendall(
        f"HTTP/1.1 307 There\r\nlocation: http://127.0.0.1:{port}/\r\ncontent-length: 0\r\n\r\n".encode()
    )


def babbles(connection: socket.socket, _: threading.Event) -> None:
    """Answer with what is no HTTP."""
    connection.sendall(b"\x00\xff what?\r\n\r\n")


@pytest.fixture
def odd() -> Iterator[Callable[[Callable[[socket.socket, threading.Event], None]], str]]:
    """Makes receivers that take a call and do as they were told with it."""
    gone, listeners, threads = threading.Event(), [], []

    def serve(listener: socket.socket, act: Callable[[socket.socket, threading.Event], None]) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.recv(1 << 16)
                    act(connection, gone)
                except OSError:
                    pass

    def make(act: Callable[[socket.socket, threading.Event], None]) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        threads.append(threading.Thread(target=serve, args=(listener, act)))
        threads[-1].start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/hook"

    yield make
    gone.set()
    for listener in listeners:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
    for thread in threads:
        thread.join()


NO_URLS = (
    "http://[::1", "", "hook", "//127.0.0.1/hook", "http://", "http://127.0.0.1:99999/", "http://127.0.0.1:x/",
    "ftp://127.0.0.1/hook", "file:///etc/hosts", "javascript:alert(1)", "http://127.0.0.1\n/hook",
    "http://127.0.0.1:9/" + "x" * 100_000, "http://exa mple/",
)  # fmt: skip


@pytest.mark.parametrize("url", NO_URLS)
def test_a_webhook_that_is_no_url_is_told(caller: Caller, url: str):
    """What cannot be called is noted with its reason, and those that were named beside it are called."""
    for each in (url, "http://127.0.0.1:9/refused"):
        body = {"prompt": each, "extra": {"webhook": {"url": each}}}
        caller.ask("POST", "novita/v3/async/flux-2-pro", content=json.dumps(body).encode())
    caller.sandbox.clock.sleep(11)
    caller.sandbox.deliver()
    told = {delivery.url: delivery for delivery in caller.sandbox.delivered}
    assert set(told) == {url, "http://127.0.0.1:9/refused"}
    assert all(delivery.status is None and delivery.problem for delivery in told.values())


def test_a_secret_that_no_header_can_hold_is_told(caller: Caller):
    """The call is not made, and its reason is noted."""
    for secret in ("a\nb", "\u20ac", "x" * 100_000):
        hook = {"prompt": "x", "webhook_url": "http://127.0.0.1:9/", "webhook_secret": secret}
        caller.ask("POST", "bfl/v1/flux-2-pro", content=json.dumps(hook).encode())
    caller.sandbox.clock.sleep(11)
    assert [delivery.status for delivery in caller.sandbox.deliver() if delivery.problem] == [None] * 3


@pytest.mark.parametrize("act", [hangs, drips, floods, sends_elsewhere, babbles])
def test_an_odd_receiver_has_its_time_and_no_more(caller: Caller, odd, monkeypatch, act):
    """However it answers, a call is over in time, is noted, and is made again as after any refusal."""
    monkeypatch.setattr(webhooks, "_TIMEOUT", 0.3)
    caller.submit("bfl", "flux-2-pro", {"prompt": "x", "webhook_url": odd(act)})
    for calls in range(1, 7):
        caller.sandbox.clock.sleep(11)
        begun = time.monotonic()
        (delivery,) = caller.sandbox.deliver()
        assert time.monotonic() - begun < PATIENCE / 2
        assert delivery.status in {None, 307, 500}
        assert len(caller.sandbox.delivered) == calls
    caller.sandbox.clock.sleep(11)
    assert caller.sandbox.deliver() == []


def test_no_receiver_keeps_another_from_its_call(served: Caller, odd, receiver):
    """While serving, one that hangs delays nobody, and what is no URL ends nothing."""
    url, got, arrived = receiver
    for each in (odd(hangs), "http://[::1", odd(floods), "ftp://127.0.0.1/", "http://127.0.0.1:9/", url):
        body = {"prompt": each, "extra": {"webhook": {"url": each}}}
        served.ask("POST", "novita/v3/async/flux-2-pro", json=body)
    served.sandbox.clock.sleep(11)
    assert arrived.wait(PATIENCE)
    assert got[0][1]["payload"]["task"]["status"] == "TASK_STATUS_SUCCEED"


def test_calls_under_way_do_not_keep_the_sandbox_from_its_end(odd):
    """A receiver that hangs is left alone when the sandbox ends."""
    sandbox = Sandbox(clock=VirtualClock(), duration=0, not_found_for=0)
    with sandbox.serve(), httpx.Client(timeout=PATIENCE, trust_env=False) as client:
        called = threading.Event()
        url = odd(lambda connection, gone: (called.set(), hangs(connection, gone)))
        Caller(sandbox, client).submit("bfl", "flux-2-pro", {"prompt": "x", "webhook_url": url})
        assert called.wait(PATIENCE)
        begun = time.monotonic()
    assert time.monotonic() - begun < 4
