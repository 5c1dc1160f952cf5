"""`batch status`, `batch retry` and `batch results`: what a ledger says, and which of its rows wait again."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.batch.account import Account, accounts
from safelight.batch.ledger import Ledger
from safelight.batch.rows import Row, Stage
from safelight.batch.stores import POSTGRES, Store, store_of
from safelight.cli.batch import LEDGER, told
from safelight.errors import UsageError
from safelight.words import why

if TYPE_CHECKING:
    from safelight.cli.session import Session


def status(session: Session, ledger: str) -> None:
    """How many rows stand where, by account."""
    with existing(ledger) as store:
        found = {name: (Account(store, name).tally(), Account(store, name).spent()) for name in accounts(store)}
    session.document(
        {
            "ledger": store.name,
            "accounts": {
                name: {"rows": {str(stage): count for stage, count in counted.items()}, "cost": spent}
                for name, (counted, spent) in found.items()
            },
        }
    )
    for name, (counted, spent) in found.items():
        under_way = counted[Stage.SENDING] + counted[Stage.RUNNING]
        cost = "" if spent is None else f"  cost {spent:,.6g}"
        session.say(f"{name}: {sum(counted.values()):,} rows  {told(counted)}  under way {under_way}{cost}")
    if not found:
        session.say(f"{store.name} has no rows")


def retry(session: Session, ledger: str, keys: Sequence[str], *, failed: bool, doubtful: bool) -> None:
    """Let rows wait again, because a person says so."""
    stages = [stage for stage, asked in ((Stage.FAILED, failed), (Stage.DOUBTFUL, doubtful)) if asked]
    if not stages and not keys:
        raise UsageError("which rows? Give --failed, --doubtful, or their keys")
    with existing(ledger) as store:
        everyone = [Account(store, name) for name in accounts(store)]
        for key in keys:
            if not any(each.row(key) for each in everyone):
                raise UsageError(f"{store.name} has no row {key!r}; nothing was changed")
        again = {name: Ledger(store, name).retry(stages, keys) for name in accounts(store)}
    session.document({"ledger": store.name, "waiting": again})
    total = sum(again.values())
    session.say(f"{total:,} row{'' if total == 1 else 's'} will be sent again by the next run")
    if keys and total < len(keys):
        session.note("the others are done, under way, or waiting already")


def results(session: Session, ledger: str, form: str, out: Path | None) -> None:
    """Every row with what came of it, as a table."""
    from safelight.batch import export

    if form == "parquet" and out is None:
        raise UsageError("Parquet is no text: say where with --out FILE")
    with existing(ledger) as store:

        def rows() -> Iterator[Row]:
            for name in accounts(store):
                yield from Account(store, name).rows()

        if form == "parquet" and out is not None:
            export.parquet(rows, out)
            return
        lines = export.csv_lines(rows) if form == "csv" else export.jsonl(rows())
        if out is None:
            for line in lines:
                session.line(line)
            return
        try:
            with out.open("w", encoding="utf-8", newline="") as file:
                file.writelines(f"{line}\n" for line in lines)
        except OSError as error:
            raise UsageError(f"{out} cannot be written: {why(error)}") from error


@contextmanager
def existing(ledger: str) -> Generator[Store]:
    """The store of a ledger that is there; a folder stands for the one in it. Raises `UsageError`."""
    if not ledger.startswith(POSTGRES):
        path = Path(ledger, LEDGER) if Path(ledger).is_dir() else Path(ledger)
        if not path.is_file():
            raise UsageError(f"there is no ledger {path}")
        ledger = str(path)
    with closing(store_of(ledger)) as store:
        yield store
