"""Watching a job until it has ended: the loop of every wait, as a flow."""

from __future__ import annotations

from functools import partial
from typing import Any

from attrs import evolve

from safelight.contract.reply import Reply
from safelight.errors import (
    ContractViolation,
    JobCancelled,
    JobFailed,
    JobModerated,
    JobNotFound,
    NoReply,
    NotFound,
    NotJSON,
    RateLimited,
    ReplyError,
    ServerError,
    WaitTimeout,
)
from safelight.job import Job
from safelight.jobs import story
from safelight.jobs.effects import Flow, Run, Sleep, Tell
from safelight.jobs.flows import Flows
from safelight.jobs.keeping import carrying
from safelight.jobs.polling import look
from safelight.jobs.schedule import SCHEDULES, START, Mark, Schedule
from safelight.state import Cancelled, Failed, Missing, Moderated, State, Succeeded

EXCHANGE_TIMEOUT = 30.0  # seconds for one exchange within a longer wait
SINGLE_POLL_TIMEOUT = 5.0  # seconds for the one poll of a wait without time
LAST_LOOK = 1.0  # seconds before the deadline at which a wait looks once more; less of a short one
MISSING_REPLIES = 3  # in a row, before a job is believed to be gone
BROKEN_REPLIES, BROKEN_SECONDS = 5, 10.0  # when replies that break the contract are believed


def look_once(flows: Flows, job: Job[Any]) -> Flow[State[Any]]:
    """Poll once and say what was seen; errors are raised as they come."""
    with carrying(job):
        state = yield from look(flows, job, flows.clock.monotonic() + EXCHANGE_TIMEOUT)
        story.looked(flows, state)
        return state


def watch(flows: Flows, job: Job[Any], timeout: float | None = None) -> Flow[State[Any]]:
    """Poll until the job has ended, telling every state; the last one is returned. Raises `WaitTimeout`."""
    with carrying(job), story.step(flows, "wait", job.operation, job) as step:
        state = yield from _Watch(flows, job, timeout, step).run()
        if flows.tickets is not None and isinstance(state, (Failed, Cancelled, Moderated)):
            yield Run(partial(flows.tickets.close, job, state))
        return state


def wait(flows: Flows, job: Job[Any] | Succeeded[Any], timeout: float | None = None) -> Flow[Succeeded[Any]]:
    """Watch a job and return its success; any other end is raised as its own `JobError`."""
    if isinstance(job, Succeeded):
        return job
    state = yield from watch(flows, job, timeout)
    return success(state)


def success(state: State[Any]) -> Succeeded[Any]:
    """The state if it is a success; otherwise raise what it means."""
    match state:
        case Succeeded():
            return state
        case Failed():
            raise JobFailed(f"{state.job} failed: {state.reason or state.status}", state)
        case Cancelled():
            raise JobCancelled(f"{state.job} was cancelled: {state.reason or state.status}", state)
        case Moderated():
            raise JobModerated(f"{state.job} was moderated ({state.stage}): {state.reason or state.status}", state)
        case Missing():
            raise JobNotFound(f"{state.job} is not known to the provider: {state.reason or state.status}", state)
        case _:
            raise TypeError(f"{state.status!r} is no end of a job")


def _schedule(flows: Flows, job: Job[Any]) -> Schedule:
    operation = flows.provider.operations.get(job.operation)
    return flows.own_schedule or SCHEDULES.get((operation and operation.kind) or "image", SCHEDULES["image"])


class _Streak:
    """The same reply several times in a row: since when, and how often."""

    def __init__(self) -> None:
        self.since = 0.0
        self.count = 0

    def grows(self, now: float, count: int, seconds: float) -> bool:
        """One more; whether it is by now believed, after so many over so long."""
        self.since = self.since if self.count else now
        self.count += 1
        return self.count >= count and now - self.since >= seconds

    def end(self) -> None:
        """Something else came."""
        self.count = 0


