"""The command line with a made-up world behind it: no network, no sleeping, no key of anybody's."""

from __future__ import annotations

import io
import json
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from attrs import define, field

from safelight.async_client import AsyncClient
from safelight.cli import clients, main
from safelight.client import Client
from safelight.clock import VirtualClock

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
KEYS = {"BFL_API_KEY": "a-key-for-bfl", "NOVITA_API_KEY": "a-key-for-novita", "GPTUNNEL_API_KEY": "a-key-for-gptunnel"}
POLLING_URL = "https://api.eu.bfl.ai/v1/get_result?id=job-1"
FILE = "https://delivery.bfl.ai/sample.png?se=2030-01-01T00%3A00%3A00Z"
SUBMITTED = {"id": "job-1", "polling_url": POLLING_URL, "cost": 6.0}
PENDING = {"id": "job-1", "status": "Pending", "progress": 0.25}
READY = {"id": "job-1", "status": "Ready", "result": {"sample": FILE}, "cost": 6.0, "progress": 1.0}
RUN = ("run", "bfl", "flux-2-pro", "prompt=a fox")
TICKET = json.dumps(
    {
        "safelight": 1,
        "provider": "bfl",
        "operation": "flux-2-pro",
        "id": "job-1",
        "base_url": "https://api.bfl.ai",
        "polling_url": POLLING_URL,
        "submitted_at": "2026-01-01T00:00:00+00:00",
        "inputs": {"prompt": "a fox"},
    }
)


def reply(body: Any, status: int = 200, **headers: str) -> httpx.Response:
    """A reply with a JSON body."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return httpx.Response(status, content=content, headers=headers)


@define
class World:
    """What the providers answer: `submit`, `poll` and `file` are asked in turn, the last of each for ever."""

    submit: list[Any] = field(factory=lambda: [reply(SUBMITTED)])
    poll: list[Any] = field(factory=lambda: [reply(READY)])
    file: list[Any] = field(factory=lambda: [httpx.Response(200, content=PNG)])
    requests: list[httpx.Request] = field(factory=list)
    clock: VirtualClock = field(factory=VirtualClock)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        queue = self.submit if request.method == "POST" else self.poll
        queue = self.file if request.url.host.startswith("delivery") else queue
        answer = queue.pop(0) if len(queue) > 1 else queue[0]
        answer = answer(request) if callable(answer) else answer
        if isinstance(answer, BaseException):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def sent(self) -> Any:
        """The body of the first request."""
        return json.loads(self.requests[0].content)


@define
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output."""
        document: dict[str, Any] = json.loads(self.out)
        return document

    @property
    def ticket(self) -> dict[str, Any]:
        """The ticket on standard error."""
        ticket: dict[str, Any] = json.loads(next(line for line in self.err.splitlines() if line.startswith("{")))
        return ticket


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Ctrl-C interrupts, also where whoever began the tests has it ignored, as a shell does for what it runs behind."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """The world behind every client that a command makes."""
    made = World()

    def make_client(provider: Any, **options: Any) -> Client:
        return Client(provider, transport=httpx.MockTransport(made), clock=made.clock, **options)

    def make_async_client(provider: Any, **options: Any) -> AsyncClient:
        return AsyncClient(provider, transport=httpx.MockTransport(made), clock=made.clock, **options)

    monkeypatch.setattr(clients, "make_client", make_client)
    monkeypatch.setattr(clients, "make_async_client", make_async_client)
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    return made


@pytest.fixture
def safelight(world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Run:
    """Run the command in a folder of its own; keys never show up in what it writes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    assert not world.requests

    def run(*arguments: str, stdin: bytes | str = b"") -> Ended:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        code = main(arguments)
        told = capsys.readouterr()
        assert not [key for key in KEYS.values() if key in told.out + told.err]
        return Ended(code, told.out, told.err)

    return run
