"""The table of faults: every row with three providers, blocking, and async over both of its carriers."""

from __future__ import annotations

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import anyio

from safelight import AsyncClient, Client
from safelight.jobs.schedule import Backoff, Schedule
from safelight.provider import load_provider
from tests.faults.rows import FAULTS, PATIENT, Fault
from tests.faults.server import Server
from tests.faults.shapes import JOB, PNG, SHAPES

KEY = "made-up-key"
SAMPLED = 3  # one row in so many is run over httpcore in its asynchronous form, too
LATE = " s late"
FORMS = {"blocking": "", "async": "asyncio", "trio": "trio"}
SLACK = 0.1  # seconds by which a deadline may be missed; tests on a busy machine allow more
TRIES = 5  # of a cell whose deadline passed before its fault had begun, each with twice the time
GRACE = 0.15
FAST = {
    "schedule": Schedule(floor=0.01, ceiling=0.05, timeout=PATIENT),
    "backoff": Backoff(first=0.01, ceiling=0.05),
}


class Cell(NamedTuple):
    """What one fault came to with one provider in one form."""

    fault: Fault
    provider: str
    form: str
    got: str
    seconds: float
    faults: list[str]
    begun: bool
    tries: int = 1

    @property
    def late_alone(self) -> bool:
        """Whether nothing is wrong but that it took longer."""
        return bool(self.faults) and all(each.endswith(LATE) for each in self.faults)


def run_cell(fault: Fault, provider: str, form: str, slack: float = SLACK) -> Cell:
    """Run one cell; again, with more time, if a slow machine may be to blame.

    So it is where the deadline passed before the fault had begun, or was missed by a hair: what is wrong stays wrong.
    """
    for tries in range(1, TRIES + 1):
        cell = try_cell(fault._replace(pace=2 ** (tries - 1)), provider, form, slack)
        if cell.begun and not cell.late_alone:
            break
    return cell._replace(fault=fault, tries=tries)


def try_cell(fault: Fault, provider: str, form: str, slack: float) -> Cell:
    """Submit, wait and save against a server that misbehaves, and hold what came of it to the row."""
    server = Server(SHAPES[provider], fault.submit, fault.polls, fault.files)
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        marks: dict[str, float] = {}
        try:
            if form == "blocking":
                blocking(fault, provider, server, Path(folder), marks)
            else:  # under trio polls go over httpcore, under asyncio over aiohttp
                anyio.run(asynchronous, fault, provider, server, Path(folder), marks, backend=FORMS[form])
            got: Any = "saved"
        except Exception as error:
            got = error
        seconds = time.monotonic() - marks.get("started", start)
        server.close()
        return Cell(
            fault,
            provider,
            form,
            got if got == "saved" else type(got).__name__,
            seconds,
            wrong(fault, server, Path(folder), got, seconds - fault.timeout * fault.pace - slack),
            fault.begun(server.counts),
        )


def wrong(fault: Fault, server: Server, folder: Path, got: Any, late: float) -> list[str]:
    """What is not as it must be in a cell."""
    found = []
    files = sorted(path.suffix for path in folder.iterdir())
    right = got == "saved" if fault.want == "saved" else isinstance(got, fault.want)
    if not right:
        found.append(f"came to {got!r}")
    if sum(seen.method == "POST" for seen in server.seen) != fault.submits:
        found.append(f"{sum(seen.method == 'POST' for seen in server.seen)} submits")
    if files != ([".json", ".png"] if got == "saved" else []):
        found.append(f"left {files}")
    if got == "saved" and next(folder.glob("*.png")).read_bytes() != PNG:
        found.append("another picture")
    if fault.timeout < PATIENT and late > 0:
        found.append(f"{late:.2f}{LATE}")
    if not isinstance(got, str) and server.counts["poll"] and getattr(getattr(got, "job", None), "id", None) != JOB:
        found.append("the ticket is lost")
    if any(KEY in str(seen.headers) for seen in server.seen if seen.target.startswith("/file")):
        found.append("the key went to the file's server")
    return found


def forms(fault: Fault) -> list[str]:
    """The forms in which a row is run: both always, and a third of the rows over the other carrier."""
    return list(FORMS) if FAULTS.index(fault) % SAMPLED == 0 else list(FORMS)[:2]


def client_options(server: Server, fault: Fault) -> dict[str, Any]:
    return {"api_key": KEY, "base_url": server.url, "grace": GRACE * fault.pace, **FAST}


def save_options(fault: Fault) -> dict[str, Any]:
    return {"timeout": fault.limit("file"), "stall": fault.stall * fault.pace, "max_bytes": fault.max_bytes}


def blocking(fault: Fault, provider: str, server: Server, folder: Path, marks: dict[str, float]) -> None:
    """Submit, wait and save with the blocking client."""
    known = load_provider(provider)
    shape = SHAPES[provider]
    with Client(known, **client_options(server, fault)) as client:
        marks["started"] = time.monotonic()
        job = client.submit(known.operation(shape.operation), shape.input, timeout=fault.limit("submit"))
        marks["started"] = time.monotonic()
        done = client.wait(job, timeout=fault.limit("poll"))
        marks["started"] = time.monotonic()
        client.save(done, folder, **save_options(fault))


async def asynchronous(fault: Fault, provider: str, server: Server, folder: Path, marks: dict[str, float]) -> None:
    """Submit, wait and save with the asynchronous client."""
    known = load_provider(provider)
    shape = SHAPES[provider]
    async with AsyncClient(known, **client_options(server, fault)) as client:
        marks["started"] = time.monotonic()
        job = await client.submit(known.operation(shape.operation), shape.input, timeout=fault.limit("submit"))
        marks["started"] = time.monotonic()
        done = await client.wait(job, timeout=fault.limit("poll"))
        marks["started"] = time.monotonic()
        await client.save(done, folder, **save_options(fault))


def run_all(*, at_once: int = 6, slack: float = SLACK) -> list[Cell]:
    """Run every cell, several at once; rows in order."""
    rows = [(fault, provider) for fault in FAULTS for provider in SHAPES]
    cells = [(fault, provider, form) for fault, provider in rows for form in forms(fault)]
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda cell: run_cell(*cell, slack), cells))
