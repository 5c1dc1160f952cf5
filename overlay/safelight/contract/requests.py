"""From an operation and its input to the bytes that are sent, held against the document before they cost anything."""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import quote, unquote, urlencode

from safelight.contract.bodies import (
    BYTES,
    FORM,
    JSON,
    MULTIPART,
    Part,
    built_parts,
    content_type,
    file_bytes,
    form,
    is_file,
    multipart,
    parts_of,
)
from safelight.contract.fitting import Absent, Fit
from safelight.contract.inputs import Understood, understood
from safelight.contract.jsontext import MAX_DEPTH, too_deep
from safelight.contract.schema import Drift, at, resolved, validator
from safelight.contract.wording import shown
from safelight.errors import InvalidInput, Problem, UsageError
from safelight_api.operation import Operation

OperationT = TypeVar("OperationT", bound=Operation[..., Any])

LOGGER = logging.getLogger("safelight.inputs")
_CLIMBING = re.compile(r"[/\\?#]|^[.\s]*(;.*)?$", re.DOTALL)  # leads to another path, or nowhere


def placed(operation: OperationT, body: Any) -> tuple[OperationT, Any]:
    """An operation at the parameters that stand in a mapping beside the body's own members, and the rest of it."""
    known = {name: each.argument for each in operation.parameters for name in (each.argument, each.name)}
    if not known or not isinstance(body, Mapping):
        return operation, body
    own: Mapping[str, Any] = {}
    if operation.body is not None:
        document = operation.document("effective")
        own = resolved(document, at(document, operation.body.pointer)).get("properties", {})
    beside = {known[name]: value for name, value in body.items() if name in known and name not in own}
    return operation.at(**beside), {name: value for name, value in body.items() if name not in known or name in own}


def prepared(operation: Operation[..., Any], body: Any) -> tuple[Mapping[str, Any], bytes]:
    """An input as fields and as the bytes that are sent; what is to be known of it is logged. Raises `InvalidInput`."""
    kind = JSON if operation.body is None else operation.body.media_type
    try:
        if kind == BYTES:
            return {}, _as_bytes(operation, body)
        if kind == MULTIPART:
            parts = _as_parts(operation, body)
            return {each.name: each.content.decode() for each in parts if each.filename is None}, multipart(parts)
    except UsageError as error:
        raise error if isinstance(error, InvalidInput) else invalid(operation, "", str(error)) from error
    if operation.body is not None and not operation.body.models and kind == JSON:
        return {}, encode_body(operation, _as_json(body))
    given = meant(operation, body)
    for note in given.notes:
        LOGGER.warning("%s: %s", operation.name, note)
    if operation.body is None and operation.id and not given.fields:
        return {}, b""  # it takes no body
    if kind == FORM and operation.body is not None:
        check(operation, operation.body.pointer, given.fields, "")
        return given.fields, form(given.fields)
    return given.fields, encode_body(operation, given.fields)


def _as_json(body: Any) -> Any:
    """A body that is no object of one class: as it is given, models in a list written out."""
    if isinstance(body, list):
        return [_as_json(each) for each in body]
    return body.to_dict() if hasattr(body, "to_dict") else body


def _as_bytes(operation: Operation[..., Any], body: Any) -> bytes:
    """A body that is a file: a path, bytes, an open file, or a generated `File`."""
    source = getattr(body, "payload", body)
    if not is_file(source):
        raise invalid(operation, "", f"a file is expected: a Path, bytes or an open file; got {shown(body)}")
    return file_bytes(source)[0]


def _as_parts(operation: Operation[..., Any], body: Any) -> list[Part]:
    """The parts of an upload, from a mapping or a generated model."""
    if not isinstance(body, Mapping):
        if not hasattr(body, "to_multipart"):
            raise invalid(operation, "", f"a mapping or a model of its package is expected; got {shown(body)}")
        return built_parts(_built(operation, body)["files"])
    if operation.body is not None:
        plain = {name: _without_files(value) for name, value in body.items()}
        check(operation, operation.body.pointer, plain, "")
    return parts_of(body)


def _built(operation: Operation[..., Any], body: Any) -> Mapping[str, Any]:
    """The request of a generated model, of which the body counts here: its parameters come by another way."""
    needed = {each.argument: "" for each in operation.parameters if each.required and each.constant is None}
    return operation.build(body, **needed)


def _without_files(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_files(item) for item in value]
    return "" if is_file(value) else value


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
    built = _built(operation, body)
    written: dict[str, Any] = built["json"] if "json" in built else built.get("data", {})
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
    arguments = {**_constants(operation), **operation.bound, **arguments}
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
            parts = _text(value).split("/") if parameter.slashes else [_text(value)]
            if any(map(climbs, parts)):
                raise invalid(operation, name, f"this leads out of its place in the path; got {shown(value)}")
            safe = "/" if parameter.slashes == "kept" else ""
            path = path.replace(f"{{{parameter.name}}}", quote(_text(value), safe=safe))
        elif parameter.location == "query":
            query[parameter.name] = [_text(each) for each in value] if isinstance(value, list) else _text(value)
    return path, urlencode(query, doseq=True)


def as_declared(operation: Operation[..., Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments as the document has them, where they come from a ticket: an id is a text there, if of digits alone."""
    pointers = {parameter.argument: parameter.pointer for parameter in operation.parameters}
    given = dict(arguments)
    for name, value in arguments.items():
        if name in pointers and isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value):
            held = validator(operation.package, "effective", pointers[name])
            given[name] = value if held.is_valid(value) or not held.is_valid(int(value)) else int(value)
    return given


def headers_of(operation: Operation[..., Any], arguments: Mapping[str, Any], content: bytes = b"") -> dict[str, str]:
    """The headers of a request that the operation itself asks for: its parameters there, and what the body is."""
    arguments = {**_constants(operation), **operation.bound, **arguments}
    asked = {each.name: each.argument for each in operation.parameters if each.location == "header"}
    headers = {name: _header(operation, name, arguments[own]) for name, own in asked.items() if own in arguments}
    if content:
        headers["content-type"] = content_type(JSON if operation.body is None else operation.body.media_type, content)
    return {**operation.headers, **headers}


def _header(operation: Operation[..., Any], name: str, value: Any) -> str:
    text = _text(value)
    if not text.isascii() or not text.isprintable():
        raise invalid(operation, name, f"{text!r} has characters that no header can hold")
    return text


def _constants(operation: Operation[..., Any]) -> dict[str, Any]:
    return {each.argument: each.constant for each in operation.parameters if each.constant is not None}


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
