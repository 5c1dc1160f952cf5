"""Rows on Ray Data: a batch may run again when its actor dies, and each row is paid once all the same.

pip install safelight "ray[data]"
"""

from __future__ import annotations

import asyncio
from typing import Any

import ray

from safelight import AsyncClient, batch
from safelight.providers import bfl


class Draw:
    """An actor for `map_batches`: one or many, for the limits are kept in the ledger."""

    def __init__(self, ledger: str, folder: str, options: dict[str, Any]) -> None:
        self.shared = batch.shared(bfl, ledger=ledger, folder=folder, **options)

    async def __call__(self, rows: dict[str, Any]) -> Any:
        """Have each row made once."""
        asked = zip(rows["id"], rows["prompt"], strict=True)
        done = await asyncio.gather(
            *(self.shared.run(str(key), bfl.flux_2_pro, {"prompt": str(prompt)}) for key, prompt in asked)
        )
        yield {"id": rows["id"], "state": [str(row.state) for row in done], "error": [row.error for row in done]}


class DrawNaively:
    """What most would write: the jobs of an actor that dies are submitted again, and paid twice."""

    def __init__(self, _: str, folder: str, options: dict[str, Any]) -> None:
        self.folder, self.options = folder, options

    async def __call__(self, rows: dict[str, Any]) -> Any:
        """Run each row."""
        async with AsyncClient(bfl, **self.options) as client:
            runs = (client.run(bfl.flux_2_pro, {"prompt": str(prompt)}, self.folder) for prompt in rows["prompt"])
            await asyncio.gather(*runs)
        yield {"id": rows["id"], "state": ["done"] * len(rows["id"]), "error": [""] * len(rows["id"])}


def draw(dataset: Any, ledger: str, folder: str, *, how: type = Draw, **options: Any) -> Any:
    """A dataset of `id` and `prompt` with what came of each row."""
    return dataset.map_batches(
        how,
        fn_constructor_args=(ledger, folder, options),
        batch_size=10,
        compute=ray.data.ActorPoolStrategy(size=2),
        max_concurrency=4,
        num_cpus=0.5,
    )
