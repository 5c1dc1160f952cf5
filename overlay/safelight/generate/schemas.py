"""Walking the schemas of a document: where they stand, and rewriting them from the leaves up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

from safelight.generate.documents import operations, pointer_of, resolve

Schema = dict[str, Any]
Change = Callable[[Schema, str], Any]

MAPS = ("properties", "patternProperties", "dependentSchemas")
LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
SINGLE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")


def below(schema: Schema) -> Iterator[tuple[str, Any]]:
    """Every schema that stands directly below this one, with the pointer that leads there."""
    for key in MAPS:
        if isinstance(schema.get(key), dict):
            yield from ((pointer_of(key, name), child) for name, child in schema[key].items())
    for key in LISTS:
        if isinstance(schema.get(key), list):
            yield from ((pointer_of(key, index), child) for index, child in enumerate(schema[key]))
    for key in SINGLE:
        if isinstance(schema.get(key), dict):
            yield pointer_of(key), schema[key]


def rewritten(schema: Any, change: Change, where: str = "") -> Any:
    """The schema as `change` makes it, after all that stands below it was changed; the given one stays as it is."""
    if not isinstance(schema, dict):
        return schema
    made = dict(schema)
    for key in MAPS:
        if isinstance(made.get(key), dict):
            made[key] = {n: rewritten(each, change, where + pointer_of(key, n)) for n, each in made[key].items()}
    for key in LISTS:
        if isinstance(made.get(key), list):
            made[key] = [rewritten(each, change, where + pointer_of(key, i)) for i, each in enumerate(made[key])]
    for key in SINGLE:
        if isinstance(made.get(key), dict):
            made[key] = rewritten(made[key], change, where + pointer_of(key))
    return change(made, where)


def media_of(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every media type of an operation's request and replies, with the pointer that leads there from the operation."""
    for kind, media in operation.get("requestBody", {}).get("content", {}).items():
        yield pointer_of("requestBody", "content", kind), media
    for status, response in operation["responses"].items():
        for kind, media in response.get("content", {}).items():
            yield pointer_of("responses", status, "content", kind), media


def rewrite_all(document: dict[str, Any], change: Change) -> None:
    """Rewrite every schema of a document's components and operations."""
    schemas = document["components"]["schemas"]
    for name in list(schemas):
        schemas[name] = rewritten(schemas[name], change, f"#/components/schemas/{name}")
    for path, method, operation in operations(document):
        label = f"{method.upper()} {path}"
        for parameter in operation.get("parameters", ()):
            if "schema" in parameter:
                parameter["schema"] = rewritten(parameter["schema"], change, f"{label} {parameter['name']}")
        for pointer, media in media_of(operation):
            if "schema" in media:
                media["schema"] = rewritten(media["schema"], change, f"{label} {pointer}")


def followed(document: dict[str, Any], schema: Any) -> Any:
    """A schema, or what its `$ref` leads to in the end."""
    seen: set[str] = set()
    while isinstance(schema, dict) and "$ref" in schema and schema["$ref"] not in seen:
        seen.add(schema["$ref"])
        schema = resolve(document, schema["$ref"])
    return schema


def reached(document: dict[str, Any], roots: list[Any]) -> set[str]:
    """The names of the components that these schemas lead to."""
    found: set[str] = set()
    ahead = list(roots)
    while ahead:
        schema = ahead.pop()
        if not isinstance(schema, dict):
            continue
        name = component(schema.get("$ref"))
        if name is not None and name not in found:
            found.add(name)
            ahead.append(document["components"]["schemas"].get(name))
        ahead += [child for _, child in below(schema)]
    return found


def component(reference: Any) -> str | None:
    """The name of the component that a reference means, if it means one."""
    prefix = "#/components/schemas/"
    if not isinstance(reference, str) or not reference.startswith(prefix):
        return None
    name = reference.removeprefix(prefix)
    return None if "/" in name else unquote(name.replace("~1", "/").replace("~0", "~"))


def request_roots(document: dict[str, Any]) -> list[Any]:
    """The schemas of all that is sent: bodies and parameters."""
    found = [parameter["schema"] for _, _, each in operations(document) for parameter in each.get("parameters", ())]
    for _, _, operation in operations(document):
        found += [media["schema"] for media in operation.get("requestBody", {}).get("content", {}).values()]
    return found


def response_roots(document: dict[str, Any]) -> list[Any]:
    """The schemas of all that is answered."""
    return [
        media["schema"]
        for _, _, operation in operations(document)
        for response in operation["responses"].values()
        for media in response.get("content", {}).values()
    ]
