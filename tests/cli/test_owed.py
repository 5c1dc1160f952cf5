"""`wait --tickets`: all that a folder owes, at once."""

from __future__ import annotations

import json
import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from safelight import Client, Job
from safelight.cli import main
from safelight.jobs.tickets import Tickets
from safelight.provider import load_provider
from safelight.sandbox import Sandbox
from tests.cli.conftest import KEYS, READY, TICKET, Run, World, reply

KEY = "00000000-0000-4000-8000-000000000000"
AT = datetime(2026, 11, 21, tzinfo=UTC)


def owe(folder: Path, sandbox: Sandbox, provider: str, operation: str, body: dict[str, str]) -> Job[object]:
    """Submit a job and leave."""
    known = load_provider(provider)
    with Client(known, api_key=KEY, base_url=sandbox.base_url(provider), tickets=folder) as client:
        return client.submit(known.operation(operation), body)  # type: ignore[arg-type]


def test_every_open_job_is_saved_and_an_unknown_submit_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Jobs of several providers are waited for at once; a submit whose fate is unknown is listed, and makes exit 10."""
    folder, out = tmp_path / "tickets", tmp_path / "pictures"
    for variable in ("BFL_API_KEY", "NOVITA_API_KEY"):
        monkeypatch.setenv(variable, KEY)
    with Sandbox(duration=0.05, not_found_for=0).serve() as sandbox:
        owe(folder, sandbox, "bfl", "flux-2-pro", {"prompt": "a fox"})
        owe(folder, sandbox, "novita", "flux-2-pro", {"prompt": "a duck"})
        failing = owe(folder, sandbox, "bfl", "flux-2-pro", {"prompt": "x [safelight: fails]"})
        Tickets(folder).intend("bfl", "flux-2-max", AT)
        assert main(["wait", "--tickets", str(folder), "--out", str(out), "--json"]) == 3
        said = json.loads(capsys.readouterr().out)
        assert [each["outcome"] for each in said["jobs"]] == ["succeeded", "succeeded", "failed"]
        assert [each["operation"] for each in said["unknown"]] == ["flux-2-max"]
        assert len(said["jobs"][0]["files"]) == 1
        assert failing.id in str(said["jobs"][2])
        assert main(["wait", "--tickets", str(folder), "--out", str(out)]) == 10
    told = capsys.readouterr()
    assert "may have been accepted" in told.err
    assert "credits" in told.err
    assert len([each for each in sandbox.received if each.method == "POST"]) == 3


def test_a_folder_that_owes_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to wait for is no error."""
    assert main(["wait", "--tickets", str(tmp_path)]) == 0
    assert "nothing is owed" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt folder owes nothing that anybody should believe."""
    (tmp_path / "file").touch()
    for folder in (tmp_path / "typo", tmp_path / "file"):
        assert main(["wait", "--tickets", str(folder)]) == 2
        assert "no folder" in capsys.readouterr().err


def test_a_damaged_note_keeps_no_other_from_being_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, and what is owed beside it comes."""
    monkeypatch.setenv("BFL_API_KEY", KEY)
    folder, out = tmp_path / "tickets", tmp_path / "pictures"
    with Sandbox(duration=0.05, not_found_for=0).serve() as sandbox:
        for _ in range(3):
            owe(folder, sandbox, "bfl", "flux-2-pro", {"prompt": "a fox"})
        (folder / "0.ticket").write_text("")
        assert main(["wait", "--tickets", str(folder), "--out", str(out)]) == 2
        assert "0.ticket is damaged" in capsys.readouterr().err
        assert len(list(out.glob("*.json"))) == 3
        words = ["run", "bfl", "flux-2-pro", "prompt=x", "--base-url", sandbox.base_url("bfl")]
        assert main([*words, "--tickets", str(folder), "--out", str(out)]) == 0
    assert [path.name for path in folder.iterdir()] == ["0.ticket"]


