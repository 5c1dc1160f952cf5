"""Pass: `allOf` as the one schema that it comes to, since checking, pruning and the generator look at one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safelight.generate.notes import Note
from safelight.generate.schemas import component, followed, rewrite_all

Document = dict[str, Any]
Schema = dict[str, Any]

TOLD = "`allOf` is merged into the one schema that it comes to"
UNIONS = ("anyOf", "oneOf")
_TOLD = frozenset({"title", "description", "default", "example"})
_LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems"})
_UPPER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems"})


def merge_all_of(document: Document) -> Iterator[Note]:
    """Merge every `allOf`, references followed; a union among its parts becomes a union of what is merged."""
    found: list[Note] = []
    merging = _Merging(document)

    def change(schema: Schema, where: str) -> Schema:
        if "allOf" not in schema and not _union_beside_members(schema):
            return schema
        found.append(Note(where, TOLD))
        return merging.merged(schema, ())

    rewrite_all(document, change)
    yield from found


def _union_beside_members(schema: Schema) -> bool:
    return "properties" in schema and any(key in schema for key in UNIONS)


class _Merging:
    def __init__(self, document: Document) -> None:
        self.document = document

    def merged(self, schema: Any, within: tuple[str, ...]) -> Schema:
        """The schema with its own `allOf` merged; `within` are the components that are being merged already."""
        if not isinstance(schema, dict):
            return {}
        if "allOf" not in schema:
            return self.distributed(schema, within) if _union_beside_members(schema) else schema
        parts, rest = schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}
        rest.pop("discriminator", None)
        told = {key: rest.pop(key) for key in ("title", "description", "x-error") if key in rest}
        if len(parts) == 1 and not rest and isinstance(parts[0], dict) and "$ref" in parts[0]:
            return {**parts[0]} if "title" not in told else {**self.part(parts[0], within), **told}
        whole: Schema = {}
        for part in (*parts, rest):
            whole = self.both(whole, self.part(part, within))
        whole = {key: value for key, value in whole.items() if key not in ("title", "description")} | told
        return self.distributed(whole, within) if _union_beside_members(whole) else whole

    def part(self, schema: Any, within: tuple[str, ...]) -> Schema:
        """One part of an `allOf`, itself merged; nothing, if it is part of itself."""
        name = component(schema.get("$ref")) if isinstance(schema, dict) else None
        if name is not None:
            if name in within:
                return {}
            within = (*within, name)
        return self.merged(followed(self.document, schema), within)

    def distributed(self, schema: Schema, within: tuple[str, ...]) -> Schema:
        """A union beside members as a union of objects that all have them; a union of mere demands is no union."""
        for key in UNIONS:
            if key not in schema:
                continue
            rest = {name: value for name, value in schema.items() if name != key}
            branches = [self.part(branch, within) for branch in schema[key]]
            if all(branch.keys() <= {"required", "not", "title", "description"} for branch in branches):
                return rest
            told: Schema = {name: rest.pop(name) for name in ("title", "description") if name in rest}
            rest.pop("discriminator", None)
            made: list[Schema] = []
            for branch, each in zip(branches, schema[key], strict=True):
                title = branch.get("title") or component(each.get("$ref"))
                made.append(self.both(rest, branch) | ({"title": title} if title else {}))
            return {**told, key: made}
        return schema

    def both(self, one: Schema, other: Schema) -> Schema:
        """What satisfies both schemas, as far as one schema can say it."""
        if not one or not other:
            return {**one, **other}
        made = {**one, **other}
        if "properties" in one and "properties" in other:
            made["properties"] = {**one["properties"]}
            for name, schema in other["properties"].items():
                known = one["properties"].get(name)
                made["properties"][name] = schema if known is None else self.member(known, schema)
        if "required" in one and "required" in other:
            made["required"] = list(dict.fromkeys([*one["required"], *other["required"]]))
        if "enum" in one and "enum" in other:
            made["enum"] = [value for value in one["enum"] if value in other["enum"]] or other["enum"]
        if "type" in one and "type" in other:
            made["type"] = _common(one["type"], other["type"])
        for key in _LOWER | _UPPER:
            if key in one and key in other:
                made[key] = (max if key in _LOWER else min)(one[key], other[key])
        return made

    def member(self, one: Any, other: Any) -> Any:
        """What satisfies the two words that two parts have on one member."""
        if one == other or not one:
            return other
        if not other or not isinstance(one, dict) or not isinstance(other, dict):
            return one
        if "$ref" in one or "$ref" in other:
            return one if other.keys() <= _TOLD else other  # the later word on a member that is an object of its own
        return self.both(one, other)


def _common(one: Any, other: Any) -> Any:
    first, second = ([each] if isinstance(each, str) else each for each in (one, other))
    shared = [each for each in first if each in second] or second
    return shared[0] if len(shared) == 1 else shared
