"""What both clients are made from: their options, and what they can do without waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypedDict, TypeVar

from safelight import jobs
from safelight.clock import Clock, Shared, SystemClock
from safelight.contract.reply import Reply
from safelight.errors import SaveError, UsageError
from safelight.job import Job
from safelight.jobs.effects import Flow, Run
from safelight.jobs.flows import Flows
from safelight.jobs.schedule import Backoff, Durations, Prior, Schedule
from safelight.keys import find_key
from safelight.provider import Provider, described
from safelight.state import State, Succeeded
from safelight.trust import Trust, base_of
from safelight_api.operation import Operation

if TYPE_CHECKING:
    from safelight.contract.drift import OnDrift
    from safelight.jobs.notes import Notes
    from safelight.jobs.tickets import Tickets
    from safelight.provider import ProviderModule

P = ParamSpec("P")
InputT = TypeVar("InputT")
ReplyT = TypeVar("ReplyT")
ResultT = TypeVar("ResultT")
OnUpdate = Callable[[State[Any]], object]

EXCHANGE_TIMEOUT = 60.0
STALL = 20.0  # seconds without a byte after which a transfer is begun again
MAX_FILE_BYTES = 2 * 1024**3
MAX_IN_FLIGHT = 100


class Options(TypedDict, total=False):
    """What both clients take.

    `api_key` is read from the provider's environment variable if it is not given. `base_url` is for compatible hosts
    and the sandbox; `trusted_origins` are further origins that may have the key. With `strict`, any drift of a reply is
    a `ContractViolation`; `on_drift(reply, drift)` is called for each. `schedule` says when to poll (None: by the kind
    of job), `priors` what the jobs of an operation take (otherwise learned from four of them), `backoff` how long to
    pause after transient faults, `grace` for how many seconds a job may be not found before that is believed (None: the
    provider's own). In the folder `tickets` each job is noted before its submit, until its files are saved (see
    `safelight.jobs.tickets`). `clock` replaces time, in tests.
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


class Configured:
    """What both clients are made from, and what they can do without waiting."""

    def __init__(self, provider: ProviderModule | Provider, options: Options) -> None:
        self.provider = described(provider)
        grace, schedule = options.get("grace"), options.get("schedule")
        base_url = base_of(self.provider, options.get("base_url"))
        self._flows = Flows(
            provider=self.provider,
            base_url=base_url,
            key=find_key(self.provider, options.get("api_key")),
            trust=Trust.of(self.provider, base_url, options.get("trusted_origins", ())),
            clock=options.get("clock") or SystemClock(),
            strict=options.get("strict", False),
            on_drift=options.get("on_drift"),
            durations=Durations(dict(options.get("priors", {}))),
            own_schedule=None if schedule is None else schedule.checked(),
            backoff=options.get("backoff") or Backoff(),
            grace=self.provider.grace if grace is None else grace,
            tickets=_tickets(options.get("tickets")),
        )

    def noted(self, notes: Notes) -> Self:
        """This client, its connections and its key, for jobs that are noted elsewhere; closed with this one."""
        other = copy(self)
        other._flows = self._flows._replace(tickets=notes)  # noqa: SLF001 - its own copy
        return other

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
        if not str(id).isprintable():
            raise UsageError(f"{id!r} is no id of a job: it is no line of text")
        try:
            return Job(
                provider=self.provider.name, operation=name, id=id, base_url=self.base_url, polling_url=polling_url
            )
        except (TypeError, ValueError) as error:
            raise UsageError(f"{id!r} is no id of a job: {error.args[0]}") from error

    def _ready(self, folder: str | Path) -> Flow[None]:
        """Make sure that a folder takes files before anything is paid for."""
        from safelight.jobs.files import probe

        try:
            yield Run(partial(probe, placed(folder)))
        except SaveError as error:
            raise UsageError(f"nothing was sent: {error}") from error

    def _save(
        self, result: Succeeded[Any], folder: str | Path, timeout: float | None, stall: float, max_bytes: int
    ) -> Flow[list[Path]]:
        from safelight.jobs.saving import save  # with the first file

        return save(self._flows, result, placed(folder), timeout=timeout, stall=stall, max_bytes=max_bytes)

    def _made(
        self, operation: Operation[..., ResultT], body: Any, timeout: float | None, folder: str | Path | None = None
    ) -> Flow[Succeeded[ResultT]]:
        return jobs.make(self._flows, operation, body, timeout, None if folder is None else placed(folder))

    def _times(self, timeout: float | None, save_timeout: float | None) -> Shared:
        """The time for a submit and the wait after it. Raises `UsageError` for what is no number."""
        for each in (timeout, save_timeout):
            self._flows.until(0.0 if each is None else each)
        return Shared(self._flows.clock, timeout, EXCHANGE_TIMEOUT)

    def _call(
        self, operation: Operation[P, ReplyT], args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> Flow[Reply[Any]]:
        body, *rest = args or (None,)
        if rest:
            raise UsageError(f"{operation.name} takes one body, or parameters by name")
        return jobs.call(self._flows, operation, body, kwargs, EXCHANGE_TIMEOUT)


def placed(folder: str | Path) -> Path:
    """A folder where it stands now, wherever the process goes; raises `UsageError` for what names none."""
    try:
        return Path(folder).absolute()
    except TypeError as error:
        raise UsageError(f"a folder is a text or a path: got {type(folder).__name__}") from error


def _tickets(folder: str | Path | None) -> Tickets | None:
    if folder is None:
        return None
    from safelight.jobs.tickets import Tickets

    return Tickets(placed(folder))
