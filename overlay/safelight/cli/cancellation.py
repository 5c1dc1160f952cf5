"""The command `cancel` with its options; what it does is in `cancelling`."""

from __future__ import annotations

from safelight.cli import options


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
    from safelight.cli.session import Session

    session = Session(
        json=as_json,
        debug=debug,
        verbose=verbose,
        strict=strict,
        tickets=tickets,
        base_url=base_url,
        trusted=tuple(trusted or ()),
        timeout=timeout,
    )
    with session.ending():
        from safelight.cli import cancelling, jobs
        from safelight.errors import UsageError

        if ticket is not None:
            if id is not None or operation is not None:
                raise UsageError("a ticket says all of a job: leave out the id and --operation")
            job = jobs.read_ticket(session, ticket, provider)
        elif tickets is not None and provider is None:
            cancelling.cancel_all(session, tickets)
            return
        elif provider is None or id is None:
            raise UsageError("which job? Give PROVIDER and ID, --ticket FILE, or --tickets DIR for all that are open")
        else:
            job = jobs.job_of(session, provider, id, operation, None)
        cancelling.cancel(session, job, piped=ticket == "-")
