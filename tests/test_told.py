"""What a provider tells, wherever it stands: reasons, prices, marks, moderation, and ends under words of their own."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from safelight import Client, Job, VirtualClock
from safelight.contract.base64text import Encoded
from safelight.contract.reply import decode
from safelight.errors import JobFailed, JobModerated, ModeratedRequest
from safelight.jobs.results import read_state
from safelight.provider import load_provider, provider_names
from safelight.readings import amount, otherwise, reason, reasons
from safelight.state import Failed, Moderated, State, Succeeded, Unknown
from safelight_api.operation import Submit

RESULTS = [
    (name, load_provider(name).operation(result))
    for name in provider_names()
    for result in dict.fromkeys(
        each.link.operation for each in load_provider(name).operations.values() if isinstance(each, Submit)
    )
]
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")


def polled(provider: str, body: Any, status: int = 200, operation: str | None = None, **inputs: Any) -> State[Any]:
    """The state that one poll tells of a job."""
    known = load_provider(provider)
    name = operation or known.result
    job: Job[Any] = Job(provider=provider, operation=name, id="j1", base_url=known.base_url, inputs=inputs)
    raw = json.dumps(body).encode()
    return read_state(known, job, decode(known, known.operation(name), status, {}, raw), raw)


def task(status: str, **more: Any) -> dict[str, Any]:
    """A body of BFL's."""
    return {"id": "j1", "status": status, **more}


@pytest.mark.parametrize(
    ("provider", "body", "operation", "told"),
    [
        ("bfl", task("Error", details={"error": "no steps"}), None, "no steps"),
        ("bfl", task("Error", details="no steps"), None, "no steps"),
        ("bfl", task("Error", error="no steps"), None, "no steps"),
        ("bfl", task("Failed", message="no steps", details=None), None, "no steps"),
        ("bfl", task("Error", result={"error": {"message": "no steps"}}), None, "no steps"),
        ("bfl", task("Error", details={"error": ["no steps", "no size"]}), None, "no steps: no size"),
        ("novita", {"task": {"status": "TASK_STATUS_FAILED", "reason": "no steps"}}, None, "no steps"),
        ("novita", {"task": {"status": "TASK_STATUS_FAILED", "reason": ""}, "message": "no steps"}, None, "no steps"),
        ("novita", {"task": {"status": "failed", "error": {"message": "no steps"}}}, "minimax-h3-result", "no steps"),
        ("novita", {"id": "j1", "status": "failed", "error": {"code": 5, "message": "no steps"}}, "seedance-2-result",
         "no steps"),
        ("gptunnel", {"id": "j1", "status": "failed", "error": "no steps"}, None, "no steps"),
        ("gptunnel", {"code": 0, "id": "j1", "status": "failed", "message": "no steps"}, "media-result", "no steps"),
        ("gptunnel", {"code": 3, "id": "j1", "status": "failed"}, "media-result", "the input is invalid"),
        ("gptunnel", {"id": "j1", "status": "failed", "error": {"title": "Sorry", "message": "no steps"}},
         "media-v2-result", "Sorry: no steps"),
    ],
)  # fmt: skip
def test_a_reason_is_told_wherever_it_stands(provider: str, body: Any, operation: str | None, told: str) -> None:
    """In details, beside them, as text, as a list, in an object or by a code."""
    state = polled(provider, body, operation=operation)
    assert isinstance(state, Failed)
    assert state.reason == told


@pytest.mark.parametrize(
    ("provider", "body", "operation", "stage"),
    [
        ("bfl", task("Request Moderated", details={"Moderation Reasons": ["Filter"]}), None, "input"),
        ("bfl", task("Content Moderated", details={"Moderation Reasons": "Filter"}), None, "output"),
        ("bfl", task("Content Moderated", details="Filter"), None, "output"),
        ("novita", {"task": {"status": "TASK_STATUS_FAILED", "reason": "ILLEGAL_PROMPT"}}, None, "input"),
        ("novita", {"task": {"status": "TASK_STATUS_FAILED", "reason": "NSFW content was found"}}, None, "output"),
        ("novita", {"task": {"status": "TASK_STATUS_SUCCEED"}, "images": [], "extra": {"has_nsfw_contents": [True]}},
         None, "output"),
        ("gptunnel", {"code": 1001, "id": "j1", "status": "failed", "message": "no"}, "media-result", "output"),
        ("gptunnel", {"code": 1002, "id": "j1", "status": "failed"}, "media-result", "input"),
        ("gptunnel", {"code": 1001, "id": "j1", "status": "processing"}, "media-result", "output"),
        ("gptunnel", {"id": "j1", "status": "failed", "error": "Sensitive content"}, None, "output"),
    ],
)  # fmt: skip
def test_moderation_is_moderation(provider: str, body: Any, operation: str | None, stage: str) -> None:
    """By its status, by a reason in words, by a code or by a mark, with a reason each time."""
    state = polled(provider, body, operation=operation)
    assert isinstance(state, Moderated)
    assert state.stage == stage
    assert state.reason


