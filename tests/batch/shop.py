"""A provider for batches: it takes so many jobs at once, or a minute, and counts what is sent to it by prompt."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from attrs import define, field

from safelight import AsyncClient, batch
from safelight.batch import Desk, Row
from safelight.jobs.schedule import Backoff
from safelight.providers import bfl
from tests.timeless import Timeline

KEY = "made-up-key-4711"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def reply(status: int, body: Any, **headers: str) -> httpx.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return httpx.Response(status, content=content, headers={k.replace("_", "-"): v for k, v in headers.items()})


@define(eq=False)
class Shop(httpx.AsyncBaseTransport):
    """`meet` may answer a submit, by its prompt, before the shop does; None leaves it to the shop."""

    time: Timeline = field(factory=Timeline)
    most: int = 24
    of_these: dict[str, int] = field(factory=dict)
    a_minute: int | None = None
    takes: float = 3.0
    cost: float | None = 4.0
    meet: Callable[[str], Any] = field(default=lambda _: None)
    end: Callable[[str], Any] = field(default=lambda _: None)
    jobs: dict[str, tuple[str, str, float]] = field(factory=dict)
    open: list[tuple[str, float]] = field(factory=list)
    sent: Counter[str] = field(factory=Counter)
    moments: list[float] = field(factory=list)
    refusals: int = 0
    busiest: int = 0

    def client(self, **options: Any) -> AsyncClient:
        backoff = Backoff(draw=lambda: 1.0)
        options = {"api_key": KEY, "clock": self.time, "backoff": backoff, "transport": self, **options}
        return AsyncClient(bfl, **options)

    def develop(
        self, folder: Path, rows: Any = (), *, operation: Any = bfl.flux_2_pro, **options: Any
    ) -> tuple[list[Row], Desk]:
        """Run a batch to its end."""

        async def main() -> tuple[list[Row], Desk]:
            async with (
                self.client() as client,
                batch.open(client, folder / "run.db", folder=folder / "out", **options) as desk,
            ):
                desk.add(operation, rows)
                return [row async for row in desk.results()], desk

        return self.time.run(main)

    def forget(self, row: Row) -> None:
        """Keep nothing of a job that has come back, where memory is measured."""
        if row.job is not None:
            del self.jobs[row.job.id]
        self.moments.clear()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await anyio_pause()
        if request.method == "POST":
            return self._submit(request.url.path.rpartition("/")[2], json.loads(request.content)["prompt"])
        if request.url.host.startswith("delivery"):
            return reply(200, PNG)
        return self._poll(request.url.params["id"])

    def _submit(self, operation: str, prompt: str) -> httpx.Response:
        met = self.meet(prompt)
        if isinstance(met, Exception):
            raise met
        if met is not None:
            return met
        now = self.time.passed
        self.open = [each for each in self.open if each[1] > now]
        active = [name for name, _ in self.open]
        minute = [moment for moment in self.moments[-1000:] if moment > now - 60]
        if len(active) >= self.most or active.count(operation) >= self.of_these.get(operation, self.most):
            self.refusals += 1
            return reply(429, {"detail": "Too many active tasks"})
        if self.a_minute is not None and len(minute) >= self.a_minute:
            self.refusals += 1
            return reply(429, {"detail": "slower"}, retry_after=f"{max(1, int(minute[0] + 61 - now))}")
        self.sent[prompt] += 1
        self.moments.append(now)
        self.busiest = max(self.busiest, len(active) + 1)
        job = f"job-{sum(self.sent.values())}"
        self.jobs[job] = (prompt, operation, now + self.takes)
        self.open.append((operation, now + self.takes))
        return reply(200, {"id": job, "polling_url": f"https://api.bfl.ai/v1/get_result?id={job}"})

    def _poll(self, job: str) -> httpx.Response:
        prompt, _, ends = self.jobs[job]
        told = {"id": job, "status": "Pending"}
        if ends <= self.time.passed:
            told = {**told, "status": "Ready", "result": {"sample": f"https://delivery.bfl.ai/{job}/sample.png"}}
            told |= {} if self.cost is None else {"cost": self.cost}
            told |= self.end(prompt) or {}
        return reply(200, told)


async def anyio_pause() -> None:
    """Let others run meanwhile."""
    import anyio

    await anyio.sleep(0.05)


def prompts(count: int, word: str = "door") -> list[dict[str, Any]]:
    return [{"prompt": f"{word} {number}"} for number in range(count)]
