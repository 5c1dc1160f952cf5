"""Run a batch on Ray Data, kill one of its two actors, and count what was paid twice (`make engines`).

Ray has a hundred times the size of Safelight, so that it has an environment of its own, which the target makes.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import ray

from recipes.ray_rows import Draw, DrawNaively, draw
from safelight.sandbox import Sandbox

KEY = "00000000-0000-4000-8000-000000000000"
ROWS = 80
KEPT = Path(__file__).parents[1] / "docs" / "held" / "engines.json"
FIRST = 50  # submits before the kill, so that both actors have made some


def noted(how: type) -> type:
    """The same actor, which says in its folder what process it is in."""

    class Noted(how):  # type: ignore[misc] - whichever it is
        def __init__(self, ledger: str, folder: str, options: dict[str, Any]) -> None:
            super().__init__(ledger, folder, options)
            Path(folder, f"{os.getpid()}.pid").touch()

    return Noted


def kill_one(sandbox: Sandbox, folder: Path, done: threading.Event) -> None:
    """Kill an actor once some jobs run."""
    while len(sandbox.jobs) < FIRST and not done.is_set():
        time.sleep(0.01)
    for pid in (int(path.stem) for path in folder.glob("*.pid")):
        with suppress(ProcessLookupError):  # one that Ray has replaced
            os.kill(pid, signal.SIGKILL)
            print(f"killed an actor after {len(sandbox.jobs)} submits")
            return


def develop(how: type, folder: Path) -> tuple[int, Counter[str]]:
    """How many rows were paid twice, and what became of all."""
    with Sandbox(duration=2.0, not_found_for=0).serve() as sandbox:
        sandbox.imitations["bfl"].active_limits = {}  # what is counted is what is sent
        done = threading.Event()
        killer = threading.Thread(target=kill_one, args=(sandbox, folder, done))
        killer.start()
        data = ray.data.from_items([{"id": f"row-{n}", "prompt": f"door {n}"} for n in range(ROWS)])
        made: Any = draw(data, str(folder / "run.db"), str(folder), how=noted(how), base_url=sandbox.base_url("bfl"))
        states = Counter(row["state"] for row in made.take_all())
        done.set()
        killer.join()
        prompts = Counter(job.order.prompt for job in sandbox.jobs.values())
    return sum(count - 1 for count in prompts.values()), states


def main() -> int:
    """Run both, and fail if the ledger let anything be paid twice."""
    os.environ["BFL_API_KEY"] = KEY
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")])
    ray.init(num_cpus=2, include_dashboard=False, logging_level="error", log_to_driver=False)
    paid: dict[type, int] = {}
    for how in (DrawNaively, Draw):
        with tempfile.TemporaryDirectory() as folder:
            paid[how], states = develop(how, Path(folder))
        told = ", ".join(f"{count} {state}" for state, count in states.items())
        print(f"Ray Data, {how.__name__}: {paid[how]} of {ROWS} rows paid twice; {told}", flush=True)
    ray.shutdown()
    found = {"rows": ROWS, "without": paid[DrawNaively], "with": paid[Draw], "doubtful": states["doubtful"]}
    KEPT.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 1 if paid[Draw] else 0


if __name__ == "__main__":
    sys.exit(main())
