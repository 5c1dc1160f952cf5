"""The plots of what `make bench` and `make engines` measured last, put where a page asks for them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scripts.site.plots import Axis, Bar, Mark, barred, figure, scattered

HELD = Path(__file__).parents[2] / "docs" / "held"
ASKED = re.compile(r"<!-- plot ([\w-]+) -->")
LATE = Axis("seconds late, mean", 0.05, 12.0, (0.1, 0.3, 1, 3, 10))
POLLS = (1, 3, 10, 30, 100, 300, 1000)
OURS = {"safelight": "ours", "safelight, with a prior": "ours, prior", "safelight, with progress": "ours, progress"}
IN_FLIGHT = (
    "Polls that a second of one core is enough for, by jobs in flight: `AsyncClient` with `safelight[fast]`, and a "
    "bare `httpx.AsyncClient`, at the same server on loopback."
)
TRACING = (
    "A poll within a wait, and a whole wait of one poll with its span, to the same without traces (dashed): where "
    "OpenTelemetry's API is loaded and nobody listens, and where its SDK keeps all in memory."
)
TWICE = (
    "Of {rows} rows on Ray Data, one of two actors killed with SIGKILL: those that were paid twice by the task that "
    "most would write, and by that of [the guide](../guides/engines.md), where {doubtful} that were being sent at that "
    "moment are left for a person to decide."
)


def drawn(text: str) -> str:
    """A page, with its plots in the places that ask for them."""
    if not ASKED.search(text):
        return text
    bench, engines = (json.loads((HELD / f"{name}.json").read_text("utf-8")) for name in ("bench", "engines"))
    plots = dict(_plots(bench, engines))
    return ASKED.sub(lambda asked: f"{plots[asked[1]]}\n", text)


def _plots(bench: Mapping[str, Any], engines: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for median, found in bench["schedules"].items():
        yield f"polls-{median}", _schedules(median, found)
    importing = _ratios(bench["importing"])
    told = "Import and first client, to `import httpx, attrs` (dashed), processor time."
    yield "importing", figure("importing", "An import and the first client", barred(importing, one=1.0), told)
    told = "One poll on loopback, contract check and all, to a bare `httpx.Client.get(...).json()` (dashed), likewise."
    yield "polling", figure("polling", "A poll", barred(_ratios(bench["polling"]), one=1.0), told)
    decoding = _ratios({name: both for name, (_, both) in bench["decoding"].items()})
    told = "Checking and decoding a typical reply, to `json.loads` and a bare `from_dict` (dashed), processor time."
    yield "decoding", figure("decoding", "Decoding a reply", barred(decoding, one=1.0), told)
    rates = [
        Bar(f"{who}, {at_once} at once", rate, f"{rate:,}", ours=who == "ours")
        for at_once, _, *both in bench["in_flight"]
        for who, rate in zip(("ours", "httpx"), both, strict=True)
    ]
    yield "in-flight", figure("in-flight", "Polls a second, by jobs in flight", barred(rates), IN_FLIGHT)
    traced = {
        f"{name.partition(',')[0]}, {what}": ratio
        for name, both in bench["tracing"].items()
        for what, ratio in zip(("a poll", "a wait"), both, strict=True)
    }
    yield "tracing", figure("tracing", "Traces", barred(_ratios(traced), one=1.0), TRACING)
    twice = [
        Bar("a plain task", engines["without"], str(engines["without"]), ours=False),
        Bar("with a ledger", engines["with"], str(engines["with"])),
    ]
    yield "twice", figure("twice", "Rows that were paid twice", barred(twice), TWICE.format(**engines))


def _schedules(median: str, found: Mapping[str, Any]) -> str:
    scores = {name: (late, polls) for name, (polls, late, _) in found["clients"].items()}
    marks = [Mark(OURS.get(name, name), late, polls, ours=name in OURS) for name, (late, polls) in scores.items()]
    low, high = min(mark.y for mark in marks) / 1.6, max(mark.y for mark in marks) * 1.6
    up = Axis("polls", low, high, [tick for tick in POLLS if low <= tick <= high])
    frontier = [(late, polls) for polls, late, _ in found["fixed intervals"]]
    told = f"Jobs around {median} s: polls until the end is seen, and by how much it is seen late."
    return figure(f"polls-{median}", f"Jobs around {median} seconds", scattered(LATE, up, marks, frontier), told)


def _ratios(found: Mapping[str, float]) -> list[Bar]:
    return [Bar(name, ratio, f"{ratio:.2f}", ours="httpx" not in name) for name, ratio in found.items()]
