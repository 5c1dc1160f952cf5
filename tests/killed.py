"""A process to be killed: three jobs of three providers at once, noted in a folder of tickets as they go."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import anyio

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
    anyio.run(main, sys.argv[1], Path(sys.argv[2]))
