"""Traces and the story: what whoever watches a program gets to know of its jobs, and what nobody does."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from safelight import AsyncClient, Client, Job, VirtualClock
from safelight.errors import SafelightError
from safelight.jobs import saving, submitting, traces, watching
from safelight.providers import bfl
from safelight.sandbox import Sandbox
from tests.batch.shop import Shop
from tests.world import PENDING, READY, SECRET, World, answer, job, lost, poll

PROMPT = "a door that nobody may see"
ACCEPTED = {"id": "abc", "polling_url": "https://api.bfl.ai/v1/get_result?id=abc"}
SIGNED = "https://delivery-us1.bfl.ai/x/sample.png?sig=s3cr3t"


class Watcher:
    """Whoever traces: the spans that ended, and the figures as they stand."""

    def __init__(self) -> None:
        self._spans, self._figures = InMemorySpanExporter(), InMemoryMetricReader()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._spans))
        self.tracer = self.provider.get_tracer("safelight")
        self.meter = MeterProvider([self._figures]).get_meter("safelight")

    @property
    def spans(self) -> dict[str, ReadableSpan]:
        return {span.name.partition(" ")[0]: span for span in self._spans.get_finished_spans()}

    def figures(self, name: str, by: str) -> dict[Any, Any]:
        """What a figure comes to, by the value of an attribute."""
        data: Any = self._figures.get_metrics_data()
        every = data.resource_metrics[0].scope_metrics[0].metrics
        (points,) = (each.data.data_points for each in every if each.name == name)
        return {point.attributes.get(by): point.value for point in points}

    def told(self) -> str:
        return "".join(span.to_json() for span in self._spans.get_finished_spans())


@pytest.fixture
def watcher(monkeypatch: pytest.MonkeyPatch) -> Watcher:
    """One who watches during a test alone."""
    one = Watcher()
    monkeypatch.setattr(traces, "TRACER", one.tracer)
    monkeypatch.setattr(traces, "FIGURES", traces.Figures.of(one.meter))
    return one


def blocking(sandbox: Sandbox, folder: Path) -> None:
    with Client(bfl, api_key=SECRET, transport=sandbox.transport(), clock=sandbox.clock) as client:
        client.run(bfl.flux_2_pro, {"prompt": PROMPT}, folder)


def asynchronous(sandbox: Sandbox, folder: Path) -> None:
    async def main() -> None:
        transport = sandbox.async_transport()
        async with AsyncClient(bfl, api_key=SECRET, transport=transport, clock=sandbox.clock) as client:
            await client.run(bfl.flux_2_pro, {"prompt": PROMPT}, folder)

    anyio.run(main)


def batch(_: Sandbox, folder: Path) -> None:
    rows, _desk = Shop().develop(folder, [{"prompt": PROMPT}])
    assert [row.state for row in rows] == ["done"]


@pytest.mark.parametrize("run", [blocking, asynchronous, batch])
def test_each_step_is_a_span_of_the_submits_trace(
    run: Callable[[Sandbox, Path], None], watcher: Watcher, tmp_path: Path
) -> None:
    """With either driver, and in a batch; a program that has no span of its own sees one trace a job."""
    run(Sandbox(duration=0.01, not_found_for=0, clock=VirtualClock()), tmp_path)
    submit, wait, save = (watcher.spans[name] for name in ("submit", "wait", "save"))
    for span, outcome in ((submit, "accepted"), (wait, "succeeded"), (save, "saved")):
        assert span.attributes is not None
        assert span.name.endswith(" flux-2-pro")
        assert span.attributes["safelight.outcome"] == outcome
        assert span.attributes["gen_ai.provider.name"] == "bfl"
        assert span.attributes["gen_ai.output.type"] == "image"
        assert span.attributes["server.address"]
        assert span.context.trace_id == submit.context.trace_id
    assert [span.parent and span.parent.span_id for span in (wait, save)] == [submit.context.span_id] * 2
    assert watcher.figures("safelight.jobs", "safelight.outcome") == {"succeeded": 1}
    assert watcher.figures("safelight.jobs.under_way", "") == {None: 0}


def test_polls_are_events_of_a_wait(watcher: Watcher) -> None:
    """Each says what it saw or what it met; the span says how many there were, how late the end was seen, the cost."""
    ready = answer(200, {"id": "abc", "status": "Ready", "cost": 4, "result": {"sample": SIGNED}})
    world = World([PENDING, lost(), answer(503, b"no"), poll("Pending", progress=0.5), ready])
    world.run(watching.wait(world.flows(), job(), 60))
    span = watcher.spans["wait"]
    assert [dict(event.attributes or {}) for event in span.events] == [
        {"safelight.job.state": "pending", "http.response.status_code": 200},
        {"error.type": "NoReply"},
        {"error.type": "ServerError", "http.response.status_code": 503},
        {"safelight.job.state": "pending", "http.response.status_code": 200, "safelight.job.progress": 0.5},
        {"safelight.job.state": "succeeded", "http.response.status_code": 200},
    ]
    said = span.attributes or {}
    assert (said["safelight.polls"], said["safelight.lag"], said["safelight.cost"]) == (5, world.slept[-1], 4)
    assert watcher.figures("safelight.polls", "safelight.job.state") == {"pending": 2, "succeeded": 1, None: 1}


def ended(world: World) -> Any:
    return watching.watch(world.flows(), job(), 10)


def sent(world: World) -> Any:
    return submitting.submit(world.flows(), bfl.flux_2_pro, {"prompt": PROMPT}, 10)


def unsent(world: World) -> Any:
    return submitting.submit(world.flows(), bfl.flux_2_pro, {"promt": PROMPT}, 10)


@pytest.mark.parametrize(
    ("flow", "met", "outcome", "kind"),
    [
        (ended, poll("Error", details={"error": PROMPT}), "failed", "failed"),
        (ended, poll("Content Moderated"), "moderated", "moderated"),
        (ended, 11.0, "timeout", "WaitTimeout"),
        (ended, answer(401, {"detail": PROMPT}), "refused", "AuthError"),
        (sent, lost(), "ambiguous", "AmbiguousSubmit"),
        (sent, answer(422, {"detail": PROMPT}), "refused", "InvalidRequest"),
        (unsent, None, "unsent", "InvalidInput"),
    ],
)
def test_what_goes_wrong_is_told_by_its_kind(
    flow: Callable[[World], Any], met: Any, outcome: str, kind: str, watcher: Watcher
) -> None:
    """And by nobody's words."""
    world = World(lambda _: met)
    with suppress(SafelightError):
        world.run(flow(world))
    (span,) = watcher.spans.values()
    said = span.attributes or {}
    assert (said["safelight.outcome"], said.get("error.type")) == (outcome, kind)
    assert not span.status.is_ok
    assert PROMPT not in watcher.told()
    assert watcher.figures("safelight.jobs", "safelight.outcome") == {outcome: 1}


