"""What happens, told as it happens: a line an event at INFO of the loggers here, and spans to whoever traces."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve

from safelight.errors import AmbiguousSubmit, ReplyError, SaveError, UsageError, WaitTimeout
from safelight.job import Job
from safelight.jobs.keeping import carry
from safelight.words import harmless

if TYPE_CHECKING:
    from safelight.jobs.flows import Flows
    from safelight.jobs.traces import Trace
    from safelight.state import State

LOGGER = logging.getLogger("safelight")  # what is waited out
STEPS = logging.getLogger("safelight.jobs")  # how each step goes
TRACEPARENT = "traceparent"  # where a ticket keeps the trace of its submit, as W3C Trace Context writes it
OUTCOMES: tuple[tuple[type[BaseException], str], ...] = (
    (AmbiguousSubmit, "ambiguous"),
    (WaitTimeout, "timeout"),
    (SaveError, "unsaved"),
    (ReplyError, "refused"),
    (UsageError, "unsent"),
    (Exception, "error"),
    (BaseException, "left"),
)


def tell(whom: Any, event: str, logger: logging.Logger = LOGGER) -> None:
    """Tell of a job, or of an operation that is to become one."""
    if logger.isEnabledFor(logging.INFO):
        logger.info("%s: %s", harmless(str(whom)), harmless(event))


def traces() -> Any:
    """The module that makes spans and figures, if anybody in this process has loaded OpenTelemetry; else None."""
    return _traces() if "opentelemetry" in sys.modules else None


@cache
def _traces() -> Any:
    try:
        from safelight.jobs import traces
    except ImportError:  # a part of it that is not its API
        return None
    return traces


class Step:
    """One step of a job: its submit, the wait for it, or the saving of its files."""

    def __init__(self, flows: Flows, verb: str, operation: str, job: Job[Any] | None) -> None:
        self.whom: Any = job or operation
        self.verb = verb
        self._outcome = ""
        self._facts: dict[str, Any] = {}
        self._polls = 0
        self._status = ""
        known = traces()
        self._trace: Trace | None = known.Trace(flows, verb, operation, job) if known else None

    def marked(self, job: Job[Any]) -> Job[Any]:
        """The ticket that this step made, by which the trace is found again in any process; told of from now on."""
        if self._trace is not None and self._trace.traceparent:
            job = evolve(job, inputs={**job.inputs, TRACEPARENT: self._trace.traceparent})
        self.whom = job
        return job

    def polled(self, state: State[Any]) -> None:
        """A poll told of the job: a line where it says something new."""
        self._polls += 1
        if state.status != self._status:
            self._status = state.status
            tell(self.whom, state.status, STEPS)
        self._safely(lambda trace: trace.polled(state))

    def missed(self, error: Exception, pause: float) -> None:
        """A poll told nothing of the job."""
        self._polls += 1
        tell(self.whom, f"{error}; asked again in {pause:.1f} s")
        self._safely(lambda trace: trace.missed(error))

    def ends(self, outcome: str, **facts: Any) -> None:
        """How the step ends, unless it is left by an error."""
        self._outcome, self._facts = outcome, facts

    def close(self, error: BaseException | None = None) -> None:
        """Tell how it ended."""
        if error is not None:
            self._outcome = next(word for kind, word in OUTCOMES if isinstance(error, kind))
        facts = {**({"polls": self._polls} if self._polls else {}), **self._facts}
        if STEPS.isEnabledFor(logging.INFO):
            known = [f"{name} {_figure(value)}" for name, value in facts.items() if value is not None]
            why = [f"{type(error).__name__}: {error}"] if isinstance(error, Exception) else []
            tell(self.whom, f"{self.verb}: {', '.join([self._outcome, *known, *why])}", STEPS)
        self._safely(lambda trace: trace.end(self._outcome, facts, error))

    def _safely(self, act: Callable[[Trace], None]) -> None:
        """Pass something on to the trace; what fails there costs no job."""
        if self._trace is not None:
            try:
                act(self._trace)
            except Exception:
                LOGGER.exception("a trace could not be kept; the job goes on")


@contextmanager
def step(flows: Flows, verb: str, operation: str, job: Job[Any] | None = None) -> Generator[Step]:
    """Within this block a step is done, of a job or of an operation that is to become one."""
    one = Step(flows, verb, operation, job)
    try:
        try:
            yield one
        except BaseException as error:
            one.close(error)
            raise
        one.close()
    except BaseException as error:  # of the telling, too
        if isinstance(one.whom, Job):
            carry(error, one.whom)
        raise


def looked(flows: Flows, state: State[Any]) -> None:
    """Somebody polled once, by themselves."""
    tell(state.job, state.status, STEPS)
    known = traces()
    if known is not None:
        known.polled(flows, state)


def drifted(flows: Flows, operation: str, places: int) -> None:
    """A reply differs from its document in so many places."""
    known = traces()
    if known is not None:
        known.drifted(flows, operation, places)


def _figure(value: Any) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)
