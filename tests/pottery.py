"""The example provider, which cancels and takes a key under which a job is done once, and ways to ask it."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from safelight import Client, VirtualClock
from safelight.provider import Provider
from safelight.sandbox import Sandbox
from safelight.sandbox.world import imitation_of

KILN = Path(__file__).parents[1] / "examples" / "kiln"
KEY = "made-up-" + "key-4711"
ORDER = {"studioId": "mine", "prompt": "a bowl"}
FIRING = {"id": "7d3c4b8e-2f51-4c0a-9a3f-0d9f6f1b2a10", "state": "firing"}


def kiln() -> Any:
    """The module of the example."""
    if str(KILN) not in sys.path:
        sys.path.append(str(KILN))
    return importlib.import_module("safelight_kiln")


def sandbox(**options: Any) -> Sandbox:
    """A sandbox of the example alone."""
    made = Sandbox(clock=VirtualClock(), **options)
    made.imitations.clear()
    made.imitations["kiln"] = imitation_of("kiln", kiln().PROVIDER.operations["start-firing"].package)
    return made


def through(made: Sandbox, **options: Any) -> dict[str, Any]:
    """What a client of a sandbox is made with, but for its transport."""
    return {"api_key": KEY, "base_url": made.base_url("kiln"), "clock": made.clock, **options}


def answered(answer: Callable[[httpx.Request], Any], provider: Provider | None = None, **options: Any) -> Client:
    """A client whose requests are answered by a function: with a reply, or a body for one."""

    def respond(request: httpx.Request) -> httpx.Response:
        given = answer(request)
        return given if isinstance(given, httpx.Response) else httpx.Response(200, content=json.dumps(given).encode())

    transport = httpx.MockTransport(respond)
    return Client(provider or kiln(), api_key=KEY, transport=transport, clock=VirtualClock(), **options)
