"""Tickets: what survives of a job when its process does not."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight import Job
from safelight.cli import main
from safelight.contract.reply import Reply
from safelight.errors import AmbiguousSubmit, InvalidTicket, SafelightError, SaveError, UsageError
from safelight.job import VERSION
from safelight.jobs import submitting, watching
from safelight.jobs.files import write_text
from safelight.jobs.saving import save
from safelight.jobs.tickets import Tickets
from safelight.sandbox import Sandbox
from safelight.state import Failed
from tests.killed import KEY
from tests.world import READY, World, answer, job, lost, poll

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SAFELIGHT_KILLS", "6"))
AT = datetime(2026, 11, 21, tzinfo=UTC)
ACCEPTED = answer(200, {"id": "abc", "polling_url": "https://api.us3.bfl.ai/v1/get_result?id=abc"})
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


def submit(world: World, folder: Path) -> Any:
    flows = world.flows(tickets=Tickets(folder))
    return world.run(submitting.submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, 30))


@given(
    st.builds(
        Job,
        provider=st.sampled_from(["bfl", "novita"]),
        operation=st.text(min_size=1, max_size=20, alphabet=st.characters(min_codepoint=33, exclude_categories=("C",))),
        id=st.text(min_size=1, max_size=60, alphabet=st.characters(min_codepoint=33, exclude_categories=("C",))),
        base_url=st.just("https://api.bfl.ai"),
        polling_url=st.none() | st.just("https://api.us1.bfl.ai/v1/get_result?id=1"),
        submitted_at=st.none() | st.datetimes(timezones=st.just(UTC)),
        inputs=st.dictionaries(st.text(), st.integers() | st.text()),
    )
)
def test_a_ticket_survives_its_json(ticket: Job[Any]) -> None:
    """Any process reads what another wrote, in one line."""
    text = ticket.to_json()
    assert "\n" not in text
    assert Job.from_json(text) == ticket


@pytest.mark.parametrize(
    "change",
    [
        {"safelight": VERSION + 1},
        {"safelight": None},
        {"id": ""},
        {"id": 7},
        {"base_url": "ftp://x"},
        {"polling_url": "nonsense"},
        {"submitted_at": "yesterday"},
        {"submitted_at": "2026-01-01T00:00:00"},
        {"submitted_at": 5},
        {"inputs": []},
        {"extra": 1},
    ],
)
def test_a_damaged_ticket_is_refused(change: dict[str, Any]) -> None:
    """Another version, a missing or strange member: a clear refusal."""
    with pytest.raises(InvalidTicket, match="ticket"):
        Job.from_json(json.dumps(json.loads(job().to_json()) | change))


def test_a_ticket_without_its_members_names_them() -> None:
    """In words, and none of Python's."""
    with pytest.raises(InvalidTicket, match="damaged: it has no provider, operation, id, base_url"):
        Job.from_json('{"safelight": 1}')


@given(st.binary(max_size=200) | st.text().map(str.encode) | st.sampled_from([b"[]", b"{}", b"[" * 100_000]))
def test_what_is_no_ticket_is_refused(text: bytes) -> None:
    """Bytes of any kind are refused as no ticket."""
    with pytest.raises(InvalidTicket):
        Job.from_json(text)


def test_the_intent_is_on_disk_before_the_submit_and_the_ticket_right_after(tmp_path: Path) -> None:
    """While the submit is under way its fate is unknown on disk; once accepted, the ticket stands in its place."""
    tickets = Tickets(tmp_path)

    def respond(_: Any) -> Any:
        (intent,) = tickets.unknown()
        assert (intent.provider, intent.operation) == ("bfl", "flux-2-pro")
        assert tickets.open() == []
        return ACCEPTED

    ticket = submit(World(respond), tmp_path)
    assert tickets.open() == [ticket]
    assert tickets.unknown() == []


def test_a_refused_submit_leaves_nothing_and_an_ambiguous_one_its_doubt(tmp_path: Path) -> None:
    """What was refused is forgotten; what may have been accepted is kept with the reason, and never sent again."""
    with pytest.raises(SafelightError):
        submit(World([answer(422, {"detail": "no"})]), tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(AmbiguousSubmit):
        submit(World([lost()]), tmp_path)
    (intent,) = Tickets(tmp_path).unknown()
    assert "broke" in intent.why


def test_a_ticket_is_closed_when_its_files_are_saved_or_its_job_has_failed(tmp_path: Path) -> None:
    """A success keeps its ticket until its files are there; a failure owes nothing more."""
    tickets = Tickets(tmp_path / "tickets")
    world = World([ACCEPTED, READY, answer(403, b""), answer(500, b""), answer(200, PNG)])
    flows = world.flows(tickets=tickets)
    ticket = world.run(submitting.submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, 30))
    done = world.run(watching.wait(flows, ticket))
    assert tickets.open() == [ticket]
    world.run(save(flows, done, tmp_path, timeout=60, max_bytes=1000))
    assert tickets.open() == []
    world = World([ACCEPTED, poll("Error")])
    flows = world.flows(tickets=tickets)
    ticket = world.run(submitting.submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, 30))
    with pytest.raises(SafelightError):
        world.run(watching.wait(flows, ticket))
    assert tickets.open() == []


