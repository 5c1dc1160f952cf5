"""Fitting a value to a schema: what is left when it is pruned, and where it differs.

Validity is jsonschema-rs's, compiled once a schema. Pruning walks the dialect that `specs/` keeps to (type, properties,
required, additionalProperties, items, unions, $ref and the keywords of scalars) and leaves each leaf to jsonschema-rs.
Both are bounded, whatever a hostile reply holds: so many values are looked at, so many differences kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from safelight.contract.schema import UNIONS, DocumentName, Drift, Tag, allows, resolved, tag_of
from safelight.contract.wording import BOUNDS, SHOWN, described, one_of, shown
from safelight_api.operation import load_document

MISSING = object()
MOST_PLACES = 100  # that are told of one value; the rest is counted
MOST_STEPS = 200_000  # values that are looked at in one reply: a second or two, and no honest one has so many


class _Hole(Drift):
    """The report of what was left out for something that broke below it, named where it stands."""

    __slots__ = ()


class Absent(Drift):
    """The report of a property that an object has to have, and has not."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The property."""
        return self.expected.removeprefix("property ").strip("'\"")


class Places:
    """Where a value differs: the first places, and how many there are."""

    __slots__ = ("count", "first")

    def __init__(self, first: Sequence[Drift] = (), count: int | None = None) -> None:
        self.first = list(first)
        self.count = len(self.first) if count is None else count

    def add(self, more: Places) -> None:
        """Add those of a part."""
        if more.count:
            self.count += more.count
            if len(self.first) < MOST_PLACES:
                self.first += more.first[: MOST_PLACES - len(self.first)]

    def told(self) -> list[Drift]:
        """The first places, and a last entry that says how many more there are."""
        return bounded(self.first, self.count)


def bounded(places: Sequence[Drift], count: int) -> list[Drift]:
    """So many places as are told of one value, and how many more there are."""
    if count <= MOST_PLACES:
        return [*places]
    return [*places[:MOST_PLACES], Drift("", "no other difference", f"and {count - MOST_PLACES} more")]


class _TooMuchError(Exception):
    """There is more to look at than is looked at."""


