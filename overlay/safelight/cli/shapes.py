"""What an effective document says of the inputs of an operation: names, types, bounds, defaults, descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from safelight.contract.attachments import FORMS, Taking
from safelight.contract.inputs import is_open
from safelight.contract.schema import at, tag_of
from safelight_api.operation import Operation, Parameter

DEEPEST = 4  # levels of objects that are listed; a schema may contain itself
UNIONS = ("anyOf", "oneOf", "allOf")
NOTES = (
    "description",
    "default",
    "x-default",
    "x-unconfirmed",
    "x-max-bytes",
    "x-models",
    "x-known-values",
    *FORMS.values(),
)
WORDS = {"string": "text", "boolean": "true or false", "array": "list"}
TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


class Shape:
    """One schema, with references followed and unions opened.

    `notes` are its annotations, those nearest to the use first; `branches` its alternatives without `null`. Of a union
    of named objects `tag` is the property that tells them apart and `modes` its values, or the one that is chosen.
    """

    def __init__(self, document: Mapping[str, Any], schema: Any, mode: str | None = None) -> None:
        self.document = document
        self.notes: dict[str, Any] = {}
        self.branches: list[dict[str, Any]] = []
        self.tag = ""
        self.modes: tuple[str, ...] = ()
        self._mode = mode
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
        if (tag := tag_of(self.document, schema)) is not None:
            chosen = {value: each for value, each in tag.branches.items() if self._mode in (None, value)}
            if not self.tag and chosen:
                self.tag, self.modes, inner = tag.name, tuple(chosen), list(chosen.values())
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
        members: dict[str, list[Any]] = {}
        for branch in self.branches:
            for name, schema in branch.get("properties", {}).items():
                if schema not in members.setdefault(name, []):
                    members[name].append(schema)
        unions = {name: each[0] if len(each) == 1 else {"anyOf": each} for name, each in members.items()}
        return {name: Shape(self.document, schema) for name, schema in unions.items()}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The members that every object of this shape has."""
        lists = [branch.get("required", ()) for branch in self.branches if "object" in (_types(branch) or {"object"})]
        return tuple(name for name in (lists[0] if lists else ()) if all(name in each for each in lists))

    @property
    def named(self) -> bool:
        """Whether it is an object whose members have names; otherwise any name will do."""
        return bool(self.properties) and not self.open

    @property
    def open(self) -> bool:
        """Whether an object may have members besides those that have names."""
        return any(is_open(branch) for branch in self.branches)

    @cached_property
    def items(self) -> Shape | None:
        """What a list of this shape holds, if that is said."""
        found = next((branch["items"] for branch in self.branches if "items" in branch), None)
        return None if found is None else Shape(self.document, found)

    def described(self) -> str:
        """The type and its bounds in a few words."""
        values = [str(value) for branch in self.branches for value in _values(branch)]
        words = [self._branch(branch) for branch in self.branches if not _values(branch)]
        listed = [", ".join(dict.fromkeys(values))] if values else []
        return " or ".join(dict.fromkeys([*words, *listed])) or "any JSON"

    @property
    def files(self) -> Taking | None:
        """What files are taken here, or as each one of a list."""
        return Taking.of(self.notes) or (Taking.of(self.items.notes) if self.items else None)

    @property
    def upload(self) -> bool:
        """Whether it is a file, or a list of these, as an upload has them."""
        held = (self, self.items) if self.items else (self,)
        return any(branch.get("format") == "binary" for each in held for branch in each.branches)

    def default(self) -> Any:
        """The default that the provider uses, or `None`."""
        return self.notes.get("default", self.notes.get("x-default"))

    def _branch(self, branch: dict[str, Any]) -> str:
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


def body_shape(operation: Operation[..., Any], mode: str | None = None) -> Shape | None:
    """The shape of an operation's body, if it takes one; in one of its modes, if it has some."""
    return None if operation.body is None else _shape(operation, operation.body.pointer, mode)


def inputs(operation: Operation[..., Any], mode: str | None = None) -> list[Field]:
    """Every input of an operation, the required ones first: its parameters, and the members of its body."""
    asked = [each for each in operation.parameters if each.constant is None]
    found = [Field(each.name, parameter_shape(operation, each), each.required) for each in asked]
    body = body_shape(operation, mode)
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


def _shape(operation: Operation[..., Any], pointer: str, mode: str | None = None) -> Shape:
    return Shape(operation.document("effective"), {"$ref": f"#{pointer}"}, mode)


def _values(branch: Mapping[str, Any]) -> list[Any]:
    """The values that are listed, `null` aside."""
    return [value for value in branch.get("enum", [branch.get("const")]) if value is not None]


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
