"""Our documents: within the dialect that makes checking and pruning exact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from safelight.provider import load_provider, provider_names
from safelight.testing.contract.fidelity import resolved
from safelight.testing.contract.mirror import Place, shared_places
from safelight_api.operation import load_document

PACKAGES = [f"safelight_api.{name}" for name in provider_names()]
KEYWORDS = {
    *("type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const", "$ref"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems"),
    *("title", "description", "examples", "deprecated", "readOnly", "writeOnly"),
}
GENERATORS_OWN = {
    *("d", "cls", "self", "src_dict", "field_dict", "additional_properties", "additional_keys"),
    *("to_dict", "from_dict", "prop_name", "prop", "prop_dict"),
}


def response_schemas(document: dict[str, Any]) -> Iterator[tuple[str, Any, bool]]:
    """Every schema that a response can reach, with where it was found and whether it is the whole body."""
    seen: set[int] = set()

    def visit(schema: Any, where: str, *, top: bool) -> Iterator[tuple[str, Any, bool]]:
        schema = resolved(document, schema)
        if not isinstance(schema, dict) or id(schema) in seen:
            return
        seen.add(id(schema))
        yield where, schema, top
        for name, child in schema.get("properties", {}).items():
            yield from visit(child, f"{where}.{name}", top=False)
        for key in ("items", "additionalProperties"):
            yield from visit(schema.get(key), f"{where}.{key}", top=False)
        for child in schema.get("anyOf", ()):
            yield from visit(child, where, top=top)

    for path, item in document["paths"].items():
        for operation in item.values():
            for status, response in operation["responses"].items():
                for media in response.get("content", {}).values():
                    yield from visit(media["schema"], f"{path} {status}", top=True)


@pytest.mark.parametrize("package", PACKAGES)
def test_responses_keep_to_the_dialect(package: str) -> None:
    """Responses use only what checking and pruning treat exactly, and no union of two objects below the top."""
    document = load_document(package, "effective")
    for where, schema, top in response_schemas(document):
        used = {key for key in schema if not key.startswith("x-")}
        if schema.get("format") == "binary":
            continue  # a file, which is not checked
        assert used <= KEYWORDS, f"{where} uses {used - KEYWORDS}"
        objects = [branch for branch in schema.get("anyOf", ()) if resolved(document, branch).get("type") == "object"]
        assert top or len(objects) <= 1, f"{where} has a union of two objects"


@pytest.mark.parametrize("package", PACKAGES)
def test_no_property_is_named_like_the_generators_own(package: str) -> None:
    """No property collides with a name that the generated code uses for itself."""
    for where, schema, _ in response_schemas(load_document(package, "effective")):
        assert not GENERATORS_OWN & set(schema.get("properties", {})), where


@pytest.mark.parametrize(
    "place",
    [
        place
        for name in provider_names()
        for place, *_ in shared_places(load_provider(name)).values()
        if len(place.operation.responses[place.status]) > 1
    ],
    ids=str,
)
def test_an_error_shape_requires_its_marker(place: Place) -> None:
    """Where a reply can be an answer or an error, the error requires a member that the answer has not."""
    document = place.operation.document("effective")
    branches = place.operation.responses[place.status]
    schemas = {branch: resolved(document, {"$ref": f"#{branch.pointer}"}) for branch in branches}
    for error in (branch for branch in branches if branch.error):
        for answer in (branch for branch in branches if not branch.error):
            marks = set(schemas[error].get("required", ())) - set(schemas[answer].get("required", ()))
            shared = set(schemas[error]["required"]) & set(schemas[answer].get("properties", {}))
            assert marks or shared
