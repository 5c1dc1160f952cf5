"""Plots of what was measured, as SVG in the colours of the page around them: points on two axes, and bars."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 360, 260
LEFT, RIGHT, TOP, BOTTOM = 44, 8, 12, 40  # what the axes' words take
ROW, NAMED = 24, 118  # a bar's height and its name's width
LETTER = 6.6  # how wide one is on average


class Mark(NamedTuple):
    """One point and what it is called, ours or another's."""

    name: str
    x: float
    y: float
    ours: bool = False


class Axis(NamedTuple):
    """A logarithmic axis: what it shows, from where to where, and where its lines are."""

    name: str
    low: float
    high: float
    ticks: Sequence[float]

    def at(self, value: float) -> float:
        """How far along it a value stands, from 0 to 1."""
        return math.log(value / self.low) / math.log(self.high / self.low)


class Bar(NamedTuple):
    """One figure and what it is called, ours or another's; `shown` is how it is written."""

    name: str
    value: float
    shown: str
    ours: bool = True


class Drawing(NamedTuple):
    """The parts of a drawing, how high it is, and what it tells in words."""

    height: int
    parts: list[str]
    told: str


def figure(name: str, title: str, drawing: Drawing, caption: str) -> str:
    """A drawing with its title, its words for those who cannot see it, and a caption in Markdown."""
    return "\n".join(
        [
            '<figure class="plot" markdown="1">',
            f'<svg viewBox="0 0 {WIDTH} {drawing.height}" role="img" aria-labelledby="{name}-title {name}-told">',
            f'<title id="{name}-title">{escape(title)}</title>',
            f'<desc id="{name}-told">{escape(drawing.told)}</desc>',
            *drawing.parts,
            "</svg>",
            f'<figcaption markdown="span">{caption}</figcaption>',
            "</figure>",
        ]
    )


def scattered(across: Axis, up: Axis, marks: Sequence[Mark], line: Sequence[tuple[float, float]]) -> Drawing:
    """Points, and a line through what they are to be compared with."""
    told = "; ".join(f"{each.name}: {each.y:g} {up.name}, {each.x:g} {across.name}" for each in marks)
    return Drawing(HEIGHT, list(_scattered(across, up, marks, line)), told)


def barred(bars: Sequence[Bar], *, one: float | None = None) -> Drawing:
    """Bars from zero, each with its name and its figure, and a line at what is `one`."""
    told = "; ".join(f"{each.name}: {each.shown}" for each in bars)
    return Drawing(ROW * len(bars), list(_barred(bars, one)), told)


def _scattered(across: Axis, up: Axis, marks: Sequence[Mark], line: Sequence[tuple[float, float]]) -> Iterator[str]:

    def place(x: float, y: float) -> tuple[float, float]:
        return (
            LEFT + (WIDTH - LEFT - RIGHT) * across.at(x),
            HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * up.at(y),
        )

    for tick in across.ticks:
        x, _ = place(tick, up.low)
        yield f'<path class="grid" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>'
        yield _word(x, HEIGHT - BOTTOM + 14, f"{tick:g}", "middle")
    for tick in up.ticks:
        _, y = place(across.low, tick)
        yield f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>'
        yield _word(LEFT - 5, y + 4, f"{tick:g}", "end")
    yield _word((LEFT + WIDTH) / 2, HEIGHT - 6, across.name, "middle")
    turned = f"translate(12 {(HEIGHT - BOTTOM) / 2:.0f}) rotate(-90)"
    yield f'<text transform="{turned}" text-anchor="middle">{escape(up.name)}</text>'
    inside = [place(x, y) for x, y in line if across.low <= x <= across.high and up.low <= y <= up.high]
    yield '<polyline class="frontier" points="{}"/>'.format(" ".join(f"{x:.1f},{y:.1f}" for x, y in inside))
    places = {mark: place(mark.x, mark.y) for mark in marks}
    taken = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in places.values()]
    for mark, (x, y) in places.items():
        yield f'<circle class="{_kind(ours=mark.ours)}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
        side, down, box = _free(x, y, LETTER * len(mark.name), taken)
        taken.append(box)
        yield _word(x + 7 * side, y + 4 + down, mark.name, "start" if side > 0 else "end", ours=mark.ours)


def _barred(bars: Sequence[Bar], one: float | None) -> Iterator[str]:
    most = max(*(bar.value for bar in bars), one or 0.0)
    room = WIDTH - NAMED - 62
    for at, bar in enumerate(bars):
        y, length = at * ROW, room * bar.value / most if most else 0.0
        yield _word(NAMED - 6, y + 16, bar.name, "end")
        yield f'<rect class="{_kind(ours=bar.ours)}" x="{NAMED}" y="{y + 4}" width="{length:.1f}" height="{ROW - 8}"/>'
        yield _word(NAMED + length + 5, y + 16, bar.shown, "start")
    if one is not None:
        x = NAMED + room * one / most
        yield f'<path class="frontier" d="M{x:.1f} 0V{ROW * len(bars)}"/>'


class Box(NamedTuple):
    """A place on the paper."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether both want the same place."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.top < other.bottom and other.top < self.bottom


def _free(x: float, y: float, width: float, taken: Sequence[Box]) -> tuple[int, int, Box]:
    """On which side of a point its name has room, and how much further down: the nearest place that is not taken."""
    tried = []
    for down, side in ((down, side) for down in (0, 12, -12, 20, -20, 28) for side in (1, -1)):
        near, far = x + 6 * side, x + (6 + width) * side
        box = Box(min(near, far), y - 6 + down, max(near, far), y + 6 + down)
        tried.append((side, down, box))
        if box.left > LEFT and box.right < WIDTH and not any(map(box.meets, taken)):
            return tried[-1]
    return tried[0]


def _word(x: float, y: float, text: str, anchor: str, *, ours: bool = False) -> str:
    strong = ' class="strong"' if ours else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{strong}>{escape(text)}</text>'


def _kind(*, ours: bool) -> str:
    return "ours" if ours else "theirs"
