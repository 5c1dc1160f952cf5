"""Thousands of jobs, each paid once: rows in a ledger, sent as the account's limits allow, resumed wherever they stood.

    from safelight import AsyncClient, batch
    from safelight.providers import bfl

    async with AsyncClient(bfl) as client, batch.open(client, "run.db", folder="pictures") as desk:
        desk.add(bfl.flux_2_pro, rows)
        async for row in desk.results():
            print(row.key, row.state, row.files)

The same program resumes; what may have been accepted is never sent again. Where an engine has the rows, its tasks call
`await desk.run(key, operation, input)`, as often as they like.
"""

from __future__ import annotations

from pathlib import Path

from safelight.batch.desk import Desk
from safelight.batch.ledger import Ledger
from safelight.batch.limits import limits_of
from safelight.batch.rows import Row, Stage
from safelight.batch.stores import store_of
from safelight.client import AsyncClient


def open(  # noqa: A001 - what is done with a ledger
    client: AsyncClient,
    ledger: str | Path,
    *,
    folder: str | Path,
    account: str | None = None,
    limit: int | None = None,
    per_minute: int | None = None,
    budget: float | None = None,
    timeout: float | None = None,
) -> Desk:
    """The desk of a batch, for a `with` block.

    `ledger` is a file on this machine or a `postgresql://` URL; `folder` takes the files. `account` tells apart rows
    that count for different limits (None: the provider's name). At most `limit` jobs are under way at once and
    `per_minute` are sent a minute (None: as the provider lets them through), `budget` is in what its replies count, and
    a job is waited for `timeout` seconds at most (None: by its kind). Raises `UsageError`.
    """
    provider = client.provider
    limits = limits_of(provider.active, provider.per_minute, most=limit, a_minute=per_minute, budget=budget)
    kept = Ledger(store_of(ledger), provider.name if account is None else account)
    return Desk(client, kept, Path(folder).absolute(), limits, timeout)


__all__ = ["Desk", "Row", "Stage", "open"]
