"""Documents: their operations and places, and the patches that are applied to them."""

from __future__ import annotations

import copy
import re
from keyword import iskeyword
from typing import Any

from oas_patch.overlay import apply_overlay

from safelight.generate.notes import Note
from safelight.generate.reading import RegenError, read_yaml

DATED = re.compile(r"\d{4}-\d{2}-\d{2}: \S")
METHODS = ("get", "put", "post", "delete", "patch")
TABLES_OWN = frozenset(  # names that the table of operations gives to something else
    {
        *("Any", "Body", "Link", "Operation", "Parameter", "Request", "Submit", "File", "OPERATIONS"),
        *("UNSET", "Unset", "TYPE_CHECKING", "replies", "annotations", "frozenset"),
    }
)


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


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Every (path, method, operation), in the document's order."""
    return [
        (path, method, item[method]) for path, item in document["paths"].items() for method in METHODS if method in item
    ]


def labelled(document: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every operation with what to call it in a note: `POST /jobs`."""
    return [(f"{method.upper()} {path}", operation) for path, method, operation in operations(document)]


def leave_out(document: dict[str, Any], path: str, method: str, why: str) -> Note:
    """Take an operation out of a document; the note that says so."""
    del document["paths"][path][method]
    return Note(f"{method.upper()} {path}", why, lost=True)


def identifier(name: str) -> str:
    """The Python name of an operation: `flux-pro-1.1` is `flux_pro_1_1`."""
    plain = re.sub(r"\W+", "_", name)
    if plain[:1].isdigit():
        plain = f"op_{plain}"
    return f"{plain}_" if iskeyword(plain) or plain in TABLES_OWN else plain


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


__all__ = [
    "METHODS",
    "RegenError",
    "apply_patches",
    "identifier",
    "labelled",
    "leave_out",
    "operations",
    "pointer_of",
    "read_yaml",
    "resolve",
]
