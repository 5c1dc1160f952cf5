"""What reaches a terminal: harmless whoever said it, on one way, whatever becomes of the streams."""

from __future__ import annotations

import ast
import contextlib
import json
import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import safelight.cli
from safelight.cli import streams
from safelight.cli.progress import Board
from safelight.cli.streams import Stream
from safelight.cli.writing import Paper
from safelight.sandbox import Sandbox
from tests.cli.conftest import FILE, RUN, TICKET, World, reply

KEY = "00000000-0000-4000-8000-000000000000"
EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\x08\r\nerror: all is well\u202egnp\u2066\u200f\u2028x\ud800\ufeff\U000e0041"
STEERING = set(EVIL) - set("]0;owned[2J31m\nerror: all is well gnpx")
FOLDER = Path(safelight.cli.__file__).parent


class Terminal:
    """A terminal in memory."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.told = ""

    def write(self, text: str) -> int:
        self.told += text
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard output and error are one terminal, from here on."""
    monkeypatch.setenv("TERM", "xterm-256color")
    return Terminal()


def own(text: str) -> str:
    """A text without the sequences that rich itself writes: styles, cursor, erasing of lines."""
    return re.sub(r"\x1b\[[0-9;?]*[mhlKAGFJ]|\r", "", text)


NAME = EVIL.replace("\ud800", "")  # which no file system takes
FAILING = {"id": "x", "status": "Error", "details": {"error": EVIL}}
DRIFTING = {"id": "x", "status": "Ready", "result": {"sample": FILE}, "cost": EVIL}
SAYING: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "reason": (RUN, {"poll": reply(FAILING)}),
    "status": ((*RUN, "--timeout", "9"), {"poll": reply({"id": "x", "status": EVIL})}),
    "refusal": (RUN, {"submit": reply({"detail": EVIL}, 400)}),
    "debug": ((*RUN, "--debug"), {"submit": reply({"detail": EVIL}, 400)}),
    "defect": ((*RUN, "--debug"), {"poll": RuntimeError(EVIL)}),
    "drift": (RUN, {"poll": reply(DRIFTING)}),
    "page": ((*RUN, "-v", "--timeout", "9"), {"poll": reply(EVIL.encode("utf-8", "replace"), 502)}),
    "answer": (("call", "bfl", "credits"), {"poll": reply({"credits": 1, EVIL: EVIL})}),
    "doctor": (("doctor", "bfl"), {"poll": reply({"detail": EVIL}, 403)}),
    "word": (("run", "bfl", EVIL, "prompt=x"), {}),
    "option": (("run", "bfl", "flux-2-pro", f"--{EVIL}"), {}),
    "folder": ((*RUN, "--out", NAME), {}),
    "file": (("inspect", "bfl", NAME), {}),
    "tickets": (("wait", "--tickets", NAME), {}),
}


@pytest.mark.parametrize("case", SAYING)
def test_whatever_a_stranger_says_steers_no_terminal(
    world: World, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case: str
) -> None:
    """Replies, names of files, words and pages, in every command and in traces: no line begins with theirs."""
    monkeypatch.chdir(tmp_path)
    words, answers = SAYING[case]
    for name, answer in answers.items():
        setattr(world, name, [answer])
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", terminal)
    safelight.cli.main(words)
    told = own(terminal.told)
    assert told.strip()
    assert not STEERING & set(told)
    assert not any(line.startswith("error: all is well") for line in told.splitlines())


