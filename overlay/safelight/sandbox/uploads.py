"""Bodies that are no JSON, read as the fields that they have; a file counts as an empty text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from safelight.sandbox.catalogue import Catalogue
from safelight.sandbox.job import AnyOperation

FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def fields_of(catalogue: Catalogue, operation: AnyOperation, headers: Mapping[str, str], body: bytes) -> Any:
    """What a form or an upload holds, each value as its schema wants it; of a file as the whole body nothing."""
    kind = operation.body.media_type if operation.body else ""
    if kind not in (FORM, MULTIPART):
        return ""
    pairs = parse_qsl(body.decode("utf-8", "replace")) if kind == FORM else list(_parts(headers, body))
    schema = catalogue.at(operation.body.pointer if operation.body else "")
    found: dict[str, Any] = {}
    for name, text in pairs:
        member = catalogue.follow(schema.get("properties", {}).get(name, {}))
        value = _value(member if isinstance(member, dict) else {}, text)
        found[name] = [*found[name], value] if isinstance(found.get(name), list) else value
    return found


def _parts(headers: Mapping[str, str], body: bytes) -> Iterator[tuple[str, str]]:
    head = f"Content-Type: {headers.get('content-type', '')}\r\n\r\n".encode()
    for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
        content: Any = part.get_payload(decode=True)
        name = str(part.get_param("name", header="content-disposition"))
        yield name, "" if part.get_filename() is not None else bytes(content or b"").decode("utf-8", "replace")


def _value(schema: Mapping[str, Any], text: str) -> Any:
    """A field's text as what its schema wants: JSON where it is no text, in a list where it is one."""
    kind = schema.get("type")
    if kind == "array":
        return [_value(schema.get("items", {}), text)]
    if kind in (None, "string"):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
