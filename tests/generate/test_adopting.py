"""Adopting a provider: a package of one's own that the clients, the command line and the sandbox find."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from safelight import Client, VirtualClock
from safelight.cli.running import start
from safelight.errors import UsageError
from safelight.generate import inferring
from safelight.generate.adopting import adopt, compare, generate
from safelight.generate.passes import plain
from safelight.generate.reading import RegenError
from safelight.generate.telling import told_of
from safelight.provider import each_provider, load_provider, provider_names
from safelight.sandbox import Sandbox
from safelight.testing import contract
from safelight_api.operation import load_model

from .small import get, post, schemas, small

KILN = Path(__file__).parents[2] / "examples" / "kiln"
ON = date(2026, 11, 27)


def adopted(folder: Path, document: dict[str, Any], name: str = "pot") -> Any:
    source = folder / f"{name}.json"
    source.write_text(json.dumps(document))
    return adopt(source, name, folder / "adopted" / name, ON)


def unlinked() -> dict[str, Any]:
    document = small()
    del post(document)["responses"]["200"]["links"]
    return document


def test_what_is_guessed_stands_in_the_patch_with_its_reason(tmp_path: Path):
    """A POST whose reply has an id, and a GET that takes one: a dated action, to be confirmed."""
    made = adopted(tmp_path, unlinked())
    assert (made.operations, made.submits) == (2, 1)
    patch = yaml.safe_load((made.folder / "specs" / "patches" / "pot.yaml").read_text())
    link, kind = patch["actions"]
    assert link["target"] == "$.paths['/firings'].post.responses['200']"
    assert link["description"].startswith("2026-11-27: guessed, to be confirmed: /id of its reply is taken for {id}")
    assert kind["update"] == {"x-kind": "image"}
    assert made.decisions[0].startswith("whether the 1 guessed")


def test_a_document_that_says_all_of_a_job_is_taken_at_its_word(tmp_path: Path):
    """Its link and its kind are not guessed again, so that no action of the patch changes nothing."""
    document = small()
    post(document)["x-kind"] = "image"
    made = adopted(tmp_path, document)
    assert made.submits == 1
    assert not yaml.safe_load((made.folder / "specs" / "patches" / "pot.yaml").read_text())["actions"]


def test_the_document_is_kept_as_it_is(tmp_path: Path):
    """To the byte."""
    made = adopted(tmp_path, unlinked())
    assert (made.folder / "specs" / "pot.json").read_bytes() == (tmp_path / "pot.json").read_bytes()


def test_a_folder_that_is_there_is_not_written_over(tmp_path: Path):
    """What a person decided is never lost."""
    adopted(tmp_path, unlinked())
    with pytest.raises(RegenError, match="is there already"):
        adopted(tmp_path, unlinked())


def test_nothing_is_left_of_an_adoption_that_fails(tmp_path: Path):
    """Neither a folder nor a part of one."""
    with pytest.raises(RegenError):
        adopted(tmp_path, {"swagger": "2.0"})
    assert not (tmp_path / "adopted").exists() or not list((tmp_path / "adopted").iterdir())


@pytest.mark.parametrize("name", ["Acme", "a-b", "class", "1st", ""])
def test_a_name_is_one_that_python_can_have(tmp_path: Path, name: str):
    """A package is called by it."""
    with pytest.raises(RegenError, match="is no name for a provider"):
        adopted(tmp_path, unlinked(), name)


@pytest.mark.parametrize(
    ("scheme", "header", "prefix"),
    [
        ({"type": "http", "scheme": "bearer"}, "authorization", "Bearer "),
        ({"type": "apiKey", "in": "header", "name": "X-Pot"}, "x-pot", ""),
        ({"type": "apiKey", "in": "header", "name": "A", "description": "`Key YOUR_KEY`"}, "a", "Key "),
    ],
)
def test_the_place_of_the_key_is_read_off_the_security_schemes(scheme: dict[str, str], header: str, prefix: str):
    """Header and prefix, with what they are from."""
    document = small()
    document["components"]["securitySchemes"] = {"key": scheme}
    key = inferring.key(document)
    assert (key.header, key.prefix, key.certain) == (header, prefix, True)


def test_a_key_that_nothing_holds_is_a_gap():
    """It is asked, not guessed in silence."""
    document = small()
    document["components"]["securitySchemes"] = {"key": {"type": "mutualTLS"}}
    assert not inferring.key(document).certain


def test_servers_have_the_defaults_of_their_variables():
    """And what is no https address is a gap."""
    document = small()
    document["servers"] = [
        {"url": "/v1"},
        {"url": "https://{r}.pot.example/v1/", "variables": {"r": {"default": "eu"}}},
    ]
    assert inferring.base_url(document) == "https://eu.pot.example/v1"
    document["servers"] = [{"url": "/v1"}]
    assert inferring.base_url(document) is None


def test_words_and_files_are_read_off_the_result():
    """Statuses by their words, what is none of them for a person; files by name and type, inputs left aside."""
    document = small()
    schemas(document)["State"]["properties"] = {
        "id": {"type": "string"},
        "status": {"enum": ["queued", "in_progress", "completed", "failed", "NOT_READY", "glazed"]},
        "output": {"type": "array", "items": {"type": "string"}},
        "assets": {"type": "object", "properties": {"video": {"type": "string"}, "video_length": {"type": "number"}}},
        "input_url": {"type": "string"},
        "failure_reason": {"type": "string"},
    }
    made, _ = plain(document)
    told = told_of(made, get(made), "image")
    assert told.status == "/status"
    assert told.words == {
        "pending": ["NOT_READY", "queued"],
        "running": ["in_progress"],
        "succeeded": ["completed"],
        "failed": ["failed"],
    }
    assert told.unknown == ["glazed"]
    assert told.files == {"/output": "image", "/assets/video": "video"}
    assert told.reasons == ["/failure_reason"]


def test_generate_writes_the_same_again_and_check_names_what_differs(tmp_path: Path, capsys: Any):
    """For CI: exit 1 and the file."""
    made = adopted(tmp_path, unlinked())
    assert generate(made.folder).keys() == {"pot"}
    assert compare(made.folder) == []
    (made.folder / "safelight_pot" / "generated" / "client.py").unlink()
    assert start(["generate", "--check", str(made.folder)]) == 1
    assert "missing: client.py" in capsys.readouterr().out


def test_a_folder_without_documents_is_told_how_to_have_some(tmp_path: Path):
    """In a line."""
    with pytest.raises(RegenError, match="safelight adopt"):
        generate(tmp_path)


# The example, and what finds it


def test_the_example_is_what_its_document_gives():
    """As CI of whoever adopted it would check."""
    assert compare(KILN) == []


@pytest.fixture
def kiln(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The example as if it were installed: its package, and its entry point."""
    shutil.copytree(KILN / "safelight_kiln", tmp_path / "safelight_kiln")
    installed(tmp_path, "kiln", "safelight_kiln")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module("safelight_kiln")
    for name in [name for name in sys.modules if name.startswith("safelight_kiln")]:
        del sys.modules[name]
    load_model.cache_clear()


