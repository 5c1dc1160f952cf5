"""The commands below `safelight batch`: the rows of a table, and what a ledger says of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from safelight.cli import options
from safelight.cli.beginning import begin
from safelight.cli.exits import epilog


class _RunsTables(TyperGroup):
    """`safelight batch PROVIDER ...` is `safelight batch run PROVIDER ...`: no provider is called as a command is."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        known = {*self.commands, "--help"}
        return super().parse_args(ctx, args if not args or args[0] in known else ["run", *args])


app = typer.Typer(cls=_RunsTables, no_args_is_help=True, rich_markup_mode="rich")

Ledger = Annotated[
    str, typer.Argument(metavar="LEDGER", help="Its file, the folder that it stands in, or postgresql://...")
]


@app.command(epilog=epilog())
def run(
    *,
    provider: options.Provider,
    operation: options.Operation,
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV, TSV, JSONL or Parquet; - for standard input.")],
    out: options.Out = options.HERE,
    ledger: Annotated[
        str | None, typer.Option("--ledger", metavar="URL", help="A file, or postgresql://...; safelight.db in DIR.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="At most so many jobs at once.", min=1)
    ] = None,
    per_minute: Annotated[
        int | None, typer.Option("--per-minute", metavar="N", help="At most so many submits a minute.", min=1)
    ] = None,
    budget: Annotated[
        float | None, typer.Option("--budget", metavar="X", help="Spend no more, in what replies count.", min=0)
    ] = None,
    key: Annotated[
        str | None, typer.Option("--key", metavar="COLUMN", help="The column that names a row; id, or a digest.")
    ] = None,
    account: Annotated[
        str | None, typer.Option("--account", metavar="NAME", help="Whose limits these rows count for.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Validate every row, and send nothing.")] = False,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    strict: options.Strict = False,
    debug: options.Debug = False,
) -> None:
    """Work on every row of a table: the command may be left out."""
    session = begin(json=as_json, debug=debug, base_url=base_url, timeout=timeout, strict=strict, folder=out)
    with session.ending():
        from safelight.cli import batch

        wanted = batch.Wanted(file, key, ledger, account, limit, per_minute, budget, check)
        batch.run(session, provider, operation, wanted)


@app.command()
def status(*, ledger: Ledger, as_json: options.Json = False, debug: options.Debug = False) -> None:
    """Say how many rows stand where."""
    session = begin(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli import ledgers

        ledgers.status(session, ledger)


@app.command()
def retry(
    *,
    ledger: Ledger,
    keys: Annotated[list[str] | None, typer.Argument(metavar="[KEY]...", help="The rows.")] = None,
    failed: Annotated[bool, typer.Option("--failed", help="All that failed.")] = False,
    doubtful: Annotated[
        bool, typer.Option("--doubtful", help="All that may have been accepted: they may be paid twice.")
    ] = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Have rows sent again by the next run."""
    session = begin(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli import ledgers

        ledgers.retry(session, ledger, keys or [], failed=failed, doubtful=doubtful)


@app.command()
def results(
    *,
    ledger: Ledger,
    form: Annotated[
        Literal["csv", "jsonl", "parquet"], typer.Option("--format", metavar="FORMAT", help="csv, jsonl or parquet.")
    ] = "csv",
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write there.")] = None,
    debug: options.Debug = False,
) -> None:
    """Print what came of every row."""
    session = begin(debug=debug)
    with session.ending():
        from safelight.cli import ledgers

        ledgers.results(session, ledger, form, out)
