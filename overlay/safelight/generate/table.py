"""The table of operations: what exists, how a request is built, and which model reads which reply."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from jinja2 import Environment, FileSystemLoader
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import PythonIdentifier

from safelight.generate.documents import RegenError, identifier, operations, pointer_of
from safelight.generate.package import TEMPLATES
from safelight.generate.passes.links import CANCEL, DOWNLOAD, RESULT, constant
from safelight.generate.passes.parameters import idempotency_of, slashes_of

JSON = "application/json"
BUILT_IN = frozenset({"Any", "bytes"})
SUCCESS = 2  # hundreds
LINKS = {RESULT: "link", CANCEL: "cancel", DOWNLOAD: "download"}  # of a document, and as the table has them


@frozen
class Row:
    """One operation as the template writes it."""

    endpoint: Endpoint
    operation: dict[str, Any]
    path: str
    method: str
    pointer: str
    effective_id: str
    document: dict[str, Any]
    published: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.operation["x-name"])

    @property
    def identifier(self) -> str:
        return identifier(self.name)

    @property
    def link(self) -> dict[str, Any] | None:
        """Where the result is asked for, if this operation starts a job."""
        return self.links.get("link")

    @property
    def links(self) -> dict[str, dict[str, Any]]:
        """Where a job leads, if this operation starts one; a place in the reply is its pointer alone."""
        found: dict[str, dict[str, Any]] = {}
        for response in self.operation["responses"].values() if self.method != "get" else ():
            for name, link in response.get("links", {}).items():
                if name in LINKS:
                    found.setdefault(LINKS[name], _link(link))
        return {name: found[name] for name in LINKS.values() if name in found} if "link" in found else {}

    @property
    def idempotency(self) -> str | None:
        """What takes a key under which this operation is done once: a parameter, or a place in its body."""
        return idempotency_of(self.document, self.operation) if self.paid else None

    @property
    def paid(self) -> bool:
        """Whether it costs money each time that it is received: it makes something, starts a job, or is marked."""
        return bool(self.operation.get("x-kind") or self.link or self.operation.get("x-paid"))

    @property
    def body(self) -> dict[str, Any] | None:
        """The body: its schema's pointer, its models' names (several for a union), whether it is required, its kind."""
        request = self.operation.get("requestBody")
        if request is None:
            return None
        (body,) = self.endpoint.bodies
        kind = str(body.content_type.get_untrusted_value())
        models = [model_name(branch) for branch in branches_of(body.prop)]
        named = tuple(models) if all(models) else ()
        return {
            "pointer": self.pointer + pointer_of("requestBody", "content", kind, "schema"),
            "models": named,
            "required": self.published["requestBody"].get("required", False),
            "kind": kind,
            "type": " | ".join(map(str, named)) or body.prop.get_type_string(no_optional=True).as_unembedded_code(),
        }

    @property
    def parameters(self) -> list[dict[str, Any]]:
        """Query, path and header parameters, as the document and the generated function call them."""
        arguments = {parameter.name.get_untrusted_value(): str(parameter.python_name) for parameter in self._arguments}
        return [
            {
                "name": parameter["name"],
                "argument": arguments[parameter["name"]],
                "location": parameter["in"],
                "required": parameter.get("required", False),
                "pointer": self.pointer + pointer_of("parameters", index, "schema"),
                "constant": self.constants.get(parameter["name"]),
                "slashes": slashes_of(self.document, self.published["parameters"][index]),
            }
            for index, parameter in enumerate(self.operation.get("parameters", []))
        ]

    @property
    def constants(self) -> dict[str, Any]:
        """The parameters that can have one value, with it."""
        return {each["name"]: constant(self.document, each) for each in self.published.get("parameters", ())}

    @property
    def signature(self) -> list[str]:
        """The keyword arguments of the generated function, as it declares them."""
        return [p.to_string().as_unembedded_code() for p in self._arguments]

    @property
    def arguments(self) -> list[str]:
        return [str(p.python_name) for p in self._arguments]

    @property
    def words(self) -> list[str]:
        """The generated enums of the parameters."""
        return [str(each.class_info.name) for each in self._arguments if isinstance(each, LiteralEnumProperty)]

    @property
    def _arguments(self) -> list[Any]:
        endpoint = self.endpoint
        return [*endpoint.path_parameters, *endpoint.query_parameters, *endpoint.header_parameters]

    @property
    def models(self) -> dict[int, tuple[str | None, ...]]:
        """For each status the models of its branches, in the document's order; None where JSON is kept as it is."""
        found: dict[int, tuple[str | None, ...]] = {}
        for response in self.endpoint.responses.patterns:
            code = response.status_code.pattern
            schema = self.operation["responses"][code].get("content", {}).get(JSON, {}).get("schema")
            if schema is None:
                continue
            union = "anyOf" in schema and isinstance(response.prop, UnionProperty)
            branches = branches_of(response.prop) if union else [response.prop]
            if union and len(branches) != len(schema["anyOf"]):
                raise RegenError(f"{self.name} {code}: the generator merged branches of the reply")
            found[int(code)] = tuple(model_name(branch) for branch in branches)
        return found

    @property
    def files(self) -> list[int]:
        """The statuses of success under which a file may come, where JSON may come too: there or under another."""
        replies = self.published["responses"].items()
        said = {int(code): each.get("content", {}) for code, each in replies if code.startswith(str(SUCCESS))}
        if not any(JSON in content for content in said.values()):
            return []
        return [status for status, content in said.items() if content.keys() - {JSON}]

    @property
    def answers(self) -> list[str | None]:
        """The models of success, each once: of 200 as of 201 and 202."""
        found = [model for status, models in self.models.items() if status // 100 == SUCCESS for model in models]
        return list(dict.fromkeys(model for model in found if not (model and self.marked(model))))

    @property
    def errors(self) -> list[str]:
        """The models in which the provider refuses: marked `x-error`, or never the answer of a success."""
        return sorted({model for models in self.models.values() for model in models if model} - {*self.answers})

    def marked(self, model: str) -> bool:
        """Whether the schema of a model is marked as an error that comes under 200."""
        schemas = self.document.get("components", {}).get("schemas", {})
        return any(schema.get("x-error") and schema.get("title", name) == model for name, schema in schemas.items())

    @property
    def reply_type(self) -> str:
        """The type of a successful reply."""
        models = [model for model in self.answers if model not in self.errors]
        if not models or not all(models):
            return "Any"
        return " | ".join([*map(str, models), *(["bytes"] if self.files else [])])

    @property
    def imports(self) -> set[str]:
        """What the types of arguments need, and of a body that is no model."""
        bodies = [each.prop for each in self.endpoint.bodies if self.body is not None and not self.body["models"]]
        props = [*self._arguments, *bodies]
        lines = {line for each in props for line in (*each.get_imports(prefix="."), *each.get_lazy_imports(prefix="."))}
        return {line for line in lines if "UNSET" not in line}


def _link(link: dict[str, Any]) -> dict[str, Any]:
    places = {
        kind: {name: value.removeprefix("$response.body#") for name, value in link.get(kind, {}).items()}
        for kind in ("parameters", "requestBody")
    }
    return {"operation": link["operationId"], "parameters": places["parameters"], "body": places["requestBody"]}


def branches_of(prop: Any) -> list[Any]:
    """The branches of a union, or the property itself."""
    return list(prop.inner_properties) if isinstance(prop, UnionProperty) else [prop]


def model_name(prop: Any) -> str | None:
    """The generated class that reads a schema, if it is an object with a class of its own."""
    return str(prop.class_info.name) if isinstance(prop, ModelProperty) else None


def write_table(
    provider: str,
    effective: dict[str, Any],
    tolerant: dict[str, Any],
    data: GeneratorData,
    vocabulary: str = "..operation",
) -> str:
    """The text of `operations.py`, over the module that defines `Operation`."""
    endpoints = {
        str(endpoint.name): endpoint
        for collection in data.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    ids = {(path, method): operation.get("operationId", "") for path, method, operation in operations(effective)}
    rows = [
        Row(
            endpoints[str(PythonIdentifier(operation["operationId"], prefix="field_"))],
            operation,
            path,
            method,
            pointer_of("paths", path, method),
            ids[path, method],
            tolerant,
            effective["paths"][path][method],
        )
        for path, method, operation in operations(tolerant)
    ]
    by_identifier = {row.operation["operationId"]: row for row in rows}
    models = {name for row in rows for name in row.reply_type.split(" | ") if name not in BUILT_IN}
    models |= {name for row in rows if row.body for name in row.body["models"]}
    models |= {name for row in rows for name in row.words}
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - writes Python, not HTML
    template = environment.get_template("operations.py.jinja")
    modules = {str(each.class_info.name): str(each.class_info.module_name) for each in (*data.models, *data.enums)}
    return template.render(
        provider=provider,
        rows=rows,
        by_identifier=by_identifier,
        models=sorted(models),
        modules=modules,
        imports=sorted({line for row in rows for line in row.imports}),
        vocabulary=vocabulary,
    )
