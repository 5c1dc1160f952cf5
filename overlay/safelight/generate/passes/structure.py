"""Passes over paths: every operation says all of itself, in its own place."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import METHODS, RegenError, labelled, operations, resolve
from safelight.generate.notes import Note

Document = dict[str, Any]

PUBLISHED = "x-published-as"  # what a status, or a path, is called in the document as it was published
SEVERAL = re.compile(r"\+?(?P<name>[^+*=:]+)(?:\*|=\*\*|:path)?")  # RFC 6570, gRPC, frameworks
BESIDE_METHODS = frozenset({"parameters", "servers", "summary", "description", "$ref"})
KEPT = "x-keeps-slashes"  # on a parameter of a path whose values are sent with their slashes
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def keep_known_methods(document: Document) -> Iterator[Note]:
    """Leave out methods that no client here sends, and what is no operation."""
    for path, item in document["paths"].items():
        if not path.startswith("/") or not isinstance(item, dict):
            raise RegenError(f"the path {path!r} must begin with a slash and hold an object")
        for key in [key for key in item if key not in BESIDE_METHODS and not key.startswith("x-")]:
            if key not in METHODS:
                del item[key]
                yield Note(f"{key.upper()} {path}", "this method is none that the generated clients send", lost=True)
            elif not isinstance(item[key], dict):
                del item[key]
                yield Note(f"{key.upper()} {path}", "it is no operation", lost=True)
    if calls := document.pop("webhooks", None):
        yield Note("webhooks", f"{len(calls)} calls that the API makes to its users are no operations")


def drop_nulls(document: Document) -> Iterator[Note]:
    """Take what is null for absent: in an operation, a parameter, a body or a reply nothing is meant by it."""
    for where, operation in labelled(document):
        holders = [operation, *_objects(operation.get("parameters")), operation.get("requestBody")]
        holders += _objects(operation.get("responses"))
        for holder in [each for each in holders if each]:
            for key in [key for key, value in holder.items() if value is None]:
                del holder[key]
                yield Note(where, f"its {key} is null: taken for absent")


def _objects(node: Any) -> list[Any]:
    children = node.values() if isinstance(node, dict) else node or ()
    return [child for child in children if isinstance(child, dict)]


def follow_references(document: Document) -> Iterator[Note]:
    """Put parameters, bodies, replies and links where they are referred to, and those of a path at its operations."""
    components = document.setdefault("components", {})
    components.setdefault("schemas", {})
    for item in document["paths"].values():
        if "$ref" in item:
            item |= {**_target(document, item.pop("$ref")), **item}
        inherited = [_followed(document, each) for each in item.pop("parameters", ())]
        for operation in (item[method] for method in METHODS if method in item):
            _follow_in(document, operation, inherited)
    for kind in ("parameters", "responses", "requestBodies", "headers", "links", "callbacks", "pathItems", "examples"):
        components.pop(kind, None)
    for where, operation in labelled(document):
        if not operation.get("responses"):
            operation["responses"] = {"200": {"description": "Done."}}
            yield Note(where, "no reply is declared: whatever comes is taken as it is")


def _follow_in(document: Document, operation: dict[str, Any], inherited: list[Any]) -> None:
    """Follow the references of one operation."""
    if inherited or "parameters" in operation:
        own = [_followed(document, each) for each in operation.get("parameters") or ()]
        operation["parameters"] = _each_once([*own, *copy.deepcopy(inherited)])
    if "requestBody" in operation:
        operation["requestBody"] = _followed(document, operation["requestBody"])
    for status, response in (operation.get("responses") or {}).items():
        operation["responses"][status] = whole = _followed(document, response)
        whole.setdefault("description", "")
        for key in ("headers", "links"):
            if key in whole:
                whole[key] = {name: _followed(document, each) for name, each in whole[key].items()}
    _follow_examples(document, operation)
    operation.pop("callbacks", None)


def _follow_examples(document: Document, operation: dict[str, Any]) -> None:
    """Keep the examples that are there: each a value, under a name."""
    for holder in (operation.get("requestBody", {}), *(operation.get("responses") or {}).values()):
        for media in holder.get("content", {}).values():
            if "examples" in media:
                named = media["examples"] if isinstance(media["examples"], dict) else {}
                known = {name: _followed(document, each) for name, each in named.items() if isinstance(each, dict)}
                media["examples"] = {name: _plain(each) for name, each in known.items() if "value" in each}


def _plain(example: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value for key, value in example.items() if key in ("summary", "description", "value") or key[:2] == "x-"
    }


def _each_once(parameters: list[Any]) -> list[Any]:
    """The parameters by place and name; the first of each is what counts."""
    found: dict[tuple[str, str], Any] = {}
    for each in parameters:
        found.setdefault((str(each.get("name")), str(each.get("in"))), each)
    return list(found.values())


def _followed(document: Document, node: Any) -> Any:
    if not isinstance(node, dict):
        raise RegenError(f"an object is expected instead of {str(node)[:60]!r}")
    seen: set[str] = set()
    while "$ref" in node:
        reference = str(node["$ref"])
        if reference in seen:
            raise RegenError(f"the reference {reference} leads to itself")
        seen.add(reference)
        beside = {key: value for key, value in node.items() if key != "$ref"}  # a patch may have put it there
        node = {**_target(document, reference), **beside}
    return copy.deepcopy(node) if seen else node


def _target(document: Document, reference: str) -> Any:
    if not reference.startswith("#/"):
        raise RegenError(f"{reference} stands in another document: bundle them into one first")
    try:
        found = resolve(document, reference)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise RegenError(f"the reference {reference} leads nowhere") from error
    if not isinstance(found, dict):
        raise RegenError(f"the reference {reference} leads to no object")
    return found


def name_placeholders(document: Document) -> Iterator[Note]:
    """Declare every placeholder of a path as a parameter, under a name that Python can have: it is not on the wire."""
    for path, method, operation in operations(document):
        where = f"{method.upper()} {path}"
        names = PLACEHOLDER.findall(path)
        declared = operation.setdefault("parameters", [])
        known = {each.get("name"): each for each in declared if each.get("in") == "path"}
        _keep_slashes(names, known)
        for name in known.keys() - set(names):
            declared.remove(known[name])
            yield Note(where, f"its path has no {{{name}}}, which is declared as a parameter of it")
        for name in names:
            if name not in known:
                known[name] = {"in": "path", "schema": {"type": "string"}}
                declared.append(known[name])
                yield Note(where, f"{{{name}}} of its path is not declared: taken as a text")
            known[name] |= {"name": plain_name(name), "required": True}
        if not declared:
            del operation["parameters"]
    paths = {PLACEHOLDER.sub(lambda found: f"{{{plain_name(found[1])}}}", path): path for path in document["paths"]}
    if len(paths) != len(document["paths"]):
        raise RegenError("two paths differ by nothing but their placeholders' punctuation")
    document["paths"] = {
        plain: document["paths"][path] | ({} if plain == path else {PUBLISHED: path}) for plain, path in paths.items()
    }


def _keep_slashes(names: list[str], known: dict[Any, dict[str, Any]]) -> None:
    """Mark what takes slashes as they are: it says so itself, or its placeholder does (`{+name}`, `{name=**}`)."""
    for name in names:
        several = SEVERAL.fullmatch(name)
        if several is not None and several["name"] != name and several["name"] in known:
            known[name] = known.pop(several["name"])
            known[name][KEPT] = True
    for each in known.values():
        if each.pop("allowReserved", False):
            each[KEPT] = True


def plain_name(name: str) -> str:
    """The name of a placeholder as an identifier; one that is one already stays as it is."""
    plain = re.sub(r"\W+", "_", name).strip("_") or "value"
    return f"p{plain}" if plain[0].isdigit() else plain


def give_ids(document: Document) -> Iterator[Note]:
    """Leave each operationId to the first operation that has it: links could not tell two apart."""
    seen: set[str] = set()
    for where, operation in labelled(document):
        if (known := operation.get("operationId")) in seen:
            del operation["operationId"]
            yield Note(where, f"its operationId {known} is another operation's already")
        elif known is not None:
            seen.add(known)
