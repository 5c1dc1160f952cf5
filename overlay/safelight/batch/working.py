"""What is done for one row: it is sent, waited for and saved, and each error says where that leaves the row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import anyio
from attrs import frozen

from safelight.async_client import AsyncClient
from safelight.batch.ledger import Claimed, Ledger
from safelight.batch.rows import Stage, outcome_of, read, stage_of, told
from safelight.batch.webhooks import Place, address
from safelight.clock import Clock
from safelight.errors import (
    AmbiguousSubmit,
    AuthError,
    FundsError,
    JobCancelled,
    JobFailed,
    JobModerated,
    JobNotFound,
    NoReply,
    RateLimited,
    ReplyError,
    SafelightError,
    SaveError,
    UsageError,
)
from safelight.job import Job
from safelight.jobs.callbacks import place_of
from safelight.jobs.effects import Flow, Run
from safelight.jobs.notes import End
from safelight.jobs.repeating import UNDER_WAY
from safelight.options import EXCHANGE_TIMEOUT
from safelight_api.operation import Operation, Submit


class Webhook(NamedTuple):
    """Where callbacks go, and what their addresses are signed with."""

    url: str
    secret: bytes


NOT_ITS_FAULT = (RateLimited, FundsError, AuthError, NoReply)  # what leaves a row waiting
ATTEMPTS = 3  # to note a ticket: it is paid for by then


def waits(error: SafelightError, *, doubtful: bool) -> bool:
    """Whether a row waits after an error: not its fault, or a conflict with itself where it may have been accepted."""
    return isinstance(error, NOT_ITS_FAULT) or (doubtful and getattr(error, "status", None) == UNDER_WAY)


class Lost(UsageError):
    """A row that was claimed here is somebody else's by now: nothing was sent."""


@frozen
class RowNotes:
    """The notes of one row: `jobs.notes.Notes`, kept in the ledger. The claim was its intent."""

    ledger: Ledger
    owner: str
    key: str
    clock: Clock
    made: bool = False
    """Whether its files come with the answer, and there is no ticket."""
    doubtful: bool = False
    """Whether it may have been accepted before: a refusal says nothing of that."""

    def intend(
        self,
        provider: str,  # noqa: ARG002 - the claim has noted it
        operation: str,  # noqa: ARG002 - likewise
        at: datetime,  # noqa: ARG002 - likewise
        again: Mapping[str, str] | None = None,  # noqa: ARG002 - likewise
    ) -> str:
        """Make sure that the row is still this owner's to send: the process may have been stopped meanwhile."""
        if not self.ledger.owns(self.owner, self.key):
            raise Lost(f"the row {self.key!r} is no longer this process's to send: nothing was sent")
        return self.key

    def accept(self, note: str, job: Job[Any]) -> None:
        """Keep the ticket."""
        for left in reversed(range(ATTEMPTS)):
            try:
                return self.ledger.accept(self.owner, note, job, self.clock.now().timestamp())
            except SaveError as error:
                error.job = job
                if not left:
                    raise
        return None

    def doubt(self, note: str, why: str) -> None:
        """Nobody knows whether it was accepted: it is sent again only where it is done once, or a person says so."""
        self.ledger.doubt(self.owner, note, {"kind": AmbiguousSubmit.__name__, "message": why})

    def drop(self, note: str, error: SafelightError) -> None:
        """It was not accepted: it waits again, or is refused for what it is."""
        if waits(error, doubtful=self.doubtful):
            self.ledger.drop(self.owner, note)
        elif self.doubtful and isinstance(error, ReplyError) and not error.certain:
            self.ledger.doubt(self.owner, note, told(error), again=False)
        else:
            self.ledger.end(note, Stage.FAILED, {"error": told(error)}, owner=self.owner)

    def close(self, job: Job[Any], end: End, files: Sequence[Path] = ()) -> None:
        """Keep what came of it."""
        whose: dict[str, Any] = {"owner": self.owner} if self.made else {"job": job}
        outcome = outcome_of(end, tuple(files))
        self.ledger.end(self.key, stage_of(end), outcome, cost=end.cost, **whose)


