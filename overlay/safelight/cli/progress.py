"""Live progress of one job or of several at once: a row a job, plain lines where there is no terminal.

with Board(console) as board:
    row = board.add("bfl flux-2-pro")
    job = client.wait(job, on_update=row.update)
    row.done("saved lighthouse.jpg")
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn
from rich.table import Column
from rich.text import Text

from safelight.jobs.schedule import expected_rest
from safelight.words import harmless

if TYPE_CHECKING:
    from safelight.state import State

MEDIUM, WIDE = 72, 100  # columns of a terminal from which a bar, and then the provider's own words, have room
BAR = 16
MINUTE, HOUR = 60, 3600
STILL_THERE = 30  # seconds of a job that go by without a line


class Row:
    """The row of one job; safe to use from any thread. What it cannot show it leaves out: it raises nothing."""

    def __init__(self, shown: _Lines | _Live | None) -> None:
        self._shown = shown

    def update(self, state: State[Any]) -> None:
        """Show a state."""
        self._try(lambda shown: shown.update(state))

    def say(self, text: str) -> None:
        """Show what is being done, in a word or two."""
        self._try(lambda shown: shown.say(harmless(text)))

    def done(self, text: str) -> None:
        """End the row well."""
        self._try(lambda shown: shown.done(harmless(text)))

    def fail(self, text: str) -> None:
        """End the row badly."""
        self._try(lambda shown: shown.fail(harmless(text)))

    def _try(self, show: Callable[[_Lines | _Live], None]) -> None:
        if self._shown is not None:
            with suppress(Exception):  # progress that cannot be shown is no reason to give up a paid job
                show(self._shown)


class Board:
    """Rows on a terminal, or a line for each change of status elsewhere; nothing at all without a console."""

    def __init__(self, console: Console | None) -> None:
        self._console = console
        self._progress: Progress | None = None
        with suppress(Exception):
            self._progress = _display(console) if console is not None and console.is_interactive else None

    def __enter__(self) -> Self:
        if self._progress is not None:
            with suppress(Exception):
                self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            with suppress(Exception):
                self._progress.stop()

    def add(self, label: str, status: str = "starting") -> Row:
        """Add the row of a job, called by this label."""
        label = harmless(label)
        with suppress(Exception):
            if self._progress is not None:
                return Row(_Live(self._progress, label, status))
            if self._console is not None:
                return Row(_Lines(self._console, label))
        return Row(None)


class _Lines:
    """One line for each change of status, and one now and then while there is none."""

    def __init__(self, console: Console, label: str) -> None:
        self._console, self._label, self._last, self._told = console, label, "", 0.0

    def update(self, state: State[Any]) -> None:
        progress = "" if state.progress is None else f" {state.progress:.0%}"
        if state.elapsed - self._told >= STILL_THERE:
            self._last = ""
        if state.status != self._last:
            self._told = state.elapsed
        self._line(state.status, f"{state.status}{progress}, {duration(state.elapsed)}")

    def say(self, text: str) -> None:
        self._line(text, text)

    def done(self, text: str) -> None:
        self._line(text, text)

    def fail(self, text: str) -> None:
        self._line(text, text)

    def _line(self, status: str, text: str) -> None:
        if status != self._last:
            self._last = status
            self._console.print(harmless(f"{self._label}: {text}"), soft_wrap=True, markup=False, highlight=False)


class _Live:
    """A row of the live display; when the job has ended, one line above it that stays."""

    def __init__(self, progress: Progress, label: str, status: str) -> None:
        self._progress, self._label = progress, label
        self._task = progress.add_task(label, total=None, status=status, elapsed=0.0, rest=None, seen=time.monotonic())

    def update(self, state: State[Any]) -> None:
        wide = self._progress.console.width >= WIDE or type(state).__name__ == "Unknown"
        self._progress.update(
            self._task,
            total=None if state.progress is None else 1.0,
            completed=state.progress or 0.0,
            status=harmless(state.status) if wide else type(state).__name__.lower(),
            elapsed=state.elapsed,
            rest=expected_rest(state.elapsed, state),
            seen=time.monotonic(),
        )

    def say(self, text: str) -> None:
        self._progress.update(self._task, total=None, status=text, rest=None)

    def done(self, text: str) -> None:
        self._end("✓" if _draws(self._progress.console) else "ok", "bold green", text)

    def fail(self, text: str) -> None:
        self._end("✗" if _draws(self._progress.console) else "x", "bold red", text)

    def _end(self, mark: str, style: str, text: str) -> None:
        took = duration(_elapsed(self._progress.tasks[self._progress.task_ids.index(self._task)]))
        self._progress.remove_task(self._task)
        self._progress.console.print(
            Text.assemble((mark, style), " ", (self._label, "cyan"), f" {text} ", (took, "dim"))
        )


def _display(console: Console) -> Progress:
    """The live display, with as many columns as there is room for."""
    columns: list[ProgressColumn] = [
        SpinnerColumn("dots" if _draws(console) else "line", style="cyan"),
        TextColumn("{task.description}", style="cyan", markup=False, table_column=Column(ratio=3, no_wrap=True)),
        TextColumn("{task.fields[status]}", markup=False, table_column=Column(ratio=2, no_wrap=True)),
    ]
    if console.width >= MEDIUM:
        columns.append(BarColumn(BAR))
    columns += [_Percent(), _Elapsed(), _Rest()]
    return Progress(*columns, console=console, transient=True, expand=console.width < WIDE)


class _Percent(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text("" if task.total is None else f"{task.percentage:.0f}%", justify="right")


class _Elapsed(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(duration(_elapsed(task)), justify="right", no_wrap=True)


class _Rest(ProgressColumn):
    """What the provider's estimate, or its progress, lets one expect."""

    def render(self, task: Task) -> Text:
        rest = task.fields["rest"]
        left = 0.0 if rest is None else rest - (time.monotonic() - task.fields["seen"])
        return Text(f"~{duration(left)} left" if left >= 1 else "", style="dim", no_wrap=True)


def _elapsed(task: Task) -> float:
    """The job's age: as it was last told, and what has passed since."""
    return float(task.fields["elapsed"]) + time.monotonic() - float(task.fields["seen"])


def _draws(console: Console) -> bool:
    """Whether the terminal can show more than ASCII."""
    return console.encoding.lower().startswith("utf")


def duration(seconds: float) -> str:
    """Seconds as people say them: 4 s, 2:05 min, 1:02 h."""
    whole = int(max(0.0, seconds))
    if whole < MINUTE:
        return f"{whole} s"
    if whole < HOUR:
        return f"{whole // MINUTE}:{whole % MINUTE:02} min"
    return f"{whole // HOUR}:{whole % HOUR // MINUTE:02} h"
