"""What `import safelight` and the first client of one provider cost, against `import httpx, attrs`.

Processor time of whole processes less that of a bare interpreter, in an environment with the runtime dependencies only:
what else is installed slows every import down, and a bare interpreter's start would flatter the ratio.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import venv
from pathlib import Path

from safelight.provider import provider_names

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv-runtime"
BARE = "pass"
THEIRS = "import httpx, attrs"
CLIENT = "import httpx, attrs; httpx.Client()"
OURS = "from safelight import Client; from safelight.providers import {0}; Client({0}, api_key='made-up')"
ROUNDS = 25


def interpreter() -> str:
    """The interpreter of an environment with the package and what it cannot do without."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = ENVIRONMENT / f".ready-{(ROOT / 'pyproject.toml').stat().st_mtime_ns}"
    if not ready.exists():
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
        installing = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", "."]
        subprocess.run(installing, check=True, cwd=ROOT, stderr=subprocess.DEVNULL)  # noqa: S603 - our own words
        ready.touch()
    return str(python)


def spent(python: str, code: str) -> float:
    """Processor time of a fresh interpreter that runs this, with bytecode as an installed package has it."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen([python, "-c", code], env=environment)  # noqa: S603 - our own words
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{code!r} failed")
    return usage.ru_utime + usage.ru_stime


def ratio(python: str, ours: str) -> float:
    """What one import costs to another, each less a bare interpreter."""
    for code in (BARE, THEIRS, ours):
        spent(python, code)
    ratios = []
    for _ in range(ROUNDS):
        bare, theirs, mine = (spent(python, code) for code in (BARE, THEIRS, ours))
        ratios.append((mine - bare) / (theirs - bare))
    return statistics.median(ratios)


def report() -> dict[str, float]:
    """Print a row a provider, and give what it says."""
    python = interpreter()
    print(f"Import and first client, to `{THEIRS}` (processor time less a bare interpreter's, median of {ROUNDS})")
    asked = {**{name: OURS.format(name) for name in provider_names()}, "httpx.Client()": CLIENT}
    found = {name: round(ratio(python, code), 2) for name, code in asked.items()}
    for name, cost in found.items():
        print(f"  {name:14} {cost:.2f}")
    return found
