"""A provider of which there is nothing but a generated package."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import safelight_api
from safelight.clock import VirtualClock
from safelight.generate.regenerate import regenerate
from safelight.sandbox import Sandbox
from safelight_api.operation import Submit

from .conftest import Caller

PACKAGES = Path(next(iter(safelight_api.__path__)))
ACME = Path(__file__).parents[1] / "fourth" / "acme.yaml"


@pytest.fixture(scope="module")
def generated(tmp_path_factory) -> Path:
    """Four packages that nobody knows: one made from a document without examples, and ours under other names."""
    folder = tmp_path_factory.mktemp("fourth")
    (folder / "specs").mkdir()
    shutil.copy(ACME, folder / "specs")
    regenerate(folder / "specs", folder / "generated")
    for name in ("bfl", "novita", "gptunnel"):
        shutil.copytree(PACKAGES / name, folder / "generated" / f"as_{name}")
    return folder / "generated"


@pytest.fixture(params=["acme", "as_bfl", "as_novita", "as_gptunnel"])
def fourth(request, generated, monkeypatch) -> Iterator[Caller]:
    monkeypatch.setattr(safelight_api, "__path__", [*safelight_api.__path__, str(generated)])
    sandbox = Sandbox(clock=VirtualClock(), duration=10)
    for name in set(sandbox.imitations) - {request.param}:
        del sandbox.imitations[name]
    with httpx.Client(transport=sandbox.transport()) as client:
        yield Caller(sandbox, client)
    for name in [name for name in sys.modules if name.startswith(f"safelight_api.{request.param}")]:
        del sys.modules[name]


def test_a_package_alone_is_imitated(fourth: Caller):
    """Every submit is accepted, runs and ends with a link to a file, as the document has it."""
    (provider,) = fourth.sandbox.imitations
    for operation in fourth.sandbox.imitations[provider].catalogue.operations:
        if isinstance(operation, Submit):
            url = fourth.submit(provider, operation.name)
            first = fourth.poll(url).text
            last = json.dumps(fourth.finish(url))
            assert first != last, operation.name
            links = [word for word in last.split('"') if "/files/" in word]
            assert links or operation.kind == "training", operation.name
            assert all(fourth.ask("GET", link).status_code == 200 for link in links)


def test_a_package_alone_refuses_as_its_document_says(fourth: Caller):
    """Without a key, with a wrong body, at a wrong path: an error of the document's form."""
    (provider,) = fourth.sandbox.imitations
    imitation = fourth.sandbox.imitations[provider]
    operation = next(operation for operation in imitation.catalogue.operations if isinstance(operation, Submit))
    keyless = fourth.client.post(f"{fourth.sandbox.base_url(provider)}{operation.path}", json={})
    wrong = fourth.ask("POST", f"{provider}{operation.path}", json=[])
    nowhere = fourth.ask("GET", f"{provider}/nowhere")
    assert (keyless.status_code, wrong.status_code, nowhere.status_code) == (401, 400, 404)
    assert all(isinstance(reply.json(), dict) for reply in (keyless, wrong, nowhere))
    assert not fourth.sandbox.jobs
