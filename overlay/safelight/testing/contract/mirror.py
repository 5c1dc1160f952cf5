"""A document in which every response of an API is the body of a request, so that schemathesis can produce responses.

There is no public way to ask schemathesis for responses; requests it makes by the thousand, valid and invalid.
"""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any, Literal, NamedTuple

import schemathesis
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from safelight.generate.documents import operations
from safelight.provider import Provider
from safelight_api.operation import Operation, load_document

JSON = "application/json"


class Place(NamedTuple):
    """One declared response: an operation of a provider under a status."""

    provider: Provider
    operation: Operation[..., Any]
    status: int

    def __str__(self) -> str:
        return f"{self.provider.name}-{self.operation.name}-{self.status}"

    @property
    def schema(self) -> dict[str, Any]:
        """The response's schema in the effective document."""
        path = self.operation.document("effective")["paths"][self.operation.path]
        found: dict[str, Any] = path[self.operation.method.lower()]["responses"][str(self.status)]["content"][JSON][
            "schema"
        ]
        return found


def places(provider: Provider) -> list[Place]:
    """Every declared JSON response of every operation of a provider."""
    return [
        Place(provider, operation, status)
        for operation in provider.operations.values()
        for status in operation.responses
    ]


def shared_places(provider: Provider) -> dict[str, list[Place]]:
    """Every place, by the first place that has its schema: these take the same bodies."""
    first: dict[str, str] = {}
    found: dict[str, list[Place]] = {}
    for place in places(provider):
        name = first.setdefault(json.dumps(place.schema, sort_keys=True), str(place))
        found.setdefault(name, []).append(place)
    return found


def mirror(document: dict[str, Any]) -> dict[str, Any]:
    """The document with each response as the request body of `POST /{operationId}/{status}`."""
    document = copy.deepcopy(document)
    paths: dict[str, Any] = {}
    for path, method, operation in operations(document):
        for status, response in operation.get("responses", {}).items():
            if schema := response.get("content", {}).get(JSON, {}).get("schema"):
                body = {"required": True, "content": {JSON: {"schema": schema}}}
                paths[f"/{method}{path}/{status}"] = {
                    "post": {"requestBody": body, "responses": {"200": {"description": "taken"}}}
                }
    return {
        "openapi": document["openapi"],
        "info": {"title": "mirror", "version": "0"},
        "paths": paths,
        "components": {"schemas": swap_access(document.get("components", {}).get("schemas", {}))},
    }


def swap_access(node: Any) -> Any:
    """What a response may not hold is what a request may not: readOnly and writeOnly change places."""
    names = {"readOnly": "writeOnly", "writeOnly": "readOnly"}
    if isinstance(node, dict):
        return {
            names.get(key, key) if isinstance(value, bool) else key: swap_access(value) for key, value in node.items()
        }
    return [swap_access(item) for item in node] if isinstance(node, list) else node


@cache
def mirrored(package: str, name: Literal["effective", "tolerant"]) -> Any:
    """The loaded schemathesis schema of a package's mirror."""
    return schemathesis.openapi.from_dict(mirror(load_document(package, name)), config=SchemathesisConfig())


def strategy(place: Place, mode: GenerationMode) -> Any:
    """Bodies for one place: JSON values, or bytes that are none."""
    schema = mirrored(place.operation.package, "effective")
    path = f"/{place.operation.method.lower()}{place.operation.path}/{place.status}"
    return schema[path]["POST"].as_strategy(generation_mode=mode)
