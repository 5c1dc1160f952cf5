"""The rows of jobs: live on a terminal, lines elsewhere, nothing for programs."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from safelight.cli.progress import Board, duration
from safelight.contract.reply import Reply
from safelight.job import Job
from safelight.state import Pending, Running, State, Unknown

JOB: Job[Any] = Job(provider="bfl", operation="flux-2-pro", id="job-1", base_url="https://api.bfl.ai")


def seen(kind: type[Any], status: str, **more: Any) -> State[Any]:
    """A state of a job."""
    state: State[Any] = kind(job=JOB, status=status, reply=Reply("get-result", 200, None, None), **more)
    return state


def terminal(width: int, encoding: str = "utf-8") -> Console:
    """A terminal of this width."""
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    return Console(file=file, force_terminal=True, width=width, color_system=None, legacy_windows=False)


def written(console: Console) -> str:
    """What was written to a terminal."""
    console.file.flush()
    content: bytes = console.file.buffer.getvalue()  # type: ignore[attr-defined]
    return content.decode()


def lines(board: Board, width: int) -> list[str]:
    """What the live display of a board looks like now, line by line."""
    display = board._progress
    assert display is not None
    paper = Console(file=io.StringIO(), width=width)
    paper.print(display.make_tasks_table(display.tasks))
    assert isinstance(paper.file, io.StringIO)
    return [line.rstrip() for line in paper.file.getvalue().splitlines() if line.strip()]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_three_jobs_have_a_row_each(width: int) -> None:
    """At any width every row keeps to its line, and shows whose it is, how it stands, and how long it has been."""
    console = terminal(width)
    with Board(console) as board:
        rows = [board.add(label) for label in ("bfl flux-2-pro", "novita flux-2-pro", "gptunnel faceswap")]
        rows[0].update(seen(Pending, "Pending"))
        rows[1].update(seen(Running, "TASK_STATUS_PROCESSING", progress=0.4, elapsed=65))
        rows[2].update(seen(Unknown, "dreaming", eta=30.5))
        shown = lines(board, width)
        for row in rows:
            row.done("saved")
    assert len(shown) == 3
    assert all(len(line) <= width for line in shown)
    assert "bfl" in shown[0]
    assert "40%" in shown[1]
    assert "1:05 min" in shown[1]
    assert "dreaming" in shown[2] or width < 60
    assert "left" in shown[2] or width < 60
    assert ("TASK_STATUS_PROCESSING" in shown[1]) == (width == 120)
    assert ("━" in shown[1]) == (width >= 80)


def test_what_ended_stays_in_one_line_each() -> None:
    """A mark, the job, what came of it, and how long it took; the live rows go."""
    console = terminal(80)
    with Board(console) as board:
        well, badly = board.add("bfl flux-2-pro"), board.add("novita txt2img")
        well.update(seen(Running, "Generating", elapsed=4.0))
        well.say("saving")
        well.done("saved x.png")
        badly.fail("moderated\x1b[2J")
        assert lines(board, 80) == []
    out = written(console)
    assert "✓ bfl flux-2-pro saved x.png 4 s" in out
    assert "✗ novita txt2img moderated [2J 0 s" in out


def test_a_terminal_without_unicode_gets_words() -> None:
    """No character that it cannot show."""
    console = terminal(80, "ascii")
    with Board(console) as board:
        first, second = board.add("a"), board.add("b")
        first.update(seen(Running, "Generating", progress=0.5))
        first.done("saved")
        second.fail("failed")
    assert "ok a saved" in written(console)
    assert "x b failed" in written(console)


def test_without_a_terminal_there_is_a_line_for_each_change() -> None:
    """Progress alone makes no line; markup and control characters of a status are taken literally."""
    console = Console(file=io.StringIO(), width=20)
    with Board(console) as board:
        row = board.add("bfl flux-2-pro")
        row.update(seen(Pending, "Pending"))
        row.update(seen(Running, "Generating", progress=0.4, elapsed=2))
        row.update(seen(Running, "Generating", progress=0.5, elapsed=3))
        row.update(seen(Unknown, "[red]\nodd"))
        row.fail("gone")
    file = console.file
    assert isinstance(file, io.StringIO)
    assert file.getvalue().splitlines() == [
        "bfl flux-2-pro: Pending, 0 s",
        "bfl flux-2-pro: Generating 40%, 2 s",
        "bfl flux-2-pro: [red] odd, 0 s",
        "bfl flux-2-pro: gone",
    ]


def test_a_job_that_does_not_change_is_told_now_and_then() -> None:
    """Whoever reads along is never left for much longer than half a minute without a line."""
    console = Console(file=io.StringIO(), width=40)
    row = Board(console).add("bfl flux-2-pro")
    for elapsed in (1, 20, 32, 50, 90):
        row.update(seen(Running, "Generating", elapsed=elapsed))
    assert isinstance(console.file, io.StringIO)
    told = [line.rpartition(", ")[2] for line in console.file.getvalue().splitlines()]
    assert told == ["1 s", "32 s", "1:30 min"]


def test_without_a_console_there_is_nothing() -> None:
    """As `--json` wants it."""
    with Board(None) as board:
        row = board.add("bfl")
        row.update(seen(Pending, "Pending"))
        row.say("saving")
        row.done("saved")
        row.fail("failed")


@pytest.mark.parametrize(("seconds", "told"), [(-1, "0 s"), (59.9, "59 s"), (125, "2:05 min"), (3720, "1:02 h")])
def test_durations_are_told_as_people_do(seconds: float, told: str) -> None:
    """Seconds, minutes, hours."""
    assert duration(seconds) == told
