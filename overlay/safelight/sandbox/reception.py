"""One request's way through the sandbox: which operation, whose job, which scenario, and what the imitation says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from attrs import define, evolve

from safelight.sandbox.answer import Answer, Link, Refused
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.job import AnyOperation, AnySubmit, Call, Plan, SandboxJob, draw, number, walk
from safelight.sandbox.memory import Memory, Received
from safelight.sandbox.pictures import MEDIA_TYPES, make
from safelight.sandbox.scenario import Fault, Scenario, ScenarioError, look_up, marker
from safelight_api.operation import Submit

__all__ = ["Reception", "file_answer", "made"]

_HEADER = "x-safelight-scenario"
_SERVER_ERROR = 500
_GONE = object()
_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{1,15})?")
_SUFFIXES = {"jpeg": "jpg"}
_DENIED = "<?xml version='1.0' encoding='utf-8'?><Error><Code>AuthenticationFailed</Code><Message>{}</Message></Error>"


@define
class Reception:
    """One request to one provider. To the imitation it is the `Visit`: all that it gets to know of the sandbox."""

    memory: Memory
    imitation: Imitation
    request: Received
    key: str = ""

    @property
    def now(self) -> datetime:
        """The date and time."""
        return self.memory.clock.now()

    @property
    def age(self) -> float:
        """What the clock reads, in seconds."""
        return self.memory.clock.monotonic()

    def polling_url(self, job: SandboxJob) -> str:
        """Where the job's result is to be asked for: in its region, if it has one."""
        region = f"/r{job.region}" if job.region else ""
        path = self.imitation.catalogue.result_path(job.link, job.id, job.arguments)
        return f"{self.request.origin}/{job.provider}{region}{path}"

    def link(self, job: SandboxJob, index: int) -> Link:
        """A freshly signed link to one of the job's files."""
        now, lifetime = self.memory.clock.now(), self.memory.link_lifetime
        lifetime = self.imitation.link_lifetime[job.order.media] if lifetime is None else lifetime
        expires = now + timedelta(seconds=lifetime)
        query = urlencode(self.imitation.sign(now, lifetime, self.memory.sign(job, index, expires)))
        suffix = _SUFFIXES.get(job.order.format, job.order.format)
        url = f"{self.request.origin}/files/{job.id}/{index}/sample.{suffix}?{query}"
        return Link(url, MEDIA_TYPES[job.order.format], lifetime, expires)

    def begin(self, call: Call) -> SandboxJob:
        """A job for an operation that answers with what it makes."""
        return self._job(call, Scenario(duration=0, not_found_for=0))

    def file(self, job: SandboxJob) -> bytes:
        """The first file of a job."""
        return made(job, 0)

    def spent(self) -> float:
        """What the finished jobs of this key have cost."""
        return self.memory.spent(self.request.provider, self.key)

    def answer(self) -> tuple[Answer, Fault | None]:
        """What goes back, and what goes wrong with it on the way."""
        operation = None
        catalogue, request = self.imitation.catalogue, self.request
        try:
            operation, path = catalogue.match(request.method, request.path)
            self.key = self.imitation.key(operation, request.headers, request.query)
            if self.key and self.memory.keys and self.key not in self.memory.keys:
                raise Refused("wrong_key")
            body = self.imitation.body_of(operation, request.headers, request.body)
            given = {"path": path, "query": request.query, "header": request.headers}
            call = catalogue.read(operation, given, body)
            if isinstance(operation, Submit):
                return self._submit(call, operation)
            if operation.name in self.imitation.cancels:
                return self._cancel(call), None
            if operation.name in self.imitation.downloads:
                return self._download(call), None
            return self._poll(call) if operation.name in self.imitation.results else self._plain(call)
        except Refused as refused:
            answer = self.imitation.refuse(refused.kind, refused.problems, operation)
            return evolve(answer, headers=refused.headers), None
        except ScenarioError as error:
            return Answer(400, f"safelight sandbox: {error}".encode(), "text/plain"), None

    def _submit(self, call: Call, operation: AnySubmit) -> tuple[Answer, Fault | None]:
        scenario = self._scenario(call)
        fault = scenario.fault("submit", self.memory.count("submit", self._dice(call)))
        if fault and not fault.on_wire and (fault.status or 0) < _SERVER_ERROR:
            return self._strike(fault, Answer(200, None), operation)
        once = (self.request.provider, self.key, operation.name, call.idempotency)
        job = self.memory.jobs.get(self.memory.once.get(once, "")) if once[-1] else None
        if job is None:
            self._check_limits(operation)
            self.imitation.screen(scenario.outcome, operation)
            job = self._job(call, scenario)
            self.memory.once[once] = job.id
        accepted = self.imitation.accepted(job, self)
        bare = fault is not None and fault.kind == "bare"
        status, _ = self.imitation.catalogue.success(operation)
        answer = Answer(status, job.named_in({}) if bare else accepted, headers=job.headers)
        return self._strike(fault, answer, operation)

    def _cancel(self, call: Call) -> Answer:
        """A job is cancelled, unless it has ended before: it stays what it is then."""
        job_id = str(call.argument(self.imitation.cancels[call.operation.name]))
        job = self.memory.jobs.get(job_id)
        if job is None or job.provider != self.request.provider:
            return self.imitation.missing(call.operation, job_id)
        if not job.at(self.memory.clock.monotonic()).ended:
            job.cancelled = self.memory.clock.monotonic()
        return self.imitation.cancelled(call.operation, job, self)

    def _download(self, call: Call) -> Answer:
        """The file of a job that has succeeded."""
        job_id = str(call.argument(self.imitation.downloads[call.operation.name]))
        job = self.memory.jobs.get(job_id)
        if job is None or job.at(self.memory.clock.monotonic()).phase != "succeeds":
            return self.imitation.missing(call.operation, job_id)
        return self.imitation.downloaded(call.operation, job, self)

    def _poll(self, call: Call) -> tuple[Answer, Fault | None]:
        job_id = str(call.argument(self.imitation.results[call.operation.name]))
        job = self.memory.jobs.get(job_id)
        if job is None or not self._is_here(job, call.operation):
            return self.imitation.missing(call.operation, job_id), None
        job.polls += 1
        fault = job.scenario.fault("poll", job.polls)
        moment = job.at(self.memory.clock.monotonic())
        if moment.phase == "unseen":
            return self._strike(fault, self.imitation.missing(call.operation, job_id), call.operation)
        answer = self.imitation.result(job, moment, self)
        if fault and fault.kind == "fileless":
            answer = evolve(answer, body=_fileless(answer.body, f"{self.request.origin}/files/"))
        if moment.ended and job.scenario.status:
            answer = evolve(answer, status=job.scenario.status)
        return self._strike(fault, answer, call.operation)

    def _plain(self, call: Call) -> tuple[Answer, Fault | None]:
        scenario = self._scenario(call)
        count = self.memory.count("call", self.request.provider, call.operation.name, scenario)
        return self._strike(scenario.fault("call", count), self.imitation.call(call, self), call.operation)

    def _strike(self, fault: Fault | None, answer: Answer, operation: AnyOperation) -> tuple[Answer, Fault | None]:
        """The answer, or what comes in its place."""
        if fault is None or fault.on_wire:
            return answer, fault
        return fault.on(self.imitation.refuse(fault.kind, (), operation)), None

    def _scenario(self, call: Call) -> Scenario:
        """The scenario that the header asks for, or a text of the body, or the table."""
        texts = [value for _, value in walk(call.body) if isinstance(value, str)]
        scenario = None
        if _HEADER in self.request.headers:
            scenario = Scenario.parse(self.request.headers[_HEADER])
        scenario = scenario or next(filter(None, map(marker, texts)), None)
        names = (f"{self.request.provider}/{call.operation.name}", *texts)
        scenario = scenario or look_up(self.memory.scenarios, *names) or Scenario()
        for fault in scenario.faults:
            if not (fault.on_wire or fault.status or self.imitation.knows(fault.kind)):
                raise ScenarioError(f"{fault.kind!r} is neither a fault nor a reason for which this provider refuses")
        return scenario

    def _dice(self, call: Call) -> bytes:
        body, place = call.body, call.operation.idempotency or ""
        if isinstance(body, dict):
            body = {name: value for name, value in body.items() if f"/{name}" != place}
        return draw(self.memory.seed, self.request.provider, call.operation.name, body)

    def _job(self, call: Call, scenario: Scenario) -> SandboxJob:
        """A new job, which is remembered from now on."""
        memory = self.memory
        dice = draw(self._dice(call), memory.count("job", self._dice(call)))
        numbered = isinstance(call.operation, Submit) and self.imitation.catalogue.numbered(call.operation)
        while (known := number(dice) if numbered else self.imitation.job_id(dice)) in memory.jobs:
            dice = draw(dice)
        spread = 1.2 + 1.6 * dice[16] / 255
        duration = next(value for value in (scenario.duration, memory.duration, spread) if value is not None)
        hidden = (scenario.not_found_for, memory.not_found_for, self.imitation.not_found_for)
        not_found_for = next(value for value in hidden if value is not None)
        region = 1 + dice[17] % self.imitation.regions if self.imitation.regions else 0
        job = SandboxJob(
            id=known,
            numbered=numbered,
            provider=self.request.provider,
            operation=call.operation,
            order=self.imitation.order(call),
            plan=Plan(outcome=scenario.outcome, duration=duration, not_found_for=not_found_for, after=scenario.after),
            scenario=scenario,
            key=self.key,
            body=call.body,
            submitted=memory.clock.monotonic(),
            submitted_at=memory.clock.now(),
            region=region,
            webhook=self.imitation.webhook_url(call.body),
            arguments=call.arguments,
        )
        job.price = self.imitation.cost(job)
        memory.add(job, len(self.request.body))
        return job

    def jobs(self) -> Iterator[SandboxJob]:
        """The jobs of this key at this provider."""
        jobs = self.memory.jobs.values()
        return (job for job in jobs if job.key == self.key and job.provider == self.request.provider)

    def _check_limits(self, operation: AnySubmit) -> None:
        limits = self.imitation.active_limits
        if not limits:
            return
        now = self.memory.clock.monotonic()
        active = [job.operation.name for job in self.jobs() if not job.at(now).ended]
        in_all, of_these = len(active), active.count(operation.name)
        if in_all >= limits["*"] or of_these >= limits.get(operation.name, in_all + 1):
            raise Refused("busy")

    def _is_here(self, job: SandboxJob, operation: AnyOperation) -> bool:
        """Whether this address knows the job: a regional one its own, the first one all that are not `regional`."""
        if job.provider != self.request.provider or not self.imitation.catalogue.tells(operation, job.link):
            return False
        return self.request.region == job.region or not (self.request.region or job.scenario.regional)


