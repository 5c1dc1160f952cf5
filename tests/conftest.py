"""Profiles of hypothesis, and what every test is kept from: the network beyond this machine, and real keys."""

from __future__ import annotations

import gc
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from safelight.testing.contract.tally import TALLY, decodings, report

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile("dev", max_examples=25, deadline=None, suppress_health_check=SLOW)
settings.register_profile(
    "ci", max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW
)
settings.register_profile("nightly", max_examples=2000, deadline=None, suppress_health_check=SLOW)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev")
settings.load_profile(PROFILE)

MEMORY, ROOM = Path("/dev/shm"), 2 << 30  # noqa: S108 - a folder of its own is made there
LOOPBACK = ("127.", "::1", "localhost")


def pytest_configure(config: pytest.Config) -> None:
    """Put what tests write into memory where there is room: nearly all of it is synced to a disk as soon as written."""
    if hasattr(config, "workerinput") or config.option.basetemp or not MEMORY.is_dir():
        return
    if shutil.disk_usage(MEMORY).free > ROOM:
        config.option.basetemp = tempfile.mkdtemp(prefix="safelight-tests-", dir=MEMORY)
        config.add_cleanup(partial(shutil.rmtree, config.option.basetemp, ignore_errors=True))


def pytest_collection_finish() -> None:
    """Keep what was imported out of every later collection of garbage: it is large, and none of it is any."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="module")
def settled() -> Iterator[None]:
    """Keep what a module's tests leave behind out of the collections of the next."""
    yield
    gc.collect()
    gc.freeze()


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


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that started this one what was decoded here."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["tally"] = list(TALLY.items())


def pytest_testnodedown(node: Any) -> None:
    """Add up what the processes decoded."""
    TALLY.update(dict(getattr(node, "workeroutput", {}).get("tally", ())))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say how many responses were decoded, and at length what was tried, where that was the purpose."""
    if PROFILE == "nightly":
        for line in report(each.nodeid for each in terminalreporter.stats.get("failed", ())):
            terminalreporter.write_line(line)
    if TALLY:
        terminalreporter.write_line(f"contract: {decodings():,} responses decoded")
