"""One request's way through the sandbox: which operation, whose job, which scenario, and what the imitation says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from attrs import define, evolve

from safelight.sandbox.answer import Answer, Link, Refused
from safelight.sandbox.job import AnyOperation, AnySubmit, Call, Plan, SandboxJob, draw, walk
from safelight.sandbox.scenario import Fault, Scenario, ScenarioError, look_up, marker
from safelight_api.operation import Submit

if TYPE_CHECKING:
    from safelight.sandbox.imitation import Imitation
    from safelight.sandbox.sandbox import Received, Sandbox

_HEADER = "x-safelight-scenario"
_SERVER_ERROR = 500


@define
class Visit:
    """One request to one provider. To the imitation it stands for the sandbox: all that it gets to know of it."""

    sandbox: Sandbox
    imitation: Imitation
    request: Received
    key: str = ""

    @property
    def now(self) -> datetime:
        """The date and time."""
        return self.sandbox.clock.now()

    def polling_url(self, job: SandboxJob) -> str:
        """Where the job's result is to be asked for: on its region's port, if there is one."""
        origin = self.request.origin
        if job.region:
            origin = f"{origin.rpartition(':')[0]}:{self.sandbox.regions[job.region - 1]}"
        return f"{origin}/{job.provider}{self.imitation.catalogue.result_path(job.link, job.id)}"

    def link(self, job: SandboxJob, index: int) -> Link:
        """A freshly signed link to one of the job's files."""
        return self.sandbox.issue(job, index, self.request.origin)

    def begin(self, call: Call) -> SandboxJob:
        """A job for an operation that answers with what it makes."""
        dice = draw(self.sandbox.seed, self.request.provider, call.operation.name, call.body)
        job = self._job(call, Scenario(duration=0, not_found_for=0), draw(dice, self.sandbox.count(dice)))
        self.sandbox.jobs[job.id] = job
        return job

    def file(self, job: SandboxJob) -> bytes:
        """The first file of a job."""
        return self.sandbox.file(job, 0)

    def spent(self) -> float:
        """What the finished jobs of this key have cost."""
        now = self.sandbox.clock.monotonic()
        return sum(self.imitation.cost(job) for job in self.jobs() if job.at(now).phase == "succeeds")

    def answer(self) -> tuple[Answer, Fault | None]:
        """What goes back, and what goes wrong with it on the way."""
        operation = None
        catalogue, request = self.imitation.catalogue, self.request
        try:
            operation, path = catalogue.match(request.method, request.path)
            self.key = self.imitation.key(operation, request.headers)
            if self.key and self.sandbox.keys and self.key not in self.sandbox.keys:
                raise Refused("wrong_key")
            body = self.imitation.body_of(operation, request.headers, request.body)
            given = {"path": path, "query": request.query, "header": request.headers}
            call = catalogue.read(operation, given, body)
            if isinstance(operation, Submit):
                return self._submit(call, operation)
            return self._poll(call) if operation.name in self.imitation.results else self._plain(call)
        except Refused as refused:
            answer = self.imitation.refuse(refused.kind, refused.problems, operation)
            return evolve(answer, headers=refused.headers), None
        except ScenarioError as error:
            return Answer(400, f"safelight sandbox: {error}".encode(), "text/plain"), None

    def _submit(self, call: Call, operation: AnySubmit) -> tuple[Answer, Fault | None]:
        scenario = self._scenario(call)
        dice = draw(self.sandbox.seed, self.request.provider, operation.name, call.body)
        count = self.sandbox.count(dice)
        fault = scenario.fault("submit", count)
        if fault and not fault.on_wire and (fault.status or 0) < _SERVER_ERROR:
            return self._strike(fault, Answer(200, None), operation)
        self._check_limits(operation)
        self.imitation.screen(scenario.outcome, operation)
        job = self._job(call, scenario, draw(dice, count))
        self.sandbox.jobs[job.id] = job
        return self._strike(fault, Answer(200, self.imitation.accepted(job, self)), operation)

    def _poll(self, call: Call) -> tuple[Answer, Fault | None]:
        job_id = str(call.argument(self.imitation.results[call.operation.name]))
        job = self.sandbox.jobs.get(job_id)
        if job is None or not self._is_here(job, call.operation):
            return self.imitation.missing(call.operation, job_id), None
        job.polls += 1
        fault = job.scenario.fault("poll", job.polls)
        moment = job.at(self.sandbox.clock.monotonic())
        if moment.phase == "unseen":
            return self._strike(fault, self.imitation.missing(call.operation, job_id), call.operation)
        answer = self.imitation.result(job, moment, self)
        if moment.ended and job.scenario.status:
            answer = evolve(answer, status=job.scenario.status)
        return self._strike(fault, answer, call.operation)

    def _plain(self, call: Call) -> tuple[Answer, Fault | None]:
        scenario = self._scenario(call)
        count = self.sandbox.count("call", self.request.provider, call.operation.name, scenario)
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
        scenario = scenario or look_up(self.sandbox.scenarios, *names) or Scenario()
        for fault in scenario.faults:
            if not (fault.on_wire or fault.status or self.imitation.knows(fault.kind)):
                raise ScenarioError(f"{fault.kind!r} is neither a fault nor a reason for which this provider refuses")
        return scenario

    def _job(self, call: Call, scenario: Scenario, dice: bytes) -> SandboxJob:
        sandbox = self.sandbox
        spread = 1.2 + 1.6 * dice[16] / 255
        duration = next(value for value in (scenario.duration, sandbox.duration, spread) if value is not None)
        hidden = (scenario.not_found_for, sandbox.not_found_for, self.imitation.not_found_for)
        not_found_for = next(value for value in hidden if value is not None)
        region = 1 + dice[17] % self.imitation.regions if self.imitation.regions and sandbox.regions else 0
        return SandboxJob(
            id=self.imitation.job_id(dice),
            provider=self.request.provider,
            operation=call.operation,
            order=self.imitation.order(call),
            plan=Plan(outcome=scenario.outcome, duration=duration, not_found_for=not_found_for, after=scenario.after),
            scenario=scenario,
            key=self.key,
            body=call.body,
            submitted=sandbox.clock.monotonic(),
            submitted_at=sandbox.clock.now(),
            region=region,
            webhook=self.imitation.webhook_url(call.body),
        )

    def jobs(self) -> Iterator[SandboxJob]:
        """The jobs of this key at this provider."""
        jobs = self.sandbox.jobs.values()
        return (job for job in jobs if job.key == self.key and job.provider == self.request.provider)

    def _check_limits(self, operation: AnySubmit) -> None:
        limits = self.imitation.active_limits
        if not limits:
            return
        now = self.sandbox.clock.monotonic()
        active = [job.operation.name for job in self.jobs() if not job.at(now).ended]
        in_all, of_these = len(active), active.count(operation.name)
        if in_all >= limits["*"] or of_these >= limits.get(operation.name, in_all + 1):
            raise Refused("busy")

    def _is_here(self, job: SandboxJob, operation: AnyOperation) -> bool:
        """Whether this address knows the job: a regional one its own, the first one all that are not `regional`."""
        if job.provider != self.request.provider or not self.imitation.catalogue.tells(operation, job.link):
            return False
        if not job.region:
            return True
        if self.request.port in self.sandbox.regions:
            return self.sandbox.regions.index(self.request.port) == job.region - 1
        return not job.scenario.regional
