"""A schema as the kinds of JSON value it allows, so that two spellings of one promise compare equal.

References are followed, `allOf` is merged, and the branches of a union are taken together: a property that only some
branches have is optional, and its schema is whatever any of them says. An integer is a number that is bounded to whole
ones. That loses which members come together, and nothing that a reader of one member relies on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from safelight.generate.documents import resolve

Document: TypeAlias = Mapping[str, Any]
Schemas: TypeAlias = tuple[Any, ...]

LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
OTHER = ("multipleOf", "pattern", "uniqueItems", "integer")
BOUNDS = {
    "number": {"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "integer"},
    "string": {"minLength", "maxLength", "pattern"},
    "array": {"minItems", "maxItems", "uniqueItems"},
    "object": {"minProperties", "maxProperties"},
}
KINDS = ("null", "boolean", "number", "string", "array", "object")
PYTHON_KINDS = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
ANYTHING: dict[str, Any] = {}


class Shape(NamedTuple):
    """What a schema says of one kind of value. `values` are those of its enum as JSON (None: any of the kind).

    `rest` are the schemas of undeclared members; none where they are forbidden.
    """

    values: frozenset[str] | None
    bounds: Mapping[str, Any]
    properties: Mapping[str, Schemas]
    required: frozenset[str]
    rest: Schemas
    items: Schemas


def shapes(document: Document, schemas: Schemas) -> dict[str, Shape]:
    """The shape of every kind of value that any of these schemas allows."""
    found: dict[str, list[Shape]] = {}
    for schema in schemas:
        for branch in branches(document, schema):
            for kind in kinds(branch):
                found.setdefault(kind, []).append(shape(branch, kind))
    return {kind: together(found[kind]) for kind in KINDS if kind in found}


def branches(document: Document, schema: Any, seen: frozenset[str] = frozenset()) -> Iterator[dict[str, Any]]:
    """The alternatives of a schema, each without reference, union or `allOf` at its top."""
    if schema is False:
        return
    schema = ANYTHING if schema is True else schema
    if reference := schema.get("$ref"):
        if reference in seen:
            return
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        for branch in branches(document, resolve(dict(document), reference), seen | {reference}):
            yield merged(branch, beside) if beside else branch
        return
    for key in ("allOf", "anyOf", "oneOf"):
        if key in schema:
            base = {name: value for name, value in schema.items() if name != key}
            for part in combined(document, schema[key], seen) if key == "allOf" else schema[key]:
                for branch in branches(document, part, seen):
                    yield from branches(document, merged(base, branch), seen)
            return
    yield schema


def combined(document: Document, parts: list[Any], seen: frozenset[str]) -> list[dict[str, Any]]:
    """The alternatives of an `allOf`: each choice of one branch from every part, merged."""
    found: list[dict[str, Any]] = [{}]
    for part in parts:
        found = [merged(left, right) for left in found for right in branches(document, part, seen)]
    return found


def merged(left: Mapping[str, Any], right: Mapping[str, Any]) -> dict[str, Any]:
    """Two schemas that both hold, as one; where they say different things of one keyword, the second is taken."""
    properties = {**left.get("properties", {}), **right.get("properties", {})}
    required = [*left.get("required", ()), *right.get("required", ())]
    both = {**left, **right}
    return both | ({"properties": properties} if properties else {}) | ({"required": required} if required else {})


def values_of(schema: Mapping[str, Any]) -> list[Any] | None:
    """The values that a schema lists, if it lists any."""
    if "const" in schema:
        return [schema["const"]]
    values: list[Any] | None = schema.get("enum")
    return values


def kinds(schema: Mapping[str, Any]) -> list[str]:
    """The kinds of value that a branch allows, as its type says, or its values, or what it describes."""
    if said := schema.get("type"):
        types = said if isinstance(said, list) else [said]
        return list(dict.fromkeys("number" if each == "integer" else each for each in types))
    if (values := values_of(schema)) is not None:
        return list(dict.fromkeys(PYTHON_KINDS[type(value)] for value in values))
    if "properties" in schema or "additionalProperties" in schema:
        return ["object"]
    return ["array"] if "items" in schema or "prefixItems" in schema else list(KINDS)


def shape(schema: Mapping[str, Any], kind: str) -> Shape:
    """What a branch says of one kind of value."""
    values = values_of(schema)
    bounds = {name: schema[name] for name in BOUNDS.get(kind, ()) if name in schema}
    types = schema.get("type", ())
    if kind == "number" and "integer" in types and "number" not in types:
        bounds["integer"] = True
    rest = schema.get("additionalProperties", True)
    items = [*schema.get("prefixItems", ()), *([schema["items"]] if "items" in schema else [])]
    return Shape(
        values=None if values is None else frozenset(json.dumps(v) for v in values if PYTHON_KINDS[type(v)] == kind),
        bounds=bounds,
        properties={name: (value,) for name, value in schema.get("properties", {}).items()},
        required=frozenset(schema.get("required", ())),
        rest=() if rest is False else (rest,),
        items=tuple(items) or (ANYTHING,),
    )


def together(found: list[Shape]) -> Shape:
    """What may come where any of several shapes may: the loosest of what they say."""
    first, *others = found
    for other in others:
        values = None if first.values is None or other.values is None else first.values | other.values
        names = [*first.properties, *(name for name in other.properties if name not in first.properties)]
        bounds = first.bounds.keys() & other.bounds.keys()
        first = Shape(
            values,
            {name: loosest(name, first.bounds[name], other.bounds[name]) for name in bounds},
            {name: first.properties.get(name, ()) + other.properties.get(name, ()) for name in names},
            first.required & other.required,
            first.rest + other.rest,
            first.items + other.items,
        )
    return first


def loosest(name: str, left: Any, right: Any) -> Any:
    """The looser of two bounds; of two that cannot be ordered, the first."""
    if name in LOWER:
        return min(left, right)
    return max(left, right) if name in UPPER else left
