"""The two clients: the same methods over the same flows, one blocking, one to be awaited."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypedDict, TypeVar, Unpack

from safelight.clock import Clock, SystemClock
from safelight.effects import Flow
from safelight.errors import SafelightError, UsageError
from safelight.flows import Flows
from safelight.job import Job
from safelight.keys import Trust, find_key
from safelight.provider import Provider, described
from safelight.reply import Reply
from safelight.schedule import Backoff, Durations, Prior, Schedule
from safelight.state import State, Succeeded
from safelight.watching import look_once, wait, watch
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    import httpx

    from safelight.drift import OnDrift
    from safelight.provider import ProviderModule
    from safelight.tickets import Tickets

P = ParamSpec("P")
InputT = TypeVar("InputT")
ReplyT = TypeVar("ReplyT")
ResultT = TypeVar("ResultT")
OnUpdate = Callable[[State[Any]], object]

EXCHANGE_TIMEOUT = 60.0
MAKE_TIMEOUT = 300.0  # an operation that answers with its files takes as long as it takes to make them
SAVE_TIMEOUT = 300.0
MAX_FILE_BYTES = 2 * 1024**3
MAX_IN_FLIGHT = 100


class Options(TypedDict, total=False):
    """What both clients take.

    `api_key` is read from the provider's environment variable if it is not given. `base_url` is for compatible hosts
    and the sandbox; `trusted_origins` are further origins that may have the key. With `strict`, any drift of a reply is
    a `ContractViolation`; `on_drift(reply, drift)` is called for each. `schedule` says when to poll (None: by the kind
    of job), `priors` what the jobs of an operation take (otherwise learned from four of them), `backoff` how long to
    pause after transient faults, `grace` for how many seconds after its submit a job may be unknown (None: the
    provider's own). In the folder `tickets` each job is noted before its submit, until its files are saved (see
    `safelight.tickets`). `clock` replaces time, in tests.
    """

    api_key: str | None
    base_url: str | None
    trusted_origins: Iterable[str]
    strict: bool
    on_drift: OnDrift | None
    schedule: Schedule | None
    priors: Mapping[str, Prior]
    backoff: Backoff | None
    grace: float | None
    tickets: str | Path | None
    clock: Clock | None


class _Client:
    """What both clients are made from, and what they can do without waiting."""

    def __init__(self, provider: ProviderModule | Provider, options: Options) -> None:
        self.provider = described(provider)
        grace = options.get("grace")
        base_url = (options.get("base_url") or self.provider.base_url).rstrip("/")
        self._flows = Flows(
            provider=self.provider,
            base_url=base_url,
            key=find_key(self.provider, options.get("api_key")),
            trust=Trust.of(self.provider, base_url, options.get("trusted_origins", ())),
            clock=options.get("clock") or SystemClock(),
            strict=options.get("strict", False),
            on_drift=options.get("on_drift"),
            durations=Durations(dict(options.get("priors", {}))),
            own_schedule=options.get("schedule"),
            backoff=options.get("backoff") or Backoff(),
            grace=self.provider.grace if grace is None else grace,
            tickets=_tickets(options.get("tickets")),
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.provider.name}, base_url={self.base_url!r})"

    @property
    def base_url(self) -> str:
        """Where requests go."""
        return self._flows.base_url

    def job(self, id: str, *, operation: str | None = None, polling_url: str | None = None) -> Job[Any]:  # noqa: A002 - the providers' word
        """The ticket of a job that was submitted elsewhere.

        `operation` names what it was submitted to, where the provider has more than one kind of result; a `polling_url`
        (BFL) is asked as it is, if it is one of the API's own. Raises `UsageError`, `UntrustedURL`.
        """
        name = self.provider.result if operation is None else self.provider.operation(operation).name
        if polling_url is not None:
            self._flows.trust.check_api(polling_url)
        try:
            return Job(
                provider=self.provider.name, operation=name, id=id, base_url=self.base_url, polling_url=polling_url
            )
        except (TypeError, ValueError) as error:
            raise UsageError(f"{id!r} is no id of a job: {error.args[0]}") from error

    def _save(self, result: Succeeded[Any], folder: str | Path, timeout: float, max_bytes: int) -> Flow[list[Path]]:
        from safelight.saving import save  # with the first file

        return save(self._flows, result, Path(folder), timeout=timeout, max_bytes=max_bytes)

    def _call(
        self, operation: Operation[P, ReplyT], args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> Flow[Reply[Any]]:
        body, *rest = args or (None,)
        if rest:
            raise UsageError(f"{operation.name} takes one body, or parameters by name")
        return self._flows.call(operation, body, kwargs, EXCHANGE_TIMEOUT)


def _tickets(folder: str | Path | None) -> Tickets | None:
    if folder is None:
        return None
    from safelight.tickets import Tickets

    return Tickets(Path(folder))


@contextmanager
def _ticket_noted(job: Job[Any]) -> Generator[None]:
    """An interruption between submit and file must not lose the ticket: it goes along as a note."""
    try:
        yield
    except SafelightError:
        raise
    except BaseException as error:
        error.add_note(f"The job goes on; its ticket: {job.to_json()}")
        raise


class Client(_Client):
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
        from safelight.blocking import Blocking

        super().__init__(provider, options)
        self._driver = Blocking(transport, self._flows.clock)

    def submit(
        self,
        operation: Submit[InputT, ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = EXCHANGE_TIMEOUT,
    ) -> Job[ResultT]:
        """Submit a job and return its ticket. It is sent at most once.

        Only what was set is sent. A connection that cannot be made and a 429 are tried again for `timeout` seconds.
        Raises `InvalidInput` before anything is sent, `AmbiguousSubmit` if the job may have been accepted, `ReplyError`
        if it was refused, `NoReply` if the provider was never reached.
        """
        return self._driver.run(self._flows.submit(operation, input, timeout))

    def submit_raw(self, path: str, input: Mapping[str, Any], *, timeout: float = EXCHANGE_TIMEOUT) -> Job[Any]:  # noqa: A002 - what the documents call it
        """Submit to an operation that the document does not know yet, by its path (`/v1/flux-9-pro`), unchecked.

        The job is waited for and saved like any other. Raises as `submit`, and `UsageError` for what is no path.
        """
        return self._driver.run(self._flows.submit(self.provider.raw(path), input, timeout))

    def make(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = MAKE_TIMEOUT,
    ) -> Succeeded[ResultT]:
        """Call an operation that answers with its files, at most once; `save` saves them. Raises as `submit`."""
        return self._driver.run(self._flows.make(operation, input, timeout))

    def result(self, job: Job[ResultT]) -> State[ResultT]:
        """Poll once. Raises `ReplyError`, `NoReply`."""
        return self._driver.run(look_once(self._flows, job))

    def watch(self, job: Job[ResultT], *, timeout: float | None = None) -> Iterator[State[ResultT]]:
        """Poll until the job has ended, giving every state seen, the last one included; see `wait`."""
        return self._driver.watch(watch(self._flows, job, timeout))

    def wait(
        self, job: Job[ResultT], *, timeout: float | None = None, on_update: OnUpdate | None = None
    ) -> Succeeded[ResultT]:
        """Wait for a job to succeed.

        `timeout` is in seconds (None: by the kind of job; zero or less: one poll). `on_update` is told every state.
        Raises `WaitTimeout`, `JobFailed`, `JobModerated`, `JobNotFound`, `ReplyError`; transient faults are waited out.
        """
        return self._driver.run(wait(self._flows, job, timeout), on_update)

    def save(
        self,
        result: Succeeded[Any],
        folder: str | Path,
        *,
        timeout: float = SAVE_TIMEOUT,
        max_bytes: int = MAX_FILE_BYTES,
    ) -> list[Path]:
        """Save every file of a job into a folder, with a sidecar that says what made them. Raises `SaveError`."""
        return self._driver.run(self._save(result, folder, timeout, max_bytes))

    def run(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        folder: str | Path,
        *,
        timeout: float | None = None,
        on_update: OnUpdate | None = None,
    ) -> list[Path]:
        """Submit, wait and save; raises as these do, and every error after the submit carries the ticket.

        An operation that answers with its files at once is called, at most once, and they are saved.
        """
        if not isinstance(operation, Submit):
            return self.save(self.make(operation, input, timeout=timeout or MAKE_TIMEOUT), folder)
        job = self.submit(operation, input)
        with _ticket_noted(job):
            return self.save(self.wait(job, timeout=timeout, on_update=on_update), folder)

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


class AsyncClient(_Client):
    """The asynchronous client of one provider, for asyncio and trio; its methods are those of `Client`, to be awaited.

    `transport` replaces the network; at most `max_in_flight` requests are under way at once.
    """

    def __init__(
        self,
        provider: ProviderModule | Provider,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        max_in_flight: int = MAX_IN_FLIGHT,
        **options: Unpack[Options],
    ) -> None:
        from safelight.asynchronous import Asynchronous

        super().__init__(provider, options)
        self._driver = Asynchronous(transport, self._flows.clock, max_in_flight)

    async def submit(
        self,
        operation: Submit[InputT, ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = EXCHANGE_TIMEOUT,  # noqa: ASYNC109 - it bounds the retries, not this call alone
    ) -> Job[ResultT]:
        """Submit a job and return its ticket; see `Client.submit`."""
        return await self._driver.run(self._flows.submit(operation, input, timeout))

    async def submit_raw(
        self,
        path: str,
        input: Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = EXCHANGE_TIMEOUT,  # noqa: ASYNC109 - it bounds the retries, not this call alone
    ) -> Job[Any]:
        """Submit to an operation by its path; see `Client.submit_raw`."""
        return await self._driver.run(self._flows.submit(self.provider.raw(path), input, timeout))

    async def make(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        *,
        timeout: float = MAKE_TIMEOUT,  # noqa: ASYNC109 - it bounds the retries, not this call alone
    ) -> Succeeded[ResultT]:
        """Call an operation that answers with its files at once; see `Client.make`."""
        return await self._driver.run(self._flows.make(operation, input, timeout))

    async def result(self, job: Job[ResultT]) -> State[ResultT]:
        """Poll once; see `Client.result`."""
        return await self._driver.run(look_once(self._flows, job))

    def watch(self, job: Job[ResultT], *, timeout: float | None = None) -> AsyncIterator[State[ResultT]]:
        """Poll until the job has ended, giving every state seen; see `Client.watch`."""
        return self._driver.watch(watch(self._flows, job, timeout))

    async def wait(
        self,
        job: Job[ResultT],
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - a deadline of the flow's own
        on_update: OnUpdate | None = None,
    ) -> Succeeded[ResultT]:
        """Wait for a job to succeed; see `Client.wait`."""
        return await self._driver.run(wait(self._flows, job, timeout), on_update)

    async def save(
        self,
        result: Succeeded[Any],
        folder: str | Path,
        *,
        timeout: float = SAVE_TIMEOUT,  # noqa: ASYNC109 - a deadline of the flow's own
        max_bytes: int = MAX_FILE_BYTES,
    ) -> list[Path]:
        """Save every file of a job into a folder; see `Client.save`."""
        return await self._driver.run(self._save(result, folder, timeout, max_bytes))

    async def run(
        self,
        operation: Operation[[InputT], ResultT],
        input: InputT | Mapping[str, Any],  # noqa: A002 - what the documents call it
        folder: str | Path,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - a deadline of the flow's own
        on_update: OnUpdate | None = None,
    ) -> list[Path]:
        """Submit, wait and save; see `Client.run`."""
        if not isinstance(operation, Submit):
            return await self.save(await self.make(operation, input, timeout=timeout or MAKE_TIMEOUT), folder)
        job = await self.submit(operation, input)
        with _ticket_noted(job):
            return await self.save(await self.wait(job, timeout=timeout, on_update=on_update), folder)

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
