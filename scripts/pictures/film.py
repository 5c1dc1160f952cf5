"""A film: which line stood where on a screen, from when until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import define, field

from scripts.pictures.terminal import Screen

_STEP = 0.25  # seconds between two looks


class Take(NamedTuple):
    """One line, as it stood at a row for a time; `until` is None for what stands at the end."""

    row: int
    line: str
    since: float
    until: float | None


@define
class Film:
    """Looks at one screen, taken every quarter of a second."""

    now: float = 0.0
    _above: list[str] = field(factory=list)
    _looks: list[tuple[float, list[str]]] = field(factory=list)

    def say(self, line: str, seconds: float) -> None:
        """Write a line, and let time pass."""
        self._above.append(line)
        self._look([])
        self.now += seconds

    def play(self, outputs: Iterable[tuple[float, bytes]], seconds: float) -> None:
        """Show a command's output as it comes, and let time pass."""
        screen, begin, due = Screen(), self.now, 0.0
        for moment, output in outputs:
            while due <= moment:
                self.now = begin + due
                self._look(screen.lines)
                due += _STEP
            screen.feed(output)
        self.now = begin + due
        self._above += screen.lines[: max((n for n, line in enumerate(screen.lines, 1) if line), default=0)]
        self._look([])
        self.now += seconds

    def takes(self) -> Iterator[Take]:
        """All of it, line by line."""
        height = max(len(lines) for _, lines in self._looks)
        for row in range(height):
            since, line = 0.0, ""
            for moment, lines in self._looks:
                now = lines[row] if row < len(lines) else ""
                if now != line:
                    if line:
                        yield Take(row, line, since, moment)
                    since, line = moment, now
            if line:
                yield Take(row, line, since, None)

    def _look(self, lines: list[str]) -> None:
        self._looks.append((self.now, [*self._above, *lines]))