class _Watch:
    """One watch over one job: the loop's memory."""

    def __init__(self, flows: Flows, job: Job[Any], timeout: float | None, step: story.Step) -> None:
        self.flows, self.job, self.step = flows, job, step
        self.schedule = _schedule(flows, job)
        self.timeout = self.schedule.timeout if timeout is None else timeout
        flows.until(self.timeout)  # which refuses what is no number
        self.once = self.timeout <= 0
        self.started = flows.clock.monotonic()
        self.deadline = flows.until(SINGLE_POLL_TIMEOUT if self.once else self.timeout)
        submitted = job.submitted_at
        self.before = max(0.0, (flows.clock.now() - submitted).total_seconds()) if submitted else 0.0
        self.prior = flows.durations.prior(job.operation)
        self.since = START if submitted and self.before <= self.schedule.first else None
        self.last: State[Any] | None = None
        self.fault: NoReply | ReplyError | None = None
        self.pause = 0.0
        self.faults = 0
        self.broken, self.missing = _Streak(), _Streak()

    @property
    def elapsed(self) -> float:
        return self.flows.clock.monotonic() - self.started

    @property
    def age(self) -> float:
        """Seconds since the submit, or since the watch began if that is all that is known."""
        return self.before + self.elapsed

    def run(self) -> Flow[State[Any]]:
        yield from self.begin()
        while True:
            try:
                state = yield from self.look()
            except (NoReply, ReplyError) as error:
                self.note(error)
                asked = getattr(error, "retry_after", None)
                pause = self.flows.backoff.pause(self.faults, asked)
                self.step.missed(error, pause)
            else:
                self.faults = 0
                self.broken.end()
                self.last, self.fault = state, None
                self.step.polled(state)
                yield Tell(state)
                if self.ended(state):
                    self.step.ends(type(state).__name__.lower(), age=state.elapsed, lag=self.pause, cost=state.cost)
                    return state
                asked = state.reply.retry_after
                pause = asked or self.until_next(state)
            if self.once:
                raise self.over()
            yield from self.rest(pause, fixed=bool(asked))

    def until_next(self, state: State[Any]) -> float:
        """The pause after a state; what a job did before it was watched says nothing of how fast it is."""
        age = self.age
        pause = self.schedule.pause(age, state, self.prior, since=self.since, watched=self.elapsed)
        self.since = (self.since or Mark(age, state.progress or 0.0)).moved(age, state.progress)
        return pause

    def begin(self) -> Flow[None]:
        """Leave a job that was just submitted alone until it can have ended."""
        provider = self.flows.provider
        if self.job.submitted_at is None or self.once or provider.may_end_at_once:
            return
        young = self.schedule.begin(self.prior) - self.before
        if young > 0:
            yield from self.rest(young, fixed=False)

    def look(self) -> Flow[State[Any]]:
        now = self.flows.clock.monotonic()
        try:
            state = yield from look(self.flows, self.job, min(self.deadline, now + EXCHANGE_TIMEOUT))
        except NotFound as error:
            if not error.own:
                raise
            reply = Reply(error.operation, error.status, None, None)
            state = Missing(job=self.job, status="not found", reply=reply, reason=error.message)
        return evolve(state, elapsed=self.age)

    def note(self, error: NoReply | ReplyError) -> None:
        """Count a fault; raise one that is a verdict.

        A page that is not in the API's own words says nothing of a job, whatever its status, nor does a success whose
        file is not there yet: they are waited out. A refusal in its own words is a verdict at once, and so are replies
        that break the contract too often for too long.
        """
        self.faults += 1
        self.fault = error
        broken = isinstance(error, ContractViolation) and not isinstance(error, NotJSON) and not error.early
        if not broken:
            self.broken.end()
        elif self.flows.strict or self.broken.grows(self.flows.clock.monotonic(), BROKEN_REPLIES, BROKEN_SECONDS):
            raise error
        passing = isinstance(error, RateLimited | ServerError | ContractViolation)
        if isinstance(error, ReplyError) and error.own and not passing:
            raise error

    def over(self) -> WaitTimeout:
        """The time is up: what was seen, and no more than that."""
        over = WaitTimeout(self.job, self.timeout, self.last, self.fault)
        over.__cause__ = self.fault
        return over

    def ended(self, state: State[Any]) -> bool:
        if isinstance(state, Missing):
            return self.gone()
        self.missing.end()
        if isinstance(state, Succeeded) and self.job.submitted_at is not None and self.before <= self.schedule.first:
            self.flows.durations.observe(self.job.operation, self.age - self.pause / 2)
        return isinstance(state, (Succeeded, Failed, Cancelled, Moderated))

    def gone(self) -> bool:
        """Whether a job that is not found is believed to be gone: found nowhere for the grace, several times over."""
        return self.missing.grows(self.flows.clock.monotonic(), MISSING_REPLIES, self.flows.grace)

    def rest(self, pause: float, *, fixed: bool) -> Flow[None]:
        """Sleep; close to the deadline, leave time for one more look unless the server said how long to wait."""
        left = self.deadline - self.flows.clock.monotonic()
        last = left - min(LAST_LOOK, self.timeout / 10)
        self.pause = pause if pause < last or fixed else last
        if self.pause >= left or self.pause < min(pause, self.schedule.floor):
            yield Sleep(max(0.0, left))
            raise self.over()
        yield Sleep(self.pause)
