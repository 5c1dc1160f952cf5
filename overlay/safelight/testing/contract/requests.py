"""What must hold of an operation's row in the table and of every request it can make; each check gives its faults."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from httpx import QueryParams

from safelight.contract.requests import body_of, climbs, encode_body, target_of
from safelight.errors import InvalidInput
from safelight.provider import Provider
from safelight.testing.contract.expected import LINKS, Expected, Shape, authentications, named, prefixes, servers
from safelight.testing.contract.fidelity import fidelity_faults
from safelight.testing.contract.probes import Probes
from safelight.testing.contract.truth import Truth
from safelight.testing.contract.typed import typed_faults
from safelight_api.operation import Branch, Operation, Submit

WORDS = ("a", "a b", "ä+ö", "x=1&z;2", "100%", "a.b", "..a")  # in a path and in a query
CLIMBING = ("ä/ö", "x?y=1&z#", "a%2Fb", "a%252fb", "../..", "..", ".", "", " ", "a\\b", "%2e%2e", "\uff0e\uff0e", "a\n")


def table_faults(operation: Operation[..., Any], expected: Expected) -> Iterator[str]:
    """The row of the table says what the document says."""
    ways = (operation.link, operation.cancel, operation.download) if isinstance(operation, Submit) else ()
    links = {
        name: (link.operation, dict(link.parameters), dict(link.body or {}))
        for name, link in zip(LINKS, ways, strict=False)
        if link is not None
    }
    body = operation.body
    pairs = {
        "name": (operation.name, expected.name),
        "id": (operation.id, expected.id),
        "method": (operation.method, expected.method),
        "path": (operation.path, expected.path),
        "kind": (operation.kind, expected.kind),
        "unconfirmed": (operation.unconfirmed, expected.unconfirmed),
        "parameters": (tuple(map(tuple, operation.parameters)), expected.parameters),
        "body": (body and (body.pointer, body.required, body.media_type), expected.body_pointer and expected[8:11]),
        "links": (links, expected.links),
        "idempotency": (operation.idempotency, expected.idempotency),
        "retired": (operation.retired, expected.retired),
        "deprecated": (operation.deprecated is not None, expected.ended),
        "headers": (dict(operation.headers), expected.headers),
        "files": (frozenset(operation.files), expected.files),
        "statuses": (sorted(operation.responses), sorted(expected.replies)),
    }
    for what, (said, wanted) in pairs.items():
        if said != wanted:
            yield f"{what}: {said!r}, not {wanted!r}"
    models = body.models if body else ()
    classes = [each.model for each in expected.body]
    classes = [] if None in classes else classes
    if len(models) != len(classes) or not all(map(named, models, classes)):
        yield f"models of the body: {models!r}, not {classes!r}"
    for status in operation.responses.keys() & expected.replies.keys():
        branches, shapes = operation.responses[status], expected.replies[status]
        if len(branches) != len(shapes) or not all(map(_same_shape, branches, shapes)):
            yield f"{status}: {branches!r}, not {shapes!r}"


def _same_shape(branch: Branch, shape: Shape) -> bool:
    return (branch.pointer, branch.error) == (shape.pointer, shape.error) and named(branch.model, shape.model)


def provider_faults(provider: Provider, document: dict[str, Any], names: frozenset[str]) -> Iterator[str]:
    """A provider's key goes where its document says, to its document's server, and its table has every operation."""
    known, place = authentications(document), place_of(provider)
    if known and place not in known:
        yield f"the key goes into {' '.join(place)}, but the document says {sorted(known)}"
    elif known and place[0] == "header":
        allowed = prefixes(document, place[1])
        if allowed is not None and provider.prefix not in allowed:
            yield f"the key stands behind {provider.prefix!r}, but the document says {sorted(allowed)}"
    addresses = [each for each in servers(document) if each.startswith("http")]
    if addresses and not any(re.fullmatch(each, provider.base_url) for each in addresses):
        yield f"the base URL is {provider.base_url}, but the document says {document['servers']}"
    if missing := names - provider.operations.keys():
        yield f"no operation {sorted(missing)}"


def place_of(provider: Provider) -> tuple[str, str]:
    """Where a provider's key goes, in the words of a document."""
    if provider.basic:
        return "basic", ""
    given = {"query": provider.query, "cookie": provider.cookie, "header": provider.header}
    return next((kind, name.lower()) for kind, name in given.items() if name)


