"""`key=value`: what is sent, and what is refused before anything is."""

from __future__ import annotations

import base64
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from safelight.cli.grammar import Inputs, read_inputs, read_raw
from safelight.errors import InvalidInput, UsageError
from safelight.provider import load_provider
from safelight_api.operation import Body, Operation, Parameter, Request
from tests.cli.conftest import PNG, Run, World

WRAPPED = (
    "model_name=m", "image_num=1", "steps=20", "guidance_scale=7.5", "sampler_name=Euler", "width=512", "height=512",
)  # fmt: skip
MADE_UP = {
    "paths": {
        "/make": {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "picture": {"type": "string", "x-image": ["url", "base64"]},
                                    "inline": {"type": "string", "x-image": ["url", "data-uri"]},
                                    "link": {"type": "string", "x-image": "url"},
                                    "pictures": {"type": "array", "items": {"type": "string"}, "x-image": "base64"},
                                    "items": {"type": "array", "items": {"type": "string", "x-image": "base64"}},
                                    "either": {"anyOf": [{"type": "string"}, {"type": "array"}, {"type": "null"}]},
                                    "anything": {},
                                    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
                                    "first": {"type": "object", "properties": {"size": {"type": "integer"}}},
                                    "second": {
                                        "type": "object",
                                        "properties": {"size": {"type": "integer"}, "deep": {"$ref": "#/components/x"}},
                                    },
                                },
                            }
                        }
                    }
                },
            },
            "get": {"parameters": [{"name": "taskId", "schema": {"type": "integer"}}]},
        }
    },
    "components": {"x": {"type": "object", "properties": {"level": {"type": "number", "maximum": 9}}}},
}


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Operation[..., Any]:
    """An operation of a document that holds what those of the providers do not."""
    package = f"made_up_{abs(hash(str(tmp_path)))}"
    (tmp_path / package).mkdir()
    (tmp_path / package / "__init__.py").touch()
    (tmp_path / package / "effective.json").write_text(json.dumps(MADE_UP))
    monkeypatch.syspath_prepend(str(tmp_path))
    body = Body("/paths/~1make/post/requestBody/content/application~1json/schema", "Make", required=True)
    return Operation(
        package=package, id="make", name="make", method="POST", path="/make", build=Request, responses={}, body=body
    )


def refused(operation: Operation[..., Any], *words: str) -> dict[str, str]:
    """The problems of an input, by field."""
    with pytest.raises(InvalidInput) as caught:
        read_inputs(operation, words)
    return {problem.field: problem.message for problem in caught.value.problems}


def bfl(name: str = "flux-2-pro") -> Operation[..., Any]:
    return load_provider("bfl").operation(name)


def novita(name: str = "txt2img") -> Operation[..., Any]:
    return load_provider("novita").operation(name)


def test_only_what_was_given_is_sent(safelight: Run, world: World) -> None:
    """No default of the document slips in."""
    safelight("submit", "bfl", "flux-2-pro", "prompt=a fox", "width=512")
    assert world.sent() == {"prompt": "a fox", "width": 512}


@pytest.mark.parametrize("text", ["1", "true", "null", "[1]", '{"a": 1}', '"quoted"', "", "a=b", "1e400"])
def test_a_text_stays_as_it_is(text: str) -> None:
    """What reads as JSON is no JSON where the field is a string."""
    assert read_inputs(bfl(), [f"prompt={text}"]).body == {"prompt": text}


@pytest.mark.parametrize(("text", "value"), [("7", 7), ("null", None)])
def test_other_values_are_json(text: str, value: object) -> None:
    """A field that is an integer or null takes either."""
    assert read_inputs(bfl(), ["prompt=x", f"seed={text}"]).body == {"prompt": "x", "seed": value}


def test_objects_and_lists_are_json() -> None:
    """A list of objects is given as JSON."""
    loras = [{"model_name": "l", "strength": 0.5}]
    given_loras = f"loras={json.dumps(loras)}"
    body = read_inputs(novita(), ["prompt=x", *WRAPPED, given_loras]).body
    assert body is not None
    assert body["request"]["loras"] == loras


