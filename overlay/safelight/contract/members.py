"""The members that the objects of a document have, references and unions followed."""

from __future__ import annotations

from typing import Any

from safelight.contract.schema import at
from safelight_api.operation import Operation

Members = dict[str, list[Any]]


def members(document: Any, *schemas: Any) -> Members:
    """The members of an object by name, each with every schema that it may have."""
    found: Members = {}
    open_ = [*schemas]
    while open_:
        node = open_.pop()
        while "$ref" in node:
            node = at(document, node["$ref"])
        for name, schema in node.get("properties", {}).items():
            found.setdefault(name, []).append(schema)
        open_ += [*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())]
    return found


def of_body(operation: Operation[..., Any]) -> Members | None:
    """The members of an operation's body; None if no document tells."""
    if operation.body is None:
        return None
    return members(operation.document("effective"), {"$ref": f"#{operation.body.pointer}"})


def has(operation: Operation[..., Any], pointer: str) -> bool:
    """Whether the document names what a pointer into the body leads to."""
    found = of_body(operation) or {}
    document = operation.document("effective") if operation.body is not None else None
    *path, last = pointer.strip("/").split("/")
    for name in path:
        found = members(document, *found.get(name, ()))
    return last in found
