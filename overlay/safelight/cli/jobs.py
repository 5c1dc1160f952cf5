"""`run`, `submit` and `wait`: what happens between the words of the command line and the files of a job."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from safelight.cli import clients
from safelight.cli.addresses import address_of
from safelight.cli.advice import name_of
from safelight.cli.document import Report
from safelight.cli.finding import check_job_operation, find_job_operation, find_run, find_submit, load_provider
from safelight.cli.grammar import read_inputs, read_raw
from safelight.cli.interrupts import held
from safelight.cli.progress import Board, Row
from safelight.cli.reading import read
from safelight.client import Client
from safelight.errors import InvalidTicket, SafelightError, SaveError, UntrustedURL, UsageError
from safelight.job import Job
from safelight.jobs.files import probe
from safelight.jobs.tickets import MAX_TICKET
from safelight.options import EXCHANGE_TIMEOUT
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.provider import Provider
    from safelight.state import State, Succeeded


def run(session: Session, provider: str, operation: str, words: Sequence[str]) -> None:
    """Submit a job, wait for it and save its files; `--timeout` bounds submit and wait together."""
    found, body = _prepare(session, provider, operation, words, find_run)
    report = session.report = Report(provider, operation)
    check_folder(session.folder)
    with session.client() as client, session.board() as board:
        row = board.add(f"{provider} {operation}", "submitting")
        if not isinstance(found, Submit):
            _keep_now(session, client, _make(session, client, (found, body), report, row), report, row)
        else:
            began = clients.now(client)
            done = _submit(session, client, (found, body), report, row)
            left = None if session.timeout is None else max(0.0, session.timeout - (clients.now(client) - began))
            if done is None:
                _finish(session, client, report, row, left)
            else:
                _keep_now(session, client, done, report, row)
    _tell(session, report)


def submit(session: Session, provider: str, operation: str, words: Sequence[str]) -> None:
    """Submit a job and print its ticket; raises `SaveError` if it could not be noted, once it is printed."""
    found, body = _prepare(session, provider, operation, words, find_submit)
    report = session.report = Report(provider, operation)
    with session.client() as client:
        row = Board(None).add("")
        done = _submit(session, client, (found, body), report, row)
        if done is not None:  # there is nothing to wait for, and what is paid for is not thrown away
            _keep_now(session, client, done, report, row)
            _tell(session, report)
        elif report.job is not None and (report.unnoted is None or not session.json):
            session.line(report.job.to_json())
    if report.unnoted is not None:
        raise report.unnoted


def wait(session: Session, job: Job[Any], *, piped: bool = False) -> None:
    """Wait for a job, print its outcome and save its files; a ticket that was `piped` here may have no other copy."""
    report = session.report = Report(job.provider, job.operation, job, piped=piped)
    session.provider = load_provider(job.provider)
    check_job_operation(session.provider, job)
    address = address_of(session.provider, job, session.base_url, session.trusted)
    with session.client(**address) as client, session.board() as board:
        report.job = evolve(job, base_url=client.base_url)
        row = board.add(f"{job.provider} {job.operation}", "asking")
        _finish(session, client, report, row, session.timeout)
    _tell(session, report)


def meant(
    session: Session,
    provider: str | None,
    id: str | None,  # noqa: A002 - the providers' word
    *,
    ticket: str | None,
    operation: str | None,
    polling_url: str | None = None,
) -> Job[Any] | Path:
    """The job that a command line names, or the folder of tickets whose jobs all are meant. Raises `UsageError`."""
    if ticket is not None:
        if (id, operation, polling_url) != (None, None, None):
            raise UsageError("a ticket says all of a job: leave out the id, --operation and --polling-url")
        return read_ticket(session, ticket, provider)
    if session.tickets is not None and provider is None:
        return session.tickets
    if provider is None or id is None:
        raise UsageError("which job? Give PROVIDER and ID, --ticket FILE, or --tickets DIR for all that are open")
    return job_of(session, provider, id, operation, polling_url)


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
        session.report = Report(job.provider, job.operation, job, piped=file == "-")
        raise InvalidTicket(f"this ticket is for {job.provider}, not for {provider}")
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
        report.sending = False
        row.fail(name_of(error))
        raise
    report.sending, report.accepted = False, True
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

    A ticket that could not be noted is told, and the job goes on. Gives the success, where what is known by its path
    answered with its files at once.
    """
    limit = EXCHANGE_TIMEOUT if not session.timeout else min(session.timeout, EXCHANGE_TIMEOUT)
    session.telling.clock = lambda: clients.now(client)
    report.sending = True
    got: Job[Any] | Succeeded[Any] | None = None
    try:
        with held(lambda: session.note("interrupted: waiting for the job's ticket; once more to stop at once")):
            try:
                got = _sent(client, *asked, limit)
            except SaveError as error:
                if error.job is None:
                    raise
                got, report.unnoted = error.job, error
            report.job = got if isinstance(got, Job) else None
            report.sending, report.accepted = False, True
    except SafelightError as error:
        report.sending, report.accepted = False, error.job is not None
        row.fail(name_of(error))
        raise
    session.telling.seen(asked[0].name)
    if report.unnoted is not None:
        session.note(f"note: {report.unnoted}; the job goes on")
    if isinstance(got, Job):
        return None
    report.state = got
    return got