def test_a_note_that_was_taken_away_meanwhile_changes_no_end(safelight: Run, world: World, tmp_path: Path) -> None:
    """Whoever deletes the note of a submit that is under way leaves its fate what it is."""

    def answer(_: httpx.Request) -> httpx.Response:
        for note in tmp_path.glob("*.ticket"):
            note.unlink()
        return reply({}, 500)

    world.submit = [answer]
    ended = safelight("submit", "bfl", "flux-2-pro", "prompt=x", "--tickets", str(tmp_path))
    assert ended.code == 10
    assert "defect" not in ended.err


# Each ticket by itself


GOOD = {**json.loads(TICKET), "polling_url": None}
ODD: dict[str, Any] = {
    "damaged": "{",
    "foreign": {**GOOD, "provider": "acme", "submitted_at": "2025-01-01T00:00:00+00:00"},
    "future": {**GOOD, "safelight": 2},
    "no operation": {**GOOD, "operation": "flux-9"},
    "userinfo": {**GOOD, "base_url": "https://me@api.bfl.ai"},
    "port": {**GOOD, "base_url": "https://api.bfl.ai:99999"},
    "elsewhere": {**GOOD, "base_url": "https://evil.example"},
    "plain": {**GOOD, "base_url": "http://api.bfl.ai"},
    "a list": [1],
    "deep": "[" * 5000,
    "foreign intent": {"intent": {"provider": "acme", "operation": "x", "at": AT.isoformat(), "why": "y"}},
    "timeless intent": {"intent": {"provider": "bfl", "operation": "x", "at": "2026-01-01T00:00:00", "why": "y"}},
    "intent of numbers": {"intent": {"provider": 5, "operation": 6, "at": AT.isoformat(), "why": 7}},
    "intent of nothing": {"intent": []},
    "huge": " " * (1 << 21),
    "folder": Path.mkdir,
    "pipe": os.mkfifo,
    "dangling": lambda path: path.symlink_to("nowhere"),
    "endless": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize("name", ODD)
def test_one_odd_ticket_is_told_and_delays_nobody(
    safelight: Run, world: World, tmp_path: Path, name: str, more: tuple[str, ...]
) -> None:
    """The others are saved, the odd one is named with what is wrong, and it is no defect of ours."""
    folder = tmp_path / "owed"
    folder.mkdir()
    odd = ODD[name]
    if callable(odd):
        odd(folder / "a.ticket")
    else:
        (folder / "a.ticket").write_text(odd if isinstance(odd, str) else json.dumps(odd))
    (folder / "b.ticket").write_text(json.dumps({**GOOD, "id": "good"}))
    world.poll = [reply({**READY, "id": "good"})]
    ended = safelight("wait", "--tickets", str(folder), "--out", "out", *more)
    assert len(list(Path("out").glob("*good*.png"))) == 1
    assert ended.code == (0 if name == "dangling" else 10 if name == "foreign intent" else 2)
    assert name == "dangling" or ended.err.startswith("error: ") or "\nerror: " in ended.err
    assert "defect" not in ended.err
    if more:
        said = ended.document
        assert len(said["jobs"]) + len(said["unknown"]) + len(said["odd"]) == (1 if name == "dangling" else 2)
        assert [each["outcome"] for each in said["jobs"]].count("succeeded") == 1


def test_a_job_that_breaks_something_of_ours_keeps_no_other(safelight: Run, world: World, tmp_path: Path) -> None:
    """It is told, its ticket is given back, and the others are saved."""
    (tmp_path / "a.ticket").write_text(json.dumps(GOOD))
    (tmp_path / "b.ticket").write_text(json.dumps({**GOOD, "id": "good"}))

    def answer(request: httpx.Request) -> httpx.Response:
        if "good" in str(request.url):
            return reply({**READY, "id": "good"})
        raise RuntimeError("a bug")

    world.poll = [answer]
    ended = safelight("wait", "--tickets", str(tmp_path), "--out", "out")
    assert (ended.code, ended.ticket["id"]) == (12, "job-1")
    assert len(list(Path("out").glob("*good*.png"))) == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_tells_what_came_so_far(
    safelight: Run, world: World, tmp_path: Path, number: signal.Signals
) -> None:
    """The tickets stay in the folder, and are told."""
    (tmp_path / "a.ticket").write_text(json.dumps(GOOD))
    world.poll = [lambda _: signal.raise_signal(number)]
    ended = safelight("wait", "--tickets", str(tmp_path), "--json")
    assert (ended.code, ended.ticket["id"]) == (130, "job-1")
    assert len(ended.document["jobs"]) == 1
    assert (tmp_path / "a.ticket").exists()


# Where the key goes


@pytest.mark.parametrize(
    ("base_url", "more", "goes"),
    [
        ("https://api.bfl.ai", (), True),
        ("https://api.eu.bfl.ai", (), True),
        ("http://127.0.0.1:9", (), False),
        ("http://localhost:9/bfl", (), False),
        ("http://[::1]:9", (), False),
        ("https://127.0.0.1:9", (), False),
        ("http://127.0.0.1:9", ("--trust", "http://127.0.0.1:9"), True),
        ("http://127.0.0.1:9", ("--trust", "http://127.0.0.1:8"), False),
        ("http://127.0.0.1:9", ("--base-url", "http://127.0.0.1:9"), True),
        ("https://mine.example/bfl", ("--trust", "https://mine.example"), True),
        ("https://mine.example", (), None),
        ("https://api.bfl.ai.evil.example", (), None),
        ("http://api.bfl.ai", (), None),
        ("https://api.bfl.ai:8443", (), None),
        ("http://10.0.0.1", (), None),
    ],
)
@pytest.mark.parametrize("many", [False, True])
def test_a_ticket_alone_never_says_where_the_key_goes(
    safelight: Run, world: World, tmp_path: Path, *, many: bool, base_url: str, more: tuple[str, ...], goes: bool | None
) -> None:
    """To the provider's own hosts and to what the user named; a sandbox here gets a made-up one; else nothing is asked.

    `--ticket` and `--tickets` decide alike.
    """
    (tmp_path / "a.ticket").write_text(json.dumps({**GOOD, "base_url": base_url}))
    where = ("--tickets", str(tmp_path)) if many else ("--ticket", str(tmp_path / "a.ticket"))
    ended = safelight("wait", *where, *more, "--out", "out")
    asked = [request for request in world.requests if request.url.path.endswith("get_result")]
    assert [request.headers["x-key"] == KEYS["BFL_API_KEY"] for request in asked] == ([] if goes is None else [goes])
    assert ended.code == (2 if goes is None else 0)
    assert goes is not None or ("--base-url" in ended.err and "--trust" in ended.err)


def test_a_trusted_origin_may_stand_in_the_environment(
    safelight: Run, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several, with blanks between them."""
    (tmp_path / "a.ticket").write_text(json.dumps({**GOOD, "base_url": "https://mine.example"}))
    monkeypatch.setenv("SAFELIGHT_TRUST", "https://other.example https://mine.example")
    assert safelight("wait", "--tickets", str(tmp_path), "--out", "out").code == 0
    assert world.requests[0].headers["x-key"] == KEYS["BFL_API_KEY"]


def test_one_base_url_serves_one_provider(safelight: Run, world: World, tmp_path: Path) -> None:
    """Tickets of several providers and one address: nobody's key is sent to another's."""
    (tmp_path / "a.ticket").write_text(json.dumps(GOOD))
    other = {**GOOD, "provider": "novita", "operation": "txt2img", "base_url": "https://api.novita.ai"}
    (tmp_path / "b.ticket").write_text(json.dumps(other))
    ended = safelight("wait", "--tickets", str(tmp_path), "--base-url", "https://mine.example")
    assert (ended.code, world.requests) == (2, [])
    assert "bfl, novita" in ended.err
