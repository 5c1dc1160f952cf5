"""The desk for code that blocks, and the one that all tasks of a process share: a desk in a thread of its own."""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
from collections.abc import AsyncGenerator, Generator, Iterable, Mapping
from concurrent.futures import Future
from typing import Any, Self

import anyio
import httpx
from anyio.from_thread import BlockingPortal
from attrs import frozen
from sniffio import current_async_library

from safelight.async_client import AsyncClient
from safelight.batch.desk import Desk, desk_of
from safelight.batch.manifest import runnable
from safelight.batch.rows import Row, Stage
from safelight.client import Client
from safelight.options import MAX_IN_FLIGHT
from safelight.provider import load_provider
from safelight_api.operation import Operation


class BlockingDesk:
    """A `Desk` for code that blocks: its methods are those of `Desk`, without `await`; threads may share it.

    `run` may be called by any number of threads at once.
    """

    def __init__(self, client: AsyncClient, desk: Desk) -> None:
        self._client, self._desk = client, desk

    def __enter__(self) -> Self:
        ready: Future[BlockingPortal] = Future()
        # One that keeps no process from ending: a desk that is shared is closed at exit, not at the end of a block.
        self._thread = threading.Thread(
            target=anyio.run, args=(self._serve, ready), name="safelight batch", daemon=True
        )
        self._thread.start()
        try:
            self._portal = ready.result()
        except BaseException:
            self._thread.join()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._portal.start_task_soon(self._portal.stop, True)
        self._thread.join()

    async def _serve(self, ready: Future[BlockingPortal]) -> None:
        try:
            async with self._client, self._desk, BlockingPortal() as portal:
                ready.set_result(portal)
                await portal.sleep_until_stopped()
        except BaseException as error:
            if ready.done():
                raise
            ready.set_exception(error)

    @property
    def ledger(self) -> Any:
        """The rows of the account."""
        return self._desk.ledger

    def add(self, operation: Operation[..., Any], rows: Iterable[Mapping[str, Any]], *, key: str | None = None) -> int:
        """Add rows; see `Desk.add`."""
        return self._portal.call(lambda: self._desk.add(operation, rows, key=key))

    def results(self) -> Generator[Row]:
        """Have every row worked on, and give each as it ends; see `Desk.results`."""
        rows = self._desk.results()
        try:
            while (row := self._portal.call(_next, rows)) is not None:
                yield row
        finally:
            self._portal.call(rows.aclose)

    def run(self, key: str, operation: Operation[..., Any], input: Mapping[str, Any]) -> Row:  # noqa: A002 - what the documents call it
        """The row of this key, once it has ended; see `Desk.run`."""
        return self.start(key, operation, input).result()

    def start(self, key: str, operation: Operation[..., Any], input: Mapping[str, Any]) -> Future[Row]:  # noqa: A002 - what the documents call it
        """The same, at some time."""
        return self._portal.start_task_soon(self._desk.run, key, operation, input)

    def tally(self) -> dict[Stage, int]:
        """How many rows stand where."""
        return self._portal.call(self._desk.tally)

    def spent(self) -> float | None:
        """What the replies counted so far; None if they told no cost."""
        return self._portal.call(self._desk.spent)


async def _next(rows: AsyncGenerator[Row]) -> Row | None:
    return await anext(rows, None)


def asynchronous(client: Client) -> AsyncClient:
    """An asynchronous client with the key, the options and the clock of a blocking one, and its own connections."""
    from safelight.wire.asynchronous import Asynchronous

    given = client._driver._given  # noqa: SLF001 - a transport of the user's own is used on threads
    made = AsyncClient.__new__(AsyncClient)
    made.provider, made._flows = client.provider, client._flows  # noqa: SLF001 - it is the same client
    transport = None if given is None else _OnThreads(given)
    made._driver = Asynchronous(transport, client._flows.clock, MAX_IN_FLIGHT)  # noqa: SLF001 - but for who drives it
    return made


@frozen
class _OnThreads(httpx.AsyncBaseTransport):
    """A blocking transport of the user's own, asked on threads."""

    transport: httpx.BaseTransport

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await anyio.to_thread.run_sync(self._handle, request)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        response = self.transport.handle_request(request)
        try:
            response.read()
        finally:
            response.close()
        return httpx.Response(response.status_code, headers=response.headers, content=response.content)


# One desk for all tasks of a process


@frozen(kw_only=True)
class Shared:
    """Which desk all tasks of a process share; it can be sent to other processes, and holds no key.

    The key is read from the environment of the process that does the work.
    """

    provider: str
    ledger: str
    folder: str
    base_url: str | None = None
    options: tuple[tuple[str, Any], ...] = ()

    def desk(self) -> BlockingDesk:
        """The desk of this process, made when it is first asked for."""
        with _MAKING:
            place = (os.getpid(), self)  # one that was made before a fork is the parent's
            if place not in _DESKS:
                client = AsyncClient(load_provider(self.provider), base_url=self.base_url)
                _DESKS[place] = BlockingDesk(client, desk_of(client, self.ledger, self.folder, **dict(self.options)))
                _DESKS[place].__enter__()
            return _DESKS[place]

    async def run(self, key: str, operation: Operation[..., Any], input: Mapping[str, Any]) -> Row:  # noqa: A002 - what the documents call it
        """The row of this key, once it has ended; see `Desk.run`. To be awaited in any event loop of any process."""
        future = self.desk().start(key, operation, input)
        if current_async_library() == "asyncio":
            return await asyncio.wrap_future(future)
        return await anyio.to_thread.run_sync(future.result)


@frozen
class Task:
    """What an engine calls for each row: `task(key, input)` gives the row as a dict, however often it is called."""

    shared: Shared
    operation: str

    def __call__(self, key: str, input: Mapping[str, Any]) -> dict[str, Any]:  # noqa: A002 - what the documents call it
        """Have the row worked on once, and wait for it."""
        operation = runnable(load_provider(self.shared.provider), self.operation)
        return self.shared.desk().run(key, operation, input).to_dict()


_MAKING = threading.Lock()
_DESKS: dict[tuple[int, Shared], BlockingDesk] = {}


@atexit.register
def _close() -> None:
    """Let go of the jobs that are under way, so that others wait for them at once."""
    for (process, _), desk in list(_DESKS.items()):
        if process == os.getpid():
            desk.__exit__(None, None, None)
