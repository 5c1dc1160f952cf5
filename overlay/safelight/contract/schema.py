"""What a document says at a place, and the compiled validators that hold values against it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from safelight_api.operation import load_document

DocumentName = Literal["effective", "tolerant"]
UNIONS = ("anyOf", "oneOf")


class Drift(NamedTuple):
    """One place where a reply differs from its document: a JSON pointer, what is promised, what came."""

    path: str
    expected: str
    got: str


@cache
def validator(package: str, name: DocumentName, pointer: str) -> Any:
    """The compiled validator of one schema of one document; has `is_valid` and `iter_errors`.

    What it says of an error does not repeat the value, which may be megabytes.
    """
    from jsonschema_rs import Draft202012Validator  # 31 ms: with the first reply, not with the import

    document = load_document(package, name)
    schema = at(document, pointer)
    if "$ref" in schema:  # hundreds of responses share a few schemas
        return validator(package, name, schema["$ref"])
    return Draft202012Validator({**schema, "components": document["components"]}, mask="what was given")


def at(document: Mapping[str, Any], pointer: str) -> Any:
    """The node of a document that a JSON pointer, or a reference within the document, leads to."""
    node: Any = document
    for part in pointer.lstrip("#/").split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        node = node[int(key)] if isinstance(node, list) else node[key]
    return node


def resolved(document: Mapping[str, Any], schema: Any) -> Any:
    """A schema with its references followed."""
    while isinstance(schema, dict) and "$ref" in schema:
        schema = at(document, schema["$ref"])
    return schema


def allows(schema: Mapping[str, Any], kind: str) -> bool:
    """Whether a schema is for values of this JSON type; one that does not say is for all."""
    types = schema.get("type", kind)
    return kind == types or (isinstance(types, list) and kind in types)


class Tag(NamedTuple):
    """How a union of named objects tells its branches apart: a property, and the branch that each value stands for."""

    name: str
    branches: Mapping[str, Any]


def tag_of(document: Mapping[str, Any], schema: Any) -> Tag | None:
    """The tag of a union of objects: its discriminator, else a property with another constant in each branch."""
    branches = next((schema[union] for union in UNIONS if union in schema), None)
    if not branches:
        return None
    told = schema.get("discriminator", {})
    if "mapping" in told:
        return Tag(told["propertyName"], {value: at(document, ref) for value, ref in told["mapping"].items()})
    objects = [branch for branch in (resolved(document, each) for each in branches) if _constants(document, branch)]
    if len(objects) < len(branches) or len(objects) == 1:
        return None
    constants = [_constants(document, each) for each in objects]
    for name in constants[0]:
        by_value = {each[name]: branch for each, branch in zip(constants, objects, strict=True) if name in each}
        if len(by_value) == len(objects):
            return Tag(name, by_value)
    return None


def _constants(document: Mapping[str, Any], branch: Any) -> dict[str, str]:
    """The properties of an object that can have one text only."""
    found: dict[str, str] = {}
    for name, member in branch.get("properties", {}).items() if isinstance(branch, dict) else ():
        member = resolved(document, member)  # noqa: PLW2901 - the same member, where it stands
        values = member.get("enum", [member["const"]] if "const" in member else []) if isinstance(member, dict) else []
        if len(values) == 1 and isinstance(values[0], str):
            found[name] = values[0]
    return found
