"""A process to be killed: three jobs of three providers at once, noted in a folder of tickets as they go.

It kills itself at the step whose number it is given (0: never) and says at its end how many it made. A step is a call
that the package makes or gets, of Python or of C, or its return.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

import anyio

import safelight
from safelight import AsyncClient
from safelight.provider import load_provider

KEY = "00000000-0000-4000-8000-000000000000"
PICTURES = "https://example.com"
JOBS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("bfl", "flux-2-pro", {"prompt": "a lighthouse"}),
    ("novita", "flux-2-pro", {"prompt": "a fox"}),
    ("gptunnel", "faceswap", {"sourceImage": f"{PICTURES}/a.png", "faceImage": f"{PICTURES}/b.png"}),
)


async def develop(name: str, operation: str, body: dict[str, Any], origin: str, folder: Path) -> None:
    """Submit, wait, save, with the ticket on disk meanwhile."""
    provider = load_provider(name)
    options: Any = {"api_key": KEY, "base_url": f"{origin}/{name}", "tickets": folder / "tickets"}
    async with AsyncClient(provider, **options) as client:
        await client.run(provider.operation(operation), body, folder / "pictures")  # type: ignore[arg-type]


async def main(origin: str, folder: Path) -> None:
    """Develop all jobs at once."""
    async with anyio.create_task_group() as group:
        for job in JOBS:
            group.start_soon(develop, *job, origin, folder)


if __name__ == "__main__":
    steps = itertools.count(1)
    last = int(sys.argv[3])
    package = str(Path(safelight.__file__).parent)

    def count(frame: FrameType, *_: object) -> None:
        """Count a step, in whichever thread; the last one ends the process as a power cut would."""
        if frame.f_code.co_filename.startswith(package) and next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    threading.setprofile(count)
    sys.setprofile(count)
    anyio.run(main, sys.argv[1], Path(sys.argv[2]))
    sys.setprofile(None)
    print(next(steps))