def test_the_wrapping_object_may_be_left_out() -> None:
    """Short and long keys lead to the same body, through as many objects as there are."""
    short = read_inputs(novita(), ["prompt=x", *WRAPPED, "response_image_type=png", "url=https://a/"])
    long = read_inputs(
        novita(),
        [
            "request.prompt=x",
            *(f"request.{word}" for word in WRAPPED),
            "extra.response_image_type=png",
            "extra.webhook.url=https://a/",
        ],
    )
    assert short == long
    assert short.body is not None
    assert short.body["extra"] == {"response_image_type": "png", "webhook": {"url": "https://a/"}}


def test_an_object_can_be_given_in_part_and_whole() -> None:
    """Members join the object that was given as JSON."""
    body = read_inputs(novita(), ['request={"prompt": "x"}', *WRAPPED]).body
    assert body is not None
    assert body["request"]["prompt"] == "x"
    assert body["request"]["steps"] == 20


def test_an_ambiguous_key_names_both_fields(made_up: Operation[..., Any]) -> None:
    """Where two objects have a field of that name, it has to be written out."""
    assert refused(made_up, "size=1")["size"] == "this could be first.size or second.size; write it out"
    assert read_inputs(made_up, ["second.size=1"]).body == {"second": {"size": 1}}


def test_unions_open_objects_and_maps(made_up: Operation[..., Any]) -> None:
    """A union takes JSON of one of its other types; a map takes any name; a field of any type takes anything."""
    assert read_inputs(made_up, ["either=[1]"]).body == {"either": [1]}
    assert read_inputs(made_up, ["either=1"]).body == {"either": "1"}
    assert read_inputs(made_up, ["map.a=1", "map.b=2"]).body == {"map": {"a": 1, "b": 2}}
    assert read_inputs(made_up, ["anything=[1"]).body == {"anything": "[1"}
    assert read_inputs(made_up, ["anything=1"]).body == {"anything": 1}
    assert read_inputs(made_up, ["level=1.5"]).body == {"second": {"deep": {"level": 1.5}}}


def test_a_picture_is_read_in_the_form_that_the_field_wants(made_up: Operation[..., Any], tmp_path: Path) -> None:
    """As base64, as a data URI, or one after the other into a list; a field that takes links takes no file."""
    (tmp_path / "a.png").write_bytes(PNG)
    file, encoded = f"@{tmp_path / 'a.png'}", base64.b64encode(PNG).decode()
    assert read_inputs(made_up, [f"picture={file}"]).body == {"picture": encoded}
    assert read_inputs(made_up, [f"inline={file}"]).body == {"inline": f"data:image/png;base64,{encoded}"}
    for name in ("pictures", "items"):
        assert read_inputs(made_up, [f"{name}={file}", f"{name}={file}"]).body == {name: [encoded, encoded]}
    assert refused(made_up, f"link={file}") == {"link": "a file cannot be sent here, only url"}
    assert read_inputs(made_up, ["link=https://example.com/a.png"]).body == {"link": "https://example.com/a.png"}


def test_one_text_of_a_list_needs_no_brackets(made_up: Operation[..., Any]) -> None:
    """What is no JSON is one item; what is given more than once is joined."""
    assert read_inputs(made_up, ["pictures=https://a/", 'pictures=["https://b/"]']).body == {
        "pictures": ["https://a/", "https://b/"]
    }


def test_a_file_gives_a_text(tmp_path: Path) -> None:
    """`@FILE` reads a prompt, or JSON where the field is no string; `@@` begins a text with `@`."""
    (tmp_path / "prompt.txt").write_text("a fox, é")
    (tmp_path / "seed.json").write_text("7\n")
    words = [f"prompt=@{tmp_path / 'prompt.txt'}", f"seed=@{tmp_path / 'seed.json'}", "user=@@me"]
    assert read_inputs(bfl(), words).body == {"prompt": "a fox, é", "seed": 7, "user": "@me"}


