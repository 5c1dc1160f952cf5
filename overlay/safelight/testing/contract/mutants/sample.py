"""A small sample of mistakes, always the same, each of which the checks have to notice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from safelight.testing.contract.subject import Subject

SURVIVED = "survived: "
HOURGLASS = 600  # seconds for the whole sample


def mutant_faults(subject: Subject, corpus: Path, count: int) -> Iterator[str]:
    """The mistakes that no check notices; they are tried in processes of their own, two at a time."""
    if not subject.module:
        yield "give `contract.checks` the module that has PROVIDER, so that a changed one can be imported; or mutants=0"
        return
    command = [sys.executable, "-m", "safelight.testing.contract.mutants", subject.module, str(corpus), str(count)]
    path = os.pathsep.join(each for each in sys.path if each)
    done = subprocess.run(  # noqa: S603 - our own words
        command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False, timeout=HOURGLASS
    )
    survivors = [line.removeprefix(SURVIVED) for line in done.stdout.splitlines() if line.startswith(SURVIVED)]
    yield from (f"nobody notices this mistake: {each}" for each in survivors)
    if not survivors and (done.returncode or f"{count} mistakes" not in done.stdout):
        yield f"they could not be tried: {(done.stderr or done.stdout)[-LAST:]}"


LAST = 300  # characters of what a process said before it died
