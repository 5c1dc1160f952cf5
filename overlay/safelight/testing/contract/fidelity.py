"""What must hold of a response and the generated model that reads it; each check gives the faults it finds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from openapi_python_client.strings import ClassName, PythonIdentifier

from safelight.contract.schema import validator
from safelight.testing.contract.mirror import Place
from safelight_api.operation import Branch

import_module("safelight.generate.package")  # tells the generator which words its code keeps for itself


def branch_of(place: Place, value: Any) -> Branch | None:
    """The first branch of the effective document that a valid body takes."""
    for branch in place.operation.responses[place.status]:
        if validator(place.operation.package, "effective", branch.pointer).is_valid(value):
            return branch
    return None


def model_faults(place: Place, value: Any) -> Iterator[str]:
    """Round trip and field fidelity of a valid body."""
    branch = branch_of(place, value)
    if branch is None:
        yield "valid under the document, but under no branch of the table"
        return
    if branch.model is None:
        return
    model = place.operation.load(branch.model).from_dict(value)
    if (back := model.to_dict()) != value:
        yield f"to_dict gives {back!r}"
    yield from fidelity_faults(place.operation.document("tolerant"), {"$ref": f"#{branch.pointer}"}, value, model, "")


def fidelity_faults(document: dict[str, Any], schema: Any, value: Any, model: Any, path: str) -> Iterator[str]:
    """Every declared wire name must land in its own attribute, with its own value; every other key among the rest."""
    schema = schema_of(document, schema, type(model).__name__)
    if schema is AMBIGUOUS:
        return
    properties = (schema or {}).get("properties", {})
    names = {name: attribute_of(name) for name in properties}
    attributes = {attribute.name for attribute in type(model).__attrs_attrs__}
    if missing := set(names.values()) - attributes:
        yield f"{path}: no attribute {missing}"
        return
    for name, attribute in names.items():
        held = getattr(model, attribute)
        if name not in value:
            if type(held).__name__ != "Unset":
                yield f"{path}/{name}: absent, but read as {held!r}"
        else:
            yield from value_faults(document, properties[name], value[name], held, f"{path}/{name}")
    rest = {key: item for key, item in value.items() if key not in names}
    extra = getattr(model, "additional_properties", {})
    if rest.keys() != extra.keys():
        yield f"{path}: undeclared {sorted(rest)} read as {sorted(extra)}"
    for key in rest.keys() & extra.keys():
        yield from value_faults(
            document, (schema or {}).get("additionalProperties", {}), rest[key], extra[key], f"{path}/{key}"
        )


@cache
def attribute_of(name: str) -> str:
    """What the generated code calls a member or a parameter."""
    return str(PythonIdentifier(name, "field_"))


def value_faults(document: dict[str, Any], schema: Any, value: Any, held: Any, path: str) -> Iterator[str]:
    """A value of JSON against what a model holds for it."""
    if isinstance(value, dict) and hasattr(held, "to_dict"):
        yield from fidelity_faults(document, schema, value, held, path)
    elif isinstance(value, list) and isinstance(held, list):
        if len(value) != len(held):
            yield f"{path}: {len(value)} items read as {len(held)}"
        items = (list_schema(document, schema) or {}).get("items", {})
        for index, (item, inner) in enumerate(zip(value, held, strict=False)):
            yield from value_faults(document, items, item, inner, f"{path}/{index}")
    elif held != value or isinstance(held, bool) != isinstance(value, bool):
        yield f"{path}: {value!r} read as {held!r}"


def resolved(document: dict[str, Any], schema: Any, *, follow: bool = True) -> Any:
    """A schema with its references followed: all the way, or one step."""
    while isinstance(schema, dict) and "$ref" in schema:
        node: Any = document
        for part in schema["$ref"].lstrip("#/").split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]
        schema = node
        if not follow:
            break
    return schema


def of_type(document: dict[str, Any], schema: Any, kind: str) -> Any:
    """The schema, or the branch of its union, that describes this type."""
    schema = resolved(document, schema)
    if not isinstance(schema, dict):
        return None
    for branch in schema.get("anyOf", [schema]):
        if (found := resolved(document, branch)) and found.get("type") == kind:
            return found
    return None


AMBIGUOUS = object()


def schema_of(document: dict[str, Any], schema: Any, model: str) -> Any:
    """The object branch that a model of this name reads; `AMBIGUOUS` where several may be and none is named so."""
    target = resolved(document, schema)
    union = target.get("anyOf", target.get("oneOf")) if isinstance(target, dict) else None
    branches = [each for each in union or [schema] if (resolved(document, each) or {}).get("type") == "object"]
    if len(branches) <= 1:
        return resolved(document, branches[0]) if branches else None
    names = {str(ClassName(_title(document, each), "")): resolved(document, each) for each in branches}
    fits = [name for name in names if name and model.endswith(name)]
    return names[max(fits, key=len)] if fits else AMBIGUOUS


def _title(document: dict[str, Any], schema: Any) -> str:
    return str(resolved(document, schema).get("title") or schema.get("$ref", "").rpartition("/")[2])


def object_schema(document: dict[str, Any], schema: Any) -> Any:
    """The object branch of a schema."""
    return of_type(document, schema, "object")


def list_schema(document: dict[str, Any], schema: Any) -> Any:
    """The list branch of a schema."""
    return of_type(document, schema, "array")
