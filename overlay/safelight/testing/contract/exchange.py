"""What must hold of the generated functions themselves: what they send, and what they read, over a mocked transport."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

import httpx

from safelight.contract.bodies import MULTIPART
from safelight.generated import api_client
from safelight.keys import header_of
from safelight.provider import Provider
from safelight.testing.contract.expected import Expected
from safelight.testing.contract.probes import Probes
from safelight.testing.contract.replies import UNREADABLE
from safelight.testing.contract.requests import target, usual
from safelight.testing.contract.truth import Probe, Truth
from safelight.testing.contract.uploads import upload_of, written_faults
from safelight_api.operation import Operation

KEY = "made-up-key"
MOST_BODIES = 12
READ = 4  # rows a status


class Exchange:
    """A generated client whose every request is kept and answered with what is set."""

    def __init__(self, provider: Provider, truth: Truth, **options: Any) -> None:
        self.provider, self.truth = provider, truth
        self.answer = httpx.Response(500)
        self.sent: list[httpx.Request] = []
        transport = httpx.MockTransport(self._reply)
        self.client = api_client(provider, api_key=KEY, httpx_args={"transport": transport}, **options)

    def _reply(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return httpx.Response(self.answer.status_code, headers=self.answer.headers, content=self.answer.content)

    def ask(self, call: Callable[..., Any], status: int, content: bytes, arguments: dict[str, Any]) -> Any:
        """What a generated function, blocking or not, makes of an answer."""
        self.answer = httpx.Response(status, content=content, headers={"x-answer": "yes"})
        result = call(client=self.client, **arguments)
        return asyncio.run(result) if asyncio.iscoroutine(result) else result

    def sent_faults(self, expected: Expected, arguments: dict[str, Any], body: Any) -> Iterator[str]:
        """The last request is the one that the document asks for, with the key where it belongs and nowhere else."""
        request = self.sent[-1]
        path, query = target(expected, arguments)
        url = self.provider.base_url + path + (f"?{query}" if query else "")
        if (request.method, str(request.url)) != (expected.method, str(httpx.URL(url))):
            yield f"sent {request.method} {request.url}, not {expected.method} {url}"
        for name, argument, location, *_ in expected.parameters:
            if location == "header" and request.headers.get(name) != arguments.get(argument, request.headers.get(name)):
                yield f"{name} is sent as {request.headers.get(name)}, not {arguments[argument]}"
        ((header, value),) = header_of(self.provider, KEY).items()
        if [name for name, each in request.headers.items() if value in each] != [header.lower()]:
            yield f"the key in {request.headers}"
        elif request.headers[header] != value or KEY in str(request.url):
            yield f"the key as {request.headers[header]}"
        kind = request.headers.get("content-type")
        if expected.media_type == MULTIPART:
            yield from written_faults(str(kind), request.content, body)
        elif (json.loads(request.content) if request.content else None) != body:
            yield f"sent {request.content!r}, not {body!r}"
        elif body is not None and kind != "application/json":
            yield f"sent as {kind}"


def exchange_faults(
    truth: Truth, provider: Provider, operation: Operation[..., Any], expected: Expected
) -> Iterator[str]:
    """Both forms of a generated function send what the document asks for and read what the provider answers."""
    if provider.query:
        return  # a key in the address would be logged: there is no generated client that has it
    module = import_module(f"{operation.package}.api.operations.{expected.module}")
    forms = [
        getattr(module, name)
        for name in ("sync_detailed", "asyncio_detailed", "sync", "asyncio")
        if hasattr(module, name)
    ]
    arguments = {each[1]: _argument(truth, *each[2:]) for each in expected.parameters}
    exchange = Exchange(provider, truth)
    found = [probe for probe in truth.models(expected.name) if probe.shape is not None]
    bodies: list[Probe | None] = [*found[:MOST_BODIES]] or [None]
    if (upload := upload_of(truth, operation)) is not None:
        bodies = [Probe(upload, 0)]
    elif expected.body_pointer is not None and not found:
        return  # a body that no model writes, such as a file
    inputs: dict[str, Any] = {}
    probe: Probe | None = None
    for number, probe in enumerate(bodies):
        inputs = dict(arguments)
        if probe is not None:
            assert operation.body is not None
            assert probe.shape is not None
            inputs["body"] = operation.load(operation.body.models[probe.shape]).from_dict(probe.value)
        for form in forms if number == 0 else forms[:1]:
            exchange.ask(form, 418, b"{}", inputs)
            yield from exchange.sent_faults(expected, arguments, probe.value if probe else None)
    needed = {each[1] for each in expected.parameters if each[3]} | {"body"}
    less = {name: value for name, value in inputs.items() if name in needed}
    exchange.ask(forms[0], 418, b"{}", less)
    yield from exchange.sent_faults(expected, less, probe.value if probe else None)
    for status in expected.replies:
        yield from _read_faults(exchange, operation, expected, status, [partial(form, **inputs) for form in forms])
    yield from _unexpected_faults(provider, truth, forms, inputs)


def _argument(truth: Truth, location: str, _: bool, pointer: str, only: Any, *_slashes: Any) -> Any:  # noqa: FBT001 - a row's member
    """What to give for a parameter: a text that has to be escaped, where it may be any or would be given anyhow."""
    odd = "a b" if location == "header" else "ä b/"
    return odd if only is not None or truth.allows(pointer).is_valid(odd) else usual(truth, pointer)


def _read_faults(
    exchange: Exchange, operation: Operation[..., Any], expected: Expected, status: int, forms: list[partial[Any]]
) -> Iterator[str]:
    """What is read is the first shape that can be read, in the document's order: the generator looks no closer."""
    rows = [json.loads(row.body) for row in exchange.truth.rows(expected.name, status) if row.valid]
    by_shape: dict[Any, list[Any]] = {}
    for value in rows:
        by_shape.setdefault(exchange.truth.shape(expected.replies[status], value), []).append(value)
    values = [value for found in by_shape.values() for value in found[:READ]]
    values += _in_every_shape(exchange.truth, expected, status)
    for value in values:
        wanted = _first_read(operation, status, value)
        content = json.dumps(value).encode()
        for form in forms if value is values[0] else forms[:1]:
            name = form.func.__name__
            try:
                result = exchange.ask(form, status, content, {})
            except UNREADABLE as error:
                yield f"{name} {status} raises {error!r} for what the document allows: {value!r}"
                continue
            if name.endswith("_detailed"):
                parts = (result.status_code, result.content, result.headers.get("x-answer"), plain(result.parsed))
                if parts != (status, content, "yes", wanted):
                    yield f"{name} {status} {value!r}: {parts}"
            elif plain(result) != wanted:
                yield f"{name} {status} {value!r}: {result!r}"


