"""Inputs beyond plain fields: pictures, operations that no document knows, and answers that are files."""

from __future__ import annotations

import base64
import io
import json
import re
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from safelight import Client, Job, VirtualClock, picture
from safelight.cli import main
from safelight.contract.attachments import LIMITS
from safelight.contract.requests import meant
from safelight.errors import AmbiguousSubmit, ContractViolation, InvalidInput, SafelightError, SaveError, UsageError
from safelight.jobs.polling import look
from safelight.jobs.saving import save
from safelight.jobs.submitting import call, make, submit
from safelight.provider import load_provider
from safelight.sandbox import Sandbox
from safelight_api.bfl.models import Flux2Inputs
from tests.world import READY, World, answer

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
CODE = base64.b64encode(PNG).decode()
KEY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    return path


def bodied(provider: str, operation: str, body: Any) -> Any:
    return meant(load_provider(provider).operation(operation), body).fields


def test_a_picture_comes_from_anywhere(file: Path) -> None:
    """A path, its name, bytes and an open file are the same picture."""
    with file.open("rb") as opened:
        made = [picture(file), picture(str(file)), picture(PNG), picture(io.BytesIO(PNG)), picture(opened)]
    assert {str(each) for each in made} == {CODE}
    assert "bytes" in repr(made[0])


def test_a_model_and_a_mapping_send_what_the_provider_wants(file: Path) -> None:
    """Base64 for BFL, a data URI for GPTunnel; plain text is sent as it is."""
    assert bodied("bfl", "flux-2-pro", Flux2Inputs(prompt="x", input_image=picture(file)))["input_image"] == CODE
    mixed = {"prompt": "x", "input_image": file, "input_image_2": "https://a.example/b.png", "input_image_3": PNG}
    sent = bodied("bfl", "flux-2-pro", mixed)
    assert (sent["input_image"], sent["input_image_2"], sent["input_image_3"]) == (
        CODE,
        "https://a.example/b.png",
        CODE,
    )
    sent = bodied("gptunnel", "faceswap", {"sourceImage": PNG, "faceImage": io.BytesIO(PNG)})
    assert sent["sourceImage"] == sent["faceImage"] == f"data:image/png;base64,{CODE}"
    assert json.dumps(sent)


def test_pictures_are_found_in_lists_and_below_objects() -> None:
    """A picture in a list, or in a wrapped body, takes the form of its field."""
    sent = bodied("novita", "img2img", {"request": {"prompt": "x", "image_base64": PNG}})
    assert sent["request"]["image_base64"] == CODE
    with pytest.raises(InvalidInput, match=r"images.0: a file cannot be sent here, only url"):
        bodied("novita", "flux-2-pro", {"prompt": "x", "images": [PNG]})


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"prompt": PNG}, "prompt: this field takes no file"),
        ({"prompt": "x", "input_image": b"<html>"}, "input_image: this is no picture"),
        ({"prompt": "x", "input_image": Path("nowhere.png")}, "cannot be read"),
        ({"prompt": "x", "input_image": PNG + bytes(LIMITS["image"])}, "too large"),
    ],
)
def test_what_is_no_picture_is_refused_before_it_is_sent(body: Any, said: str) -> None:
    """The field, and what is wrong: no picture, too large, not there, or not wanted."""
    with pytest.raises(InvalidInput, match=said):
        bodied("bfl", "flux-2-pro", body)


def test_an_operation_that_no_document_knows_is_submitted_by_path(tmp_path: Path) -> None:
    """It is sent unchecked, waited for and saved like any other."""
    sandbox = Sandbox(clock=VirtualClock(), not_found_for=0)
    world = World(
        [answer(200, {"id": "abc", "polling_url": "https://api.bfl.ai/v1/get_result?id=abc"}), READY, answer(200, PNG)]
    )
    flows = world.flows()
    body = {"anything": [1, PNG, picture(PNG)], "deep": {"er": PNG}, "prompt": "x"}
    ticket = world.run(submit(flows, flows.provider.raw("/v1/flux-9-pro"), body, 9))
    sent = json.loads(world.sent[0].content)  # type: ignore[union-attr]
    assert sent == {"anything": [1, CODE, CODE], "deep": {"er": CODE}, "prompt": "x"}
    assert (ticket.operation, ticket.id) == ("/v1/flux-9-pro", "abc")
    assert world.sent[0].url == "https://api.bfl.ai/v1/flux-9-pro"
    state = world.run(look(flows, ticket, 99))
    (path,) = world.run(save(flows, state, tmp_path, timeout=9, max_bytes=999))
    assert "flux-9-pro" in path.name
    sandbox = Sandbox(clock=VirtualClock())
    options: Any = {"base_url": sandbox.base_url("bfl"), "transport": sandbox.transport(), "clock": sandbox.clock}
    with Client(flows.provider, api_key=KEY, **options) as client:
        job = client.submit_raw("/v1/flux-2-pro", {"prompt": "a duck"})
        assert isinstance(job, Job)
        assert job.operation == "/v1/flux-2-pro"


