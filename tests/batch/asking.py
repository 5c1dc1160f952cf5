"""A process that asks for one row five times at once: python -m tests.batch.asking LEDGER FOLDER ORIGIN."""

from __future__ import annotations

import json
import sys

import anyio

from safelight import AsyncClient, batch
from safelight.providers import bfl
from tests.batch.killed import KEY, SOON


async def main(where: str, folder: str, origin: str) -> None:
    """Ask, and print the answers."""
    options = {"api_key": KEY, "base_url": f"{origin}/bfl", "schedule": SOON}
    async with (
        AsyncClient(bfl, **options) as client,  # type: ignore[arg-type]
        batch.open(client, where, folder=folder) as desk,
    ):

        async def ask() -> None:
            row = await desk.run("sku-4711", bfl.flux_2_pro, {"prompt": "a door"})
            print(json.dumps(row.to_dict()), flush=True)

        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(ask)


if __name__ == "__main__":
    anyio.run(main, *sys.argv[1:4])
