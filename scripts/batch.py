"""How a batch does: 10,000 rows on a virtual clock, their memory, and a core's share at 24 jobs; `make batch-bench`."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio

from safelight import AsyncClient, batch
from safelight.providers import bfl
from safelight.sandbox import Sandbox
from tests.batch.killed import KEY
from tests.batch.shop import Shop

MEMORY = Path("/dev/shm")  # noqa: S108 - where it is there, the disk is not what is measured
KIB = 1024


def rows(count: int) -> Iterator[dict[str, Any]]:
    """Rows, made as they are asked for."""
    return ({"prompt": f"door {number}"} for number in range(count))


def virtual(count: int, *, between: tuple[int, int] | None = None) -> float:
    """Seconds that so many rows take on a virtual clock, or KiB that they take more after one row than after another.

    These are the imitated provider's too, which remembers each prompt.
    """
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    shop = Shop(most=200)
    held: list[int] = []

    async def main(folder: Path) -> int:
        number = 0
        async with (
            shop.client() as client,
            batch.open(client, folder / "run.db", folder=folder / "out") as desk,
        ):
            desk.add(bfl.flux_2_pro, rows(count))
            async for row in desk.results():
                number += 1
                shop.forget(row)
                if between and number in between:
                    gc.collect()
                    held.append(tracemalloc.get_traced_memory()[0])
        return number

    with tempfile.TemporaryDirectory(dir=place) as folder:
        if between:
            tracemalloc.start()
        began = time.perf_counter()
        ended = shop.time.run(main, Path(folder))
        seconds = time.perf_counter() - began
        tracemalloc.stop()
    if not ended == count == sum(shop.sent.values()):
        raise RuntimeError(f"{ended} rows came back, {sum(shop.sent.values())} were sent")
    return (held[1] - held[0]) / KIB if between else seconds


def loopback(count: int) -> tuple[float, float]:
    """Rows a second, and the share of a core, over real sockets to files on disk at a limit of 24."""

    async def main(folder: str, origin: str) -> None:
        async with (
            AsyncClient(bfl, api_key=KEY, base_url=f"{origin}/bfl") as client,
            batch.open(client, Path(folder, "run.db"), folder=folder) as desk,
        ):
            desk.add(bfl.flux_2_pro, rows(count))
            async for _ in desk.results():
                pass

    with tempfile.TemporaryDirectory() as folder:
        origin, stop = _served()
        try:
            began, spent = time.perf_counter(), time.process_time()
            anyio.run(main, folder, origin)
            seconds = time.perf_counter() - began
            return count / seconds, (time.process_time() - spent) / seconds
        finally:
            os.kill(stop, 9)
            os.waitpid(stop, 0)


def _served() -> tuple[str, int]:
    """A sandbox in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with Sandbox(duration=2.0, not_found_for=0).serve() as sandbox:
            os.write(writing, sandbox.origin.encode())
            time.sleep(3600)
    return os.read(reading, 200).decode(), child


def main() -> int:
    """Print the figures."""
    many = 10_000
    seconds = virtual(many)
    print(f"{many:,} rows on a virtual clock: {seconds:.0f} s, {1000 * seconds / many:.1f} ms a row")
    grown = virtual(4000, between=(1000, 3500))
    print(f"memory between row 1,000 and row 3,500: {grown:+.0f} KiB, with what the imitated provider remembers")
    speed, share = loopback(300)
    print(f"300 rows of 2 s at 24 over loopback: {speed:.1f} rows/s on {share:.2f} of a core")
    return 0 if seconds < 60 and grown < 2500 and share <= 0.15 else 1  # noqa: PLR2004 - what is asked of it


if __name__ == "__main__":
    sys.exit(main())
