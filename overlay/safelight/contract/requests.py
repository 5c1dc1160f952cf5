"""From an operation and its input to the bytes that are sent, held against the document before they cost anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from safelight.contract.jsontext import MAX_DEPTH, too_deep
from safelight.contract.pictures import with_pictures
from safelight.contract.schema import Fit, shown, validator
from safelight.errors import InvalidInput, Problem
from safelight_api.operation import Operation


def prepared(operation: Operation[..., Any], body: Any) -> tuple[dict[str, Any], bytes]:
    """An input as fields and as the bytes that are sent. Raises `InvalidInput`."""
    fields = body_of(operation, body)
    return fields, encode_body(operation, fields)


def body_of(operation: Operation[..., Any], body: Any) -> dict[str, Any]:
    """The JSON body as a mapping: as given, or as the generated model writes it, with only what was set.

    Pictures are put into the form that each field takes. Raises `InvalidInput`.
    """
    if isinstance(body, Mapping):
        return with_pictures(operation, dict(body))
    if not hasattr(body, "to_dict"):
        raise invalid(operation, "", f"a mapping or a model of safelight_api is expected; got {shown(body)}")
    return with_pictures(operation, operation.build(body)["json"])


def encode_body(operation: Operation[..., Any], body: Any) -> bytes:
    """The body as it is sent. Raises `InvalidInput` with every field that the document does not allow."""
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False)
        content = text.encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise invalid(operation, "", f"it is no JSON: {error}") from error
    if too_deep(text):
        raise invalid(operation, "", f"it is nested deeper than {MAX_DEPTH} levels")
    if operation.body is not None:
        check(operation, operation.body.pointer, json.loads(content), "")  # as it is sent, where every key is a text
    return content


def invalid(operation: Operation[..., Any], field: str, problem: str) -> InvalidInput:
    """The error of one thing that is wrong with an input."""
    return InvalidInput(f"the input of {operation.name}", (Problem(field, problem),))


def target_of(operation: Operation[..., Any], arguments: Mapping[str, Any]) -> tuple[str, str]:
    """The path and the query string of a request, from arguments by the names that Python has for them.

    Raises `InvalidInput` with each parameter that is missing, unknown, or not as the document allows.
    """
    known = {parameter.argument: parameter for parameter in operation.parameters}
    there = ", ".join(known) or "none"
    problems = [Problem(name, f"no such parameter; there are {there}") for name in arguments.keys() - known]
    problems += [Problem(n, "required") for n, p in known.items() if p.required and arguments.get(n) is None]
    if problems:
        raise InvalidInput(f"the input of {operation.name}", tuple(problems))
    path, query = operation.path, {}
    for name, value in arguments.items():
        parameter = known[name]
        check(operation, parameter.pointer, value, name)
        if parameter.location == "path":
            path = path.replace(f"{{{parameter.name}}}", quote(_text(value), safe=""))
        else:
            query[parameter.name] = _text(value)
    return path, urlencode(query)


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def check(operation: Operation[..., Any], pointer: str, value: Any, name: str) -> None:
    """Raise `InvalidInput` unless the value fits the schema at this pointer of the effective document."""
    held = validator(operation.package, "effective", pointer)
    try:
        if held.is_valid(value):
            return
    except (TypeError, ValueError) as error:
        raise invalid(operation, name, f"it is no JSON: {error}") from error
    noted = Fit(operation.package, "effective", drop=False).fit(pointer, value)[1]
    problems = [
        Problem(f"{name}{each.path}".strip("/").replace("/", "."), f"{each.expected}; got {each.got}") for each in noted
    ]
    problems = problems or [Problem(name, error.message) for error in held.iter_errors(value)]
    raise InvalidInput(f"the input of {operation.name}", tuple(problems))
