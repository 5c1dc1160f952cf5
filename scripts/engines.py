"""Run a batch on Ray Data, kill one of its two actors, and count what was paid twice (`make engines`).

Ray has a hundred times the size of Safelight, so that it has an environment of its own, which the target makes.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import ray
from ray.util.state import list_actors

from recipes.ray_rows import Draw, DrawNaively, draw
from safelight.sandbox import Sandbox

KEY = "00000000-0000-4000-8000-000000000000"
ROWS = 80
FIRST = 20  # submits before the kill


def kill_one(sandbox: Sandbox, done: threading.Event) -> None:
    """Kill an actor once some jobs run."""
    while len(sandbox.jobs) < FIRST and not done.is_set():
        time.sleep(0.01)
    pids = [actor.pid for actor in list_actors() if actor.state == "ALIVE" and "MapWorker" in actor.class_name]
    if pids and not done.is_set():
        os.kill(pids[0], signal.SIGKILL)
        print(f"killed one of {len(pids)} actors after {len(sandbox.jobs)} submits")


def develop(how: type, folder: Path) -> tuple[int, Counter[str]]:
    """How many rows were paid twice, and what became of all."""
    with Sandbox(duration=2.0, not_found_for=0).serve() as sandbox:
        sandbox.imitations["bfl"].active_limits = {}  # what is counted is what is sent
        done = threading.Event()
        killer = threading.Thread(target=kill_one, args=(sandbox, done))
        killer.start()
        data = ray.data.from_items([{"id": f"row-{n}", "prompt": f"door {n}"} for n in range(ROWS)])
        made: Any = draw(data, str(folder / "run.db"), str(folder), how=how, base_url=sandbox.base_url("bfl"))
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
    return 1 if paid[Draw] else 0


if __name__ == "__main__":
    sys.exit(main())
