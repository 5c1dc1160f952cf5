"""What needs real sockets: all of it on loopback, with as little waiting as can be."""

from __future__ import annotations

import http.server
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox

from .conftest import Caller, example


@pytest.fixture
def served() -> Iterator[Caller]:
    sandbox = Sandbox(clock=VirtualClock(), duration=10, not_found_for=0)
    with sandbox.serve(), httpx.Client(timeout=0.3, trust_env=False) as client:
        yield Caller(sandbox, client)


def submit(caller: Caller, words: str) -> httpx.URL:
    reply = caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": f"a fox [safelight: {words}]"})
    return httpx.URL(reply.json()["polling_url"])


def test_polls_are_quick(served: Caller):
    """A poll over loopback takes no 40 ms: nothing waits for Nagle's algorithm."""
    url = str(submit(served, ""))
    started = time.perf_counter()
    for _ in range(20):
        served.poll(url)
    assert time.perf_counter() - started < 0.4


def test_tasks_live_in_a_region(served: Caller):
    """The polling URL is on another port; the other region answers 404 with a task body; the first port knows all."""
    url = submit(served, "")
    assert url.port in served.sandbox.regions
    (other,) = set(served.sandbox.regions) - {url.port}
    assert served.poll(str(url)).json()["status"] == "Pending"
    wrong = served.poll(str(url.copy_with(port=other)))
    assert (wrong.status_code, wrong.json()["status"]) == (404, "Task not found")
    main = httpx.URL(served.sandbox.origin).port
    assert served.poll(str(url.copy_with(port=main))).status_code == 200
    regional = submit(served, "regional")
    assert served.poll(str(regional.copy_with(port=main))).status_code == 404


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ("reset", httpx.ReadError),
        ("hang", httpx.ReadTimeout),
        ("truncated", httpx.RemoteProtocolError),
        ("drip", httpx.ReadTimeout),
    ],
)
def test_faults_of_the_wire(served: Caller, fault, raised):
    """Connections really break, hang and drip, and the next poll is answered."""
    url = str(submit(served, f"{fault}@1"))
    with pytest.raises(raised):
        served.poll(url)
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
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (0, b"")


@pytest.fixture
def receiver() -> Iterator[tuple[str, list]]:
    """A webhook's receiver that refuses the first call, and what it got."""
    got = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            got.append((dict(self.headers), json.loads(body)))
            self.send_response(200 if len(got) > 1 else 500)
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", got
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
    url, got = receiver
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
    url, got = receiver
    served.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "x", "webhook_url": url})
    served.sandbox.clock.sleep(11)
    deadline = time.monotonic() + 5
    while not got and time.monotonic() < deadline:
        time.sleep(0.01)
    assert got[0][1]["status"] == "Ready"
