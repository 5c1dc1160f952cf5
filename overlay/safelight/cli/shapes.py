"""What an effective document says of the inputs of an operation: names, types, bounds, defaults, descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from safelight.contract.schema import at
from safelight_api.operation import Operation, Parameter

DEEPEST = 4  # levels of objects that are listed; a schema may contain itself
UNIONS = ("anyOf", "oneOf", "allOf")
NOTES = ("description", "default", "x-default", "x-image", "x-unconfirmed")
WORDS = {"string": "text", "boolean": "true or false", "array": "list"}
TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


class Shape:
    """One schema, with references followed and unions opened.

    `notes` are its annotations, those nearest to the use first; `branches` its alternatives without `null`.
    """

    def __init__(self, document: Mapping[str, Any], schema: Any) -> None:
        self.document = document
        self.notes: dict[str, Any] = {}
        self.branches: list[dict[str, Any]] = []
        self._open(schema)

    def _open(self, schema: Any) -> None:
        while isinstance(schema, dict):
            for name in NOTES:
                if name in schema:
                    self.notes.setdefault(name, schema[name])
            if "$ref" not in schema:
                break
            schema = at(self.document, schema["$ref"])
        if not isinstance(schema, dict):
            return
        inner = [each for union in UNIONS for each in schema.get(union, ())]
        for each in inner:
            self._open(each)
        if _types(schema) != {"null"} and (not inner or "properties" in schema):
            self.branches.append(schema)

    @cached_property
    def types(self) -> frozenset[str]:
        """The JSON types that a value may have, `null` aside; empty if any will do."""
        found = [_types(branch) - {"null"} for branch in self.branches]
        return frozenset().union(*found) if found and all(found) else frozenset()

    def only(self, kind: str) -> bool:
        """Whether a value can be of no other type than this one."""
        return list(self.types) == [kind]

    @cached_property
    def properties(self) -> dict[str, Shape]:
        """The members that an object of this shape may have by name."""
        members: dict[str, Any] = {}
        for branch in self.branches:
            members.update(branch.get("properties", {}))
        return {name: Shape(self.document, schema) for name, schema in members.items()}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The members that every object of this shape has."""
        lists = [branch.get("required", ()) for branch in self.branches if "object" in (_types(branch) or {"object"})]
        return tuple(name for name in (lists[0] if lists else ()) if all(name in each for each in lists))

    @property
    def named(self) -> bool:
        """Whether it is an object whose members have names; otherwise any name will do."""
        return bool(self.properties)

    @cached_property
    def items(self) -> Shape | None:
        """What a list of this shape holds, if that is said."""
        found = next((branch["items"] for branch in self.branches if "items" in branch), None)
        return None if found is None else Shape(self.document, found)

    def described(self) -> str:
        """The type and its bounds in a few words."""
        return " or ".join(dict.fromkeys(self._branch(branch) for branch in self.branches)) or "any JSON"

    @property
    def picture(self) -> tuple[str, ...]:
        """The forms in which a picture, or each one of a list, is taken: `base64`, `data-uri`, `url`."""
        forms = self.notes.get("x-image") or (self.items.notes.get("x-image") if self.items else None) or ()
        return (forms,) if isinstance(forms, str) else tuple(forms)

    @property
    def file(self) -> bool:
        """Whether it is a file, or a list of these, as an upload has them."""
        held = (self, self.items) if self.items else (self,)
        return any(branch.get("format") == "binary" for each in held for branch in each.branches)

    def default(self) -> Any:
        """The default that the provider uses, or `None`."""
        return self.notes.get("default", self.notes.get("x-default"))

    def _branch(self, branch: dict[str, Any]) -> str:
        if "enum" in branch or "const" in branch:
            return ", ".join(str(value) for value in branch.get("enum", [branch.get("const")]) if value is not None)
        kinds = sorted(_types(branch) - {"null"})
        words = " or ".join(WORDS.get(kind, kind) for kind in kinds) or "any JSON"
        if kinds == ["array"] and self.items is not None:
            inner = self.items.described()
            words = f"list of {'objects' if inner == 'object' else inner}"
        return ", ".join([words, *_bounds(branch)])


@frozen
class Field:
    """One input: its dotted name, what it may be, and whether it must be given when what contains it is."""

    name: str
    shape: Shape
    required: bool


def body_shape(operation: Operation[..., Any]) -> Shape | None:
    """The shape of an operation's body, if it takes one."""
    return None if operation.body is None else _shape(operation, operation.body.pointer)


def inputs(operation: Operation[..., Any]) -> list[Field]:
    """Every input of an operation, the required ones first: its parameters, and the members of its body."""
    asked = [each for each in operation.parameters if each.constant is None]
    found = [Field(each.name, parameter_shape(operation, each), each.required) for each in asked]
    body = body_shape(operation)
    found += list(_members(body, "", needed=True)) if body else []
    return sorted(found, key=lambda each: not each.required)


def _members(shape: Shape, prefix: str, *, needed: bool, depth: int = 1) -> Iterator[Field]:
    for name, member in shape.properties.items():
        required = needed and name in shape.required
        if member.named and member.only("object") and depth < DEEPEST:
            yield from _members(member, f"{prefix}{name}.", needed=required, depth=depth + 1)
        else:
            yield Field(prefix + name, member, required)


def parameter_shape(operation: Operation[..., Any], parameter: Parameter) -> Shape:
    """The shape of one parameter outside the body, with what is said of it beside its schema."""
    shape = _shape(operation, parameter.pointer)
    beside = at(shape.document, parameter.pointer.rpartition("/")[0])
    shape.notes = {**shape.notes, **{name: beside[name] for name in NOTES if name in beside}}
    return shape


def example(operation: Operation[..., Any]) -> dict[str, Any]:
    """The first example of a body that the document gives, or an empty one."""
    if operation.body is None:
        return {}
    media = at(operation.document("effective"), operation.body.pointer.rpartition("/")[0])
    examples = [each.get("value") for each in media.get("examples", {}).values()] or [media.get("example")]
    return examples[0] if isinstance(examples[0], dict) else {}


def _shape(operation: Operation[..., Any], pointer: str) -> Shape:
    return Shape(operation.document("effective"), {"$ref": f"#{pointer}"})


def _types(schema: Mapping[str, Any]) -> set[str]:
    kinds = schema.get("type")
    if kinds is not None:
        return {kinds} if isinstance(kinds, str) else set(kinds)
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    if values:
        return {TYPES.get(type(value), "object") for value in values}
    return {"object"} if "properties" in schema else set()


def _bounds(schema: Mapping[str, Any]) -> list[str]:
    bounds = [
        _range(schema.get("minimum"), schema.get("maximum"), ""),
        _range(schema.get("minLength"), schema.get("maxLength"), " characters"),
        _range(schema.get("minItems"), schema.get("maxItems"), " of them"),
    ]
    phrases = {"exclusiveMinimum": "more than", "exclusiveMaximum": "less than", "multipleOf": "in steps of"}
    bounds += [f"{phrase} {schema[word]}" for word, phrase in phrases.items() if word in schema]
    bounds += [f"like {schema['pattern']}"] if "pattern" in schema else []
    return [bound for bound in bounds if bound]


def _range(least: Any, most: Any, unit: str) -> str:
    if least is not None and most is not None:
        return f"{least} to {most}{unit}"
    if least is not None:
        return f"at least {least}{unit}"
    return f"at most {most}{unit}" if most is not None else ""
