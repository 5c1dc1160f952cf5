"""Profiles of hypothesis, and what every test is kept from: the network beyond this machine, and real keys."""

from __future__ import annotations

import os
import socket
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile("dev", max_examples=25, deadline=None, suppress_health_check=SLOW)
settings.register_profile(
    "ci", max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW
)
settings.register_profile("nightly", max_examples=2000, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches beyond loopback, and none finds a key in the environment that it did not put there."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            pytest.fail(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    for name in ("BFL_API_KEY", "NOVITA_API_KEY", "GPTUNNEL_API_KEY"):
        monkeypatch.delenv(name, raising=False)


DECODED = [0]  # responses that the contract tests decoded, in this process and then in all


def pytest_sessionfinish(session: Any) -> None:
    """Tell the process that started this one how much was decoded here."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["decoded"] = DECODED[0]


def pytest_testnodedown(node: Any) -> None:
    """Add up what the processes decoded."""
    DECODED[0] += getattr(node, "workeroutput", {}).get("decoded", 0)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say how many responses were replayed."""
    if DECODED[0]:
        terminalreporter.write_line(f"contract: {DECODED[0]} responses decoded")