def test_a_file_that_cannot_be_used_is_refused(safelight: Run, world: World, tmp_path: Path) -> None:
    """A missing file, and one that is no text where a text is wanted."""
    (tmp_path / "a.png").write_bytes(PNG)
    for word, told in (("prompt=@missing.txt", "missing.txt cannot be read"), ("prompt=@a.png", "a.png is no text")):
        ended = safelight("run", "bfl", "flux-2-pro", word)
        assert ended.code == 2
        assert told in ended.err
    assert world.requests == []


def test_unknown_fields_are_refused_with_the_nearest_names(safelight: Run, world: World) -> None:
    """A misspelt field would be ignored by the provider, and paid for."""
    ended = safelight("run", "bfl", "flux-2-pro", "promt=x", "prompt=y", "heigth=1")
    assert (ended.code, world.requests) == (2, [])
    assert "promt: no such input: did you mean prompt?" in ended.err
    assert "heigth: no such input: did you mean height" in ended.err
    assert "safelight operations bfl flux-2-pro" in ended.err


def test_unknown_fields_inside_json_are_refused() -> None:
    """Objects and lists given as JSON are held against their names too."""
    problems = refused(novita(), "prompt=x", *WRAPPED, 'loras=[{"model": "l"}]', 'extra={"webhok": {}}')
    assert "request.loras.0.model" in problems
    assert "did you mean webhook?" in problems["extra.webhok"]


def test_every_problem_is_told_at_once() -> None:
    """Missing and misspelt fields, then values out of bounds, by their dotted names."""
    assert refused(novita(), "promt=x") == {
        "promt": "no such input: did you mean prompt or negative_prompt?",
        **dict.fromkeys((f"request.{word.partition('=')[0]}" for word in ("prompt", *WRAPPED)), "required"),
    }
    problems = refused(bfl("flux-pro-1.1"), "width=10", "height=hello", "output_format=bmp")
    assert problems["width"] == "integer, minimum 256, maximum 1440, multipleOf 32; got 10"
    assert problems["height"].endswith("got 'hello'")
    assert "'jpeg', 'png'" in problems["output_format"]


@pytest.mark.parametrize(
    ("words", "field"),
    [(["prompt=a", "prompt=b"], "prompt"), (["prompt.x=1"], "prompt.x"), (["seed.=1"], "seed."), (["x"], None)],
)
def test_a_word_that_makes_no_sense_is_refused(words: list[str], field: str | None) -> None:
    """Given twice, into what is no object, or without a value."""
    if field is None:
        with pytest.raises(UsageError, match="key=value"):
            read_inputs(bfl(), words)
    else:
        assert field in refused(bfl(), *words)


def test_a_member_of_what_was_given_as_no_object_is_refused(made_up: Operation[..., Any]) -> None:
    """The object around it was given as a number."""
    assert "no object" in refused(made_up, "first=1", "first.size=2")["first.size"]


def test_parameters_are_taken_by_either_name(made_up: Operation[..., Any]) -> None:
    """By the name on the wire and by the name in Python, with their type."""
    parameter = Parameter("taskId", "task_id", "query", required=True, pointer="/paths/~1make/get/parameters/0/schema")
    operation: Operation[..., Any] = Operation(
        package=made_up.package, id="x", name="x", method="GET", path="/make", build=Request, responses={},
        parameters=(parameter,),
    )  # fmt: skip
    assert read_inputs(operation, ["taskId=7"]) == read_inputs(operation, ["task_id=7"])
    assert read_inputs(operation, ["taskId=7"]) == Inputs(None, {"task_id": 7})
    assert refused(operation) == {"taskId": "required"}
    assert "taskId" in refused(operation, "taskId=x")
    assert refused(operation, "taskid=7")["taskid"] == "no such input: did you mean taskId?"


