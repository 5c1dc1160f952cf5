"""What `make compat` makes of its guests: the rows, their verdicts, and a registry that is not there."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import frozen

from safelight.provider import load_provider, provider_names
from safelight.sandbox import Sandbox, reception
from safelight.sandbox.catalogue import Catalogue
from scripts.compat import __main__ as compat
from scripts.compat import installing
from scripts.compat.installing import Environment, Unavailable
from scripts.compat.ours import tried
from scripts.compat.prism import Preferring
from scripts.compat.row import Result, Row, table
from scripts.compat.theirs import compared


@frozen
class Guest:
    """A guest that does as it is told."""

    result: Result | Exception
    who: str = "somebody"
    against: str = "sandbox"

    def install(self, cache: Path) -> Environment:
        if isinstance(self.result, Unavailable):
            raise self.result
        return Environment(cache, "1.0", {})

    def run(self, _: Environment) -> Result:
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


@pytest.mark.parametrize(
    ("result", "code", "said"),
    [
        (Result(ok=True, did="all of it"), 0, r"1\.0 +sandbox +ok +all of it"),
        (Result(ok=False, did="half of it"), 1, "FAILED +half of it"),
        (Unavailable("npm is not on this machine"), 1, "FAILED +npm is not on this machine"),
        (ValueError("oh"), 1, "FAILED +ValueError: oh"),
    ],
)
def test_one_row_decides(
    result: Any, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command fails if a row did, and the row says why in its line."""
    monkeypatch.setattr(compat, "VISITORS", (Guest(Result(ok=True, did="fine")), Guest(result)))
    monkeypatch.setattr(compat, "MOCKED", ())
    assert compat.main() == code
    out = capsys.readouterr().out
    assert re.search(said, out)
    assert f"{2 - code} of 2 ok" in out


def test_long_texts_stay_in_their_column() -> None:
    """What a guest did is folded below its heading."""
    lines = table([Row("a", "1", "sandbox", ok=True, did="word " * 60)]).splitlines()
    column = lines[0].index("what it did")
    assert len(lines) > 2
    assert all(line[:column].strip() == "" and line[column:].startswith("word") for line in lines[2:])


@pytest.mark.parametrize(
    "said",
    [
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)'",
        "npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error errno ECONNREFUSED",
        "npm error code ENOTFOUND",
    ],
)
def test_a_registry_out_of_reach_is_one_line(said: str, tmp_path: Path) -> None:
    """What installers say of it at length is told in a line, and so is the end of any other failure."""
    (tmp_path / "installer.py").write_text(f"import sys; sys.exit({said!r})")
    with pytest.raises(Unavailable, match=r"^pip cannot reach its registry: .+$"):
        installing._run("pip", sys.executable, tmp_path / "installer.py")
    with pytest.raises(Unavailable, match=r"^npm failed: ZeroDivisionError: division by zero$"):
        installing._run("npm", sys.executable, "-c", "1 / 0")


def test_without_npm_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without node has rows that say what is missing."""
    monkeypatch.setattr(installing.shutil, "which", lambda _: None)
    with pytest.raises(Unavailable, match="npm is not on this machine"):
        installing.node(tmp_path, ("ai",))


def test_files_are_compared_byte_for_byte(tmp_path: Path) -> None:
    """A visitor that brings back less than was made, or something else, has failed."""
    sandbox = Sandbox()
    assert compared(sandbox, tmp_path) == Result(ok=False, did="nothing was submitted")
    with httpx.Client(transport=sandbox.transport(), headers={"x-key": "made-up-key"}) as client:
        client.post(f"{sandbox.base_url('bfl')}/v1/flux-2-pro", json={"prompt": "a duck"}).raise_for_status()
    (job,) = sandbox.jobs.values()
    assert "1 are missing" in compared(sandbox, tmp_path).did
    (tmp_path / "duck").write_bytes(reception.made(job, 0))
    assert compared(sandbox, tmp_path).ok
    (tmp_path / "duck").write_bytes(reception.made(job, 0) + b"\0")
    assert "1 are not what the sandbox made, 1 are missing" in compared(sandbox, tmp_path).did


class Mock(Preferring):
    """Answers as Prism does: with an example of the document, the preferred one if there is one."""

    def __init__(self, provider: str, **changes: Any) -> None:
        super().__init__()
        self.catalogue = Catalogue.load(f"safelight_api.{provider}")
        self.changes = changes

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        operation, _ = self.catalogue.match(request.method, request.url.path)
        if wanted := re.fullmatch(r"code=(\d+), example=(\S+)", self.prefer):
            body = self.catalogue.examples(operation, int(wanted[1]))[wanted[2]]
            return httpx.Response(int(wanted[1]), json={**body, **self.changes})
        status, media_types = self.catalogue.success(operation)
        if "application/json" not in media_types:
            return httpx.Response(status, content=b"RIFF", headers={"content-type": media_types[0]})
        return httpx.Response(status, json=self.catalogue.sample(operation, status))


@pytest.mark.parametrize("provider", provider_names())
def test_our_client_is_tried_with_everything(provider: str) -> None:
    """Every submit is made, and every documented answer is read as a state or as an error of ours."""
    known = load_provider(provider)
    result = tried(known, "http://127.0.0.1:4010", Mock(provider))
    submits = sum(hasattr(each, "link") for each in known.operations.values())
    assert result.ok, result.did
    assert f"{submits} submits" in result.did


def test_drift_from_a_mock_fails_its_row() -> None:
    """A mock that was made from the document does not differ from it: if it seems to, ours reads it wrongly."""
    result = tried(load_provider("bfl"), "http://127.0.0.1:4010", Mock("bfl", progress="much"))
    assert not result.ok
    assert "drift at /progress" in result.did


def test_a_mock_is_asked_on_this_machine_alone() -> None:
    """The examples name the hosts of the real API; a client that went there would fail its row."""
    with pytest.raises(AssertionError, match=r"api\.bfl\.ai"):
        Preferring().handle_request(httpx.Request("GET", "https://api.bfl.ai/v1/credits"))
