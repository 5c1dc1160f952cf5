"""The contract of any provider as checks for one's own tests: documents, replies, requests, and whole jobs.

    import pytest
    import safelight_acme
    from safelight.testing import contract


    @pytest.mark.parametrize("check", contract.checks(safelight_acme), ids=str)
    def test_the_contract_is_kept(check):
        check()

Nothing is asked of the real API: replies and requests are drawn from the document, jobs run in the sandbox.
"""

from __future__ import annotations

import asyncio
import copy
import json
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from attrs import frozen

from safelight.async_client import AsyncClient
from safelight.client import Client
from safelight.clock import VirtualClock
from safelight.contract.reply import decode
from safelight.contract.requests import headers_of, prepared, target_of
from safelight.contract.schema import validator
from safelight.errors import InvalidInput, ReplyError
from safelight.provider import Provider, ProviderModule, described
from safelight.sandbox import Sandbox
from safelight.sandbox.catalogue import Catalogue
from safelight.sandbox.world import imitation_of
from safelight_api.operation import Branch, Operation, Submit

KEY = "00000000-0000-4000-8000-000000000000"
WRONG: tuple[Any, ...] = (None, True, -1, 1e300, "\ud800", "", [], {}, [[]], {"": None})
DEEPEST = 3  # levels of a reply that are broken one by one
DRAWN, TRIED = 20_000, 400  # broken replies of one shape that are drawn, and of these tried
NOT_JSON = (b"", b"<html>", b"{", b"\xff\xfe", b"NaN", b"[" * 70)


@frozen
class Check:
    """One thing that is promised; calling it raises `AssertionError` with what is not kept."""

    name: str
    run: Callable[[], None]

    def __call__(self) -> None:
        """Check it."""
        self.run()

    def __str__(self) -> str:
        return self.name


def checks(provider: Provider | ProviderModule) -> list[Check]:
    """Everything that can be checked of a provider without asking it."""
    known = described(provider)
    catalogue = Catalogue.load(next(iter(known.operations.values())).package)
    found: list[Check] = [Check("the table and the module agree", partial(_agree, known))]
    for each in known.operations.values():
        found.append(Check(f"{each.name}: its schemas are read", partial(_schemas, each)))
        found.append(Check(f"{each.name}: replies are read", partial(_replies, known, catalogue, each)))
        found.append(Check(f"{each.name}: requests are held", partial(_requests, catalogue, each)))
        if isinstance(each, Submit) and _input(catalogue, each) is not None:
            found.append(Check(f"{each.name}: a job ends with what it made", partial(_job, known, catalogue, each)))
    return found


def _agree(provider: Provider) -> None:
    assert provider.result in provider.operations, f"there is no operation {provider.result} to be the result"
    assert provider.base_url.startswith("https://"), f"{provider.base_url} is no https address"
    assert provider.hosts, "no host may have the key"
    for each in provider.operations.values():
        if isinstance(each, Submit):
            result = provider.operation(each.link.operation)
            known = {parameter.name for parameter in result.parameters}
            assert set(each.link.parameters) <= known, f"{each.name} fills {set(each.link.parameters) - known}"


def _schemas(operation: Operation[..., Any]) -> None:
    pointers = [parameter.pointer for parameter in operation.parameters]
    pointers += [operation.body.pointer] if operation.body else []
    for pointer in pointers:
        validator(operation.package, "effective", pointer)
    for branches in operation.responses.values():
        for branch in branches:
            validator(operation.package, "effective", branch.pointer)
            validator(operation.package, "tolerant", branch.pointer)
            if branch.model is not None:
                operation.load(branch.model)


# Replies


def _replies(provider: Provider, catalogue: Catalogue, operation: Operation[..., Any]) -> None:
    """Whatever comes is a reply or an error of the reply, and what fits its document is kept whole."""
    for status, branches in operation.responses.items():
        for branch in branches:
            sample = catalogue.least(catalogue.at(branch.pointer), links=True)
            if validator(operation.package, "effective", branch.pointer).is_valid(sample):
                _kept_whole(provider, operation, status, branch, sample)
            for body in _some(_broken(sample, DEEPEST)):
                _read(provider, operation, status, json.dumps(body).encode())
        for content in NOT_JSON:
            _read(provider, operation, status, content)


