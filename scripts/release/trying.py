"""The wheel, tried as a stranger would: alone, with its extras, and with the oldest and the newest of what it needs."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from scripts.release.commands import ROOT, UV, environment, install, run

EXTRAS = ("cli", "sandbox", "fast", "otel")
BARE = """
import importlib.metadata, sys
import safelight, safelight_api
from safelight import AsyncClient, Client
from safelight.providers import bfl, gptunnel, novita
from safelight_api.bfl.models import Flux2Inputs
assert {"typer", "rich", "starlette", "PIL", "aiohttp", "opentelemetry"}.isdisjoint(sys.modules)
assert importlib.metadata.version("safelight") == safelight.__version__
assert bfl.flux_2_pro.build(Flux2Inputs(prompt="x"))["json"] == {"prompt": "x"}
assert bfl.flux_2_pro.document("tolerant")["openapi"].startswith("3.1")
"""
WORKING = """
import asyncio, sys, tempfile
import opentelemetry.trace
from safelight import AsyncClient, Client
from safelight.cli import main
from safelight.providers import bfl, gptunnel
from safelight.sandbox import Sandbox
key, folder = "00000000-0000-4000-8000-000000000000", tempfile.mkdtemp()
swap = {"sourceImage": "https://example.com/a.png", "faceImage": "https://example.com/b.png"}
with Sandbox(duration=0.1, not_found_for=0).serve() as sandbox:
    with Client(bfl, api_key=key, base_url=sandbox.base_url("bfl")) as client:
        assert client.run(bfl.flux_2_pro, {"prompt": "x"}, folder)[0].stat().st_size
    async def work():
        async with AsyncClient(gptunnel, api_key=key, base_url=sandbox.base_url("gptunnel")) as client:
            assert (await client.run(gptunnel.faceswap, swap, folder))[0].stat().st_size
    asyncio.run(work())
    import os
    os.environ["BFL_API_KEY"] = key
    assert main(["run", "bfl", "flux-2-pro", "prompt=x", "--out", folder, "--base-url", sandbox.base_url("bfl")]) == 0
"""
KEPT = """
import pytest
from safelight.providers import bfl, gptunnel, novita
from safelight.testing import contract
@pytest.mark.parametrize("check", [each for one in (bfl, gptunnel, novita) for each in contract.checks(one)], ids=str)
def test_the_contract_is_kept(check):
    check()
"""


def alone(wheel: Path, folder: Path, base: str) -> None:
    """It can be imported with what it cannot do without, and nothing else."""
    run(environment(folder / "alone", base, str(wheel)), "-c", BARE)


def everything(wheel: Path, folder: Path, base: str, version: str, *, lowest: bool) -> str:
    """It works with its extras, and keeps the contracts of its providers; the interpreter that it did so with."""
    name = "lowest" if lowest else "newest"
    bounds = ("--constraints", str(oldest(folder / "lowest.txt", version))) if lowest else ()
    python = environment(folder / name, base, f"{wheel}[{','.join(EXTRAS)}]", *bounds)
    run(python, "-c", WORKING)
    install(python, f"{wheel}[{','.join(EXTRAS)},testing]")  # which takes newer of what schemathesis wants newer
    tests = folder / name / "test_contract.py"
    tests.write_text(KEPT, "utf-8")
    run(python, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", str(tests))
    if "submit" not in run(str(folder / name / "bin" / "safelight"), "--help"):
        sys.exit("safelight --help does not speak of submit")
    return python


def oldest(target: Path, version: str) -> Path:
    """Each direct dependency at the lowest version that is declared and has a wheel for this Python."""
    extras = [word for extra in EXTRAS for word in ("--extra", extra)]
    asked = ("--resolution", "lowest-direct", "--only-binary", ":all:", "--python-version", version, "--no-header")
    run(UV, "pip", "compile", "--quiet", str(ROOT / "pyproject.toml"), *extras, *asked, "--output-file", str(target))
    return target


def adopted(wheel: Path, python: str, folder: Path) -> None:
    """The example as its users have it: adopted again from its document alone, then installed and held to it."""
    install(python, f"{wheel}[generate,testing]")
    command, kiln = str(Path(python).with_name("safelight")), folder / "kiln"
    shutil.copytree(ROOT / "examples" / "kiln", kiln)
    run(command, "adopt", str(kiln / "specs" / "kiln.yaml"), "--name", "pottery", "--out", str(folder / "pottery"))
    install(python, "--no-deps", "--editable", str(kiln))
    run(command, "generate", "--check", str(kiln))
    run(command, "corpus", "kiln", "--out", str(kiln / "tests" / "corpus"), "--examples", "5", "--keep", "2026-06")
    run(python, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", str(kiln / "tests"))
