"""After a submit was accepted: whatever write fails, and whatever signal comes, the ticket stands somewhere."""

from __future__ import annotations

import base64
import errno
import io
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import define

from safelight import Job
from safelight.cli import main
from safelight.cli.progress import Row
from safelight.cli.session import Session
from safelight.errors import InvalidTicket, SaveError, UsageError
from tests.cli.conftest import PENDING, PNG, READY, RUN, SUBMITTED, TICKET, Run, World, reply

LOST: dict[str, Callable[[], BaseException]] = {
    "full": lambda: OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
    "gone": lambda: BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE)),
    "closed": lambda: ValueError("I/O operation on closed file"),
}
FAILED = {"id": "job-1", "status": "Error", "details": {"error": "out of memory"}}
DRIFTING = {**READY, "cost": "six"}
COMMANDS = {
    "run": (*RUN, "--out", "pictures"),
    "run noted": (*RUN, "--out", "pictures", "--tickets", "owed"),
    "run json": (*RUN, "--out", "pictures", "--json"),
    "run verbose": (*RUN, "--out", "pictures", "-v"),
    "submit": ("submit", *RUN[1:]),
    "submit json": ("submit", *RUN[1:], "--json"),
    "wait": ("wait", "--ticket", "-", "--out", "pictures"),
    "wait json": ("wait", "--ticket", "-", "--out", "pictures", "--json"),
    "wait all": ("wait", "--tickets", "owed", "--out", "pictures"),
}
ENDINGS = {"well": DRIFTING, "badly": FAILED}


class Wire(io.StringIO):
    """A standard stream that takes so many writes, and meets each later one with what happens then."""

    def __init__(self, takes: float, then: Callable[[], object]) -> None:
        super().__init__()
        self.takes, self.then, self.asked = takes, then, 0

    def write(self, text: str) -> int:
        self.asked += 1
        if self.asked > self.takes:
            self.then()
        return super().write(text)


@define
class Ended:
    """How a command ended, and where its ticket stands."""

    code: int
    out: Wire
    err: Wire
    folder: Path

    @property
    def files(self) -> list[Path]:
        return list(self.folder.glob("pictures/*.png"))

    @property
    def tickets(self) -> list[Job[Any]]:
        """Every ticket that stands on a stream or in a file."""
        texts = [*self.out.getvalue().splitlines(), *self.err.getvalue().splitlines()]
        texts += [path.read_text() for path in self.folder.rglob("*") if path.suffix in {".json", ".ticket"}]
        return [job for text in texts for job in _tickets(text)]


def _tickets(text: str) -> Iterator[Job[Any]]:
    try:
        told = json.loads(text)
        yield Job.from_json(json.dumps(told.get("ticket", told) if isinstance(told, dict) else told))
    except (ValueError, InvalidTicket):
        return


@pytest.fixture
def ending(
    world: World, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Ended]:
    """Run a command in a new folder of its own, on these streams."""

    def run(command: str, last: Any, out: Wire, err: Wire) -> Ended:
        folder = tmp_path_factory.mktemp("run")
        monkeypatch.chdir(folder)
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        if command == "wait all":
            Path("owed").mkdir()
            Path("owed/a.ticket").write_text(TICKET)
        world.submit, world.poll = [reply(SUBMITTED)], [reply(PENDING), last if callable(last) else reply(last)]
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TICKET.encode())))
        with monkeypatch.context() as streams:
            streams.setattr(sys, "stdout", out)
            streams.setattr(sys, "stderr", err)
            code = main(COMMANDS[command])
        return Ended(code, out, err, folder)

    return run


def fine() -> Wire:
    """A stream that takes everything."""
    return Wire(float("inf"), lambda: None)


def holds(ended: Ended) -> None:
    """What must be true of any end after acceptance."""
    assert [job.id for job in ended.tickets if job.id == "job-1"], (ended.out.getvalue(), ended.err.getvalue())
    assert ended.code != 2
    assert ended.code != 0 or ended.files or ended.out.getvalue()


@pytest.mark.parametrize("how", LOST)
@pytest.mark.parametrize("end", ENDINGS)
@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_write_fails_the_job_goes_on_and_its_ticket_stands(
    ending: Callable[..., Ended], command: str, end: str, how: str
) -> None:
    """Each write to each stream, and to both, fails once in each way: a job that ends well is saved all the same."""
    whole = ending(command, ENDINGS[end], fine(), fine())

    made = LOST[how]

    def lose() -> None:
        raise made()

    cases = [(takes, float("inf")) for takes in range(whole.out.asked)]
    cases += [(float("inf"), takes) for takes in range(whole.err.asked)]
    cases += [(0, takes) for takes in range(whole.err.asked)]
    for out, err in cases:
        ended = ending(command, ENDINGS[end], Wire(out, lose), Wire(err, lose))
        holds(ended)
        assert len(ended.files) == len(whole.files)
        assert ended.code in {whole.code, 13}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("end", ENDINGS)
