"""What an effective document says of each operation, read off it without the table of operations or the generator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from openapi_python_client.strings import ClassName, PythonIdentifier

from safelight.generate.passes.parameters import idempotency_of, slashes_of
from safelight.testing.contract.fidelity import resolved

JSON = "application/json"
SUCCESS = 2  # hundreds
LINKS = ("result", "cancel", "download")
METHODS = ("get", "put", "post", "delete", "patch")


class Shape(NamedTuple):
    """One shape of a body: its schema's pointer, its model's name, and whether the provider refuses in it.

    What is no object has no model; of an object without a name the model may be called as it likes (`""`). A class
    within another has the other's name before its own.
    """

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
    parameters: tuple[tuple[str, str, str, bool, str, Any, str | None], ...]
    body: tuple[Shape, ...]
    body_pointer: str | None
    body_required: bool
    media_type: str
    replies: dict[int, tuple[Shape, ...]]
    files: frozenset[int]
    links: dict[str, tuple[str, dict[str, str], dict[str, str]]]
    idempotency: str | None
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


def named(said: str | None, wanted: str | None) -> bool:
    """Whether a class may be called so where this is wanted."""
    return said is None if wanted is None else said is not None and said.endswith(wanted)


def expected_operations(document: dict[str, Any], tolerant: dict[str, Any]) -> dict[str, Expected]:
    """Every operation of an effective document, by its name; its classes are called as the tolerant one says."""
    return {each.name: each for each in _operations(document, tolerant)}


def _operations(document: dict[str, Any], tolerant: dict[str, Any]) -> Iterator[Expected]:
    names = {
        node.get("operationId"): node["x-name"]
        for item in document["paths"].values()
        for node in _methods(item).values()
    }
    for path, item in document["paths"].items():
        for method, node in _methods(item).items():
            root = pointer("paths", path, method)
            request = node.get("requestBody")
            kind = next(iter(request["content"])) if request else JSON
            where = f"{root}{pointer('requestBody', 'content', kind, 'schema')}" if request else None
            yield Expected(
                name=node["x-name"],
                id=node.get("operationId", ""),
                method=method.upper(),
                path=path,
                kind=node.get("x-kind"),
                unconfirmed=node.get("x-unconfirmed"),
                parameters=tuple(_parameters(document, node, root)),
                body=_inputs(tolerant, where) if where else (),
                body_pointer=where,
                body_required=bool(request and request.get("required", False)),
                media_type=kind,
                replies=_replies(document, tolerant, node, root),
                files=_files(node),
                links=_links(node, names) if method != "get" else {},
                idempotency=idempotency_of(tolerant, node) if _is_paid(node, method) else None,
                retired=node.get("x-retired", {}).get("date"),
                ended=node.get("deprecated", False),
                headers=node.get("x-headers", {}),
            )


def _methods(item: dict[str, Any]) -> dict[str, Any]:
    return {method: item[method] for method in METHODS if method in item}


def _parameters(
    document: dict[str, Any], node: dict[str, Any], root: str
) -> Iterator[tuple[str, str, str, bool, str, Any, str | None]]:
    for index, parameter in enumerate(node.get("parameters", [])):
        name = parameter["name"]
        where = f"{root}{pointer('parameters', index, 'schema')}"
        required = parameter.get("required", False)
        schema = resolved(document, parameter["schema"])
        values = [schema["const"]] if "const" in schema else schema.get("enum", ())
        only = values[0] if required and len(values) == 1 else None
        own = str(PythonIdentifier(name, "field_"))
        yield name, own, parameter["in"], required, where, only, slashes_of(document, parameter)


def _replies(
    document: dict[str, Any], tolerant: dict[str, Any], node: dict[str, Any], root: str
) -> dict[int, tuple[Shape, ...]]:
    """The shapes of each status. An answer is what a success answers with, and the same shape under another status."""
    roots = {
        int(status): f"{root}{pointer('responses', status, 'content', JSON, 'schema')}"
        for status, response in node["responses"].items()
        if status.isdigit() and "schema" in response.get("content", {}).get(JSON, {})
    }
    answers = frozenset(
        _model(tolerant, branch)
        for status, where in roots.items()
        for branch, below in _branches(resolved(tolerant, {"$ref": f"#{where}"}, follow=False))
        if status // 100 == SUCCESS and not resolved(document, {"$ref": f"#{where}{below}"}).get("x-error")
    )
    return {status: _shapes(tolerant, where, answers) for status, where in roots.items()}


def _files(node: dict[str, Any]) -> frozenset[int]:
    """The successes that may be a file, of an operation that answers in JSON too."""
    successes = {s: each.get("content", {}) for s, each in node["responses"].items() if s.startswith(str(SUCCESS))}
    told = any(JSON in content for content in successes.values())
    return frozenset(int(status) for status, content in successes.items() if told and content.keys() - {JSON})


def _inputs(document: dict[str, Any], where: str) -> tuple[Shape, ...]:
    """The shapes of a request body, also where they stand in a component of their own."""
    schema = resolved(document, {"$ref": f"#{where}"}, follow=False)
    if "$ref" in schema and {"anyOf", "oneOf"} & resolved(document, schema).keys():
        where = schema["$ref"].lstrip("#")
    return tuple(shape._replace(error=False) for shape in _shapes(document, where, frozenset()))


def _shapes(document: dict[str, Any], where: str, answers: frozenset[str | None]) -> tuple[Shape, ...]:
    """The shapes of one body; what is no answer, and has a model, refuses."""
    schema = resolved(document, {"$ref": f"#{where}"}, follow=False)
    models = [(_model(document, branch), below) for branch, below in _branches(schema)]
    return tuple(Shape(f"{where}{below}", model, model is not None and model not in answers) for model, below in models)


def _branches(schema: Any) -> list[tuple[Any, str]]:
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return [(branch, pointer(key, index)) for index, branch in enumerate(schema[key])]
    return [(schema, "")]


def models_of(document: dict[str, Any], schema: Any) -> list[str]:
    """The classes that may read the objects of a schema: titled, or named like its components."""
    while "$ref" in schema and {"anyOf", "oneOf"} & resolved(document, schema).keys():
        schema = resolved(document, schema)
    return [name for branch, _ in _branches(schema) if (name := _model(document, branch))]


def _model(document: dict[str, Any], schema: Any) -> str | None:
    target = resolved(document, schema)
    if target.get("type") != "object":
        return None
    name = target.get("title") or _component(document, schema)
    return str(ClassName(name, "")) if name else ""


def _component(document: dict[str, Any], schema: Any) -> str:
    """The name of the component that a schema leads to, if it leads to one."""
    name = ""
    while "$ref" in schema:
        where, _, last = schema["$ref"].rpartition("/")
        name = last if where == "#/components/schemas" else ""
        schema = resolved(document, schema, follow=False)
    return name


def _links(node: dict[str, Any], names: dict[str | None, str]) -> dict[str, tuple[str, dict[str, str], dict[str, str]]]:
    """Where a job leads, by the names that links have in a document, if it leads to a result."""
    found: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {}
    for response in node["responses"].values():
        for name, link in response.get("links", {}).items():
            if name in LINKS:
                parameters, body = (
                    {key: value.removeprefix("$response.body#") for key, value in link.get(kind, {}).items()}
                    for kind in ("parameters", "requestBody")
                )
                found.setdefault(name, (names[link["operationId"]], parameters, body))
    return found if "result" in found else {}


def _is_paid(node: dict[str, Any], method: str) -> bool:
    return bool(node.get("x-kind") or node.get("x-paid") or (method != "get" and _has_result(node)))


def _has_result(node: dict[str, Any]) -> bool:
    return any("result" in response.get("links", {}) for response in node["responses"].values())


def authentications(document: dict[str, Any]) -> set[tuple[str, str]]:
    """Where the key may go: into which header, parameter of the address or cookie, or as basic authentication."""
    schemes = document.get("components", {}).get("securitySchemes", {}).values()
    found = {(each["in"], each["name"].lower()) for each in schemes if each["type"] == "apiKey"}
    for each in schemes:
        if each["type"] != "apiKey":
            found.add(("basic", "") if each.get("scheme", "").lower() == "basic" else ("header", "authorization"))
    return found


def prefixes(document: dict[str, Any], header: str) -> set[str] | None:
    """What may stand before the key in a header; None where the document leaves it open."""
    schemes = document.get("components", {}).get("securitySchemes", {}).values()
    if any(each["type"] == "apiKey" and each["name"].lower() == header for each in schemes):
        return None if header == "authorization" else {""}
    return {"Bearer "} if header == "authorization" else {""}


def servers(document: dict[str, Any]) -> list[str]:
    """The addresses of a document's servers, as patterns: a variable may have any of its values."""
    found = []
    for server in document.get("servers", ()):
        text = re.escape(server["url"].rstrip("/"))
        for name, said in server.get("variables", {}).items():
            values = "|".join(map(re.escape, said.get("enum", ()))) or "[^/]+"
            text = text.replace(re.escape(f"{{{name}}}"), f"(?:{values})")
        found.append(text)
    return found
