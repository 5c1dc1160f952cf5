"""What a model's class promises before any value is read; each check gives the faults it finds."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from attrs import NOTHING, Attribute, evolve, fields_dict

from safelight.testing.contract.expected import models_of
from safelight.testing.contract.fidelity import AMBIGUOUS, attribute_of, list_schema, resolved, schema_of

UNKNOWN = "zz_unknown"
SECRET = "made-up-secret"  # noqa: S105 - it is


def declared_faults(document: dict[str, Any], schema: Any, value: Any, model: Any, seen: set[type]) -> Iterator[str]:
    """A model demands what its schema requires and no more; nothing is set by itself; secrets stay out of `repr`.

    `value` is the body that the model was read from; the models inside it are looked at too, each class once.
    """
    if isinstance(value, list) and isinstance(model, list):
        items = (list_schema(document, schema) or {}).get("items", {})
        for item, inner in zip(value, model, strict=False):
            yield from declared_faults(document, items, item, inner, seen)
    if isinstance(value, dict) and hasattr(model, "to_dict"):
        shape = schema_of(document, schema, type(model).__name__) or {}
        shape = {} if shape is AMBIGUOUS else shape
        if type(model) not in seen:
            seen.add(type(model))
            yield from _class_faults(document, shape, value, model)
        wanted = models_of(document, schema)  # a class within another has the other's name before its own
        if wanted and not type(model).__name__.endswith(tuple(wanted)):
            yield f"read as {type(model).__name__}, not {' or '.join(wanted)}"
        for key in shape.get("properties", {}).keys() & value.keys():
            inner = getattr(model, attribute_of(key))
            yield from declared_faults(document, shape["properties"][key], value[key], inner, seen)


def _class_faults(document: dict[str, Any], shape: Any, value: dict[str, Any], model: Any) -> Iterator[str]:
    kind, required = type(model), set(shape.get("required", ()))
    for key, below in shape.get("properties", {}).items():
        name = attribute_of(key)
        if name not in fields_dict(kind):
            yield f"{kind.__name__} has no {name}"
            continue
        yield from _field_faults(kind, fields_dict(kind)[name], required=key in required)
        yield from _secret_faults(resolved(document, below), model, name)
        if {"const", "enum"} & resolved(document, below).keys() and _reads(kind, value | {key: UNKNOWN}):
            yield f"{kind.__name__}.{name}: takes {UNKNOWN}"
    yield from _mapping_faults(model)
    for key in sorted(required):
        try:
            kind.from_dict({name: item for name, item in value.items() if name != key})
        except KeyError:
            continue
        except (TypeError, ValueError) as error:
            yield f"{kind.__name__}: {error!r} without {key}"
        else:
            yield f"{kind.__name__}: read without {key}"


def _mapping_faults(model: Any) -> Iterator[str]:
    """What the document does not declare can be reached as in a mapping."""
    if not hasattr(model, "additional_properties"):
        return
    held, name = copy.deepcopy(model), type(model).__name__
    held[UNKNOWN] = held
    if held[UNKNOWN] is not held or UNKNOWN not in held or UNKNOWN not in held.additional_keys:
        yield f"{name}: a member that was set is not there"
    del held[UNKNOWN]
    if UNKNOWN in held or UNKNOWN in held.additional_keys:
        yield f"{name}: a member that was deleted is there"
    try:
        held[UNKNOWN]
    except KeyError:
        return
    yield f"{name}: a member that is not there was read"


def _field_faults(kind: type, attribute: Attribute[Any], *, required: bool) -> Iterator[str]:
    if (attribute.default is NOTHING) != required:
        yield f"{kind.__name__}.{attribute.name}: demanded {attribute.default is NOTHING}, required {required}"
    elif not required and type(attribute.default).__name__ != "Unset":
        yield f"{kind.__name__}.{attribute.name}: is {attribute.default!r} by itself"


def _secret_faults(schema: Any, model: Any, name: str) -> Iterator[str]:
    secret = schema.get("writeOnly") or schema.get("format") == "password"
    if secret and SECRET in repr(evolve(model, **{name: SECRET})):
        yield f"{type(model).__name__}.{name}: shown"


def _reads(kind: Any, value: dict[str, Any]) -> bool:
    try:
        kind.from_dict(value)
    except (TypeError, ValueError):
        return False
    return True


def enum_faults(documents: tuple[dict[str, Any], ...], modules: dict[str, Any]) -> Iterator[str]:
    """Every closed list of values is one of the documents', and its type and its check know the same values."""
    known = {frozenset(map(repr, values)) for document in documents for values in _enums(document)}
    for name, module in modules.items():
        aliases = [value for value in vars(module).values() if get_origin(value) is Literal]
        sets = [value for key, value in vars(module).items() if key.endswith("_VALUES")]
        checks = [value for key, value in vars(module).items() if key.startswith("check_")]
        for alias, values, check in zip(aliases, sets, checks, strict=False):
            said = {frozenset(map(repr, get_args(alias))), frozenset(map(repr, values))}
            if len(said) != 1 or not said <= known:
                yield f"{name}: {sorted(map(sorted, said))}"
            if not all(_passes(check, value) for value in values) or _passes(check, UNKNOWN):
                yield f"{name}: its check takes other values"


def _passes(check: Any, value: Any) -> bool:
    try:
        return bool(check(value) == value)
    except TypeError:
        return False


def _enums(node: Any) -> Iterator[list[Any]]:
    """Every list of values in a document; a const within a union is generated as a list of one."""
    if isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            yield node["enum"]
        if "const" in node:
            yield [node["const"]]
    for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _enums(item)
