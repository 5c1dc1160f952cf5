"""Thousands of jobs, each paid once: rows in a ledger, sent as the account's limits allow, resumed wherever they stood.

    from safelight import AsyncClient, batch
    from safelight.providers import bfl

    async with AsyncClient(bfl) as client, batch.open(client, "run.db", folder="pictures") as desk:
        desk.add(bfl.flux_2_pro, rows)
        async for row in desk.results():
            print(row.key, row.state, row.files)

The same program resumes; what may have been accepted is never sent again. With a `Client` it is the same without
`async` and `await`. Where an engine has the rows, its tasks call `desk.run(key, operation, input)`, or `shared` and
`blocking` where tasks are functions: as often as the engine likes, a row is sent once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, overload

from safelight.async_client import AsyncClient
from safelight.batch.blocking import BlockingDesk, Shared, Task, asynchronous
from safelight.batch.desk import Desk, desk_of
from safelight.batch.rows import Row, Stage
from safelight.batch.stores import store_of
from safelight.batch.webhooks import Hooks
from safelight.client import Client
from safelight.provider import Provider, described

if TYPE_CHECKING:
    from safelight.provider import ProviderModule
    from safelight_api.operation import Operation


class Limited(TypedDict, total=False):
    """How much a desk may do.

    `account` tells apart rows that count for different limits (None: the provider's name). At most `limit` jobs are
    under way at once and `per_minute` are sent a minute (None: as the provider lets them through), `budget` is in what
    its replies count, and a job is waited for `timeout` seconds at most (None: by its kind). Below the address
    `webhook`, where `hooks` of the same ledger is mounted, each row has one that its provider is asked to call.
    """

    account: str | None
    limit: int | None
    per_minute: int | None
    budget: float | None
    timeout: float | None
    webhook: str | None


@overload
def open(  # noqa: A001 - what is done with a ledger
    client: AsyncClient, ledger: str | Path, *, folder: str | Path, **limited: Unpack[Limited]
) -> Desk: ...
@overload
def open(  # noqa: A001 - likewise
    client: Client, ledger: str | Path, *, folder: str | Path, **limited: Unpack[Limited]
) -> BlockingDesk: ...
def open(  # noqa: A001 - likewise
    client: AsyncClient | Client, ledger: str | Path, *, folder: str | Path, **limited: Unpack[Limited]
) -> Desk | BlockingDesk:
    """The desk of a batch, for a `with` block: asynchronous as its client is.

    `ledger` is a file on this machine or a `postgresql://` URL; `folder` takes the files. Raises `UsageError`.
    """
    if isinstance(client, AsyncClient):
        return desk_of(client, ledger, folder, **limited)
    other = asynchronous(client)
    return BlockingDesk(other, desk_of(other, ledger, folder, **limited))


def shared(
    provider: str | ProviderModule | Provider,
    *,
    ledger: str | Path,
    folder: str | Path,
    base_url: str | None = None,
    **limited: Unpack[Limited],
) -> Shared:
    """The desk that all tasks of a process share, to be sent to wherever they run; its `run` is to be awaited.

    It is opened where it is used, with the key from the environment there, and is closed with the process.
    """
    name = provider if isinstance(provider, str) else described(provider).name
    options = tuple(sorted(limited.items()))
    return Shared(
        provider=name, ledger=str(ledger), folder=str(Path(folder).absolute()), base_url=base_url, options=options
    )


def blocking(
    operation: Operation[..., Any],
    *,
    ledger: str | Path,
    folder: str | Path,
    base_url: str | None = None,
    **limited: Unpack[Limited],
) -> Task:
    """A function for an engine's tasks, which can be pickled: `task(key, input)` gives the row of a key as a dict."""
    provider = operation.package.rpartition(".")[2]
    return Task(shared(provider, ledger=ledger, folder=folder, base_url=base_url, **limited), operation.name)


def hooks(ledger: str | Path) -> Hooks:
    """An ASGI application that takes the calls of providers, to be mounted where a desk's `webhook` leads to.

    It changes one thing: a doubtful row whose job a call names is waited for and saved after all. Nothing else that
    a call says is believed, and no row needs one.
    """
    return Hooks(store_of(ledger))


__all__ = [
    "BlockingDesk",
    "Desk",
    "Hooks",
    "Limited",
    "Row",
    "Shared",
    "Stage",
    "Task",
    "blocking",
    "hooks",
    "open",
    "shared",
]