@pytest.mark.parametrize("word", ["canceled", "CANCELLED", "expired", "error", "TIMED_OUT", "Aborted", "rejected"])
def test_a_word_that_plainly_is_an_end_is_one(word: str) -> None:
    """A new word for an end ends the wait with that word, and is drift; one of which nobody can tell is polled on."""
    state = polled("bfl", task(word))
    assert isinstance(state, Failed)
    assert state.status == word
    assert [each.path for each in state.reply.drift] == ["/status"]
    assert isinstance(polled("gptunnel", {"id": "j1", "status": word}), Failed)
    assert isinstance(polled("novita", {"task": {"status": word}}), Failed)


@pytest.mark.parametrize("word", ["Dreaming", "error_retrying", "PENDING_REVIEW", ""])
def test_other_new_words_are_polled_on(word: str) -> None:
    """What may still go on is no end."""
    assert isinstance(polled("bfl", task(word)), Unknown)


def test_a_new_word_for_done_is_done_once_its_file_is_there() -> None:
    """Before that it is not."""
    known = {"sample": "https://delivery.eu1.bfl.ai/x.png"}
    assert isinstance(polled("bfl", task("Completed", result=known)), Succeeded)
    assert isinstance(polled("bfl", task("Completed")), Unknown)
    assert isinstance(otherwise({"job": None, "reply": None, "status": "Flagged"}, ""), Moderated)


@pytest.mark.parametrize("status", [200, 400, 404, 409, 422, 429, 500, 502, 503])
@pytest.mark.parametrize(("provider", "operation"), RESULTS, ids=[each.name for _, each in RESULTS])
def test_a_tasks_own_body_comes_before_the_status(provider: str, operation: Any, status: int) -> None:
    """Under whatever status, a failed task is a failed task; what is no task is the error that its status says."""
    media = operation.document("effective")["paths"][operation.path][operation.method.lower()]["responses"]["200"]
    examples = [each["value"] for each in media["content"]["application/json"]["examples"].values()]
    ends = [body for body in examples if "fail" in json.dumps(body).lower() or "error" in json.dumps(body).lower()]
    for body in ends or examples:
        if set(body) & {"issues"} or body == {"code": 4}:
            continue
        assert type(polled(provider, body, status, operation.name)) is type(polled(provider, body, 200, operation.name))


@pytest.mark.parametrize("price", [3, 3.0, "3.0"])
def test_a_price_is_told_as_number_or_as_text(price: Any) -> None:
    """Wherever a task says what it cost."""
    assert polled("gptunnel", {"id": "j1", "status": "idle", "cost": price}).cost == 3
    assert polled("gptunnel", {"id": "j1", "status": "idle", "usage": {"total_cost": price}}).cost == 3
    assert polled("gptunnel", {"id": "j1", "status": "queued", "price": price}, operation="media-v2-result").cost == 3


def test_what_the_submit_told_holds_until_a_poll_tells_more(tmp_path: Path) -> None:
    """Price and megapixels go into the ticket, from there into state and sidecar; a settled cost replaces it."""
    ready = task("Ready", result={"sample": "https://delivery.eu1.bfl.ai/x.png", "draft_cache": "c1"})
    replies = iter(
        [
            {"id": "j1", "polling_url": "https://api.bfl.ai/v1/get_result?id=j1", "cost": 3.0, "output_mp": 1.0},
            ready,
        ]
    )

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host.startswith("delivery"):
            return httpx.Response(200, content=PNG)
        return httpx.Response(200, json=next(replies))

    options: Any = {"transport": httpx.MockTransport(answer), "clock": VirtualClock()}
    with Client(load_provider("bfl"), api_key="made-up", **options) as client:
        job = client.submit(load_provider("bfl").operations["flux-2-pro"], {"prompt": "x"})  # type: ignore[arg-type]
        assert Job.from_json(job.to_json()) == job
        done = client.wait(Job.from_json(job.to_json()))
        client.save(done, tmp_path)
    assert (done.cost, done.facts) == (3.0, {"output_mp": 1.0, "draft_cache": "c1"})
    (sidecar,) = [json.loads(path.read_text()) for path in tmp_path.glob("*.json")]
    assert (sidecar["cost"], sidecar["facts"]) == (3.0, {"output_mp": 1.0, "draft_cache": "c1"})
    assert polled("bfl", {**ready, "cost": 2.5}, told={"cost": 3.0}).cost == 2.5


