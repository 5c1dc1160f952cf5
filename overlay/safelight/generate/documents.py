"""From a vendored document and its patches to the effective document: what the wire is held to."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import yaml
from oas_patch.overlay import apply_overlay
from openapi_spec_validator import validate

DATED = re.compile(r"\d{4}-\d{2}-\d{2}: \S")


class RegenError(Exception):
    """Something in `specs/` has to be mended by a person; the message says what and where."""


def effective_document(specs: Path, provider: str) -> dict[str, Any]:
    """Read `<provider>.yaml`, apply its patches one by one, validate, and give every operation its name."""
    document = read_yaml(specs / f"{provider}.yaml")
    patches = specs / "patches" / f"{provider}.yaml"
    if patches.exists():
        apply_patches(document, read_yaml(patches), patches.name)
    name_operations(document, provider)
    try:
        validate(document)
    except Exception as error:
        raise RegenError(f"{provider}: the patched document is not valid OpenAPI: {error}") from error
    return document


def read_yaml(path: Path) -> dict[str, Any]:
    """Read one document; quoted statuses stay strings, as OpenAPI wants them."""
    document: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return document


def apply_patches(document: dict[str, Any], overlay: dict[str, Any], source: str) -> None:
    """Apply each action of an OpenAPI Overlay 1.0; one that is undated or changes nothing fails the run."""
    if overlay.get("overlay") != "1.0.0":
        raise RegenError(f"{source}: 'overlay' must be 1.0.0")
    for number, action in enumerate(overlay["actions"], 1):
        where = f"{source}: action {number} ({action.get('target')})"
        if not DATED.match(action.get("description", "")):
            raise RegenError(f"{where} must be described as 'YYYY-MM-DD: why'")
        before = copy.deepcopy(document)
        apply_overlay(document, {"actions": [action]})
        if document == before:
            raise RegenError(f"{where} matches or changes nothing")
        normalise(document)


def normalise(document: dict[str, Any]) -> None:
    """Undo the sharing of subtrees that one update of several targets leaves, so that the next may mean one."""
    document.update(copy.deepcopy({key: _unshared(value) for key, value in document.items()}))


def _unshared(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _unshared(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_unshared(item) for item in node]
    return node


METHODS = ("get", "put", "post", "delete", "patch")


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Every (path, method, operation), in the document's order."""
    return [
        (path, method, item[method]) for path, item in document["paths"].items() for method in METHODS if method in item
    ]


def identifier(name: str) -> str:
    """The Python name of an operation: `flux-pro-1.1` is `flux_pro_1_1`."""
    return re.sub(r"\W+", "_", name)


def name_operations(document: dict[str, Any], provider: str) -> None:
    """Name operations without an `x-name` by the last part of their path; refuse two that nobody could tell apart."""
    seen: dict[str, str] = {}
    for path, _, operation in operations(document):
        name = operation.setdefault("x-name", path.rsplit("/", 1)[-1])
        if (other := seen.setdefault(identifier(name), path)) != path:
            raise RegenError(f"{provider}: {path} and {other} would both be named {identifier(name)}: set x-name")


def resolve(document: dict[str, Any], pointer: str) -> Any:
    """What a local JSON pointer (`#/components/...` or `/components/...`) points to."""
    node: Any = document
    for part in pointer.lstrip("#").strip("/").split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        node = node[int(key)] if isinstance(node, list) else node[key]
    return node


def pointer_of(*parts: str | int) -> str:
    """The JSON pointer that leads through these keys."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)
