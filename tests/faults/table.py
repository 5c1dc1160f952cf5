"""The table of faults: what goes wrong, and what must come of it, for three providers, blocking and async."""

from __future__ import annotations

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import anyio

from safelight import AsyncClient, Client
from safelight.errors import (
    AmbiguousSubmit,
    AuthError,
    FundsError,
    InvalidRequest,
    JobFailed,
    JobModerated,
    JobNotFound,
    SaveError,
    UntrustedURL,
    WaitTimeout,
)
from safelight.jobs.schedule import Backoff, Schedule
from safelight.provider import load_provider
from tests.faults import server as acts
from tests.faults.server import Act, Server, says
from tests.faults.shapes import JOB, PNG, SHAPES

KEY = "made-up-key"
TIMEOUT = 0.6
SLACK = 0.1  # seconds by which a deadline may be missed; tests on a busy machine allow more
TRIES = 5  # of a cell whose deadline passed before its fault had begun, each with twice the time
GRACE = 0.15
PATIENT = 30.0
FAST = {
    "schedule": Schedule(floor=0.01, ceiling=0.05, timeout=PATIENT),
    "backoff": Backoff(first=0.01, ceiling=0.05),
}


class Fault(NamedTuple):
    """One row: what happens where, and what must come of it.

    `want` is `saved` or the error; `submits` how many submits the server may see; `timeout` that of the stage where the
    fault is, which must be kept; `pace` stretches what is counted in seconds, for a machine that is slow.
    """

    name: str
    want: Any
    submit: list[Act] = [says("accepted")]  # noqa: RUF012 - rows are never changed
    polls: list[Act] = [says("pending"), says("ready")]  # noqa: RUF012
    files: list[Act] = [acts.picture]  # noqa: RUF012
    submits: int = 1
    timeout: float = PATIENT
    max_bytes: int = 1_000_000
    stall: float = PATIENT
    pace: int = 1

    def limit(self, stage: str) -> float:
        """The time-out of a stage: the row's own where the fault is, a patient one elsewhere."""
        return self.timeout * self.pace if stage == self.stage else PATIENT

    @property
    def stage(self) -> str:
        """Where the fault is: `submit`, `poll` or `file`."""
        return self.name.replace(":", "").split()[0]

    def begun(self, counts: dict[str, int]) -> bool:
        """Whether the server came to the last act of the stage, so that the fault has happened."""
        script = {"submit": self.submit, "poll": self.polls, "file": self.files}.get(self.stage, [])
        return counts.get(self.stage, 0) >= len(script)


def once(act: Act) -> list[Act]:
    return [says("pending"), act, says("ready")]


def dies(act: Act) -> list[Act]:
    return [says("pending"), act]


