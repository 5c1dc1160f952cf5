"""Misspelt inputs are refused before they are paid for, by name; ids stay in their place; no message is long."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from safelight import Client
from safelight.contract.requests import climbs, encode_body, meant, prepared, target_of
from safelight.errors import MOST_PROBLEMS, InvalidInput, Problem, ServerError, UntrustedURL, UsageError
from safelight.jobs.submitting import call, submit
from safelight.provider import load_provider
from safelight.words import LONGEST
from safelight_api.bfl.models import Flux2Inputs
from safelight_api.operation import Body, Operation, Request
from tests.world import World

PICTURE = {"type": "object", "properties": {"url": {"type": "string"}, "role": {"type": "string"}}}
SCHEMA = {
    "type": "object",
    "properties": {
        "prompt": {"type": "string"},
        "inner": {"$ref": "#/components/schemas/Inner"},
        "either": {"anyOf": [{"$ref": "#/components/schemas/Inner"}, {"type": "null"}]},
        "listed": {"type": "array", "items": {"$ref": "#/components/schemas/Inner"}},
        "both": {"allOf": [{"$ref": "#/components/schemas/Inner"}, {"type": "object", "properties": {"c": {}}}]},
        "content": {
            "type": "array",
            "items": {
                "oneOf": [
                    {"type": "object", "properties": {"type": {"const": "text"}, "text": {"type": "string"}}},
                    {"type": "object", "properties": {"type": {"enum": ["picture"]}, "picture": PICTURE}},
                ]
            },
        },
        "map": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Inner"}},
        "free": {"type": "object"},
        "any": {},
        "open": {"type": "object", "properties": {"known": {"type": "integer"}}, "additionalProperties": True},
        "said": {"type": "object", "properties": {"known": {"type": "integer"}}, "x-open": True},
    },
}
INNER = {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"$ref": "#/components/schemas/Inner"}}}


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Operation[..., Any]:
    """An operation of a document with an object in every place where one can stand."""
    package = f"named_{abs(hash(str(tmp_path)))}"
    (tmp_path / package).mkdir()
    (tmp_path / package / "__init__.py").touch()
    content = {"application/json": {"schema": SCHEMA}}
    document = {
        "paths": {"/make": {"post": {"requestBody": {"content": content}}}},
        "components": {"schemas": {"Inner": INNER}},
    }
    (tmp_path / package / "effective.json").write_text(json.dumps(document))
    monkeypatch.syspath_prepend(str(tmp_path))
    body = Body("/paths/~1make/post/requestBody/content/application~1json/schema", ("Make",), required=True)
    return Operation(
        package=package, id="make", name="make", method="POST", path="/make", build=Request, responses={}, body=body
    )


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"promt": "x"}, "promt"),
        ({"inner": {"aa": 1}}, "inner.aa"),
        ({"inner": {"b": {"b": {"aa": 1}}}}, "inner.b.b.aa"),
        ({"either": {"aa": 1}}, "either.aa"),
        ({"listed": [{"a": 1}, {"aa": 1}]}, "listed.1.aa"),
        ({"listed": ({"aa": 1},)}, "listed.0.aa"),
        ({"both": {"a": 1, "c": 1, "d": 1}}, "both.d"),
        ({"content": [{"type": "text", "picture": {}}]}, "content.0.picture"),
        ({"content": [{"type": "picture", "picture": {"rôle": "x"}}]}, "content.0.picture.rôle"),
        ({"map": {"anything": {"aa": 1}}}, "map.anything.aa"),
    ],
)
def test_a_misspelt_input_is_refused_wherever_it_stands(body: Any, field: str, made_up: Operation[..., Any]) -> None:
    """In objects of objects, of lists, maps and unions; by its name, with the nearest."""
    with pytest.raises(InvalidInput) as caught:
        prepared(made_up, body)
    assert [problem.field for problem in caught.value.problems] == [field]
    assert caught.value.problems[0].message.startswith("no such input")


@pytest.mark.parametrize(
    "body",
    [
        {"free": {"anything": {"at": "all"}}},
        {"any": {"anything": {"at": "all"}}},
        {"map": {"anything": {"a": 1}}},
        {"content": [{"type": "text", "text": "x"}, {"type": "picture", "picture": {"url": "https://a/"}}]},
        {"either": None, "both": {"a": 1, "c": {"any": 1}}},
    ],
)
def test_what_has_no_names_takes_any(body: Any, made_up: Operation[..., Any]) -> None:
    """A map, an object without members of its own, any JSON: nothing is refused, and nothing is noted."""
    assert meant(made_up, body) == (body, ())


@pytest.mark.parametrize("place", ["open", "said"])
def test_what_is_said_to_be_open_is_sent_with_a_note(
    place: str, made_up: Operation[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    """An unknown input is sent and told; a known one is still held against the document."""
    with caplog.at_level(logging.WARNING, "safelight"):
        fields, _ = prepared(made_up, {place: {"knwon": 1}})
    assert fields == {place: {"knwon": 1}}
    (told,) = caplog.messages
    assert told == f"make: {place}.knwon is no input that is known of make; it is sent as it is: did you mean known?"
    with pytest.raises(InvalidInput, match=rf"{place}.known: integer; got 'x'"):
        prepared(made_up, {place: {"known": "x", "more": 1}})


def test_an_unknown_input_may_belong_further_in() -> None:
    """Where the document leaves open what an inner object takes, the note says so."""
    (note,) = meant(load_provider("gptunnel").operation("media-v2"), {"model": "x", "zoom": 2}).notes
    assert note.endswith("it is sent as it is; should it be params.zoom or inputs.zoom?")


def test_a_model_with_more_than_its_fields_is_refused() -> None:
    """What was set beside the fields of a generated model is a name like any other."""
    model = Flux2Inputs(prompt="x")
    model["widht"] = 1024
    world = World([])
    flows = world.flows()
    for given in (model, {"prompt": "x", "widht": 1024}):
        with pytest.raises(InvalidInput, match="widht: no such input: did you mean width"):
            world.run(submit(flows, flows.provider.operation("flux-2-pro"), given, 9))
        with pytest.raises(InvalidInput, match="widht"):
            world.run(call(flows, flows.provider.operation("flux-2-pro"), given, {}, 9))
    assert world.sent == []


def test_every_operation_refuses_a_name_that_it_does_not_know() -> None:
    """Unless its document says that it is open, and then it is noted."""
    refused = 0
    for provider in map(load_provider, ("bfl", "novita", "gptunnel")):
        for operation in provider.operations.values():
            if operation.body is None:
                continue
            try:
                (note,) = meant(operation, {"zz_unknown": 1}).notes
                assert "zz_unknown" in note
            except InvalidInput as error:
                assert [problem.field for problem in error.problems] == ["zz_unknown"]
                refused += 1
    assert refused > 50


# Unions by their tag


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ({"mode": "t2v", "prompt": "x", "duration": 25}, {"duration": "integer, minimum 5, maximum 20; got 25"}),
        (
            {"mode": "v2v", "prompt": "x", "start_video": "https://a/", "duration": 16},
            {"duration": "maximum 15; got 16"},
        ),
        ({"mode": "t2v"}, {"prompt": "required"}),
        ({"mode": "i2v", "prompt": "x"}, {"keyframes": "required"}),
        ({"mode": "t2v", "prompt": "x", "keyframes": "https://a/"}, {"keyframes": "no such input"}),
        ({"prompt": "x"}, {"mode": "required"}),
        ({"mode": "t3v", "prompt": "x"}, {"mode": "one of 't2v', 'i2v', 'v2v', 'draft_enhance'; got 't3v'"}),
        ({"mode": 3, "prompt": "x"}, {"mode": "got 3"}),
        ({"mode": "draft_enhance", "draft_cache": "QUJD", "resolution": "8k"}, {"resolution": "one of 'hd'"}),
    ],
)
def test_a_union_is_told_by_its_tag(body: Any, problems: dict[str, str]) -> None:
    """The field, what is allowed there in the mode that was chosen, and what was given."""
    with pytest.raises(InvalidInput) as caught:
        prepared(load_provider("bfl").operation("flux-3-video"), body)
    told = {problem.field: problem.message for problem in caught.value.problems}
    assert told.keys() == problems.keys()
    assert all(message in told[field] for field, message in problems.items())


# No message is longer than a screen


BLOB = "QUJD" * 100_000
LONG: dict[str, Any] = {
    "a field that is no picture": {"prompt": "x", "width": BLOB},
    "a data URI": {"prompt": "x", "width": f"data:image/png;base64,{BLOB}"},
    "a text": {"prompt": "x", "width": "a b " * 100_000},
    "a name": {"prompt": "x", BLOB: 1},
    "many names": {"prompt": "x", **{f"{'name' * 9}{index}": 1 for index in range(5000)}},
    "many values": {"prompt": "x", "width": [BLOB] * 99},
    "a number": {"prompt": "x", "width": -(10**4000)},
    "no URL": {"prompt": "x", "input_image": "not base64, " * 100_000},
    "bytes": {"prompt": "x", "input_image": b"no picture" * 100_000},
}


@pytest.mark.parametrize("what", LONG)
def test_no_message_is_longer_than_a_screen(what: str) -> None:
    """Whatever was given: its kind and size are told."""
    with pytest.raises(InvalidInput) as caught:
        prepared(load_provider("bfl").operation("flux-2-pro"), LONG[what])
    assert len(str(caught.value)) < MOST_PROBLEMS * 150


def test_base64_is_told_by_its_size_and_kind() -> None:
    """The size of what it holds, and what that is."""
    picture = "iVBORw0KGgo" + "A" * 4001
    with pytest.raises(InvalidInput, match=r"width: .*; got base64 of 3009 bytes \(PNG picture\)"):
        encode_body(load_provider("bfl").operation("flux-2-pro"), {"prompt": "x", "width": picture})
    with pytest.raises(InvalidInput, match=r"got a data URI of 3009 bytes \(PNG picture\)"):
        encode_body(
            load_provider("bfl").operation("flux-2-pro"), {"prompt": "x", "width": f"data:image/png;base64,{picture}"}
        )


def test_every_error_is_brief() -> None:
    """An address, an explanation of a provider, a word of the user: one rule for all."""
    more: dict[str, Any] = {"provider": "bfl", "operation": "x", "status": 500}
    for error in (
        UntrustedURL(f"data:image/png;base64,{BLOB}", "it is none"),
        ServerError(BLOB, **more),
        UsageError(BLOB),
    ):
        assert len(str(error)) <= LONGEST + 1
    assert str(UsageError(f"it began base64,{BLOB}")) == "it began base64,QUJDQUJDQUJDQUJDQUJDQUJD… (300000 bytes)"
    assert str(Problem("a", "b")) == "a: b"


# What stands in a path


@pytest.mark.parametrize(
    "segment",
    [
        "", ".", "..", "...", " ", " .. ", "..;x", "a/b", "../a", "a\\b", "a?b", "a#b", "a\nb", "a\0", "\x7f", "a\x85b",
        "%2e%2e", "%2E", "a%2fb", "%252e%252e", "a%5cb", "%00",
        "\uff0e\uff0e", "\u2025", "a\uff0fb", "\ufe68", "\u202ea",
    ],
)  # fmt: skip
def test_an_id_stays_in_its_place(segment: str) -> None:
    """What would lead to another path, however it is spelt, is refused before anything is sent."""
    assert climbs(segment)
    bfl, gptunnel = load_provider("bfl"), load_provider("gptunnel")
    with pytest.raises(InvalidInput, match="model_slug"):
        target_of(bfl.operation("license-usage"), {"model_slug": segment})
    with pytest.raises(InvalidInput, match="id"):
        target_of(gptunnel.operation("media-v2-result"), {"id": segment})
    if segment != "a/b":
        with pytest.raises(UsageError, match="path"):
            bfl.raw(f"/v1/{segment}")
    with Client(gptunnel, api_key="made-up-key", base_url="http://127.0.0.1:9") as client, pytest.raises(UsageError):
        client.result(client.job(segment, operation="media-v2-result"))


@pytest.mark.parametrize("segment", ["a", "0b7f-1.2", "a..b", "..a", "a b", "ä", "100%", "50%25", "flux~2:1", "a@b"])
def test_an_id_of_any_other_spelling_is_sent(segment: str) -> None:
    """Quoted as it must be."""
    assert not climbs(segment)
    path, _ = target_of(load_provider("gptunnel").operation("media-v2-result"), {"id": segment})
    assert path.count("/") == load_provider("gptunnel").operation("media-v2-result").path.count("/")
