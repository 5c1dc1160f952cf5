"""Mistakes in an effective document: in the schemas that its operations reach, and in the operations themselves.

A mistake is told as the pointer of a node, and what stands there instead.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from safelight.generate.documents import operations, pointer_of, resolve
from safelight.generate.schemas import below, media_of

OTHER_TYPES = {
    "string": ("integer", "boolean"),
    "integer": ("number", "string"),
    "number": ("integer", "string"),
    "boolean": ("string", "integer"),
}
SIZES = ("multipleOf", "minLength", "maxLength", "minItems", "maxItems")
BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", *SIZES)
JSON = "application/json"

Node = dict[str, Any]
Made = Iterator[tuple[str, str, Any]]  # the operator, a word on what, and the node that it makes


class Change(NamedTuple):
    """One mistake: where it is, which operator made it, a word on what, the new node, and the operations it reaches."""

    pointer: str
    operator: str
    detail: str
    node: Any
    names: frozenset[str]


def apply(document: Node, pointer: str, node: Any) -> Node:
    """The document with another node in it."""
    document = copy.deepcopy(document)
    above, _, key = pointer.rpartition("/")
    holder: Any = resolve(document, above) if above else document
    key = key.replace("~1", "/").replace("~0", "~")
    holder[int(key) if isinstance(holder, list) else key] = copy.deepcopy(node)
    return document


def without(node: Node, *keys: str) -> Node:
    """A node without some of its members."""
    return {key: value for key, value in node.items() if key not in keys}


def renamed(node: Node, old: str, new: str) -> Node:
    """A node with another name for one member, in the same place."""
    return {new if key == old else key: value for key, value in node.items()}


def of_document(document: Node) -> Iterator[Change]:
    """Every mistake in a document."""
    for pointer, names in reached(document).items():
        schema = resolve(document, pointer)
        for operator, detail, node in _schema(pointer.rpartition("/")[2], schema):
            if operator != "null allowed" or not _null_is_settled(document, pointer):
                yield Change(pointer, operator, detail, node, frozenset(names))
    for path, method, node in operations(document):
        named, item = frozenset({node["x-name"]}), pointer_of("paths", path)
        yield Change("/paths", "wrong path", node["x-name"], renamed(document["paths"], path, f"{path}_"), named)
        other = "put" if method == "post" else "delete"
        if other not in document["paths"][path]:
            changed = renamed(document["paths"][path], method, other)
            yield Change(item, "wrong method", f"{node['x-name']}: {other}", changed, named)
        for operator, detail, changed in _operation(node["x-name"], node):
            yield Change(f"{item}/{method}", operator, detail, changed, named)
    first = frozenset({operations(document)[0][2]["x-name"]})
    for name, scheme in document["components"]["securitySchemes"].items():
        where, bearer = pointer_of("components", "securitySchemes", name), {"type": "http", "scheme": "bearer"}
        if "name" in scheme:
            yield Change(where, "wrong key header", name, {**scheme, "name": "X-Other"}, first)
        other_scheme = bearer if "name" in scheme else {"type": "apiKey", "in": "header", "name": "key"}
        yield Change(where, "wrong security scheme", name, other_scheme, first)
    yield Change("/servers/0/url", "wrong server", "url", "https://other.example", first)


def _null_is_settled(document: Node, pointer: str) -> bool:
    """Whether the union in which a schema stands takes null anyhow, or a parameter, being required, never does."""
    above, _, key = pointer.rpartition("/")
    around = resolve(document, above)
    if key == "schema":
        return bool(around.get("required"))
    return key.isdigit() and any(isinstance(branch, dict) and branch.get("type") == "null" for branch in around)


def reached(document: Node) -> dict[str, set[str]]:
    """The pointer of every schema of a request or of a JSON answer, with the operations that reach it."""
    found: dict[str, set[str]] = {}

    def visit(pointer: str, name: str) -> None:
        schema = resolve(document, pointer)
        if isinstance(schema, dict) and name not in found.setdefault(pointer, set()):
            found[pointer].add(name)
            for step, _ in below(schema):
                visit(pointer + step, name)
            if "$ref" in schema:
                visit(schema["$ref"].lstrip("#"), name)

    for path, method, node in operations(document):
        roots = [f"{pointer}/schema" for pointer, media in media_of(node) if "schema" in media]
        roots += [pointer_of("parameters", index, "schema") for index in range(len(node.get("parameters", ())))]
        for root in roots:
            visit(pointer_of("paths", path, method) + root, node["x-name"])
    return found


def _schema(name: str, schema: Node) -> Made:
    """Mistakes in one schema."""
    yield from _bounds(name, schema)
    yield from _unions(name, schema)
    if schema.get("type") == "object":
        yield from _objects(name, schema)
    members = schema.get("enum", [])
    for index, member in enumerate(members):
        changed = f"{member}_" if isinstance(member, str) else member + 1000
        rest = members[:index], members[index + 1 :]
        yield "enum member changed", f"{name}: {member}", {**schema, "enum": [*rest[0], changed, *rest[1]]}
        if len(members) > 1:
            yield "enum member dropped", f"{name}: {member}", {**schema, "enum": [*rest[0], *rest[1]]}
    if "const" in schema:
        yield "const changed", name, {**schema, "const": f"{schema['const']}_"}
    if "writeOnly" in schema:
        yield "secret shown", name, without(schema, "writeOnly", "format")


def _bounds(name: str, schema: Node) -> Made:
    """What a scalar is held to, changed, taken away or added."""
    for key in (key for key in BOUNDS if key in schema):
        for other in (schema[key] - 1, schema[key] + 1):
            if other > 0 or key not in SIZES:
                yield "bound shifted", f"{name}: {key} {other}", {**schema, key: other}
        yield "bound dropped", f"{name}: {key}", without(schema, key)
    if "pattern" in schema:
        yield "pattern dropped", name, without(schema, "pattern")
        yield "pattern changed", name, {**schema, "pattern": schema["pattern"].rstrip("$")}
    kind = schema.get("type")
    if not isinstance(kind, str) or {"enum", "const"} & schema.keys():
        return
    for other in OTHER_TYPES.get(kind, ()):
        yield "type changed", f"{name}: {other}", {**schema, "type": other}
    if kind not in {"null", "object"}:
        yield "null allowed", name, {**schema, "type": [kind, "null"]}
    if kind == "string" and "maxLength" not in schema:
        yield "bound added", f"{name}: maxLength 3", {**schema, "maxLength": 3}
    if kind in {"integer", "number"} and "maximum" not in schema:
        yield "bound added", f"{name}: maximum 5", {**schema, "maximum": 5}


def _unions(name: str, schema: Node) -> Made:
    """Branches, and null among them."""
    for key in (key for key in ("anyOf", "oneOf") if key in schema):
        branches = schema[key]
        nulls = [branch for branch in branches if branch.get("type") == "null"]
        for index, branch in enumerate(branches if len(branches) > 1 else ()):
            operator = "null no longer allowed" if branch in nulls else "branch dropped"
            yield operator, f"{name}: {index}", {**schema, key: [each for each in branches if each is not branch]}
        if not nulls:
            yield "null allowed", name, {**schema, key: [*branches, {"type": "null"}]}


def _objects(name: str, schema: Node) -> Made:
    """Members of an object: which there are, which have to be there, and which others may be."""
    properties, required = schema.get("properties", {}), schema.get("required", [])
    for key in properties:
        others = [each for each in required if each != key]
        fewer = {**schema, "required": others} if key in required else schema
        if key in required:
            yield "required made optional", f"{name}.{key}", fewer
        else:
            yield "optional made required", f"{name}.{key}", {**schema, "required": [*required, key]}
        again = {**schema, "required": [*others, f"{key}_"]} if key in required else schema
        yield "property renamed", f"{name}.{key}", {**again, "properties": renamed(properties, key, f"{key}_")}
        yield "property dropped", f"{name}.{key}", {**fewer, "properties": without(properties, key)}
    rest = schema.get("additionalProperties", True)
    if isinstance(rest, bool):
        yield "additionalProperties changed", name, {**schema, "additionalProperties": not rest}


def _operation(name: str, node: Node) -> Made:
    """Mistakes in one operation."""
    yield "wrong name", name, {**node, "x-name": f"{name}-x"}
    if "x-kind" in node:
        yield "wrong kind", name, {**node, "x-kind": "audio" if node["x-kind"] != "audio" else "image"}
    if body := node.get("requestBody"):
        changed = {**body, "required": not body.get("required", False)}
        yield "body's requirement changed", name, {**node, "requestBody": changed}
    parameters = node.get("parameters", [])
    for index, parameter in enumerate(parameters):
        if parameter["in"] != "path":
            made: tuple[tuple[str, str, Any], ...] = (
                ("wrong parameter name", "name", f"{parameter['name']}_"),
                ("wrong parameter location", "in", "header" if parameter["in"] == "query" else "query"),
                ("parameter's requirement changed", "required", not parameter.get("required", False)),
            )
            for operator, key, value in made:
                others = [*parameters[:index], {**parameter, key: value}, *parameters[index + 1 :]]
                yield operator, f"{name}: {parameter['name']}", {**node, "parameters": others}
    for status, response in node["responses"].items():
        for operator, changed in _response(node["responses"], status, response):
            yield operator, f"{name} {status}", {**node, "responses": changed}


def _response(responses: Node, status: str, response: Node) -> Iterator[tuple[str, Node]]:
    """Mistakes in one response: what becomes of all of them."""
    if status != "200" and response.get("content"):
        yield "status dropped", without(responses, status)
    yield "wrong status", renamed(responses, status, "418" if status != "200" else "201")
    schema = response.get("content", {}).get(JSON, {}).get("schema", {})
    if len(schema.get("anyOf", ())) > 1:
        content = {JSON: {"schema": {**schema, "anyOf": schema["anyOf"][::-1]}}}
        yield "branches swapped", {**responses, status: {**response, "content": content}}
    for key, link in response.get("links", {}).items():
        yield "link dropped", {**responses, status: without(response, "links")}
        for parameter, field in link["parameters"].items():
            for operator, made in (
                ("wrong link parameter", renamed(link["parameters"], parameter, f"{parameter}_")),
                ("wrong link field", {**link["parameters"], parameter: f"{field}_"}),
            ):
                links = {**response["links"], key: {**link, "parameters": made}}
                yield operator, {**responses, status: {**response, "links": links}}
