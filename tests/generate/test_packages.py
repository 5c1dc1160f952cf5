"""From document to package: what the hard shapes of documents become in the table, and in the models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from safelight.generate.reading import RegenError, read_document
from safelight.generate.regenerate import documents_in
from safelight_api.operation import Submit

from .small import generate, get, post, schemas, small, table


def test_a_success_of_any_status_is_the_answer(tmp_path: Path):
    """201 and 202 accept as 200 does: their models are no refusals."""
    document = small()
    post(document)["responses"]["202"] = post(document)["responses"].pop("200")
    with table(document, tmp_path, "kiln_accepts") as operations:
        (branch,) = operations["fire-kiln"].responses[202]
        assert isinstance(operations["fire-kiln"], Submit)
        assert (branch.model, branch.error) == ("State", False)


def test_a_file_may_come_where_json_comes_too(tmp_path: Path):
    """The table says under which status."""
    document = small()
    get(document)["responses"]["202"] = get(document)["responses"]["200"]
    get(document)["responses"]["200"] = {"description": "The film.", "content": {"video/mp4": {}}}
    with table(document, tmp_path, "kiln_films") as operations:
        assert operations["get-kiln"].files == {200}
        assert list(operations["get-kiln"].responses) == [202]


def test_a_parameter_of_one_value_has_it(tmp_path: Path):
    """A version header is a constant of the table, and needs no argument."""
    document = small()
    version = {"name": "Kiln-Version", "in": "header", "required": True, "schema": {"enum": ["2026-01-31"]}}
    get(document)["parameters"].append(version)
    with table(document, tmp_path, "kiln_versions") as operations:
        built = operations["get-kiln"].build(id="a")
        assert built["headers"] == {"Kiln-Version": "2026-01-31"}
        assert operations["get-kiln"].parameters[1].constant == "2026-01-31"


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "application/octet-stream", "application/x-www-form-urlencoded"]
)
def test_other_bodies_than_json_are_written(tmp_path: Path, kind: str):
    """The table names the kind, and the generated function takes it."""
    document = small()
    file = {"type": "string", "format": "binary"}
    schema = file if "octet" in kind else {"type": "object", "title": "Upload", "properties": {"file": file}}
    post(document)["requestBody"]["content"] = {kind: {"schema": schema}}
    name = "kiln_" + kind.rpartition("/")[2].replace("-", "_")
    with table(document, tmp_path, name) as operations:
        assert operations["fire-kiln"].body.media_type == kind


def test_a_list_is_a_body_too(tmp_path: Path):
    """It has no model of its own."""
    document = small()
    orders = {"type": "array", "items": {"$ref": "#/components/schemas/Order"}}
    post(document)["requestBody"]["content"]["application/json"]["schema"] = orders
    with table(document, tmp_path, "kiln_lists") as operations:
        assert operations["fire-kiln"].body.models == ()


def test_names_of_python_and_of_the_generated_code_are_members_all_the_same(tmp_path: Path):
    """Every member keeps its name on the wire, whatever it is called in Python."""
    document = small()
    names = ["class", "from", "None", "1st", "a-b", "a_b", "d", "cls", "self", "src_dict", "field_dict", "to_dict"]
    names += ["additional_properties", "prop", "prop_name", "from_dict"]
    schemas(document)["State"]["properties"] |= {name: {"type": ["string", "null"]} for name in names}
    with table(document, tmp_path, "kiln_words") as operations:
        model = operations["get-kiln"].load("State")
        value = {"id": "a", "state": "new", **dict.fromkeys(names, "x")}
        assert model.from_dict(value).to_dict() == value


def test_dates_and_ids_are_kept_as_they_came(tmp_path: Path):
    """What a document calls a date is often none, and a job is not lost for it."""
    document = small()
    schemas(document)["State"]["properties"] |= {
        "at": {"type": "string", "format": "date-time"},
        "key": {"type": "string", "format": "uuid"},
    }
    with table(document, tmp_path, "kiln_dates") as operations:
        value = {"id": "a", "state": "new", "at": "just now", "key": "no uuid"}
        assert operations["get-kiln"].load("State").from_dict(value).to_dict() == value


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("mixed", {"enum": ["de", False]}),
        ("numbers", {"enum": [1.5, 2]}),
        ("nulls", {"enum": ["a", None]}),
        ("flags", {"enum": [True]}),
        ("pairs", {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}),
        ("open", {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/State"}}),
        ("kids", {"type": "array", "items": {"$ref": "#/components/schemas/State"}}),
        ("tree", {"$ref": "#/components/schemas/Tree"}),
    ],
)
def test_every_schema_has_a_type_or_is_kept_as_json(tmp_path: Path, name: str, schema: Any):
    """In a reply and in a request; recursive ones too."""
    document = small()
    schemas(document)["Tree"] = {
        "oneOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}]
    }
    for each in ("State", "Order"):
        schemas(document)[each]["properties"]["odd"] = schema
    with table(document, tmp_path, f"kiln_{name}") as operations:
        assert set(operations) == {"fire-kiln", "get-kiln"}


def test_two_classes_of_one_name_are_parted(tmp_path: Path):
    """Titles are nobody's promise to be unique."""
    document = small()
    titled = {"title": "Order", "type": "object"}
    schemas(document)["State"]["properties"] |= {
        "a": {**titled, "properties": {"x": {"type": "string"}}},
        "b": {**titled, "properties": {"y": {"type": "string"}}},
    }
    schemas(document)["StateOrder"] = {"type": "object", "properties": {"z": {"type": "string"}}}
    schemas(document)["State"]["properties"]["c"] = {"$ref": "#/components/schemas/StateOrder"}
    with table(document, tmp_path, "kiln_titles") as operations:
        value = {"id": "a", "state": "new", "a": {"x": "1"}, "b": {"y": "2"}, "c": {"z": "3"}}
        assert operations["get-kiln"].load("State").from_dict(value).to_dict() == value


