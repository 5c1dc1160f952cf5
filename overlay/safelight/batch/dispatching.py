"""The dispatcher of a process: it claims rows as the limits allow, and has each worked on in a task of its own."""

from __future__ import annotations

import math
import uuid
from collections.abc import Collection
from pathlib import Path

import anyio
from anyio.abc import TaskGroup

from safelight.async_client import AsyncClient
from safelight.batch.ledger import Claimed, Ledger
from safelight.batch.limits import AT_ONCE, Limits
from safelight.batch.presence import Presence
from safelight.batch.pressure import Pressure
from safelight.batch.working import Webhook, Worker
from safelight.clock import SystemClock
from safelight.errors import AmbiguousSubmit, AuthError, BudgetReached, FundsError, NoReply, SafelightError

BEAT = 5.0  # seconds between signs of life
LOOK = 1.0  # seconds between looks for rows that others work on
MOST = 500  # keys that one query is asked for


class News:
    """Something to be waited for again and again; whoever waits takes `next` before looking."""

    def __init__(self) -> None:
        self.waiting = 0
        self.next = anyio.Event()

    def tell(self) -> None:
        """Wake whoever waits."""
        self.next.set()
        self.next = anyio.Event()


class Dispatcher:
    """What is worked on in this process, and why no more is.

    `everything` says whether each row of the account is wanted here, `wanted` has those that are besides; `active` are
    those that are worked on, `left` those whose job goes on and is not waited for; `stop` is what ended the run.
    """

    def __init__(
        self,
        client: AsyncClient,
        ledger: Ledger,
        folder: Path,
        limits: Limits,
        *,
        timeout: float | None,
        webhook: Webhook | None,
    ) -> None:
        self.ledger = ledger
        self.owner = uuid.uuid4().hex
        self.everything = False
        self.wanted: dict[str, News] = {}
        self.active: dict[str, Claimed] = {}
        self.left: set[str] = set()
        self.stop: BaseException | None = None
        self.news = News()
        self.clock = client._flows.clock  # noqa: SLF001 - time passes for a batch as for its client
        self.pressure = Pressure(limits, self.clock, client._flows.backoff)  # noqa: SLF001 - and so does patience
        self.worker = Worker(
            client,
            ledger,
            self.owner,
            folder,
            timeout,
            webhook,
            self._accepted,
            self._refused,
            self.end,
            self._leave,
        )
        self._sending: set[str] = set()
        self._alarm = math.inf
        self._group: TaskGroup = anyio.create_task_group()

    async def open(self) -> None:
        """Be there: what owners that are gone have left is free again."""
        self._presence: Presence = await self.worker.disk(Presence, self.ledger.store.path, self.ledger.account)
        await self.worker.disk(self._arrive)
        await self._group.__aenter__()
        self._group.start_soon(self._dispatch)

    async def close(self) -> None:
        """Wait for the answers of what is being sent, leave the rest, and be there no more."""
        self.end(RuntimeError("this desk is closed"))
        self._group.cancel_scope.cancel()
        await self._group.__aexit__(None, None, None)
        with anyio.CancelScope(shield=True):
            await self.worker.disk(self._depart)

    def begin(self) -> None:
        """Try again what stopped or was left."""
        self.stop = None
        self.left.clear()
        self.pressure.begin()
        self.news.tell()

    def end(self, error: BaseException) -> None:
        """Claim nothing more, for this reason."""
        self.stop = self.stop or error
        for news in self.wanted.values():
            news.tell()
        self.news.tell()

    def now(self) -> float:
        """The date, in seconds."""
        return self.clock.now().timestamp()

    def _arrive(self) -> None:
        alone = self._presence.alone()
        self.ledger.beat(self.owner, self.now(), alone=alone)
        self._presence.share()

    def _depart(self) -> None:
        try:
            self.ledger.release(self.owner)
        finally:
            self._presence.end()

    async def _dispatch(self) -> None:
        machine = SystemClock()
        beaten = looked = -math.inf
        while True:
            news = self.news.next
            now = machine.monotonic()
            try:
                if now - beaten >= BEAT:
                    beaten = now
                    await self.worker.disk(self.ledger.beat, self.owner, self.now())
                if now - looked >= LOOK:
                    looked = now
                    await self._look()
                await self._claim()
            except SafelightError as error:
                self.end(error)
            with anyio.move_on_after(LOOK):
                await news.wait()

    async def _look(self) -> None:
        """See what others have brought to an end, and take over jobs that nobody waits for."""
        keys = self._keys()
        if keys is None or keys:
            elsewhere = [key for key in self.wanted if key not in self.active]
            for first in range(0, len(elsewhere), MOST):
                self._settled(await self.worker.disk(self.ledger.settled, elsewhere[first : first + MOST]))
            adopted = self.worker.disk(self.ledger.adopt, self.owner, self.now(), keys=keys, but={*self.left})
            for row in await adopted:
                self.pressure.runs(row.operation)
                self._start(row)

    async def _claim(self) -> None:
        """Claim what may be sent now; where more may be later, look again then."""
        keys, free = self._keys(), AT_ONCE - len(self._sending)
        if self.stop is not None or keys == [] or free < 1:
            return
        if hold := self.pressure.hold:
            self._look_again(hold)
            return
        claimed = self.worker.disk(
            self.ledger.claim, self.owner, self.now(), self.pressure.limits, most=free, keys=keys
        )
        claim = await claimed
        self.pressure.others = max(0, claim.counts.total - len(self.active) - len(claim.rows))
        for row in claim.rows:
            self._sending.add(row.key)
            self._start(row)
        if claim.spent:
            budget = self.pressure.limits.budget
            self.end(BudgetReached(f"the budget of {budget:g} is reached: rows wait that were not sent"))
        if math.isfinite(claim.wait):
            self._look_again(claim.wait)

    def _keys(self) -> list[str] | None:
        """The rows that are wanted here and not worked on; None for all. Files come to where the work is done."""
        if self.everything:
            return None
        return [key for key in self.wanted if key not in self.active and key not in self.left][:MOST]

    def _settled(self, keys: Collection[str]) -> None:
        for key in keys:
            if key in self.wanted:
                self.wanted[key].tell()

    def _look_again(self, seconds: float) -> None:
        at = self.clock.monotonic() + seconds
        if at < self._alarm:
            self._alarm = at
            self._group.start_soon(self._ring, seconds)

    async def _ring(self, seconds: float) -> None:
        await self.clock.sleep_async(seconds)
        self._alarm = math.inf
        self.news.tell()

    # A row

    def _start(self, row: Claimed) -> None:
        self.active[row.key] = row
        self._group.start_soon(self._work, row)

    async def _work(self, row: Claimed) -> None:
        try:
            await self.worker.work(row)
        except Exception as error:  # noqa: BLE001 - told to whoever asked for rows: a ledger that takes nothing, a defect
            self.end(error)
        finally:
            del self.active[row.key]
            if row.key in self._sending:
                self._sending.discard(row.key)
            else:
                self.pressure.over(row.operation)
            self._settled([row.key])
            self.news.tell()

    def _accepted(self, row: Claimed) -> None:
        self._sending.discard(row.key)
        self.pressure.accepted(row.operation)
        self.news.tell()

    def _refused(self, row: Claimed, error: SafelightError) -> None:
        """Back-pressure slows down; what every row would meet ends the run."""
        match error:
            case AuthError():
                self.end(error)
            case FundsError() if not self.pressure.under_way:
                self.end(error)
            case NoReply() | AmbiguousSubmit():
                if self.pressure.unanswered():
                    self.end(error)
            case _:
                self.pressure.refused(row.operation, row.sent, getattr(error, "retry_after", None))

    def _leave(self, row: Claimed) -> None:
        self.left.add(row.key)
