"""Pass: what tells a job's result may tell it under an error status too."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import labelled
from safelight.generate.notes import Note
from safelight.generate.passes.replies import JSON
from safelight.generate.schemas import component, followed

Document = dict[str, Any]


def tell_results_under_errors(document: Document) -> Iterator[Note]:
    """What tells a job's result tells it under every error status too: its own shapes stand first there.

    A failed job is answered 404, 422 or 503 by some, with the body that tells its end. It is done where shape and
    refusal can be told apart: both are named objects, and the result requires a member.
    """
    every = [response for _, each in labelled(document) for response in each["responses"].values()]
    results = {each["links"]["result"]["operationId"] for each in every if "result" in each.get("links", {})}
    for where, operation in labelled(document):
        if operation.get("operationId") not in results:
            continue
        told = [each for each in branches_of(operation["responses"].get("200")) if not _is_error(document, each)]
        for status, response in operation["responses"].items():
            refusals = branches_of(response) if status >= "4" else []
            both = [*told, *(each for each in refusals if each not in told)]
            if not refusals or not told or not all(_named(document, each) for each in both):
                continue
            if all(followed(document, each).get("required") for each in told):
                response["content"][JSON]["schema"] = copy.deepcopy({"anyOf": both} if len(both) > 1 else both[0])
            else:
                yield Note(where, "its result requires nothing: under an error it would be read for any refusal")
                break


def branches_of(response: Any) -> list[Any]:
    """The shapes of a JSON body of a response."""
    schema = (response or {}).get("content", {}).get(JSON, {}).get("schema")
    return [] if schema is None else list(schema.get("anyOf", [schema]))


def _is_error(document: Document, schema: Any) -> bool:
    return bool(followed(document, schema).get("x-error"))


def _named(document: Document, schema: Any) -> bool:
    whole = followed(document, schema)
    named = component(schema.get("$ref")) is not None or "title" in schema
    return named and isinstance(whole, dict) and whole.get("type") == "object"
