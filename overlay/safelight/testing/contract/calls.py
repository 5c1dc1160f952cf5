"""An operation used as a user uses it, by inputs that schemathesis draws from the effective document."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import unquote

import schemathesis
from hypothesis import assume
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from safelight.contract.requests import climbs
from safelight.provider import Provider
from safelight.testing.contract.drawing import draw_cases
from safelight.testing.contract.fidelity import resolved
from safelight.testing.contract.subject import Subject
from safelight_api.operation import Operation, Submit

CASES = 4  # requests that are drawn for one operation
API = "https://api.example"


class Input(NamedTuple):
    """What an operation is called with, and the request that schemathesis makes of it."""

    body: Any
    arguments: dict[str, Any]
    request: dict[str, Any]


class Inputs:
    """Draws inputs for the operations of one provider; the same ones each time."""

    def __init__(self, subject: Subject) -> None:
        document = as_sent(subject.document("effective"))
        self.loaded = schemathesis.openapi.from_dict(document, config=SchemathesisConfig())
        self.known: dict[str, list[Input]] = {}

    def of(self, operation: Operation[..., Any]) -> list[Input]:
        """A few valid inputs of an operation."""
        if operation.name not in self.known:
            self.known[operation.name] = self._drawn(operation)
        return self.known[operation.name]

    def _drawn(self, operation: Operation[..., Any]) -> list[Input]:
        found: list[Input] = []

        def collect(case: Any) -> None:
            assume(operation.body is None or type(case.body).__name__ != "NotSet")  # one that is not required
            body = _with_files(case.body) if operation.body is not None else None
            assume(not any(climbs(str(value)) for value in (case.path_parameters or {}).values()))
            found.append(Input(body, arguments(operation, case), case.as_transport_kwargs(base_url=API)))

        strategy = self.loaded[operation.path][operation.method].as_strategy(generation_mode=GenerationMode.POSITIVE)
        draw_cases(strategy, CASES, len(operation.path), collect)
        return found


def as_sent(schema: Any) -> Any:
    """A document as our clients keep to it: no object has members that it does not name, and files are given by URL."""
    if isinstance(schema, list):
        return [as_sent(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.keys() & {"x-image", "x-video", "x-audio"}:
        url = {"const": "https://a.example/a.png"}
        return {**schema, "items": url} if schema.get("type") == "array" else url
    closed = {"additionalProperties": False} if isinstance(schema.get("properties"), dict) else {}
    return {**closed, **{name: as_sent(each) for name, each in schema.items()}}


def arguments(operation: Operation[..., Any], case: Any) -> dict[str, Any]:
    """The parameters of a case by the names that Python has for them, as they were before they stood in a URL."""
    found: dict[str, Any] = {}
    for parameter in operation.parameters:
        where = {"path": case.path_parameters, "query": case.query, "header": case.headers}[parameter.location] or {}
        if parameter.name in where and parameter.constant is None:
            schema = resolved(operation.document("effective"), {"$ref": f"#{parameter.pointer}"})
            value = where[parameter.name]
            value = unquote(value) if parameter.location == "path" and isinstance(value, str) else value
            found[parameter.argument] = _plain(value, schema)
    return found


def _with_files(body: Any) -> Any:
    """A drawn body with its files as bytes: schemathesis wraps them."""
    if isinstance(body, dict):
        return {name: _with_files(value) for name, value in body.items()}
    if isinstance(body, list):
        return [_with_files(value) for value in body]
    return data if isinstance(data := getattr(body, "data", None), bytes) else body


def _plain(value: Any, schema: Any) -> Any:
    """A value as the document has it, where it stands as text."""
    texts = isinstance(value, str) and isinstance(schema, dict)
    return json.loads(value) if texts and schema.get("type") in {"boolean", "integer", "number"} else value


def results(provider: Provider) -> set[str]:
    """The operations that give the result of a job."""
    return {each.link.operation for each in provider.operations.values() if isinstance(each, Submit)}


def use(client: Any, operation: Operation[..., Any], given: Input) -> Any:
    """What a user does with an operation: submit, look at a job, or call; the async client's is to be awaited."""
    if isinstance(operation, Submit):
        return client.submit(operation.at(**given.arguments), given.body)
    if operation.name in results(client.provider):
        return client.result(client.job("abc", operation=operation.name))
    return asked(client, operation, given)


def asked(client: Any, operation: Operation[..., Any], given: Input) -> Any:
    """An operation that is called, or submitted."""
    if isinstance(operation, Submit):
        return client.submit(operation.at(**given.arguments), given.body)
    return client.call(operation, *([] if operation.body is None else [given.body]), **given.arguments)


Use = Callable[[Any, Operation[..., Any], Input], Any]
