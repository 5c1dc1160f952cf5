"""`make refresh-specs`: what a change of a document means for users, and that nothing is changed unless it is asked."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
import yaml

from scripts.refresh.__main__ import main
from scripts.refresh.compare import Difference, compare
from scripts.refresh.published import Ours, RefreshError, fetch, parsed, published_at
from scripts.refresh.settled import settled

ROOT = Path(__file__).parent.parent
TEXT = {"type": "string"}
NUMBER = {"type": "number"}
OPEN_OR_NULL = {"anyOf": [TEXT, {"type": "null"}]}


def document(*, request: Any = None, reply: Any = None, **operation: Any) -> dict[str, Any]:
    """A document of one operation."""
    body = {"content": {"application/json": {"schema": request}}}
    given = {"requestBody": {"required": True, **body}} if request is not None else {}
    answer = {"description": "d", "content": {"application/json": {"schema": {} if reply is None else reply}}}
    found = {"operationId": "a", "x-name": "a", **given, "responses": {"200": answer}, **operation}
    info = {"title": "t", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {"/a": {"post": found}}, "components": {"schemas": {}}}


def holding(schema: Any, *, required: bool = True) -> dict[str, Any]:
    """An object with one member beside another."""
    names = ["id", "x"] if required else ["id"]
    return {"type": "object", "title": "T", "required": names, "properties": {"id": TEXT, "x": schema}}


class Case(NamedTuple):
    """One change of a schema: what is told, and whether it breaks a request or a reply."""

    older: Any
    newer: Any
    told: str
    request: bool
    reply: bool


def enum(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


ALONE = {"type": "object", "title": "T", "required": ["id"], "properties": {"id": TEXT}}
FORBIDDING = ALONE | {"additionalProperties": False}
CASES = {
    "required field added": Case(ALONE, holding(TEXT), "required field added", True, False),
    "optional field added": Case(ALONE, holding(TEXT, required=False), "optional field added", False, False),
    "field gone": Case(holding(TEXT), ALONE, "field gone", True, True),
    "newly required": Case(holding(TEXT, required=False), holding(TEXT), "newly required", True, False),
    "no longer required": Case(holding(TEXT), holding(TEXT, required=False), "no longer required", False, True),
    "type narrowed": Case(holding(OPEN_OR_NULL), holding(TEXT), "type string, was null or string", True, False),
    "type widened": Case(
        holding(TEXT), holding({"type": ["string", "number"]}), "type number or string, was string", False, True
    ),
    "type changed": Case(holding(TEXT), holding(NUMBER), "type number, was string", True, True),
    "optional nullable": Case(
        holding(TEXT, required=False),
        holding(OPEN_OR_NULL, required=False),
        "type null or string, was string",
        False,
        False,
    ),
    "required nullable": Case(holding(TEXT), holding(OPEN_OR_NULL), "type null or string, was string", False, True),
    "enum widened": Case(holding(enum("a")), holding(enum("a", "b")), 'value "b" added', False, False),
    "enum narrowed": Case(holding(enum("a", "b")), holding(enum("a")), 'value "b" gone', True, True),
    "enum begun": Case(holding(TEXT), holding(enum("a")), 'one of "a", was any value', True, False),
    "enum ended": Case(holding(enum("a")), holding(TEXT), "any value, was an enum", False, False),
    "maximum lowered": Case(
        holding(NUMBER | {"maximum": 9}), holding(NUMBER | {"maximum": 5}), "maximum 5, was 9", True, False
    ),
    "maximum raised": Case(
        holding(NUMBER | {"minimum": 4, "maximum": 5}),
        holding(NUMBER | {"minimum": 4, "maximum": 9}),
        "maximum 9, was 5",
        False,
        True,
    ),
    "minimum begun": Case(holding(NUMBER), holding(NUMBER | {"minimum": 1}), "minimum 1, was none", True, False),
    "pattern changed": Case(
        holding(TEXT | {"pattern": "^a*$"}), holding(TEXT | {"pattern": "^b+$"}), "pattern ^b+$, was ^a*$", True, True
    ),
    "whole no longer": Case(holding({"type": "integer"}), holding(NUMBER), "any number, was integer", False, True),
    "items changed": Case(
        holding({"type": "array", "items": TEXT}),
        holding({"type": "array", "items": NUMBER}),
        "type number, was string",
        True,
        True,
    ),
    "undeclared forbidden": Case(ALONE, FORBIDDING, "undeclared fields forbidden", True, False),
    "undeclared allowed": Case(FORBIDDING, ALONE, "undeclared fields allowed", False, False),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_change_of_a_schema_is_told_and_classed(case: Case) -> None:
    """Each row of the table in `compare`: the same change breaks or not by the side on which it stands."""
    asked = compare(document(request=case.older), document(request=case.newer))
    answered = compare(document(reply=case.older), document(reply=case.newer))
    assert [(each.what, each.breaking) for each in asked] == [(case.told, case.request)]
    assert [(each.what, each.breaking) for each in answered] == [(case.told, case.reply)]
    assert {each.where.partition("/")[0] for each in (*asked, *answered)} == {"request", "reply 200"}


QUERY = {"name": "q", "in": "query", "schema": TEXT}
REFUSED = {"200": {"description": "d"}, "422": {"description": "d"}}
OPERATIONS = {
    "body gone": (document(request=TEXT), document(), "JSON body gone", True),
    "parameter added": (document(), document(parameters=[QUERY]), "optional parameter added", False),
    "parameter gone": (document(parameters=[QUERY]), document(), "parameter gone", True),
    "parameter demanded": (
        document(parameters=[QUERY]),
        document(parameters=[QUERY | {"required": True}]),
        "newly required",
        True,
    ),
    "server moved": (
        document(servers=[{"url": "https://a.example"}]),
        document(servers=[{"url": "https://b.example/"}]),
        "https://b.example, was https://a.example",
        True,
    ),
    "deprecated": (document(), document(deprecated=True), "deprecated", False),
    "success gone": (document(responses=REFUSED), document(responses={"422": {}}), "status gone", True),
    "error gone": (document(responses=REFUSED), document(responses={"200": {}}), "status gone", False),
    "error added": (document(responses={"200": {}}), document(responses=REFUSED), "status added", False),
    "default changed": (
        document(request=TEXT | {"default": "a"}),
        document(request=TEXT | {"x-default": "b"}),
        'default "b", was "a"',
        False,
    ),
}


@pytest.mark.parametrize(("older", "newer", "what", "breaking"), OPERATIONS.values(), ids=OPERATIONS)
def test_a_change_of_an_operation_is_told_and_classed(older: Any, newer: Any, what: str, breaking: bool) -> None:
    """What surrounds the schemas: parameters, servers, statuses, defaults."""
    assert [(each.what, each.breaking) for each in compare(older, newer)] == [(what, breaking)]


def test_an_operation_gone_breaks_and_one_added_does_not() -> None:
    """Operations are the same by method and path, whatever a parameter of the path is called."""
    older, newer = document(), document()
    older["paths"]["/b/{id}"] = newer["paths"]["/b/{task}"] = {"get": {"responses": {}}}
    assert compare(older, newer) == []
    del newer["paths"]["/a"]
    assert compare(older, newer) == [Difference("POST /a", "", "operation gone", True)]
    assert compare(newer, older) == [Difference("POST /a", "", "operation added", False)]


def test_another_header_for_the_key_breaks() -> None:
    """An operation that takes its key elsewhere is out of the older client's reach."""
    older, newer = document(security=[{"k": []}]), document(security=[{"k": []}])
    for each, name in ((older, "x-key"), (newer, "x-api-key")):
        each["components"]["securitySchemes"] = {"k": {"type": "apiKey", "in": "header", "name": name}}
    assert [each.breaking for each in compare(older, newer)] == [True]
    assert compare(older, copy.deepcopy(older)) == []


