"""The one way on which anything reaches a terminal: harmless, whoever said it, and without raising."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO, Any, cast

from rich.console import Console, ConsoleOptions, RenderableType
from rich.highlighter import JSONHighlighter
from rich.segment import Segment
from rich.text import Text

from safelight.cli.streams import Stream
from safelight.words import still


class Paper(Console):
    """A console onto one stream. What is written on it steers no terminal, whatever it holds; live displays too."""

    def __init__(self, stream: Stream, **options: Any) -> None:
        super().__init__(file=cast("IO[str]", stream), highlight=False, markup=False, emoji=False, **options)
        self.stream = stream
        self.is_interactive = self.is_interactive and stream.isatty()  # whatever forces colours

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Give what is to be written; only what rich itself says to the terminal steers it."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=still(segment.text))

    def show(self, text: RenderableType) -> None:
        """Write for people: folded at words on a terminal, one line wherever else it goes.

        A text is one paragraph; lines may be left empty before and after it, and none begins within it.
        """
        shown = _paragraph(text) if isinstance(text, str | Text) else text
        try:
            self.print(shown, soft_wrap=not self.is_terminal)
        except Exception:  # noqa: BLE001 - what cannot be shown well is shown plainly
            self.stream.put(still(str(shown)) + "\n")

    def verbatim(self, text: str) -> bool:
        """Write a line for programs, as it is unless to a terminal, and say whether it was taken."""
        shown = still(text).replace("\n", " ") if self.stream.isatty() else text
        return self.stream.put(f"{shown}\n")

    def answer(self, value: Any) -> bool:
        """Write JSON for people, and say whether it was taken: on a terminal in colour and in its own script."""
        if not self.is_terminal:
            return self.verbatim(json.dumps(value, indent=2))
        told = still(json.dumps(value, indent=2, ensure_ascii=False), lambda character: json.dumps(character)[1:-1])
        self.print(JSONHighlighter()(Text(told)), soft_wrap=True)
        return self.stream.lost is None


def _paragraph(text: str | Text) -> Text:
    """A text without ends of lines within it: nobody whose words it repeats begins a line of his own."""
    text = Text(text) if isinstance(text, str) else text.copy()
    plain = text.plain
    inner = plain.strip("\n")
    before = len(plain) - len(plain.lstrip("\n"))
    text.plain = still(plain[:before] + inner.replace("\n", " ") + plain[before + len(inner) :])
    return text
