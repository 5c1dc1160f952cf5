"""What we mark as unconfirmed and a published document has by now: the mark can go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scripts.refresh.compare import media_schema, operations, parameters, resolved
from scripts.refresh.shapes import Document, Schemas, shapes

DOUBT, KNOWN = "x-unconfirmed", "x-published"


def settled(ours: Document, newer: Document) -> Iterator[str]:
    """A line for each operation and each field of ours that is in doubt (`x-unconfirmed`) and published there.

    Where a field was published all along and only what it means is in doubt, `x-published` stands beside the mark.
    """
    here, there = operations(ours), operations(newer)
    for name in here.keys() & there.keys():
        if why := doubt(here[name]):
            yield f"{name}: {why}"
        published = dict(fields(newer, there[name]))
        for where, schemas in fields(ours, here[name]):
            if where in published and (why := next(filter(None, map(doubt, schemas)), None)):
                yield f"{name}: {where}: {why}"


def doubt(node: Any) -> str | None:
    """Why something is in doubt, unless it was published all along."""
    return node.get(DOUBT) if isinstance(node, Mapping) and not node.get(KNOWN) else None


def fields(document: Document, operation: dict[str, Any]) -> Iterator[tuple[str, Schemas]]:
    """Every field of an operation by where it stands: parameters, and the members of its request and its answers."""
    for name, parameter in parameters(document, operation).items():
        yield name, (parameter, parameter.get("schema", {}))
    request = media_schema(resolved(document, operation.get("requestBody")))
    yield from members(document, (request,), "request", frozenset())
    for status, response in operation.get("responses", {}).items():
        answer = media_schema(resolved(document, response))
        yield from members(document, (answer,), f"reply {status}", frozenset())


def members(document: Document, schemas: Schemas, where: str, seen: frozenset[int]) -> Iterator[tuple[str, Schemas]]:
    """Every member below a schema."""
    schemas = tuple(each for each in schemas if isinstance(each, Mapping) and id(each) not in seen)
    seen |= {id(each) for each in schemas}
    for shape in shapes(document, schemas).values():
        for name, inner in shape.properties.items():
            yield f"{where}/{name}", inner
            yield from members(document, inner, f"{where}/{name}", seen)
        yield from members(document, shape.items, f"{where}/*", seen)