def target_faults(truth: Truth, operation: Operation[..., Any], expected: Expected) -> Iterator[str]:
    """Parameters reach the path and the query under their own names, and only as the document allows them."""
    arguments = {parameter[1]: usual(truth, parameter[4]) for parameter in expected.parameters}
    if not arguments:
        yield from _target_faults(operation, expected, {}, allowed=True)
    for name, argument, location, required, pointer, _, slashes in expected.parameters:
        for value in (*WORDS, *CLIMBING, *Probes(truth.effective).variants({"$ref": f"#{pointer}"})):
            given = arguments | {argument: value}
            allowed = truth.allows(pointer).is_valid(value) and not (required and value is None)
            parts = str(value).split("/") if slashes else [str(value)]
            odd = value in CLIMBING and not (slashes and "/" in str(value))
            allowed = allowed and not (location == "path" and (odd or any(map(climbs, parts))))
            yield from _target_faults(operation, expected, given, allowed=allowed)
        if required:
            yield from _target_faults(operation, expected, {**arguments, argument: None}, allowed=False)
        if location == "path" and f"{{{name}}}" not in expected.path:
            yield f"{name} has no place in {expected.path}"


def usual(truth: Truth, pointer: str) -> Any:
    """A value that a parameter may have."""
    values = ("a", *Probes(truth.effective).variants({"$ref": f"#{pointer}"}))
    return next(value for value in values if value is not None and truth.allows(pointer).is_valid(value))


def _target_faults(
    operation: Operation[..., Any], expected: Expected, arguments: Mapping[str, Any], *, allowed: bool
) -> Iterator[str]:
    try:
        said = target_of(operation, arguments)
    except InvalidInput as error:
        if allowed:
            yield f"{arguments} refused: {error}"
        return
    if not allowed:
        yield f"{arguments} accepted"
    elif said != target(expected, arguments):
        yield f"{arguments}: {said}, not {target(expected, arguments)}"
    if allowed and expected.body_pointer is None:
        path, query = target(expected, arguments)
        built = operation.build(**arguments)
        if (built["method"].upper(), built["url"]) != (expected.method, path):
            yield f"{arguments}: built {built}"
        if str(QueryParams(built.get("params", {}))) != str(QueryParams(query)):
            yield f"{arguments}: built {built}"


def target(expected: Expected, arguments: Mapping[str, Any]) -> tuple[str, str]:
    """The path and the query that arguments have to give."""
    path, query = expected.path, {}
    given = [parameter for parameter in expected.parameters if parameter[1] in arguments]
    for name, argument, location, *_, slashes in given:
        if location == "path":
            safe = "/" if slashes == "kept" else ""
            path = path.replace(f"{{{name}}}", quote(_text(arguments[argument]), safe=safe))
        elif location == "query":
            value = arguments[argument]
            query[name] = [_text(each) for each in value] if isinstance(value, list) else _text(value)
    return path, urlencode(query, doseq=True)


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def body_faults(truth: Truth, operation: Operation[..., Any], expected: Expected) -> Iterator[str]:
    """A body is accepted exactly if the document allows it, and its model keeps every value under its own name."""
    for value, index in truth.models(expected.name):
        try:
            sent = json.loads(encode_body(operation, value)) if isinstance(value, dict) else None
        except InvalidInput as error:
            if index is not None:
                yield f"{value!r} refused: {error}"
            continue
        if index is None and isinstance(value, dict):
            yield f"{value!r} accepted"
        elif index is not None:
            if sent != value:
                yield f"{value!r} sent as {sent!r}"
            yield from input_faults(truth, operation, expected, index, value)


def input_faults(
    truth: Truth, operation: Operation[..., Any], expected: Expected, index: int, value: dict[str, Any]
) -> Iterator[str]:
    """The input model of a valid body writes just that body, and each of its attributes holds its own value."""
    assert operation.body is not None
    model = operation.load(operation.body.models[index]).from_dict(value)
    yield from typed_faults(model)
    others = {each[1]: "a" for each in operation.parameters}
    built = operation.build(model, **others) if others else operation.build(model)
    if built["json"] != value or not _same_kinds(built["json"], value):
        yield f"{value!r} built as {built['json']!r}"
    path = target(expected, others)[0] if others else expected.path
    if (built["method"].upper(), built["url"]) != (expected.method, path):
        yield f"built {built['method']} {built['url']}, not {expected.method} {path}"
    if not others and body_of(operation, model) != value:
        yield f"{value!r} written as {body_of(operation, model)!r}"
    yield from fidelity_faults(truth.tolerant, {"$ref": f"#{expected.body[index].pointer}"}, value, model, "")


def _same_kinds(one: Any, other: Any) -> bool:
    """Whether equal JSON is the same JSON: 1, 1.0 and true are equal in Python."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
