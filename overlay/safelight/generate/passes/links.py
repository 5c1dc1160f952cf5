"""Pass: the links of submits, each to an operation that is there, under the name `result` the one that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import identifier, labelled, operations, pointer_of
from safelight.generate.notes import Note
from safelight.generate.passes.replies import JSON
from safelight.generate.passes.structure import PLACEHOLDER, plain_name
from safelight.generate.schemas import followed

Document = dict[str, Any]

EXPRESSION = re.compile(
    r"\$(?:(?:response|request)\.body#/.+|response\.header\.[\w-]+|request\.(?:path|query|header)\.[\w-]+)"
)
RESULT, CANCEL, DOWNLOAD = "result", "cancel", "download"
CANCELS = re.compile(r"cancel|abort|revoke|terminat|interrupt|(?<![a-z])(?:stop|kill|withdraw)", re.IGNORECASE)


def settle_links(document: Document) -> Iterator[Note]:
    """Keep the links that lead to an operation and fill what it needs, under the names that are known here."""
    targets = _targets(document)
    for where, operation in labelled(document):
        for response in operation["responses"].values():
            kept: dict[str, Any] = {}
            for name, link in response.pop("links", {}).items() if "links" in response else ():
                settled, problem = _settled(document, link, operation, targets)
                if settled is None:
                    yield Note(where, f"its link {name} is left out: {problem}")
                else:
                    kept[name] = settled
            starts = not where.startswith("GET ")
            gets = [name for name, link in kept.items() if targets[link["operationId"]][1] == "get"]
            results = [name for name in gets if starts and name not in (CANCEL, DOWNLOAD)]
            if RESULT not in kept and results:
                kept = {(RESULT if name == results[0] else name): link for name, link in kept.items()}
                yield Note(where, f"its link {results[0]} is taken for the one to its result")
            ends = [name for name, link in kept.items() if starts and _cancels(name, targets[link["operationId"]])]
            if CANCEL not in kept and ends:
                kept = {(CANCEL if name == ends[0] else name): link for name, link in kept.items()}
                yield Note(where, f"its link {ends[0]} is taken for the one that cancels a job")
            if kept:
                response["links"] = kept


def _cancels(name: str, target: tuple[str, str, dict[str, Any]]) -> bool:
    """Whether a link leads to what cancels a job, by its own name or by what the operation is called."""
    path, method, operation = target
    return method != "get" and CANCELS.search(f"{name} {cancelling_words(path, operation)}") is not None


def cancelling_words(path: str, operation: dict[str, Any]) -> str:
    """By what an operation may say that it cancels a job; identifiers part by part."""
    own = re.sub(r"([a-z])([A-Z])", r"\1 \2", f"{PLACEHOLDER.sub('', path)} {operation.get('operationId', '')}")
    return f"{own.replace('_', ' ')} {operation.get('summary', '')}"


def _targets(document: Document) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """The operations that a link can name, by `operationId` and by reference."""
    found: dict[str, tuple[str, str, dict[str, Any]]] = {}
    for path, method, operation in operations(document):
        own = operation.setdefault("operationId", identifier(f"{method}_{path}").strip("_"))
        found[own] = found[f"#{pointer_of('paths', path, method)}"] = (path, method, operation)
    return found


def _settled(
    document: Document, link: Any, operation: dict[str, Any], targets: dict[str, Any]
) -> tuple[dict[str, Any] | None, str]:
    named = link.get("operationId") or _by_reference(str(link.get("operationRef", "")))
    if named not in targets:
        return None, f"there is no operation {named or 'that it names'}"
    _, _, target = targets[named]
    known = {each["name"]: each for each in target.get("parameters", ()) if each["in"] != "path"}
    known |= {each["name"]: each for each in target.get("parameters", ()) if each["in"] == "path"}
    given: dict[str, str] = {}
    body = link.get("requestBody") if isinstance(link.get("requestBody"), dict) else {}
    for name, value in (link.get("parameters") or {}).items():
        plain = plain_name(str(name).removeprefix("path.").removeprefix("query.").removeprefix("header."))
        plain = plain if plain in known else str(name)
        if plain not in known:
            return None, f"{named} has no parameter {name}"
        given[plain] = str(value).strip("{}")
    own = {each["name"] for each in operation.get("parameters", ())}
    for name, each in known.items():
        if name not in given and each.get("required") and constant(document, each) is None:
            if name not in own and name not in required_members(document, operation):
                return None, f"{named} needs {name} too, which it does not give"
            given[name] = f"$request.path.{name}" if name in own else f"$request.body#/{name}"
    places = [*given.values(), *(str(value).strip("{}") for value in body.values())]
    if strange := [value for value in places if value.startswith("$") and not EXPRESSION.fullmatch(value)]:
        return None, f"{strange[0]} is no place in a request or reply"
    if not any(value.startswith("$response") for value in places):
        return None, "it takes nothing from the reply, by which the job would be known"
    own_words = ("operationRef", "operationId", "parameters", "requestBody")
    rest = {key: value for key, value in link.items() if key not in own_words}
    order = sorted(given, key=lambda name: not given[name].startswith("$response"))
    settled = {"operationId": target["operationId"], "parameters": {name: given[name] for name in order}, **rest}
    sent = {name: str(value).strip("{}") for name, value in body.items()}
    return settled | ({"requestBody": sent} if sent else {}), ""


def required_members(document: Document, operation: dict[str, Any]) -> set[str]:
    """The members that the JSON body of an operation is sure to have."""
    schema = operation.get("requestBody", {}).get("content", {}).get(JSON, {}).get("schema", {})
    schema = followed(document, schema)
    return set(schema.get("required", ())) if isinstance(schema, dict) else set()


def _by_reference(reference: str) -> str:
    head, _, pointer = reference.partition("#")
    spelt = re.sub(r"%7[Bb]", "{", re.sub(r"%7[Dd]", "}", pointer))
    return "" if head else f"#{PLACEHOLDER.sub(lambda found: f'{{{plain_name(found[1])}}}', spelt)}"


def constant(document: Document, parameter: dict[str, Any]) -> Any:
    """The one value that a required parameter can have, or None."""
    schema = followed(document, parameter["schema"])
    values = [schema["const"]] if "const" in schema else schema.get("enum", ())
    return values[0] if parameter.get("required") and len(values) == 1 else None
