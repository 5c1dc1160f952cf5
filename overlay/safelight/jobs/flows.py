"""What the clients do, written once: generators that yield effects and are sent replies (see `effects`).

They hold no socket, no clock of their own and no copy for async. A flow that has a job puts its ticket on every error.
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urljoin

from attrs import evolve, frozen

from safelight._version import __version__
from safelight.clock import Clock
from safelight.contract import drift
from safelight.contract.jsontext import LARGE
from safelight.contract.pictures import holds_picture
from safelight.contract.reply import LONGEST_WAIT, Answer, Reply, decode
from safelight.contract.requests import prepared, target_of
from safelight.errors import (
    AmbiguousSubmit,
    ContractViolation,
    InvalidTicket,
    ModeratedRequest,
    NoReply,
    RateLimited,
    SafelightError,
    ServerError,
    UntrustedURL,
    UsageError,
)
from safelight.job import Job
from safelight.jobs.effects import Flow, Run, Send, Sleep
from safelight.jobs.keeping import noting
from safelight.jobs.results import TOLD, made, moderated, read_state
from safelight.jobs.schedule import Backoff, Durations, Schedule
from safelight.keys import Key, Trust, authorize
from safelight.provider import Provider, at
from safelight.state import State, Succeeded
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from pathlib import Path

    from safelight.jobs.tickets import Tickets

ResultT = TypeVar("ResultT")

LOG = logging.getLogger("safelight")
MAKE_TIMEOUT = 300.0  # an operation that answers with its files takes as long as it takes to make them
EXCHANGE_TIMEOUT = 30.0  # seconds for one exchange within a longer wait
MAX_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SAME_METHOD = frozenset({307, 308})
HEADERS = {
    "accept": "application/json, */*;q=0.5",  # some operations answer with a file
    "accept-encoding": "gzip, deflate",
    "user-agent": f"safelight/{__version__}",
}


@frozen(eq=False, repr=False)
class Flows:
    """The flows of one client of one provider."""

    provider: Provider
    base_url: str
    key: Key
    trust: Trust
    clock: Clock
    grace: float
    backoff: Backoff
    durations: Durations
    own_schedule: Schedule | None = None
    strict: bool = False
    on_drift: drift.OnDrift | None = None
    tickets: Tickets | None = None

    # One exchange

    def ask(self, operation: Operation[..., Any], url: str, deadline: float, content: bytes = b"") -> Flow[Answer]:
        """Send one request with the key, following redirects only to where the key may go."""
        if operation.package != self.package:
            raise UsageError(f"{operation.name} is no operation of {self.provider.name}")
        method = operation.method
        for _ in range(MAX_REDIRECTS):
            headers = {**HEADERS, **operation.headers, **authorize(self.provider, self.key, self.trust, url)}
            if content:
                headers["content-type"] = "application/json"
            try:
                answer: Answer = self.key.hide((yield Send(method, url, headers, content, deadline)))
            except NoReply as error:
                raise NoReply(self.key.hidden(str(error)), sent=error.sent) from error.__cause__
            location = answer.headers.get("location")
            if answer.status not in REDIRECTS or not location:
                return answer
            if method != "GET" and answer.status not in SAME_METHOD:
                return answer
            url = target(url, location)
        raise NoReply(f"more than {MAX_REDIRECTS} redirects from {operation.path}", sent=True)

    def decode(self, operation: Operation[..., Any], answer: Answer) -> Flow[Reply[Any]]:
        """Decode a reply, a large one away from an event loop, and make its drift known."""
        decoded = partial(decode, self.provider, operation, *answer, now=self.clock.now())
        reply: Reply[Any] = (yield Run(decoded)) if len(answer.body) > LARGE else decoded()
        if reply.drift:
            drift.tell(self.provider.name, reply, self.on_drift)
            if self.strict:
                decoded(strict=True)  # raises, now that the drift was told
        return reply

    def url(self, path: str, query: str = "", base_url: str | None = None) -> str:
        """The absolute URL of a path of the document."""
        return (base_url or self.base_url).rstrip("/") + path + (f"?{query}" if query else "")

    # Calls

    def call(
        self, operation: Operation[..., Any], body: Any, arguments: Mapping[str, Any], timeout: float
    ) -> Flow[Reply[Any]]:
        """Call an operation that answers at once. A GET is repeated over transient faults until its deadline."""
        content = (yield from self.prepare(operation, body))[1] if operation.body is not None else b""
        path, query = target_of(operation, arguments)
        deadline = self.until(timeout)
        faults = 0
        while True:
            try:
                answer = yield from self.ask(operation, self.url(path, query), deadline, content)
                return (yield from self.decode(operation, answer))
            except (NoReply, RateLimited, ServerError) as error:
                faults += 1
                pause = self.backoff.pause(faults, getattr(error, "retry_after", None))
                if operation.method != "GET" or self.clock.monotonic() + pause >= deadline:
                    raise
            yield Sleep(pause)

    # Submit

    def submit(self, operation: Operation[..., ResultT], body: Any, timeout: float) -> Flow[Job[ResultT]]:
        """Submit a job, at most once: repeated only where it cannot have been received, or was refused (429)."""
        if not isinstance(operation, Submit):
            raise UsageError(f"{operation.name} starts no job; use call")
        fields, content = yield from self.prepare(operation, body)
        if self.tickets is None:
            return (yield from self.submitted(operation, fields, content, timeout))
        path: Path = yield Run(partial(self.tickets.intend, self.provider.name, operation.name, self.clock.now()))
        try:
            job = yield from self.submitted(operation, fields, content, timeout)
        except AmbiguousSubmit as error:
            yield from noting(error, partial(self.tickets.doubt, path, str(error)))
            raise
        except SafelightError as error:
            yield from noting(error, partial(self.tickets.drop, path))
            raise
        try:
            yield Run(partial(self.tickets.accept, path, job))
        except GeneratorExit:  # cancelled while the note waited for a thread: what was accepted is noted all the same
            self.tickets.accept(path, job)
            raise
        return job

    def prepare(self, operation: Operation[..., Any], body: Any) -> Flow[tuple[dict[str, Any], bytes]]:
        """An input as its fields and as the bytes that are sent; files are read away from an event loop."""
        work = partial(prepared, operation, body)
        return (yield Run(work)) if isinstance(body, Mapping) and holds_picture(body) else work()

    @property
    def package(self) -> str:
        """The generated package of the provider's operations."""
        return next(iter(self.provider.operations.values())).package

    def until(self, timeout: float) -> float:
        """When a time-out of so many seconds is over, on the clock; raises `UsageError` for what is no number."""
        if math.isnan(timeout):
            raise UsageError("a time-out must be a number of seconds, and this is none")
        return self.clock.monotonic() + min(timeout, LONGEST_WAIT)

    def submitted(
        self, operation: Submit[Any, ResultT], fields: Mapping[str, Any], content: bytes, timeout: float
    ) -> Flow[Job[ResultT]]:
        """Submit, and make the ticket of what was accepted."""
        reply = yield from self.once(operation, content, timeout)
        try:
            return self.ticket(operation, fields, reply)
        except ValueError as error:
            violation = self.untaken(operation, reply, error)
            raise self.ambiguous(operation, violation) from violation

    def once(self, operation: Operation[..., Any], content: bytes, timeout: float) -> Flow[Reply[Any]]:
        """Send what costs money until it is accepted, refused, or its fate unknown; never twice to be received."""
        if operation.deprecated:
            LOG.warning("%s %s: %s", self.provider.name, operation.name, operation.deprecated)
        deadline = self.until(timeout)
        faults = 0
        while True:
            try:
                answer = yield from self.ask(operation, self.url(operation.path), deadline, content)
                return (yield from self.decode(operation, answer))
            except NoReply as error:
                if error.sent:
                    raise self.ambiguous(operation, error) from error
                failure: SafelightError = error
            except RateLimited as error:
                failure = error
            except (ServerError, ContractViolation) as error:
                if error.certain:
                    raise
                raise self.ambiguous(operation, error) from error
            faults += 1
            pause = self.backoff.pause(faults, getattr(failure, "retry_after", None))
            if self.clock.monotonic() + pause >= deadline:
                raise failure
            yield Sleep(pause)

    def make(self, operation: Operation[..., ResultT], body: Any, timeout: float | None) -> Flow[Succeeded[ResultT]]:
        """Call an operation that answers with its files at once; sent at most once, as a submit is."""
        if not self.provider.answers_with_files(operation):
            raise UsageError(f"{operation.name} answers with no files; use call or submit")
        fields, content = yield from self.prepare(operation, body)
        reply = yield from self.once(operation, content, MAKE_TIMEOUT if timeout is None else timeout)
        told = json.dumps([self.clock.now().isoformat(), reply.body], default=str)
        job: Job[Any] = Job(
            provider=self.provider.name,
            operation=operation.name,
            id=hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16],
            base_url=self.base_url,
            submitted_at=self.clock.now(),
            inputs=described(fields),
        )
        return made(self.provider, job, reply)

    def untaken(self, operation: Operation[..., Any], reply: Reply[Any], error: ValueError) -> ContractViolation:
        """The error of an acceptance whose id or polling URL cannot be one."""
        return ContractViolation(
            f"the job was accepted, and no ticket can be made of the reply: {error.args[0]}",
            provider=self.provider.name,
            operation=operation.name,
            status=reply.status,
            body=json.dumps(reply.body).encode(),
        )

    def ambiguous(self, operation: Operation[..., Any], error: SafelightError) -> AmbiguousSubmit:
        """The error of a submit whose fate is unknown."""
        return AmbiguousSubmit(operation.name, str(error), self.provider.find_out)

    def ticket(self, operation: Submit[Any, ResultT], fields: Mapping[str, Any], reply: Reply[Any]) -> Job[ResultT]:
        """The ticket of a job that was just accepted."""
        pointer = next(iter(operation.link.parameters.values()))
        job: Job[ResultT] = Job(
            provider=self.provider.name,
            operation=operation.name,
            id=str(at(reply.body, pointer)),
            base_url=self.base_url,
            submitted_at=self.clock.now(),
            inputs={**described(fields), **self.told(reply)},
        )
        polling = at(reply.body, self.provider.polling_url) if self.provider.polling_url else None
        try:
            return evolve(job, polling_url=urljoin(self.url(operation.path), polling)) if polling else job
        except (TypeError, ValueError):
            return job  # the id alone finds it too

    def told(self, reply: Reply[Any]) -> dict[str, Any]:
        """What the answer of a submit told of the job, for its ticket."""
        told = self.provider.told(reply.body) if self.provider.told is not None else {}
        return {TOLD: dict(told)} if told else {}

    # Polling

    def result_operation(self, job: Job[Any]) -> tuple[Operation[..., Any], str]:
        """The operation that gives a job's result, and the argument that takes its id."""
        if job.provider != self.provider.name:
            raise InvalidTicket(f"this ticket is for {job.provider}, and this client is for {self.provider.name}")
        operation = self.provider.operations.get(job.operation) or self.provider.operation(self.provider.result)
        for submit in self.provider.operations.values():
            if isinstance(submit, Submit):
                result = self.provider.operation(submit.link.operation)
                if operation in (submit, result):
                    argument = {parameter.name: parameter.argument for parameter in result.parameters}
                    return result, argument[next(iter(submit.link.parameters))]
        raise InvalidTicket(f"{job.operation} of {self.provider.name} starts no job and gives the result of none")

    def look(self, job: Job[Any], deadline: float) -> Flow[State[Any]]:
        """Poll once. Raises as `decode` does, and `NoReply`."""
        operation, argument = self.result_operation(job)
        path, query = target_of(operation, {argument: job.id})
        answer = yield from self.ask(operation, job.polling_url or self.url(path, query, job.base_url), deadline)
        try:
            reply = yield from self.decode(operation, answer)
        except ModeratedRequest as error:
            return moderated(job, error)
        return read_state(self.provider, job, reply, answer.body)


def described(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What of an input describes the job in its ticket and sidecar."""
    inner = fields.get("request", fields)
    return {name: inner[name] for name in ("prompt", "seed") if isinstance(inner, Mapping) and name in inner}


def target(url: str, location: str) -> str:
    """Where a redirect leads; raises `UntrustedURL` for what is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise UntrustedURL(location, f"it is no address: {error}") from error
