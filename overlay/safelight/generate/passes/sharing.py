"""Passes over components: what requests and replies share is doubled, what nothing leads to goes."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import RegenError, labelled, pointer_of, resolve
from safelight.generate.notes import Note
from safelight.generate.schemas import (
    below,
    component,
    followed,
    media_of,
    reached,
    request_roots,
    response_roots,
    rewrite_all,
    rewritten,
)

Document = dict[str, Any]
Schema = dict[str, Any]


def name_what_is_referred_to(document: Document) -> Iterator[Note]:
    """Make a component of every schema that a reference reaches elsewhere; refuse references that lead nowhere."""
    schemas, found = document["components"]["schemas"], dict[str, str]()

    def change(schema: Schema, where: str) -> Schema:
        reference = schema.get("$ref")
        if reference is None:
            return schema
        name = component(reference)
        if name is not None and f"#/components/schemas/{name}" in found:
            reference = f"#/components/schemas/{name}"
        elif name is not None and name in schemas:
            return schema
        if reference not in found:
            target = _within(document, reference) or _within(_whole(document, where), reference)
            if target is None:
                raise RegenError(f"{where}: the reference {reference} leads to no schema of this document")
            word = re.sub(r"\W+", "", str(reference).rpartition("/")[2].title())
            found[reference] = new = free_name(schemas, word or "Schema")
            schemas[new] = {}  # for what refers to itself
            schemas[new] = rewritten(copy.deepcopy(target), change, where)
        return {**schema, "$ref": f"#/components/schemas/{found[reference]}"}

    for name in [name for name in schemas if re.search(r"[^\w.-]", name)]:
        found[f"#/components/schemas/{name}"] = free_name(
            schemas, re.sub(r"[^\w.-]+", "_", name).strip("_") or "Schema"
        )
        schemas[found[f"#/components/schemas/{name}"]] = schemas.pop(name)
    rewrite_all(document, change)
    yield from (Note(reference, f"is called {name}") for reference, name in found.items())


def _within(node: Any, reference: Any) -> Schema | None:
    """The schema that a reference reaches within a node, if it does."""
    try:
        target = resolve(node, reference) if str(reference).startswith("#/") else None
    except (KeyError, IndexError, TypeError, ValueError):
        return None
    return target if isinstance(target, dict) else None


def _whole(document: Document, where: str) -> Any:
    """The component that a place is in: a reference may be meant from there."""
    name = where.removeprefix("#/components/schemas/").split("/")[0]
    return document["components"]["schemas"].get(name) if where.startswith("#/") else None


def free_name(schemas: dict[str, Any], wanted: str) -> str:
    """A name for one more component."""
    name, number = wanted, 1
    while name in schemas:
        number += 1
        name = f"{wanted}{number}"
    return name


def double_what_both_sides_use(document: Document) -> Iterator[Note]:
    """Give replies a copy of each object that requests use too: replies are read with tolerance, and requests held."""
    schemas = document["components"]["schemas"]
    sent, answered = reached(document, request_roots(document)), reached(document, response_roots(document))
    shared = {name for name in sent & answered if _has_parts(schemas[name])}
    copies = {name: free_name(schemas, f"{name}Reply") for name in schemas if name in shared}
    if not copies:
        return

    def change(schema: Schema, _: str) -> Schema:
        name = component(schema.get("$ref"))
        return {**schema, "$ref": f"#/components/schemas/{copies[name]}"} if name in copies else schema

    for name in answered:
        made = rewritten(copy.deepcopy(schemas[name]), change)
        if name in copies:
            made = {**made, "title": f"{made['title']}Reply"} if "title" in made else made
            yield Note(copies[name], "is what replies have of an object that requests use too")
        if name in copies or name not in sent:
            schemas[copies.get(name, name)] = made
    for _, operation in labelled(document):
        for pointer, media in media_of(operation):
            if pointer.startswith("/responses"):
                media["schema"] = rewritten(media["schema"], change)


def _has_parts(schema: Any) -> bool:
    return isinstance(schema, dict) and ("properties" in schema or any(True for _ in below(schema)))


def drop_what_nothing_leads_to(document: Document) -> Iterator[Note]:
    """Leave out components that no operation uses."""
    schemas = document["components"]["schemas"]
    used = reached(document, [*request_roots(document), *response_roots(document)])
    unused = [name for name in schemas if name not in used]
    for name in unused:
        del schemas[name]
    if unused:
        yield Note("components", f"{len(unused)} that no operation uses are left out")


def keep_references_short(document: Document) -> Iterator[Note]:
    """A component that is nothing but a reference to another is that other."""
    schemas = document["components"]["schemas"]
    same = {name: schema["$ref"] for name, schema in schemas.items() if isinstance(schema, dict) and "$ref" in schema}
    for name in same:
        if isinstance(end := followed(document, schemas[name]), dict) and "$ref" in end:
            raise RegenError(f"#/components/schemas/{name} refers to itself")

    def change(schema: Schema, _: str) -> Schema:
        while (name := component(schema.get("$ref"))) in same:
            schema = {**schema, "$ref": same[str(name)]}
        return schema

    if same:
        rewrite_all(document, change)
    yield from (Note(pointer_of("components", "schemas", name), "is another component") for name in same)
