"""The commands and their options. Nothing that talks to a provider is imported before a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from safelight._version import __version__
from safelight.cli import adoption, batching, cancellation, completion, options, texts
from safelight.cli.beginning import begin
from safelight.cli.exits import epilog
from safelight.cli.streams import standard_output

FIRST = ("operations", "run", "batch", "submit", "wait", "cancel")


class _Commands(TyperGroup):
    """The commands as they are listed: what most people come for first."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [*FIRST, *(name for name in super().list_commands(ctx) if name not in FIRST)]


app = typer.Typer(
    name="safelight",
    cls=_Commands,
    help=texts.APP,
    epilog=epilog(),
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,  # they would show the values of variables
)
app.add_typer(batching.app, name="batch", help=texts.BATCH, epilog=epilog())


def _version(wanted: bool) -> None:
    if wanted:
        standard_output().put(f"{__version__}\n")
        raise typer.Exit


@app.callback()
def safelight(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Nothing of its own: the commands do the work."""


@app.command(help=texts.OPERATIONS)
def operations(
    *,
    provider: options.MaybeProvider = None,
    operation: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="Describe this one.", autocompletion=completion.operations),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only this kind: image, edit, video, call, result, ...")
    ] = None,
    retired: Annotated[bool, typer.Option("--retired", help="Also those that the provider has retired.")] = False,
    mode: Annotated[
        str | None, typer.Option("--mode", metavar="MODE", help="Describe one mode of an operation that has several.")
    ] = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """List or describe operations."""
    session = begin(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli.listing import operations as list_operations

        list_operations(session, provider, operation, kind, mode, retired=retired)


@app.command(help=texts.RUN, epilog=epilog())
def run(
    *,
    provider: options.Provider,
    operation: options.Operation,
    inputs: options.Words = None,
    out: options.Out = options.HERE,
    result: options.Result = None,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    trusted: options.Trusted = None,
    timeout: options.Timeout = None,
    save_timeout: options.SaveTimeout = None,
    tickets: options.Tickets = None,
    strict: options.Strict = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> None:
    """Submit, wait and save."""
    session = begin(
        json=as_json,
        debug=debug,
        verbose=verbose,
        strict=strict,
        tickets=tickets,
        folder=out,
        result=result,
        base_url=base_url,
        trusted=trusted,
        timeout=timeout,
        save_timeout=save_timeout,
    )
    with session.ending():
        from safelight.cli import jobs

        jobs.run(session, provider, operation, inputs or [])


@app.command(help=texts.SUBMIT, epilog=epilog())
def submit(
    *,
    provider: options.Provider,
    operation: options.Operation,
    inputs: options.Words = None,
    result: options.Result = None,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    trusted: options.Trusted = None,
    timeout: options.SubmitTimeout = None,
    tickets: options.Tickets = None,
    strict: options.Strict = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> None:
    """Submit and print the ticket."""
    session = begin(
        json=as_json,
        debug=debug,
        verbose=verbose,
        strict=strict,
        tickets=tickets,
        result=result,
        base_url=base_url,
        trusted=trusted,
        timeout=timeout,
    )
    with session.ending():
        from safelight.cli import jobs

        jobs.submit(session, provider, operation, inputs or [])


@app.command(help=texts.WAIT, epilog=epilog())
def wait(
    *,
    provider: options.MaybeProvider = None,
    id: options.MaybeId = None,  # noqa: A002 - the providers' word
    ticket: options.Ticket = None,
    polling_url: Annotated[
        str | None, typer.Option("--polling-url", metavar="URL", help="Ask here, as BFL's submits say.")
    ] = None,
    operation: options.MaybeOperation = None,
    out: options.Out = options.HERE,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    trusted: options.Trusted = None,
    timeout: options.WaitTimeout = None,
    save_timeout: options.SaveTimeout = None,
    tickets: options.Tickets = None,
    strict: options.Strict = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> None:
    """Wait and save."""
    session = begin(
        json=as_json,
        debug=debug,
        verbose=verbose,
        strict=strict,
        tickets=tickets,
        folder=out,
        base_url=base_url,
        trusted=trusted,
        timeout=timeout,
        save_timeout=save_timeout,
    )
    with session.ending():
        from safelight.cli import jobs, owed

        what = jobs.meant(session, provider, id, ticket=ticket, operation=operation, polling_url=polling_url)
        if isinstance(what, Path):
            owed.wait_all(session, what)
        else:
            jobs.wait(session, what, piped=ticket == "-")


@app.command(help=texts.CALL, epilog=epilog())
def call(
    *,
    provider: options.Provider,
    operation: options.Operation,
    inputs: options.Words = None,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    trusted: options.Trusted = None,
    timeout: options.CallTimeout = None,
    strict: options.Strict = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> None:
    """Call what answers at once."""
    session = begin(
        json=as_json,
        debug=debug,
        verbose=verbose,
        strict=strict,
        base_url=base_url,
        trusted=trusted,
        timeout=timeout,
    )
    with session.ending():
        from safelight.cli import calls

        calls.call(session, provider, operation, inputs or [])


@app.command(help=texts.INSPECT)
def inspect(
    *,
    provider: options.Provider,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The body; - for standard input.")],
    operation: options.MaybeOperation = None,
    status: Annotated[
        int, typer.Option("--status", metavar="CODE", help="The HTTP status it came with.", min=100, max=599)
    ] = 200,
    strict: options.Strict = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Say what a recorded body means."""
    session = begin(json=as_json, debug=debug, strict=strict)
    with session.ending():
        from safelight.cli import calls

        raise typer.Exit(calls.inspect(session, provider, file, operation, status))


@app.command(help=texts.DOCTOR)
def doctor(
    *,
    provider: options.MaybeProvider = None,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    timeout: options.CallTimeout = None,
    strict: options.Strict = False,
    debug: options.Debug = False,
) -> None:
    """Say what is configured, reachable and drifting."""
    session = begin(json=as_json, debug=debug, base_url=base_url, timeout=timeout, strict=strict)
    with session.ending():
        from safelight.cli.doctor import doctor as look
        from safelight.errors import UsageError

        if base_url is not None and provider is None:
            raise UsageError("--base-url is of one provider: safelight doctor PROVIDER --base-url URL")
        raise typer.Exit(look(session, provider))


@app.command(help=texts.SANDBOX)
def sandbox(
    *,
    port: Annotated[int, typer.Option("--port", metavar="N", help="0 takes a free one.", min=0, max=65535)] = 8765,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="The same seed gives the same jobs and pictures.")
    ] = 0,
    duration: Annotated[
        float | None,
        typer.Option("--duration", metavar="SECONDS", help="How long every job takes.", callback=options.bounded),
    ] = None,
    scenarios: Annotated[
        Path | None,
        typer.Option("--scenarios", metavar="FILE", help="A table of what becomes of which job.", exists=True),
    ] = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Serve the APIs."""
    session = begin(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli.serving import sandbox as serve

        serve(session, port, seed=seed, duration=duration, scenarios=scenarios)


app.command(help=texts.CANCEL, epilog=epilog())(cancellation.cancel)
app.command(help=texts.ADOPT)(adoption.adopt)
app.command(help=texts.GENERATE)(adoption.generate)
app.command(help=texts.CORPUS)(adoption.corpus)
