"""Clients that others wrote, unmodified, against the sandbox on loopback."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from safelight.sandbox import Sandbox, reception
from scripts.compat.installing import Environment, node, python
from scripts.compat.row import Result

_PROGRAMS = Path(__file__).parent / "visitors"
_TIMEOUT = 120.0
_KEY = "00000000-0000-4000-8000-000000000000"  # made up: the sandbox takes any key of a plausible form


@frozen
class Visitor:
    """A client, and the program below `visitors/` that uses it as its own documentation does.

    The program is given a base URL, a key and a folder, in which it leaves what the jobs have made and nothing else.
    """

    who: str
    provider: str
    program: str
    requirements: Sequence[str]
    installer: Callable[[Path, Sequence[str]], Environment]
    note: str = ""
    duration: float = 0.4

    @property
    def against(self) -> str:
        """What it is run against."""
        return f"sandbox, {self.provider}"

    def interpreter(self, folder: Path) -> list[Path | str]:
        """What runs the program."""
        return ["node"] if self.program.endswith(".mjs") else [folder / "bin" / "python"]

    def install(self, cache: Path) -> Environment:
        """Install it below a folder; raises `Unavailable`."""
        return self.installer(cache / self.program.partition(".")[0], self.requirements)

    def run(self, environment: Environment) -> Result:
        """Use it from submit to result; every file must be, byte for byte, what the sandbox made for its jobs."""
        with Sandbox(duration=self.duration, not_found_for=0).serve() as sandbox, TemporaryDirectory() as folder:
            program = shutil.copy(_PROGRAMS / self.program, environment.folder)  # node looks for packages beside it
            done = subprocess.run(  # noqa: S603
                [*self.interpreter(environment.folder), program, sandbox.base_url(self.provider), _KEY, folder],
                env=environment.variables,
                capture_output=True,
                text=True,
                timeout=_TIMEOUT,
                check=False,
            )
            if done.returncode:
                return Result(ok=False, did=_why(done.stderr))
            return compared(sandbox, Path(folder), self.note)


def _why(stderr: str) -> str:
    """The line that names the error: Python's traces end with it, node's begin with it."""
    lines = [line for line in map(str.strip, stderr.splitlines()) if re.match(r"[\w.]*(Error|Exception)\b.*:", line)]
    if lines:
        return lines[-1 if "Traceback" in stderr else 0][:300]
    return (stderr.strip().splitlines() or ["it failed silently"])[-1][:300]


def compared(sandbox: Sandbox, folder: Path, note: str = "") -> Result:
    """Whether what was fetched is what was made."""
    jobs = list(sandbox.jobs.values())
    made = Counter(reception.made(job, index) for job in jobs for index in range(job.order.count))
    fetched = Counter(path.read_bytes() for path in folder.iterdir())
    polls = sum(job.polls for job in jobs)
    names = ", ".join(dict.fromkeys(job.operation.name for job in jobs))
    did = f"{len(jobs)} jobs ({names}), {polls} polls, {fetched.total()} files"
    if not jobs:
        return Result(ok=False, did="nothing was submitted")
    if made != fetched:
        wrong, lacking = (fetched - made).total(), (made - fetched).total()
        return Result(ok=False, did=f"{did}: {wrong} are not what the sandbox made, {lacking} are missing")
    return Result(ok=True, did=f"{did}, each byte for byte what the sandbox made{note and f'; {note}'}")


VISITORS = (
    Visitor("blackforest", "bfl", "official_bfl.py", ("blackforest",), python),
    Visitor(
        "novita-client",
        "novita",
        "official_novita.py",
        ("novita-client", "dataclass-wizard<0.30"),  # 0.7.1 imports what 0.30 took away
        python,
        "videos by async_txt2video, for its own wait trips over the `extra` that finished videos lack",
    ),
    Visitor(
        "@ai-sdk/black-forest-labs",
        "bfl",
        "ai_sdk.mjs",
        ("@ai-sdk/black-forest-labs", "ai"),
        node,
        "jobs are done at the first poll, for it rejects the status `Generating` of one under way",
        duration=0,
    ),
)
