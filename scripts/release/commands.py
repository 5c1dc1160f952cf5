"""Commands of others, run away from the sources, and environments of their own to run them in."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
UV = str(Path(sys.executable).with_name("uv"))


def run(*command: str, **environment: str) -> str:
    """Run a command; its output, or its failure."""
    whole = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", **environment}
    done = subprocess.run(  # noqa: S603 - our own words
        command, cwd=tempfile.gettempdir(), env=whole, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def install(python: str, *packages: str) -> None:
    """Install packages into the environment of an interpreter."""
    run(UV, "pip", "install", "--quiet", "--python", python, *packages)


def environment(folder: Path, base: str, *packages: str) -> str:
    """A fresh environment of an interpreter with these packages; its own interpreter."""
    run(UV, "venv", "--quiet", "--python", base, str(folder))
    python = str(folder / "bin" / "python")
    install(python, *packages)
    return python


def pythons() -> Iterator[tuple[str, str]]:
    """Each Python of those that are promised which this machine has: its version, and its interpreter."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in VERSIONS:
        kept = sorted(versions.glob(f"{version}.*/bin/python"))
        for each in (which(f"python{version}"), *map(str, kept)):
            if each is not None and _runs(each):
                yield version, each
                break


def _runs(python: str) -> bool:
    done = subprocess.run([python, "-c", ""], capture_output=True, check=False)  # noqa: S603 - our own words
    return done.returncode == 0
