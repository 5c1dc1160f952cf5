"""The table of operations: what exists, how a request is built, and which model reads which reply."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from jinja2 import Environment, FileSystemLoader
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.union import UnionProperty

from safelight.generate.documents import RegenError, identifier, operations, pointer_of
from safelight.generate.package import TEMPLATES

JSON = "application/json"


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

    @property
    def name(self) -> str:
        return str(self.operation["x-name"])

    @property
    def identifier(self) -> str:
        return identifier(self.name)

    @property
    def link(self) -> dict[str, Any] | None:
        """Where the result is asked for, if this operation starts a job."""
        for response in self.operation["responses"].values():
            if link := response.get("links", {}).get("result"):
                fields = {name: value.partition("#")[2] for name, value in link["parameters"].items()}
                return {"operation": link["operationId"], "parameters": fields}
        return None

    @property
    def paid(self) -> bool:
        """Whether it costs money each time that it is received: it makes something, starts a job, or is marked."""
        return bool(self.operation.get("x-kind") or self.link or self.operation.get("x-paid"))

    @property
    def body(self) -> dict[str, Any] | None:
        """The JSON body: its schema's pointer, its models' names (several for a union), whether it is required."""
        request = self.operation.get("requestBody")
        if request is None:
            return None
        models = [model_name(branch) for branch in branches_of(self.endpoint.bodies[0].prop)]
        if len(self.endpoint.bodies) != 1 or not all(models):
            raise RegenError(f"{self.name}: a request body must be JSON objects with names")
        pointer = self.pointer + pointer_of("requestBody", "content", JSON, "schema")
        return {"pointer": pointer, "models": tuple(models), "required": request.get("required", False)}

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
            }
            for index, parameter in enumerate(self.operation.get("parameters", []))
        ]

    @property
    def signature(self) -> list[str]:
        """The keyword arguments of the generated function, as it declares them."""
        return [p.to_string().as_unembedded_code() for p in self._arguments]

    @property
    def arguments(self) -> list[str]:
        return [str(p.python_name) for p in self._arguments]

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
    def errors(self) -> list[str]:
        """The models in which the provider refuses: marked `x-error`, or never the answer of a 200."""
        answers = {model for model in self.models.get(200, ()) if model and not self.marked(model)}
        return sorted({model for models in self.models.values() for model in models if model} - answers)

    def marked(self, model: str) -> bool:
        """Whether the schema of a model is marked as an error that comes under 200."""
        schemas = self.document.get("components", {}).get("schemas", {})
        return any(schema.get("x-error") and schema.get("title", name) == model for name, schema in schemas.items())

    @property
    def reply_type(self) -> str:
        """The type of a successful reply."""
        models = [model for model in self.models.get(200, ()) if model not in self.errors]
        return " | ".join(str(model) for model in models) if models and all(models) else "Any"


def branches_of(prop: Any) -> list[Any]:
    """The branches of a union, or the property itself."""
    return list(prop.inner_properties) if isinstance(prop, UnionProperty) else [prop]


def model_name(prop: Any) -> str | None:
    """The generated class that reads a schema, if it is an object with a class of its own."""
    return str(prop.class_info.name) if isinstance(prop, ModelProperty) else None


def write_table(provider: str, effective: dict[str, Any], tolerant: dict[str, Any], data: GeneratorData) -> str:
    """The text of `operations.py`."""
    endpoints = {
        (endpoint.path.get_untrusted_value(), endpoint.method): endpoint
        for collection in data.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    ids = {(path, method): operation.get("operationId", "") for path, method, operation in operations(effective)}
    rows = [
        Row(
            endpoints[path, method],
            operation,
            path,
            method,
            pointer_of("paths", path, method),
            ids[path, method],
            tolerant,
        )
        for path, method, operation in operations(tolerant)
    ]
    by_identifier = {row.operation["operationId"]: row for row in rows}
    models = {name for row in rows for name in row.reply_type.split(" | ") if name != "Any"}
    models |= {name for row in rows if row.body for name in row.body["models"]}
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - writes Python, not HTML
    template = environment.get_template("operations.py.jinja")
    modules = {str(model.class_info.name): str(model.class_info.module_name) for model in data.models}
    return template.render(
        provider=provider, rows=rows, by_identifier=by_identifier, models=sorted(models), modules=modules
    )
