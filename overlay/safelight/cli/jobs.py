"""`run`, `submit` and `wait`: what happens between the words of the command line and the files of a job."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from safelight.cli import clients
from safelight.cli.advice import name_of
from safelight.cli.document import Report
from safelight.cli.finding import find_job_operation, find_run, find_submit, load_provider
from safelight.cli.grammar import read_inputs, read_raw
from safelight.cli.interrupts import held
from safelight.cli.progress import Board, Row
from safelight.cli.reading import read
from safelight.client import AsyncClient, Client
from safelight.errors import InvalidTicket, SafelightError, SaveError, UntrustedURL, UsageError
from safelight.job import Job
from safelight.jobs.files import probe
from safelight.options import EXCHANGE_TIMEOUT
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.provider import Provider
    from safelight.state import State, Succeeded

MAX_TICKET = 1 << 20


def run(session: Session, provider: str, operation: str, words: Sequence[str]) -> None:
    """Submit a job, wait for it and save its files; `--timeout` bounds submit and wait together."""
    found, body = _prepare(session, provider, operation, words, find_run)
    report = Report(provider, operation)
    with session.ending(report):
        check_folder(session.folder)
        with session.client() as client, _board(session) as board:
            row = board.add(f"{provider} {operation}", "submitting")
            if not isinstance(found, Submit):
                _keep(client, _make(session, client, (found, body), report, row), report, row, session.folder)
            else:
                began = clients.now(client)
                done = _submit(session, client, (found, body), report, row)
                left = None if session.timeout is None else max(0.0, session.timeout - (clients.now(client) - began))
                if done is None:
                    _finish(client, report, row, left, session.folder)
                else:
                    _keep(client, done, report, row, session.folder)
        _tell(session, report)


def submit(session: Session, provider: str, operation: str, words: Sequence[str]) -> None:
    """Submit a job and print its ticket."""
    found, body = _prepare(session, provider, operation, words, find_submit)
    report = Report(provider, operation)
    with session.ending(report), session.client() as client:
        row = Board(None).add("")
        done = _submit(session, client, (found, body), report, row)
        if done is not None:  # there is nothing to wait for, and what is paid for is not thrown away
            _keep(client, done, report, row, session.folder)
            _tell(session, report)
        elif report.job is not None:
            session.line(report.job.to_json())


def wait(session: Session, job: Job[Any]) -> None:
    """Wait for a job, print its outcome and save its files."""
    report = Report(job.provider, job.operation, job)
    with session.ending(report):
        with session.client() as client, _board(session) as board:
            report.job = job = checked(client, job, given=session.base_url is not None)
            row = board.add(f"{job.provider} {job.operation}", "asking")
            _finish(client, report, row, session.timeout, session.folder)
        _tell(session, report)


def job_of(session: Session, provider: str, id: str, operation: str | None, polling_url: str | None) -> Job[Any]:  # noqa: A002 - the providers' word
    """The ticket of a job that is known by its id; raises `UsageError`."""
    session.provider = load_provider(provider)
    if operation is not None:
        find_job_operation(session.provider, operation)
    with session.client() as client:
        try:
            return client.job(id, operation=operation, polling_url=polling_url)
        except UntrustedURL as error:
            raise UsageError(str(error)) from error


def read_ticket(session: Session, file: str, provider: str | None) -> Job[Any]:
    """A ticket from a file or, for `-`, from standard input; raises `InvalidTicket`, `UsageError`."""
    job = Job.from_json(read(file, f"the ticket {file}", MAX_TICKET))
    if provider is not None and job.provider != provider:
        raise InvalidTicket(f"this ticket is for {job.provider}, not for {provider}")
    session.provider = load_provider(job.provider)
    try:
        find_job_operation(session.provider, job.operation)
    except UsageError as error:
        raise InvalidTicket(f"this ticket is damaged: {error}") from error
    return job


FoundT = TypeVar("FoundT", bound="Operation[..., Any]")


def _prepare(
    session: Session, provider: str, operation: str, words: Sequence[str], find: Callable[[Provider, str], FoundT]
) -> tuple[FoundT | Submit[Any, Any], Any]:
    """Find what is asked for and read its input; all that can be wrong with it is raised here."""
    session.provider = load_provider(provider)
    session.operation = operation
    if operation.startswith("/"):
        by_path = session.provider.raw(operation, session.result)
        if by_path.deprecated:
            session.note(f"note: {provider} {operation}: {by_path.deprecated}")
        return by_path, read_raw(words)
    if session.result is not None:
        raise UsageError("--result is for an operation that is given by its path; the document says of all others")
    found = find(session.provider, operation)
    session.operation = found.name
    if found.deprecated:
        session.note(f"note: {provider} {found.name}: {found.deprecated}")
    given = read_inputs(found, words)
    for note in given.notes:
        session.note(f"note: {note}")
    return found.at(**given.arguments), given.body or {}


def _make(
    session: Session, client: Client, asked: tuple[Operation[..., Any], dict[str, Any]], report: Report, row: Row
) -> Succeeded[Any]:
    """Call what answers with its files at once."""
    row.say("asking")
    report.sending = True
    try:
        report.state = done = client.make(*asked, timeout=session.timeout)
    except SafelightError as error:
        row.fail(name_of(error))
        raise
    finally:
        report.sending = False
    return done


def check_folder(out: Path) -> None:
    """Refuse a folder that cannot be written into, before there is a job that costs."""
    try:
        probe(out)
    except SaveError as error:
        raise UsageError(f"--out: {error}") from error


def _submit(
    session: Session, client: Client, asked: tuple[Submit[Any, Any], dict[str, Any]], report: Report, row: Row
) -> Succeeded[Any] | None:
    """Submit; an interruption meanwhile waits for the ticket, a second one does not.

    Gives the success, where what is known by its path answered with its files at once.
    """
    limit = EXCHANGE_TIMEOUT if not session.timeout else min(session.timeout, EXCHANGE_TIMEOUT)
    report.sending = True
    try:
        with held(lambda: session.note("interrupted: waiting for the job's ticket; once more to stop at once")):
            operation, body = asked
            if operation.name.startswith("/"):
                got = client.submit_raw(operation.name, body, result=operation.link.operation, timeout=limit)
            else:
                got = client.submit(operation, body, timeout=limit)
            report.job = got if isinstance(got, Job) else got.job
            report.sending = False
    except SafelightError as error:
        report.sending = False
        row.fail(name_of(error))
        raise
    if isinstance(got, Job):
        return None
    report.state, report.job = got, None
    return got


def checked(client: Client | AsyncClient, job: Job[Any], *, given: bool) -> Job[Any]:
    """The ticket, if the key may go where it says; a base URL that was given takes the place of the ticket's."""
    job = evolve(job, base_url=client.base_url) if given else job
    try:
        client.job(job.id, polling_url=job.base_url)
    except UntrustedURL as error:
        raise UsageError(f"{error}; if it is yours, add --base-url {job.base_url}") from error
    return job


