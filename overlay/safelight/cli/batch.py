"""`batch`: a table of rows in, files and a contact sheet out; the same command resumes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import anyio
import typer
from rich.text import Text

from safelight import batch
from safelight.batch.account import Account, accounts
from safelight.batch.ledger import Ledger
from safelight.batch.manifest import entries
from safelight.batch.rows import ENDED, Stage
from safelight.batch.sheet import sheet
from safelight.batch.stores import Store
from safelight.cli import clients
from safelight.cli.exits import Exit
from safelight.cli.finding import load_provider
from safelight.cli.interrupts import looped
from safelight.cli.jobs import check_folder
from safelight.cli.progress import duration
from safelight.cli.table import Table
from safelight.errors import SafelightError

if TYPE_CHECKING:
    from safelight.cli.session import Session

LEDGER = "safelight.db"
EVERY, EVERY_LINE = 0.5, 10.0  # seconds between looks at a terminal, and elsewhere
MOST_TOLD = 20


class Wanted(NamedTuple):
    """What the command line says of a batch."""

    rows: str
    key: str | None = None
    ledger: str | None = None
    account: str | None = None
    limit: int | None = None
    per_minute: int | None = None
    budget: float | None = None
    check: bool = False


def run(session: Session, provider: str, operation: str, wanted: Wanted) -> None:
    """Have every row of a table worked on once."""
    session.provider = load_provider(provider)
    table = Table(session.provider, operation, wanted.rows, wanted.key)
    session.operation = table.operation.name
    if wanted.check:
        check(session, table)
        return
    check_folder(session.folder)
    ledger = wanted.ledger or str(session.folder / LEDGER)
    try:
        looped(_run, session, table, ledger, wanted)
    except KeyboardInterrupt:
        session.note("interrupted: the same command resumes, and nothing is paid twice")
        raise


def check(session: Session, table: Table) -> None:
    """Validate every row, and send nothing."""
    rows = wrong = 0
    for rows, entry in enumerate(entries(table.asked()), 1):
        wrong += bool(entry.error)
        if entry.error and wrong <= MOST_TOLD:
            session.complain(f"row {rows}, {entry.key}: {entry.error}")
    if wrong > MOST_TOLD:
        session.note(f"and {wrong - MOST_TOLD} more")
    used = [name for name, used in table.columns.items() if used]
    carried = [name for name, used in table.columns.items() if not used]
    session.document({"rows": rows, "invalid": wrong, "inputs": used, "carried": carried})
    session.say(f"{rows:,} rows, {wrong:,} invalid; inputs: {', '.join(used) or 'none'}")
    if carried:
        session.say(f"carried to the results: {', '.join(map(table.hinted, carried))}")
    if wrong:
        raise typer.Exit(Exit.USAGE)


async def _run(session: Session, table: Table, ledger: str, wanted: Wanted) -> None:
    limited: batch.Limited = {
        "account": wanted.account,
        "limit": wanted.limit,
        "per_minute": wanted.per_minute,
        "budget": wanted.budget,
        "timeout": session.timeout,
    }
    assert session.provider is not None  # noqa: S101 - the command has found it
    client = clients.make_async_client(session.provider, **session.options())
    async with client, batch.open(client, ledger, folder=session.folder, **limited) as desk:
        await anyio.to_thread.run_sync(lambda: desk.ledger.add(entries(table.asked())))
        before = _ended(await desk.tally())
        stopped: BaseException | None = None
        async with anyio.create_task_group() as group:
            with _told_on(session) as line:
                group.start_soon(_show, session, desk, line)
                try:
                    await _take(session, desk, before, line)
                except SafelightError as error:  # told when the rest has been
                    stopped = error
                group.cancel_scope.cancel()
        counted = await desk.tally()
        await anyio.to_thread.run_sync(_tell, session, desk.ledger, counted, await desk.spent())
    if stopped is not None:
        raise stopped
    if sum(counted.values()) > counted[Stage.DONE]:
        raise typer.Exit(Exit.SOME_WITHOUT)


async def _take(session: Session, desk: batch.Desk, before: int, line: _Line) -> None:
    """Write the path of each file as it comes; those of earlier runs have been written then."""
    number = 0
    async for row in desk.results():
        number += 1
        for path in row.files if number > before and not session.json else ():
            line.clear()
            session.line(str(path))


class _Line(NamedTuple):
    """Where the state of a batch is told: what tells it, what makes room for another line there, and how often."""

    tell: Callable[[str], object]
    clear: Callable[[], object]
    every: float


async def _show(session: Session, desk: batch.Desk, line: _Line) -> None:
    """One live line on a terminal, and a plain one now and then elsewhere; nothing beside a JSON document."""
    if session.json:
        return
    progress = _Progress(desk.ledger.account, await desk.tally())
    while True:
        line.tell(progress.line(await desk.tally(), await desk.spent()))
        await anyio.sleep(line.every)


@contextmanager
def _told_on(session: Session) -> Generator[_Line]:
    if not session.err.is_interactive or session.json:
        yield _Line(session.note, lambda: None, EVERY_LINE)
        return
    from rich.live import Live

    with Live(console=session.err, transient=True, auto_refresh=False) as live:

        def tell(text: str) -> None:
            live.update(Text(text, no_wrap=True, overflow="ellipsis"), refresh=True)

        yield _Line(tell, lambda: tell(""), EVERY)


class _Progress:
    """How fast it goes: counted from when this run began."""

    def __init__(self, account: str, counted: dict[Stage, int]) -> None:
        self.account = account
        self.began = time.monotonic()
        self.before = _ended(counted)

    def line(self, counted: dict[Stage, int], spent: float | None) -> str:
        """Where the batch stands, in a line."""
        took = max(time.monotonic() - self.began, 0.001)
        total, ended = sum(counted.values()), _ended(counted)
        speed = (ended - self.before) / took
        parts = [f"{self.account}: {ended:,} of {total:,} ", told(counted)]
        parts += [f" {counted[Stage.SENDING] + counted[Stage.RUNNING]} at once"]
        parts += [f" {speed:.1f}/s"] if speed else []
        parts += [f" cost {spent:,.6g}"] if spent is not None else []
        parts += [f" {duration((total - ended) / speed)} left"] if speed and total > ended else []
        return " ".join(parts)


def _ended(counted: dict[Stage, int]) -> int:
    return sum(counted[stage] for stage in ENDED)


def told(counted: dict[Stage, int]) -> str:
    """How many rows stand where, in words."""
    shown = (Stage.DONE, Stage.MODERATED, Stage.FAILED, Stage.CANCELLED, Stage.DOUBTFUL, Stage.WAITING)
    return "  ".join(f"{stage} {counted[stage]:,}" for stage in shown if counted[stage] or stage is Stage.DONE)


def _tell(session: Session, ledger: Ledger, counted: dict[Stage, int], spent: float | None) -> None:
    """The end of a run: what has no files and why, the sheet, and where the ledger is."""
    without = [row for row in ledger.rows() if row.state is not Stage.DONE][: MOST_TOLD + 1]
    for row in without[:MOST_TOLD]:
        session.note(Text.assemble((f"{row.state} ", "bold red"), f"{row.key}: {row.error or 'not sent'}"))
    if len(without) > MOST_TOLD:
        session.note(f"and more: safelight batch results {ledger.store.name}")
    if counted[Stage.DOUBTFUL] and session.provider is not None:
        session.note(
            f"doubtful rows may have been accepted, and are not sent again unless you say so: "
            f"{session.provider.find_out}; then safelight batch retry {ledger.store.name} --doubtful"
        )
    page = _sheet(session, ledger.store)
    cost = "" if spent is None else f", cost {spent:,.6g}"
    session.note(f"{told(counted)}{cost}; look at {page}")
    session.document(
        {
            "ledger": ledger.store.name,
            "account": ledger.account,
            "rows": {str(stage): count for stage, count in counted.items()},
            "cost": spent,
            "sheet": str(page),
        }
    )


def _sheet(session: Session, store: Store) -> Path:
    """The sheet of all that the ledger has, of whichever account."""
    everyone = [Account(store, name) for name in accounts(store)]
    tallies = [each.tally() for each in everyone]
    counted = {stage: sum(tally[stage] for tally in tallies) for stage in Stage}
    rows = (row for each in everyone for row in each.rows())
    return sheet(session.folder.absolute(), rows, counted, told(counted))
