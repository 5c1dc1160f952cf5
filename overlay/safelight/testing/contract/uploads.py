"""What must hold of bodies that are no JSON: uploads of several parts, written by mappings and by models."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from typing import Any

from safelight.contract.bodies import MULTIPART, content_type
from safelight.contract.requests import prepared
from safelight.errors import InvalidInput
from safelight.testing.contract.declared import declared_faults
from safelight.testing.contract.fidelity import object_schema, resolved
from safelight.testing.contract.probes import SCALARS, UNDECLARED, Probes
from safelight.testing.contract.requests import target
from safelight.testing.contract.truth import Truth
from safelight_api.operation import Operation

PICTURE = b"\x89PNG\r\n\x1a\nnone, but bytes"


def upload_faults(truth: Truth, operation: Operation[..., Any]) -> Iterator[str]:
    """Each field is a part of its own name, and is refused unless the document allows it."""
    value = upload_of(truth, operation)
    if value is None:
        return
    said = prepared(operation, value)[1]
    if (got := parts_of(content_type(MULTIPART, said), said)) != wanted(value):
        yield f"sent as {got!r}: {value!r}"
    pointer = truth.operations[operation.name].body_pointer or ""
    schema = object_schema(truth.effective, {"$ref": f"#{pointer}"}) or {}
    plain = {name: "" if isinstance(each, bytes) else each for name, each in value.items()}
    for name, below in schema.get("properties", {}).items():
        rest = {key: each for key, each in value.items() if key != name}
        if truth.allows(pointer).is_valid({key: plain[key] for key in rest}) != _is_taken(operation, rest):
            yield f"without {name} it is {'taken' if _is_taken(operation, rest) else 'refused'}: {rest!r}"
        for scalar in (*SCALARS, *Probes(truth.effective).variants(below)) if not is_file(truth, below) else ():
            allowed = truth.allows(pointer).is_valid(plain | {name: scalar})
            if allowed != _is_taken(operation, value | {name: scalar}):
                yield f"{name} is wrongly taken or refused: {scalar!r}"


def upload_of(truth: Truth, operation: Operation[..., Any]) -> dict[str, Any] | None:
    """The fullest upload that an operation takes, files as bytes; None for one that takes none of several parts."""
    if operation.body is None or operation.body.media_type != MULTIPART or len(operation.body.models) != 1:
        return None
    expected = truth.operations[operation.name]
    schema = object_schema(truth.effective, {"$ref": f"#{expected.body_pointer}"}) or {}
    full: dict[str, Any] = Probes(truth.effective).most(schema)
    return {name: _with_file(truth, schema["properties"][name], each) for name, each in full.items()}


def _with_file(truth: Truth, schema: Any, value: Any) -> Any:
    if is_file(truth, schema):
        return PICTURE
    items = resolved(truth.effective, schema).get("items") if isinstance(value, list) else None
    return [PICTURE for _ in value] if items is not None and is_file(truth, items) else value


def is_file(truth: Truth, schema: Any) -> bool:
    """Whether a field is a file, or may be one."""
    target = resolved(truth.effective, schema)
    branches = [target, *target.get("anyOf", ()), *target.get("oneOf", ())] if isinstance(target, dict) else []
    return any(resolved(truth.effective, each).get("format") == "binary" for each in branches)


def _is_taken(operation: Operation[..., Any], value: dict[str, Any]) -> bool:
    try:
        prepared(operation, value)
    except InvalidInput:
        return False
    return True


def wanted(value: dict[str, Any]) -> list[tuple[str, bytes]]:
    """The parts that a value has to be sent as: a list is one for each item."""
    pairs = [(name, item) for name, each in value.items() for item in (each if isinstance(each, list) else [each])]
    return sorted((name, item if isinstance(item, bytes) else str(item).encode()) for name, item in pairs)


def parts_of(kind: str, content: bytes) -> list[tuple[str, bytes]]:
    """The parts of a body, as a server reads them: names and contents."""
    message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + content)
    if not message.is_multipart():
        return []
    parts: Any = message.get_payload()
    return sorted(
        (str(part.get_param("name", header="content-disposition")), part.get_payload(decode=True)) for part in parts
    )


def written_faults(kind: str, content: bytes, value: dict[str, Any]) -> Iterator[str]:
    """What a generated function sends of an upload."""
    if (got := parts_of(kind, content)) != wanted(value):
        yield f"sent as {kind} {got!r}: {value!r}"


def upload_class_faults(truth: Truth, operation: Operation[..., Any]) -> Iterator[str]:
    """The class of an upload demands what its schema requires, and what it does not declare is reached."""
    value = upload_of(truth, operation)
    if value is None or operation.body is None:
        return
    model = operation.load(operation.body.models[0]).from_dict(value)
    schema = {"$ref": f"#{truth.operations[operation.name].body_pointer}"}
    yield from declared_faults(truth.tolerant, schema, value, model, set())
    others = {each.argument: "a" for each in operation.parameters if each.constant is None}
    built = operation.build(model, **others)
    if (built["method"].upper(), built["url"]) != (
        operation.method,
        target(truth.operations[operation.name], others)[0],
    ):
        yield f"built {built['method']} {built['url']}"
    model[UNDECLARED] = "a"
    if (UNDECLARED, b"a") not in [(name, part[1]) for name, part in model.to_multipart()]:
        yield f"{UNDECLARED} is not sent"