def _finish(client: Client, report: Report, row: Row, timeout: float | None, out: Path) -> None:
    """Wait and save, noting what is seen."""

    def update(state: State[Any]) -> None:
        report.state = state
        row.update(state)

    assert report.job is not None  # noqa: S101 - there is a ticket by now
    try:
        done = client.wait(report.job, timeout=timeout, on_update=update)
    except SafelightError as error:
        row.fail(name_of(error))
        raise
    _keep(client, done, report, row, out)


def _keep(client: Client, done: Succeeded[Any], report: Report, row: Row, out: Path) -> None:
    """Save the files of a job."""
    row.say("saving")
    try:
        report.files = [out / path.name for path in client.save(done, out)]
    except SafelightError as error:
        report.files = [*getattr(error, "saved", ())]
        row.fail(name_of(error))
        raise
    row.done(f"{done.status}, {len(report.files)} file{'' if len(report.files) == 1 else 's'}")


def _board(session: Session) -> Board:
    return Board(None if session.json else session.err)


def _tell(session: Session, report: Report) -> None:
    """The end of a job that succeeded."""
    if report.state is not None:
        session.drifted(report.state.reply.drift)
    models = getattr(report.state, "models", ())  # of a training
    for made in [*map(str, report.files), *models] if not session.json else ():
        session.line(made)
    session.document(report.document())
