"""Calling the webhooks that submits named, on loopback only, and each for itself: none keeps another from its call."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import anyio
import anyio.from_thread
import httpx

from safelight.sandbox.job import SandboxJob
from safelight.sandbox.memory import Delivery
from safelight.sandbox.world import World

__all__ = ["deliver", "delivering", "is_loopback"]

_TRIES = 6  # Novita's documentation: five more after the first, five seconds each
_TIMEOUT = 5.0  # for a call in all, whatever comes of it and however slowly
_PAUSE = 1.0
_TICK = 0.05  # seconds between two looks for webhooks that are due
_AT_ONCE = 64


def deliver(world: World) -> list[Delivery]:
    """Call the webhooks that are due, each once; one that fails is due again a second later, six times in all."""
    made: list[Delivery] = []
    due = list(_due(world))
    if due:

        async def call_all() -> None:
            async with anyio.create_task_group() as calls:
                for job in due:
                    calls.start_soon(_call, world, job, made)

        with anyio.from_thread.start_blocking_portal() as portal:  # a loop of its own, whatever runs here
            portal.call(call_all)
    return made


def delivering(world: World, done: threading.Event) -> None:
    """Call the webhooks as they become due, until it is done; then those under way are given up."""

    async def run() -> None:
        places = anyio.Semaphore(_AT_ONCE)

        async def call(job: SandboxJob) -> None:
            async with places:
                await _call(world, job, [])

        async with anyio.create_task_group() as calls:
            while not done.is_set():
                for job in _due(world):
                    calls.start_soon(call, job)
                await anyio.sleep(_TICK)
            calls.cancel_scope.cancel()

    anyio.run(run)


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine; raises `ValueError` for what is no URL."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _due(world: World) -> Iterator[SandboxJob]:
    """The jobs whose webhooks are to be called now; they are not due again until somebody says so."""
    now = world.memory.clock.monotonic()
    for job in list(world.memory.jobs.values()):
        if job.webhook is not None and job.announce_at is not None and now >= job.announce_at and job.at(now).ended:
            job.announce_at = None
            yield job


async def _call(world: World, job: SandboxJob, made: list[Delivery]) -> None:
    """Call one webhook and note what came of it, whatever it was."""
    url = job.webhook or ""
    headers: dict[str, str] = {}
    body: Any = None
    status, problem, again = None, "", False
    try:
        headers, body = world.announcement(job)
        if is_loopback(url):
            again = True
            with anyio.fail_after(_TIMEOUT):
                status = await _sent(url, headers, body)
            again = not httpx.codes.is_success(status)
        else:
            problem = "not on loopback: not called"
    except Exception as error:  # noqa: BLE001 - a URL that is none, a header that cannot be sent, an answer that is none
        problem = str(error) or type(error).__name__
    if again and world.memory.count("webhook", job.id) < _TRIES:
        job.announce_at = world.memory.clock.monotonic() + _PAUSE
    delivery = Delivery(job.id, url, headers, body, status, problem)
    made.append(delivery)
    world.memory.delivered.append(delivery)


async def _sent(url: str, headers: dict[str, str], body: Any) -> int:
    """The status that a call is answered with. Redirects are not followed, and no body is read."""
    content = json.dumps(body, separators=(",", ":")).encode()
    async with (
        httpx.AsyncClient(trust_env=False, timeout=_TIMEOUT) as client,
        client.stream("POST", url, content=content, headers={"content-type": "application/json", **headers}) as reply,
    ):
        return reply.status_code