def _in_every_shape(truth: Truth, expected: Expected, status: int) -> list[Any]:
    """A body with the members of all shapes at once, which tells in what order they are tried."""
    shapes = [Probes(truth.effective).most({"$ref": f"#{shape.pointer}"}) for shape in expected.replies[status]]
    if len(shapes) == 1 or not all(isinstance(shape, dict) for shape in shapes):
        return []
    return [{key: item for shape in shapes for key, item in shape.items()}]


def _first_read(operation: Operation[..., Any], status: int, value: Any) -> Any:
    branches = operation.responses[status]
    for branch in branches:
        if branch.model is None:
            if isinstance(value, list) or len(branches) == 1:
                return value
            continue
        try:
            return plain(operation.load(branch.model).from_dict(value))
        except UNREADABLE:
            continue
    return None


def plain(read: Any) -> Any:
    """What was read, with the class of each model beside what it holds."""
    if isinstance(read, list):
        return [item.to_dict() if hasattr(item, "to_dict") else item for item in read]
    return (type(read).__name__, read.to_dict()) if hasattr(read, "to_dict") else read


def _unexpected_faults(provider: Provider, truth: Truth, forms: list[Any], inputs: Any) -> Iterator[str]:
    """A status that the document does not have gives nothing, or `UnexpectedStatus` where that was asked for."""
    strict = Exchange(provider, truth, raise_on_unexpected_status=True)
    for status in (418, 520):
        if (read := Exchange(provider, truth).ask(forms[0], status, b"{}", inputs)).parsed is not None:
            yield f"{status} read as {read.parsed!r}"
        try:
            strict.ask(forms[0], status, b"\xff", inputs)
        except Exception as error:  # noqa: BLE001 - which one it is is the check
            said = (type(error).__name__, getattr(error, "status_code", None), getattr(error, "content", None))
            if said != ("UnexpectedStatus", status, b"\xff") or str(status) not in str(error):
                yield f"{status} raises {error!r}"
        else:
            yield f"{status} raises nothing"
