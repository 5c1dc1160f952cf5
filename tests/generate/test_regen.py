"""`make regen`: the same bytes every time, and a clear word when something has to be mended."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from safelight.generate.__main__ import main
from safelight.generate.documents import RegenError, apply_patches
from safelight.generate.effective import effective_document
from safelight.generate.tolerant import tolerant_document

ROOT = Path(__file__).parents[2]


def test_check_names_what_differs_is_missing_or_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed, a missing and an extra file below generated/ are each named, and the check fails."""
    specs = tmp_path / "specs"
    specs.mkdir()
    shutil.copy(ROOT / "tests" / "fourth" / "acme.yaml", specs)
    target = tmp_path / "safelight_api"
    monkeypatch.setattr("sys.argv", ["regen", "--specs", str(specs), "--target", str(target)])
    assert main() == 0
    monkeypatch.setattr("sys.argv", ["regen", "--check", "--specs", str(specs), "--target", str(target)])
    assert main() == 0
    with (target / "acme" / "types.py").open("a") as file:
        file.write(" ")
    (target / "acme" / "client.py").unlink()
    (target / "acme" / "mine.py").touch()
    capsys.readouterr()
    assert main() == 1
    said = capsys.readouterr().err
    assert all(
        f"{word}: acme/{name}.py" in said
        for word, name in (("differs", "types"), ("missing", "client"), ("extra", "mine"))
    )


def overlay(**action: Any) -> dict[str, Any]:
    return {"overlay": "1.0.0", "actions": [{"description": "2026-11-21: because.", **action}]}


@pytest.mark.parametrize(
    ("patches", "complaint"),
    [
        (overlay(target="$.paths.nowhere", update={"x": 1}), "changes nothing"),
        (overlay(target="$.info", update={"title": "t"}), "changes nothing"),
        (overlay(target="$.info", update={"title": "u"}, description="because"), "YYYY-MM-DD"),
        ({"overlay": "2.0.0", "actions": []}, "1.0.0"),
    ],
)
def test_a_patch_that_does_nothing_or_says_no_reason_fails(patches: dict[str, Any], complaint: str) -> None:
    """An action that matches or changes nothing, or is undated, stops the run with its number and target."""
    with pytest.raises(RegenError, match=complaint):
        apply_patches({"info": {"title": "t"}, "paths": {}}, patches, "p.yaml")


def acme(**change: Any) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load((ROOT / "tests" / "fourth" / "acme.yaml").read_text())
    document["components"]["schemas"].update(change)
    return document


def effective(folder: Path, document: dict[str, Any]) -> dict[str, Any]:
    (folder / "acme.yaml").write_text(yaml.safe_dump(document))
    return effective_document(folder / "acme.yaml")[0]


def test_two_operations_of_one_name_are_refused(tmp_path: Path) -> None:
    """Names that no person could tell apart in Python stop the run."""
    document = acme()
    document["paths"]["/jobs/{job}"]["get"]["x-name"] = "picture"
    with pytest.raises(RegenError, match="both be named picture"):
        effective(tmp_path, document)


def test_responses_are_opened_and_requests_are_not(tmp_path: Path) -> None:
    """A response's enum takes any string in the tolerant document; a request's stays closed and loses its default."""
    tolerant = tolerant_document(effective(tmp_path, acme()))
    schemas = tolerant["components"]["schemas"]
    state = schemas["JobState"]["properties"]["state"]
    assert [branch.get("type") for branch in state["anyOf"]] == ["string", "string"]
    assert "enum" not in state["anyOf"][1]
    assert schemas["PictureRequest"]["properties"]["size"] == {"type": "string", "enum": ["small", "large"]}


def test_an_invalid_document_is_refused(tmp_path: Path) -> None:
    """What is no OpenAPI after its patches stops the run."""
    document = acme()
    del document["info"]["title"]
    with pytest.raises(RegenError, match="not valid OpenAPI"):
        effective(tmp_path, document)