def test_a_ticket_that_cannot_be_written_is_told_with_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its intent on disk nothing is submitted; if the ticket fails after the submit, the error has it."""
    (tmp_path / "file").touch()
    world = World([])
    with pytest.raises(UsageError, match="nothing was sent"):
        submit(world, tmp_path / "file")
    assert world.sent == []

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    def respond(_: Any) -> Any:
        monkeypatch.setattr(os, "fsync", full)
        return ACCEPTED

    with pytest.raises(SaveError, match="No space") as caught:
        submit(World(respond), tmp_path / "tickets")
    assert caught.value.job
    assert caught.value.job.id == "abc"


def test_a_damaged_file_among_the_tickets_is_named(tmp_path: Path) -> None:
    """Nothing is guessed about a file that cannot be read, and it stands in no other's way."""
    tickets = Tickets(tmp_path)
    tickets.accept(tickets.intend("bfl", "flux-2-pro", AT), job(id="abc"))
    (tmp_path / "a.ticket").write_text("{")
    (tmp_path / "b.ticket").mkdir()
    (tmp_path / "c.ticket").write_text("[" * 100_000)
    (tmp_path / "d.ticket").write_text('{"safelight": 2}')
    assert [each.id for each in tickets.open()] == ["abc"]
    assert [name for name in "abcdx" if any(f"{name}.ticket" in each for each in tickets.damaged())] == list("abcd")
    end = Failed(job=job(id="abc"), status="Error", reply=Reply("get-result", 200, None, None))
    Tickets(tmp_path).close(end.job, end)
    assert tickets.open() == []


def test_several_tickets_come_oldest_first(tmp_path: Path) -> None:
    """Jobs and doubts are listed in the order of their submits."""
    tickets = Tickets(tmp_path)
    for day, number in ((3, "c"), (1, "a"), (2, "b")):
        at = AT.replace(day=day)
        tickets.accept(tickets.intend("bfl", "flux-2-pro", at), job(id=number, submitted_at=at))
        tickets.doubt(tickets.intend("bfl", "flux-2-max", at), number)
    assert [each.id for each in tickets.open()] == ["a", "b", "c"]
    assert [each.why for each in tickets.unknown()] == ["a", "b", "c"]


def killed(origin: str, folder: Path, step: int) -> str:
    """Run `tests.killed` until the step of this number, and return what it printed."""
    command = [sys.executable, "-m", "tests.killed", origin, str(folder), str(step)]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=not step).stdout


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many steps a process makes that nobody kills."""
    with Sandbox(duration=0.4, not_found_for=0).serve() as sandbox:
        return int(killed(sandbox.origin, tmp_path_factory.mktemp("whole"), 0))


@pytest.mark.parametrize("number", range(KILLS))
def test_a_process_killed_at_any_moment_loses_no_job(
    number: int, steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed at a random step and resumed: every job that is known is saved, nothing is submitted twice."""
    for variable in ("BFL_API_KEY", "NOVITA_API_KEY", "GPTUNNEL_API_KEY"):
        monkeypatch.setenv(variable, KEY)
    with Sandbox(seed=number, duration=0.4, not_found_for=0).serve() as sandbox:
        killed(sandbox.origin, tmp_path, random.Random(number).randrange(1, steps))  # noqa: S311 - no secret
        (tmp_path / "tickets").mkdir(exist_ok=True)
        unknown = len(Tickets(tmp_path / "tickets").unknown())
        code = main(["wait", "--tickets", str(tmp_path / "tickets"), "--out", str(tmp_path / "pictures")])
        assert code == (10 if unknown else 0)
        submits = [each for each in sandbox.received if each.method == "POST"]
        assert len({(each.provider, each.body) for each in submits}) == len(submits)
        pictures = [path for path in (tmp_path / "pictures").glob("*") if path.suffix in {".png", ".jpg", ".webp"}]
        assert len(sandbox.jobs) - unknown <= len(pictures) <= len(sandbox.jobs)
        assert all(path.stat().st_size > 1000 for path in pictures)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_tickets_are_their_users_alone(tmp_path: Path) -> None:
    """From the intent on, and whatever others would be given: 0600 in a folder of 0700; the rest is as usual."""
    before = os.umask(0o022)
    try:
        tickets = Tickets(tmp_path / "above" / "tickets")
        path = tickets.intend("bfl", "flux-2-pro", AT)
        steps = [lambda: tickets.doubt(path, "why"), lambda: tickets.accept(path, job())]
        for step in [lambda: None, *steps]:
            step()
            assert path.stat().st_mode & 0o777 == 0o600
        assert tickets.folder.stat().st_mode & 0o777 == 0o700
        assert write_text(tmp_path, "sidecar.json", "{}").stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(before)
