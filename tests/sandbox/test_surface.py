"""Everything that the documents have is there to be tried: each operation, finetunes, trainings, answers by path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from safelight import Client, Job, Succeeded, VirtualClock
from safelight.cli.finding import result_names
from safelight.cli.shapes import example
from safelight.errors import NotFound, UsageError
from safelight.provider import load_provider, provider_names
from safelight.sandbox import Sandbox
from safelight_api.operation import Operation

EVERY = [(name, each) for name in provider_names() for each in load_provider(name).operations.values()]
MAKING = [(name, each) for name, each in EVERY if each.kind is not None]
CALLS = [
    (name, each) for name, each in EVERY if each.kind is None and each.name not in result_names(load_provider(name))
]


def client_of(provider: str) -> Client:
    """A client of a sandbox of its own, under a clock that does not wait."""
    sandbox = Sandbox(clock=VirtualClock())
    options: Any = {"base_url": sandbox.base_url(provider), "transport": sandbox.transport(), "clock": sandbox.clock}
    return Client(load_provider(provider), api_key="sk-1", **options)


@pytest.mark.parametrize(("provider", "operation"), MAKING, ids=[each.name for _, each in MAKING])
def test_what_makes_something_can_be_run(tmp_path: Path, provider: str, operation: Operation[..., Any]) -> None:
    """With the document's own example it leaves a file and its sidecar, or the sidecar of a training."""
    with client_of(provider) as client:
        files = client.run(operation, example(operation), tmp_path)
    assert bool(files) == (operation.kind != "training")
    assert len(list(tmp_path.glob("*.json"))) == 1


@pytest.mark.parametrize(("provider", "operation"), CALLS, ids=[each.name for _, each in CALLS])
def test_what_answers_otherwise_can_be_called(provider: str, operation: Operation[..., Any]) -> None:
    """Models, prices, balances and all else."""
    values = {each.argument: "my-lighthouses" for each in operation.parameters if each.required}
    inputs = [example(operation)] if operation.body is not None else []
    with client_of(provider) as client:
        assert client.call(operation, *inputs, **values) is not None


def test_finetunes_are_listed_described_and_deleted() -> None:
    """Some exist; each has the parameters of its training; an unknown one is 404 in words; one goes when deleted."""
    bfl = load_provider("bfl").operations
    with client_of("bfl") as client:
        names = client.call(bfl["my-finetunes"]).finetunes
        assert names
        details = client.call(bfl["finetune-details"], finetune_id=names[0]).finetune_details.to_dict()
        assert {"finetune_comment", "trigger_word", "iterations", "learning_rate"} <= details.keys()
        assert client.call(bfl["delete-finetune"], {"finetune_id": names[0]}).deleted_finetune_id == names[0]
        assert client.call(bfl["my-finetunes"]).finetunes == names[1:]
        for unknown in (names[0], "nobodys"):
            with pytest.raises(NotFound, match=unknown):
                client.call(bfl["finetune-details"], finetune_id=unknown)


def test_a_training_makes_a_model_that_is_listed() -> None:
    """Its result is asked for at its own place; the model stands among the models, the training in the list."""
    novita = load_provider("novita").operations
    style: Any = novita["training-style"]
    with client_of("novita") as client:
        job = client.submit(style, example(style))
        done = client.wait(job)
        assert (done.artifacts, len(done.models)) == ((), 1)
        assert done.models[0] in str(client.call(novita["models"]).to_dict())
        assert job.id in str(client.call(novita["trainings"]).to_dict())
        with pytest.raises(NotFound):
            client.result(client.job("nobodys", operation="training-style"))


@pytest.mark.parametrize(
    ("provider", "path", "result"),
    [
        ("gptunnel", "/v1/media/create", "media-result"),
        ("gptunnel", "/v1/midjourney/describe", "midjourney-result"),
        ("gptunnel", "/api/v2/media/jobs", "media-v2-result"),
        ("gptunnel", "/v9/unheard", "faceswap-result"),
        ("novita", "/v3/async/kling-v9", "task-result"),
        ("novita", "/v3/minimax/v2/music", "minimax-h3-result"),
        ("novita", "/v3/training/voice", "training-style-result"),
        ("bfl", "/v1/flux-9", "get-result"),
    ],
)
def test_what_goes_by_its_path_is_asked_for_where_its_family_asks(provider: str, path: str, result: str) -> None:
    """By the beginning of its path; nothing is guessed where nothing is shared."""
    assert load_provider(provider).raw(path).link.operation == result


def test_the_result_can_be_said_and_an_unknown_name_shows_the_way() -> None:
    """`result=` names the operation; what is none is refused with those that there are."""
    novita = load_provider("novita")
    assert novita.raw("/v3/veo-3", "task-result").link.operation == "task-result"
    with pytest.raises(UsageError, match="there are task-result"):
        novita.raw("/v3/veo-3", "balance")
    with pytest.raises(UsageError, match="submitted by its path"):
        novita.operation("veo-3")


def test_what_is_submitted_by_path_keeps_in_its_ticket_where_to_ask() -> None:
    """Any process asks there."""
    with client_of("gptunnel") as client:
        job = client.submit_raw("/v1/media/create", {"model": "seedream-4", "prompt": "x"})
        assert isinstance(job, Job)
        assert job.inputs["result"] == "media-result"
        assert client.wait(Job.from_json(job.to_json())).artifacts


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v3/seedream-4.5", {"prompt": "a fox"}),
        ("/v4beta/txt2speech", {"text": "a fox"}),
        ("/v3/minimax-speech-2.8-hd", {"text": "a fox", "voice_setting": {"voice_id": "x"}, "output_format": "url"}),
    ],
)
def test_what_answers_at_once_by_path_is_saved_at_once(tmp_path: Path, path: str, body: dict[str, Any]) -> None:
    """The answer is the success, which a wait gives back."""
    with client_of("novita") as client:
        done = client.submit_raw(path, body)
        assert isinstance(done, Succeeded)
        assert client.wait(done) is done
        assert len(client.save(done, tmp_path)) == 1
