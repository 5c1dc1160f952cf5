"""What must hold of every reply of one place, frozen and probed, held to the committed documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from safelight.contract.reply import Reply, decode
from safelight.contract.schema import validator
from safelight.errors import ContractViolation, ReplyError
from safelight.testing.contract.corpus import outcome_of, read, told
from safelight.testing.contract.declared import declared_faults
from safelight.testing.contract.expected import Shape
from safelight.testing.contract.fidelity import fidelity_faults
from safelight.testing.contract.mirror import Place
from safelight.testing.contract.truth import Truth
from safelight.testing.contract.typed import typed_faults

FIRST_ERROR = 400
UNREADABLE = (TypeError, ValueError, AttributeError, KeyError)
UNDECLARED_STATUSES = (202, 302, 418, 499, 520, 561)
NO_JSON = (
    b"",
    b"{",
    b'{"id": "x", "status": "Ready"',
    b"<html><body>502 Bad Gateway</body></html>",
    b"\xff\xfe",
    b"[" * 20_000,
    b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    b"9" * 5_000,
    b'{"cost": NaN}',
    b'{"cost": 1e999}',
)
ODD_JSON = (b'{"id": "\\ud800", "status": "\\udfff"}', b"[]", b"null", b'"text"', b"0", b"[[1, 2]]", b'[["id", "x"]]')


def row_faults(truth: Truth, place: Place) -> Iterator[str]:
    """Every frozen row comes to its outcome, and its model, where it has one, loses and mixes up nothing."""
    shapes = truth.operations[place.operation.name].replies[place.status]
    for row in truth.rows(place.operation.name, place.status):
        read_as = read(place, row.body)
        result = outcome_of(read_as)
        if result != row.outcome:
            yield f"was {told(row.outcome)}; is now {told(result)}: {place.status} {row.body!r}"
        elif row.valid:
            yield from _model_faults(truth, place, json.loads(row.body))
        elif isinstance(read_as, Reply):
            yield from _drifted_faults(truth, place, shapes, row.body, read_as)


def _model_faults(truth: Truth, place: Place, value: Any, seen: set[type] | None = None) -> Iterator[str]:
    """Round trip and field fidelity of a valid body, in the model that the table has for its shape."""
    shapes = truth.operations[place.operation.name].replies[place.status]
    index = truth.shape(shapes, value)
    assert index is not None
    name = place.operation.responses[place.status][index].model
    if name is None:
        return
    try:
        model = place.operation.load(name).from_dict(value)
    except UNREADABLE as error:
        yield f"the document allows it, but {name} cannot read it: {error!r}: {value!r}"
        return
    yield from typed_faults(model)
    if (back := model.to_dict()) != value:
        yield f"to_dict gives {back!r} for {value!r}"
    schema = {"$ref": f"#{shapes[index].pointer}"}
    yield from fidelity_faults(truth.tolerant, schema, value, model, "")
    if seen is not None:
        yield from declared_faults(truth.tolerant, schema, value, model, seen)


def _drifted_faults(
    truth: Truth, place: Place, shapes: tuple[Shape, ...], body: bytes, reply: Reply[Any]
) -> Iterator[str]:
    """A model that was read in spite of drift holds what came, each value in its own attribute, less what broke."""
    branches = place.operation.responses[place.status]
    read = type(reply.model).__name__
    shape = next((each for each, branch in zip(shapes, branches, strict=True) if branch.model == read), None)
    if shape is None:
        return
    yield from typed_faults(reply.model)
    kept = reply.model.to_dict()
    if not same_but(reply.body, kept, frozenset(drift.path for drift in reply.drift)):
        yield f"what fits of it is kept as {kept!r}: {body!r}"
    yield from fidelity_faults(truth.tolerant, {"$ref": f"#{shape.pointer}"}, kept, reply.model, "")


def same_but(value: Any, kept: Any, holes: frozenset[str], path: str = "") -> bool:
    """Whether what was kept is the value, but for what is gone, or null, at the holes."""
    if path in holes and kept is None:
        return True
    if isinstance(value, dict) and isinstance(kept, dict):
        return kept.keys() <= value.keys() and all(
            same_but(item, kept[key], holes, where) if key in kept else where in holes
            for key, item in value.items()
            for where in (f"{path}/{key.replace('~', '~0').replace('/', '~1')}",)
        )
    if isinstance(value, list) and isinstance(kept, list):
        whole = [(f"{path}/{index}", item) for index, item in enumerate(value)]
        left = whole if len(kept) == len(value) else [each for each in whole if each[0] not in holes]
        return len(left) == len(kept) and all(
            same_but(item, inner, holes, where) for (where, item), inner in zip(left, kept, strict=True)
        )
    return bool(value == kept) and isinstance(value, bool) == isinstance(kept, bool)


def probe_faults(truth: Truth, place: Place) -> Iterator[str]:
    """What the document allows decodes without drift or is the refusal that it is; anything else is seen."""
    shapes = truth.operations[place.operation.name].replies[place.status]
    seen: set[type] = set()
    for value, index in truth.replies(place.operation.name, place.status):
        if index is None and place.status in place.operation.files:
            continue  # it is the file
        try:
            reply = decode(place.provider, place.operation, place.status, {}, json.dumps(value).encode())
        except ReplyError as error:
            refused = index is not None and shapes[index].error
            if (index is not None and not refused) or (refused and isinstance(error, ContractViolation)):
                yield f"the document allows it, but it is {type(error).__name__}: {error}: {value!r}"
        else:
            wanted = index is not None and place.operation.responses[place.status][index].model
            if (index is None) != bool(reply.drift) or (index is not None and shapes[index].error):
                yield f"{_wrongly_read(reply, index)}: {value!r}"
            elif wanted and type(reply.model).__name__ != wanted:
                yield f"read as {type(reply.model).__name__}, not {wanted}: {value!r}"
        if index is not None:
            yield from _model_faults(truth, place, value, seen)


def _wrongly_read(reply: Reply[Any], index: int | None) -> str:
    if index is None:
        return "the document does not allow it, but it is read without drift"
    drift = ", ".join(each.path or "/" for each in reply.drift)
    return f"the document allows it, but it drifts at {drift}" if drift else "it is a refusal, but is read as an answer"


def schema_faults(truth: Truth, place: Place) -> Iterator[str]:
    """Each shape takes what it takes in the document: of a refusal's body nothing else tells, since it is no drift."""
    shapes = truth.operations[place.operation.name].replies[place.status]
    for branch, shape in zip(place.operation.responses[place.status], shapes, strict=True):
        held = validator(place.operation.package, "effective", branch.pointer)
        for value, _ in truth.replies(place.operation.name, place.status):
            if held.is_valid(value) != truth.allows(shape.pointer).is_valid(value):
                yield f"{branch.pointer}: {value!r} is {held.is_valid(value)}"


def undeclared_faults(place: Place) -> Iterator[str]:
    """Whatever the status and the bytes, it is a reply or an error of the package; no reply without JSON is an answer.

    Only where the document promises a file are bytes one.
    """
    promises_file = not any(status < FIRST_ERROR for status in place.operation.responses)
    for status in (*UNDECLARED_STATUSES, place.status):
        for body in (*NO_JSON, *ODD_JSON):
            try:
                reply = decode(place.provider, place.operation, status, {}, body)
            except ReplyError:
                continue
            if body in NO_JSON and not promises_file:
                yield f"{status} {body[:40]!r}: taken for {reply.model!r}"
