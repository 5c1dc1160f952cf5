"""From an operation and its input to the bytes that are sent, held against the document before they cost anything."""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote, urlencode

from safelight.contract.fitting import Absent, Fit
from safelight.contract.inputs import Understood, understood
from safelight.contract.jsontext import MAX_DEPTH, too_deep
from safelight.contract.schema import Drift, validator
from safelight.contract.wording import shown
from safelight.errors import InvalidInput, Problem
from safelight_api.operation import Operation

LOGGER = logging.getLogger("safelight.inputs")
_CLIMBING = re.compile(r"[/\\?#]|^[.\s]*(;.*)?$", re.DOTALL)  # leads to another path, or nowhere


def prepared(operation: Operation[..., Any], body: Any) -> tuple[dict[str, Any], bytes]:
    """An input as fields and as the bytes that are sent; what is to be known of it is logged. Raises `InvalidInput`."""
    given = meant(operation, body)
    for note in given.notes:
        LOGGER.warning("%s: %s", operation.name, note)
    return given.fields, encode_body(operation, given.fields)


def meant(operation: Operation[..., Any], body: Any) -> Understood:
    """An input as it is sent, from a mapping or from a generated model, files in the forms of their fields.

    Raises `InvalidInput` with every field that is unknown, or holds what it does not take.
    """
    return understood(operation, body_of(operation, body))


def body_of(operation: Operation[..., Any], body: Any) -> dict[str, Any]:
    """The JSON body as a mapping: as given, or as the generated model writes it, with only what was set."""
    if isinstance(body, Mapping):
        return dict(body)
    if not hasattr(body, "to_dict"):
        raise invalid(operation, "", f"a mapping or a model of safelight_api is expected; got {shown(body)}")
    written: dict[str, Any] = operation.build(body)["json"]
    return written


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

    Raises `InvalidInput` with each parameter that is missing, unknown, or not as the document allows, and for one that
    would lead out of its place in the path.
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
            if climbs(_text(value)):
                raise invalid(operation, name, f"this leads out of its place in the path; got {shown(value)}")
            path = path.replace(f"{{{parameter.name}}}", quote(_text(value), safe=""))
        else:
            query[parameter.name] = _text(value)
    return path, urlencode(query)


def climbs(segment: str) -> bool:
    """Whether a text that stands between two slashes of a path would lead to another path.

    However it is spelt: a server, or a proxy before it, may undo percent signs more than once, and read what looks like
    a dot or a slash as one.
    """
    for _ in range(MAX_DEPTH):
        plain = unicodedata.normalize("NFKC", segment)
        if not segment.isprintable() or not plain.isprintable() or _CLIMBING.search(plain):
            return True
        if (opened := unquote(plain, errors="replace")) == segment:
            return False
        segment = opened
    return True


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
    problems = [_problem(name, each) for each in noted]
    problems = problems or [Problem(name, error.message) for error in held.iter_errors(value)]
    raise InvalidInput(f"the input of {operation.name}", tuple(problems))


def _problem(name: str, place: Drift) -> Problem:
    """A difference from the document as a problem of a field."""
    where = f"{name}{place.path}".strip("/").replace("/", ".")
    if isinstance(place, Absent):
        return Problem(f"{where}.{place.name}".lstrip("."), "required")
    return Problem(where, f"{place.expected}; got {place.got}")
