"""What an effective document says of each operation, read off it without the table of operations or the generator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from openapi_python_client.strings import ClassName, PythonIdentifier

from safelight.testing.contract.fidelity import resolved

JSON = "application/json"
METHODS = ("get", "put", "post", "delete", "patch")


class Shape(NamedTuple):
    """One shape of a body: its schema's pointer, its model's name, and whether the provider refuses in it."""

    pointer: str
    model: str | None
    error: bool


class Expected(NamedTuple):
    """One operation, in the words of its document."""

    name: str
    id: str
    method: str
    path: str
    kind: str | None
    unconfirmed: str | None
    parameters: tuple[tuple[str, str, str, bool, str, Any], ...]
    body: tuple[Shape, ...]
    body_pointer: str | None
    body_required: bool
    replies: dict[int, tuple[Shape, ...]]
    link: tuple[str, dict[str, str]] | None
    retired: str | None
    ended: bool
    headers: dict[str, str]

    @property
    def pointer(self) -> str:
        """The operation's own JSON pointer."""
        return pointer("paths", self.path, self.method.lower())

    @property
    def module(self) -> str:
        """The generated module that sends it."""
        return str(PythonIdentifier("".join(c if c.isalnum() else "_" for c in self.name), ""))


def pointer(*parts: str | int) -> str:
    """The JSON pointer that leads through these keys."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def expected_operations(document: dict[str, Any]) -> dict[str, Expected]:
    """Every operation of an effective document, by its name."""
    return {each.name: each for each in _operations(document)}


def _operations(document: dict[str, Any]) -> Iterator[Expected]:
    names = {
        node.get("operationId"): node["x-name"]
        for item in document["paths"].values()
        for node in _methods(item).values()
    }
    for path, item in document["paths"].items():
        for method, node in _methods(item).items():
            root = pointer("paths", path, method)
            request = node.get("requestBody")
            where = f"{root}{pointer('requestBody', 'content', JSON, 'schema')}" if request else None
            yield Expected(
                name=node["x-name"],
                id=node.get("operationId", ""),
                method=method.upper(),
                path=path,
                kind=node.get("x-kind"),
                unconfirmed=node.get("x-unconfirmed"),
                parameters=tuple(_parameters(document, node, root)),
                body=_inputs(document, request["content"][JSON]["schema"], where) if where else (),
                body_pointer=where,
                body_required=bool(request and request.get("required", False)),
                replies=_replies(document, node, root),
                link=_link(node, names),
                retired=node.get("x-retired", {}).get("date"),
                ended=node.get("deprecated", False),
                headers=node.get("x-headers", {}),
            )


def _methods(item: dict[str, Any]) -> dict[str, Any]:
    return {method: item[method] for method in METHODS if method in item}


def _parameters(
    document: dict[str, Any], node: dict[str, Any], root: str
) -> Iterator[tuple[str, str, str, bool, str, Any]]:
    for index, parameter in enumerate(node.get("parameters", [])):
        name = parameter["name"]
        where = f"{root}{pointer('parameters', index, 'schema')}"
        required = parameter.get("required", False)
        schema = resolved(document, parameter["schema"])
        values = [schema["const"]] if "const" in schema else schema.get("enum", ())
        only = values[0] if required and len(values) == 1 else None
        yield name, str(PythonIdentifier(name, "field_")), parameter["in"], required, where, only


def _replies(document: dict[str, Any], node: dict[str, Any], root: str) -> dict[int, tuple[Shape, ...]]:
    """The shapes of each status. An answer is what a 200 answers with, and the same shape under any other status."""
    schemas = {
        int(status): response["content"][JSON]["schema"]
        for status, response in node["responses"].items()
        if JSON in response.get("content", {})
    }
    answers = frozenset(
        _model(document, branch)
        for branch, _ in _branches(schemas.get(200, {}))
        if not resolved(document, branch).get("x-error")
    )
    return {
        status: _shapes(document, schema, f"{root}{pointer('responses', status, 'content', JSON, 'schema')}", answers)
        for status, schema in schemas.items()
    }


def _inputs(document: dict[str, Any], schema: Any, where: str) -> tuple[Shape, ...]:
    """The shapes of a request body, also where they stand in a component of their own."""
    target = resolved(document, schema)
    if "$ref" in schema and {"anyOf", "oneOf"} & target.keys():
        schema, where = target, schema["$ref"].lstrip("#")
    return tuple(shape._replace(error=False) for shape in _shapes(document, schema, where, frozenset()))


def _shapes(document: dict[str, Any], schema: Any, where: str, answers: frozenset[str | None]) -> tuple[Shape, ...]:
    """The shapes of one body; what is no answer, and has a model, refuses."""
    models = [(_model(document, branch), below) for branch, below in _branches(schema)]
    return tuple(Shape(f"{where}{below}", model, model is not None and model not in answers) for model, below in models)


def _branches(schema: Any) -> list[tuple[Any, str]]:
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return [(branch, pointer(key, index)) for index, branch in enumerate(schema[key])]
    return [(schema, "")]


def model_of(document: dict[str, Any], schema: Any) -> str | None:
    """The class that reads the objects of a schema: titled, or named like its component."""
    while "$ref" in schema and {"anyOf", "oneOf"} & resolved(document, schema).keys():
        schema = resolved(document, schema)
    return next((name for branch, _ in _branches(schema) if (name := _model(document, branch))), None)


def _model(document: dict[str, Any], schema: Any) -> str | None:
    target = resolved(document, schema)
    if target.get("type") != "object":
        return None
    name = target.get("title") or schema.get("$ref", "").rpartition("/")[2]
    return str(ClassName(name, "")) if name else None


def _link(node: dict[str, Any], names: dict[str | None, str]) -> tuple[str, dict[str, str]] | None:
    for response in node["responses"].values():
        if link := response.get("links", {}).get("result"):
            fields = {name: value.partition("#")[2] for name, value in link["parameters"].items()}
            return names[link["operationId"]], fields
    return None


def authentication(document: dict[str, Any]) -> tuple[str, str]:
    """The header that carries the key, and what stands before the key in it."""
    (scheme,) = document["components"]["securitySchemes"].values()
    return (scheme["name"], "") if scheme["type"] == "apiKey" else ("Authorization", "Bearer ")