def installed(folder: Path, name: str, module: str) -> None:
    """What an installed package says of itself."""
    about = folder / f"safelight_{name}-0.1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: safelight-{name}\nVersion: 0.1\n")
    (about / "entry_points.txt").write_text(f"[safelight.providers]\n{name} = {module}\n")


def test_an_installed_package_is_found_as_ours_are(kiln: Any):
    """By name, among the others, and by the sandbox."""
    assert "kiln" in provider_names()
    assert load_provider("kiln") is kiln.PROVIDER
    assert "kiln" in Sandbox().imitations


@pytest.mark.parametrize("module", ["safelight_nobody", "json", "safelight.providers.bfl"])
def test_a_damaged_package_is_told_and_keeps_nobody_from_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str
):
    """The message names the package; every other provider is there, in the sandbox too."""
    installed(tmp_path, "broken", module)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(UsageError, match="cannot be used"):
        load_provider("broken")
    told: list[UsageError] = []
    assert {"bfl", "gptunnel", "novita"} <= {each.name for each in each_provider(told.append)}
    assert len(told) == 1
    assert "bfl" in Sandbox().imitations


def test_a_name_of_ours_is_nobody_elses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A package cannot take the key of another provider by its name."""
    installed(tmp_path, "bfl", "safelight_nobody")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert load_provider("bfl").base_url == "https://api.bfl.ai"


@pytest.mark.usefixtures("kiln")
def test_the_command_line_runs_it_in_the_sandbox(tmp_path: Path, monkeypatch: Any, capsys: Any):
    """From words to a picture, with a parameter of the path among the words."""
    from safelight.cli import clients

    sandbox = Sandbox(clock=VirtualClock())

    def made(provider: Any, **options: Any) -> Client:
        options |= {"base_url": sandbox.base_url(provider.name), "clock": sandbox.clock, "api_key": "made-up-key"}
        return Client(provider, transport=sandbox.transport(), **options)

    monkeypatch.setattr(clients, "make_client", made)
    words = ["run", "kiln", "start-firing", "studioId=mine", "prompt=a bowl", "--out", str(tmp_path / "out")]
    assert start(words) == 0, capsys.readouterr().err
    assert [path for path in (tmp_path / "out").iterdir() if path.suffix == ".png"]


def test_the_contract_of_the_example_is_kept(kiln: Any):
    """Replies, requests, uploads, and jobs from submit to file; its own tests try fresh replies and mistakes, too."""
    every = contract.checks(kiln, corpus=KILN / "tests" / "corpus", mutants=0)
    checks = [check for check in every if "fresh" not in str(check)]
    assert len({str(check) for check in checks}) == len(checks) > 20
    for check in checks:
        check()


def test_the_contract_notices_what_is_not_kept(kiln: Any):
    """A module that reads no file of a finished job fails its job's check."""
    from attrs import evolve

    from safelight.reading import reading

    blind = evolve(kiln.PROVIDER, read=reading(status="/state", words={"succeeded": ["finished"]}, files={}))
    (job,) = [check for check in contract.checks(blind) if str(check) == "start-firing: a job ends with what it made"]
    with pytest.raises(Exception, match=r"names no file|did not end"):
        job()
