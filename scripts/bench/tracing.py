"""What traces cost a poll: with OpenTelemetry's API alone, to which nobody listens, and with its SDK."""

from __future__ import annotations

import json
from functools import partial
from typing import Any
from unittest import mock

from safelight import Client, VirtualClock
from safelight.job import Job
from safelight.jobs import story
from safelight.provider import load_provider
from scripts.bench.decoding import typical
from scripts.bench.pairs import paired
from scripts.bench.polling import KEY, served

PROVIDER = "bfl"


def nobody() -> None:
    """Nobody traces."""


TRACED, UNTRACED = (partial(mock.patch.object, story, "traces", each) for each in (story.traces, nobody))


def within(client: Client, job: Job[Any]) -> float:
    """A poll within a wait that is traced, to that of one that is not."""
    with UNTRACED():
        plain = client.watch(job, timeout=1e9)
        next(plain)
    traced = client.watch(job, timeout=1e9)
    return paired(lambda: next(traced), lambda: next(plain), rounds=41, repeat=60)


def whole(client: Client, job: Job[Any]) -> float:
    """A wait of one poll, its span begun and ended, to one that is not traced."""

    def plain() -> object:
        with UNTRACED():
            return client.wait(job)

    def traced() -> object:
        with TRACED():
            return client.wait(job)

    return paired(traced, plain, rounds=41, repeat=60)


def listen() -> None:
    """Have the SDK keep spans and figures in memory."""
    from opentelemetry import metrics, trace
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import InMemoryMetricReader
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    spans = TracerProvider()
    spans.add_span_processor(BatchSpanProcessor(InMemorySpanExporter()))
    trace.set_tracer_provider(spans)
    metrics.set_meter_provider(MeterProvider([InMemoryMetricReader()]))


def report() -> dict[str, list[float]]:
    """Print a row for the API alone and one for the SDK, and give them."""
    import opentelemetry.trace  # noqa: F401 - as whoever traces has done

    provider = load_provider(PROVIDER)
    _, body = typical(provider)
    pending = json.dumps({"id": "x", "status": "Pending"}).encode()
    print("One poll on loopback with traces, to one without (processor time, median of paired rounds)")
    print(f"  {'':16} {'within a wait':>14} {'a whole wait of one poll':>25}")
    found = {}
    options: Any = {"api_key": KEY, "clock": VirtualClock()}
    with served(body) as done, served(pending) as going:
        for told, begin in (("API alone", nobody), ("SDK, in memory", listen)):
            begin()
            with Client(provider, base_url=done, **options) as one, Client(provider, base_url=going, **options) as two:
                job = one.job(json.loads(body).get("id") or "x")
                inside, outside = within(two, two.job("x")), whole(one, job)
            print(f"  {told:16} {inside:14.3f} {outside:25.3f}")
            found[told] = [round(inside, 3), round(outside, 3)]
    return found
