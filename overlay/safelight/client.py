"""The blocking client of one provider; `async_client` has the same methods over the same flows, to be awaited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, Unpack

from safelight import jobs
from safelight.job import Job
from safelight.options import (
    EXCHANGE_TIMEOUT,
    MAX_FILE_BYTES,
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


class Client(Configured):
    """The blocking client of one provider; safe to share among threads.

    Options are those of `Options`; `transport` replaces the network, whose reads then keep httpx's time-outs only.
    Raises `MissingKey` without a key, `UsageError` for a base URL that is not http(s).
    """

    def __init__(
        self,
        provider: ProviderModule | Provider,
        *,
        transport: httpx.BaseTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        from safelight.wire.blocking import Blocking

        super().__init__(provider, options)
        self._driver = Blocking(transport, self._flows.clock)

    def submit(
        self,
        operation: Submit[InputT, ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = EXCHANGE_TIMEOUT,
        patience: float | None = None,
        webhook: str | None = None,
    ) -> Job[ResultT]:
        """Submit a job and return its ticket. It is sent at most once.

        Only what was set is sent. A connection that cannot be made and a 429 are tried again for `timeout` seconds, a
        429 for `patience` seconds if that is less. `webhook` is an address that the provider calls when the job has
        ended, where the operation takes one: take such a call for no more than a reason to look.
        Raises `InvalidInput` before anything is sent, `AmbiguousSubmit` if the job may have been accepted, `ReplyError`
        if it was refused, `NoReply` if the provider was never reached.
        """
        flow = jobs.submit(self._flows, operation, input, timeout, patience=patience, webhook=webhook)
        return self._driver.run(flow)

    def submit_raw(
        self,
        path: str,
        input: Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        result: str | None = None,
        timeout: float = EXCHANGE_TIMEOUT,
    ) -> Job[Any] | Succeeded[Any]:
        """Submit to an operation that the document does not know yet, by its path (`/v1/flux-9-pro`), unchecked.

        The job is waited for and saved like any other; what is answered with its files at once is a success already,
        which `wait` gives back. The result is asked for where the nearest family of that path asks, or where the
        operation `result` says. Raises as `submit`, and `UsageError` for what is no path.
        """
        return self._driver.run(jobs.submit_raw(self._flows, self.provider.raw(path, result), input, timeout))

    def make(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float | None = None,
    ) -> Succeeded[ResultT]:
        """Call an operation that answers with its files, at most once; `save` saves them. Raises as `submit`.

        `timeout` is in seconds (None: 300, for they are made meanwhile).
        """
        return self._driver.run(self._made(operation, input, timeout))

    def result(self, job: Job[ResultT]) -> State[ResultT]:
        """Poll once. Raises `ReplyError`, `NoReply`."""
        return self._driver.run(jobs.look_once(self._flows, job))

    def watch(self, job: Job[ResultT], *, timeout: float | None = None) -> Iterator[State[ResultT]]:
        """Poll until the job has ended, giving every state seen, the last one included; see `wait`."""
        return self._driver.watch(jobs.watch(self._flows, job, timeout))

    def wait(
        self,
        job: Job[ResultT] | Succeeded[ResultT],
        *,
        timeout: float | None = None,
        on_update: OnUpdate | None = None,
    ) -> Succeeded[ResultT]:
        """Wait for a job to succeed; what has succeeded is given back.

        `timeout` is in seconds (None: by the kind of job; zero or less: one poll). `on_update` is told every state.
        Raises `WaitTimeout`, `JobFailed`, `JobCancelled`, `JobModerated`, `JobNotFound`, `ReplyError`;
        transient faults are waited out.
        """
        return self._driver.run(jobs.wait(self._flows, job, timeout), on_update)

    def cancel(self, job: Job[ResultT] | str, *, timeout: float = EXCHANGE_TIMEOUT) -> State[ResultT]:
        """Cancel a job, by itself or by the text of its ticket, and say what became of it in the provider's words.

        `Cancelled` if it is, `Pending` or `Running` while the provider is about to (`wait` tells the end), `Succeeded`
        if it had ended before. Raises `UsageError` where the provider has nothing that cancels it, `ReplyError` if that
        was refused; transient faults are waited out for `timeout` seconds.
        """
        return self._driver.run(jobs.cancel(self._flows, job, timeout))

    def save(
        self,
        result: Succeeded[Any],
        folder: str | Path,
        *,
        timeout: float | None = None,
        stall: float = STALL,
        max_bytes: int = MAX_FILE_BYTES,
    ) -> list[Path]:
        """Save every file of a job into a folder, with a sidecar that says what made them.

        A file that is not there yet is waited for, a transfer that broke, or gave no byte for `stall` seconds, begun
        again. `timeout` bounds it all, in seconds (None: as long as bytes come, an hour at most). Raises `SaveError`
        once all that can be had is saved.
        """
        return self._driver.run(self._save(result, folder, timeout, stall, max_bytes))

    def run(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        folder: str | Path,
        *,
        timeout: float | None = None,
        save_timeout: float | None = None,
        on_update: OnUpdate | None = None,
    ) -> list[Path]:
        """Submit, wait and save; raises as these do, and every error after the submit carries the ticket.

        `timeout` bounds submit and wait as a whole, `save_timeout` the saving; see `wait` and `save`.
        A folder that takes no file is a `UsageError`: nothing is sent then.
        An operation that answers with its files at once is called, at most once, and they are saved.
        """
        time, folder = self._times(timeout, save_timeout), placed(folder)
        self._driver.run(self._ready(folder), on_update)  # which tells nothing, but refuses what it could not tell
        if not isinstance(operation, Submit):
            made = self._driver.run(self._made(operation, input, timeout, folder))
            return self.save(made, folder, timeout=save_timeout)
        job = self.submit(operation, input, timeout=time.first)
        with jobs.carrying(job):
            done = self.wait(job, timeout=time.left, on_update=on_update)
            return self.save(done, folder, timeout=save_timeout)

    def call(self, operation: Operation[P, ReplyT], *args: P.args, **kwargs: P.kwargs) -> ReplyT:
        """Call an operation that answers at once and return its typed model. Raises `InvalidInput`, `ReplyError`."""
        model: ReplyT = self._driver.run(self._call(operation, args, kwargs)).model
        return model

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
