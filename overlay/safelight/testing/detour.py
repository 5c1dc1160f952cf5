"""Leading clients to the sandbox: what the providers' modules say, what time it is, and where requests go."""

from __future__ import annotations

import warnings
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from attrs import evolve

from safelight import options
from safelight.clock import VirtualClock
from safelight.provider import each_provider, load_module
from safelight.sandbox import Sandbox, Scenario
from safelight.sandbox.scenario import read_table
from safelight.testing.fence import Fence, InProcess
from safelight.wire.asynchronous import _Here

__all__ = ["HOST", "KEY", "Table", "in_process", "served"]

HOST = "127.0.0.127"  # of this machine, as sandboxes must be, and nobody's: requests for it are caught
KEY = "00000000-0000-4000-8000-000000000000"  # of the form that every provider's keys may have


class Table(dict[str, Scenario]):
    """The sandbox's scenarios, by pattern; they may be given as words, as they are in a file."""

    def __setitem__(self, pattern: str, scenario: Scenario | str) -> None:
        super().__setitem__(pattern, read_table({pattern: scenario})[pattern])


@contextmanager
def in_process(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, Any], allowed: Iterable[str]) -> Generator[Sandbox]:
    """A sandbox that httpx reaches without a connection; its time passes when a client sleeps."""
    chosen: dict[str, Any] = {"clock": VirtualClock(), **given}
    sandbox = Sandbox(**chosen)
    sandbox.origin = f"http://{HOST}"
    _lead(monkeypatch, sandbox)
    inside = InProcess(HOST, sandbox.transport(), sandbox.async_transport())
    Fence.of(allowed, inside).put_up(monkeypatch)
    monkeypatch.setattr(_Here, "takes_quick", lambda *_: False)  # aiohttp has no transport to put in its place
    yield sandbox


@contextmanager
def served(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, Any], allowed: Iterable[str]) -> Generator[Sandbox]:
    """A sandbox on a port of its own."""
    with Sandbox(**given).serve() as sandbox:
        _lead(monkeypatch, sandbox)
        Fence.of(allowed).put_up(monkeypatch)
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
