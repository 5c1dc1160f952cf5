"""Builds the wheel and tries it as a stranger would: alone in a clean environment, then with the `cli` extra."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BARE = """
import importlib.metadata, sys
import safelight, safelight_api
from safelight import AsyncClient, Client
from safelight.providers import bfl, gptunnel, novita
from safelight_api.bfl.models import Flux2Inputs
assert {"typer", "rich", "starlette", "PIL"}.isdisjoint(sys.modules)
assert importlib.metadata.version("safelight") == safelight.__version__
assert bfl.flux_2_pro.build(Flux2Inputs(prompt="x"))["json"] == {"prompt": "x"}
assert bfl.flux_2_pro.document("tolerant")["openapi"].startswith("3.1")
"""


def run(*command: str) -> str:
    """Run a command away from the sources; its output, or its failure."""
    done = subprocess.run(command, cwd=tempfile.gettempdir(), capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, try."""
    with tempfile.TemporaryDirectory() as folder:
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, str(ROOT))
        (wheel,) = Path(folder).glob("safelight-*.whl")
        venv.create(Path(folder) / "env", with_pip=True)
        python = str(Path(folder) / "env" / "bin" / "python")
        run(python, "-m", "pip", "install", "--quiet", str(wheel))
        run(python, "-c", BARE)
        run(python, "-m", "pip", "install", "--quiet", f"{wheel}[cli]")
        said = run(str(Path(folder) / "env" / "bin" / "safelight"), "--help")
        if "submit" not in said:
            sys.exit(f"safelight --help does not speak of submit:\n{said}")
    print(f"wheel: {wheel.name} installs, imports without extras, and `safelight --help` works with `cli`")


if __name__ == "__main__":
    main()
