"""The desk of a batch: where rows are handed in, and come back with their files."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Self

import anyio

from safelight.async_client import AsyncClient
from safelight.batch.dispatching import LOOK, Dispatcher, News
from safelight.batch.ledger import Ledger
from safelight.batch.limits import Limits, limits_of
from safelight.batch.manifest import Asked, entries, runnable, split
from safelight.batch.rows import Row, Stage, checked_key
from safelight.batch.stores import store_of
from safelight.batch.webhooks import checked_url
from safelight.batch.working import Webhook
from safelight_api.operation import Operation


class Desk:
    """The desk of one account, to be used within `async with`; see `batch.open`."""

    def __init__(
        self,
        client: AsyncClient,
        ledger: Ledger,
        folder: Path,
        limits: Limits,
        *,
        timeout: float | None = None,
        webhook: Webhook | None = None,
    ) -> None:
        self.client, self.ledger, self.folder = client, ledger, folder
        self._made = partial(Dispatcher, client, ledger, folder, limits, timeout=timeout, webhook=webhook)

    async def __aenter__(self) -> Self:
        await self.client._driver.run(self.client._ready(self.folder))  # noqa: SLF001 - as a client's `run` does
        self._dispatcher = self._made()
        self._disk = self._dispatcher.worker.disk
        await self._dispatcher.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._dispatcher.close()
        self.ledger.store.close()

    def add(self, operation: Operation[..., Any], rows: Iterable[Mapping[str, Any]], *, key: str | None = None) -> int:
        """Add rows that are not in the ledger yet, all or none; how many they were.

        Members that are no inputs are carried to the results. `key` names the column that holds the key (None: `id`,
        or a digest of the row). Raises `UsageError` if a key stands for another input already.
        """
        return self.put(split(self.client.provider, runnable(self.client.provider, operation.name), rows, key))

    def put(self, asked: Iterable[Asked]) -> int:
        """Add rows that were read from a table; see `add`."""
        added = self.ledger.add(entries(asked))
        self._dispatcher.news.tell()
        return added

    async def results(self) -> AsyncGenerator[Row]:
        """Have every row of the account worked on, and give each as it ends, those that had ended before first.

        A row whose job goes on is given as it stands, with the reason in `error`. Raises what stopped the run, once
        nothing is under way any more: `BudgetReached`, `AuthError`, `FundsError`, `NoReply`.
        """
        desk, last, told = self._dispatcher, 0, set[str]()
        desk.everything = True
        desk.begin()
        while True:
            news = desk.news.next
            finished = await self._finished()
            page: list[tuple[int, Row]] = await self._disk(self.ledger.ended, last)
            for number, row in page:
                last = number
                yield row
            for key in desk.left - told:
                told.add(key)
                yield await self._disk(self.ledger.row, key)
            if finished and not page:
                break
            with anyio.move_on_after(0 if page else LOOK):
                await news.wait()
        if desk.stop is not None:
            raise desk.stop

    async def run(self, key: str, operation: Operation[..., Any], input: Mapping[str, Any]) -> Row:  # noqa: A002 - what the documents call it
        """The row of this key, once it has ended: worked on if it has not been, however often this is called.

        Any number of tasks, processes and machines may call it: it is sent once. Raises as `add` and `results`.
        """
        desk = self._dispatcher
        asked = Asked(runnable(self.client.provider, operation.name), input, checked_key(key))
        await self._disk(self.ledger.add, [*entries([asked])])
        desk.left.discard(key)
        if not desk.wanted and desk.stop is not None:
            desk.begin()
        wanted = desk.wanted.setdefault(key, News())
        wanted.waiting += 1
        try:
            while True:
                news = wanted.next
                row: Row = await self._disk(self.ledger.row, key)
                if row.state.ended or key in desk.left:
                    return row
                if desk.stop is not None and key not in desk.active:
                    raise desk.stop
                desk.news.tell()
                await news.wait()
        finally:
            wanted.waiting -= 1
            if not wanted.waiting:
                desk.wanted.pop(key, None)

    async def tally(self) -> dict[Stage, int]:
        """How many rows stand where."""
        counted: dict[Stage, int] = await self._disk(self.ledger.tally)
        return counted

    async def spent(self) -> float | None:
        """What the replies counted so far; None if they told no cost."""
        spent: float | None = await self._disk(self.ledger.spent)
        return spent

    async def _finished(self) -> bool:
        """Whether nothing more will come: all has ended, or was left, or the run was stopped."""
        desk = self._dispatcher
        if desk.active:
            return False
        if desk.stop is not None:
            return True
        counted = await self.tally()
        under_way = counted[Stage.SENDING] + counted[Stage.RUNNING]
        return not counted[Stage.WAITING] and under_way <= len(desk.left)


def desk_of(
    client: AsyncClient,
    ledger: str | Path,
    folder: str | Path,
    *,
    account: str | None = None,
    limit: int | None = None,
    per_minute: int | None = None,
    budget: float | None = None,
    timeout: float | None = None,
    webhook: str | None = None,
) -> Desk:
    """A desk; see `batch.open`."""
    provider = client.provider
    limits = limits_of(provider.active, provider.per_minute, most=limit, a_minute=per_minute, budget=budget)
    url = None if webhook is None else checked_url(webhook)
    store = store_of(ledger)
    safe = {name: provider.idempotent_for for name, each in provider.operations.items() if each.idempotency}
    kept = Ledger(store, provider.name if account is None else account, safe)
    hook = None if url is None else Webhook(url, store.secret())
    return Desk(client, kept, Path(folder).absolute(), limits, timeout=timeout, webhook=hook)
