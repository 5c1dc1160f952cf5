"""One run of the command: where it writes, what it was told by options, and what it is about."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from attrs import Factory, define, field
from rich.console import RenderableType
from rich.text import Text

from safelight.cli.options import HERE
from safelight.cli.streams import standard_error, standard_output
from safelight.cli.telling import Telling, telling
from safelight.cli.writing import Paper

if TYPE_CHECKING:
    from typing import Unpack

    from safelight.cli.document import Report
    from safelight.cli.exits import Exit
    from safelight.cli.progress import Board
    from safelight.client import Client
    from safelight.contract.schema import Drift
    from safelight.options import Options
    from safelight.provider import Provider


@define(kw_only=True)
class Session:
    """One run of the command.

    `folder` is where files go, `trusted` are origins that may have a key if a ticket names them, `result` names what
    gives the result of an operation that is known by its path; `provider` and `operation` are known once they were
    found, `report` once there is a job or call to tell of.
    """

    json: bool = False
    debug: bool = False
    verbose: bool = False
    strict: bool = False
    base_url: str | None = None
    trusted: Sequence[str] = ()
    timeout: float | None = None
    save_timeout: float | None = None
    tickets: Path | None = None
    folder: Path = HERE
    result: str | None = None
    provider: Provider | None = None
    operation: str | None = None
    report: Report | None = None
    out: Paper = field(factory=lambda: Paper(standard_output()))
    err: Paper = field(factory=lambda: Paper(standard_error(), stderr=True))
    telling: Telling = field(init=False, default=Factory(lambda session: session.teller(), takes_self=True))
    ended: Exit | None = None

    def teller(self) -> Telling:
        """Who tells what the flows say."""
        return Telling(self.err.show if self.verbose else self.note, verbose=self.verbose)

    def client(self, **options: Unpack[Options]) -> Client:
        """A client of the session's provider; raises `MissingKey`, `UsageError`."""
        from safelight.cli import clients

        assert self.provider is not None  # noqa: S101 - every command finds its provider first
        return clients.make_client(self.provider, **(self.options() | options))

    def options(self) -> Options:
        """What the command line says of a client."""
        return {
            "base_url": self.base_url,
            "trusted_origins": self.trusted,
            "strict": self.strict,
            "tickets": self.tickets,
        }

    def board(self) -> Board:
        """Where progress is shown."""
        from safelight.cli.progress import Board

        return Board(None if self.json else self.err)

    # What is written

    def say(self, text: RenderableType = "") -> None:
        """Write to standard output, for people."""
        if not self.json:
            self.out.show(text)

    def line(self, text: str) -> bool:
        """Write a line to standard output as it is (a path, a ticket), and say whether it was taken."""
        return self.out.verbatim(text)

    def note(self, text: Text | str) -> None:
        """Write to standard error, for people."""
        if not self.json:
            self.err.show(text)

    def document(self, value: Any) -> bool:
        """Write the one JSON document to standard output, and say whether it was taken."""
        return self.json and self.out.verbatim(json.dumps(value))

    def answer(self, value: Any) -> bool:
        """Write the answer of a call to standard output, and say whether it was taken."""
        return self.document(value) if self.json else self.out.answer(value)

    def complain(self, line: str, step: str = "") -> None:
        """One line on standard error, and the next step."""
        self.err.show(Text.assemble(("error: ", "bold red"), line))
        if step:
            self.err.show(Text.assemble(("next:  ", "bold"), step))

    def drifted(self, drift: tuple[Drift, ...]) -> None:
        """Say where a reply differs from its document."""
        for each in drift:
            line = f"at {each.path or 'the root'}: expected {each.expected}, got {each.got}"
            self.note(Text.assemble(("drift ", "bold magenta"), line))

    @contextmanager
    def ending(self) -> Generator[None]:
        """Turn every error into its line, its next step, the ticket, the document and the exit code."""
        try:
            with telling(self.telling):
                yield
        except (typer.Exit, typer.Abort):
            raise
        except BaseException as error:
            from safelight.cli.ending import end

            raise typer.Exit(end(self, error)) from error
