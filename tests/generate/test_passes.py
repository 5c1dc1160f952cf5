"""The passes: what documents say in other ways, each in the one way that all that follows is written for."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from safelight.generate.passes import plain
from safelight.generate.passes.spelling import SPELLINGS
from safelight.generate.reading import RegenError
from safelight.generate.tolerant import tolerant_document

from .small import Document, get, post, reply, schemas, small


def told(notes: Any) -> str:
    return "\n".join(f"{note.where}: {note.told}" for note in notes)


def response(document: Document, status: str = "200") -> Any:
    return get(document)["responses"][status]["content"]["application/json"]["schema"]


def test_a_document_in_our_dialect_stays_as_it_is():
    """What needs no pass is changed by none, but for the name that each operation gets."""
    made, notes = plain(small())
    for _, name in ((post(made), "fire-kiln"), (get(made), "get-kiln")):
        assert _.pop("x-name") == name
    assert (made, notes) == (small(), [])


def test_the_document_that_is_given_stays_as_it_was():
    """Passes work on a copy."""
    given = small()
    reply(given, {"allOf": [{"$ref": "#/components/schemas/State"}]})
    before = copy.deepcopy(given)
    plain(given)
    assert given == before


def test_a_method_that_is_none_is_named_as_left_out():
    """An operation is never dropped in silence."""
    document = small()
    document["paths"]["/firings"]["query"] = copy.deepcopy(post(document))
    made, notes = plain(document)
    assert "query" not in made["paths"]["/firings"]
    assert [(note.where, note.lost) for note in notes] == [("QUERY /firings", True)]


def test_parameters_of_a_path_are_those_of_its_operations():
    """Parameters beside the methods, and by reference, stand in each operation."""
    document = small()
    document["components"]["parameters"] = {"Id": get(document).pop("parameters")[0]}
    document["paths"]["/firings/{id}"]["parameters"] = [{"$ref": "#/components/parameters/Id"}]
    made, _ = plain(document)
    assert get(made)["parameters"] == get(small())["parameters"]
    assert "parameters" not in made["components"]


def test_replies_and_bodies_by_reference_stand_in_place():
    """Components other than schemas are followed."""
    document = small()
    document["components"]["responses"] = {"Told": get(document)["responses"]["200"]}
    document["components"]["requestBodies"] = {"Given": post(document)["requestBody"]}
    get(document)["responses"]["200"] = {"$ref": "#/components/responses/Told"}
    post(document)["requestBody"] = {"$ref": "#/components/requestBodies/Given"}
    made, _ = plain(document)
    assert get(made)["responses"] == get(small())["responses"]
    assert post(made)["requestBody"] == post(small())["requestBody"]


def test_a_placeholder_has_a_name_for_python():
    """`{firing-id}` is not on the wire: path, parameter and link call it alike."""
    document = small()
    document["paths"]["/firings/{firing-id}"] = document["paths"].pop("/firings/{id}")
    document["paths"]["/firings/{firing-id}"]["get"]["parameters"][0]["name"] = "firing-id"
    link = post(document)["responses"]["200"]["links"]["result"]
    link["parameters"] = {"firing-id": "$response.body#/id"}
    made, _ = plain(document)
    assert made["paths"]["/firings/{firing_id}"]["get"]["parameters"][0]["name"] == "firing_id"
    assert post(made)["responses"]["200"]["links"]["result"]["parameters"] == {"firing_id": "$response.body#/id"}


def test_an_undeclared_placeholder_is_a_text():
    """What a path has and nobody declares is a parameter all the same, and noted."""
    document = small()
    del get(document)["parameters"]
    made, notes = plain(document)
    assert get(made)["parameters"][0]["schema"] == {"type": "string"}
    assert "{id} of its path is not declared" in told(notes)


@pytest.mark.parametrize(
    ("given", "spelt"),
    [
        (["2XX"], ["200"]),
        (["201", "2XX"], ["200", "201"]),
        (["200", "default"], ["200", "400"]),
        (["200", "400", "default"], ["200", "400", "500"]),
        (["default"], ["200"]),
        (["200", "4XX", "5XX"], ["200", "400", "500"]),
    ],
)
def test_ranges_stand_under_a_status(given: list[str], spelt: list[str]):
    """A range, and `default`, is under the first status of its kind that is not declared."""
    document = small()
    whole = get(document)["responses"].pop("200")
    get(document)["responses"] = {status: copy.deepcopy(whole) for status in given}
    assert list(get(plain(document)[0])["responses"]) == spelt


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "application/problem+json", "text/json", "*/*"])
def test_json_is_called_json(kind: str):
    """Every spelling of JSON has the one name under which it is looked for."""
    document = small()
    content = get(document)["responses"]["200"]["content"]
    content[kind] = content.pop("application/json")
    assert response(plain(document)[0]) == {"$ref": "#/components/schemas/State"}


def test_one_body_is_chosen_and_the_others_are_named():
    """Of several bodies JSON is sent; multipart, form and bytes where there is no JSON."""
    document = small()
    content = post(document)["requestBody"]["content"]
    content["multipart/form-data"] = copy.deepcopy(content["application/json"])
    made, notes = plain(document)
    assert list(post(made)["requestBody"]["content"]) == ["application/json"]
    assert "may be application/json or multipart/form-data" in told(notes)
    del content["application/json"]
    assert list(post(plain(document)[0])["requestBody"]["content"]) == ["multipart/form-data"]


def test_a_body_that_nobody_can_write_is_named_as_left_out():
    """Its operation goes, with its path and reason."""
    document = small()
    post(document)["requestBody"]["content"] = {"text/xml": {"schema": {"type": "string"}}}
    made, notes = plain(document)
    assert "/firings" not in [path for path, item in made["paths"].items() if item]
    assert [(note.where, note.lost) for note in notes if note.lost] == [("POST /firings", True)]
    assert "text/xml" in told(notes)


def test_the_key_and_headers_of_http_are_set_by_the_client():
    """They are no parameters, whatever the document lists."""
    document = small()
    for name in ("kiln-key", "Authorization", "Accept"):
        get(document)["parameters"].append({"name": name, "in": "header", "required": True, "schema": {}})
    assert [each["name"] for each in get(plain(document)[0])["parameters"]] == ["id"]


@pytest.mark.parametrize(
    ("parameter", "lost"),
    [
        ({"name": "c", "in": "cookie", "schema": {"type": "string"}}, False),
        ({"name": "f", "in": "query", "style": "deepObject", "schema": {"type": "object"}}, False),
        ({"name": "f", "in": "query", "required": True, "schema": {"type": "object"}}, True),
    ],
)
def test_what_no_request_holds_is_left_out_and_noted(parameter: dict[str, Any], lost: bool):
    """An optional one goes alone; a required one takes its operation along, by name."""
    document = small()
    get(document)["parameters"].append(parameter)
    made, notes = plain(document)
    assert ("get" not in made["paths"]["/firings/{id}"]) is lost
    assert any(note.where == "GET /firings/{id}" and note.lost is lost for note in notes)


@pytest.mark.parametrize(
    ("schema", "spelt"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"type": "string", "enum": ["a"], "nullable": True}, {"type": ["string", "null"], "enum": ["a", None]}),
        ({"$ref": "#/x", "nullable": True}, {"anyOf": [{"$ref": "#/x"}, {"type": "null"}]}),
        ({"allOf": [{"$ref": "#/x"}], "nullable": True}, {"anyOf": [{"allOf": [{"$ref": "#/x"}]}, {"type": "null"}]}),
        ({"anyOf": [{"type": "string"}], "nullable": True}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"oneOf": [{"type": "string"}], "description": "d"}, {"description": "d", "type": "string"}),
        ({"properties": {"a": True}}, {"properties": {"a": {}}, "type": "object"}),
        ({"items": {"type": "string"}}, {"items": {"type": "string"}, "type": "array"}),
        ({"type": "array"}, {"type": "array", "items": {}}),
        ({"type": "file"}, {"type": "string", "format": "binary"}),
        ({"type": ["string"]}, {"type": "string"}),
        ({"type": "text"}, {}),
        ({"type": "string", "required": True}, {"type": "string"}),
        ({"type": "string", "pattern": "(?<x"}, {"type": "string"}),
        ({"type": "string", "examples": {"a": 1}}, {"type": "string"}),
        ({"type": "string", "title": None, "default": None}, {"type": "string", "default": None}),
    ],
)
def test_a_schema_is_spelt_in_one_way(schema: dict[str, Any], spelt: dict[str, Any]):
    """OpenAPI 3.0, and carelessness, in the words of JSON Schema; what is spelt so already stays."""
    for spelling in SPELLINGS:
        schema = spelling(schema)
    assert schema == spelt
    for spelling in SPELLINGS:
        assert spelling(spelt) == spelt, spelling.__name__


def test_all_of_is_the_one_schema_that_it_comes_to():
    """Members and demands of all parts are there, of references too."""
    document = small()
    more = {"type": "object", "required": ["size"], "properties": {"size": {"enum": ["s", "l"]}}}
    schemas(document)["More"] = {"allOf": [{"$ref": "#/components/schemas/State"}, more]}
    reply(document, {"$ref": "#/components/schemas/More"})
    merged = schemas(plain(document)[0])["More"]
    assert merged["required"] == ["id", "state", "size"]
    assert set(merged["properties"]) == {"id", "state", "file", "size"}


def test_a_union_within_all_of_is_a_union_of_what_is_merged():
    """Each branch has the members of the base."""
    document = small()
    shot = {"type": "object", "title": "Shot", "properties": {"url": {"type": "string"}}}
    song = {"type": "object", "title": "Song", "properties": {"link": {"type": "string"}}}
    reply(document, {"allOf": [{"$ref": "#/components/schemas/State"}, {"oneOf": [shot, song]}]})
    branches = response(plain(document)[0])["anyOf"]
    assert [branch["title"] for branch in branches] == ["Shot", "Song"]
    assert all({"id", "state", "file"} < set(branch["properties"]) for branch in branches)


def test_a_schema_that_is_part_of_itself_is_refused():
    """There is nothing to make of it; the message names it."""
    document = small()
    schemas(document)["State"] = {"allOf": [{"$ref": "#/components/schemas/State"}]}
    with pytest.raises(RegenError, match="State refers to itself"):
        plain(document)


def test_what_both_sides_use_is_doubled():
    """A reply's copy is opened and pruned, and what is sent is held to the original."""
    document = small()
    schemas(document)["Order"]["properties"]["size"] = {"enum": ["s", "l"]}
    schemas(document)["State"]["properties"]["order"] = {"$ref": "#/components/schemas/Order"}
    made, notes = plain(document)
    assert schemas(made)["State"]["properties"]["order"] == {"$ref": "#/components/schemas/OrderReply"}
    assert post(made)["requestBody"] == post(small())["requestBody"]
    assert "OrderReply" in told(notes)
    opened = schemas(tolerant_document(made))
    assert "anyOf" in opened["OrderReply"]["properties"]["size"]
    assert opened["Order"]["properties"]["size"] == {"enum": ["s", "l"]}