def test_two_spellings_of_one_promise_are_no_difference() -> None:
    """References, `allOf`, type lists, `const` and a union of two objects say what one plain schema says."""
    plain = holding(OPEN_OR_NULL, required=False)
    twice = {"anyOf": [ALONE, holding({"type": ["string", "null"]})]}
    parts = {"allOf": [ALONE, {"properties": {"x": {"$ref": "#/components/schemas/X"}}}]}
    other = document(reply=parts)
    other["components"]["schemas"]["X"] = {"oneOf": [{"type": "null"}, TEXT]}
    assert compare(document(reply=plain), document(reply=twice)) == []
    assert compare(document(reply=plain), other) == []
    assert compare(document(reply={"const": "a"}), document(reply=enum("a"))) == []


def test_branches_of_the_same_names_are_compared_one_by_one() -> None:
    """What one branch of a union no longer promises is not hidden by another that never did."""
    older = document(reply={"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]})
    older["components"]["schemas"] = {"A": holding(TEXT), "B": ALONE}
    newer = copy.deepcopy(older)
    newer["components"]["schemas"]["A"] = holding(TEXT, required=False)
    assert compare(older, newer) == [Difference("POST /a", "reply 200 A/x", "no longer required", True)]


def test_a_schema_that_holds_itself_is_compared_once() -> None:
    """A recursive schema ends."""
    tree = {"type": "object", "properties": {"below": {"$ref": "#/components/schemas/X"}}}
    older, newer = (document(reply={"$ref": "#/components/schemas/X"}) for _ in range(2))
    older["components"]["schemas"]["X"] = tree
    newer["components"]["schemas"]["X"] = {**tree, "required": ["below"]}
    assert {each.what for each in compare(older, newer)} == {"newly required"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What BFL published in September, spelt as it was: closed statuses, a second schema for the cost, few errors."""
    found = copy.deepcopy(Ours("bfl").vendored)
    for path, item in list(found["paths"].items()):
        if any("x-unconfirmed" in operation for operation in item.values()):
            del found["paths"][path]
    schemas = found["components"]["schemas"]
    schemas["StatusResponse"]["enum"] += ["Reasoning", "Generating"]
    settled = copy.deepcopy(schemas["ResultResponse"])
    settled["properties"]["cost"] = NUMBER
    settled["required"].append("cost")
    schemas["SettledCostResultResponse"] = settled
    both = [{"$ref": f"#/components/schemas/{name}"} for name in ("SettledCostResultResponse", "ResultResponse")]
    answer = found["paths"]["/v1/get_result"]["get"]["responses"]["200"]["content"]["application/json"]
    answer["schema"] = {"anyOf": both}
    del found["paths"]["/v1/finetune_details"]["get"]["servers"]
    file = tmp_path_factory.mktemp("published") / "openapi.json"
    file.write_text(json.dumps(found))
    return file


def test_a_document_that_our_patches_foresaw_is_no_news(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What only our patches say is counted apart, and listed on demand."""
    assert main(["--from", str(published)]) == 0
    said = capsys.readouterr().out
    assert "0 breaking" in said or "no difference" in said
    assert "our patches' own (--all lists them)" in said
    assert main(["--from", str(published), "--all"]) == 0
    assert "reply 403: status gone" in capsys.readouterr().out


def test_a_breaking_change_of_the_published_document_is_told(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bound tightened for one model and a field demanded by another are told by place, and the exit code is 1."""
    found = json.loads(published.read_text())
    schemas = found["components"]["schemas"]
    schemas["Flux2Inputs"]["properties"]["prompt"]["maxLength"] = 7
    schemas["Flux2Inputs"].setdefault("required", []).append("seed")
    found["paths"]["/v1/flux-9"] = found["paths"]["/v1/flux-2-pro"]
    changed = tmp_path / "changed.yaml"
    changed.write_text(yaml.safe_dump(found))
    assert main(["--from", str(changed)]) == 1
    said = capsys.readouterr().out
    assert "request/seed: newly required" in said
    assert "request/prompt: maxLength 7" in said
    assert "POST /v1/flux-9: operation added" in said
    assert said.index("breaking:") < said.index("newly required") < said.index("compatible:") < said.index("flux-9")


def test_nothing_is_written_unless_asked(published: Path, tmp_path: Path) -> None:
    """`--write` keeps the document byte for byte where it says, and the specs stay as they are."""
    before = (ROOT / "specs" / "bfl.yaml").read_bytes()
    kept = tmp_path / "kept.json"
    assert main(["--from", str(published), "--write", str(kept)]) == 0
    assert kept.read_bytes() == published.read_bytes()
    assert (ROOT / "specs" / "bfl.yaml").read_bytes() == before
    assert main(["--from", str(published), "--base", str(kept)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--from", "nowhere.json"], "nowhere.json cannot be read: No such file or directory"),
        (["--provider", "acme"], "there is no provider acme; there are bfl, gptunnel, novita"),
        (["--provider", "gptunnel"], "names no published document"),
        (["--from", "README.md"], "README.md is"),
    ],
)
def test_trouble_is_one_line_and_exit_code_2(
    arguments: list[str], complaint: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be compared is said in one line."""
    monkeypatch.chdir(ROOT)
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("refresh: ")
    assert complaint in said.err
    assert said.err.count("\n") == 1


def test_the_published_document_is_found_and_fetched() -> None:
    """BFL's address is read from the provenance; no network and an error status are told with it."""
    source, *_ = published_at(Ours("bfl").vendored)
    assert source == "https://api.bfl.ai/openapi.json"

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/down.json":
            raise httpx.ConnectError("no route", request=request)
        return httpx.Response(200 if request.url.path == "/openapi.json" else 404, json=document())

    transport = httpx.MockTransport(answer)
    assert parsed(fetch(source, transport), source) == document()
    for path, complaint in (("down", "cannot be reached: no route"), ("gone", "answered 404")):
        with pytest.raises(RefreshError, match=complaint):
            fetch(f"https://api.bfl.ai/{path}.json", transport)


def unconfirmed(**more: Any) -> dict[str, Any]:
    """A document of one operation that is in doubt, and one of whose fields is."""
    field = holding({"type": "string", "x-unconfirmed": "seen in client code", **more})
    return document(request=field, **{"x-unconfirmed": "known by its path"})


def test_what_is_in_doubt_and_published_is_told() -> None:
    """An operation and a field each by name with the doubt; what is not there, or was there all along, is not told."""
    published = document(request=holding(TEXT))
    told = ["POST /a: known by its path", "POST /a: request/x: seen in client code"]
    assert sorted(settled(unconfirmed(), published)) == told
    assert list(settled(unconfirmed(**{"x-published": True}), published)) == told[:1]
    assert sorted(settled(unconfirmed(), document(request=ALONE))) == told[:1]
    del published["paths"]["/a"]
    assert list(settled(unconfirmed(), published)) == []


def test_a_field_that_our_patches_add_is_no_news_in_another_form(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The cost that a patch brings is published as a number alone, and nothing is told of it."""
    assert main(["--from", str(published)]) == 0
    assert "no difference" in capsys.readouterr().out
    found = json.loads(published.read_text())
    found["components"]["schemas"]["StatusResponse"]["enum"].append("Dreaming")
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(found))
    assert main(["--from", str(changed)]) == 0
    assert 'reply 200/status: value "Dreaming" added' in capsys.readouterr().out


def test_a_part_of_a_document_is_compared_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of any provider, from a file: operations that a part does not have are not gone."""
    for provider in ("novita", "gptunnel"):
        ours = Ours(provider).vendored
        path = next(iter(ours["paths"]))
        part = tmp_path / f"{provider}.yaml"
        part.write_text(yaml.safe_dump({**ours, "paths": {path: ours["paths"][path]}}))
        assert main(["--provider", provider, "--from", str(part), "--part"]) == 0
        assert "operation gone" not in capsys.readouterr().out
        assert main(["--provider", provider, "--from", str(part)]) == 1
        assert "operation gone" in capsys.readouterr().out
