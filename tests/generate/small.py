"""A small document of nobody's, which each test changes to what it is about."""

from __future__ import annotations

import copy
import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import safelight_api
from safelight.generate.notes import Note
from safelight.generate.regenerate import write_provider
from safelight.provider import Provider

Document = dict[str, Any]


def provider_of(name: str, operations: Any, **more: Any) -> Provider:
    """The provider of a small document, whose replies are read as `more` says."""
    return Provider(
        name=name,
        title="Kiln",
        base_url="https://api.kiln.example",
        key_variable="KILN",
        header="kiln-key",
        hosts=("api.kiln.example",),
        operations=operations,
        result="get-kiln",
        find_out="ask Kiln",
        **more,
    )


STATE = {
    "type": "object",
    "required": ["id", "state"],
    "properties": {
        "id": {"type": "string"},
        "state": {"type": "string", "enum": ["new", "ready"]},
        "file": {"type": "string"},
    },
}
ORDER = {"type": "object", "required": ["prompt"], "properties": {"prompt": {"type": "string"}}}


def small() -> Document:
    """A submit and its result, as plainly as can be."""
    told = {"application/json": {"schema": {"$ref": "#/components/schemas/State"}}}
    link = {"operationId": "getKiln", "parameters": {"id": "$response.body#/id"}}
    return copy.deepcopy(
        {
            "openapi": "3.1.0",
            "info": {"title": "Kiln", "version": "1"},
            "servers": [{"url": "https://api.kiln.example"}],
            "security": [{"key": []}],
            "paths": {
                "/firings": {
                    "post": {
                        "operationId": "fireKiln",
                        "requestBody": {
                            "required": True,
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}},
                        },
                        "responses": {"200": {"description": "ok", "content": told, "links": {"result": link}}},
                    }
                },
                "/firings/{id}": {
                    "get": {
                        "operationId": "getKiln",
                        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                        "responses": {"200": {"description": "ok", "content": told}},
                    }
                },
            },
            "components": {
                "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "kiln-key"}},
                "schemas": {"Order": ORDER, "State": STATE},
            },
        }
    )


def post(document: Document) -> Document:
    """The submit of the small document."""
    found: Document = document["paths"]["/firings"]["post"]
    return found


def get(document: Document) -> Document:
    """The result of the small document."""
    found: Document = document["paths"]["/firings/{id}"]["get"]
    return found


def schemas(document: Document) -> Document:
    """The components of a document."""
    found: Document = document["components"]["schemas"]
    return found


def reply(document: Document, schema: Any) -> None:
    """Let the result answer in another way."""
    get(document)["responses"]["200"]["content"]["application/json"]["schema"] = schema


def generate(document: Document, folder: Path, name: str = "kiln") -> list[Note]:
    """Write the package of a document into a folder, as it comes from the generator."""
    source = folder / f"{name}.json"
    source.write_text(json.dumps(document), "utf-8")
    target = folder / "packages"
    target.mkdir(exist_ok=True)
    return write_provider(source, None, target / name)


@contextmanager
def table(document: Document, folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The operations of a document, their package importable meanwhile; `name` is no other test's."""
    generate(document, folder, name)
    before = safelight_api.__path__
    safelight_api.__path__ = [*before, str(folder / "packages")]
    try:
        yield importlib.import_module(f"safelight_api.{name}.operations").OPERATIONS
    finally:
        safelight_api.__path__ = before
        for module in [each for each in sys.modules if each.startswith(f"safelight_api.{name}")]:
            del sys.modules[module]