class Fit:
    """Fits values to one schema of a document.

    With `drop`, what breaks the schema is left out: a value is made absent, else null, else its parent goes; a union
    is followed along the branch that loses least. Without, everything is kept and each difference is noted.
    """

    def __init__(self, package: str, name: DocumentName, *, drop: bool) -> None:
        self.document = load_document(package, name)
        self.drop = drop
        self.steps = 0
        self._kept: dict[tuple[str, int], tuple[Any, Any]] = {}

    def fit(self, pointer: str, value: Any) -> tuple[Any, list[Drift]]:
        """What is left of a value (`MISSING`: nothing), and the outermost places that differ."""
        kept, places = self.places(pointer, value)
        return kept, places.told()

    def places(self, pointer: str, value: Any) -> tuple[Any, Places]:
        """What is left of a value, and the places that differ with their number."""
        self.steps = 0
        try:
            return self._fit({"$ref": f"#{pointer}"}, value, "")
        except _TooMuchError:
            much = Drift("", "a size that can be checked", f"more than {MOST_STEPS} values")
            return (MISSING if self.drop else value), Places([much])

    def _fit(self, schema: Any, value: Any, path: str) -> tuple[Any, Places]:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise _TooMuchError
        schema = resolved(self.document, schema)
        if schema is False:
            return self._broken(value, Drift(path, "no such property", shown(value)))
        if schema is True or not schema:
            return value, Places()
        if "allOf" in schema:
            return self._all(schema, value, path)
        for union in UNIONS:
            if union in schema:
                return self._union(schema, schema[union], value, path)
        if isinstance(value, dict) and allows(schema, "object"):
            return self._object(schema, value, path)
        if isinstance(value, list) and allows(schema, "array"):
            return self._array(schema, value, path)
        return self._whole(schema, value, value, path, Places())

    def _all(self, schema: dict[str, Any], value: Any, path: str) -> tuple[Any, Places]:
        kept, found = value, Places()
        for part in (*schema["allOf"], self._of(schema, _beside)):
            kept, more = self._fit(part, kept, path)
            found.add(more)
            if kept is MISSING:
                break
        return kept, found

    def _union(self, schema: Any, branches: list[Any], value: Any, path: str) -> tuple[Any, Places]:
        """Along the branch that the tag names, else along the one that loses least."""
        if isinstance(value, dict) and (tag := self._tag(schema)) is not None:
            said = value.get(tag.name)
            if isinstance(said, str) and said in tag.branches:
                return self._fit(tag.branches[said], value, path)
            if not self.drop:
                wrong = Drift(f"{path}/{_escape(tag.name)}", one_of(tag.branches), shown(said))
                return value, Places([wrong if tag.name in value else absent(path, tag.name)])
        each_resolved = [resolved(self.document, branch) for branch in branches]
        outcomes = [(*self._fit(branch, value, path), _meant(branch, value)) for branch in each_resolved]
        kept, drift, _ = min(outcomes, key=_loss(value))
        return kept, drift

    def _object(self, schema: dict[str, Any], value: dict[str, Any], path: str) -> tuple[Any, Places]:
        properties, required = schema.get("properties", {}), set(schema.get("required", ()))
        rest = schema.get("additionalProperties", True)
        kept: dict[str, Any] = {}
        found = Places()
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
            found.add(self._hole(drift, where) if result is MISSING else drift)
        if missing := sorted(required - kept.keys()):
            if self.drop:
                return MISSING, Places([absent(path, missing[0])])
            found.add(Places([absent(path, name) for name in missing]))
            return value, found
        return self._whole(schema, value, kept, path, found)

    def _array(self, schema: dict[str, Any], value: list[Any], path: str) -> tuple[Any, Places]:
        kept: list[Any] = []
        found = Places()
        first, rest = schema.get("prefixItems", ()), schema.get("items", True)
        for index, item in enumerate(value):
            where = f"{path}/{index}"
            result, drift = self._fit(first[index] if index < len(first) else rest, item, where)
            if result is not MISSING:
                kept.append(result)
            found.add(self._hole(drift, where) if result is MISSING else drift)
        return self._whole(schema, value, kept, path, found)

    def _whole(self, schema: Any, value: Any, kept: Any, path: str, found: Places) -> tuple[Any, Places]:
        """Hold what is left of a value against the keywords that look at it as a whole."""
        if self._is_valid(schema, kept):
            return kept, found
        if self.drop:
            found = Places()
        broken, place = self._broken(value, Drift(path, described(schema), shown(value)))
        found.add(place)
        return broken, found

    def _broken(self, value: Any, drift: Drift) -> tuple[Any, Places]:
        return (MISSING if self.drop else value), Places([drift])

    def _hole(self, drift: Places, where: str) -> Places:
        """The one report of what is left out here, naming what broke below it."""
        cause = drift.first[0]
        below = "" if cause.path == where or isinstance(cause, _Hole) else f" at {cause.path}"
        return Places([_Hole(where, cause.expected + below, cause.got)])

    def _null(self, schema: Any) -> Any:
        kept, found = self._fit(schema, None, "")
        return None if kept is None and not found.count else MISSING

    def _is_valid(self, schema: Any, value: Any) -> bool:
        if isinstance(value, (dict, list)) and not schema.keys() & (_WHOLE - {"type"}):
            return allows(schema, "object" if isinstance(value, dict) else "array")  # its parts have been looked at
        return bool(self._of(schema, _whole).is_valid(value))

    def _tag(self, schema: Any) -> Tag | None:
        found: Tag | None = self._of(schema, self._tagged)
        return found

    def _tagged(self, schema: Any) -> Tag | None:
        return tag_of(self.document, schema)

    def _of(self, schema: Any, made: Callable[[Any], Any]) -> Any:
        """What is made of a schema, once: the schema is kept with it, so that its id stays its own."""
        key = (made.__name__, id(schema))
        if key not in self._kept:
            self._kept[key] = (made(schema), schema)
        return self._kept[key][0]


def _beside(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without what all of has to hold."""
    return {name: item for name, item in schema.items() if name != "allOf"}


def _whole(schema: dict[str, Any]) -> Any:
    """The compiled validator of the keywords that look at a value as a whole."""
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator({key: item for key, item in schema.items() if key in _WHOLE})


def absent(path: str, name: str) -> Absent:
    """The report of a property that an object has not."""
    return Absent(path, f"property {name!r}", "an object without it")


def _loss(value: Any) -> Any:
    """Rank the branches of a union: one that stands, that keeps most, that is meant, that has fewest faults."""
    return lambda outcome: (outcome[0] is MISSING, size(value) - size(outcome[0]), not outcome[2], outcome[1].count)


def _meant(schema: Any, value: Any) -> bool:
    """Whether a branch of a union is for values of this kind."""
    kind = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}.get(type(value))
    if not isinstance(schema, dict) or "type" not in schema:
        return True
    return allows(schema, kind) if kind else allows(schema, "number") or allows(schema, "integer")


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
    key = key if len(key) <= SHOWN else f"{key[:SHOWN]}…"
    return key.replace("~", "~0").replace("/", "~1")


_WHOLE = frozenset({"type", "enum", "const", "uniqueItems", "minProperties", "maxProperties", *BOUNDS})


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