def test_a_prompt_from_standard_input(safelight: Run, world: World) -> None:
    """`@-` reads it."""
    safelight("submit", "bfl", "flux-2-pro", "prompt=@-", stdin="from a pipe")
    assert world.sent() == {"prompt": "from a pipe"}


def test_bytes_that_are_no_text_are_refused(safelight: Run, world: World) -> None:
    """An argument that the terminal could not encode is told, not tripped over."""
    ended = safelight("run", "bfl", "flux-2-pro", "prompt=\udcff")
    assert (ended.code, world.requests) == (2, [])
    assert sys.getdefaultencoding() == "utf-8"


# Files and texts


MP4 = b"\0\0\0\x18ftypmp42" + bytes(64)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a picture, a clip, a prompt and none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "clip.mp4").write_bytes(MP4)
    (tmp_path / "prompt.txt").write_text("a fox")
    (tmp_path / "empty.txt").write_text("\n")
    return tmp_path


@pytest.mark.usefixtures("files")
def test_several_files_are_given_one_after_the_other_or_in_json() -> None:
    """For a list, for one text or a list, mixed with links, and in pairs with a number."""
    picture = base64.b64encode(PNG).decode()
    image = bfl("flux-3-image")
    assert read_inputs(image, ["prompt=x", "images=@a.png"]).body == {"prompt": "x", "images": picture}
    for words in (["images=@a.png", "images=@a.png"], ['images=["@a.png", "@a.png"]']):
        assert read_inputs(image, ["prompt=x", *words]).body == {"prompt": "x", "images": [picture, picture]}
    mixed = read_inputs(image, ["prompt=x", "images=https://a/", "images=@a.png", "images=https://b/"]).body
    assert mixed == {"prompt": "x", "images": ["https://a/", picture, "https://b/"]}
    video = ["mode=i2v", "prompt=x", 'keyframes=[[0, "@a.png"], [24, "@a.png"]]']
    body = read_inputs(bfl("flux-3-video"), video).body
    assert body is not None
    assert body["keyframes"] == [[0, picture], [24, picture]]
    assert refused(bfl("flux-kontext-pro"), "prompt=x", "input_image=@a.png", "input_image=@a.png") == {
        "input_image": "given twice"
    }


@pytest.mark.usefixtures("files")
def test_a_clip_is_sent_from_a_file_and_from_standard_input(safelight: Run, world: World) -> None:
    """As base64, where that is taken; `@-` reads it."""
    assert read_inputs(bfl("video-upscale-v1"), ["input_video=@clip.mp4"]).body == {
        "input_video": base64.b64encode(MP4).decode()
    }
    safelight("submit", "bfl", "flux-kontext-pro", "prompt=x", "input_image=@-", stdin=PNG)
    assert world.sent()["input_image"] == base64.b64encode(PNG).decode()


