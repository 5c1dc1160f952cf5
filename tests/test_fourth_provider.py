"""A fourth provider is one document and one module, and nothing else."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import safelight.providers
import safelight_api
from safelight import Client, VirtualClock
from safelight.generate.regenerate import regenerate
from safelight.provider import provider_names

FOURTH = Path(__file__).parent / "fourth"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The module of the fourth provider, its package generated from its document alone."""
    folder = tmp_path_factory.mktemp("fourth")
    (folder / "specs").mkdir()
    (folder / "providers").mkdir()
    shutil.copy(FOURTH / "acme.yaml", folder / "specs")
    shutil.copy(FOURTH / "acme.py", folder / "providers")
    regenerate(folder / "specs", folder / "generated")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(safelight_api, "__path__", [*safelight_api.__path__, str(folder / "generated")])
        patch.setattr(safelight.providers, "__path__", [*safelight.providers.__path__, str(folder / "providers")])
        yield importlib.import_module("safelight.providers.acme")
    for name in [name for name in sys.modules if ".acme" in name]:
        del sys.modules[name]


def test_it_submits_waits_and_saves(acme: Any, tmp_path: Path) -> None:
    """A job of the fourth provider is submitted, waited for and saved by the same client as any other."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if request.method == "POST":
            return httpx.Response(200, json={"job": "a b+"})
        if request.url.host == "files.acme.example":
            return httpx.Response(200, content=PNG)
        done = len(seen) > 3
        state = {"state": "ready", "file": "https://files.acme.example/1"} if done else {"state": "new"}
        return httpx.Response(200, json=state)

    models = importlib.import_module("safelight_api.acme.models")
    client = Client(acme, api_key="made-up", transport=httpx.MockTransport(answer), clock=VirtualClock())
    paths = client.run(acme.picture, models.PictureRequest(prompt="a duck"), tmp_path)
    assert [path.read_bytes() for path in paths] == [PNG]
    assert seen[0].content == b'{"prompt": "a duck"}'
    assert seen[1].url == "https://api.acme.example/jobs/a%20b%2B"
    assert {request.headers.get("acme-key") for request in seen[:-1]} == {"made-up"}
    assert "acme-key" not in seen[-1].headers


def test_the_command_line_and_the_contract_tests_find_it(acme: Any) -> None:
    """It is listed beside the others, which is what the command line and the contract tests walk."""
    assert acme.PROVIDER.name in provider_names()
