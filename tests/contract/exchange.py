"""What must hold of the generated functions themselves: what they send, and what they read, over a mocked transport."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import httpx

from safelight.generated import api_client
from safelight.keys import Key, Trust, authorize
from safelight.provider import Provider
from safelight_api.operation import Operation
from tests.contract.expected import Expected, authentication
from tests.contract.probes import Probes
from tests.contract.requests import target
from tests.contract.truth import Truth

KEY = "made-up-key"
HIDDEN = (KEY, "x-own", "own-cookie", "MockTransport")
UNREADABLE = (TypeError, ValueError, AttributeError, KeyError)
MOST_BODIES = 12
READ = 4  # rows a status


def options() -> dict[str, Any]:
    """Options of a generated client, which keeps the very objects that it is given."""
    return {
        "headers": {"x-own": "1"},
        "cookies": {"own-cookie": "2"},
        "follow_redirects": True,
        "timeout": httpx.Timeout(3),
        "httpx_args": {"transport": httpx.MockTransport(lambda _: httpx.Response(204))},
    }


class Exchange:
    """A generated client whose every request is kept and answered with what is set."""

    def __init__(self, provider: Provider, truth: Truth, **options: Any) -> None:
        self.truth = truth
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
        url = self.truth.effective["servers"][0]["url"] + path + (f"?{query}" if query else "")
        if (request.method, str(request.url)) != (expected.method, str(httpx.URL(url))):
            yield f"sent {request.method} {request.url}, not {expected.method} {url}"
        header, prefix = authentication(self.truth.effective)
        if [name for name, value in request.headers.items() if KEY in value] != [header.lower()]:
            yield f"the key in {request.headers}"
        elif request.headers[header] != prefix + KEY or KEY in str(request.url):
            yield f"the key as {request.headers[header]}"
        if (json.loads(request.content) if request.content else None) != body:
            yield f"sent {request.content!r}, not {body!r}"
        if body is not None and request.headers.get("content-type") != "application/json":
            yield f"sent as {request.headers.get('content-type')}"


def exchange_faults(truth: Truth, provider: Provider, operation: Operation[..., Any], expected: Expected) -> Iterator[str]:
    """Both forms of a generated function send what the document asks for and read what the provider answers."""
    module = import_module(f"{operation.package}.api.operations.{expected.module}")
    forms = [getattr(module, name) for name in ("sync_detailed", "asyncio_detailed", "sync", "asyncio") if hasattr(module, name)]
    arguments: dict[str, Any] = {each[1]: "ä b/" for each in expected.parameters}
    exchange = Exchange(provider, truth)
    bodies = [probe for probe in truth.bodies(expected.name) if probe.shape is not None][:MOST_BODIES] or [None]
    for number, probe in enumerate(bodies):
        inputs = dict(arguments)
        if probe is not None:
            assert operation.body is not None and probe.shape is not None
            inputs["body"] = operation.load(operation.body.models[probe.shape]).from_dict(probe.value)
        for form in forms if number == 0 else forms[:1]:
            exchange.ask(form, 418, b"{}", inputs)
            yield from exchange.sent_faults(expected, arguments, probe and probe.value)
    needed = {each[1] for each in expected.parameters if each[3]} | {"body"}
    less = {name: value for name, value in inputs.items() if name in needed}
    exchange.ask(forms[0], 418, b"{}", less)
    yield from exchange.sent_faults(expected, less, probe and probe.value)
    for status in expected.replies:
        yield from _read_faults(exchange, operation, expected, status, forms, inputs)
    yield from _unexpected_faults(provider, truth, forms, inputs)


def _read_faults(
    exchange: Exchange, operation: Operation[..., Any], expected: Expected, status: int, forms: list[Any], inputs: Any
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
            result = exchange.ask(form, status, content, inputs)
            if form.__name__.endswith("_detailed"):
                parts = (result.status_code, result.content, result.headers.get("x-answer"), plain(result.parsed))
                if parts != (status, content, "yes", wanted):
                    yield f"{form.__name__} {status} {value!r}: {parts}"
            elif plain(result) != wanted:
                yield f"{form.__name__} {status} {value!r}: {result!r}"


def _in_every_shape(truth: Truth, expected: Expected, status: int) -> list[Any]:
    """A body with the members of all shapes at once, which tells in what order they are tried."""
    shapes = [Probes(truth.effective).most({"$ref": f"#{shape.pointer}"}) for shape in expected.replies[status]]
    if len(shapes) < 2 or not all(isinstance(shape, dict) for shape in shapes):
        return []
    return [{key: item for shape in shapes for key, item in shape.items()}]


def _first_read(operation: Operation[..., Any], status: int, value: Any) -> Any:
    for branch in operation.responses[status]:
        if branch.model is None:
            if isinstance(value, list):
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
            strict.ask(forms[0], status, b"{}", inputs)
        except Exception as error:
            if type(error).__name__ != "UnexpectedStatus" or str(status) not in str(error):
                yield f"{status} raises {error!r}"
        else:
            yield f"{status} raises nothing"


def client_faults(truth: Truth, provider: Provider) -> Iterator[str]:
    """The generated client sends the key in the one header, shows it to nobody, and hands every option on."""
    header, prefix = authentication(truth.effective)
    if authorize(provider, Key(KEY), Trust.of(provider, provider.base_url), provider.base_url) != {header: prefix + KEY}:
        yield "authorize gives another header"
    package = import_module(next(iter(provider.operations.values())).package)
    plain = package.Client(base_url=provider.base_url, **options())
    made, other = (api_client(provider, api_key=KEY, **options()) for _ in "12")
    known = plain, made, made.with_timeout(httpx.Timeout(3)), made.with_headers({}), made.with_cookies({})
    for client in known:
        for inner in (client.get_httpx_client(), client.get_async_httpx_client()):
            yield from _option_faults(provider, inner)
            if client is not plain and inner.headers.get(header) != prefix + KEY:
                yield f"{type(inner).__name__} sends {inner.headers}"
        if any(word in repr(client) for word in HIDDEN):
            yield f"shown: {client!r}"
    if other.get_async_httpx_client().headers.get(header) != prefix + KEY:
        yield "the asynchronous client alone sends no key"
    for given in ("", "Bearer", "Key"):
        own = package.AuthenticatedClient(base_url=provider.base_url, token=KEY, prefix=given, auth_header_name="x", **options())
        for inner in (own.get_httpx_client(), own.get_async_httpx_client()):
            if inner.headers.get("x") != f"{given} {KEY}".strip():
                yield f"{type(inner).__name__} sends {inner.headers} for the prefix {given!r}"
    for client in (plain, made):
        yield from _change_faults(client)
    yield from _unset_faults(package.__name__)


def _unset_faults(package: str) -> Iterator[str]:
    """UNSET is one, and false, and stays so in a copy."""
    types = import_module(f"{package}.types")
    if copy.deepcopy(types.UNSET) is not types.UNSET or pickle.loads(pickle.dumps(types.UNSET)) is not types.UNSET:  # noqa: S301 - our own
        yield "a copy of UNSET is another"
    if types.UNSET or repr(types.UNSET) != "UNSET":
        yield f"UNSET is {types.UNSET!r}"


def _option_faults(provider: Provider, inner: Any) -> Iterator[str]:
    said = {
        "base URL": (str(inner.base_url).rstrip("/"), provider.base_url),
        "header": (inner.headers.get("x-own"), "1"),
        "cookie": (inner.cookies.get("own-cookie"), "2"),
        "time-out": (inner.timeout, httpx.Timeout(3)),
        "redirects": (inner.follow_redirects, True),
    }
    for what, (got, wanted) in said.items():
        if got != wanted:
            yield f"{what} of {type(inner).__name__}: {got!r}"


def _change_faults(client: Any) -> Iterator[str]:
    """`with_...` changes the connections that there are, and the client that it gives."""
    client.with_headers({"x-more": "3"})
    client.with_cookies({"more": "4"})
    client.with_timeout(httpx.Timeout(9))
    for inner in (client.get_httpx_client(), client.get_async_httpx_client()):
        if (inner.headers.get("x-more"), inner.cookies.get("more"), inner.timeout.read) != ("3", "4", 9):
            yield f"{type(inner).__name__} was not changed"
    fresh = client.with_headers({"x-more": "3"}).with_cookies({"more": "4"}).with_timeout(httpx.Timeout(9))
    for inner in (fresh.get_httpx_client(), fresh.get_async_httpx_client()):
        if (inner.headers.get("x-more"), inner.cookies.get("more"), inner.timeout.read) != ("3", "4", 9):
            yield f"a client made from another lacks its change: {type(inner).__name__}"
