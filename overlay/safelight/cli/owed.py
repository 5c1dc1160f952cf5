"""`wait --tickets`: every job that a folder of tickets owes, at once, however the processes before ended."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import typer
from attrs import evolve

from safelight.cli import clients
from safelight.cli.advice import name_of
from safelight.cli.document import Report
from safelight.cli.exits import Exit
from safelight.cli.finding import load_provider
from safelight.cli.jobs import check_folder, checked
from safelight.cli.progress import Board
from safelight.errors import SafelightError, UsageError
from safelight.jobs.tickets import Intent, Tickets
from safelight.trust import Origin

if TYPE_CHECKING:
    from safelight.cli.progress import Row
    from safelight.cli.session import Session
    from safelight.client import AsyncClient
    from safelight.job import Job
    from safelight.state import State


def wait_all(session: Session, folder: Path) -> None:
    """Wait for every open ticket and save what comes; show the submits whose fate is unknown, and send none again."""
    check_folder(session.folder)
    if not folder.is_dir():
        raise UsageError(f"--tickets: there is no folder {folder}")
    tickets = Tickets(folder)
    reports = [Report(job.provider, job.operation, job) for job in tickets.open()]
    with Board(None if session.json else session.err) as board:
        anyio.run(_wait_all, session, reports, board)
    codes = [_told(session, report) for report in reports]
    unknown = tickets.unknown()
    for intent in unknown:
        _doubt(session, intent)
    if not reports and not unknown:
        session.note(f"nothing is owed in {folder}")
    session.document(
        {"jobs": [report.document() for report in reports], "unknown": [_listed(each) for each in unknown]}
    )
    damaged = tickets.damaged()
    for each in damaged:
        session.complain(each, "Mend or delete it; the other tickets were not kept from anything")
    codes += [Exit.AMBIGUOUS if unknown else Exit.OK, Exit.USAGE if damaged else Exit.OK]
    if worst := next((code for code in codes if code), None):
        raise typer.Exit(worst)


async def _wait_all(session: Session, reports: list[Report], board: Board) -> None:
    async with AsyncExitStack() as stack, anyio.create_task_group() as group:
        clients_here = _Clients(session, stack)
        for report in reports:
            row = board.add(f"{report.provider} {report.operation}", "asking")
            group.start_soon(_wait, session, clients_here, report, row)


class _Clients:
    """One client for each provider and address, however many jobs there are."""

    def __init__(self, session: Session, stack: AsyncExitStack) -> None:
        self.session, self.stack = session, stack
        self.made: dict[tuple[str, str | None], AsyncClient] = {}

    def of(self, job: Job[Any]) -> AsyncClient:
        """The client for a job; a sandbox of this machine's own is asked where it was."""
        here = job.base_url if Origin.of(job.base_url).loopback else None
        own = evolve(self.session, provider=load_provider(job.provider), base_url=self.session.base_url or here)
        key = job.provider, own.base_url
        if key not in self.made:
            self.made[key] = clients.make_async_client(own.provider, **own.options())
            self.stack.push_async_callback(self.made[key].close)
        return self.made[key]


async def _wait(session: Session, clients_here: _Clients, report: Report, row: Row) -> None:
    """Wait for one job and save its files; what goes wrong is kept in its report."""

    def update(state: State[Any]) -> None:
        report.state = state
        row.update(state)

    job: Job[Any] | None = report.job
    assert job is not None  # noqa: S101 - made with one
    try:
        client = clients_here.of(job)
        report.job = job = checked(client, job, given=session.base_url is not None)
        done = await client.wait(job, timeout=session.timeout, on_update=update)
        row.say("saving")
        report.files = [session.folder / path.name for path in await client.save(done, session.folder)]
        row.done(f"{done.status}, {len(report.files)} file{'' if len(report.files) == 1 else 's'}")
    except SafelightError as error:
        report.error = error
        report.files = [*getattr(error, "saved", ())]
        row.fail(name_of(error))


def _told(session: Session, report: Report) -> Exit:
    """Say how one job ended, and return its exit code."""
    for path in report.files if not session.json else ():
        session.line(str(path))
    if report.error is None:
        return Exit.OK
    own: Session = evolve(session, json=False, provider=load_provider(report.provider))
    return own.end(report.error, report)


def _doubt(session: Session, intent: Intent) -> None:
    """Show a submit whose fate is unknown."""
    at = intent.at.isoformat(sep=" ", timespec="seconds")
    line = f"{intent.provider} {intent.operation}, submitted {at}: it may have been accepted ({intent.why})"
    session.complain(line, f"{load_provider(intent.provider).find_out}; then delete {intent.path}")


def _listed(intent: Intent) -> dict[str, str]:
    """A submit whose fate is unknown, as JSON."""
    return {
        "provider": intent.provider,
        "operation": intent.operation,
        "at": intent.at.isoformat(),
        "why": intent.why,
        "file": str(intent.path),
    }
