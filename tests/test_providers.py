"""What each provider's module makes of its replies, fact by fact: states, files, costs, kinds of refusal."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from safelight.contract.reply import decode
from safelight.errors import ReplyError, UsageError
from safelight.job import Job
from safelight.jobs.results import read_state
from safelight.jobs.watching import watch
from safelight.provider import load_provider
from safelight.readings import declared, fraction, number
from safelight.state import Failed, Missing, Moderated, Pending, Running, State, Succeeded, Unknown
from tests.world import World, answer

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SONG = "https://files.example/song.mp3"


def state(provider: str, body: Any, operation: str = "", status: int = 200) -> State[Any]:
    """What a poll of a job says, that was submitted to an operation."""
    known = load_provider(provider)
    submit = known.operations.get(operation)
    asked = known.operation(submit.link.operation if submit is not None and hasattr(submit, "link") else known.result)
    raw = json.dumps(body).encode()
    job: Job[Any] = Job(provider=provider, operation=operation or known.result, id="x", base_url=known.base_url)
    return read_state(known, job, decode(known, asked, status, {}, raw, now=NOW), raw)


def bfl(status: str, **more: Any) -> dict[str, Any]:
    return {"id": "x", "status": status, **more}


def novita(status: str, **more: Any) -> dict[str, Any]:
    return {"task": {"task_id": "x", "status": f"TASK_STATUS_{status}", **more}}


READY = {"result": {"sample": "https://a.example/x.png"}}


@pytest.mark.parametrize(
    ("provider", "body", "kind"),
    [
        ("bfl", bfl("Pending"), Pending),
        ("bfl", bfl("Reasoning"), Running),
        ("bfl", bfl("Generating"), Running),
        ("bfl", bfl("Ready", **READY), Succeeded),
        ("bfl", bfl("Request Moderated"), Moderated),
        ("bfl", bfl("Content Moderated"), Moderated),
        ("bfl", bfl("Error"), Failed),
        ("bfl", bfl("Failed"), Failed),
        ("bfl", bfl("Task not found"), Missing),
        ("bfl", bfl("Dreaming"), Unknown),
        ("novita", novita("QUEUED"), Pending),
        ("novita", novita("PROCESSING"), Running),
        ("novita", {**novita("SUCCEED"), "images": [{"image_url": "https://a.example/x.png"}]}, Succeeded),
        ("novita", novita("FAILED"), Failed),
        ("novita", novita("DREAMING"), Unknown),
        ("novita", {"task": {}}, Unknown),
        ("gptunnel", {"id": "x", "status": "idle"}, Pending),
        ("gptunnel", {"id": "x", "status": "queued"}, Pending),
        ("gptunnel", {"id": "x", "status": "processing"}, Running),
        ("gptunnel", {"id": "x", "status": "running"}, Running),
        ("gptunnel", {"id": "x", "status": "done", "result": "https://a.example/x.png"}, Succeeded),
        ("gptunnel", {"id": "x", "status": "failed"}, Failed),
        ("gptunnel", {"id": "x", "status": "dreaming", "result": "https://a.example/x.png"}, Unknown),
    ],
)
def test_a_status_is_a_state(provider: str, body: Any, kind: type[Any]) -> None:
    """Each status of each provider, and one that nobody knows."""
    assert type(state(provider, body)) is kind


@pytest.mark.parametrize(
    ("sample", "operation", "kind"),
    [
        ("https://a.example/x.png?a=.mp4", "flux-2-pro", "image"),
        ("https://a.example/X.MP4?sig=1", "flux-2-pro", "video"),
        ("https://a.example/x.webm", "", "video"),
        ("https://a.example/x.mov", "", "video"),
        ("https://a.example/x", "flux-3-video", "video"),
        ("https://a.example/x", "flux-2-pro", "image"),
    ],
)
def test_bfl_files_are_of_the_kind_that_the_link_or_the_operation_says(sample: str, operation: str, kind: str) -> None:
    """A video has a suffix or was ordered."""
    done = state("bfl", bfl("Ready", result={"sample": sample}), operation)
    assert isinstance(done, Succeeded)
    assert [each.kind for each in done.artifacts] == [kind]


@pytest.mark.parametrize(
    ("query", "ends"),
    [
        ("?se=2026-11-21T12:10:00Z", NOW + timedelta(minutes=10)),
        ("?se=2026-11-21T12:10:00", NOW + timedelta(minutes=10)),
        ("?se=soon", None),
        ("", None),
    ],
)
def test_bfl_links_say_when_they_die(query: str, ends: datetime | None) -> None:
    """In their signature, in UTC."""
    done = state("bfl", bfl("Ready", result={"sample": f"https://a.example/x.png{query}"}))
    assert isinstance(done, Succeeded)
    assert done.artifacts[0].expires_at == ends


def test_bfl_says_why() -> None:
    """Reasons of moderation, of a failure, of a task that is not there; progress and cost."""
    moderated = state("bfl", bfl("Request Moderated", details={"Moderation Reasons": ["A", "B"]}))
    assert isinstance(moderated, Moderated)
    assert (moderated.stage, moderated.reasons, moderated.reason) == ("input", ("A", "B"), "A, B")
    moderated = state("bfl", bfl("Content Moderated", details={"Moderation Reasons": None}))
    assert isinstance(moderated, Moderated)
    assert (moderated.stage, moderated.reasons) == ("output", ())
    failed = state("bfl", bfl("Error", details={"error": "boom"}, cost=3))
    assert isinstance(failed, Failed)
    assert (failed.reason, failed.cost) == ("boom", 3)
    missing = state("bfl", bfl("Task not found"), status=404)
    assert isinstance(missing, Missing)
    assert missing.reason == "Task not found"
    running = state("bfl", bfl("Generating", progress=0.5))
    assert running.progress == 0.5
    assert state("bfl", bfl("Generating", progress=7)).progress is None


@pytest.mark.parametrize(("percent", "progress"), [(0, None), (25, 0.25), (100, 1.0), (101, None), (-1, None)])
def test_novita_progress_is_a_part_of_one(percent: int, progress: float | None) -> None:
    """0 is what finished pictures report too, so it says nothing."""
    assert state("novita", novita("PROCESSING", progress_percent=percent, eta=7)).progress == progress


def test_novita_says_why_a_job_failed() -> None:
    """In the task's reason."""
    failed = state("novita", novita("FAILED", reason="no memory"))
    assert isinstance(failed, Failed)
    assert failed.reason == "no memory"


