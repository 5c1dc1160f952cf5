"""Mistakes in an effective document: in the schemas that its operations reach, and in the operations themselves."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from safelight.generate.documents import operations, pointer_of, resolve

OTHER_TYPES = {
    "string": ("integer", "boolean"),
    "integer": ("number", "string"),
    "number": ("integer", "string"),
    "boolean": ("string", "integer"),
}
BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
)
MEDIA = ("content", "application/json", "schema")
GONE = object()

Step = tuple[str, str, Any]  # the pointer of an object or a list, the key in it, and the new value or GONE


class Change(NamedTuple):
    """One mistake: where it is, which operator made it, a word on what, the steps, and the operations it reaches."""

    pointer: str
    operator: str
    detail: str
    steps: tuple[Step, ...]
    names: frozenset[str]


def apply(document: dict[str, Any], steps: tuple[Step, ...]) -> dict[str, Any]:
    """The document with the mistake in it; the order of the keys is kept."""
    document = copy.deepcopy(document)
    for pointer, key, value in steps:
        node = resolve(document, pointer) if pointer else document
        if isinstance(node, list):
            if value is GONE:
                del node[int(key)]
            else:
                node[int(key)] = value
        elif value is GONE:
            del node[key]
        elif isinstance(value, Renamed):
            items = list(node.items())
            node.clear()
            node.update({value if name == key else name: item for name, item in items})
        else:
            node[key] = value
    return document


class Renamed(str):
    """The new name of a key, where its value stays."""

    __slots__ = ()


def of_document(document: dict[str, Any]) -> Iterator[Change]:
    """Every mistake in a document."""
    reach = reached(document)
    for pointer, names in reach.items():
        schema = resolve(document, pointer)
        for operator, detail, steps in _schema(pointer, schema):
            if operator == "null allowed" and _takes_null(document, pointer):
                continue
            yield Change(pointer, operator, detail, steps, frozenset(names))
    for path, method, node in operations(document):
        for operator, detail, steps in _operation(document, path, method, node):
            yield Change(pointer_of("paths", path, method), operator, detail, steps, frozenset({node["x-name"]}))
    first = frozenset({operations(document)[0][2]["x-name"]})
    for name, scheme in document["components"]["securitySchemes"].items():
        where = pointer_of("components", "securitySchemes", name)
        if "name" in scheme:
            yield Change(where, "wrong key header", name, ((where, "name", "X-Other"),), first)
        other = (
            {"type": "http", "scheme": "bearer"}
            if "name" in scheme
            else {"type": "apiKey", "in": "header", "name": "key"}
        )
        yield Change(
            where, "wrong security scheme", name, ((pointer_of("components", "securitySchemes"), name, other),), first
        )
    yield Change("/servers/0", "wrong server", "url", (("/servers/0", "url", "https://other.example"),), first)


def _takes_null(document: dict[str, Any], pointer: str) -> bool:
    """Whether the schema at a pointer stands in a union that takes null anyhow."""
    union, _, index = pointer.rpartition("/")
    branches = resolve(document, union) if index.isdigit() else ()
    return any(isinstance(branch, dict) and branch.get("type") == "null" for branch in branches)


def reached(document: dict[str, Any]) -> dict[str, set[str]]:
    """The pointer of every schema of a request or of a JSON answer, with the operations that reach it."""
    found: dict[str, set[str]] = {}

    def visit(pointer: str, name: str) -> None:
        schema = resolve(document, pointer)
        if isinstance(schema, dict) and name not in found.setdefault(pointer, set()):
            found[pointer].add(name)
            for below in _below(pointer, schema):
                visit(below, name)

    for path, method, node in operations(document):
        for pointer in _roots(pointer_of("paths", path, method), node):
            visit(pointer, node["x-name"])
    return found


def _below(pointer: str, schema: dict[str, Any]) -> Iterator[str]:
    """The pointers of the schemas right below a schema."""
    if "$ref" in schema:
        yield schema["$ref"].lstrip("#")
    for key in schema.get("properties", {}):
        yield pointer + pointer_of("properties", key)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield f"{pointer}/{key}"
    for key in ("anyOf", "oneOf", "prefixItems"):
        yield from (f"{pointer}/{key}/{index}" for index in range(len(schema.get(key, ()))))


def _roots(root: str, node: dict[str, Any]) -> Iterator[str]:
    """The pointers of the schemas of one operation."""
    if "requestBody" in node:
        yield root + pointer_of("requestBody", *MEDIA)
    for status, response in node["responses"].items():
        if MEDIA[1] in response.get("content", {}):
            yield root + pointer_of("responses", status, *MEDIA)
    for index in range(len(node.get("parameters", ()))):
        yield root + pointer_of("parameters", index, "schema")


Made = Iterator[tuple[str, str, tuple[Step, ...]]]


def _schema(pointer: str, schema: dict[str, Any]) -> Made:
    """Mistakes in one schema."""
    name = pointer.rpartition("/")[2]
    for other in OTHER_TYPES.get(str(schema.get("type")), ()):
        if not {"enum", "const"} & schema.keys():
            yield "type changed", f"{name}: {other}", ((pointer, "type", other),)
    yield from _scalars(pointer, schema, name)
    yield from _unions(pointer, schema, name)
    if schema.get("type") == "object":
        yield from _objects(pointer, schema, name)
    for key in ("writeOnly",):
        if key in schema:
            steps = ((pointer, key, GONE), *(((pointer, "format", GONE),) if "format" in schema else ()))
            yield "secret shown", name, steps


def _scalars(pointer: str, schema: dict[str, Any], name: str) -> Made:
    """Lists of values, and bounds."""
    for index, member in enumerate(schema.get("enum", ())):
        changed = f"{member}_" if isinstance(member, str) else member + 1000
        yield "enum member changed", f"{name}: {member}", ((f"{pointer}/enum", str(index), changed),)
        if len(schema["enum"]) > 1:
            yield "enum member dropped", f"{name}: {member}", ((f"{pointer}/enum", str(index), GONE),)
    if "const" in schema:
        yield "const changed", name, ((pointer, "const", f"{schema['const']}_"),)
    for key in BOUNDS:
        if key in schema:
            for other in (schema[key] - 1, schema[key] + 1):
                if other > 0 or not key.endswith(("Length", "Items", "Of")):
                    yield "bound shifted", f"{name}: {key} {other}", ((pointer, key, other),)
            yield "bound dropped", f"{name}: {key}", ((pointer, key, GONE),)
    yield from _patterns(pointer, schema, name)


def _patterns(pointer: str, schema: dict[str, Any], name: str) -> Made:
    """What a scalar is held to, taken away, changed or added."""
    if "pattern" in schema:
        yield "pattern dropped", name, ((pointer, "pattern", GONE),)
        yield "pattern changed", name, ((pointer, "pattern", schema["pattern"].rstrip("$")),)
    if not {"enum", "const"} & schema.keys():
        if schema.get("type") == "string" and "maxLength" not in schema:
            yield "bound added", f"{name}: maxLength 3", ((pointer, "maxLength", 3),)
        if schema.get("type") in {"integer", "number"} and "maximum" not in schema:
            yield "bound added", f"{name}: maximum 5", ((pointer, "maximum", 5),)


def _unions(pointer: str, schema: dict[str, Any], name: str) -> Made:
    """Branches, and null among them."""
    for key in ("anyOf", "oneOf"):
        branches = schema.get(key, ())
        for index, branch in enumerate(branches):
            if len(branches) > 1:
                null = branch.get("type") == "null"
                operator = "null no longer allowed" if null else "branch dropped"
                rest = [each for each in branches if each is not branch]
                yield operator, f"{name}: {index}", ((pointer, key, rest),)
        if branches and not any(branch.get("type") == "null" for branch in branches):
            yield "null allowed", name, ((pointer, key, [*branches, {"type": "null"}]),)
    kind = schema.get("type")
    if isinstance(kind, str) and kind not in {"null", "object"} and "enum" not in schema and "const" not in schema:
        yield "null allowed", name, ((pointer, "type", [kind, "null"]),)


def _objects(pointer: str, schema: dict[str, Any], name: str) -> Made:
    """Members of an object: which there are, which have to be there, and which others may be."""
    properties, required = schema.get("properties", {}), schema.get("required", [])
    for key in properties:
        others = [each for each in required if each != key]
        if key in required:
            yield "required made optional", f"{name}.{key}", ((pointer, "required", others),)
            renamed = [f"{each}_" if each == key else each for each in required]
        else:
            yield "optional made required", f"{name}.{key}", ((pointer, "required", [*required, key]),)
            renamed = required
        changed: tuple[Step, ...] = ((pointer, "required", renamed),) if key in required else ()
        yield "property renamed", f"{name}.{key}", (*changed, (f"{pointer}/properties", key, Renamed(f"{key}_")))
        changed = ((pointer, "required", others),) if key in required else ()
        yield "property dropped", f"{name}.{key}", (*changed, (f"{pointer}/properties", key, GONE))
    rest = schema.get("additionalProperties", True)
    if isinstance(rest, bool):
        yield "additionalProperties changed", name, ((pointer, "additionalProperties", not rest),)


def _operation(document: dict[str, Any], path: str, method: str, node: dict[str, Any]) -> Made:
    """Mistakes in one operation."""
    root, name = pointer_of("paths", path, method), node["x-name"]
    yield "wrong path", name, (("/paths", path, Renamed(f"{path}_")),)
    other = "put" if method == "post" else "delete"
    if other not in document["paths"][path]:
        yield "wrong method", f"{name}: {other}", ((pointer_of("paths", path), method, Renamed(other)),)
    yield "wrong name", name, ((root, "x-name", f"{name}-x"),)
    if "x-kind" in node:
        yield "wrong kind", name, ((root, "x-kind", "audio" if node["x-kind"] != "audio" else "image"),)
    if "requestBody" in node:
        required = not node["requestBody"].get("required", False)
        yield "body's requirement changed", name, ((f"{root}/requestBody", "required", required),)
    for index, parameter in enumerate(node.get("parameters", ())):
        where = f"{root}/parameters/{index}"
        if parameter["in"] != "path":
            yield "wrong parameter name", f"{name}: {parameter['name']}", ((where, "name", f"{parameter['name']}_"),)
            yield "wrong parameter location", f"{name}: {parameter['name']}", ((where, "in", "header"),)
            required = not parameter.get("required", False)
            yield "parameter's requirement changed", f"{name}: {parameter['name']}", ((where, "required", required),)
    for status, response in node["responses"].items():
        yield from _response(f"{root}/responses", name, status, response)


def _response(pointer: str, name: str, status: str, response: dict[str, Any]) -> Made:
    detail = f"{name} {status}"
    if status != "200":
        yield "status dropped", detail, ((pointer, status, GONE),)
    yield "wrong status", detail, ((pointer, status, Renamed("418" if status != "200" else "201")),)
    schema = response.get("content", {}).get(MEDIA[1], {}).get("schema", {})
    if len(schema.get("anyOf", ())) > 1:
        where = pointer + pointer_of(status, *MEDIA)
        yield "branches swapped", detail, ((where, "anyOf", schema["anyOf"][::-1]),)
    for key, link in response.get("links", {}).items():
        where = pointer + pointer_of(status, "links", key)
        yield "link dropped", detail, ((pointer + pointer_of(status), "links", GONE),)
        for parameter, field in link["parameters"].items():
            yield "wrong link parameter", detail, ((f"{where}/parameters", parameter, Renamed(f"{parameter}_")),)
            yield "wrong link field", detail, ((f"{where}/parameters", parameter, f"{field}_"),)
