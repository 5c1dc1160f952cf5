"""The asynchronous client of one provider: the methods of `client`, over the same flows, to be awaited."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, Unpack

from safelight import jobs
from safelight.job import Job
from safelight.options import (
    EXCHANGE_TIMEOUT,
    MAX_FILE_BYTES,
    MAX_IN_FLIGHT,
    STALL,
    Configured,
    OnUpdate,
    Options,
    placed,
)
from safelight.provider import Provider
from safelight.state import State, Succeeded
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    import httpx

    from safelight.provider import ProviderModule

P = ParamSpec("P")
InputT = TypeVar("InputT")
ReplyT = TypeVar("ReplyT")
ResultT = TypeVar("ResultT")


class AsyncClient(Configured):
    """The asynchronous client of one provider, for asyncio and trio; its methods are those of `Client`, to be awaited.

    `transport` replaces the network; at most `max_in_flight` calls, and as many transfers of files, are under
    way at once. It serves one event loop after the other.
    """

    def __init__(
        self,
        provider: ProviderModule | Provider,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        max_in_flight: int = MAX_IN_FLIGHT,
        **options: Unpack[Options],
    ) -> None:
        from safelight.wire.asynchronous import Asynchronous

        super().__init__(provider, options)
        self._driver = Asynchronous(transport, self._flows.clock, max_in_flight)

    async def submit(
        self,
        operation: Submit[InputT, ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = EXCHANGE_TIMEOUT,  # noqa: ASYNC109 - it bounds the retries, not this call alone
        patience: float | None = None,
        webhook: str | None = None,
    ) -> Job[ResultT]:
        """Submit a job and return its ticket; see `Client.submit`."""
        flow = jobs.submit(self._flows, operation, input, timeout, patience=patience, webhook=webhook)
        return await self._driver.run(flow)

    async def submit_raw(
        self,
        path: str,
        input: Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        result: str | None = None,
        timeout: float = EXCHANGE_TIMEOUT,  # noqa: ASYNC109 - it bounds the retries, not this call alone
    ) -> Job[Any] | Succeeded[Any]:
        """Submit to an operation by its path; see `Client.submit_raw`."""
        return await self._driver.run(jobs.submit_raw(self._flows, self.provider.raw(path, result), input, timeout))

    async def make(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - it bounds the retries, not this call alone
    ) -> Succeeded[ResultT]:
        """Call an operation that answers with its files at once; see `Client.make`."""
        return await self._driver.run(self._made(operation, input, timeout))

    async def result(self, job: Job[ResultT]) -> State[ResultT]:
        """Poll once; see `Client.result`."""
        return await self._driver.run(jobs.look_once(self._flows, job))

    def watch(self, job: Job[ResultT], *, timeout: float | None = None) -> AsyncIterator[State[ResultT]]:
        """Poll until the job has ended, giving every state seen; see `Client.watch`."""
        return self._driver.watch(jobs.watch(self._flows, job, timeout))

    async def wait(
        self,
        job: Job[ResultT] | Succeeded[ResultT],
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - a deadline of the flow's own
        on_update: OnUpdate | None = None,
    ) -> Succeeded[ResultT]:
        """Wait for a job to succeed; see `Client.wait`."""
        return await self._driver.run(jobs.wait(self._flows, job, timeout), on_update)

    async def cancel(
        self,
        job: Job[ResultT] | str,
        *,
        timeout: float = EXCHANGE_TIMEOUT,  # noqa: ASYNC109 - it bounds the retries, not this call alone
    ) -> State[ResultT]:
        """Cancel a job; see `Client.cancel`."""
        return await self._driver.run(jobs.cancel(self._flows, job, timeout))

    async def save(
        self,
        result: Succeeded[Any],
        folder: str | Path,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - a deadline of the flow's own
        stall: float = STALL,
        max_bytes: int = MAX_FILE_BYTES,
    ) -> list[Path]:
        """Save every file of a job into a folder; see `Client.save`."""
        return await self._driver.run(self._save(result, folder, timeout, stall, max_bytes))

    async def run(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        folder: str | Path,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - a deadline of the flow's own
        save_timeout: float | None = None,
        on_update: OnUpdate | None = None,
    ) -> list[Path]:
        """Submit, wait and save; see `Client.run`."""
        time, folder = self._times(timeout, save_timeout), placed(folder)
        await self._driver.run(self._ready(folder), on_update)
        if not isinstance(operation, Submit):
            made = await self._driver.run(self._made(operation, input, timeout, folder))
            return await self.save(made, folder, timeout=save_timeout)
        job = await self.submit(operation, input, timeout=time.first)
        with jobs.carrying(job):
            done = await self.wait(job, timeout=time.left, on_update=on_update)
            return await self.save(done, folder, timeout=save_timeout)

    async def call(self, operation: Operation[P, ReplyT], *args: P.args, **kwargs: P.kwargs) -> ReplyT:
        """Call an operation that answers at once; see `Client.call`."""
        model: ReplyT = (await self._driver.run(self._call(operation, args, kwargs))).model
        return model

    async def close(self) -> None:
        """Close the connections."""
        await self._driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
