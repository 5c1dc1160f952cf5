"""`wait --tickets`: all that a folder owes, at once."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from safelight import Client, Job
from safelight.cli import main
from safelight.jobs.tickets import Tickets
from safelight.provider import load_provider
from safelight.sandbox import Sandbox

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


def test_a_note_that_was_taken_away_meanwhile_changes_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever deletes the note of a submit that is under way leaves its fate what it is."""
    monkeypatch.setenv("BFL_API_KEY", KEY)
    with Sandbox(duration=0.05, not_found_for=0).serve() as sandbox:
        original = sandbox.answer

        def answer(request: object) -> object:
            for note in tmp_path.glob("*.ticket"):
                note.unlink()
            return original(request)  # type: ignore[arg-type]

        monkeypatch.setattr(sandbox, "answer", answer)
        words = ["submit", "bfl", "flux-2-pro", "prompt=x [safelight: 500@submit]"]
        assert main([*words, "--base-url", sandbox.base_url("bfl"), "--tickets", str(tmp_path)]) == 10
    assert "defect" not in capsys.readouterr().err
