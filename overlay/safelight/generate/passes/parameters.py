"""Passes over what is sent beside the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import labelled, leave_out
from safelight.generate.notes import Note
from safelight.generate.schemas import followed

Document = dict[str, Any]

OWN_HEADERS = frozenset({"accept", "content-type", "authorization", "user-agent", "content-length", "host"})


def drop_what_is_set_by_itself(document: Document) -> Iterator[Note]:
    """Leave the key, and the headers that HTTP needs, to the client that sets them."""
    schemes = document["components"].get("securitySchemes", {}).values()
    keys = {(scheme["name"].lower(), scheme["in"]) for scheme in schemes if scheme.get("type") == "apiKey"}
    for where, operation in labelled(document):
        for each in list(operation.get("parameters", ())):
            name = str(each.get("name")).lower()
            if (name, each.get("in")) in keys or (each.get("in") == "header" and name in OWN_HEADERS):
                operation["parameters"].remove(each)
                yield Note(where, f"the parameter {each['name']} is set by the client itself")


def give_schemas(document: Document) -> Iterator[Note]:
    """Give every parameter a schema that its place can hold: a text where the document says it in another way."""
    for where, operation in labelled(document):
        for each in operation.get("parameters", ()):
            if "schema" in each and isinstance(each["schema"], dict):
                continue
            for key in ("schema", "content"):
                each.pop(key, None)
            each["schema"] = {key: each.pop(key) for key in ("type", "enum", "format") if key in each} or {
                "type": "string"
            }
            yield Note(where, f"the parameter {each['name']} has no schema: it is a text, as it is to stand there")


def keep_what_a_url_holds(document: Document) -> Iterator[Note]:
    """Take lists for texts where they cannot be repeated; leave out objects and cookies, which nobody here sends."""
    for path, method, operation in list(_each(document)):
        where = f"{method.upper()} {path}"
        for each in list(operation.get("parameters", ())):
            place, name, types = each.get("in"), each["name"], kinds(document, each["schema"])
            repeated = place == "query" and each.get("style", "form") == "form" and each.get("explode", True)
            if place not in {"query", "path", "header"} or "object" in types:
                what = "a cookie" if place == "cookie" else "an object"
                if each.get("required"):
                    yield leave_out(document, path, method, f"it needs {name}, {what}, which no request here can hold")
                    break
                operation["parameters"].remove(each)
                yield Note(where, f"the parameter {name} is left out: {what} is nothing that a request here can hold")
            elif "array" in types and not repeated:
                each["schema"] = {"type": "string", "description": "Several, as the API separates them."}
                yield Note(where, f"the parameter {name}, a list, is a text: its items are separated by the caller")


def _each(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    from safelight.generate.documents import operations

    return iter(operations(document))


def kinds(document: Document, schema: Any) -> set[str]:
    """The types that a schema allows, as far as it says."""
    schema = followed(document, schema)
    if not isinstance(schema, dict):
        return set()
    said = schema.get("type", "object" if "properties" in schema else "array" if "items" in schema else [])
    branches = [branch for key in ("anyOf", "oneOf", "allOf") for branch in schema.get(key, ())]
    return set([said] if isinstance(said, str) else said).union(*(kinds(document, each) for each in branches))
