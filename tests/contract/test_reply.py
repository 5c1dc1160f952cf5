"""Replies: error shapes become typed errors, with what the provider said; the header that asks for patience is read."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Any

import pytest

from safelight.contract import drift
from safelight.contract.fitting import MOST_STEPS
from safelight.contract.jsontext import MAX_BYTES, parse_json
from safelight.contract.reply import decode, retry_after
from safelight.contract.schema import Drift
from safelight.errors import (
    AuthError,
    ContractViolation,
    FundsError,
    InvalidRequest,
    NotFound,
    NotJSON,
    RateLimited,
    ReplyError,
    ServerError,
)
from safelight.provider import load_provider
from safelight.words import LONGEST

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
READY = {"id": "x", "status": "Ready", "result": {"sample": "https://delivery.us1.bfl.ai/x.png"}}


def reply(
    provider: str, status: int, body: Any, *, operation: str = "", headers: dict[str, str] | None = None, **more: Any
) -> Any:
    known = load_provider(provider)
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return decode(known, known.operation(operation or known.result), status, headers or {}, raw, **more)


def novita(reason: str, code: int) -> dict[str, Any]:
    return {"code": code, "reason": reason, "message": "told so", "metadata": {}}


TASK_ERROR = {"message": "no", "type": "insufficient_balance_error", "param": None, "code": None}


@pytest.mark.parametrize(
    ("provider", "operation", "status", "body", "kind"),
    [
        ("bfl", "", 403, {"detail": "Not authenticated"}, AuthError),
        ("bfl", "", 422, {"detail": "Invalid API key format"}, AuthError),
        ("bfl", "", 402, {"detail": "Insufficient credits"}, FundsError),
        ("bfl", "", 404, {"detail": "Not Found"}, NotFound),
        ("bfl", "flux-2-pro", 429, {"detail": "Too many active tasks"}, RateLimited),
        (
            "bfl",
            "flux-2-pro",
            422,
            {"detail": [{"loc": ["body", "width"], "msg": "too small", "type": "x"}]},
            InvalidRequest,
        ),
        ("bfl", "", 500, b"Internal Server Error", ServerError),
        ("bfl", "", 521, b"<html>", ServerError),
        ("novita", "", 403, novita("INVALID_API_KEY", 403), AuthError),
        ("novita", "", 400, novita("MISSING_API_KEY", 400), AuthError),
        ("novita", "txt2img", 400, novita("BILLING_BALANCE_NOT_ENOUGH", 400), FundsError),
        ("novita", "", 404, novita("TASK_NOT_FOUND", 404), NotFound),
        ("novita", "txt2img", 429, novita("RATE_LIMIT_EXCEEDED", 429), RateLimited),
        ("novita", "txt2img", 400, novita("A_NEW_REASON", 400), InvalidRequest),
        ("novita", "txt2img", 500, novita("CREATE_TASK_FAILED", 500), ServerError),
        ("gptunnel", "", 401, b'{"error": {"message": "Unauthorized",}}', AuthError),
        ("gptunnel", "", 402, {"error": TASK_ERROR}, FundsError),
        ("gptunnel", "", 400, {"error": {**TASK_ERROR, "type": "invalid_request_error"}}, InvalidRequest),
        ("gptunnel", "media-result", 200, {"code": 2}, AuthError),
        ("gptunnel", "media-result", 200, {"code": 4}, NotFound),
        ("gptunnel", "media", 200, {"code": 5}, FundsError),
        ("gptunnel", "media-result", 200, {"code": 6}, ServerError),
        ("gptunnel", "media-result", 200, {"code": 77}, ServerError),
        ("gptunnel", "media", 200, {"code": 3, "issues": [{"path": ["ar"], "message": "unknown"}]}, InvalidRequest),
        ("gptunnel", "media", 200, {"code": 5.0}, FundsError),
        ("gptunnel", "media", 400, {"code": 3, "issues": 5}, InvalidRequest),
        ("gptunnel", "media", 400, {"code": True, "error": {"message": "bad"}}, InvalidRequest),
        ("gptunnel", "faceswap", 429, {"code": 77, "message": "slow down"}, RateLimited),
        ("gptunnel", "faceswap", 429, {"code": 6}, RateLimited),
        ("gptunnel", "faceswap", 402, {"code": 77}, FundsError),
        ("bfl", "flux-2-pro", 429, {"detail": "Too many active tasks for this API key"}, RateLimited),
        ("bfl", "", 500, {"detail": "limit reached for this API key"}, ServerError),
        ("gptunnel", "media-v2", 402, {"code": "x", "error": {"title": "No money", "message": "top up"}}, FundsError),
    ],
)
def test_an_error_body_becomes_a_typed_error(
    provider: str, operation: str, status: int, body: Any, kind: type[ReplyError]
) -> None:
    """Each error shape of each provider, JSON or not, is raised as the error that it means."""
    with pytest.raises(ReplyError) as caught:
        reply(provider, status, body, operation=operation, headers={"x-request-id": "r-1", "retry-after": "7"})
    error = caught.value
    assert type(error) is kind
    assert (error.provider, error.status, error.request_id, error.retry_after) == (provider, status, "r-1", 7)
    assert error.message


def test_a_refusal_names_its_fields() -> None:
    """The provider's own messages are kept by field."""
    detail = [{"loc": ["body", "width"], "msg": "too small", "type": "x"}, {"loc": 7, "msg": "odd"}]
    with pytest.raises(InvalidRequest) as caught:
        reply("bfl", 422, {"detail": detail}, operation="flux-2-pro")
    assert [tuple(field) for field in caught.value.fields] == [("body.width", "too small"), ("", "odd")]


