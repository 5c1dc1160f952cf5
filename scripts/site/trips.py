"""The trips of ARCHITECTURE.md, drawn: each as a line from its beginning to its end, with who does what on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from textwrap import wrap
from typing import NamedTuple

from scripts.site.plots import Drawing, figure

TRIP = re.compile(r"(?P<told>[^\n]+):\n\n```text\n(?P<drawn>(?:(?!```).)*?[▼╵].*?)```", re.DOTALL)
LINE_OF_IT, BREAK = "\u2502", "\u2573"  # what a trip is drawn with, and what it breaks off at
LANE, WORDS, LINE, GAP = 10, 26, 15, 9
LETTERS = 54  # in a line of words
START, CROSS = "start", "cross"


class Stop(NamedTuple):
    """One stop on the way: who, what happens there, and whether it is an end or where the trip breaks off."""

    who: str
    what: str
    kind: str = ""


def drawn(text: str) -> str:
    """A page, with its trips as drawings; the words of each are the drawing's own."""
    count = iter(range(1, 100))
    return TRIP.sub(lambda trip: _figure(f"trip-{next(count)}", trip["told"], trip["drawn"]), text)


def _figure(name: str, told: str, text: str) -> str:
    trip, _, after = text.partition("\n\n")
    drawing = _drawing(_stops(trip.replace("`", "")))
    return f"{told}:\n\n{figure(name, told, drawing, ' '.join(after.split()))}\n"


def _stops(trip: str) -> list[Stop]:
    """The stops of a trip that is drawn with characters: a name and words, or words that go on."""
    stops: list[Stop] = []
    for line in trip.splitlines():
        mark, rest = line.strip()[:1], line.strip()
        if mark in "▼╵":
            continue
        if mark not in {LINE_OF_IT, BREAK}:
            stops.append(Stop(rest, "", START))
            continue
        inside = rest[1:].rstrip()
        who, _, what = inside.strip().partition("  ")
        goes_on = len(inside) - len(inside.lstrip()) > 10  # noqa: PLR2004 - in the column of the words
        if goes_on and stops:
            joined = f"; {who}: {what.strip()}" if what else f" {who}"
            stops[-1] = stops[-1]._replace(what=stops[-1].what + joined)
        elif "/" in who or "." in who or "_" in who or what:
            stops.append(Stop(who, re.sub(r" {2,}", ": ", what.strip())))
        else:
            stops.append(Stop("", inside.strip(), CROSS if mark == BREAK else ""))
    return stops


def _drawing(stops: list[Stop]) -> Drawing:
    parts: list[str] = []
    y, first, last = 4.0, 0.0, 0.0
    for stop in stops:
        lines = [(True, stop.who)] if stop.who else []
        lines += [(False, each) for each in wrap(stop.what, LETTERS)]
        last = y + LINE - 4
        first = first or last
        parts += _dot(stop.kind, last)
        for strong, each in lines:
            y += LINE
            kind = ' class="strong"' if strong else ""
            parts.append(f'<text x="{WORDS}" y="{y:.0f}"{kind}>{escape(each)}</text>')
        y += GAP
    line = f'<path class="lane" d="M{LANE} {first:.0f}V{last:.0f}"/>'
    told = "; ".join(f"{stop.who} {stop.what}".strip() for stop in stops)
    return Drawing(int(y + 2), [line, *parts], told)


def _dot(kind: str, y: float) -> Iterator[str]:
    if kind == CROSS:
        yield f'<path class="cross" d="M{LANE - 5} {y - 5:.0f}l10 10m0 -10l-10 10"/>'
    else:
        shape, size = ("ours", 5) if kind == START else ("theirs", 3)
        yield f'<circle class="{shape}" cx="{LANE}" cy="{y:.0f}" r="{size}"/>'
