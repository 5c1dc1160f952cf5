"""What an asynchronous poll costs, alone and with a hundred under way, against bare httpx on the same server."""

from __future__ import annotations

import asyncio
import gc
import json
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple

import httpx

from safelight import AsyncClient
from safelight.provider import Provider, load_provider
from scripts.bench.decoding import typical
from scripts.bench.polling import KEY, served

ROUNDS, POLLS = 9, 600
IN_FLIGHT = (1, 4, 24, 100)
Poll = Callable[[], Awaitable[object]]


class Row(NamedTuple):
    """With so many under way: our processor time to theirs, and the polls that a second of it is enough for."""

    under_way: int
    ratio: float
    ours: int
    theirs: int


async def spent(poll: Poll, under_way: int) -> float:
    """Processor time of so many polls, with so many under way at once, in seconds."""
    left = iter(range(POLLS))

    async def worker() -> None:
        for _ in left:
            await poll()

    start = time.process_time()
    await asyncio.gather(*(worker() for _ in range(under_way)))
    return time.process_time() - start


async def measured(provider: Provider, body: bytes, base_url: str, under_way: int) -> Row:
    """The processor time of polls through the client, to that of bare ones."""
    headers = {provider.header: provider.prefix + KEY}
    limits = httpx.Limits(max_connections=under_way, max_keepalive_connections=under_way)
    async with (
        AsyncClient(provider, api_key=KEY, base_url=base_url) as client,
        httpx.AsyncClient(headers=headers, limits=limits, timeout=60) as bare,
    ):
        job = client.job(json.loads(body).get("id") or "x")
        url = base_url + provider.operation(provider.result).path

        async def ours() -> object:
            return await client.result(job)

        async def theirs() -> object:
            return (await bare.get(url, params={"id": job.id})).json()

        await spent(ours, under_way)
        await spent(theirs, under_way)
        gc.collect()
        times = []
        for turn in range(ROUNDS):
            first, second = (ours, theirs) if turn % 2 else (theirs, ours)
            a, b = await spent(first, under_way), await spent(second, under_way)
            times.append((a, b) if turn % 2 else (b, a))
        ratio = statistics.median(mine / other for mine, other in times)
        rates = (round(POLLS / statistics.median(each)) for each in zip(*times, strict=True))
        return Row(under_way, round(ratio, 2), *rates)


def report() -> list[Row]:
    """Print a row for each number under way, and give them."""
    provider = load_provider("bfl")
    _, body = typical(provider)
    print("One asynchronous poll on loopback, to a bare httpx.AsyncClient (processor time, median of paired rounds)")
    found = []
    with served(body) as url:
        for under_way in IN_FLIGHT:
            row = asyncio.run(measured(provider, body, url, under_way))
            print(f"  {under_way:4} under way {row.ratio:6.2f}   {row.ours:6} polls a second, to {row.theirs}")
            found.append(row)
    return found
