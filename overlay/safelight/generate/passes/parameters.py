"""Passes over what is sent beside the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import labelled, leave_out
from safelight.generate.notes import Note
from safelight.generate.passes.structure import KEPT
from safelight.generate.schemas import followed

Document = dict[str, Any]

ONCE = re.compile(r"idempoten", re.IGNORECASE)
IDEMPOTENCY = "x-idempotency"  # by which a patch names what takes the key, or false where nothing does
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


def idempotency_of(document: Document, operation: dict[str, Any]) -> str | None:
    """What takes a key under which an operation is done once: a parameter by its name, or a place in its JSON body.

    It is known by its name; a patch says otherwise by `x-idempotency`.
    """
    if (said := operation.get(IDEMPOTENCY)) is not None:
        return str(said) or None if said else None
    for each in operation.get("parameters", ()):
        if each["in"] in ("header", "query") and ONCE.search(str(each["name"])):
            return str(each["name"])
    for media in operation.get("requestBody", {}).get("content", {}).values():
        schema = followed(document, media.get("schema", {}))
        for name, each in (schema.get("properties") or {}).items() if isinstance(schema, dict) else ():
            if ONCE.search(name) and "string" in kinds(document, each):
                return f"/{name.replace('~', '~0').replace('/', '~1')}"
    return None


def slashes_of(document: Document, parameter: dict[str, Any]) -> str | None:
    """How a place in the path takes slashes: `kept` where reserved characters are, `encoded` where values have them."""
    if parameter["in"] != "path":
        return None
    if parameter.get(KEPT):
        return "kept"
    schema = followed(document, parameter["schema"])
    named = [each.get("value") for each in (parameter.get("examples") or {}).values() if isinstance(each, dict)]
    named += [parameter.get("example"), schema.get("example"), *schema.get("examples", ()), *schema.get("enum", ())]
    allowed = re.sub(r"\[\^[^\]]*\]", "", str(schema.get("pattern", "")))
    shown = [*(str(each) for each in named if each is not None), allowed]
    return "encoded" if any("/" in each for each in shown) else None


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
