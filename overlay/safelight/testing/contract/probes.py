"""Bodies at the edges of a schema: one thing at a time is set, left out, or put just inside or outside a bound.

They are made from the document alone and say nothing of their validity: the document decides that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from safelight.testing.contract.drawing import draw_cases
from safelight.testing.contract.fidelity import resolved

UNDECLARED = "zz_undeclared"
SCALARS: tuple[Any, ...] = (None, True, False, 0, 1, -1, 7, 10**7, 0.5, "", "a", "ä b/c?&=%", "zz" * 400)
CONTAINERS: tuple[Any, ...] = ([], [None], ["a"], {}, {UNDECLARED: 1})
PATTERNED = ("512*512",)  # strings to try where a schema has a pattern and no example
DEEPEST = 8


class Probes:
    """Makes values for the schemas of one document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def bodies(self, pointer: str) -> Iterator[Any]:
        """Every probe of the schema at a pointer; the least and the fullest valid ones come first."""
        schema = {"$ref": f"#{pointer}"}
        yield self.least(schema)
        yield self.most(schema)
        yield from self.variants(schema)

    def least(self, schema: Any) -> Any:
        """A valid value with nothing optional in it."""
        return self._value(schema, everything=False)

    def most(self, schema: Any) -> Any:
        """A valid value with everything optional in it."""
        return self._value(schema, everything=True)

    def variants(self, schema: Any, depth: int = 0, above: tuple[int, ...] = ()) -> Iterator[Any]:
        """Values around a schema: valid ones, and such as break it in one place; what it holds of itself is left."""
        schema = resolved(self.document, schema)
        if not isinstance(schema, dict) or depth > DEEPEST or id(schema) in above:
            return
        above = (*above, id(schema))
        yield from SCALARS
        yield from CONTAINERS
        for branch in _branches(schema):
            yield self.most(branch)
            yield from self.variants(branch, depth + 1, above)
        if not depth:
            yield from self._shapes_at_once(_branches(schema))
        yield from _listed(schema)
        yield from _numbers(schema)
        yield from _strings(schema)
        if _is(schema, "array"):
            yield from self._lists(schema, depth, above)
        if _is(schema, "object"):
            yield from self._objects(schema, depth, above)

    def _shapes_at_once(self, branches: list[Any]) -> Iterator[Any]:
        """The members of all objects of a union in one, and with each of them broken: which shape is it then?"""
        shapes = [each for each in map(self.most, branches) if isinstance(each, dict)]
        if len(shapes) > 1:
            whole = {key: item for shape in shapes for key, item in shape.items()}
            yield whole
            yield from (whole | {key: {"not": "this"}} for key in whole)

    def _value(self, schema: Any, *, everything: bool, depth: int = 0, above: tuple[int, ...] = ()) -> Any:
        schema = resolved(self.document, schema)
        if not isinstance(schema, dict) or depth > DEEPEST:
            return "anything"
        above = (*above, id(schema))
        if branches := _branches(schema):
            kinds = [branch for branch in branches if resolved(self.document, branch).get("type") != "null"]
            return self._value(kinds[0], everything=everything, depth=depth + 1, above=above)
        if "const" in schema or "enum" in schema:
            return schema["const"] if "const" in schema else schema["enum"][0]
        if _is(schema, "object"):
            required = schema.get("required", ())
            return {
                name: self._value(below, everything=everything, depth=depth + 1, above=above)
                for name, below in schema.get("properties", {}).items()
                if name in required or (everything and id(resolved(self.document, below)) not in above)
            }
        if _is(schema, "array"):
            return self._list(schema, max(schema.get("minItems", 0), 1 if everything else 0), depth)
        return _scalar(schema)

    def _list(self, schema: dict[str, Any], count: int, depth: int) -> list[Any]:
        items = [*schema.get("prefixItems", ())]
        items += [schema.get("items", True)] * (count - len(items))
        return [self._value(item, everything=False, depth=depth + 1) for item in items[:count]]

    def _lists(self, schema: dict[str, Any], depth: int, above: tuple[int, ...]) -> Iterator[Any]:
        least, most = schema.get("minItems", 0), schema.get("maxItems", 3)
        for count in sorted({0, 1, 2, least - 1, least, most, most + 1} - {-1}):
            yield self._list(schema, count, depth)
        if least <= 1:
            for item in self.variants(schema.get("items", True), depth + 1, above):
                yield [item]
            for item in self.variants(schema.get("items", True), depth + 1, above):
                yield [*self._list(schema, 1, depth), item]

    def _objects(self, schema: dict[str, Any], depth: int, above: tuple[int, ...]) -> Iterator[Any]:
        least, most = self.least(schema), self.most(schema)
        yield least | {UNDECLARED: {"a": [1, None]}}
        yield most | {UNDECLARED: 1}
        for name, below in schema.get("properties", {}).items():
            for value in self.variants(below, depth + 1, above):
                yield least | {name: value}
            for whole in (least, most):
                yield {key: value for key, value in whole.items() if key != name}
            yield most | {name: None}
            yield least | {name: self.most(below)}
        if isinstance(rest := schema.get("additionalProperties"), dict):
            for value in self.variants(rest, depth + 1, above):
                yield least | {UNDECLARED: value}