def test_what_the_generator_cannot_write_is_named_and_the_rest_is_there(tmp_path: Path):
    """One operation that cannot be had costs no other."""
    document = small()
    twice = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("a-b", "a b", "aB")]
    document["paths"]["/all"] = {"get": {"parameters": twice, "responses": {"200": {"description": "ok"}}}}
    notes = generate(document, tmp_path)
    assert [note.where for note in notes if note.lost] == ["GET /all"]
    assert "GET /all" in (tmp_path / "packages" / "kiln" / "NOTES.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"swagger": "2.0"}', "convert it to OpenAPI 3"),
        ('{"openapi": "3.1.0", "paths": {}}', "has no paths"),
        ("[]", "an object is expected"),
        ("a: [", "neither JSON nor YAML"),
        ("{", "neither JSON nor YAML"),
        ("info: x", "'openapi' is missing"),
    ],
)
def test_what_is_no_document_is_refused_in_a_line(tmp_path: Path, text: str, why: str):
    """The message says what it is, and what to do."""
    (tmp_path / "kiln.yaml").write_text(text)
    with pytest.raises(RegenError, match=why) as caught:
        read_document(tmp_path / "kiln.yaml")
    assert "\n" not in str(caught.value)


def test_yaml_is_read_as_json_would_be(tmp_path: Path):
    """A mark before it is none of it; a status is a text, and so is a date, a time, and `no`."""
    text = "openapi: 3.1.0\npaths: {/a: {200: no}}\ninfo: {version: 2026-01-31, at: 12:30, on: 1.5, off: true}\n"
    (tmp_path / "kiln.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    document = read_document(tmp_path / "kiln.yaml")
    assert document["paths"] == {"/a": {"200": "no"}}
    assert document["info"] == {"version": "2026-01-31", "at": "12:30", "on": 1.5, "off": True}


def test_two_documents_of_one_name_are_refused(tmp_path: Path):
    """Nobody could tell which was meant."""
    for name in ("kiln.yaml", "kiln.json"):
        (tmp_path / name).write_text(json.dumps(small()))
    with pytest.raises(RegenError, match="would both make the package kiln"):
        documents_in(tmp_path)