def test_below_the_top_one_object_has_the_members_of_all():
    """The effective document keeps the union, to tell drift; the tolerant one has what all may have."""
    document = small()
    shot = {"type": "object", "required": ["kind", "url"], "properties": {"kind": {"enum": ["shot"]}, "url": {}}}
    song = {"type": "object", "required": ["kind", "link"], "properties": {"kind": {"enum": ["song"]}, "link": {}}}
    schemas(document)["State"]["properties"]["made"] = {"oneOf": [shot, song]}
    made, _ = plain(document)
    assert len(schemas(made)["State"]["properties"]["made"]["anyOf"]) == 2
    joined = schemas(tolerant_document(made))["State"]["properties"]["made"]
    assert (joined["required"], set(joined["properties"])) == (["kind"], {"kind", "url", "link"})


def test_a_default_that_its_schema_forbids_is_recorded_and_no_default():
    """`x-default` keeps what was published."""
    document = small()
    schemas(document)["Order"]["properties"]["count"] = {"type": "integer", "minimum": 1, "default": 0}
    assert schemas(plain(document)[0])["Order"]["properties"]["count"] == {
        "type": "integer",
        "minimum": 1,
        "x-default": 0,
    }


@pytest.mark.parametrize(
    "link",
    [
        {"operationId": "getKiln", "parameters": {"id": "$response.body#/id"}},
        {"operationRef": "#/paths/~1firings~1{id}/get", "parameters": {"path.id": "{$response.body#/id}"}},
        {"operationRef": "#/paths/~1firings~1%7Bid%7D/get", "parameters": {"id": "$response.body#/id"}},
    ],
)
def test_a_link_to_the_result_is_called_so(link: dict[str, Any]):
    """By whatever name and reference the document has it."""
    document = small()
    post(document)["responses"]["200"]["links"] = {"watchIt": link}
    links = post(plain(document)[0])["responses"]["200"]["links"]
    assert links == {"result": {"operationId": "getKiln", "parameters": {"id": "$response.body#/id"}}}


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ({"operationId": "gotKiln", "parameters": {"id": "$response.body#/id"}}, "no operation gotKiln"),
        ({"operationId": "getKiln", "parameters": {"job": "$response.body#/id"}}, "has no parameter job"),
        ({"operationId": "getKiln", "parameters": {}}, "needs id too"),
        ({"operationId": "getKiln", "parameters": {"id": "$response.status"}}, "no place"),
        ({"operationId": "getKiln", "parameters": {"id": "7"}}, "takes nothing from the reply"),
    ],
)
def test_a_link_that_leads_nowhere_is_left_out_with_its_reason(link: dict[str, Any], why: str):
    """It makes no submit, and its operation stays."""
    document = small()
    post(document)["responses"]["200"]["links"] = {"result": link}
    made, notes = plain(document)
    assert "links" not in post(made)["responses"]["200"]
    assert why in told(notes)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda d: get(d)["responses"].update({"200": {"$ref": "other.yaml#/x"}}), "bundle them"),
        (lambda d: get(d)["responses"].update({"200": {"$ref": "#/components/responses/x"}}), "leads nowhere"),
        (lambda d: reply(d, {"$ref": "#/components/schemas/Nobody"}), "leads to no schema"),
        (lambda d: d["paths"].update({"firings": {}}), "begin with a slash"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_a_line(change: Any, why: str):
    """The message says where, and what to do."""
    document = small()
    change(document)
    with pytest.raises(RegenError, match=why) as caught:
        plain(document)
    assert "\n" not in str(caught.value)


def test_names_come_from_the_ids_where_paths_do_not_tell():
    """The last part of a path is a name where each operation has one of its own; else all are named by their ids."""
    document = small()
    document["paths"]["/{id}/again"] = {"post": copy.deepcopy(post(document)) | {"operationId": "fire_again.now"}}
    made, _ = plain(document)
    assert [each["x-name"] for item in made["paths"].values() for each in item.values()] == [
        "fire-kiln",
        "get-kiln",
        "fire-again-now",
    ]


def test_an_id_that_two_operations_have_is_the_first_ones():
    """The other is named by its method and path."""
    document = small()
    get(document)["operationId"] = "fireKiln"
    made, notes = plain(document)
    assert get(made)["x-name"] == "get-firings-id"
    assert "another operation's already" in told(notes)
