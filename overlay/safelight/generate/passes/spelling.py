"""Passes over single schemas: what OpenAPI 3.0 and careless writers spell otherwise, in the words of JSON Schema.

Each is a pure function from a schema, whose own schemas were done before, to the schema that says the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

Schema = dict[str, Any]

BOUNDS = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
UNIONS = ("anyOf", "oneOf")
VALUES = frozenset({"description", "title", "deprecated", "example", "examples", "readOnly", "writeOnly", "nullable"})
TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})


def null_is_a_type(schema: Schema) -> Schema:
    """`nullable` of OpenAPI 3.0 says that null is allowed."""
    if "nullable" not in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key != "nullable"}
    if schema["nullable"] is not True:
        return rest
    if "enum" in rest and None not in rest["enum"]:
        rest["enum"] = [*rest["enum"], None]
    for key in UNIONS:
        if key in rest:
            null = any(_is_null(branch) for branch in rest[key])
            return rest | {key: [*rest[key], *([] if null else [{"type": "null"}])]}
    if "$ref" in rest or "allOf" in rest:
        inner = {key: rest.pop(key) for key in list(rest) if key not in VALUES}
        return rest | {"anyOf": [inner, {"type": "null"}]}
    if "type" in rest and rest["type"] != "null":
        types = rest["type"] if isinstance(rest["type"], list) else [rest["type"]]
        rest["type"] = types if "null" in types else [*types, "null"]
    return rest


def _is_null(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "null"


def null_is_no_word(schema: Schema) -> Schema:
    """A keyword that is null says nothing."""
    if None not in schema.values():
        return schema
    return {key: value for key, value in schema.items() if value is not None or key in ("default", "const", "example")}


def examples_are_a_list(schema: Schema) -> Schema:
    """`examples` of a schema are a list of values."""
    if isinstance(schema.get("examples", []), list):
        return schema
    return {key: value for key, value in schema.items() if key != "examples"}


def patterns_are_read(schema: Schema) -> Schema:
    """A pattern that is no regular expression here is not checked."""
    if "pattern" not in schema or _compiles(schema["pattern"]):
        return schema
    return {key: value for key, value in schema.items() if key != "pattern"}


@cache
def _compiles(pattern: str) -> bool:
    from jsonschema_rs import is_valid

    try:
        re.compile(pattern)
        is_valid({"pattern": pattern}, "")
    except (ValueError, TypeError, re.error):
        return False
    return True


def bounds_are_numbers(schema: Schema) -> Schema:
    """An exclusive bound of OpenAPI 3.0 is a flag beside the bound."""
    for key, bound in BOUNDS.items():
        if isinstance(schema.get(key), bool):
            rest = {name: value for name, value in schema.items() if name != key}
            if schema[key] and bound in rest:
                rest[key] = rest.pop(bound)
            schema = rest
    return schema


def one_branch_is_no_union(schema: Schema) -> Schema:
    """A union of one is that one; the same branch twice is once."""
    for key in UNIONS:
        if isinstance(schema.get(key), list):
            branches = [each for index, each in enumerate(schema[key]) if each not in schema[key][:index]]
            rest = {name: value for name, value in schema.items() if name != key}
            if not branches:
                schema = rest
            elif len(branches) == 1 and isinstance(branches[0], dict) and not rest.keys() - VALUES - {"discriminator"}:
                rest.pop("discriminator", None)
                schema = {**branches[0]} if "$ref" in branches[0] else {**rest, **branches[0]}
            elif len(branches) != len(schema[key]):
                schema = {**schema, key: branches}
    return schema


def anything_is_an_empty_schema(schema: Schema) -> Schema:
    """`true` as a schema allows anything, and `false` nothing."""
    changed = {key: _spelt(schema[key]) for key in ("items",) if isinstance(schema.get(key), bool)}
    if isinstance(schema.get("properties"), dict) and any(isinstance(v, bool) for v in schema["properties"].values()):
        changed["properties"] = {name: _spelt(value) for name, value in schema["properties"].items()}
    return schema | changed if changed else schema


def _spelt(schema: Any) -> Any:
    return ({} if schema else {"not": {}}) if isinstance(schema, bool) else schema


def types_are_said(schema: Schema) -> Schema:
    """What has properties is an object, what has items is a list, and an unknown type is none."""
    if "type" in schema:
        said = schema["type"]
        known = [each for each in (said if isinstance(said, list) else [said]) if each in TYPES]
        if said == "file":
            return {**schema, "type": "string", "format": "binary"}
        if len(known) == 1 and (said == known or not isinstance(said, list)):
            return schema if said == known[0] else {**schema, "type": known[0]}
        if isinstance(said, list) and len(known) == len(said) > 1:
            return schema
        rest = {key: value for key, value in schema.items() if key != "type"}
        return rest | ({"type": known} if known else {})
    if any(key in schema for key in (*UNIONS, "allOf", "$ref", "enum", "const")):
        return schema
    if "properties" in schema:
        return {**schema, "type": "object"}
    return {**schema, "type": "array"} if "items" in schema else schema


def required_is_a_list(schema: Schema) -> Schema:
    """`required` names members, each once; as a flag of a member it says nothing here."""
    said = schema.get("required")
    if said is None or (isinstance(said, list) and said and len(set(map(str, said))) == len(said)):
        return schema
    rest = {key: value for key, value in schema.items() if key != "required"}
    return rest | {"required": list(dict.fromkeys(map(str, said)))} if isinstance(said, list) and said else rest


def a_reference_stands_alone(schema: Schema) -> Schema:
    """What stands beside a reference and changes nothing is left to what it leads to."""
    beside = schema.keys() - {"$ref"}
    if "$ref" not in schema or not beside:
        return schema
    if all(key in VALUES or key == "default" or key.startswith("x-") for key in beside):
        return schema
    return {**{key: schema[key] for key in schema if key != "$ref"}, "allOf": [{"$ref": schema["$ref"]}]}


def lists_have_items(schema: Schema) -> Schema:
    """A list that does not say of what may hold anything."""
    types = schema.get("type")
    array = types == "array" or (isinstance(types, list) and "array" in types)
    return {**schema, "items": {}} if array and not {"items", "prefixItems"} & schema.keys() else schema


SPELLINGS = (
    null_is_no_word,
    examples_are_a_list,
    patterns_are_read,
    anything_is_an_empty_schema,
    a_reference_stands_alone,
    null_is_a_type,
    bounds_are_numbers,
    one_branch_is_no_union,
    required_is_a_list,
    types_are_said,
    lists_have_items,
)
