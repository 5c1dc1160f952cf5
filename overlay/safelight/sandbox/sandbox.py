"""The sandbox itself: its clock, its seed, its jobs and files, and what it has seen."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from attrs import field, frozen

from safelight.clock import Clock, SystemClock
from safelight.sandbox.answer import Answer, Link
from safelight.sandbox.catalogue import Catalogue, packages
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.job import SandboxJob, draw
from safelight.sandbox.pictures import MEDIA_TYPES, make
from safelight.sandbox.scenario import Fault, Scenarios, read_table
from safelight.sandbox.visit import Visit

if TYPE_CHECKING:
    import httpx

    from safelight.sandbox.webhooks import Delivery

_SUFFIXES = {"jpeg": "jpg"}
_DENIED = "<?xml version='1.0' encoding='utf-8'?><Error><Code>AuthenticationFailed</Code><Message>{}</Message></Error>"


@frozen(kw_only=True)
class Received:
    """A request as it came: `path` is below the provider's prefix, header names are in lower case."""

    method: str
    provider: str
    path: str
    query: Mapping[str, str] = field(factory=dict)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    origin: str = "http://127.0.0.1"
    port: int | None = None

    @property
    def json(self) -> Any:
        """The body read as JSON, or None."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@frozen
class _Issued:
    job: SandboxJob
    index: int
    expires: datetime


class Sandbox:
    """The APIs of all providers, imitated.

    Use `transport()` or `async_transport()` in-process, `serve()` over real sockets, `app` in a server of your own.
    `seed` decides ids, prices and pictures. `keys` are those that are accepted (none: any that looks like one). `clock`
    tells the time: under a `VirtualClock` ten minutes pass at once. `duration` is how many seconds a job takes (None:
    1.2 to 2.8, by the seed), `link_lifetime` how many a link to a file lives, and `not_found_for` how many a new job is
    not known yet (None: as with the provider). `scenarios` is a table of scenarios, or a file with one: see
    `safelight.sandbox.scenario`.

    `received` holds all requests, `jobs` all jobs by id, `delivered` all calls of webhooks, each in their order.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        keys: Collection[str] = (),
        clock: Clock | None = None,
        duration: float | None = None,
        link_lifetime: float | None = None,
        not_found_for: float | None = None,
        scenarios: Scenarios | Path | str | None = None,
    ) -> None:
        self.seed = seed
        self.keys = keys
        self.clock: Clock = clock or SystemClock()
        self.duration = duration
        self.link_lifetime = link_lifetime
        self.not_found_for = not_found_for
        self.scenarios = read_table(scenarios) if scenarios else {}
        self.imitations = dict(_imitations())
        self.received: list[Received] = []
        self.jobs: dict[str, SandboxJob] = {}
        self.delivered: list[Delivery] = []
        self.origin = "http://127.0.0.1"
        self.regions: tuple[int, ...] = ()
        self._issued: dict[str, _Issued] = {}
        self._counts: Counter[tuple[object, ...]] = Counter()
        self._lock = RLock()

    def base_url(self, provider: str) -> str:
        """The base URL under which a provider is imitated."""
        return f"{self.origin}/{provider}"

    @property
    def base_urls(self) -> dict[str, str]:
        """The base URLs of all providers, by their names."""
        return {name: self.base_url(name) for name in self.imitations}

    @property
    def app(self) -> Any:
        """The ASGI application."""
        from safelight.sandbox.wire import application

        return application(self)

    def transport(self) -> httpx.BaseTransport:
        """A transport for `httpx.Client` that asks the sandbox in-process."""
        from safelight.sandbox.transport import SandboxTransport

        return SandboxTransport(self)

    def async_transport(self) -> httpx.AsyncBaseTransport:
        """A transport for `httpx.AsyncClient` that asks the sandbox in-process."""
        from safelight.sandbox.transport import AsyncSandboxTransport

        return AsyncSandboxTransport(self)

    @contextmanager
    def serve(self, host: str = "127.0.0.1", port: int = 0) -> Generator[Sandbox]:
        """Serve over real sockets, in a thread, for as long as the block runs; port 0 is any free one."""
        from safelight.sandbox.server import serving

        with serving(self, host, port):
            yield self

    def deliver(self) -> list[Delivery]:
        """Call the webhooks of the jobs that have ended since; while serving, this happens by itself."""
        from safelight.sandbox.webhooks import deliver

        return deliver(self)

    def answer(self, request: Received) -> tuple[Answer, Fault | None]:
        """What goes back for a request, and what goes wrong with it on the way."""
        with self._lock:
            self.received.append(request)
            if request.provider == "files":
                return self._file(request)
            return self.visit(request).answer()

    def visit(self, request: Received) -> Visit:
        """A request's way through the imitation of its provider."""
        return Visit(self, self.imitations[request.provider], request)

    def announcement(self, job: SandboxJob) -> tuple[dict[str, str], Any]:
        """The headers and the body of the call that announces a job's end."""
        with self._lock:
            visit = self.visit(Received(method="GET", provider=job.provider, path="/", origin=self.origin))
            result = visit.imitation.result(job, job.at(self.clock.monotonic()), visit)
            return visit.imitation.webhook(job, result.body)

    def count(self, *what: object) -> int:
        """How often this was counted, this time included."""
        self._counts[what] += 1
        return self._counts[what]

    def issue(self, job: SandboxJob, index: int, origin: str) -> Link:
        """Sign a link to a file of a job."""
        imitation, now = self.imitations[job.provider], self.clock.now()
        lifetime = imitation.link_lifetime[job.order.media] if self.link_lifetime is None else self.link_lifetime
        expires = now + timedelta(seconds=lifetime)
        token = draw(self.seed, job.id, index, expires).hex()[:32]
        self._issued[token] = _Issued(job, index, expires)
        suffix = _SUFFIXES.get(job.order.format, job.order.format)
        url = f"{origin}/files/{job.id}/{index}/sample.{suffix}?{urlencode(imitation.sign(now, lifetime, token))}"
        return Link(url, MEDIA_TYPES[job.order.format], lifetime, expires)

    def file(self, job: SandboxJob, index: int) -> bytes:
        """One of a job's files."""
        title = f"{job.provider} {job.operation.name}, seed {job.order.seed}"
        return make(job.order, index, title)

    def _file(self, request: Received) -> tuple[Answer, Fault | None]:
        tokens = [token for token in request.query.values() if token in self._issued]
        issued = self._issued[tokens[0]] if tokens else None
        if issued is None or not request.path.startswith(f"/{issued.job.id}/{issued.index}/"):
            return Answer(403, _DENIED.format("The signature does not match.").encode(), "application/xml"), None
        if self.clock.now() > issued.expires:
            return Answer(403, _DENIED.format("The signature has expired.").encode(), "application/xml"), None
        job = issued.job
        job.downloads += 1
        fault = job.scenario.fault("file", job.downloads)
        if fault and not fault.on_wire:
            return fault.on(Answer(fault.status or 403, b"", "text/plain")), None
        return Answer(200, self.file(job, issued.index), MEDIA_TYPES[job.order.format]), fault


def _imitations() -> Iterator[tuple[str, Imitation]]:
    """One imitation for each generated package: its own, or the one that goes by the document alone."""
    for name, package in packages():
        yield name, imitation_of(name, package)


def imitation_of(name: str, package: str) -> Imitation:
    """The imitation of a provider, from its generated package."""
    module = f"safelight.sandbox.providers.{name}"
    kind: type[Imitation] = import_module(module).IMITATION if find_spec(module) else Imitation
    return kind(Catalogue.load(package))
