"""Reading a document as its publisher wrote it: JSON or YAML, with or without a byte order mark."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

from safelight.errors import UsageError

SUFFIXES = (".yaml", ".yml", ".json")


class RegenError(UsageError):
    """Something in a document has to be mended by a person; the message says in a line what and where."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc] # in C where libyaml is there
    """YAML 1.2, as OpenAPI wants it: `no`, `12:30` and `2026-01-31` are texts, and nothing is a date."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9]\d*)|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.inf|\.nan", list("-+.0123456789")),
    ("merge", r"<<", ["<"]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


def read_document(path: Path) -> dict[str, Any]:
    """Read an OpenAPI 3 document. Raises `RegenError` for anything else, and says what to do."""
    document = read_yaml(path)
    if "swagger" in document:
        version = document["swagger"]
        raise RegenError(
            f"{path.name} is Swagger {version}: convert it to OpenAPI 3 first (https://converter.swagger.io)"
        )
    version = str(document.get("openapi", ""))
    if not version.startswith("3."):
        raise RegenError(f"{path.name} is no OpenAPI 3 document: its member 'openapi' is {version or 'missing'}")
    if not isinstance(document.get("paths"), dict) or not document["paths"]:
        raise RegenError(f"{path.name} has no paths: there is nothing to make a client of")
    return document


def read_yaml(path: Path) -> dict[str, Any]:
    """Read a file of JSON or YAML that holds an object; quoted statuses stay strings, and others become so."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        value = json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, Loader=_Loader)  # noqa: S506 - safe
    except OSError as error:
        raise RegenError(f"{path.name} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        told = " ".join(str(error).split())
        raise RegenError(f"{path.name} is neither JSON nor YAML: {told}") from error
    if not isinstance(value, dict):
        raise RegenError(f"{path.name} is no OpenAPI document: an object is expected at its top")
    document: dict[str, Any] = with_text_keys(value)
    return document


def with_text_keys(node: Any) -> Any:
    """A tree of one's own (YAML shares what an anchor names) whose keys are texts, as JSON has them."""
    if isinstance(node, dict):
        return {_key(key): with_text_keys(value) for key, value in node.items()}
    if isinstance(node, list):
        return [with_text_keys(item) for item in node]
    return node


def _key(key: Any) -> str:
    if isinstance(key, bool):  # an unquoted `on` or `no`
        return "true" if key else "false"
    return str(key)
