"""The command `cancel` with its options; what it does is in `cancelling`."""

from __future__ import annotations

from pathlib import Path

from safelight.cli import options
from safelight.cli.beginning import begin


def cancel(
    *,
    provider: options.MaybeProvider = None,
    id: options.MaybeId = None,  # noqa: A002 - the providers' word
    ticket: options.Ticket = None,
    operation: options.MaybeOperation = None,
    as_json: options.Json = False,
    base_url: options.BaseUrl = None,
    trusted: options.Trusted = None,
    timeout: options.CallTimeout = None,
    tickets: options.OpenTickets = None,
    strict: options.Strict = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> None:
    """Cancel a job."""
    session = begin(
        json=as_json,
        debug=debug,
        verbose=verbose,
        strict=strict,
        tickets=tickets,
        base_url=base_url,
        trusted=trusted,
        timeout=timeout,
    )
    with session.ending():
        from safelight.cli import cancelling, jobs

        what = jobs.meant(session, provider, id, ticket=ticket, operation=operation)
        if isinstance(what, Path):
            cancelling.cancel_all(session, what)
        else:
            cancelling.cancel(session, what, piped=ticket == "-")
