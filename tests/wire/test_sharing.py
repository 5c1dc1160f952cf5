"""Clients among threads, event loops and processes, and what a cancellation leaves behind."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from safelight import AsyncClient, Client, Succeeded
from safelight.errors import AmbiguousSubmit, NoReply, SafelightError, UsageError
from safelight.job import Job
from safelight.jobs.tickets import Tickets
from safelight.providers import bfl
from safelight.sandbox import Sandbox
from safelight.wire import transport
from safelight.wire.underway import exchange
from tests.test_clients import KEY, PNG, asynchronous, blocking, respond

SUBMIT = {"prompt": "a fox"}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(duration=0.05, not_found_for=0).serve() as served:
        yield served


def test_threads_that_share_a_new_client_share_its_connections(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many begin at once, one transport is made, and closing the client closes all of it."""
    made: list[Any] = []
    together = threading.Barrier(8)

    class Noting(transport.DeadlineTransport):
        def __init__(self) -> None:
            time.sleep(0)  # another thread's turn
            made.append(self)
            super().__init__()

    monkeypatch.setattr(transport, "DeadlineTransport", Noting)
    with Client(bfl, api_key=KEY, base_url=sandbox.base_url("bfl")) as client, ThreadPoolExecutor(8) as pool:

        def ask(_: int) -> float:
            together.wait()
            return client.call(bfl.credits).credits_

        assert len(list(pool.map(ask, range(8)))) == 8
    assert len(made) == 1


def test_a_closed_client_says_so() -> None:
    """Nothing is asked once a client is closed, in either form."""
    with blocking() as client:
        pass
    with pytest.raises(UsageError, match="closed"):
        client.call(bfl.credits)

    async def main() -> None:
        async with asynchronous() as client:
            pass
        with pytest.raises(UsageError, match="closed"):
            await client.call(bfl.credits)

    anyio.run(main)


def test_one_client_serves_one_event_loop_after_the_other(sandbox: Sandbox) -> None:
    """Connections belong to a loop: another makes its own."""
    client = AsyncClient(bfl, api_key=KEY, base_url=sandbox.base_url("bfl"))

    async def ask() -> float:
        return (await client.call(bfl.credits)).credits_

    assert asyncio.run(ask()) == asyncio.run(ask())


def _submitted(client: Client, prompt: str) -> str:
    return client.submit(bfl.flux_2_pro, {"prompt": prompt}).id


def _in_child(client: Client, pipe: Any) -> None:
    pipe.send(_submitted(client, "of the child"))
    os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_client_does_not_share_its_parents_connections(sandbox: Sandbox) -> None:
    """Both submit at once over what was one warm connection: each gets its own job."""
    fork = multiprocessing.get_context("fork")
    with Client(bfl, api_key=KEY, base_url=sandbox.base_url("bfl")) as client:
        client.call(bfl.credits)
        here, there = fork.Pipe()
        child = fork.Process(target=_in_child, args=(client, there))
        child.start()
        mine = _submitted(client, "of the parent")
        theirs = here.recv()
        child.join()
    assert sandbox.jobs[mine].order.prompt == "of the parent"
    assert sandbox.jobs[theirs].order.prompt == "of the child"


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_transport_of_the_users_that_times_out_may_have_sent(backend: str, tmp_path: Path) -> None:
    """It tells nothing of when it sends: the submit is ambiguous, and its doubt is kept."""

    class Silent(httpx.AsyncBaseTransport):
        async def handle_async_request(self, _: httpx.Request) -> httpx.Response:
            raise TimeoutError

    async def main() -> None:
        async with AsyncClient(bfl, api_key=KEY, transport=Silent(), tickets=tmp_path) as client:
            with pytest.raises(AmbiguousSubmit):
                await client.submit(bfl.flux_2_pro, SUBMIT)

    anyio.run(main, backend=backend)
    assert len(Tickets(tmp_path).unknown()) == 1


def test_slow_downloads_take_no_submits_place(tmp_path: Path) -> None:
    """Calls and files have places of their own."""
    released = anyio.Event()

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.host == "delivery-us1.bfl.ai":
                await released.wait()
            return respond(request)

    async def main() -> None:
        async with AsyncClient(bfl, api_key=KEY, transport=Slow(), max_in_flight=1) as client:
            done = await client.wait(client.job("abc"))
            async with anyio.create_task_group() as group:
                group.start_soon(client.save, done, tmp_path)
                await anyio.wait_all_tasks_blocked()
                assert (await client.submit(bfl.flux_2_pro, SUBMIT)).id == "abc"
                released.set()

    anyio.run(main)
    assert len(list(tmp_path.iterdir())) == 2