def _branches(schema: dict[str, Any]) -> list[Any]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def _is(schema: dict[str, Any], kind: str) -> bool:
    types = schema.get("type")
    return kind == types or (isinstance(types, list) and kind in types)


def _listed(schema: dict[str, Any]) -> Iterator[Any]:
    values = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
    yield from values
    for value in values:
        if isinstance(value, str):
            yield from (f"{value}x", value.swapcase(), value[:-1])


def _numbers(schema: dict[str, Any]) -> Iterator[Any]:
    if _is(schema, "integer") or _is(schema, "number"):
        for keyword in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"):
            if (bound := schema.get(keyword)) is not None:
                yield from (bound - 1, bound, bound + 1, bound - 0.5, bound + 0.5, 2 * bound)
                yield from (_scalar(schema) + bound, _scalar(schema) + bound + 1)


def _strings(schema: dict[str, Any]) -> Iterator[Any]:
    if _is(schema, "string"):
        yield from (value for value in schema.get("examples", ()) if isinstance(value, str))
        for keyword in ("minLength", "maxLength"):
            if (length := schema.get(keyword)) is not None:
                yield from ("a" * count for count in (length - 1, length, length + 1) if count >= 0)
        if "pattern" in schema:
            good = _scalar(schema)
            yield from (good, f"{good} ", f"x{good}", good[1:], good[:-1], re.sub(r"\W", "x", good))


def _matching(schema: dict[str, Any]) -> str:
    """A text of a pattern, as hypothesis draws it; the same each time."""
    found: list[str] = []
    fits = st.from_regex(schema["pattern"]).filter(lambda text: len(text) >= schema.get("minLength", 0))
    draw_cases(fits, 1, 1, found.append)
    return found[0]


def _scalar(schema: dict[str, Any]) -> Any:
    """The least valid scalar of a schema."""
    if _is(schema, "string"):
        tried = [value for value in (*schema.get("examples", ()), *PATTERNED) if isinstance(value, str)]
        if "pattern" in schema:
            return next((value for value in tried if re.search(schema["pattern"], value)), None) or _matching(schema)
        return "a" * max(1, schema.get("minLength", 1))
    if _is(schema, "boolean"):
        return True
    if _is(schema, "integer") or _is(schema, "number"):
        bound = schema.get("minimum", schema.get("exclusiveMinimum", 0))
        step = schema.get("multipleOf", 1)
        value = -(-bound // step) * step
        value = value + step if "exclusiveMinimum" in schema and value <= bound else value
        return min(value, schema.get("maximum", value))
    return None if schema.get("type") == "null" else "anything"
