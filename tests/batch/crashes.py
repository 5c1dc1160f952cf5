"""A batch over loopback whose processes are killed with SIGKILL at random moments, until each row has come to an end.

python -m tests.batch.crashes LEDGER FOLDER ORIGIN ROWS     is one such process
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import anyio

from safelight import AsyncClient, batch
from safelight.batch import dispatching, ledger
from safelight.batch.account import Account
from safelight.batch.stores import store_of
from safelight.providers import bfl
from safelight.sandbox import Sandbox, reception
from tests.batch.killed import KEY

ROOT = Path(__file__).parents[2]
LIMIT = 24


class Wreck(NamedTuple):
    """What is left of a batch: its rows by state, and what must be nothing."""

    rows: Counter[str]
    kills: int
    twice: int
    owed: int
    broken: int
    unsent_doubts: int
    refused: int

    def __str__(self) -> str:
        states = ", ".join(f"{count} {state}" for state, count in sorted(self.rows.items()))
        return (
            f"{self.kills} kills: {states} ({self.unsent_doubts} of the doubtful were never sent); "
            f"{self.twice} submitted twice, {self.owed} owed, {self.broken} broken files, {self.refused} refusals"
        )


@contextmanager
def worker(where: str, folder: Path, origin: str, rows: int) -> Iterator[subprocess.Popen[bytes]]:
    """A process that works on the batch; it is killed at the end of the block."""
    command = [sys.executable, "-m", "tests.batch.crashes", where, str(folder), origin, str(rows)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def started(process: subprocess.Popen[bytes]) -> None:
    """Wait until it works."""
    assert process.stdout is not None
    assert process.stdout.readline() == b"working\n"


def crash(where: str, folder: Path, *, rows: int, workers: int, kills: int, seed: int = 0) -> Wreck:
    """Kill one of the processes after another, at moments that the seed decides, and let the last ones end."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    with Sandbox(seed=seed, duration=0.3, not_found_for=0).serve() as sandbox:
        done = 0
        while done < kills:
            with worker(where, folder, sandbox.origin, rows) as doomed:
                others = [worker(where, folder, sandbox.origin, rows) for _ in range(workers - 1)]
                entered = [each.__enter__() for each in others]
                for process in (doomed, *entered):
                    started(process)
                for process in (doomed, *entered):
                    time.sleep(chance.uniform(0.05, 0.6))
                    os.kill(process.pid, signal.SIGKILL)
                    done += 1
                for each in others:
                    each.__exit__(None, None, None)
        with worker(where, folder, sandbox.origin, rows) as last:
            started(last)
            assert last.wait() == 0
        return left(where, sandbox, done)


def left(where: str, sandbox: Sandbox, kills: int = 0) -> Wreck:
    """What is left of a batch."""
    with closing(store_of(where)) as store:
        found = [*Account(store, "bfl").rows()]
    jobs = Counter(job.order.prompt for job in sandbox.jobs.values())
    by_prompt = {row.input["prompt"]: row for row in found}
    whole = {reception.made(job, 0) for job in sandbox.jobs.values()}
    known = {row.job.id for row in found if row.job}
    unknown = [job for job in sandbox.jobs.values() if job.id not in known]
    submits = [each for each in sandbox.received if each.method == "POST"]
    return Wreck(
        rows=Counter(str(row.state) for row in found),
        kills=kills,
        twice=sum(count > 1 for count in jobs.values()),
        owed=sum(by_prompt[job.order.prompt].state != "doubtful" for job in unknown),
        broken=sum(path.read_bytes() not in whole for row in found for path in row.files),
        unsent_doubts=sum(row.state == "doubtful" and row.input["prompt"] not in jobs for row in found),
        refused=len(submits) - len(jobs),
    )


async def main(where: str, folder: str, origin: str, rows: int) -> None:
    """Work on the batch."""
    async with (
        AsyncClient(bfl, api_key=KEY, base_url=f"{origin}/bfl") as client,
        batch.open(client, where, folder=folder) as desk,
    ):
        desk.add(bfl.flux_2_pro, ({"prompt": f"door {number}"} for number in range(rows)))
        print("working", flush=True)
        async for _ in desk.results():
            pass


if __name__ == "__main__":
    # Owners are thought gone sooner than they would be, so that nobody has to wait for it.
    ledger.LEASE, ledger.SENDING_LEASE, dispatching.BEAT = 2.0, 4.0, 0.3
    arguments: Any = (*sys.argv[1:4], int(sys.argv[4]))
    anyio.run(main, *arguments)