def test_a_wait_that_is_left_is_no_error(watcher: Watcher) -> None:
    """A program that turns to something else is no fault of anybody's, and nothing is under way any more."""
    flow = ended(World([]))
    next(flow)
    assert watcher.figures("safelight.jobs.under_way", "gen_ai.provider.name") == {"bfl": 1}
    flow.close()
    assert watcher.spans["wait"].status.is_ok
    assert watcher.figures("safelight.jobs", "safelight.outcome") == {"left": 1}
    assert watcher.figures("safelight.jobs.under_way", "gen_ai.provider.name") == {"bfl": 0}


def test_a_ticket_leads_another_process_to_the_trace(watcher: Watcher) -> None:
    """As its parent or, within a span of that process's own, by a link; the ticket has the members it always had."""
    world = World([answer(200, ACCEPTED), READY, READY])
    text = world.run(sent(world)).to_json()
    assert json.loads(text).keys() == json.loads(job().to_json()).keys()
    submit = watcher.spans["submit"].context
    world.run(watching.wait(world.flows(), Job.from_json(text), 10))
    wait = watcher.spans["wait"]
    assert (wait.parent and wait.parent.span_id, wait.links) == (submit.span_id, ())
    with watcher.tracer.start_as_current_span("its own") as own:
        world.run(watching.wait(world.flows(), Job.from_json(text), 10))
    wait = watcher.spans["wait"]
    assert wait.parent is not None
    assert wait.parent.span_id == own.get_span_context().span_id
    assert [link.context.span_id for link in wait.links] == [submit.span_id]


@pytest.mark.parametrize("told", ["", "00-0-0-00", 7, ["00"], None, "00-" + "g" * 32 + "-" + "0" * 16 + "-01"])
def test_a_trace_that_is_none_is_no_matter(told: Any, watcher: Watcher) -> None:
    """A ticket is from anywhere."""
    world = World([READY])
    world.run(watching.wait(world.flows(), job(inputs={"traceparent": told}), 10))
    assert watcher.spans["wait"].parent is None


