"""What changed from one schema to another, on either side of an exchange; `compare` has the table of what breaks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

from scripts.refresh.shapes import KINDS, LOWER, UPPER, Document, Schemas, Shape, branches, shapes

Side = Literal["request", "reply"]
Found: TypeAlias = Iterator[tuple[str, str, bool]]  # where, what, whether it breaks


class Pair(NamedTuple):
    """Two documents, and which side of an exchange is compared."""

    older: Document
    newer: Document
    side: Side

    def breaks(self, *, request: bool, reply: bool) -> bool:
        """Whether a difference breaks, by the side on which it stands."""
        return request if self.side == "request" else reply


def schema_differences(
    pair: Pair, a: Schemas, b: Schemas, where: str, *, optional: bool = False, seen: frozenset[Any] = frozenset()
) -> Found:
    """What changed in a schema; `optional` where the value may be left out of what holds it."""
    key = (frozenset(map(id, a)), frozenset(map(id, b)))
    if key in seen:
        return
    seen |= {key}
    here, there = shapes(pair.older, a), shapes(pair.newer, b)
    if told := type_difference(pair, here, there, optional=optional):
        yield where, *told
    if pair.side == "request" and default(pair.older, a) != default(pair.newer, b):
        yield where, f"default {json.dumps(default(pair.newer, b))}, was {json.dumps(default(pair.older, a))}", False
    for kind in (kind for kind in KINDS if kind in here and kind in there):
        yield from ((where, *told) for told in value_differences(pair, here[kind], there[kind]))
        yield from bound_differences(pair, here[kind].bounds, there[kind].bounds, where)
        if kind == "object":
            yield from object_differences(pair, here[kind], there[kind], where, seen)
        if kind == "array":
            yield from schema_differences(
                pair, here[kind].items, there[kind].items, f"{where}/*", optional=True, seen=seen
            )


def default(document: Document, schemas: Schemas) -> Any:
    """The default that a schema publishes, an impossible one (`x-default`) too."""
    for schema in schemas:
        for each in (schema, *branches(document, schema)):
            for name in ("default", "x-default"):
                if isinstance(each, Mapping) and name in each:
                    return each[name]
    return None


def type_difference(
    pair: Pair, here: Mapping[str, Shape], there: Mapping[str, Shape], *, optional: bool
) -> tuple[str, bool] | None:
    """How the kinds of value that are allowed have changed."""
    gone, come = here.keys() - there.keys(), there.keys() - here.keys()
    if not gone and not come:
        return None
    breaking = pair.breaks(request=bool(gone), reply=bool(come) and not (come == {"null"} and optional))
    return f"type {named(there)}, was {named(here)}", breaking


def named(found: Mapping[str, Shape]) -> str:
    """Kinds of value in words."""
    if len(found) == len(KINDS):
        return "anything"
    whole = "number" in found and found["number"].bounds.get("integer")
    return " or ".join("integer" if kind == "number" and whole else kind for kind in found) or "nothing"


def value_differences(pair: Pair, a: Shape, b: Shape) -> Iterator[tuple[str, bool]]:
    """How an enum has changed."""
    if a.values is None or b.values is None:
        if a.values is not None:
            yield "any value, was an enum", False
        elif b.values is not None:
            yield f"one of {', '.join(sorted(b.values))}, was any value", pair.breaks(request=True, reply=False)
        return
    if gone := sorted(a.values - b.values):
        yield f"value {', '.join(gone)} gone", True
    if come := sorted(b.values - a.values):
        yield f"value {', '.join(come)} added", False


def bound_differences(pair: Pair, a: Mapping[str, Any], b: Mapping[str, Any], where: str) -> Found:
    """How the bounds of a value have changed. One that is neither looser nor tighter breaks either side."""
    for name in sorted(a.keys() | b.keys()):
        here, there = a.get(name), b.get(name)
        if here == there:
            continue
        looser = there is None or (name in LOWER and here is not None and there < here)
        looser = looser or (name in UPPER and here is not None and there > here)
        tighter = here is None or (name in (*LOWER, *UPPER) and not looser)
        breaking = pair.breaks(request=not looser, reply=not tighter)
        if name == "integer":
            yield where, "any number, was integer" if looser else "integer, was any number", breaking
        else:
            was, now = ("none" if bound is None else bound for bound in (here, there))
            yield where, f"{name} {now}, was {was}", breaking


def object_differences(pair: Pair, a: Shape, b: Shape, where: str, seen: frozenset[Any]) -> Found:
    """What changed in the members of an object."""
    for name, schema in a.properties.items():
        at = f"{where}/{name}"
        if name not in b.properties:
            yield at, "field gone", True
            continue
        if name in b.required - a.required:
            yield at, "newly required", pair.breaks(request=True, reply=False)
        elif name in a.required - b.required:
            yield at, "no longer required", pair.breaks(request=False, reply=True)
        optional = name not in a.required
        yield from schema_differences(pair, schema, b.properties[name], at, optional=optional, seen=seen)
    for name in b.properties:
        if name not in a.properties:
            required = name in b.required
            told = "required" if required else "optional"
            yield f"{where}/{name}", f"{told} field added", pair.breaks(request=required, reply=False)
    if a.rest and b.rest:
        yield from schema_differences(pair, a.rest, b.rest, f"{where}/*", optional=True, seen=seen)
    elif a.rest:
        yield where, "undeclared fields forbidden", pair.breaks(request=True, reply=False)
    elif b.rest:
        yield where, "undeclared fields allowed", False
