"""Environments of their own for other people's programs, from the registries, by name."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import NamedTuple

_TIMEOUT = 240.0  # seconds for one installation
_STAMP = "installed.json"
_UNREACHABLE = ("connection broken", "enotfound", "econnrefused", "etimedout", "eai_again", "name resolution")


class Unavailable(Exception):
    """What cannot be had here: one clear line."""


class Environment(NamedTuple):
    """A folder in which something is installed, its version, and the environment variables to run it with."""

    folder: Path
    version: str
    variables: dict[str, str]


_LOCKS: defaultdict[Path, Lock] = defaultdict(Lock)


def python(folder: Path, requirements: Sequence[str]) -> Environment:
    """A virtual environment with what `requirements` name, the first being what it is for; raises `Unavailable`."""
    interpreter = folder / "bin" / "python"
    with _LOCKS[folder]:
        if not _has(folder, requirements):
            _run("pip", sys.executable, "-m", "venv", "--clear", folder)
            pip = (interpreter, "-m", "pip", "--disable-pip-version-check", "--retries=1", "--timeout=20")
            _run("pip", *pip, "install", "--quiet", *requirements)
            _stamp(folder, requirements)
    asked = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))"
    version = _run("Python", interpreter, "-c", asked, requirements[0]).strip()
    return Environment(folder, version, _variables())


def node(folder: Path, packages: Sequence[str]) -> Environment:
    """A folder with `node_modules`, the first of `packages` being what it is for; raises `Unavailable`."""
    npm = shutil.which("npm")
    if npm is None:
        raise Unavailable("npm is not on this machine")
    with _LOCKS[folder]:
        if not _has(folder, packages):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            quiet = ("--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--fetch-timeout=20000")
            _run("npm", npm, "install", "--prefix", folder, *quiet, *packages)
            _stamp(folder, packages)
    package = json.loads((folder / "node_modules" / packages[0] / "package.json").read_text("utf-8"))
    return Environment(folder, package["version"], _variables())


def _has(folder: Path, wanted: Sequence[str]) -> bool:
    """Whether an installation of just this was finished."""
    stamp = folder / _STAMP
    return stamp.is_file() and json.loads(stamp.read_text("utf-8")) == list(wanted)


def _stamp(folder: Path, wanted: Sequence[str]) -> None:
    (folder / _STAMP).write_text(json.dumps(list(wanted)), "utf-8")


def _variables() -> dict[str, str]:
    """This process's variables without anybody's keys, and with no proxy between a program and this machine."""
    own = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY")}
    return {**own, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}


def _run(what: str, *command: str | Path) -> str:
    """What a command prints; raises `Unavailable` with the line that says why it failed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise Unavailable(f"{what} was not done in {_TIMEOUT:.0f} s") from error
    if done.returncode:
        if any(word in done.stderr.lower() for word in _UNREACHABLE):
            raise Unavailable(f"{what} cannot reach its registry: look at the network, or at {what}'s configuration")
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()] or ["silently"]
        raise Unavailable(f"{what} failed: {lines[-1][:300]}")
    return done.stdout
