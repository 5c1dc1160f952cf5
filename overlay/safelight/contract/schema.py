"""Holding a value against a schema of a document: is it valid, what is left when it is pruned, where does it differ.

Validity is jsonschema-rs's, compiled once a schema. Pruning walks the dialect that `specs/` keeps to (type, properties,
required, additionalProperties, items, anyOf, $ref and the keywords of scalars) and leaves each leaf to jsonschema-rs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from safelight_api.operation import load_document

DocumentName = Literal["effective", "tolerant"]
MISSING = object()
SHOWN = 60


class Drift(NamedTuple):
    """One place where a reply differs from its document: a JSON pointer, what is promised, what came."""

    path: str
    expected: str
    got: str


class _Hole(Drift):
    """The report of what was left out for something that broke below it, named where it stands."""

    __slots__ = ()


@cache
def validator(package: str, name: DocumentName, pointer: str) -> Any:
    """The compiled validator of one schema of one document; has `is_valid` and `iter_errors`."""
    from jsonschema_rs import Draft202012Validator  # 31 ms: with the first reply, not with the import

    document = load_document(package, name)
    schema = at(document, pointer)
    if "$ref" in schema:  # hundreds of responses share a few schemas
        return validator(package, name, schema["$ref"])
    return Draft202012Validator({**schema, "components": document["components"]})


def at(document: Mapping[str, Any], pointer: str) -> Any:
    """The node of a document that a JSON pointer, or a reference within the document, leads to."""
    node: Any = document
    for part in pointer.lstrip("#/").split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        node = node[int(key)] if isinstance(node, list) else node[key]
    return node


def followed(document: Mapping[str, Any], pointer: str) -> Any:
    """The node that a pointer leads to, or what its `$ref` leads to in the end."""
    node = at(document, pointer)
    while isinstance(node, dict) and "$ref" in node:
        node = at(document, node["$ref"])
    return node


class Fit:
    """Fits values to one schema of a document.

    With `drop`, what breaks the schema is left out: a value is made absent, else null, else its parent goes; a union
    is followed along the branch that loses least. Without, everything is kept and each difference is noted.
    """

    def __init__(self, package: str, name: DocumentName, *, drop: bool) -> None:
        self.document = load_document(package, name)
        self.drop = drop

    def fit(self, pointer: str, value: Any) -> tuple[Any, list[Drift]]:
        """What is left of a value (`MISSING`: nothing), and the outermost places that differ."""
        return self._fit({"$ref": f"#{pointer}"}, value, "")

    def _fit(self, schema: Any, value: Any, path: str) -> tuple[Any, list[Drift]]:
        schema = self._resolved(schema)
        if schema is False:
            return self._broken(value, Drift(path, "no such property", shown(value)), [])
        if schema is True or not schema:
            return value, []
        if "anyOf" in schema:
            branches = [self._resolved(branch) for branch in schema["anyOf"]]
            outcomes = [(*self._fit(branch, value, path), _meant(branch, value)) for branch in branches]
            kept, drift, _ = min(outcomes, key=_loss(value))
            return kept, drift
        if isinstance(value, dict) and _allows(schema, "object"):
            return self._object(schema, value, path)
        if isinstance(value, list) and _allows(schema, "array"):
            return self._array(schema, value, path)
        return self._whole(schema, value, value, path, [])

    def _object(self, schema: dict[str, Any], value: dict[str, Any], path: str) -> tuple[Any, list[Drift]]:
        properties, required = schema.get("properties", {}), set(schema.get("required", ()))
        rest = schema.get("additionalProperties", True)
        kept: dict[str, Any] = {}
        found: list[Drift] = []
        for key, item in value.items():
            where = f"{path}/{_escape(key)}"
            below = properties.get(key, rest)
            result, drift = self._fit(below, item, where)
            if result is MISSING and key in required:
                result = self._null(below)
                if result is MISSING:
                    return MISSING, drift
                drift = self._hole(drift, where)
            if result is not MISSING:
                kept[key] = result
            found += self._hole(drift, where) if result is MISSING else drift
        if absent := sorted(required - kept.keys()):
            return self._broken(value, Drift(path, f"property {absent[0]!r}", "an object without it"), found)
        return self._whole(schema, value, kept, path, found)

    def _array(self, schema: dict[str, Any], value: list[Any], path: str) -> tuple[Any, list[Drift]]:
        kept: list[Any] = []
        found: list[Drift] = []
        for index, item in enumerate(value):
            where = f"{path}/{index}"
            result, drift = self._fit(schema.get("items", True), item, where)
            if result is not MISSING:
                kept.append(result)
            found += self._hole(drift, where) if result is MISSING else drift
        return self._whole(schema, value, kept, path, found)

    def _whole(self, schema: Any, value: Any, kept: Any, path: str, found: list[Drift]) -> tuple[Any, list[Drift]]:
        """Hold what is left of a value against the keywords that look at it as a whole."""
        if _is_valid(schema, kept):
            return kept, found
        return self._broken(value, Drift(path, described(schema), shown(value)), found)

    def _broken(self, value: Any, drift: Drift, found: list[Drift]) -> tuple[Any, list[Drift]]:
        return (MISSING, [drift]) if self.drop else (value, [*found, drift])

    def _hole(self, drift: list[Drift], where: str) -> list[Drift]:
        """The one report of what is left out here, naming what broke below it."""
        cause = drift[0]
        below = "" if cause.path == where or isinstance(cause, _Hole) else f" at {cause.path}"
        return [_Hole(where, cause.expected + below, cause.got)]

    def _null(self, schema: Any) -> Any:
        return None if self._fit(schema, None, "") == (None, []) else MISSING

    def _resolved(self, schema: Any) -> Any:
        while isinstance(schema, dict) and "$ref" in schema:
            schema = at(self.document, schema["$ref"])
        return schema


def _is_valid(schema: Any, value: Any) -> bool:
    from jsonschema_rs import is_valid

    return bool(is_valid({key: item for key, item in schema.items() if key in _WHOLE}, value))


def _allows(schema: dict[str, Any], kind: str) -> bool:
    types = schema.get("type", kind)
    return kind == types or (isinstance(types, list) and kind in types)


def _loss(value: Any) -> Any:
    """Rank the branches of a union: one that stands, that keeps most, that is meant, that has fewest faults."""
    return lambda outcome: (outcome[0] is MISSING, size(value) - size(outcome[0]), not outcome[2], len(outcome[1]))


def _meant(schema: Any, value: Any) -> bool:
    """Whether a branch of a union is for values of this kind."""
    kind = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}.get(type(value))
    if not isinstance(schema, dict) or "type" not in schema:
        return True
    return _allows(schema, kind) if kind else _allows(schema, "number") or _allows(schema, "integer")


def size(value: Any) -> int:
    """How many values stand in a value, itself included."""
    if value is MISSING:
        return 0
    if isinstance(value, dict):
        return 1 + sum(size(item) for item in value.values())
    if isinstance(value, list):
        return 1 + sum(size(item) for item in value)
    return 1


def _escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def described(schema: dict[str, Any]) -> str:
    """What a schema asks of a scalar, in a few words."""
    parts: list[str] = []
    if "enum" in schema:
        return "one of " + ", ".join(repr(value) for value in schema["enum"])
    if "const" in schema:
        return repr(schema["const"])
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        parts.append(" or ".join(types))
    parts += [f"{keyword} {schema[keyword]}" for keyword in _BOUNDS if keyword in schema]
    return ", ".join(parts) or "something else"


_BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
)
_WHOLE = frozenset({"type", "enum", "const", "uniqueItems", "minProperties", "maxProperties", *_BOUNDS})


def shown(value: Any) -> str:
    """A value as a message may show it: its kind, and a short scalar itself."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    text = "null" if value is None else repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def outside(drift: Iterable[Drift], holes: Iterable[Drift]) -> list[Drift]:
    """The differences that do not lie inside a hole."""
    paths = {hole.path for hole in holes}
    return [each for each in drift if not paths.intersection(_upwards(each.path))]


def _upwards(path: str) -> Iterator[str]:
    """A pointer, and the pointers of all that it stands in."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""