def test_novita_files_are_of_three_lists() -> None:
    """Pictures, videos and songs, each with its type and the end of its link, in seconds as text or number."""
    body = {
        **novita("SUCCEED", eta=3),
        "images": [{"image_url": "https://a.example/1", "image_type": "png", "image_url_ttl": "60"}],
        "videos": [
            {"video_url": "https://a.example/2", "video_type": "gif", "video_url_ttl": "0"},
            {"video_url": "https://a.example/3", "video_type": "mp4"},
        ],
        "audios": [{"audio_url": SONG, "audio_type": "mp3", "audio_url_ttl": "3600"}],
    }
    done = state("novita", body)
    assert isinstance(done, Succeeded)
    assert done.eta == 3
    assert [tuple(each[:4]) for each in done.artifacts] == [
        ("https://a.example/1", "image", "image/png", NOW + timedelta(seconds=60)),
        ("https://a.example/2", "image", "image/gif", None),
        ("https://a.example/3", "video", "video/mp4", None),
        (SONG, "audio", "audio/mp3", NOW + timedelta(seconds=3600)),
    ]


@pytest.mark.parametrize(
    ("reason", "status", "kind", "certain"),
    [
        ("MISSING_API_KEY", 400, "auth", False),
        ("INVALID_API_KEY", 403, "auth", False),
        ("BILLING_AUTH_FAILED", 400, "auth", False),
        ("NEED_REAL_NAME_VERIFY", 400, "auth", False),
        ("BILLING_BALANCE_NOT_ENOUGH", 400, "funds", False),
        ("RATE_LIMIT_EXCEEDED", 400, "rate_limit", False),
        ("TASK_NOT_FOUND", 500, "not_found", False),
        ("CREATE_TASK_FAILED", 500, "server", True),
        ("BILLING_FAILED", 500, "server", True),
        ("TASK_FAILED", 500, "server", False),
    ],
)
def test_novita_reasons_decide(reason: str, status: int, kind: str, *, certain: bool) -> None:
    """The reason says what the status only hints at, and whether a submit was refused for certain."""
    known = load_provider("novita")
    body = json.dumps({"code": status, "reason": reason, "message": "told", "metadata": {}}).encode()
    with pytest.raises(ReplyError, match=rf"told \({reason}\)") as caught:
        decode(known, known.operation("txt2img"), status, {}, body)
    assert (caught.value.kind, caught.value.certain) == (kind, certain)


