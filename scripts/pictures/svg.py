"""A film as one SVG file: animated by style sheets alone, readable where they are not, in light as in dark.

The fonts are the reader's own; every run of text is stretched to its columns, and bars are drawn as shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from rich.console import Console
from rich.segment import Segment
from rich.text import Text

from scripts.pictures.film import Film, Take

CELL, LINE, PAD, BAR_TOP, THICK = 8.4, 20.0, 18.0, 30.0, 2.4
_FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
# What the terminal's colours are by day and by night; numbers are those of 256 colours.
_COLORS = {
    "default": ("#24292f", "#d7dce2"),
    "black": ("#24292f", "#8b949e"),
    "red": ("#c62828", "#ff7b72"),
    "green": ("#1a7f37", "#56d364"),
    "yellow": ("#8a5a00", "#e3b341"),
    "blue": ("#0550ae", "#79c0ff"),
    "magenta": ("#8250df", "#d2a8ff"),
    "cyan": ("#0b6e7f", "#56d4dd"),
    "237": ("#d5dae0", "#3b424c"),  # the rest of a bar
    "197": ("#cf3d6e", "#f7628f"),  # what of it is done
    "106": ("#1a7f37", "#56d364"),
    "dim": ("#6a737d", "#8b949e"),
}
_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "default")  # the first 8 and their bright forms
_SHAPES = {"━": (0.0, 1.0), "╸": (0.0, 0.5), "╺": (0.5, 1.0)}


def drawn(film: Film, columns: int, title: str) -> str:
    """The SVG file."""
    takes = list(film.takes())
    rows = 1 + max(take.row for take in takes)
    width, height = 2 * PAD + columns * CELL, BAR_TOP + PAD + rows * LINE
    style, body = [], []
    for number, take in enumerate(takes):
        if take.until is not None or take.since:
            style.append(_shown(f"t{number}", take, film.now))
        hidden = "" if take.until is None else ' class="gone"'
        top = BAR_TOP + take.row * LINE
        body.append(f'<g id="t{number}"{hidden}>{"".join(_runs(take.line, top))}</g>')
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{_sheet()}{''.join(style)}",
            "@media (prefers-reduced-motion:reduce){g{animation:none!important}}</style>",
            f'<rect class="paper" x=".5" y=".5" width="{width - 1:g}" height="{height - 1:g}" rx="9"/>',
            *(f'<circle class="button" cx="{PAD + 16 * each:g}" cy="15" r="4.5"/>' for each in range(3)),
            *body,
            "</svg>\n",
        ]
    )


def _sheet() -> str:
    plain = f"text{{font:14px {_FONTS};white-space:pre}}.bold{{font-weight:700}}.gone{{visibility:hidden}}"
    light, dark = (_theme(index) for index in (0, 1))
    paper = ".paper{{fill:{};stroke:{}}}.button{{fill:{}}}"
    day, night = paper.format("#fbfbfa", "#d0d7de", "#d0d7de"), paper.format("#15191f", "#30363d", "#3b424c")
    return f"{plain}{day}{light}\n@media (prefers-color-scheme:dark){{{night}{dark}}}\n"


def _theme(index: int) -> str:
    return "".join(f".c{name}{{fill:{colors[index]}}}" for name, colors in _COLORS.items())


def _shown(name: str, take: Take, length: float) -> str:
    """The rule that shows a line from its time until it has passed, again and again."""
    begin, end = (100 * moment / length for moment in (take.since, take.until or length))
    steps = [(0.0, "hidden"), (begin, "visible"), (end, "hidden")]
    if take.until is None:
        steps = [*steps[:2], (100.0, "visible")]
    if not begin:
        steps = steps[1:]
    frames = "".join(f"{at:.2f}%{{visibility:{how}}}" for at, how in steps)
    return f"@keyframes {name}{{{frames}}}#{name}{{animation:{name} {length:g}s step-end infinite}}\n"


def _runs(line: str, top: float) -> Iterator[str]:
    """The runs of one colour in a line."""
    column = 0
    segments = Text.from_ansi(line).render(Console(color_system="truecolor", width=500))
    for segment in Segment.simplify(segments):
        for part in re.findall(r"[━╸╺]+|[^━╸╺]+", segment.text.rstrip("\n")):
            if part.strip():
                yield _bar(part, segment, column, top) if part[0] in _SHAPES else _text(part, segment, column, top)
            column += len(part)


def _text(part: str, segment: Segment, column: int, top: float) -> str:
    start = column + len(part) - len(part.lstrip())
    part = part.strip()
    bold = " bold" if segment.style and segment.style.bold else ""
    place = f'x="{PAD + start * CELL:.1f}" y="{top + 15:g}" textLength="{len(part) * CELL:.1f}"'
    return f'<text class="{_color(segment)}{bold}" {place} lengthAdjust="spacingAndGlyphs">{escape(part)}</text>'


def _bar(part: str, segment: Segment, column: int, top: float) -> str:
    begin, end = _SHAPES[part[0]][0], len(part) - 1 + _SHAPES[part[-1]][1]
    place = f'x="{PAD + (column + begin) * CELL:.1f}" y="{top + 9:g}" width="{(end - begin) * CELL:.1f}"'
    return f'<rect class="{_color(segment)}" {place} height="{THICK}"/>'


def _color(segment: Segment) -> str:
    style = segment.style
    if style is None or style.color is None:
        return "cdim" if style is not None and style.dim else "cdefault"
    number = style.color.number or 0
    name = _NAMES[number % len(_NAMES)] if number < 2 * len(_NAMES) else str(number)
    return f"c{name}" if name in _COLORS else "cdefault"


def lines_of(takes: Iterable[Take]) -> list[str]:
    """The plain text of what stands at the end."""
    return [Text.from_ansi(take.line).plain for take in takes if take.until is None]
