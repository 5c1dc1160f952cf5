"""How the command ends: what went wrong, the next step, the ticket on whatever still takes it, and the exit code."""

from __future__ import annotations

import contextlib
import shlex
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.cli.advice import exit_code, next_step, told
from safelight.cli.exits import Exit
from safelight.cli.interrupts import unheard
from safelight.cli.options import HERE
from safelight.job import Job
from safelight.jobs.files import safe_stem, write_text
from safelight.provider import load_provider
from safelight.trust import base_of
from safelight.words import harmless

if TYPE_CHECKING:
    from safelight.cli.document import Report
    from safelight.cli.session import Session

SUFFIX = ".kept.json"


def end(session: Session, error: BaseException) -> Exit:
    """Say what went wrong and return the exit code. No signal and no stream keeps the ticket from being written."""
    if session.ended is not None:  # a signal came when all had been said
        return session.ended
    from safelight.cli.cancelling import offer

    report = session.report
    with unheard():
        code = say(session, error, report)
        if report is not None and (code is not Exit.USAGE or report.piped):
            give_back(session, report)
        offer(session, error, report)
    if report is not None and code not in (Exit.USAGE, Exit.OUTPUT):
        with contextlib.suppress(Exception):  # the ticket has been given back by now
            session.document(report.document())
    session.ended = code
    return code


def say(session: Session, error: BaseException, report: Report | None) -> Exit:
    """Say what became of one job or call, keep its ticket in the report, and return its exit code."""
    code = exit_code(error)
    if report is not None:
        report.error = error
        report.job = report.job or next(_tickets_on(error), None)
        if code is Exit.USAGE and report.accepted:  # it came up after the submit: something was sent
            code = Exit.TRY_LATER
    with contextlib.suppress(Exception):
        if session.debug:
            _trace(session, error)
        if code is not Exit.OUTPUT or report is not None or not isinstance(error.__cause__, BrokenPipeError):
            session.complain(
                *_words(session, error, report)
            )  # but to nobody of a listing that was read as far as wanted
    return code


def ticket(session: Session, job: Job[Any]) -> bool:
    """The ticket as one line of JSON, and the command that resumes the job; whether some stream took it."""
    line = job.to_json()
    taken = session.err.verbatim(line) or (not session.json and session.out.verbatim(line))
    with contextlib.suppress(Exception):
        session.err.verbatim(
            f"resume: printf '%s' {shlex.quote(line)} | safelight wait --ticket -{_where(session, job)}"
        )
    return taken


def _words(session: Session, error: BaseException, report: Report | None) -> tuple[str, str]:
    provider = session.provider
    if report and report.sending and not report.job and provider and isinstance(error, KeyboardInterrupt):
        return "interrupted while submitting: the job may have been accepted, and may be charged", provider.find_out
    if report and report.cancelling and isinstance(error, KeyboardInterrupt):
        return (
            "interrupted while cancelling: the job may be cancelled, or go on",
            "Its ticket tells, or cancels it again",
        )
    return told(error, provider), next_step(error, provider, session.operation)


def _where(session: Session, job: Job[Any]) -> str:
    """The options that the command that resumes a job needs."""
    asked = session.provider is not None and session.base_url and base_of(session.provider, session.base_url)
    where = f" --base-url {shlex.quote(job.base_url)}" if asked == job.base_url else ""
    where += "".join(f" --trust {shlex.quote(url)}" for url in session.trusted)
    where += f" --out {shlex.quote(str(session.folder))}" if session.folder != HERE else ""
    return where + (f" --tickets {shlex.quote(str(session.tickets))}" if session.tickets is not None else "")


def keep(session: Session, text: str, provider: str, operation: str, id: str) -> Path | None:  # noqa: A002 - the providers' word
    """Write into a file what no stream takes; where it stands, or None where no folder takes it either."""
    for folder in (session.folder, Path(), Path(tempfile.gettempdir())):
        with contextlib.suppress(Exception):
            return write_text(folder, safe_stem(provider, operation, id) + SUFFIX, text + "\n")
    return None


def give_back(session: Session, report: Report) -> None:
    """The ticket on a stream or, where none takes it, in a file; the files of a job that were saved say it too."""
    job = report.job
    if job is not None and _resumable(job) and not ticket(session, job) and not report.finished:
        keep(session, job.to_json(), job.provider, job.operation, job.id)


def _resumable(job: Job[Any]) -> bool:
    """Whether a ticket fetches anything: what was made at once is nowhere to be asked for again."""
    try:
        provider = load_provider(job.provider)
        return not provider.answers_with_files(provider.operation(job.operation))
    except Exception:  # noqa: BLE001 - a ticket is given back unless it is known to be of no use
        return True


def _tickets_on(error: BaseException | None) -> Iterator[Job[Any]]:
    """The tickets on an error and on what led to it."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        held = getattr(one, "job", None)
        if isinstance(held, Job):
            yield held
        waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def _trace(session: Session, error: BaseException) -> None:
    """Where an error came from, set off, so that no line of its message begins a line of ours."""
    for line in "".join(traceback.format_exception(error)).splitlines():
        indent = len(line) - len(line.lstrip(" "))
        session.err.show(" " * (indent + 2) + harmless(line))
