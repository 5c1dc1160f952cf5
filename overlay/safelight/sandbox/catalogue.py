"""A provider's operations and what its effective document says of them: paths, schemas, examples."""

from __future__ import annotations

import logging
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, unquote

from attrs import field, frozen

from safelight.entries import GROUP, named
from safelight.sandbox.answer import Problem, Refused
from safelight.sandbox.job import AnyOperation, AnySubmit, Call
from safelight.sandbox.judging import problems, readings
from safelight_api.operation import Link as OperationLink
from safelight_api.operation import Submit, load_document

if TYPE_CHECKING:
    from jsonschema_rs import Validator

__all__ = ["Catalogue", "packages"]

LOGGER = logging.getLogger("safelight.sandbox")
_LINK = re.compile("url|link|file|image|video|audio|output|result", re.IGNORECASE)
_BASE64 = re.compile("b64|base64", re.IGNORECASE)
_PNG = "iVBORw0KGgo="  # what a PNG file begins with, as base64
_FILE = "https://example.com/file"
_LEAST = {
    **dict.fromkeys(("uri", "url"), _FILE),
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "email": "me@example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_DEEPEST = 5  # objects within each other that are made out with what they may leave out


def packages() -> Iterator[tuple[str, str]]:
    """The generated packages that have a table of operations: ours, and those of installed providers; by their names.

    One that cannot be imported is logged, and keeps nobody from the others.
    """
    root = import_module("safelight_api")
    for module in pkgutil.iter_modules(root.__path__, "safelight_api."):
        if module.ispkg and find_spec(f"{module.name}.operations"):
            yield module.name.rpartition(".")[2], module.name
    for point in named():
        if not point.value.startswith(f"{GROUP}."):
            try:
                yield point.name, next(iter(point.load().PROVIDER.operations.values())).package
            except Exception as error:  # noqa: BLE001 - it is somebody else's code
                LOGGER.warning("the provider %s is not imitated: %s: %s", point.name, type(error).__name__, error)


@frozen(eq=False)
class Catalogue:
    """The operations of one generated package, and its effective document."""

    package: str
    operations: tuple[AnyOperation, ...]
    document: Mapping[str, Any] = field(repr=False)
    _compiled: dict[str, Validator] = field(init=False, factory=dict, repr=False)

    @classmethod
    def load(cls, package: str) -> Catalogue:
        """Read a package's table."""
        table = import_module(f"{package}.operations").OPERATIONS
        return cls(package, tuple(table.values()), load_document(package, "effective"))

    def results(self) -> dict[str, str]:
        """The operations that tell a job's result, by name, and the argument in which each takes the job's id."""
        links = [operation.link for operation in self.operations if isinstance(operation, Submit)]
        arguments = {self.named(link.operation).path: next(iter(link.parameters)) for link in links}
        asking = [each for each in self.operations if each.method in ("GET", "POST")]
        return {o.name: arguments[o.path] for o in asking if o.path in arguments}

    def ways(self, kind: Literal["cancel", "download"]) -> dict[str, str]:
        """The operations that cancel a job or answer with its file, by name, and what in each takes the job's id."""
        found: dict[str, str] = {}
        for submit in self.operations:
            way = getattr(submit, kind, None)
            if way is not None:
                given = {**way.parameters, **(way.body or {})}
                found[way.operation] = next(name for name, said in given.items() if not said.startswith("$request"))
        return found

    def named(self, name: str) -> AnyOperation:
        """The operation of this name."""
        return next(operation for operation in self.operations if operation.name == name)

    def tells(self, operation: AnyOperation, link: OperationLink) -> bool:
        """Whether an operation tells the result to which a link leads: by whatever method, at its path."""
        return link.operation in self.results() and self.named(link.operation).path == operation.path

    def result_path(self, link: OperationLink, job_id: str, given: Mapping[str, Any] | None = None) -> str:
        """Path and query under which the result of a job is asked for, of which its submit gave the rest."""
        path, name = self.named(link.operation).path, next(iter(link.parameters))
        for beside, value in (given or {}).items():
            path = path if beside == name else path.replace(f"{{{beside}}}", quote(str(value), safe=""))
        return path.replace(f"{{{name}}}", job_id) if f"{{{name}}}" in path else f"{path}?{name}={job_id}"

    def numbered(self, submit: AnySubmit) -> bool:
        """Whether the ids of its jobs are numbers, as the operation that tells of them takes them."""
        name = next(iter(submit.link.parameters))
        asked = [each for each in self.named(submit.link.operation).parameters if each.name == name]
        kinds = self.at(asked[0].pointer).get("type", ()) if asked else ()
        return kinds in ("integer", "number") or ("integer" in kinds and "string" not in kinds)

    def has(self, path: str) -> bool:
        """Whether there is an operation at a path, by whatever method."""
        return any(_pattern_of(operation).fullmatch(path) for operation in self.operations)

    def match(self, method: str, path: str) -> tuple[AnyOperation, dict[str, str]]:
        """The operation at a path, and what stands in the path's placeholders; raises `Refused`."""
        there = [(each, found) for each in self.operations if (found := _pattern_of(each).fullmatch(path))]
        meant = [(each, found) for each, found in there if each.method == method]
        if meant:
            operation, found = max(meant, key=lambda each: len(re.sub(r"\{\w+\}", "", each[0].path)))
            return operation, {name: unquote(value) for name, value in found.groupdict().items()}
        if allowed := [each.method for each, _ in there]:
            raise Refused("no_method", headers={"Allow": ", ".join(sorted(allowed))})
        raise Refused("no_path")

    def read(self, operation: AnyOperation, given: Mapping[str, Mapping[str, str]], body: Any) -> Call:
        """Hold a request against the document; raises `Refused` with all that is wrong with it.

        `given` holds what there is in `path`, `query` and `header`.
        """
        wrong: list[Problem] = []
        arguments: dict[str, Any] = {}
        for parameter in operation.parameters:
            place = (parameter.location, parameter.name)
            name = parameter.name.lower() if parameter.location == "header" else parameter.name
            text = given[parameter.location].get(name)
            if text is None:
                if parameter.required:
                    wrong.append(Problem(place, "required", f"'{parameter.name}' is a required property"))
                continue
            validator = self._validator(parameter.pointer)
            fits = [value for value in readings(text) if validator.is_valid(value)]
            arguments[parameter.name] = fits[0] if fits else text
            if not fits:
                wrong += [p for error in validator.iter_errors(text) for p in problems(place, error)]
        if operation.body and (body is not None or operation.body.required):
            errors = self._validator(operation.body.pointer).iter_errors(body)
            wrong += [p for error in errors for p in problems(("body",), error)]
        if wrong:
            raise Refused("invalid", *wrong)
        return Call(operation, arguments, body)

    def at(self, pointer: str) -> Any:
        """What stands at a JSON pointer in the document, references followed."""
        value: Any = self.document
        for part in pointer.split("/")[1:]:
            name = part.replace("~1", "/").replace("~0", "~")
            value = self.follow(value[int(name)] if isinstance(value, list) else value[name])
        return value

    def _validator(self, pointer: str) -> Validator:
        """The compiled validator of the schema at a JSON pointer."""
        import jsonschema_rs

        if pointer not in self._compiled:
            schema = {**self.at(pointer), "components": self.document["components"]}
            self._compiled[pointer] = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        return self._compiled[pointer]

    def follow(self, value: Any) -> Any:
        """A value, or what its `$ref` stands for."""
        while isinstance(value, dict) and "$ref" in value:
            value = self.at(value["$ref"].removeprefix("#"))
        return value

    def success(self, operation: AnyOperation) -> tuple[int, tuple[str, ...]]:
        """The status of an operation's answer, and the media types that it may have."""
        responses = self._responses(operation)
        status = min(status for status in responses if status.startswith("2"))
        return int(status), tuple(self.follow(responses[status]).get("content", {})) or ("application/json",)

    def media_type(self, operation: AnyOperation, status: int) -> str:
        """The media type of the files that an operation may answer with under a status."""
        content = self.follow(self._responses(operation)[str(status)]).get("content", {})
        return next((kind for kind in content if kind != "application/json"), "application/octet-stream")

    def examples(self, operation: AnyOperation, status: int) -> dict[str, Any]:
        """The examples of a reply, by name."""
        media = self.follow(self._responses(operation).get(str(status), {})).get("content", {})
        media = media.get("application/json", {})
        examples = {name: example["value"] for name, example in media.get("examples", {}).items()}
        if "example" in media:
            examples["example"] = media["example"]
        return examples

    def shapes(self, operation: AnyOperation, status: int) -> Iterator[Any]:
        """The shapes of a reply, those of a union one by one."""
        for branch in operation.responses.get(status, ()):
            schema = self.at(branch.pointer)
            yield from map(self.follow, schema.get("anyOf") or schema.get("oneOf") or [schema])

    def sample(self, operation: AnyOperation, status: int, *, links: bool = True) -> Any:
        """A reply of this status: the first example, or what the schema asks for, with links where they may be."""
        branches = operation.responses.get(status)
        made = self.least(self.at(branches[0].pointer), links=links) if branches else {}
        return next(iter(self.examples(operation, status).values()), made)

    def _responses(self, operation: AnyOperation) -> Any:
        return self.document["paths"][operation.path][operation.method.lower()]["responses"]

    def least(self, schema: Any, name: str = "", *, links: bool, depth: int = 0) -> Any:
        """The least value that a schema of a reply allows, and its optional links, down to some depth."""
        schema = self.follow(schema)
        if known := [schema[word] for word in ("const", "example", "default") if word in schema] or schema.get("enum"):
            return known[0]
        if union := schema.get("anyOf", schema.get("oneOf")):
            return self.least(union[0], name, links=links, depth=depth)
        if links and (file := _file(schema, name)) is not None:
            return file
        kind = schema.get("type", "object")
        match next((each for each in kind if each != "null"), None) if isinstance(kind, list) else kind:
            case "object":
                members, required = schema.get("properties", {}), schema.get("required", ())
                wanted = members if depth < _DEEPEST else [key for key in members if key in required]
                made = {key: self.least(members[key], key, links=links, depth=depth + 1) for key in wanted}
                return {key: value for key, value in made.items() if key in required or (links and value)}
            case "array":
                count = schema.get("minItems", 1 if links else 0)
                return [self.least(schema.get("items", {}), name, links=links, depth=depth + 1)] * count
            case "string":
                if links and _LINK.search(name):
                    return _FILE
                return _LEAST.get(schema.get("format", ""), "a" * schema.get("minLength", 0))
            case "integer" | "number":
                return schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
            case "boolean":
                return False
            case _:
                return None

    def default(self, pointer: str, names: tuple[str, ...]) -> str | None:
        """The default of the first property of one of these names, on the top of a schema or one level below."""
        properties = self.at(pointer).get("properties", {})
        inner = [self.follow(schema).get("properties", {}) for schema in properties.values()]
        for members in (properties, *inner):
            for name in names:
                if "default" in members.get(name, {}):
                    return str(members[name]["default"])
        return None


def _file(schema: dict[str, Any], name: str) -> Any:
    """A file where one may stand, by the name of its place: as base64, in a map, or as a link; None where none may."""
    if "properties" in schema:
        return None
    kind = schema.get("type")
    if schema.get("format") == "byte" or _BASE64.search(name):
        return [_PNG] if kind == "array" else _PNG
    if not _LINK.search(name) or kind not in (None, "object"):
        return None
    return {"file": _FILE} if schema.get("additionalProperties") and kind else _FILE  # where anything may, a link may


def _pattern_of(operation: AnyOperation) -> re.Pattern[str]:
    return _pattern(operation.path, frozenset(each.name for each in operation.parameters if each.slashes))


@cache
def _pattern(path: str, slashes: frozenset[str]) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", path)
    places = [f"(?P<{part}>{'.+' if part in slashes else '[^/]+'})" for part in parts[1::2]]
    return re.compile(
        "".join(part for pair in zip(map(re.escape, parts[::2]), [*places, ""], strict=True) for part in pair)
    )