def _sent(client: Client, operation: Submit[Any, Any], body: dict[str, Any], limit: float) -> Job[Any] | Succeeded[Any]:
    if operation.name.startswith("/"):
        return client.submit_raw(operation.name, body, result=operation.link.operation, timeout=limit)
    return client.submit(operation, body, timeout=limit)


def _finish(session: Session, client: Client, report: Report, row: Row, timeout: float | None) -> None:
    """Wait and save, noting what is seen."""

    def update(state: State[Any]) -> None:
        report.state = state
        session.telling.seen(report.job)
        row.update(state)

    assert report.job is not None  # noqa: S101 - there is a ticket by now
    session.telling.clock = lambda: clients.now(client)
    try:
        done = client.wait(report.job, timeout=timeout, on_update=update)
    except SafelightError as error:
        row.fail(name_of(error))
        raise
    _keep(session, client, done, report, row)


def _keep(session: Session, client: Client, done: Succeeded[Any], report: Report, row: Row) -> None:
    """Save the files of a job."""
    row.say("saving")
    try:
        report.files = named(client.save(done, session.folder, timeout=session.save_timeout), session.folder)
    except SafelightError as error:
        report.files = named(getattr(error, "saved", ()), session.folder)
        row.fail(name_of(error))
        raise
    report.finished = True
    row.done(ended(done, report.files))


def _keep_now(session: Session, client: Client, done: Succeeded[Any], report: Report, row: Row) -> None:
    """Save what was made at once; elsewhere if need be, for no ticket fetches it again."""
    try:
        _keep(session, client, done, report, row)
    except SaveError:
        with suppress(SafelightError, OSError):
            folder = Path(tempfile.mkdtemp(prefix="safelight-"))
            report.files = client.save(done, folder, timeout=session.save_timeout)
            session.err.show(f"saved in {folder} instead")
        raise


def named(paths: Iterable[Path], folder: Path) -> list[Path]:
    """Files as the folder was named, which they stand in."""
    return [folder / path.name for path in paths]


def ended(done: Succeeded[Any], files: Sequence[Path]) -> str:
    """The end of a row that went well."""
    return f"{done.status}, {len(files)} file{'' if len(files) == 1 else 's'}"


def _tell(session: Session, report: Report) -> None:
    """The end of a job that succeeded."""
    if report.state is not None:
        session.drifted(report.state.reply.drift)
    models = getattr(report.state, "models", ())  # of a training
    for made in [*map(str, report.files), *models] if not session.json else ():
        session.line(made)
    session.document(report.document())