@pytest.mark.usefixtures("files")
def test_a_file_for_an_input_that_no_document_knows_is_sent_as_what_it_is() -> None:
    """A picture as its neighbours are, a text as text; by path too."""
    given = read_inputs(
        load_provider("gptunnel").operation("media-v2"),
        ["model=x", "inputs.video=@clip.mp4", "params.lyric=@prompt.txt"],
    )
    assert given.body is not None
    assert given.body["inputs"]["video"].startswith("data:video/mp4;base64,")
    assert given.body["params"] == {"lyric": "a fox"}
    assert "inputs.video is no input that is known of media-v2; it is sent as it is" in given.notes
    raw = read_raw(["prompt=@prompt.txt", "input_image=@a.png", "input_image=@a.png"])
    assert raw == {"prompt": "a fox", "input_image": [base64.b64encode(PNG).decode()] * 2}


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["input_image=a.png"], "to send a file, write input_image=@a.png"),
        (["prompt=prompt.txt"], "prompt.txt is the name of a file: to send what it holds, write prompt=@prompt.txt"),
        (["prompt=@a.png"], "a.png is no text in UTF-8 or UTF-16: it is a picture (PNG)"),
        (["prompt=@somebody waves"], "a text that begins with @ is written prompt=@@somebody waves"),
        (["input_image=@clip.mp4"], "clip.mp4 is a clip (MP4), and this field takes a picture"),
        (["prompt=@empty.txt"], "prompt: empty.txt is empty"),
        (["a lighthouse"], "is not of the form key=value, such as prompt='a lighthouse'"),
        (["input_image=@nowhere.png"], "nowhere.png cannot be read: No such file"),
        (["input_image=@."], "it is a directory, and only a regular file is"),
        (["prompt=@/dev/zero"], "it is a device, and only a regular file is"),
        (["input_image=@pipe"], "pipe cannot be read: it is a pipe, and only a regular file is"),
        (["prompt=@pipe"], "it is a pipe, and only a regular file is"),
    ],
)  # fmt: skip
def test_what_was_meant_as_a_file_is_not_sent_as_text(
    words: list[str], told: str, safelight: Run, world: World
) -> None:
    """Refused before anything is sent, with the word that helps."""
    os.mkfifo("pipe")
    ended = safelight("submit", "bfl", "flux-kontext-pro", *(["prompt=x"] if "prompt" not in words[0] else []), *words)
    assert (ended.code, world.requests) == (2, [])
    assert told in ended.err