@pytest.mark.parametrize(
    ("operation", "body", "files"),
    [
        ("faceswap", {"result": "https://a.example/x"}, [("https://a.example/x", "image", True)]),
        ("media", {"code": 0, "url": "https://a.example/x.mp4"}, [("https://a.example/x.mp4", "video", False)]),
        ("media", {"code": 0, "url": "https://a.example/x"}, [("https://a.example/x", "image", False)]),
        (
            "media",
            {"code": 0, "url": SONG, "result": [{"audio_url": SONG, "status": "done"}]},
            [(SONG, "audio", True)],
        ),
        ("media-v2", {"result": [{"url": "https://a.example/x.MOV"}]}, [("https://a.example/x.MOV", "video", False)]),
        ("media-v2", {"result": [{"url": "https://a.example/x.wav"}]}, [("https://a.example/x.wav", "audio", False)]),
    ],
)
def test_gptunnel_files_stand_in_three_places(operation: str, body: Any, files: list[Any]) -> None:
    """A link, a list of songs, a list of files; the same link twice is one file."""
    done = state("gptunnel", {"id": "x", "status": "done", **body}, operation)
    assert isinstance(done, Succeeded)
    assert [(each.url, each.kind, each.promised) for each in done.artifacts] == files


def test_gptunnel_says_what_it_cost_and_why_it_failed() -> None:
    """The cost stands in `usage`, or is the price; a reason is a text or a title and a message."""
    usage = {"prompt_cost": 1.0, "completion_cost": 0.0, "total_cost": 0}
    task = {"id": "x", "status": "processing", "percent": 40}
    told = state("gptunnel", {**task, "usage": usage}, "faceswap")
    assert (told.cost, told.progress) == (0, 0.4)
    assert state("gptunnel", {"id": "x", "status": "processing", "price": 2.5}, "media-v2").cost == 2.5
    failed = state("gptunnel", {"id": "x", "status": "failed", "error": "no face"}, "faceswap")
    assert isinstance(failed, Failed)
    assert failed.reason == "no face"
    cause = {"title": "Refused", "message": "no face"}
    for operation, more in (("media-v2", {}), ("media", {"code": 0})):
        failed = state("gptunnel", {"id": "x", "status": "failed", "error": cause, **more}, operation)
        assert isinstance(failed, Failed)
        assert failed.reason == "Refused: no face"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (1, "server"),
        (2, "auth"),
        (3, "invalid_request"),
        (4, "not_found"),
        (5, "funds"),
        (6, "server"),
        (7, "auth"),
        (99, "not_found"),
        (500, "server"),
        (1001, "moderated"),
        (1002, "moderated"),
        (8, "server"),
    ],
)
def test_gptunnel_media_codes_under_200(code: int, kind: str) -> None:
    """Each code of the documentation, and one that it has not."""
    known = load_provider("gptunnel")
    with pytest.raises(ReplyError) as caught:
        decode(known, known.operation("media"), 200, {}, json.dumps({"code": code}).encode())
    assert caught.value.kind == kind
    assert caught.value.message


@pytest.mark.parametrize(
    ("status", "body", "kind", "message"),
    [
        (400, {"error": {"message": "no", "type": "unauthorized_request_error"}}, "auth", "no"),
        (400, {"error": {"message": "no", "type": "insufficient_balance_error"}}, "funds", "no"),
        (200, {"code": 5}, "funds", "the balance is too low"),
        (200, {"code": 5, "message": "told"}, "funds", "told"),
        (
            200,
            {
                "code": 3,
                "issues": [{"path": ["images", 0], "expected": "string"}, {"path": "ar", "message": "unknown"}],
            },
            "invalid_request",
            "the input is invalid; images.0: string; ar: unknown",
        ),
    ],
)
def test_gptunnel_refusals_say_why(status: int, body: Any, kind: str, message: str) -> None:
    """By the type of the error, by the code, by the provider's own words and fields."""
    known = load_provider("gptunnel")
    with pytest.raises(ReplyError) as caught:
        decode(known, known.operation("media"), status, {}, json.dumps(body).encode())
    assert (caught.value.kind, caught.value.message) == (kind, message)


@pytest.mark.parametrize(("provider", "at_once"), [("gptunnel", True), ("bfl", False), ("novita", False)])
def test_only_gptunnel_may_end_a_job_with_its_submit(provider: str, *, at_once: bool) -> None:
    """There the first look is at once; elsewhere a job that was just submitted is left alone for a while."""
    ends = {
        "bfl": bfl("Error"),
        "novita": novita("FAILED"),
        "gptunnel": {"id": "x", "status": "failed"},
    }
    world = World([answer(200, ends[provider])])
    flows = world.flows(provider)
    job: Job[Any] = Job(
        provider=provider,
        operation=flows.provider.result,
        id="x",
        base_url=flows.provider.base_url,
        submitted_at=world.clock.now(),
    )
    assert isinstance(world.run(watch(flows, job, 60)), Failed)
    assert (world.times[0] == world.clock.monotonic() - world.clock.passed) == at_once


