"""`cancel`, and the second Ctrl-C of `run` and `wait`: a job is cancelled, and what its provider says of it is told."""

from __future__ import annotations

import contextlib
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from attrs import evolve

from safelight.cli import ending
from safelight.cli.addresses import address_of, refuse_shared
from safelight.cli.document import Report
from safelight.cli.exits import Exit
from safelight.cli.finding import check_job_operation, load_provider
from safelight.cli.interrupts import Interrupted, second
from safelight.errors import UsageError
from safelight.jobs.cancelling import way_to_cancel
from safelight.state import Cancelled, Failed, Moderated, State, Succeeded

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.job import Job
    from safelight.provider import Provider

PROMPT = 4.0  # seconds in which a second Ctrl-C cancels
PATIENCE = 10.0  # seconds for a cancel that nobody can interrupt


def cancel(session: Session, job: Job[Any], *, piped: bool = False) -> None:
    """Cancel a job and say what became of it; its ticket is given back while there is something to come back for."""
    session.report = Report(job.provider, job.operation, job, piped=piped, cancelling=True)
    session.provider = load_provider(job.provider)
    check_job_operation(session.provider, job)
    code = _cancelled(session, session.provider, session.report, session.timeout)
    session.document(session.report.document())
    if code:
        raise typer.Exit(code)


def cancel_all(session: Session, folder: Path) -> None:
    """Cancel every job that a folder owes, each by itself; what is not known to be a job is told, and stays."""
    from safelight.cli.owed import owed_in, rest, worst

    owed = owed_in(folder)
    refuse_shared(session.base_url, {provider.name for provider, _ in owed.jobs})
    codes = [_each(session, provider, report) for provider, report in owed.jobs]
    if code := worst([*codes, *rest(session, folder, owed)], None):
        raise typer.Exit(code)


def _each(session: Session, provider: Provider, report: Report) -> Exit:
    session.provider, session.operation = provider, report.operation
    try:
        return _cancelled(session, provider, report, session.timeout)
    except Exception as error:  # noqa: BLE001 - each job is cancelled by itself
        return ending.say(session, error, report)


def _cancelled(session: Session, provider: Provider, report: Report, timeout: float | None) -> Exit:
    """Cancel the job of a report, and say what became of it; the exit code says whether it had ended otherwise."""
    job = report.job
    assert job is not None  # noqa: S101 - made with one
    way_to_cancel(provider, job)  # before a key is asked for
    limits = {} if timeout is None else {"timeout": timeout}
    with session.client(**address_of(provider, job, session.base_url, session.trusted)) as client:
        report.job = job = evolve(job, base_url=client.base_url)
        report.state = state = client.cancel(job, **limits)
    session.drifted(state.reply.drift)
    told, code = _meaning(provider, state)
    session.say(f"{job}: {told}")
    if not isinstance(state, (Cancelled, Failed, Moderated)):
        ending.give_back(session, report)
    return code


def _meaning(provider: Provider, state: State[Any]) -> tuple[str, Exit]:
    """What became of a job that was cancelled, in words and as an exit code."""
    match state:
        case Cancelled():
            return f"cancelled; {provider.title} says {state.status!r}", Exit.OK
        case Succeeded():
            return f"it had succeeded before ({state.status!r}), and is paid for: its ticket fetches its files", Exit.OK
        case Failed():
            return f"it had failed before ({state.status!r})", Exit.FAILED
        case Moderated():
            return f"it had been moderated before ({state.status!r})", Exit.MODERATED
        case _:
            return (
                f"is being cancelled; {provider.title} says {state.status!r} still: its ticket tells its end",
                Exit.OK,
            )


def offer(session: Session, error: BaseException, report: Report | None) -> None:
    """After a Ctrl-C that ended a wait, and once its ticket is out: another one within the prompt cancels the job."""
    provider = session.provider
    asked = isinstance(error, Interrupted) and error.number == signal.SIGINT
    if not asked or provider is None or report is None or report.job is None or isinstance(report.state, Succeeded):
        return
    if report.cancelling:
        return  # nobody knows whether it goes on
    try:
        way_to_cancel(provider, report.job)
    except UsageError:
        return  # the job goes on, as has been said
    notice = f"the job goes on; Ctrl-C once more within {PROMPT:g} s cancels it at {provider.title}"
    if not second(lambda: session.err.show(notice), PROMPT):
        return
    try:
        _cancelled(session, provider, report, PATIENCE)
    except Exception as problem:  # noqa: BLE001 - its ticket is out
        with contextlib.suppress(Exception):
            session.complain(f"it is not known whether the job was cancelled: {problem}", "Its ticket tells")
