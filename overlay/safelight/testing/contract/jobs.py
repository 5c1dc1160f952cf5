"""Whole jobs in the sandbox, from submit to file, by inputs that the document allows."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from safelight.async_client import AsyncClient
from safelight.client import Client
from safelight.clock import VirtualClock
from safelight.contract.schema import validator
from safelight.errors import SafelightError
from safelight.provider import Provider
from safelight.sandbox import Sandbox
from safelight.sandbox.catalogue import Catalogue
from safelight.sandbox.world import imitation_of
from safelight.testing.contract.subject import Subject
from safelight_api.operation import Operation, Submit

KEY = "00000000-0000-4000-8000-000000000000"


def input_of(catalogue: Catalogue, operation: Operation[..., Any]) -> dict[str, Any] | None:
    """An input that the document allows, parameters and all; None where none could be drawn."""
    given: dict[str, Any] = {}
    if operation.body is not None:
        media = catalogue.at(operation.body.pointer.rpartition("/")[0])
        drawn = catalogue.least(catalogue.at(operation.body.pointer), links=False)
        examples = [each.get("value") for each in media.get("examples", {}).values()] + [media.get("example"), drawn]
        held = validator(operation.package, "effective", operation.body.pointer)
        fits = [each for each in examples if isinstance(each, dict) and held.is_valid(each)]
        if not fits:
            return None
        given |= fits[0]
    for each in operation.parameters:
        if each.required and each.constant is None:
            given[each.argument] = catalogue.least(catalogue.at(each.pointer), links=False) or "a"
            if not validator(operation.package, "effective", each.pointer).is_valid(given[each.argument]):
                return None
    return given


def job_faults(subject: Subject, catalogue: Catalogue, operation: Submit[Any, Any]) -> Iterator[str]:
    """Submitted, waited for and saved in the sandbox, blocking and async."""
    try:
        yield from _job_faults(subject, operation, input_of(catalogue, operation))
    except SafelightError as error:
        yield f"{type(error).__name__}: {error}"


def _job_faults(subject: Subject, operation: Submit[Any, Any], given: Any) -> Iterator[str]:
    provider = subject.provider
    with tempfile.TemporaryDirectory() as name:
        blocking, awaited = Path(name, "blocking"), Path(name, "awaited")
        sandbox = _sandbox(provider, subject.package)
        options: dict[str, Any] = {"api_key": KEY, "base_url": sandbox.base_url(provider.name), "clock": sandbox.clock}
        with Client(provider, transport=sandbox.transport(), **options) as client:
            made = client.run(operation, given, blocking)

        async def run() -> Any:
            async with AsyncClient(provider, transport=sandbox.async_transport(), **options) as client:
                return await client.run(operation, given, awaited)

        others = asyncio.run(run())
        if len(made) != len(others):
            yield f"it makes {len(made)} files, but {len(others)} async"
        if not all(any(each.iterdir()) for each in (blocking, awaited)):  # of a training its sidecar is what is left
            yield "it left nothing"
        yield from (f"{path.name} is empty" for path in (*made, *others) if not path.stat().st_size)


def _sandbox(provider: Provider, package: str) -> Sandbox:
    sandbox = Sandbox(clock=VirtualClock())
    sandbox.imitations.clear()
    sandbox.imitations[provider.name] = imitation_of(provider.name, package)
    return sandbox