def file_answer(memory: Memory, request: Received) -> tuple[Answer, Fault | None]:
    """What goes back for a signed link, and what goes wrong with it on the way."""
    issued = memory.signed(request.query)
    if issued is None or not request.path.startswith(f"/{issued.job.id}/{issued.index}/"):
        return _denied("The signature does not match."), None
    if memory.clock.now() > issued.expires:
        return _denied("The signature has expired."), None
    job = issued.job
    if issued.index + 1 == job.scenario.gone:
        return Answer(404, b"", "text/plain"), None
    job.downloads += 1
    fault = job.scenario.fault("file", job.downloads)
    if fault and not fault.on_wire:
        return fault.on(Answer(fault.status or 403, b"", "text/plain")), None
    return _part(made(job, issued.index), MEDIA_TYPES[job.order.format], request), fault


def _part(content: bytes, media_type: str, request: Received) -> Answer:
    """As much of a file as was asked for: all of it, or what is from one byte on (RFC 9110, 14)."""
    tag, size = f'"{draw(content).hex()[:16]}"', len(content)
    told = {"ETag": tag, "Accept-Ranges": "bytes"}
    asked = _RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None or request.headers.get("if-range", tag) != tag:
        return Answer(200, content, media_type, told)
    first, last = int(asked[1]), min(int(asked[2] or size), size - 1)
    if first > last:
        return Answer(416, b"", media_type, {**told, "Content-Range": f"bytes */{size}"})
    return Answer(206, content[first : last + 1], media_type, {**told, "Content-Range": f"bytes {first}-{last}/{size}"})


def _fileless(body: Any, links: str) -> Any:
    """An answer without its files: what holds a link goes with it, but for the answer itself."""
    if not isinstance(body, dict):
        return body
    return {name: kept if (kept := _without(value, links)) is not _GONE else None for name, value in body.items()}


def _without(value: Any, links: str) -> Any:
    if isinstance(value, str):
        return _GONE if value.startswith(links) else value
    if isinstance(value, list):
        return [kept for each in value if (kept := _without(each, links)) is not _GONE]
    if isinstance(value, dict):
        members = {name: _without(each, links) for name, each in value.items()}
        return _GONE if _GONE in members.values() else members
    return value


def _denied(message: str) -> Answer:
    return Answer(403, _DENIED.format(message).encode(), "application/xml")


def made(job: SandboxJob, index: int) -> bytes:
    """What a job made, file by file."""
    return make(job.order, index, f"{job.provider} {job.operation.name}, seed {job.order.seed}")