def test_marks_of_pictures_are_told() -> None:
    """What the check of a picture said is a fact of the success."""
    image = {"image_url": "https://a.example/x.png", "nsfw_detection_result": {"valid": True, "confidence": 9}}
    state = polled("novita", {"task": {"status": "TASK_STATUS_SUCCEED"}, "images": [image]})
    assert state.facts == {"nsfw_detection": [{"valid": True, "confidence": 9}]}


def test_a_poll_that_moderation_refuses_is_the_end_of_the_job() -> None:
    """An error of moderation in place of a task ends the wait as moderated; at the submit it is a refusal."""
    replies = iter([{"code": 0, "id": "j1", "status": "idle"}, {"code": 1002}, {"code": 1001}])
    options: Any = {
        "transport": httpx.MockTransport(lambda _: httpx.Response(200, json=next(replies))),
        "clock": VirtualClock(),
    }
    media: Any = load_provider("gptunnel").operations["media"]
    with Client(load_provider("gptunnel"), api_key="made-up", **options) as client:
        job = client.submit(media, {"model": "suno", "prompt": "x"})
        with pytest.raises(JobModerated) as caught:
            client.wait(job)
        assert isinstance(caught.value.state, Moderated)
        assert caught.value.state.stage == "input"
        with pytest.raises(ModeratedRequest):
            client.submit(media, {"model": "suno", "prompt": "x"})


def test_a_failed_task_under_503_ends_the_wait_at_once() -> None:
    """It is not waited out until the time is up."""
    replies = iter([(200, {"id": "j1", "polling_url": "https://api.bfl.ai/v1/get_result?id=j1"})])
    failed = (503, task("Error", details={"error": "no"}))
    polls: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        status, body = next(replies, failed)
        polls.append(request.method)
        return httpx.Response(status, json=body)

    options: Any = {"transport": httpx.MockTransport(answer), "clock": VirtualClock()}
    with Client(load_provider("bfl"), api_key="made-up", **options) as client, pytest.raises(JobFailed, match="no"):
        client.wait(client.submit(load_provider("bfl").operations["flux-3-image"], {"prompt": "x"}))  # type: ignore[arg-type]
    assert polls == ["POST", "GET"]


def test_readings_take_whatever_stands_there() -> None:
    """A reason from any JSON, a number from decimal text, and nothing from the rest."""
    assert reasons([{"msg": "a"}, "a", "b", None, 7, {"x": "y"}]) == ("a", "b", "7")
    assert reason(None, "", {"error": {"message": "why"}}) == "why"
    assert [amount(each) for each in ("3.5", "x", "nan", "inf", True, None, [3], 10**400)] == [3.5, *[None] * 7]


@pytest.mark.parametrize(
    ("provider", "body"),
    [
        ("bfl", task("Ready", result={"sample": "LINK"})),
        ("novita", {"task": {"task_id": "j1", "status": "TASK_STATUS_SUCCEED"}, "images": [{"image_url": "LINK"}]}),
        ("gptunnel", {"id": "j1", "status": "done", "url": "LINK", "result": "LINK"}),
    ],
)
def test_a_link_that_is_the_file_itself_is_taken_for_it(provider: str, body: Any) -> None:
    """There is nothing to be fetched then."""
    link = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    state = polled(provider, json.loads(json.dumps(body).replace("LINK", link)))
    assert isinstance(state, Succeeded)
    (artifact,) = {each.data: each for each in state.artifacts}.values()
    assert isinstance(artifact.data, Encoded)
    assert b"".join(artifact.data.pieces()) == PNG
    assert not artifact.url
