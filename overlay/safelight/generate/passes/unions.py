"""Passes over the schemas of replies: what checking and pruning treat exactly, and nothing else.

A union of objects stands at the top only, where the validator chooses among its branches; further down the generated
code would take the first that parses, so that there one object has the members of all.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from safelight.generate.documents import labelled
from safelight.generate.notes import Note
from safelight.generate.passes.sharing import free_name
from safelight.generate.schemas import component, followed, media_of, reached, response_roots, rewritten

Document = dict[str, Any]
Schema = dict[str, Any]

KEPT = frozenset(
    {
        *("type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const", "$ref"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "format"),
        *("title", "description", "example", "examples", "deprecated", "readOnly", "writeOnly"),
    }
)


def rewrite_replies(document: Document, change: Callable[[Schema, str], Any]) -> None:
    """Rewrite every schema that a reply leads to."""
    schemas = document["components"]["schemas"]
    for name in sorted(reached(document, response_roots(document))):
        schemas[name] = rewritten(schemas[name], change, f"#/components/schemas/{name}")
    for where, operation in labelled(document):
        for pointer, media in media_of(operation):
            if pointer.startswith("/responses"):
                media["schema"] = rewritten(media["schema"], change, f"{where} {pointer}")


def keep_what_is_checked(document: Document) -> Iterator[Note]:
    """Let replies use only the keywords that can be checked and pruned; one of several is any of them."""
    found: list[Note] = []

    def change(schema: Schema, where: str) -> Schema:
        if "oneOf" in schema:
            schema = {("anyOf" if key == "oneOf" else key): value for key, value in schema.items()}
            found.append(Note(where, "of a reply: `oneOf` is read as `anyOf`"))
        lost = [key for key in schema if key not in KEPT and not key.startswith("x-")]
        if lost:
            if "prefixItems" in lost:
                schema = {"items": {}, **schema}
            schema = {key: value for key, value in schema.items() if key not in lost}
            if checked := [key for key in lost if key not in ("default", "discriminator", "externalDocs", "xml")]:
                found.append(Note(where, f"of a reply: {', '.join(sorted(checked))} is not checked"))
        return _flat(schema)

    rewrite_replies(document, change)
    yield from found


def _flat(schema: Schema) -> Schema:
    """A union within a union is one union."""
    if not any(map(_is_union, schema.get("anyOf", ()))):
        return schema
    branches = [inner for each in schema["anyOf"] for inner in (each["anyOf"] if _is_union(each) else [each])]
    return {**schema, "anyOf": [each for index, each in enumerate(branches) if each not in branches[:index]]}


def _is_union(schema: Any) -> bool:
    return isinstance(schema, dict) and "anyOf" in schema and schema.keys() <= {"anyOf", "title"}


def put_unions_in_place(document: Document) -> Iterator[Note]:
    """At the top of a reply a union of objects stands where it is used, and any other behind a reference."""
    schemas = document["components"]["schemas"]
    for where, operation in labelled(document):
        for pointer, media in media_of(operation):
            if not pointer.startswith("/responses"):
                continue
            schema = media["schema"]
            whole = followed(document, schema)
            if not isinstance(whole, dict) or "anyOf" not in whole:
                continue
            branches = [followed(document, each) for each in whole["anyOf"]]
            if _apart(whole["anyOf"], branches):
                media["schema"] = copy.deepcopy(whole)
            elif "$ref" not in schema:
                name = free_name(schemas, _class_name(where, pointer))
                schemas[name] = schema
                media["schema"] = {"$ref": f"#/components/schemas/{name}"}
                yield Note(where, f"its reply, a union not of objects alone, is called {name}")


def _apart(branches: list[Schema], whole: list[Schema]) -> bool:
    """Whether each branch is a class of its own in the generated code; one list may be among them."""
    named = [branch for branch, each in zip(branches, whole, strict=True) if is_object(each)]
    names = [component(each.get("$ref")) or each.get("title") for each in named]
    lists = [each for each in whole if each.get("type") == "array"]
    return None not in names and len(set(names)) == len(names) and len(lists) <= 1 and len(lists + named) == len(whole)


def _class_name(where: str, pointer: str) -> str:
    words = f"{where} {pointer.split('/')[2]}".replace("/", " ").split()
    return "".join(word.title() for word in words if word.isalnum())


def is_object(schema: Any) -> bool:
    """Whether a schema means an object with members."""
    return isinstance(schema, dict) and schema.get("type") == "object"


def join_objects(document: Document) -> Iterator[Note]:
    """Below the top, one object with the members of all takes the place of a union of objects."""
    found: list[Note] = []

    def change(schema: Schema, where: str) -> Schema:
        if "anyOf" not in schema:
            return schema
        objects = [branch for branch in schema["anyOf"] if is_object(followed(document, branch))]
        if len(objects) < 2:  # noqa: PLR2004 - a union begins with two
            return schema
        joined = joined_of([followed(document, branch) for branch in objects])
        others = [branch for branch in schema["anyOf"] if branch not in objects]
        found.append(Note(where, "of a reply: one object has the members of all that it may be"))
        told: Schema = {key: schema[key] for key in ("title", "description") if key in schema}
        return {**told, "anyOf": [joined, *others]} if others else {**joined, **told}

    rewrite_below_tops(document, change)
    yield from found


def rewrite_below_tops(document: Document, change: Callable[[Schema, str], Any]) -> None:
    """Rewrite what replies lead to, but for the unions that are whole replies."""
    schemas = document["components"]["schemas"]
    for name in sorted(reached(document, response_roots(document))):
        schemas[name] = rewritten(schemas[name], change, f"#/components/schemas/{name}")
    for where, operation in labelled(document):
        for pointer, media in media_of(operation):
            if not pointer.startswith("/responses"):
                continue
            schema = media["schema"]
            if "anyOf" in schema:
                branches = [rewritten(each, change, where + pointer) for each in schema["anyOf"]]
                media["schema"] = {**schema, "anyOf": branches}
            else:
                media["schema"] = rewritten(schema, change, where + pointer)


def joined_of(objects: list[Schema]) -> Schema:
    """One object with the members of all of these; those that all require are required."""
    members: dict[str, list[Any]] = {}
    for each in objects:
        for name, schema in each.get("properties", {}).items():
            known = members.setdefault(name, [])
            if schema not in known:
                known.append(schema)
    required = [name for name in objects[0].get("required", ()) if all(name in o.get("required", ()) for o in objects)]
    joined: Schema = {"type": "object", "properties": {name: _either(each) for name, each in members.items()}}
    return joined | ({"required": required} if required else {})


def _either(schemas: list[Any]) -> Any:
    """One schema for a member that several objects have: any of theirs, or anything where objects would be mixed."""
    if len(schemas) == 1:
        return schemas[0]
    if any("$ref" in each or "properties" in each or "items" in each for each in schemas if isinstance(each, dict)):
        return {}
    values = [each.get("enum", [each["const"]] if "const" in each else None) for each in schemas]
    types = {str(each.get("type")) for each in schemas}
    if None not in values and len(types) == 1:
        known = list(dict.fromkeys(value for each in values for value in each or ()))
        return {"type": schemas[0].get("type", "string"), "enum": known}
    flat = [inner for each in schemas for inner in each.get("anyOf", [each])]
    return {"anyOf": [each for index, each in enumerate(flat) if each not in flat[:index]]}