def test_an_error_is_told_briefly_and_by_the_first_id_that_there_is() -> None:
    """A page of megabytes stays in `body`; an empty header does not hide the next."""
    with pytest.raises(ServerError) as caught:
        reply("bfl", 500, {"detail": "A" * 10_000_000}, headers={"x-request-id": "", "x-trace-id": "t-1"})
    assert len(str(caught.value)) < 3000
    assert len(caught.value.body) > 10_000_000
    assert caught.value.request_id == "t-1"


@pytest.mark.parametrize("status", [404, 422])
def test_a_task_body_is_read_whatever_the_status(status: int) -> None:
    """BFL answers 404 and 422 with a task body: the body is read before the status."""
    body = {"id": "x", "status": "Task not found", "progress": "broken"}
    found = reply("bfl", status, body)
    assert found.model.status == "Task not found"
    assert [each.path for each in found.drift] == ["/progress"]


def test_what_breaks_is_left_out_and_reported() -> None:
    """A paid picture is not lost because a seed came as text."""
    found = reply("bfl", 200, {**READY, "result": {**READY["result"], "seed": "12"}})  # type: ignore[dict-item]
    assert found.model.result.sample == "https://delivery.us1.bfl.ai/x.png"
    assert not found.model.result.seed
    assert [(each.path, each.got) for each in found.drift] == [("/result/seed", "'12'")]
    assert found.body["result"]["seed"] == "12"


def test_an_unknown_value_of_an_enum_is_kept_and_reported() -> None:
    """A new status reaches the model as it is, and is drift."""
    found = reply("bfl", 200, {"id": "x", "status": "Dreaming"})
    assert found.model.status == "Dreaming"
    assert [each.path for each in found.drift] == ["/status"]


def test_a_list_loses_its_broken_items_only() -> None:
    """One picture that breaks the schema does not cost the others."""
    images = [
        {"image_url": "https://a.example/1", "image_url_ttl": "60"},
        7,
        {"image_url": 8},
        {"image_url": "https://a.example/2"},
    ]
    found = reply("novita", 200, {"task": {"status": "TASK_STATUS_SUCCEED"}, "images": images})
    assert [image.image_url or None for image in found.model.images] == [
        "https://a.example/1",
        None,
        "https://a.example/2",
    ]
    assert [each.path for each in found.drift] == ["/images/1", "/images/2/image_url"]


def test_a_long_list_of_broken_items_is_gone_through_once() -> None:
    """Twenty thousand broken items cost no picture; a hundred are told one by one, and the rest is counted."""
    images = [{"image_url": "https://a.example/1"}, *[5] * 20_000]
    found = reply("novita", 200, {"task": {"status": "TASK_STATUS_SUCCEED"}, "images": images})
    assert len(found.model.images) == 1
    assert [each.path for each in found.drift[:100]] == [f"/images/{index}" for index in range(1, 101)]
    assert found.drift[100:] == (Drift("", "no other difference", "and 19900 more"),)


