"""What `import safelight` and the first client of one provider cost, against `import httpx, attrs`."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from safelight.provider import provider_names

THEIRS = "import httpx, attrs"
OURS = "from safelight import Client; from safelight.providers import {0}; Client({0}, api_key='made-up')"
ROUNDS = 15


def seconds(code: str) -> float:
    """Wall time of a fresh interpreter that runs this, with bytecode as an installed package has it."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)  # noqa: S603 - our own words
    return time.perf_counter() - start


def report() -> None:
    """Print a row a provider."""
    print(f"Import and first client, to `{THEIRS}` (wall time of whole processes, median of {ROUNDS} pairs)")
    for name in provider_names():
        ours = OURS.format(name)
        seconds(THEIRS), seconds(ours)
        ratio = statistics.median(seconds(ours) / seconds(THEIRS) for _ in range(ROUNDS))
        print(f"  {name:10} {ratio:.2f}")