@pytest.mark.usefixtures("files")
def test_names_of_files_are_texts_where_no_file_is_there() -> None:
    """A prompt may be anything."""
    for text in ("prompt.md", "a picture named a.png", "a.png, and more", "v1.5"):
        assert read_inputs(bfl(), [f"prompt={text}"]).body == {"prompt": text}
    with pytest.raises(UsageError, match=r"raw_prompt=@prompt\.txt"):
        read_raw(["raw_prompt=prompt.txt"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_text_is_read_in_what_editors_write(encoding: str, files: Path) -> None:
    """Without the mark that stands before it; JSON too."""
    (files / "prompt.txt").write_text("a lighthouse, é", encoding=encoding)
    (files / "seed.json").write_text("7 ", encoding=encoding)
    assert read_inputs(bfl(), ["prompt=@prompt.txt", "seed=@seed.json"]).body == {
        "prompt": "a lighthouse, é",
        "seed": 7,
    }
    assert read_inputs(bfl(), ["prompt=\ufeffa fox"]).body == {"prompt": "a fox"}


@pytest.mark.parametrize("content", ["é".encode("latin-1"), "Привет".encode("utf-16-le"), b"a\0b", bytes(range(256))])
def test_what_is_no_text_is_refused(content: bytes, files: Path) -> None:
    """Another encoding without a mark is not guessed at."""
    (files / "prompt.txt").write_bytes(content)
    assert refused(bfl(), "prompt=@prompt.txt")["prompt"].endswith("save it as UTF-8")


def test_what_is_to_be_known_is_told_before_it_is_sent(safelight: Run, world: World) -> None:
    """An input that the document does not know, on standard error."""
    ended = safelight("submit", "gptunnel", "media-v2", "model=x", "promt=y")
    assert "note: promt is no input that is known of media-v2; it is sent as it is: did you mean prompt" in ended.err
    assert world.sent() | {"model": "x", "promt": "y"} == world.sent()


# Modes


def test_each_mode_of_an_operation_is_shown_by_itself(safelight: Run) -> None:
    """What it needs and takes, and a command that uses it."""
    ended = safelight("operations", "bfl", "flux-3-video")
    assert "mode  t2v, i2v, v2v, draft_enhance  required" in ended.out
    own = ("keyframes", "start_video", "draft_cache")
    for mode, needs in (("t2v", None), ("i2v", "keyframes"), ("v2v", "start_video"), ("draft_enhance", "draft_cache")):
        ended = safelight("operations", "bfl", "flux-3-video", "--mode", mode)
        assert f"mode  {mode}  required" in ended.out
        assert f"mode={mode}" in ended.out
        assert [name for name in own if f"\n  {name}  " in ended.out] == ([needs] if needs else [])
        told = json.loads(safelight("operations", "bfl", "flux-3-video", "--mode", mode, "--json").out)
        assert {each["allowed"] for each in told["inputs"] if each["name"] == "mode"} == {mode}


def test_a_mode_that_there_is_not_is_refused(safelight: Run) -> None:
    """With those that there are; and where no operation is named."""
    for words, told in (
        (("bfl", "flux-3-video", "--mode", "t3v"), "no mode 't3v': did you mean"),
        (("bfl", "flux-2-pro", "--mode", "t2v"), "has no mode 't2v'; it has none"),
        (("bfl", "--mode", "t2v"), "--mode is for one operation"),
    ):
        ended = safelight("operations", *words)
        assert ended.code == 2
        assert told in ended.err


def test_inputs_are_held_to_the_mode_that_was_chosen() -> None:
    """Another mode's inputs are unknown, its bounds do not count, and a mode has to be chosen."""
    video = bfl("flux-3-video")
    assert refused(video, "mode=t2v", "prompt=x", "keyframes=https://a/")["keyframes"] == "no such input of t2v"
    assert refused(video, "mode=i2v", "prompt=x") == {"keyframes": "required"}
    assert refused(video, "prompt=x") == {"mode": "required: one of t2v, i2v, v2v, draft_enhance"}
    assert refused(video, "mode=t2v", "prompt=x", "duration=25") == {
        "duration": "integer, minimum 5, maximum 20; got 25"
    }
    assert refused(video, "mode=v2v", "prompt=x", "start_video=https://a/", "duration=16") == {
        "duration": "integer, minimum 5, maximum 15; got 16"
    }


@pytest.mark.parametrize(
    "words",
    [
        ("run", "bfl", "flux-2-pro", "A" * 50_000),
        ("run", "bfl", "flux-2-pro", f"{'k' * 50_000}=1"),
        ("run", "bfl", "flux-2-pro", "prompt=x", f"width={'QUJD' * 20_000}"),
        ("run", "bfl", "flux-2-pro", f"prompt=@{'A' * 50_000}"),
        ("run", "bfl", "flux-2-pro", "prompt=x", f"input_image=@{'a/' * 50_000}"),
        ("run", "bfl", "A" * 50_000),
        ("run", "bfl", f"/{'A' * 50_000} "),
        ("run", "A" * 50_000, "x"),
        ("A" * 50_000,),
        ("operations", "bfl", "flux-2-pro", "A" * 50_000),
        ("run", "bfl", "flux-2-pro", f"--{'A' * 50_000}"),
        ("wait", "bfl", "A" * 50_000, "--operation", "A" * 50_000),
    ],
    ids=lambda words: " ".join(words)[:30],
)
def test_no_complaint_is_longer_than_a_screen(words: tuple[str, ...], safelight: Run, world: World) -> None:
    """Whatever word of the command line it is about."""
    ended = safelight(*words)
    assert (ended.code, world.requests) == (2, [])
    assert 0 < len(ended.err) < 3000


def test_what_stands_behind_an_at_is_understood(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address, a file in the home folder, and a picture that was saved as base64 or as a data URI."""
    monkeypatch.setenv("HOME", str(files))
    encoded = base64.b64encode(PNG).decode()
    (files / "a.b64").write_text(f"{encoded}\n")
    (files / "a.uri").write_text(f"data:image/png;base64,{encoded}")
    address = "https://files.example/a.png"
    for given, sent in ((address, address), ("~/a.png", encoded), ("a.b64", encoded), ("a.uri", encoded)):
        assert read_inputs(bfl("flux-kontext-pro"), ["prompt=x", f"input_image=@{given}"]).body == {
            "prompt": "x",
            "input_image": sent,
        }