def test_a_reply_with_more_than_can_be_looked_at_is_a_violation() -> None:
    """Hundreds of thousands of wrong items are not gone through: checking ends, and says why."""
    broken = b",".join([b'{"image_url":1}'] * (MOST_STEPS // 2))
    body = b'{"task":{"task_id":"t","status":"TASK_STATUS_PROCESSING"},"images":[' + broken + b"]}"
    provider = load_provider("novita")
    with pytest.raises(ContractViolation, match=f"more than {MOST_STEPS} values") as caught:
        decode(provider, provider.operation(provider.result), 200, {}, body)
    assert len(str(caught.value)) <= LONGEST + 1


def test_what_a_reply_names_is_told_briefly() -> None:
    """Keys and values of a megabyte make no pointer, message or record of one."""
    long = "k" * 1_000_000
    found = reply("novita", 200, {"task": {"status": long, long: long}, "images": [{"image_url": {long: 1}, long: 2}]})
    assert found.drift
    assert max(len(text) for drift in found.drift for text in drift) < 400


@pytest.mark.parametrize("kind", ["keys", "indices", "values", "nested"])
def test_log_records_of_drift_are_bounded(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """A reply that names what it likes fills no log, however often it comes."""
    drift._told.clear()

    def hostile(turn: int) -> Drift:
        paths = {"keys": f"/{turn}x", "indices": f"/images/{turn}/url", "values": "/a", "nested": f"/{turn}/{turn}/y"}
        return Drift(paths[kind], "a text", f"{turn}")

    clean = reply("bfl", 200, READY)
    with caplog.at_level(logging.WARNING, "safelight.drift"):
        for turn in range(2 * drift.MOST_TOLD):
            drift.tell(f"hostile-{kind}", clean._replace(drift=(hostile(turn),)), None)
    assert len(caplog.records) == (drift.MOST_TOLD + 1 if kind == "keys" else 1)
    drift._told.clear()


def test_a_hole_names_what_broke_below_it() -> None:
    """What is left out is reported where it stood, with what was wrong in it."""
    body = {"images": [{"image_url": "https://a.example/1"}], "task": {"task_id": 5}}
    (drifted,) = reply("novita", 200, body, operation="flux-1-schnell").drift
    assert drifted == ("/task", "string at /task/task_id", "5")


def test_a_required_member_that_breaks_is_a_violation_that_carries_the_body() -> None:
    """When nothing usable is left, the error says where, and holds the body as it came."""
    with pytest.raises(ContractViolation, match="/id") as caught:
        reply("bfl", 200, {"id": 7, "status": "Ready"})
    assert caught.value.body == b'{"id": 7, "status": "Ready"}'


def test_strict_makes_any_drift_an_error() -> None:
    """With `strict`, an unknown status is a `ContractViolation`."""
    with pytest.raises(ContractViolation, match="status"):
        reply("bfl", 200, {"id": "x", "status": "Dreaming"}, strict=True)


def test_a_file_answers_as_bytes() -> None:
    """An operation that answers with a file gives its bytes."""
    found = reply("novita", 200, b"RIFF....WAVE", operation="glm-tts", headers={"retry-after": "3"}, now=NOW)
    assert (found.model, found.retry_after, found.at) == (b"RIFF....WAVE", 3, NOW)
    with pytest.raises(InvalidRequest):
        reply("novita", 400, b"RIFF....WAVE", operation="glm-tts")


@pytest.mark.parametrize("name", ["x-request-id", "request-id", "x-trace-id", "x-correlation-id"])
def test_a_request_id_is_found_under_each_of_its_names(name: str) -> None:
    """What to tell the provider's support; and a 410 is as good as a 404."""
    with pytest.raises(NotFound, match="request r-7") as caught:
        reply("bfl", 410, {"detail": "gone"}, headers={name: "r-7"})
    assert caught.value.request_id == "r-7"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0000000000120", 120.0),
        ("9" * 400, 1e9),
        ("Sat, 21 Nov 2026 12:01:00 GMT", 60.0),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("Sat, 21 Nov 2026 12:01:00", 60.0),
        ("soon", None),
        ("٣", None),
        ("Mon, 01 Jan 0001 00:00:00 +2359", 0.0),
        ("-3", None),
        ("2.5", 2.5),
        ("3, 9", 9.0),  # several headers, joined
        ("3, soon", None),
        ("1e3", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1e9),
        ("", None),
        ("Sat, 99 Nov 2026 12:01:00 GMT", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(header: str, seconds: float | None) -> None:
    """Both forms of RFC 9110 are read; what is neither is no wish at all."""
    assert retry_after({"retry-after": header}, NOW) == seconds
    assert retry_after({}, NOW) is None


def test_drift_is_logged_once_a_place_and_told_each_time(caplog: pytest.LogCaptureFixture) -> None:
    """One log record for a pointer, whatever the item of a list, and process; the callback hears every one."""
    heard: list[str] = []
    images = [{"image_url": 1}, {"image_url": 2}]
    body = {"task": {"status": "TASK_STATUS_QUEUED"}, "images": images}
    with caplog.at_level(logging.WARNING, "safelight.drift"):
        for _ in range(2):
            drift.tell("test-only", reply("novita", 200, body), lambda _, each: heard.append(each.path))
    assert heard == ["/images/0/image_url", "/images/1/image_url"] * 2
    assert [record.args[2] for record in caplog.records if record.args] == ["/images/0/image_url"]


def test_drift_is_logged_by_provider_and_operation(caplog: pytest.LogCaptureFixture) -> None:
    """The same pointer of another operation, or provider, is another place; the record says what was promised."""
    wrong = {"id": "x", "polling_url": "https://api.bfl.ai/x", "cost": "six"}
    with caplog.at_level(logging.WARNING, "safelight.drift"):
        for provider in ("test-a", "test-b"):
            for operation in ("flux-2-pro", "flux-2-max"):
                drift.tell(provider, reply("bfl", 200, wrong, operation=operation), None)
    assert caplog.messages == [
        f"{provider} {operation} /cost: expected number, got 'six'"
        for provider in ("test-a", "test-b")
        for operation in ("flux-2-pro", "flux-2-max")
    ]


def test_a_callback_that_fails_costs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """What `on_drift` raises is logged, and the reply goes on."""

    def fail(*_: object) -> None:
        raise RuntimeError("my own mistake")

    drift.tell("test-only-too", reply("bfl", 200, {"id": "x", "status": "Dreaming"}), fail)
    assert "on_drift failed" in caplog.text


def test_json_is_read_in_every_unicode_encoding_and_nothing_else_is_json() -> None:
    """A mark, UTF-16 and UTF-32 are read; lone surrogates are replaced; brackets in strings do not nest."""
    text = '{"a": ["ä"]}'
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert parse_json(text.encode(encoding)) == {"a": ["ä"]}
    assert parse_json(b'{"\\ud800": ["\\udc00", "\\ud83d\\ude00"]}') == {"�": ["�", "😀"]}
    assert parse_json(json.dumps("[" * 1000).encode()) == "[" * 1000
    assert parse_json(json.dumps('"' + "[" * 1000).encode()) == '"' + "[" * 1000
    assert parse_json(b"[" * 64 + b"]" * 64)
    assert parse_json(b'{"a":' * 64 + b"1" + b"}" * 64)
    for body in (
        b"[" * 65 + b"]" * 65,
        b'{"a":' * 65 + b"1" + b"}" * 65,
        b"NaN",
        b"1e999",
        b"-1e999",
        b'"' + b"a" * MAX_BYTES + b'"',
        b" \n",
        b"\xff",
        b"",
    ):
        with pytest.raises(ValueError, match=r"."):
            parse_json(body)


def test_text_that_is_not_json_is_told_as_such() -> None:
    """An HTML page under 200 is a `NotJSON`, which is a `ContractViolation`."""
    with pytest.raises(NotJSON, match="not JSON"):
        reply("bfl", 200, b"<html>")


def test_a_reply_shows_neither_its_model_nor_its_body() -> None:
    """They may hold signed links."""
    found = reply("bfl", 200, {"id": "x", "status": "Pending", "secret": "undeclared"})
    assert repr(found) == "Reply(get-result 200, 0 drift)"
