"""Steps as spans and figures of OpenTelemetry, by its semantic conventions where it has some.

Loaded once something else in the process has loaded OpenTelemetry. Neither inputs nor links nor anybody's words go in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from opentelemetry import metrics, trace
from opentelemetry.metrics import Counter, Meter, UpDownCounter
from opentelemetry.trace import Link, NonRecordingSpan, SpanContext, SpanKind, StatusCode, TraceFlags

from safelight._version import __version__
from safelight.job import Job
from safelight.jobs.flows import Flows
from safelight.jobs.story import TRACEPARENT
from safelight.state import State

OUTPUTS = {"image": "image", "edit": "image", "upscale": "image", "video": "video", "audio": "speech"}
GOOD = frozenset({"accepted", "succeeded", "saved", "left"})
CONTEXT = re.compile(r"00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})")


class Figures(NamedTuple):
    """What is counted."""

    jobs: Counter
    under_way: UpDownCounter
    polls: Counter
    drift: Counter

    @classmethod
    def of(cls, meter: Meter) -> Figures:
        """The figures of a meter."""
        return cls(
            meter.create_counter("safelight.jobs", "{job}", "Jobs that ended, or were never accepted, by outcome"),
            meter.create_up_down_counter("safelight.jobs.under_way", "{job}", "Jobs that are waited for"),
            meter.create_counter("safelight.polls", "{poll}", "Polls, by what came of them"),
            meter.create_counter("safelight.drift", "{place}", "Places where a reply was not as its document has it"),
        )


TRACER = trace.get_tracer("safelight", __version__)
FIGURES = Figures.of(metrics.get_meter("safelight", __version__))


class Trace:
    """The span of one step, and what is counted of it."""

    def __init__(self, flows: Flows, verb: str, operation: str, job: Job[Any] | None) -> None:
        self._verb = verb
        self._common = _common(flows, operation)
        parent, links = _around(job)
        self._span = TRACER.start_span(f"{verb} {operation}", parent, SpanKind.CLIENT, self._common, links)
        self.traceparent = ""
        if self._span.is_recording():
            self._span.set_attributes(_known(flows, operation, job))
        context = self._span.get_span_context()
        if context.is_valid:
            self.traceparent = f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"
        if verb == "wait":
            FIGURES.under_way.add(1, self._common)

    def polled(self, state: State[Any]) -> None:
        """A poll told a state."""
        seen = _seen(state)
        FIGURES.polls.add(1, {**self._common, **seen})
        if self._span.is_recording():
            progress = {} if state.progress is None else {"safelight.job.progress": state.progress}
            self._span.add_event("poll", {**seen, "http.response.status_code": state.reply.status, **progress})

    def missed(self, error: Exception) -> None:
        """A poll told nothing."""
        said = {"error.type": type(error).__qualname__}
        FIGURES.polls.add(1, {**self._common, **said})
        status = getattr(error, "status", None)
        self._span.add_event("poll", said if status is None else {**said, "http.response.status_code": status})

    def end(self, outcome: str, facts: Mapping[str, Any], error: BaseException | None) -> None:
        """It ended; of an error its class is told, and no word."""
        if self._verb == "wait":
            FIGURES.under_way.add(-1, self._common)
        if self._verb in {"wait", "make"} or (self._verb == "submit" and outcome != "accepted"):
            FIGURES.jobs.add(1, {**self._common, "safelight.outcome": outcome})
        if self._span.is_recording():
            said = {f"safelight.{name}": value for name, value in facts.items() if value is not None}
            self._span.set_attributes({**said, "safelight.outcome": outcome})
            if outcome not in GOOD:
                self._span.set_attribute("error.type", type(error).__qualname__ if error else outcome)
                self._span.set_status(StatusCode.ERROR)
        self._span.end()


def polled(flows: Flows, state: State[Any]) -> None:
    """A poll told a state, outside of any step."""
    FIGURES.polls.add(1, {**_common(flows, state.job.operation), **_seen(state)})


def drifted(flows: Flows, operation: str, places: int) -> None:
    """A reply differs from its document in so many places."""
    FIGURES.drift.add(places, _common(flows, operation))


def _common(flows: Flows, operation: str) -> dict[str, str]:
    return {"gen_ai.provider.name": flows.provider.name, "safelight.operation": operation}


def _known(flows: Flows, operation: str, job: Job[Any] | None) -> dict[str, Any]:
    """What is known of a step when it begins."""
    place = urlsplit(job.base_url if job else flows.base_url)
    kind = getattr(flows.provider.operations.get(operation), "kind", None)
    said = {
        "gen_ai.operation.name": "generate_content",
        "gen_ai.output.type": OUTPUTS.get(kind or ""),
        "server.address": place.hostname,
        "server.port": place.port,
        "safelight.job.id": job and job.id,
    }
    return {name: value for name, value in said.items() if value is not None}


def _seen(state: State[Any]) -> dict[str, str]:
    return {"safelight.job.state": type(state).__name__.lower()}


def _around(job: Job[Any] | None) -> tuple[Any, list[Link]]:
    """What a step of a job belongs to: the user's own span, with a link to the submit's; without one, the submit's."""
    told = job.inputs.get(TRACEPARENT) if job else None
    found = CONTEXT.fullmatch(told) if isinstance(told, str) else None
    if found is None:
        return None, []
    trace_id, span_id, flags = (int(each, 16) for each in found.groups())
    submit = SpanContext(trace_id, span_id, is_remote=True, trace_flags=TraceFlags(flags))
    if trace.get_current_span().get_span_context().is_valid:
        return None, [Link(submit)]
    return trace.set_span_in_context(NonRecordingSpan(submit)), []