@frozen
class Worker:
    """Works on rows, one call a row; what it meets on the way it tells as it happens.

    `accepted` is called with a row that was accepted, `refused` with one that was not, through no fault of its own, or
    whose fate is unknown, `stopped` with an error that every other row would meet too, and `left` with a row whose job
    goes on.
    """

    client: AsyncClient
    ledger: Ledger
    owner: str
    folder: Path
    timeout: float | None
    webhook: Webhook | None
    accepted: Callable[[Claimed], None]
    refused: Callable[[Claimed, SafelightError], None]
    stopped: Callable[[SafelightError], None]
    left: Callable[[Claimed], None]

    @property
    def clock(self) -> Clock:
        """Time, as it passes for the client."""
        return self.client._flows.clock  # noqa: SLF001 - a batch has no other

    async def disk(self, function: Callable[..., Any], *values: Any, **named: Any) -> Any:
        """Do something with the ledger, away from the event loop."""
        return await self.client._driver.run(_doing(lambda: function(*values, **named)))  # noqa: SLF001 - its threads

    async def work(self, row: Claimed) -> None:
        """Send a row unless that was done, wait for its job, and save its files."""
        operation = self.operation(row.operation)
        notes = RowNotes(
            self.ledger, self.owner, row.key, self.clock, made=not isinstance(operation, Submit), doubtful=row.doubtful
        )
        client = self.client.noted(notes)
        if row.ticket is not None:
            job: Job[Any] | None = Job.from_json(row.ticket)
        elif isinstance(operation, Submit):
            job = await self._send(client, operation, row)
        else:
            await self._make(client, operation, row, notes)
            return
        if job is not None:
            await self._finish(client, job, row)

    def operation(self, name: str) -> Operation[..., Any]:
        """The operation of a row."""
        return self.client.provider.raw(name) if name.startswith("/") else self.client.provider.operation(name)

    def _hook(self, operation: Submit[Any, Any], row: Claimed) -> str | None:
        """The address of a row, where its operation takes one."""
        if self.webhook is None or place_of(self.client.provider, operation) is None:
            return None
        place = Place(self.client.provider.name, self.ledger.account, row.key, self.client.base_url)
        return address(self.webhook.url, self.webhook.secret, place)

    async def _send(self, client: AsyncClient, operation: Submit[Any, Any], row: Claimed) -> Job[Any] | None:
        """Submit; a cancellation meanwhile waits for the answer."""
        job: Job[Any] | None = None
        try:
            with anyio.CancelScope(shield=True):
                body = keyed(operation, await self.disk(read, row.input), row)
                hook = self._hook(operation, row)
                job = await client.submit(operation, body, timeout=EXCHANGE_TIMEOUT, patience=0, webhook=hook)
        except SafelightError as error:
            job = await self._unsent(row, error)
        if job is not None:
            self.accepted(row)
        return job

    async def _unsent(self, row: Claimed, error: SafelightError) -> Job[Any] | None:
        """What an error of a submit leaves: nothing to wait for, unless the job was accepted all the same."""
        match error:
            case Lost():
                pass
            case SaveError():  # the ledger takes nothing: a ticket that there is goes along with the error
                self.stopped(error)
            case SafelightError(job=Job() as job):
                return job
            case RateLimited() | FundsError() | AuthError() | NoReply() | AmbiguousSubmit():
                self.refused(row, error)
            case ReplyError() if waits(error, doubtful=row.doubtful):
                self.refused(row, error)
            case UsageError():
                await self.disk(self.ledger.end, row.key, Stage.FAILED, {"error": told(error)}, owner=self.owner)
            case _:
                pass  # refused for what it is, as its note says
        return None

    async def _make(self, client: AsyncClient, operation: Operation[Any, Any], row: Claimed, notes: RowNotes) -> None:
        """Call what answers with its files, and save them: there is no ticket to come back with."""
        try:
            with anyio.CancelScope(shield=True):
                body = keyed(operation, await self.disk(read, row.input), row)
                await self.disk(notes.intend, client.provider.name, operation.name, self.clock.now())
                done = await client.make(operation, body)
                await client.save(done, self.folder)
        except Lost:
            return
        except AmbiguousSubmit as error:
            await self.disk(notes.doubt, row.key, str(error))
            self.refused(row, error)
            return
        except SafelightError as error:
            await self.disk(notes.drop, row.key, error)
            if waits(error, doubtful=row.doubtful):
                self.refused(row, error)
            return
        self.accepted(row)

    async def _finish(self, client: AsyncClient, job: Job[Any], row: Claimed) -> None:
        """Wait and save; what does not come to an end is left, and the next run goes on with it."""
        try:
            done = await client.wait(job, timeout=self.timeout)
            await client.save(done, self.folder)
        except (JobFailed, JobCancelled, JobModerated):
            return  # as its note says
        except JobNotFound as error:
            await self.disk(self.ledger.end, row.key, Stage.FAILED, {"error": told(error)}, job=job)
        except SafelightError as error:
            if isinstance(error, AuthError):
                self.stopped(error)
            await self.disk(self.ledger.leave, row.key, job, {"error": told(error)})
            self.left(row)


def keyed(operation: Operation[..., Any], body: dict[str, Any], row: Claimed) -> dict[str, Any]:
    """An input with its row's key, where the operation takes one and the input has none."""
    if operation.idempotency is None or not row.again:
        return body
    return {operation.idempotency.removeprefix("/"): row.again, **body}


def _doing(function: Callable[[], Any]) -> Flow[Any]:
    """A flow of one effect."""
    return (yield Run(function))