def test_nothing_that_may_not_be_shown_is_traced(watcher: Watcher, tmp_path: Path) -> None:
    """No prompt, no key, no signed link, whatever becomes of the job."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(200, json=ACCEPTED)
        result = {"sample": SIGNED, "prompt": PROMPT}
        return (
            httpx.Response(200, json={"id": "abc", "status": "Ready", "result": result})
            if "get_result" in str(request.url)
            else httpx.Response(503, text=PROMPT)
        )

    client = Client(bfl, api_key=SECRET, transport=httpx.MockTransport(respond), clock=VirtualClock())
    with client, pytest.raises(SafelightError):
        client.run(bfl.flux_2_pro, {"prompt": PROMPT}, tmp_path)
    assert watcher.spans.keys() == {"submit", "wait", "save"}
    assert not [each for each in (PROMPT, SECRET, "s3cr3t") if each in watcher.told()]


def test_drift_is_counted(watcher: Watcher) -> None:
    """By the operation whose reply was not as its document has it."""
    world = World([poll("Ready", result={"sample": SIGNED, "seed": "x"})])
    world.run(watching.wait(world.flows(), job(), 10))
    assert watcher.figures("safelight.drift", "gen_ai.provider.name") == {"bfl": 1}


def test_a_trace_that_cannot_be_kept_costs_no_job(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An exporter that raises is logged; what was paid for comes back."""

    def broken(*_: Any) -> None:
        raise OSError("no collector")

    monkeypatch.setattr(traces.Trace, "end", broken)
    world = World([answer(200, ACCEPTED)])
    assert world.run(sent(world)).id == "abc"
    assert "a trace could not be kept" in caplog.text
    assert not watcher.spans


def test_the_story_can_be_followed(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    """At INFO, a line an event, with the job's name from its acceptance on."""
    png = answer(200, b"\x89PNG\r\n\x1a\n" + bytes(20))
    world = World([answer(200, ACCEPTED), PENDING, PENDING, answer(503, b"no"), READY, png])
    flows = world.flows()
    with caplog.at_level(logging.INFO, "safelight"):
        accepted = world.run(submitting.submit(flows, bfl.flux_2_pro, {"prompt": PROMPT}, 10))
        done = world.run(watching.wait(flows, accepted, 60))
        world.run(saving.save(flows, done, tmp_path, max_bytes=1 << 20))
    first, *rest = (message.partition(": ") for message in caplog.messages)
    assert {whom for whom, _, _ in (first, *rest)} == {"bfl flux-2-pro abc"}
    told = [event for _, _, event in (first, *rest)]
    assert told[:2] == ["submit: accepted", "Pending"]
    assert "asked again in" in told[2]
    assert told[3] == "Ready"
    assert told[4].startswith("wait: succeeded, polls 4, age ")
    assert told[5] == "save: saved, files 1, bytes 28"
    assert len(told) == 6


def test_nothing_is_loaded_for_those_who_do_not_trace() -> None:
    """OpenTelemetry may be installed: it is left alone until somebody else loads it, and then used as it was set up."""
    code = (
        "import sys, tempfile; from safelight import Client, VirtualClock; from safelight.providers import bfl\n"
        "from safelight.sandbox import Sandbox; clock = VirtualClock()\n"
        "client = Client(bfl, api_key='made-up', transport=Sandbox(clock=clock).transport(), clock=clock)\n"
        "def run(): client.run(bfl.flux_2_pro, {'prompt': 'x'}, tempfile.mkdtemp())\n"
        "run(); assert not [name for name in sys.modules if name.startswith('opentelemetry')]\n"
        "from opentelemetry import trace; from opentelemetry.sdk.trace import TracerProvider; run()\n"
        "seen = []; provider = TracerProvider(); trace.set_tracer_provider(provider)\n"
        "from opentelemetry.sdk.trace import SpanProcessor\n"
        "class Seeing(SpanProcessor):\n    def on_end(self, span): seen.append(span.name.split()[0])\n"
        "provider.add_span_processor(Seeing()); run(); assert seen == ['submit', 'wait', 'save'], seen"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert trace.get_current_span().get_span_context().is_valid is False