def test_numbers_are_finite_and_no_booleans() -> None:
    """What a reply holds where a number is looked for, whatever it is."""
    assert [number(each) for each in (1, 1.5, True, "1", None, 10**400, [])] == [1, 1.5, None, None, None, None, None]
    assert [fraction(each, 4) for each in (0, 1, 4, 5, -1, False, "1")] == [0, 0.25, 1, None, None, None, None]


def test_declared_members_are_those_of_the_document() -> None:
    """What came beside them is left out."""
    known = load_provider("bfl")
    body = json.dumps({"id": "x", "status": "Pending", "more": 1}).encode()
    assert declared(decode(known, known.operation(known.result), 200, {}, body).model) == {
        "id": "x",
        "status": "Pending",
    }


@pytest.mark.parametrize(
    ("provider", "body", "why"),
    [
        ("bfl", bfl("Error", details={"reason": "because"}), "because"),
        ("bfl", bfl("Error", result={"errorMessage": "because"}), "because"),
        ("bfl", bfl("Error", fail_reason="because"), "because"),
        ("novita", novita("FAILED", error_message="because"), "because"),
        ("novita", {**novita("FAILED"), "extra": {"failReason": "because"}}, "because"),
        ("gptunnel", {"status": "failed", "details": "because"}, "because"),
        ("gptunnel", {"status": "failed", "failReason": "because"}, "because"),
        ("gptunnel", {"status": "failed", "result": "because"}, "because"),
        ("gptunnel", {"status": "failed", "result": {"error": "because"}}, "because"),
        ("gptunnel", {"status": "failed", "result": "https://files.example/half.png"}, ""),
        (
            "gptunnel",
            {"status": "done", "result": [{"title": "A song", "status": "failed", "error": "because"}]},
            "because",
        ),
    ],
)
def test_a_reason_is_found_under_whatever_name_it_has(provider: str, body: Any, why: str) -> None:
    """Beside the status, in the details, in what should be the result; a link and a title are none."""
    operation = "media" if provider == "gptunnel" else ""
    media = {"code": 0, "id": "x", "model": "suno", **body} if operation else body
    found = state(provider, media, operation)
    assert isinstance(found, Failed)
    assert found.reason == why


@pytest.mark.parametrize(
    ("provider", "body"),
    [
        ("bfl", bfl("Request Moderated", details={"moderation_reasons": ["blocked by the safety system"]})),
        ("novita", novita("FAILED", reason="blocked by the safety system")),
        ("novita", {**novita("SUCCEED"), "images": [{"image_url": "", "nsfw_detection_result": {"valid": True}}]}),
        ("gptunnel", {"code": 0, "id": "x", "model": "m", "status": "failed", "message": "Отклонено модерацией"}),
        ("gptunnel", {"code": 0, "id": "x", "model": "m", "status": "failed", "message": "Banned prompt detected"}),
    ],
)
def test_moderation_is_known_by_its_words_and_marks(provider: str, body: Any) -> None:
    """In either language, with its reasons."""
    found = state(provider, body, "media" if provider == "gptunnel" else "")
    assert isinstance(found, Moderated)
    assert found.reasons


def test_novita_refusals_say_what_stands_in_their_metadata() -> None:
    """Which is all that some of them say."""
    explain = load_provider("novita").explain
    said = explain({"code": 400, "reason": "INVALID_REQUEST_BODY", "message": "", "metadata": {"reason": "too high"}})
    assert said.message == "INVALID_REQUEST_BODY; reason: too high"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("v1/new", "is submitted by its path as /v1/new"),
        ("https://gptunnel.ru/v1/new", "is submitted by its path as /v1/new"),
        ("new", "submitted by its path, such as /v1/faceswap/create"),
    ],
)
def test_an_operation_that_is_none_shows_the_way_by_its_path(name: str, told: str) -> None:
    """In the words of its own provider."""
    with pytest.raises(UsageError, match=re.escape(told)):
        load_provider("gptunnel").operation(name)


@pytest.mark.parametrize("name", ["url", "image_url", "video_url", "audio_url"])
@pytest.mark.parametrize("form", ["object", "list", "texts"])
def test_gptunnel_files_are_found_in_forms_that_no_document_knows(name: str, form: str) -> None:
    """An object with a link, a list of them, or the links themselves."""
    result = {"object": {name: SONG}, "list": [{name: SONG}], "texts": [SONG]}[form]
    found = state("gptunnel", {"code": 0, "id": "x", "model": "m", "status": "done", "result": result}, "media")
    assert isinstance(found, Succeeded)
    assert [each.url for each in found.artifacts] == [SONG]