PATIENCE = "retry-after: 3600"
PASSING = (408, 425, 500, 502, 503, 504, 520, 524)
STALL = 0.2
TAG, OTHER, DATE = 'etag: "one"', 'etag: "other"', "last-modified: Wed, 25 Nov 2026 10:00:00 GMT"
LONGER = [acts.stalls(TAG), acts.rest(TAG, of=PNG + bytes(9)), acts.picture]
FAULTS = [
    Fault("nothing goes wrong", "saved"),
    Fault("poll hangs", WaitTimeout, polls=dies(acts.hangs), timeout=TIMEOUT),
    Fault("poll drips its status line", WaitTimeout, polls=dies(acts.drips("status")), timeout=TIMEOUT),
    Fault("poll drips its headers", WaitTimeout, polls=dies(acts.drips("headers")), timeout=TIMEOUT),
    Fault("poll drips its body", WaitTimeout, polls=dies(acts.drips("body")), timeout=TIMEOUT),
    Fault("poll answers 100 for ever", WaitTimeout, polls=dies(acts.continues), timeout=TIMEOUT),
    Fault("poll: Retry-After 3600", WaitTimeout, polls=dies(says("refused", 429, PATIENCE)), timeout=TIMEOUT),
    Fault(
        "poll: 200 with Retry-After 3600",
        WaitTimeout,
        polls=[says("pending", 200, PATIENCE)],
        timeout=TIMEOUT,
    ),
    Fault("poll: HTML for ever", WaitTimeout, polls=[acts.raw(b"<html>")], timeout=TIMEOUT),
    Fault("poll: unknown status for ever", WaitTimeout, polls=[says("unknown")], timeout=TIMEOUT),
    Fault("poll: unknown status once", "saved", polls=once(says("unknown"))),
    Fault("poll: reset", "saved", polls=once(acts.resets)),
    Fault("poll: closed without a reply", "saved", polls=once(acts.drops)),
    Fault("poll: truncated", "saved", polls=once(acts.cut("ready"))),
    Fault("poll: corrupt gzip", "saved", polls=once(acts.corrupt_gzip)),
    Fault("poll: HTML under 200", "saved", polls=once(acts.raw(b"<html>busy</html>"))),
    Fault("poll: empty body", "saved", polls=once(acts.raw(b""))),
    Fault("poll: no JSON object", "saved", polls=once(acts.raw(b"[]"))),
    Fault("poll: nested without end", "saved", polls=once(acts.raw(b"[" * 100_000))),
    *(Fault(f"poll: {status}", "saved", polls=once(acts.raw(b"<html>", status))) for status in PASSING),
    Fault("poll: 429", "saved", polls=once(says("refused", 429))),
    Fault("poll: 429 with Retry-After 1", "saved", polls=once(says("refused", 429, "retry-after: 1"))),
    Fault("poll: 401", AuthError, polls=dies(says("refused", 401))),
    Fault("poll: 402", FundsError, polls=dies(says("refused", 402))),
    Fault("poll: 403 as HTML", "saved", polls=once(acts.raw(b"<html>", 403))),
    Fault("poll: failed", JobFailed, polls=dies(says("failed"))),
    Fault("poll: moderated", (JobModerated, JobFailed), polls=dies(says("moderated"))),
    Fault(
        "poll: running after done was near",
        "saved",
        polls=[says("unknown"), *once(says("unknown"))],
    ),
    Fault("poll: not found at first", "saved", polls=[says("missing"), says("missing"), says("ready")]),
    Fault("poll: not found for ever", JobNotFound, polls=[says("missing")]),
    Fault("poll: redirect within the API", "saved", polls=[acts.redirects("URL/again"), says("ready")]),
    Fault("poll: redirect to a stranger", "saved", polls=once(acts.redirects("http://192.0.2.1/v1"))),
    Fault("poll: redirects in a circle", WaitTimeout, polls=[acts.redirects("URL/again")], timeout=TIMEOUT),
    Fault("submit: taken, then dropped", AmbiguousSubmit, submit=[acts.drops]),
    Fault("submit: taken, then reset", AmbiguousSubmit, submit=[acts.resets]),
    Fault("submit: 500 after accepting", AmbiguousSubmit, submit=[acts.raw(b"oops", 500)]),
    Fault("submit: 503", AmbiguousSubmit, submit=[says("refused", 503)]),
    Fault("submit: no answer", AmbiguousSubmit, submit=[acts.hangs], timeout=TIMEOUT),
    Fault("submit: answer dripped", AmbiguousSubmit, submit=[acts.drips("headers")], timeout=TIMEOUT),
    Fault("submit: HTML under 200", AmbiguousSubmit, submit=[acts.raw(b"<html>")]),
    Fault("submit: answer truncated", AmbiguousSubmit, submit=[acts.cut("accepted")]),
    Fault("submit: 429, then accepted", "saved", submit=[says("refused", 429), says("accepted")], submits=2),
    Fault("submit: refused as invalid", InvalidRequest, submit=[says("refused", 400)]),
    Fault("submit: 401", AuthError, submit=[says("refused", 401)]),
    Fault(
        "submit: redirect to a stranger", (AmbiguousSubmit, UntrustedURL), submit=[acts.redirects("http://192.0.2.1/")]
    ),
    Fault("file: link expired", "saved", files=[acts.raw(b"expired", 403), acts.picture]),
    Fault("file: gone", "saved", files=[acts.raw(b"gone", 404), acts.picture]),
    Fault("file: reset", "saved", files=[acts.resets, acts.picture]),
    Fault("file: truncated", "saved", files=[acts.cut("file"), acts.picture]),
    Fault("file: 503", "saved", files=[acts.raw(b"", 503), acts.picture]),
    Fault("file: empty", "saved", files=[acts.raw(b""), acts.picture]),
    Fault("file: not ready", "saved", files=[acts.raw(b'{"error": "not_ready"}', 400)] * 2 + [acts.picture]),
    Fault("file: nothing there yet", "saved", files=[acts.raw(b"", 202), acts.raw(b"", 204), acts.picture]),
    Fault("file: cut without a length", "saved", files=[acts.unmeasured(PNG[:1000]), acts.picture]),
    Fault("file: always cut without a length", SaveError, files=[acts.unmeasured(PNG[:1000])]),
    Fault("file: whole without a length", "saved", files=[acts.unmeasured(PNG)]),
    Fault("file: cut with the length of what is left", "saved", files=[acts.raw(PNG[:-9]), acts.picture]),
    Fault("file: packed and cut", "saved", files=[acts.packed_short, acts.picture]),
    Fault("file: packed twice", "saved", files=[acts.packed_twice]),
    Fault("file: packed as nobody asked", "saved", files=[acts.raw(PNG, 200, "content-encoding: br"), acts.picture]),
    Fault("file: stalls", "saved", files=[acts.stalls(), acts.picture], stall=STALL),
    Fault("file: stalls for ever", SaveError, files=[acts.stalls()], stall=STALL, timeout=TIMEOUT),
    Fault("file: stalls, then its rest", "saved", files=[acts.stalls(TAG), acts.rest(TAG, whole=False)], stall=STALL),
    Fault("file: stalls, then its rest by its date", "saved", files=[acts.stalls(DATE), acts.rest(DATE)], stall=STALL),
    Fault("file: stalls, then another's rest", "saved", files=[acts.stalls(TAG), acts.rest(OTHER)], stall=STALL),
    Fault("file: stalls, then a rest that tells nothing", "saved", files=[acts.stalls(TAG), acts.rest()], stall=STALL),
    Fault("file: stalls, then a longer one's rest", "saved", files=LONGER, stall=STALL),
    Fault("file: expired for ever", SaveError, files=[acts.raw(b"expired", 403)], timeout=TIMEOUT),
    Fault("file: HTML under 200", SaveError, files=[acts.raw(b"<html>expired</html>")]),
    Fault("file: without end", SaveError, files=[acts.endless]),
    Fault("file: a bomb", SaveError, files=[acts.bomb]),
    Fault("file: dripped", SaveError, files=[acts.drips("body")], timeout=TIMEOUT),
    Fault("file: hangs", SaveError, files=[acts.hangs], timeout=TIMEOUT),
]


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


def run_cell(fault: Fault, provider: str, form: str, slack: float = SLACK) -> Cell:
    """Run one cell, again with more time if a slow machine let its deadline pass before the fault had begun."""
    for tries in range(1, TRIES + 1):
        cell = try_cell(fault._replace(pace=2 ** (tries - 1)), provider, form, slack)
        if cell.begun:
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
            else:
                anyio.run(asynchronous, fault, provider, server, Path(folder), marks)
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
        found.append(f"{late:.2f} s late")
    if not isinstance(got, str) and server.counts["poll"] and getattr(getattr(got, "job", None), "id", None) != JOB:
        found.append("the ticket is lost")
    if any(KEY in str(seen.headers) for seen in server.seen if seen.target.startswith("/file")):
        found.append("the key went to the file's server")
    return found


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
    cells = [(fault, provider, form) for fault in FAULTS for provider in SHAPES for form in ("blocking", "async")]
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda cell: run_cell(*cell, slack), cells))