@pytest.mark.parametrize("command", COMMANDS)
def test_whenever_a_signal_comes_the_ticket_stands(
    ending: Callable[..., Ended], command: str, end: str, number: signal.Signals
) -> None:
    """A signal amid each write and each one after it: the command ends, and the ticket is somewhere."""
    whole = ending(command, ENDINGS[end], fine(), fine())
    for takes in range(whole.err.asked):
        holds(ending(command, ENDINGS[end], fine(), Wire(takes, lambda: signal.raise_signal(number))))
    for takes in range(whole.out.asked):
        holds(ending(command, ENDINGS[end], Wire(takes, lambda: signal.raise_signal(number)), fine()))


@pytest.mark.parametrize("what", [(Session, "note"), (Session, "drifted"), (Session, "say"), (Session, "complain")])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_defect_in_what_is_said_loses_no_ticket(
    ending: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch, command: str, what: tuple[type, str]
) -> None:
    """Whatever is said of a job may fail for reasons of ours."""

    def fail(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(*what, fail)
    for last in ENDINGS.values():
        holds(ending(command, last, fine(), fine()))


def test_progress_that_cannot_be_shown_ends_nothing(
    ending: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A display that breaks is silent from then on."""

    class Broken:
        def __getattr__(self, name: str) -> Callable[..., None]:
            raise RuntimeError(name)

    monkeypatch.setattr(Row, "__init__", lambda self, _shown: setattr(self, "_shown", Broken()))
    ended = ending("run", READY, fine(), fine())
    assert (ended.code, len(ended.files)) == (0, 1)


def test_what_comes_up_after_the_submit_is_no_wrong_usage(ending: Callable[..., Ended]) -> None:
    """A proxy that turns out unusable when the job is asked for: something was sent by then."""

    def unusable(_: object) -> None:
        raise UsageError("the proxy is none")

    ended = ending("run", unusable, fine(), fine())
    holds(ended)
    assert ended.code == 12


def test_a_ticket_folder_that_takes_no_ticket_gives_up_no_job(
    ending: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk takes the note before the submit, and not the ticket after it: the job is waited for and saved."""
    from safelight.jobs.tickets import Tickets

    def full(_self: Tickets, _path: Path, job: Job[Any]) -> None:
        error = SaveError("owed/x.ticket cannot be written: No space left on device")
        error.job = job
        raise error

    monkeypatch.setattr(Tickets, "accept", full)
    ended = ending("run noted", READY, fine(), fine())
    assert (ended.code, len(ended.files)) == (0, 1)
    assert "No space left on device; the job goes on" in ended.err.getvalue()
    holds(ending("run noted", FAILED, fine(), fine()))


def test_what_was_made_at_once_is_saved_elsewhere(
    safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No ticket fetches it again: a folder that takes no file is no reason to lose what was paid for."""
    from safelight.jobs import files

    commit = files.Part.commit

    def full(part: files.Part, name: str) -> Path:
        if part.folder.name == "pictures":
            raise SaveError(f"{part.folder} takes no more: No space left on device")
        return commit(part, name)

    monkeypatch.setattr(files.Part, "commit", full)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    Path("a.png").write_bytes(PNG)
    world.submit = [reply({"image_file": base64.b64encode(PNG).decode(), "image_type": "png"})]
    ended = safelight("run", "novita", "cleanup", "image_file=@a.png", "mask_file=@a.png", "--out", "pictures")
    assert ended.code == 9
    assert "resume" not in ended.err
    assert "No space left" in ended.err
    assert len(list(tmp_path.glob("safelight-*/*.png"))) == 1


def test_a_paid_answer_that_nobody_takes_is_a_file(
    world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The answer of a call that cost money stands in a file where standard output takes no more."""

    def lose() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.chdir(tmp_path)
    Path("a.png").write_bytes(PNG)
    world.submit = [reply({"image_file": base64.b64encode(PNG).decode(), "image_type": "png"})]
    err = fine()
    monkeypatch.setattr(sys, "stdout", Wire(0, lose))
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["call", "novita", "cleanup", "image_file=@a.png", "mask_file=@a.png"]) == 13
    (kept,) = tmp_path.glob("*.kept.json")
    assert json.loads(kept.read_text())["image_type"] == "png"
    assert kept.name in err.getvalue()