def _kept_whole(provider: Provider, operation: Operation[..., Any], status: int, branch: Branch, sample: Any) -> None:
    if branch.model is not None:
        model = operation.load(branch.model).from_dict(sample)
        assert model.to_dict() == sample, f"{operation.name} {status}: {sample} is kept as {model.to_dict()}"
    reply = _read(provider, operation, status, json.dumps(sample).encode())
    assert branch.error or reply is None or not reply.drift, f"{operation.name} {status}: {sample} drifts: {reply}"


def _read(provider: Provider, operation: Operation[..., Any], status: int, content: bytes) -> Any:
    try:
        return decode(provider, operation, status, {"content-type": "application/json"}, content)
    except ReplyError:
        return None


def _some(broken: Iterator[Any]) -> list[Any]:
    """A sample of many, always the same: replies with hundreds of members break in too many ways to try each."""
    found = list(islice(broken, DRAWN))
    return found if len(found) <= TRIED else Random(TRIED).sample(found, TRIED)  # noqa: S311 - no secret


def _broken(sample: Any, depth: int) -> Iterator[Any]:
    """A value with one thing wrong, at any of its places."""
    yield from WRONG[:4]
    if not depth:
        return
    places = sample.items() if isinstance(sample, dict) else enumerate(sample) if isinstance(sample, list) else ()
    for key, value in places:
        without = copy.copy(sample)
        del without[key]
        yield without
        for wrong in (*WRONG, *_broken(value, depth - 1)):
            broken = copy.copy(sample)
            broken[key] = wrong
            yield broken


# Requests


def _input(catalogue: Catalogue, operation: Operation[..., Any]) -> dict[str, Any] | None:
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


def _requests(catalogue: Catalogue, operation: Operation[..., Any]) -> None:
    """What the document allows is sent, and what misses a required member is refused before it is."""
    from safelight.contract.requests import placed

    given = _input(catalogue, operation)
    if given is None:
        return
    at, body = placed(operation, given)
    content = prepared(at, body)[1] if operation.body is not None else b""
    path, _ = target_of(at, {})
    headers_of(at, {}, content)
    assert "{" not in path, f"{operation.name} is asked for at {path}"
    required = catalogue.at(operation.body.pointer).get("required", ()) if operation.body is not None else ()
    for name in required:
        if isinstance(body, dict) and name in body:
            without = {key: value for key, value in body.items() if key != name}
            try:
                prepared(at, without)
            except InvalidInput:
                continue
            raise AssertionError(f"{operation.name} is sent without {name}, which the document requires")


# Jobs


def _job(provider: Provider, catalogue: Catalogue, operation: Submit[Any, Any]) -> None:
    """Submitted, waited for and saved in the sandbox, blocking and async; of a training its sidecar is what is left."""
    given = _input(catalogue, operation)
    with tempfile.TemporaryDirectory() as name:
        blocking, awaited = Path(name, "blocking"), Path(name, "awaited")
        sandbox = _sandbox(provider)
        options: dict[str, Any] = {"api_key": KEY, "base_url": sandbox.base_url(provider.name), "clock": sandbox.clock}
        with Client(provider, transport=sandbox.transport(), **options) as client:
            client.run(operation, given, blocking)

        async def run() -> None:
            async with AsyncClient(provider, transport=sandbox.async_transport(), **options) as client:
                await client.run(operation, given, awaited)

        asyncio.run(run())
        assert all(any(each.iterdir()) for each in (blocking, awaited)), f"{operation.name} left nothing"


def _sandbox(provider: Provider) -> Sandbox:
    sandbox = Sandbox(clock=VirtualClock())
    package = next(iter(provider.operations.values())).package
    sandbox.imitations.clear()
    sandbox.imitations[provider.name] = imitation_of(provider.name, package)
    return sandbox


__all__ = ["Check", "checks"]
