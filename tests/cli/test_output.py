"""Standard output that takes no more, as a real process meets it: no ticket is lost for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight import Job
from safelight.sandbox import Sandbox

KEY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(duration=0.05, not_found_for=0).serve() as served:
        yield served


def ended(stdout: int, *arguments: str) -> tuple[int, str]:
    """The exit code and standard error of a command that writes there."""
    command = [sys.executable, "-c", "from safelight.cli import main; raise SystemExit(main())", *arguments]
    environment = {**os.environ, "BFL_API_KEY": KEY}
    done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, text=True, env=environment, check=False)
    return done.returncode, done.stderr


@pytest.fixture(params=["closed", "full"])
def lost(request: pytest.FixtureRequest) -> Iterator[tuple[int, str]]:
    """A descriptor that takes nothing, and what the system says of it."""
    if request.param == "full":
        descriptor, why = os.open("/dev/full", os.O_WRONLY), "No space left"
    else:
        reading, descriptor = os.pipe()
        os.close(reading)
        why = "Broken pipe"
    yield descriptor, why
    os.close(descriptor)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_submit_whose_ticket_nobody_takes_says_it_on_standard_error(
    lost: tuple[int, str], more: tuple[str, ...], sandbox: Sandbox
) -> None:
    """The job is paid for: its ticket and how to resume it, one line of why, no talk of a defect."""
    at = ("--base-url", sandbox.base_url("bfl"))
    code, errors = ended(lost[0], "submit", "bfl", "flux-2-pro", "prompt=x", *at, *more)
    (job,) = sandbox.jobs
    line, ticket, resume = errors.splitlines()
    assert code == 13
    assert line.startswith("error: standard output takes no more")
    assert lost[1] in line
    assert Job.from_json(ticket).id == job
    assert resume.startswith("resume: ")


def test_a_run_whose_document_nobody_takes_has_saved_its_files(
    lost: tuple[int, str], sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What was made stays; the ticket is there, once."""
    out = tmp_path_factory.mktemp("out")
    at = ("--base-url", sandbox.base_url("bfl"), "--out", str(out), "--json")
    code, errors = ended(lost[0], "run", "bfl", "flux-2-pro", "prompt=x", *at)
    assert code == 13
    assert len(list(out.iterdir())) == 2
    assert sum(each.startswith("{") for each in errors.splitlines()) == 1


def test_a_listing_that_nobody_reads_to_its_end_ends_without_a_word(lost: tuple[int, str]) -> None:
    """A pipe that closes early is how one reads the head of a list; a full disk is an error."""
    code, errors = ended(lost[0], "operations", "bfl")
    assert code == 13
    assert errors == (
        "" if lost[1] == "Broken pipe" else "error: standard output takes no more: No space left on device\n"
    )


@pytest.mark.parametrize("tickets", [(), ("--tickets", "my notes")])
def test_the_command_that_resumes_keeps_what_it_was_told(
    tickets: tuple[str, ...], sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run as it is printed, it saves where the first one would have, and closes the note."""
    monkeypatch.chdir(tmp_path)
    words = ("run", "bfl", "flux-2-pro", "prompt=x [safelight: duration=3600]", "--base-url", sandbox.base_url("bfl"))
    code, errors = ended(subprocess.DEVNULL, *words, "--out", "my pictures", *tickets, "--timeout", "0")
    assert code == 5
    resume = errors.splitlines()[-1].removeprefix("resume: ")
    assert "--out 'my pictures'" in resume
    assert ("--tickets 'my notes'" in resume) == bool(tickets)
    assert json.loads(errors.splitlines()[-2])["provider"] == "bfl"
