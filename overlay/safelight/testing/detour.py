"""Leading clients to the sandbox: what the providers' modules say, what time it is, and who answers httpx."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from attrs import evolve

from safelight import options
from safelight.clock import VirtualClock
from safelight.provider import each_provider, load_module
from safelight.sandbox import Sandbox, Scenario
from safelight.sandbox.scenario import read_table
from safelight.trust import Trust
from safelight.wire.asynchronous_transport import AsyncDeadlineTransport
from safelight.wire.transport import DeadlineTransport

HOST = "127.0.0.127"  # of this machine, as sandboxes must be, and nobody's: requests for it are caught
KEY = "00000000-0000-4000-8000-000000000000"  # of the form that every provider's keys may have


class Table(dict[str, Scenario]):
    """The sandbox's scenarios, by pattern; they may be given as words, as they are in a file."""

    def __setitem__(self, pattern: str, scenario: Scenario | str) -> None:
        super().__setitem__(pattern, read_table({pattern: scenario})[pattern])


@contextmanager
def in_process(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, Any]) -> Generator[Sandbox]:
    """A sandbox that httpx reaches without a connection; its time passes when a client sleeps."""
    chosen: dict[str, Any] = {"clock": VirtualClock(), **given}
    sandbox = Sandbox(**chosen)
    sandbox.origin = f"http://{HOST}"
    _lead(monkeypatch, sandbox)
    blocking, asynchronous = sandbox.transport(), sandbox.async_transport()
    _catch(monkeypatch, lambda request: request.url.host == HOST, blocking, asynchronous)
    yield sandbox


@contextmanager
def served(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, Any]) -> Generator[Sandbox]:
    """A sandbox on a port of its own."""
    with Sandbox(**given).serve() as sandbox:
        _lead(monkeypatch, sandbox)
        yield sandbox


def _lead(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    """Let clients that are made from now on be the sandbox's, and none that was made before be anybody's."""
    sandbox.scenarios = Table(sandbox.scenarios)
    providers = list(each_provider(lambda error: warnings.warn(str(error), stacklevel=2)))
    modules = [load_module(provider.name) for provider in providers]
    for module, provider in zip(modules, providers, strict=True):
        monkeypatch.setenv(provider.key_variable, KEY)
        if provider.name in sandbox.imitations:
            monkeypatch.setattr(module, "PROVIDER", evolve(provider, base_url=sandbox.base_url(provider.name)))
    monkeypatch.setattr(options, "SystemClock", lambda: sandbox.clock)
    real = [Trust.of(provider, f"https://{provider.hosts[0]}") for provider in providers]
    closed = _Closed()
    _catch(monkeypatch, lambda request: any(trust.with_key(str(request.url)) for trust in real), closed, closed)


class _Closed(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The way to the real APIs."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        pytest.fail(f"a request for {request.url.host}, not for the sandbox: was its client made before the test?")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


def _catch(
    monkeypatch: pytest.MonkeyPatch,
    caught: Callable[[httpx.Request], bool],
    blocking: httpx.BaseTransport,
    asynchronous: httpx.AsyncBaseTransport,
) -> None:
    """Let other transports handle some of the requests that would make a connection."""

    def instead(kind: type[httpx.BaseTransport]) -> Callable[[httpx.BaseTransport, httpx.Request], httpx.Response]:
        before = kind.handle_request

        def handle(transport: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
            return blocking.handle_request(request) if caught(request) else before(transport, request)

        return handle

    for kind in (DeadlineTransport, httpx.HTTPTransport):
        monkeypatch.setattr(kind, "handle_request", instead(kind))

    def instead_async(kind: type[httpx.AsyncBaseTransport]) -> Any:
        before = kind.handle_async_request

        async def handle(transport: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
            if caught(request):
                return await asynchronous.handle_async_request(request)
            return await before(transport, request)

        return handle

    for other in (AsyncDeadlineTransport, httpx.AsyncHTTPTransport):
        monkeypatch.setattr(other, "handle_async_request", instead_async(other))
