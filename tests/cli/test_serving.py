"""`sandbox`: what the command says; the sandbox itself has tests of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from safelight.provider import provider_names
from tests.cli.conftest import Run


def serving(monkeypatch: pytest.MonkeyPatch, run: Callable[..., None]) -> None:
    """Put a server in the sandbox's place."""
    monkeypatch.setitem(sys.modules, "safelight.sandbox.server", SimpleNamespace(run=run))  # type: ignore[arg-type]


def test_sandbox_says_where_it_is(safelight: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The base URLs, and a command for each that can be pasted."""

    def run(port: int, ready: Callable[[Mapping[str, str]], None], **options: Any) -> None:
        assert options == {"seed": 7, "duration": 2.0, "scenarios": None}
        ready({name: f"http://127.0.0.1:{port}/{name}" for name in provider_names()})

    serving(monkeypatch, run)
    ended = safelight("sandbox", "--port", "8123", "--seed", "7", "--duration", "2")
    assert ended.code == 0
    assert "http://127.0.0.1:8123/bfl" in ended.out
    assert "export NOVITA_API_KEY=" in ended.out
    assert "--base-url http://127.0.0.1:8123/novita" in ended.out
    said = safelight("sandbox", "--json", "--port", "8123", "--seed", "7", "--duration", "2").document
    assert said["base_urls"]["gptunnel"] == "http://127.0.0.1:8123/gptunnel"


def test_sandbox_says_what_it_lacks(safelight: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that is taken, and an extra that is not installed."""

    def taken(**_: object) -> None:
        raise OSError(98, "Address already in use")

    serving(monkeypatch, taken)
    ended = safelight("sandbox")
    assert (ended.code, ended.err.count("\n")) == (2, 2)
    assert "port 8765 cannot be used: Address already in use" in ended.err

    def bare(**_: object) -> None:
        raise ModuleNotFoundError("No module named 'uvicorn'", name="uvicorn")

    serving(monkeypatch, bare)
    ended = safelight("sandbox")
    assert ended.code == 2
    assert "pip install 'safelight[sandbox]'" in ended.err


def test_scenarios_that_cannot_be_read_are_wrong_usage(safelight: Run, tmp_path: Path) -> None:
    """The file and the word are named, and nothing is served."""
    (tmp_path / "table.toml").write_text("[scenarios]\n'*' = 'explodes'\n")
    ended = safelight("sandbox", "--port", "0", "--scenarios", str(tmp_path / "table.toml"))
    assert (ended.code, ended.err.count("\n")) == (2, 2)
    assert "table.toml: 'explodes' is no word of a scenario" in ended.err