def succeeded() -> Succeeded[Any]:
    with blocking() as client:
        return client.wait(client.job("abc"))


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_a_save_that_is_cancelled_leaves_a_whole_file_or_none(
    backend: str, at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cancellation goes on as it is, wherever it meets the save, and no part is left."""
    original = getattr(os, at)

    async def main() -> bool:
        done = succeeded()
        async with asynchronous() as client:
            with anyio.CancelScope() as scope:

                def cancelling(*args: Any, **kwargs: Any) -> Any:
                    anyio.from_thread.run_sync(scope.cancel)
                    return original(*args, **kwargs)

                monkeypatch.setattr(os, at, cancelling)
                await client.save(done, tmp_path)
            monkeypatch.setattr(os, at, original)
            return scope.cancelled_caught

    assert anyio.run(main, backend=backend)
    assert all(path.read_bytes() == PNG for path in tmp_path.iterdir())
    assert not list(tmp_path.glob(".*"))


def test_an_asyncio_time_out_reaches_through_a_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A task that asyncio itself cancels ends in the time-out that was asked for."""
    begun, goes_on = threading.Event(), threading.Event()
    fsync = os.fsync

    def slow(descriptor: int) -> None:
        begun.set()
        goes_on.wait(60)
        fsync(descriptor)

    async def main() -> None:
        async with asynchronous() as client:
            done = succeeded()
            monkeypatch.setattr(os, "fsync", slow)
            task = asyncio.ensure_future(client.save(done, tmp_path))
            await asyncio.to_thread(begun.wait, 60)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            goes_on.set()

    asyncio.run(main())
    assert not list(tmp_path.glob(".*"))


def test_an_interrupted_blocking_save_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of writing is Ctrl-C, and nothing else."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with blocking() as client:
        done = succeeded()
        monkeypatch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            client.save(done, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("native", [True, False])
def test_a_submit_cancelled_between_its_acceptance_and_its_note_is_noted(native: bool, tmp_path: Path) -> None:
    """Even where the note waits for a thread that nobody has: what was accepted has its ticket on disk."""
    accepted = anyio.Event()

    class Accepting(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            limiter = anyio.to_thread.current_default_thread_limiter()
            for number in range(int(limiter.available_tokens)):
                limiter.acquire_on_behalf_of_nowait(number)
            accepted.set()
            return respond(request)

    async def main() -> None:
        async with AsyncClient(bfl, api_key=KEY, transport=Accepting(), tickets=tmp_path) as client:
            if native:
                task = asyncio.ensure_future(client.submit(bfl.flux_2_pro, SUBMIT))
                await accepted.wait()
                await anyio.wait_all_tasks_blocked()
                task.cancel()
                await asyncio.wait([task])
                return
            async with anyio.create_task_group() as group:
                group.start_soon(client.submit, bfl.flux_2_pro, SUBMIT)
                await accepted.wait()
                await anyio.wait_all_tasks_blocked()
                group.cancel_scope.cancel()

    anyio.run(main)
    assert [job.id for job in Tickets(tmp_path).open()] == ["abc"]
    assert Tickets(tmp_path).unknown() == []


@contextmanager
def deaf() -> Iterator[str]:
    """An address that takes connections and reads as good as nothing of what is sent."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        stop = threading.Event()

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                while not stop.wait(0.05):
                    connection.recv(2048)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        stop.set()
        thread.join()


def test_a_submit_into_a_slow_reader_ends_at_its_deadline() -> None:
    """Each packet that is taken does not give the next one the whole time-out anew."""
    big = {"prompt": "x", "input_image": "QUJD" * 2_000_000}
    with deaf() as url, Client(bfl, api_key=KEY, base_url=url) as client:
        start = time.monotonic()
        with pytest.raises((AmbiguousSubmit, NoReply)):  # the latter on a machine that takes so long to connect
            client.submit(bfl.flux_2_pro, big, timeout=0.5)
        assert time.monotonic() - start < 30  # it was the body's size over 40 KB a second: minutes


def test_every_address_of_a_host_shares_one_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dead addresses are tried one after the other, each with its share of what is left of the time."""
    asked: list[float] = []
    addresses = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"127.0.0.{n}", 9)) for n in (2, 3, 4, 5)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses)
    now = [100.0]
    monkeypatch.setattr(transport.time, "monotonic", lambda: now[0])

    def dead(_: Any, host: str, __: int, timeout: float, *___: Any) -> Any:
        asked.append(timeout)
        now[0] += min(timeout, 1.5)
        raise transport.httpcore.ConnectTimeout(f"{host} is dead")

    monkeypatch.setattr(transport.httpcore.SyncBackend, "connect_tcp", dead)
    with exchange(102.0), pytest.raises(transport.httpcore.ConnectTimeout):
        transport._Backend().connect_tcp("dead.example", 9, 2.0)
    assert asked == [0.5, 0.5, 0.5, 0.5]


def test_a_name_that_nobody_knows_was_never_asked() -> None:
    """It is told as the connection that could not be made."""
    with Client(bfl, api_key=KEY, base_url="https://nobody.invalid") as client, pytest.raises(NoReply) as caught:
        client.submit(bfl.flux_2_pro, SUBMIT, timeout=0.01)
    assert not caught.value.sent


def test_a_failed_job_can_cross_a_pool_of_processes(sandbox: Sandbox) -> None:
    """What a worker raises is what the caller sees, with the ticket."""
    with multiprocessing.get_context("spawn").Pool(1) as pool, pytest.raises(SafelightError) as caught:
        pool.apply(_fails, (sandbox.base_url("bfl"),))
    assert isinstance(caught.value.job, Job)


def _fails(url: str) -> None:
    with Client(bfl, api_key=KEY, base_url=url) as client:
        client.wait(client.submit(bfl.flux_2_pro, {"prompt": "x [safelight: fails]"}), timeout=30)