def test_a_ticket_says_nothing_to_a_terminal_either(
    world: World, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What stands in a folder of tickets is a stranger's, names and all."""
    monkeypatch.chdir(tmp_path)
    facts = {**json.loads(TICKET), "operation": f"/v1/{'x'}", "id": f"job\u009b\u202e{1}"}
    (tmp_path / "a.ticket").write_text(json.dumps(facts))
    (tmp_path / "b\u009b31m.ticket").write_text(json.dumps({**facts, "provider": "acme\u202e"}))
    world.poll = [reply({"id": "x", "status": "Error"})]
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert safelight.cli.main(["wait", "--tickets", "."]) != 0
    assert not STEERING & set(own(terminal.told))


def test_an_answer_is_json_still(world: World, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal in its own script, with escapes for what would steer it."""
    world.poll = [reply({"credits": 1, "note": "лиса\u009b\u202e\U000e0041"})]
    monkeypatch.setattr(sys, "stdout", terminal)
    assert safelight.cli.main(["call", "bfl", "credits"]) == 0
    assert "лиса" in terminal.told
    assert json.loads(own(terminal.told)) == {"credits": 1, "note": "лиса\u009b\u202e\U000e0041"}


def test_a_live_display_shows_nothing_that_steers(terminal: Terminal) -> None:
    """Its rows are drawn by rich, from what a provider said."""
    with Board(Paper(Stream(terminal), force_terminal=True)) as board:  # type: ignore[arg-type]
        row = board.add(f"bfl {EVIL}", EVIL)
        row.say(EVIL)
        row.done(EVIL)
    assert not STEERING & set(own(terminal.told))


FORBIDDEN = {"print", "input", "breakpoint"}
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
OTHERS = {
    ("typer", "echo"), ("typer", "secho"), ("typer", "confirm"), ("typer", "prompt"), ("typer", "progressbar"),
    ("os", "write"), ("os", "system"), ("traceback", "print_exc"), ("traceback", "print_exception"),
    ("logging", "StreamHandler"), ("logging", "basicConfig"), ("warnings", "warn"), ("rich", "print"),
    ("subprocess", "run"),
}  # fmt: skip


def ways(tree: ast.AST) -> Iterator[str]:
    """Every way to write that a module takes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in FORBIDDEN:
            yield node.id
        if isinstance(node, ast.Attribute):
            whose = node.value.id if isinstance(node.value, ast.Name) else ""
            if (whose, node.attr) in OTHERS or (whose == "sys" and node.attr in STREAMS) or node.attr == "file":
                yield f"{whose}.{node.attr}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Console":
            yield "Console()"
        if isinstance(node, ast.ImportFrom):
            yield from (each.name for each in node.names if (node.module, each.name) in OTHERS)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_nothing_is_written_in_any_other_way(path: Path) -> None:
    """Session's say, note, line, document, answer and complain are there for it: they go through `writing.Paper`."""
    if path.stem not in {"streams", "writing"}:
        assert list(ways(ast.parse(path.read_text()))) == []


def test_the_check_sees_other_ways() -> None:
    """A check that cannot fail is none."""
    code = (
        "print(1)\nsys.stdout.write('')\nConsole().print('')\nfrom rich import print\na.file.write('')\ntyper.echo(1)"
    )
    assert len(list(ways(ast.parse(code)))) == 6


# The streams of a real process


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(duration=0.05, not_found_for=0).serve() as served:
        yield served


def fill(pipe: int) -> None:
    """Write into a pipe until it takes no more."""
    os.set_blocking(pipe, False)
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(pipe, bytes(4096))
    os.set_blocking(pipe, True)


def run(out: Path, sandbox: Sandbox, shell: str, *more: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run a job by a shell that does this to the streams."""
    at = ("--base-url", sandbox.base_url("bfl"), "--out", str(out))
    words = [sys.executable, "-m", "safelight", "run", "bfl", "flux-2-pro", "prompt=x", *at, *more]
    command = ["sh", "-c", f'exec "$@" {shell}', "sh", *words]
    environment = {**os.environ, "BFL_API_KEY": KEY, "TMPDIR": str(out)}
    return subprocess.run(command, env=environment, timeout=60, check=False, **{"capture_output": True, **options})


@pytest.mark.parametrize(
    "shell", ["2>&-", "2>/dev/full", ">&-", ">/dev/full", ">&- 2>&-", ">/dev/full 2>/dev/full", "<&-"]
)
def test_a_job_is_saved_whatever_its_streams_are(shell: str, sandbox: Sandbox, tmp_path: Path) -> None:
    """Closed and full ones, and both; a lost standard output is told by the exit code."""
    done = run(tmp_path, sandbox, shell)
    assert done.returncode == (13 if shell.startswith(">") else 0)
    assert len(list(tmp_path.glob("*.png")) + list(tmp_path.glob("*.jpg"))) == 1


def test_a_pipe_that_nobody_reads_holds_up_no_job(sandbox: Sandbox, tmp_path: Path) -> None:
    """What does not fit into a full pipe is left out, after a moment."""
    reading, writing = os.pipe()
    fill(writing)
    done = run(tmp_path, sandbox, "", capture_output=False, stdout=subprocess.PIPE, stderr=writing)
    os.close(reading)
    os.close(writing)
    assert done.returncode == 0
    assert done.stdout


def test_a_ticket_that_no_stream_takes_is_a_file(sandbox: Sandbox, tmp_path: Path) -> None:
    """In the folder of the files, where whoever looks for these finds it."""
    done = run(tmp_path, sandbox, ">&- 2>&-", "--timeout", "0")
    assert done.returncode == 5
    (kept,) = tmp_path.glob("*.kept.json")
    assert json.loads(kept.read_text())["id"] in sandbox.jobs


def test_a_terminal_that_goes_away_loses_no_job(sandbox: Sandbox, tmp_path: Path) -> None:
    """A live display whose window is closed: the signal ends the command, and a file has the ticket."""
    main, other = pty.openpty()
    words = [sys.executable, "-m", "safelight", "run", "bfl", "flux-2-pro", "prompt=x [safelight: duration=600]"]
    words += ["--base-url", sandbox.base_url("bfl"), "--out", str(tmp_path)]
    environment = {**os.environ, "BFL_API_KEY": KEY, "TERM": "xterm"}
    command = "import os, sys, fcntl, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    command += "os.execv(sys.argv[1], sys.argv[1:])"
    child = subprocess.Popen(
        [sys.executable, "-c", command, *words], stdin=other, stdout=other, stderr=other, env=environment
    )
    os.close(other)
    while not sandbox.jobs or not any(each.method == "GET" for each in sandbox.received):
        os.read(main, 4096)
    os.close(main)
    assert child.wait(30) == 130
    (kept,) = tmp_path.glob("*.kept.json")
    assert json.loads(kept.read_text())["id"] in sandbox.jobs


def test_patience_is_had_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full pipe is waited for at its first write alone, and written to again once somebody reads."""
    monkeypatch.setattr(streams, "PATIENCE", 0.01)
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as pipe, os.fdopen(writing, "w") as file:
        fill(writing)
        stream = Stream(file)
        assert not stream.put("a")
        began = time.monotonic()
        assert not any(stream.put("b") for _ in range(100))
        assert time.monotonic() - began < 1
        assert pipe.read(65536)
        assert stream.put("c")
        assert stream.lost is None
