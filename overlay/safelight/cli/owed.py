"""`wait --tickets`: every job that a folder owes, at once and each by itself, however the processes before ended."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import typer
from attrs import define, evolve

from safelight.cli import clients
from safelight.cli.addresses import address_of, refuse_shared
from safelight.cli.advice import name_of
from safelight.cli.document import Report
from safelight.cli.ending import give_back, say
from safelight.cli.exits import Exit
from safelight.cli.finding import find_job_operation, load_provider
from safelight.cli.interrupts import looped, terminable, unheard
from safelight.cli.jobs import check_folder, ended, named
from safelight.errors import InvalidTicket, SafelightError, UsageError
from safelight.job import Job
from safelight.jobs.tickets import Intent, Tickets
from safelight.words import why

if TYPE_CHECKING:
    from safelight.async_client import AsyncClient
    from safelight.cli.progress import Board, Row
    from safelight.cli.session import Session
    from safelight.provider import Provider
    from safelight.state import State

MEND = (
    "Mend it, or wait for it with the release and the packages that wrote it: what it names may be paid for. "
    "The other tickets were not kept from anything"
)


@define
class Owed:
    """What a folder owes: the jobs that can be waited for, the submits of unknown fate, and what cannot be read."""

    jobs: list[tuple[Provider, Report]]
    unknown: list[Intent]
    odd: list[tuple[Path, str]]

    def document(self) -> dict[str, Any]:
        """What became of it all, as JSON."""
        return {
            "jobs": [report.document() for _, report in self.jobs],
            "unknown": [_listed(each) for each in self.unknown],
            "odd": [{"file": str(path), "why": problem} for path, problem in self.odd],
        }


def wait_all(session: Session, folder: Path) -> None:
    """Wait for every open ticket and save what comes; show the submits whose fate is unknown, and send none again.

    What is odd about one ticket is told, and keeps no other from being waited for.
    """
    check_folder(session.folder)
    owed = owed_in(folder)
    refuse_shared(session.base_url, {provider.name for provider, _ in owed.jobs})
    with unheard():  # but while the jobs are waited for; what comes of them is told in any case
        interrupted = _waited(session, owed.jobs)
        codes = [_told(session, provider, report, interrupted) for provider, report in owed.jobs]
        code = worst([*codes, *rest(session, folder, owed)], interrupted)
    if code:
        raise typer.Exit(code)


def rest(session: Session, folder: Path, owed: Owed) -> list[Exit]:
    """Tell what of a folder is not known to be a job, and give the document of it all; returns the exit codes."""
    codes = [doubt(session, intent) for intent in owed.unknown]
    for path, problem in owed.odd:
        session.complain(problem if str(path) in problem else f"{path}: {problem}", MEND)
    if not owed.jobs and not owed.unknown and not owed.odd:
        session.note(f"nothing is owed in {folder}")
    session.document(owed.document())
    return [*codes, Exit.USAGE if owed.odd else Exit.OK]


def _waited(session: Session, jobs: Sequence[tuple[Provider, Report]]) -> KeyboardInterrupt | None:
    """Wait for the jobs, and return the interruption if one came: their tickets stay in the folder."""
    try:
        with terminable(), session.board() as board:
            looped(_wait_all, session, jobs, board)
    except KeyboardInterrupt as error:
        return error
    return None


def owed_in(folder: Path) -> Owed:
    """What stands in the folder; raises `UsageError` if it cannot be read itself."""
    if not folder.is_dir():
        raise UsageError(f"--tickets: there is no folder {folder}")
    owed = Owed([], [], [])
    try:
        found = Tickets(folder).found()
    except OSError as error:
        raise UsageError(f"--tickets: {folder} cannot be read: {why(error)}") from error
    for path, each in found:
        if isinstance(each, Intent):
            owed.unknown.append(each)
        elif isinstance(each, InvalidTicket):
            owed.odd.append((path, str(each)))
        else:
            try:
                provider = load_provider(each.provider)
                find_job_operation(provider, each.operation)
                owed.jobs.append((provider, Report(each.provider, each.operation, each)))
            except Exception as error:  # noqa: BLE001 - a provider's module of others may be damaged, too
                owed.odd.append((path, str(error)))
    owed.jobs.sort(key=lambda job: str(job[1].job and job[1].job.submitted_at))
    owed.unknown.sort(key=lambda intent: intent.at)
    return owed


async def _wait_all(session: Session, jobs: Sequence[tuple[Provider, Report]], board: Board) -> None:
    async with AsyncExitStack() as stack, anyio.create_task_group() as group:
        clients_here = _Clients(session, stack)
        for provider, report in jobs:
            row = board.add(f"{report.provider} {report.operation}", "asking")
            group.start_soon(_wait, session, clients_here, provider, report, row)


class _Clients:
    """One client for each provider and address, however many jobs there are."""

    def __init__(self, session: Session, stack: AsyncExitStack) -> None:
        self.session, self.stack = session, stack
        self.made: dict[tuple[str, str | None], AsyncClient] = {}

    def of(self, provider: Provider, job: Job[Any]) -> AsyncClient:
        """The client for a job; raises `UsageError` where its ticket leads to no address that may have the key."""
        address = address_of(provider, job, self.session.base_url, self.session.trusted)
        key = provider.name, address.get("base_url")
        if key not in self.made:
            made = clients.make_async_client(provider, **(self.session.options() | address))
            self.made[key] = made
            self.stack.push_async_callback(made.close)
        return self.made[key]


async def _wait(session: Session, clients_here: _Clients, provider: Provider, report: Report, row: Row) -> None:
    """Wait for one job and save its files; what goes wrong is kept in its report, whatever it is."""

    def update(state: State[Any]) -> None:
        report.state = state
        session.telling.seen(report.job)
        row.update(state)

    assert report.job is not None  # noqa: S101 - made with one
    try:
        client = clients_here.of(provider, report.job)
        report.job = evolve(report.job, base_url=client.base_url)
        done = await client.wait(report.job, timeout=session.timeout, on_update=update)
        row.say("saving")
        report.files = named(await client.save(done, session.folder, timeout=session.save_timeout), session.folder)
        row.done(ended(done, report.files))
        report.finished = True
    except Exception as error:  # noqa: BLE001 - each job is waited for by itself
        report.error = error
        report.files = named(getattr(error, "saved", ()), session.folder)
        row.fail(name_of(error))


def _told(session: Session, provider: Provider, report: Report, interrupted: KeyboardInterrupt | None) -> Exit:
    """Say how one job ended, and return its exit code."""
    for path in report.files if not session.json else ():
        session.line(str(path))
    if report.finished:
        return Exit.OK
    error = report.error or interrupted
    assert error is not None  # noqa: S101 - a job that has not ended was kept from it by something
    session.provider, session.operation = provider, report.operation
    code = say(session, error, report)
    give_back(session, report)
    return code if isinstance(error, SafelightError | KeyboardInterrupt) else Exit.TRY_LATER  # its ticket stands


def doubt(session: Session, intent: Intent) -> Exit:
    """Show a submit whose fate is unknown."""
    at = intent.at.isoformat(sep=" ", timespec="seconds")
    line = f"{intent.provider} {intent.operation}, submitted {at}: it may have been accepted ({intent.why})"
    try:
        hint = load_provider(intent.provider).find_out
    except Exception:  # noqa: BLE001 - a provider that is not here, or whose module is damaged
        hint = "Find out where it was submitted"
    for name, key in intent.again.items():
        hint = f"Submit it again with {name}={key}: that is done once. Or: {hint}"
    session.complain(line, f"{hint}; then delete {intent.path}")
    return Exit.AMBIGUOUS


def worst(codes: Sequence[Exit], interrupted: KeyboardInterrupt | None) -> Exit:
    """The exit code of all: the first that is no success, one of wrong usage after the others."""
    if interrupted is not None:
        return Exit.INTERRUPTED
    return min((code for code in codes if code), key=lambda code: code is Exit.USAGE, default=Exit.OK)


def _listed(intent: Intent) -> dict[str, Any]:
    """A submit whose fate is unknown, as JSON."""
    return {
        "provider": intent.provider,
        "operation": intent.operation,
        "at": intent.at.isoformat(),
        "why": intent.why,
        "file": str(intent.path),
        **({"again": dict(intent.again)} if intent.again else {}),
    }