@pytest.mark.parametrize("path", ["flux", "https://evil.example/", "/v1/../x", "/a b", "/x?y", "/x\n"])
def test_what_is_no_path_is_refused(path: str) -> None:
    """A path begins with a slash, and leads nowhere else."""
    with pytest.raises(UsageError, match="path"):
        load_provider("bfl").raw(path)


def test_the_command_line_submits_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`safelight run bfl /v1/...` takes any fields."""
    monkeypatch.setenv("BFL_API_KEY", KEY)
    with Sandbox(duration=0.05, not_found_for=0).serve() as sandbox:
        words = ["prompt=a duck", "width=512", "--base-url", sandbox.base_url("bfl"), "--out", str(tmp_path)]
        assert main(["run", "bfl", "/v1/flux-2-pro", *words]) == 0
        assert sandbox.received[0].json == {"prompt": "a duck", "width": 512}


def made(operation: str, reply: Any) -> tuple[World, Any]:
    world = World([reply])
    flows = world.flows("novita")
    body = {"image_file": CODE, "prompt": "x", "mask_file": CODE}
    return world, make(flows, flows.provider.operation(operation), body, 60)


@pytest.mark.parametrize(
    ("operation", "reply", "files"),
    [
        ("cleanup", {"image_file": CODE, "image_type": "png"}, [("", PNG)]),
        ("cleanup", {"image_file": f"data:image/png;base64,{CODE}", "image_type": "png"}, [("", PNG)]),
        ("seedream-4.0", {"images": ["https://a.example/1"]}, [("https://a.example/1", None)]),
    ],
)
def test_an_answer_with_its_files_is_saved_like_any_other(
    operation: str, reply: Any, files: list[Any], tmp_path: Path
) -> None:
    """Files that come with the reply, as base64 or as links, are a success to save."""
    world, flow = made(operation, answer(200, reply))
    done = world.run(flow)
    assert [(each.url, each.data and b"".join(each.data.pieces())) for each in done.artifacts] == files
    world = World([answer(200, PNG)])
    (path,) = world.run(save(world.flows("novita"), done, tmp_path, timeout=9, max_bytes=999))
    assert path.read_bytes() == PNG


def test_an_answer_without_files_or_with_none_that_can_be_is_an_error(tmp_path: Path) -> None:
    """Nothing to save is a violation; what is no picture is no file."""
    world, flow = made("cleanup", answer(200, {"image_type": "png"}))
    with pytest.raises(ContractViolation):
        world.run(flow)
    world, flow = made("cleanup", answer(200, {"image_file": "a"}))
    done = world.run(flow)
    with pytest.raises(SaveError):
        world.run(save(world.flows("novita"), done, tmp_path, timeout=9, max_bytes=999))


class Odd(str):
    """A text of another class, as of a template engine."""

    __slots__ = ()


ENDLESS: dict[str, Any] = {}
ENDLESS["again"] = ENDLESS
DEEP: dict[str, Any] = {}
for _ in range(3000):
    DEEP = {"a": DEEP}


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(None, id="nothing"),
        pytest.param("a cat", id="a text"),
        pytest.param(7, id="a number"),
        pytest.param([("prompt", "x")], id="a list"),
        pytest.param({"prompt": "x", "more": ENDLESS}, id="endless"),
        pytest.param({"prompt": "x", "more": DEEP}, id="deep"),
        pytest.param({"prompt": "x", "input_image": io.StringIO("text")}, id="a file of text"),
        pytest.param({"prompt": "x", "input_image": Path("a\0b")}, id="no path"),
        pytest.param({"prompt": "x", "seed": object()}, id="an object"),
        pytest.param({"prompt": "x", ("a", "tuple"): 1}, id="a tuple as key"),
        pytest.param({"prompt": "\ud800"}, id="half a character"),
        pytest.param({"prompt": "x", "seed": float("nan")}, id="not a number"),
    ],
)
def test_what_is_no_input_is_refused_before_anything_is_sent(given: Any) -> None:
    """Whatever is given: `InvalidInput`, and nothing on the wire."""
    world = World([])
    flows = world.flows()
    with pytest.raises(InvalidInput):
        world.run(submit(flows, flows.provider.operation("flux-2-pro"), given, 9))
    assert world.sent == []


def test_texts_and_numbers_of_other_classes_are_sent_as_what_they_are() -> None:
    """What json writes as a text is held to the document as one; a key that is a number is the text that is sent."""

    class Count(int):
        pass

    world = World([answer(200, {"id": "abc", "polling_url": "https://api.bfl.ai/v1/get_result?id=abc"})])
    flows = world.flows()
    given = {"prompt": Odd("a duck"), "seed": Count(3)}
    world.run(submit(flows, flows.provider.operation("flux-2-pro"), given, 9))
    (sent,) = world.sent
    assert json.loads(sent.content) == {"prompt": "a duck", "seed": 3}  # type: ignore[union-attr]


def test_a_parameter_that_is_no_json_is_refused() -> None:
    """A UUID is given as its text."""
    world = World([])
    flows = world.flows()
    with pytest.raises(InvalidInput, match="id"):
        world.run(call(flows, flows.provider.operation("get-result"), None, {"id": uuid.uuid4()}, 9))


def test_nothing_is_paid_for_what_has_nowhere_to_go(tmp_path: Path) -> None:
    """`run` makes sure of its folder first."""
    (tmp_path / "file").touch()
    silent = httpx.MockTransport(lambda _: pytest.fail("something was sent"))
    with Client(load_provider("bfl"), api_key="made-up-key", transport=silent) as client:
        for folder in (tmp_path / "file", tmp_path / "a\0b"):
            with pytest.raises(UsageError, match="nothing was sent"):
                client.run(client.provider.operation("flux-2-pro"), {"prompt": "x"}, folder)


def test_an_answer_is_asked_for_once() -> None:
    """What costs money is not repeated, whatever it answers with."""
    world, flow = made("cleanup", answer(500, b""))
    with pytest.raises(AmbiguousSubmit):
        world.run(flow)
    assert len(world.sent) == 1
    world = World([])
    flows = world.flows()
    with pytest.raises(SafelightError, match="answers with no files"):
        world.run(make(flows, flows.provider.operation("credits"), {}, 9))


def test_the_client_runs_it_in_one_go(tmp_path: Path) -> None:
    """`run` calls and saves what answers at once, in the sandbox too."""
    clock = VirtualClock()
    sandbox = Sandbox(clock=clock)
    novita = load_provider("novita")
    options: Any = {
        "api_key": KEY,
        "base_url": sandbox.base_url("novita"),
        "transport": sandbox.transport(),
        "clock": clock,
    }
    with Client(novita, **options) as client:
        speech = {"input": "hello", "voice": "tongtong", "response_format": "wav"}
        (path,) = client.run(novita.operation("glm-tts"), speech, tmp_path)
        assert path.suffix == ".wav"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        (
            "input_image",
            object(),
            "input_image: a value of type object cannot be sent as JSON: give a Path, bytes",
        ),
        (
            "seed",
            Decimal(3),
            "seed: a value of type Decimal cannot be sent as JSON: give a text, a number",
        ),
        ("seed", float("nan"), "seed: nan cannot be sent as JSON"),
        ("prompt", {"a"}, "prompt: a value of type set cannot be sent as JSON"),
    ],
)
def test_what_json_does_not_have_is_told_by_its_field(field: str, value: Any, told: str) -> None:
    """And what to give in its place."""
    with pytest.raises(InvalidInput, match=re.escape(told)):
        meant(load_provider("bfl").operation("flux-2-pro"), {"prompt": "x", field: value})
