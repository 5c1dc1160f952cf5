"""One run of the command: where it writes, what it was told by options, and how it ends."""

from __future__ import annotations

import errno
import json
import os
import shlex
import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from attrs import define, field
from rich.console import Console
from rich.text import Text

from safelight.cli.exits import Exit
from safelight.cli.options import HERE

if TYPE_CHECKING:
    from safelight.cli.document import Report
    from safelight.client import Client
    from safelight.contract.schema import Drift
    from safelight.job import Job
    from safelight.options import Options
    from safelight.provider import Provider


def error_console() -> Console:
    """Standard error; live displays are for a terminal only, whatever forces colours."""
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    console.is_interactive = console.is_interactive and sys.stderr.isatty()
    return console


def output_console() -> Console:
    """Standard output."""
    return Console(highlight=False, markup=False, emoji=False)


@define(kw_only=True)
class Session:
    """One run of the command.

    `folder` is where files go, `result` the operation that gives the result of one that is known by its path;
    `provider` and `operation` are known once they were found.
    """

    json: bool = False
    debug: bool = False
    strict: bool = False
    base_url: str | None = None
    timeout: float | None = None
    tickets: Path | None = None
    folder: Path = HERE
    result: str | None = None
    provider: Provider | None = None
    operation: str | None = None
    out: Console = field(factory=output_console)
    err: Console = field(factory=error_console)

    def client(self, **options: Any) -> Client:
        """A client of the session's provider; raises `MissingKey`, `UsageError`."""
        from safelight.cli import clients

        assert self.provider is not None  # noqa: S101 - every command finds its provider first
        return clients.make_client(self.provider, **self.options(), **options)

    def options(self) -> Options:
        """What the command line says of a client."""
        return {"base_url": self.base_url, "strict": self.strict, "tickets": self.tickets}

    # What is written

    def say(self, text: Text | str = "") -> None:
        """Write to standard output, for people."""
        if not self.json:
            with _held(self.out):
                _write(self.out, text)

    def line(self, text: str) -> None:
        """Write a line to standard output as it is: a path, a ticket."""
        with _held(self.out):
            _raw(self.out, text)

    def note(self, text: Text | str) -> None:
        """Write to standard error, for people."""
        if not self.json:
            _write(self.err, text)

    def document(self, value: Any) -> None:
        """Write the one JSON document to standard output."""
        if self.json:
            with _held(self.out):
                _raw(self.out, json.dumps(value))

    def drifted(self, drift: tuple[Drift, ...]) -> None:
        """Say where a reply differs from its document."""
        from safelight.cli.advice import one_line

        for each in drift:
            line = one_line(f"at {each.path or 'the root'}: expected {each.expected}, got {each.got}")
            self.note(Text.assemble(("drift ", "bold magenta"), line))

    # How it ends

    @contextmanager
    def ending(self, report: Report | None = None) -> Generator[None]:
        """Turn every error into its line, its next step, the ticket, the document and the exit code."""
        from safelight.errors import SafelightError

        try:
            yield
        except (SafelightError, KeyboardInterrupt) as error:
            raise typer.Exit(self.end(error, report)) from error
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            raise typer.Exit(self.end(error, report)) from error

    def end(self, error: BaseException, report: Report | None) -> Exit:
        """Say what went wrong and return the exit code."""
        from safelight.cli.advice import exit_code, next_step, told

        code = exit_code(error)
        line, step = told(error, self.provider), next_step(error, self.provider, self.operation)
        if report is not None and report.sending and isinstance(error, KeyboardInterrupt) and self.provider:
            line = "interrupted while submitting: the job may have been accepted, and may be charged"
            step = self.provider.find_out
        if self.debug:
            _raw(self.err, "".join(traceback.format_exception(error)).rstrip())
        if code is not Exit.OUTPUT or report is not None or not isinstance(error.__cause__, BrokenPipeError):
            self.complain(line, step)  # but to nobody of a listing that was read to where it was wanted
        if report is not None:
            report.error = error
            if report.job is not None and code is not Exit.USAGE:
                self.ticket(report.job)
            if code not in (Exit.USAGE, Exit.OUTPUT):
                self.document(report.document())
        return code

    def complain(self, line: str, step: str = "") -> None:
        """One line on standard error, and the next step."""
        _write(self.err, Text.assemble(("error: ", "bold red"), line))
        if step:
            _write(self.err, Text.assemble(("next:  ", "bold"), step))

    def ticket(self, job: Job[Any]) -> None:
        """The ticket as one line of JSON on standard error, and the command that resumes the job."""
        ticket = job.to_json()
        own = self.provider is not None and job.base_url == self.provider.base_url
        where = "" if own else f" --base-url {shlex.quote(job.base_url)}"
        where += f" --out {shlex.quote(str(self.folder))}" if self.folder != HERE else ""
        where += f" --tickets {shlex.quote(str(self.tickets))}" if self.tickets is not None else ""
        _raw(self.err, ticket)
        _raw(self.err, f"resume: printf '%s' {shlex.quote(ticket)} | safelight wait --ticket -{where}")


@contextmanager
def _held(console: Console) -> Generator[None]:
    """Within the block standard output that takes no more is told as that, and not asked again."""
    from safelight.cli.advice import OutputLost

    try:
        yield
        console.file.flush()
    except (OSError, SystemExit) as problem:  # the latter is how rich ends where nobody reads
        error = problem if isinstance(problem, OSError) else BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
        with suppress(OSError, ValueError):  # what is still in the buffer has nowhere to go when the process ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), console.file.fileno())
        raise OutputLost(error.strerror or str(error)) from error


def _write(console: Console, text: Text | str) -> None:
    """One text; folded at words on a terminal, and one line wherever else it goes."""
    console.print(text, soft_wrap=not console.is_terminal)


def _raw(console: Console, text: str) -> None:
    """A text as it is, for machines and for the clipboard."""
    console.file.write(text + "\n")
    console.file.flush()
