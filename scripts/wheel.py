"""Builds the wheel and tries it as a stranger would: alone, with its extras, and with the oldest of what it needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = ("cli", "sandbox", "fast")
BARE = """
import importlib.metadata, sys
import safelight, safelight_api
from safelight import AsyncClient, Client
from safelight.providers import bfl, gptunnel, novita
from safelight_api.bfl.models import Flux2Inputs
assert {"typer", "rich", "starlette", "PIL", "aiohttp"}.isdisjoint(sys.modules)
assert importlib.metadata.version("safelight") == safelight.__version__
assert bfl.flux_2_pro.build(Flux2Inputs(prompt="x"))["json"] == {"prompt": "x"}
assert bfl.flux_2_pro.document("tolerant")["openapi"].startswith("3.1")
"""
WORKING = """
import asyncio, sys, tempfile
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


def run(*command: str) -> str:
    """Run a command away from the sources; its output, or its failure."""
    done = subprocess.run(command, cwd=tempfile.gettempdir(), capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def environment(folder: Path, *packages: str) -> str:
    """A fresh environment with these packages; its interpreter."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    run(python, "-m", "pip", "install", "--quiet", *packages)
    return python


def oldest() -> list[str]:
    """Each direct dependency, the extras' too, at the lowest version that is declared."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *(each for extra in EXTRAS for each in project["optional-dependencies"][extra]),
    ]
    found = (re.match(r"([\w-]+)>=([\w.]+)", each) for each in declared)
    return [f"{match[1]}=={match[2]}.*" for match in found if match]


def adopted(python: str, folder: Path) -> None:
    """The example as its users have it: adopted again from its document alone, then installed and held to it."""
    command, kiln = str(Path(python).with_name("safelight")), folder / "kiln"
    shutil.copytree(ROOT / "examples" / "kiln", kiln)
    run(command, "adopt", str(kiln / "specs" / "kiln.yaml"), "--name", "pottery", "--out", str(folder / "pottery"))
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--editable", str(kiln))
    run(command, "generate", "--check", str(kiln))
    run(command, "corpus", "kiln", "--out", str(kiln / "tests" / "corpus"), "--examples", "5", "--keep", "2026-06")
    run(python, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", str(kiln / "tests"))


def main() -> None:
    """Build, install, try."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", name, str(ROOT))
        (wheel,) = folder.glob("safelight-*.whl")
        alone = environment(folder / "alone", str(wheel))
        run(alone, "-c", BARE)
        run(alone, "-m", "pip", "install", "--quiet", f"{wheel}[{','.join(EXTRAS)}]")
        run(alone, "-c", WORKING)
        if "submit" not in run(str(folder / "alone" / "bin" / "safelight"), "--help"):
            sys.exit("safelight --help does not speak of submit")
        run(alone, "-m", "pip", "install", "--quiet", f"{wheel}[generate,testing]")
        adopted(alone, folder)
        told = "imports without extras, works with them, adopts the example and keeps its contract"
        if sys.version_info[:2] == (3, 11):  # of later Pythons the oldest versions have no wheels
            run(environment(folder / "oldest", f"{wheel}[{','.join(EXTRAS)}]", *oldest()), "-c", WORKING)
            told += ", and with the oldest versions of all that it declares"
        print(f"wheel: {wheel.name} {told}")


if __name__ == "__main__":
    main()
