"""Several processes at one ledger: who asks for the same row, and who is stopped and comes back."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from safelight.batch.stores import LOCK
from safelight.sandbox import Sandbox
from tests.batch.crashes import ROOT, left, started, worker
from tests.batch.ledgers import LEDGERS, address


@pytest.mark.parametrize("kind", LEDGERS)
def test_a_row_that_two_processes_ask_for_five_times_each_is_sent_once(kind: str, tmp_path: Path) -> None:
    """Ten equal answers, and one submit."""
    with address(kind, tmp_path) as where, Sandbox(duration=0.3, not_found_for=0).serve() as sandbox:
        command = [sys.executable, "-m", "tests.batch.asking", where, str(tmp_path / "out"), sandbox.origin]
        asking = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        answers = [line for each in asking for line in each.communicate()[0].splitlines()]
    assert len(answers) == 10
    assert len({*answers}) == 1
    assert '"state": "done"' in answers[0]
    assert len(sandbox.jobs) == 1


def stop(process: subprocess.Popen[bytes], kind: str, where: str) -> None:
    """Stop a process while it holds no lock, for what a stopped process has locked opens to nobody for a minute."""
    while True:
        process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, process.pid, os.WSTOPPED)
        if unlocked(kind, where):
            return
        process.send_signal(signal.SIGCONT)


def unlocked(kind: str, where: str) -> bool:
    """Whether nobody is amid a transaction."""
    if kind == "postgres":
        with psycopg.connect(where) as ledger:
            (free,) = ledger.execute("select pg_try_advisory_xact_lock(%s)", [LOCK]).fetchone() or (False,)
            return bool(free)
    with closing(sqlite3.connect(where, timeout=0)) as ledger:
        try:
            ledger.execute("begin immediate")
        except sqlite3.OperationalError:
            return False
        return True


@pytest.mark.parametrize("kind", LEDGERS)
def test_an_owner_that_was_stopped_past_its_lease_does_no_harm(kind: str, tmp_path: Path) -> None:
    """Another one takes its jobs over; when it goes on nothing is sent twice, and no row is lost."""
    folder = tmp_path / "out"
    with address(kind, tmp_path) as where, Sandbox(duration=0.5, not_found_for=0).serve() as sandbox:
        with worker(where, folder, sandbox.origin, 40) as first:
            started(first)
            while len(sandbox.jobs) < 10:
                os.sched_yield()
            stop(first, kind, where)
            with worker(where, folder, sandbox.origin, 40) as second:
                assert second.wait() == 0
            first.send_signal(signal.SIGCONT)
            assert first.wait() == 0
        wreck = left(where, sandbox)
    assert sum(wreck.rows.values()) == 40
    assert {*wreck.rows} <= {"done", "doubtful"}
    assert (wreck.twice, wreck.owed, wreck.broken) == (0, 0, 0), wreck
