"""Bodies that were captured or documented: each means what it meant. A new one is a file below `tests/recorded/`.

A file holds `status`, `body` (or `raw`, for what is no JSON), `source`, `operation` (if it is not the provider's result
operation) and `expect`: members of the document that `safelight inspect --json` prints; `error_kind` for `error.kind`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from safelight.cli import main
from safelight.testing.contract.tally import count_replayed

FOLDER = Path(__file__).parent.parent / "recorded"
FILES = sorted(FOLDER.glob("*/*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_recorded_body_means_what_it_meant(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every recorded body comes to the outcome that was noted with it, and nothing in it is drift."""
    recorded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    body = tmp_path / "body"
    body.write_text(recorded["raw"] if "raw" in recorded else json.dumps(recorded["body"]), "utf-8")
    options = ["--operation", recorded["operation"]] if "operation" in recorded else []
    code = main(["inspect", path.parent.name, str(body), "--status", str(recorded["status"]), "--json", *options])
    said = json.loads(capsys.readouterr().out)
    said["error_kind"] = said["error"] and said["error"]["kind"]
    assert {name: said[name] for name in recorded["expect"]} == recorded["expect"]
    assert said["drift"] == []
    assert code == 0
    count_replayed(1)
