"""Processes to be killed: a batch of one row each, ended with SIGKILL at a named point of its way.

    python -m tests.batch.killed JSON

JSON lists runs, each with a provider, the point, the address of its ledger, a folder and the sandbox's origin. Each is
a fork of its own, since what takes long is to import.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio

from safelight import AsyncClient, batch
from safelight.batch import ledger, stores
from safelight.jobs.schedule import Schedule
from safelight.provider import load_provider
from safelight.wire import asynchronous

KEY = "00000000-0000-4000-8000-000000000000"
SOON = Schedule(floor=0.02, ceiling=0.05, timeout=60)
PICTURES = "https://example.com"
ROWS: dict[str, tuple[str, dict[str, Any]]] = {
    "bfl": ("flux-2-pro", {"prompt": "a lighthouse"}),
    "novita": (
        "txt2img",
        {
            "request": {
                "model_name": "sd_xl_base_1.0.safetensors",
                "prompt": "a fox",
                "width": 512,
                "height": 512,
                "image_num": 1,
                "steps": 20,
                "seed": 1,
                "guidance_scale": 7.5,
                "sampler_name": "Euler a",
            }
        },
    ),
    "gptunnel": ("faceswap", {"sourceImage": f"{PICTURES}/a.png", "faceImage": f"{PICTURES}/b.png"}),
}
POINTS = ("claim", "submit", "accept", "poll", "file", "end")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str) -> None:
    """Let the process end before (`claim-`) or after (`claim+`) a move is durable, or a request was answered."""
    where, when = point[:-1], point[-1]
    if where in ("claim", "accept", "end"):
        arm_commits(where, when)
    else:
        arm_requests(where, when)


def arm_commits(where: str, when: str) -> None:
    here: list[str] = []
    move = getattr(ledger.Ledger, where)

    def moved(self: Any, *values: Any, **options: Any) -> Any:
        here.append(where)
        try:
            return move(self, *values, **options)
        finally:
            here.pop()

    setattr(ledger.Ledger, where, moved)
    for kind in (stores.SQLite, stores.Postgres):

        def committed(self: Any, db: Any, commit: Any = kind._commit) -> None:
            hit = here and (where != "claim" or _claimed(db))
            if hit and when == "-":
                die()
            commit(self, db)
            if hit:
                die()

        kind._commit = committed  # type: ignore[method-assign]


def arm_requests(where: str, when: str) -> None:
    driver: Any = asynchronous.Asynchronous
    name = "_fetch" if where == "file" else "_send"
    perform = getattr(driver, name)

    async def performed(self: Any, effect: Any) -> Any:
        hit = where == "file" or effect.paid == (where == "submit")
        if hit and when == "-":
            die()
        answer = await perform(self, effect)
        if hit:
            die()
        return answer

    setattr(driver, name, performed)


def _claimed(db: Any) -> bool:
    """Whether this transaction has taken a row: those that find none are of no interest."""
    return bool(db.execute("select 1 from jobs where state = 'sending'").fetchall())


@contextmanager
def quick() -> Any:
    """Within the block owners that say nothing are gone after a second, so that nobody has to wait for it."""
    before = ledger.LEASE, ledger.SENDING_LEASE
    ledger.LEASE, ledger.SENDING_LEASE = 0.5, 0.6
    yield
    ledger.LEASE, ledger.SENDING_LEASE = before


async def develop(provider: str, where: str, folder: str, origin: str) -> list[batch.Row]:
    """One row of this provider, to its end."""
    known = load_provider(provider)
    operation, body = ROWS[provider]
    options: Any = {"api_key": KEY, "base_url": f"{origin}/{provider}", "schedule": SOON}
    async with AsyncClient(known, **options) as client, batch.open(client, where, folder=folder) as desk:
        desk.add(known.operation(operation), [body])
        return [row async for row in desk.results()]


if __name__ == "__main__":
    for one in json.loads(sys.argv[1]):
        child = os.fork()
        if not child:
            arm(one.pop("point"))
            ledger.SENDING_LEASE = ledger.LEASE  # nobody has to wait for a minute until it is thought gone
            anyio.run(lambda one=one: develop(**one))
            os._exit(0)
        ended = os.waitpid(child, 0)[1]
        Path(one["folder"], "ended").write_text(str(-os.waitstatus_to_exitcode(ended)))
