"""`inspect`: what a recorded body means, offline and whatever the bytes."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from safelight.cli import main
from safelight.cli.calls import meaning
from safelight.errors import ContractViolation
from safelight.provider import load_provider, provider_names
from safelight_api.operation import Operation
from tests.cli.conftest import PENDING, READY, Run

FIELDS = {
    "provider", "operation", "http_status", "outcome", "status", "reason", "progress", "cost", "facts", "error",
    "artifacts", "models", "drift",
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_keys(safelight: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here needs a key."""
    assert safelight
    for name in ("BFL_API_KEY", "NOVITA_API_KEY", "GPTUNNEL_API_KEY"):
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("provider", "body", "status", "meaning"),
    [
        ("bfl", READY, 200, ("succeeded", None)),
        ("bfl", PENDING, 200, ("pending", None)),
        ("bfl", {"id": "x", "status": "Generating"}, 200, ("pending", None)),
        ("bfl", {"id": "x", "status": "Request Moderated"}, 422, ("moderated", None)),
        ("bfl", {"id": "x", "status": "Error"}, 200, ("failed", None)),
        ("bfl", {"id": "x", "status": "Task not found"}, 404, ("not_found", None)),
        ("bfl", {"id": "x", "status": "Dreaming"}, 200, ("unknown", None)),
        ("bfl", {"detail": "Invalid API key format"}, 422, ("error", "auth")),
        ("bfl", {"detail": "Insufficient credits"}, 402, ("error", "funds")),
        ("bfl", {"detail": "busy"}, 429, ("error", "rate_limit")),
        ("bfl", {"detail": [{"loc": ["query", "id"], "msg": "no", "type": "x"}]}, 422, ("error", "invalid_request")),
        ("bfl", {"detail": "Not Found"}, 404, ("not_found", "not_found")),
        ("bfl", {"id": "x", "status": "Ready"}, 200, ("error", "contract")),
        ("bfl", {"foo": "bar"}, 200, ("error", "contract")),
        ("gptunnel", {"id": 1}, 500, ("error", "server")),
    ],
)
def test_it_says_what_a_body_means(
    safelight: Run, provider: str, body: object, status: int, meaning: tuple[str, str | None]
) -> None:
    """The document has the fields of `wait`, less files and ticket; 8 is for what breaks the contract alone."""
    outcome, kind = meaning
    ended = safelight("inspect", provider, "-", "--status", str(status), "--json", stdin=json.dumps(body))
    said = ended.document
    assert said.keys() == FIELDS
    assert (said["outcome"], said["error"] and said["error"]["kind"]) == (outcome, kind)
    assert said["http_status"] == status
    assert ended.code == (8 if kind == "contract" else 0)
    assert ended.err == ""
    plain = safelight("inspect", provider, "-", "--status", str(status), stdin=json.dumps(body))
    assert plain.code == ended.code
    assert plain.out.startswith(outcome)
    assert len(plain.out.splitlines()) == 1


def test_defaults_are_the_result_operation_and_200(safelight: Run, tmp_path: Path) -> None:
    """For each provider, and from a file."""
    (tmp_path / "body.json").write_text("{}")
    for name in provider_names():
        said = safelight("inspect", name, "body.json", "--json").document
        assert (said["operation"], said["http_status"]) == (load_provider(name).result, 200)


def test_other_operations_succeed_if_their_reply_can_be_read(safelight: Run) -> None:
    """The reply of a call, and of a submit."""
    ended = safelight("inspect", "bfl", "-", "--operation", "credits", "--json", stdin='{"credits": 7}')
    assert (ended.code, ended.document["outcome"], ended.document["status"]) == (0, "succeeded", None)
    submitted = '{"id": "x", "polling_url": "https://api.bfl.ai/x", "cost": "six"}'
    ended = safelight("inspect", "bfl", "-", "--operation", "flux-2-pro", "--json", stdin=submitted)
    assert ended.document["outcome"] == "succeeded"
    assert [each["path"] for each in ended.document["drift"]] == ["/cost"]


def test_an_operation_that_answers_with_its_files_is_read_as_such(safelight: Run) -> None:
    """Its pictures are counted; a reply without any breaks the contract."""
    ended = safelight("inspect", "novita", "-", "--operation", "cleanup", stdin='{"image_file": "aGFsbG8="}')
    assert (ended.code, ended.out) == (0, "succeeded (answered) with 1 image\n")
    ended = safelight("inspect", "novita", "-", "--operation", "cleanup", "--json", stdin="{}")
    assert (ended.code, ended.document["error"]["kind"]) == (8, "contract")


def test_a_recorded_link_has_no_end_that_is_counted_from_today(safelight: Run) -> None:
    """Nobody knows when the body came: a lifetime in seconds says nothing, a date in the link does."""
    images = [{"image_url": "https://a.example/1.png", "image_url_ttl": "3600"}]
    body = json.dumps({"task": {"status": "TASK_STATUS_SUCCEED"}, "images": images})
    (found,) = safelight("inspect", "novita", "-", "--json", stdin=body).document["artifacts"]
    assert found["expires_at"] is None
    body = json.dumps(
        {"id": "x", "status": "Ready", "result": {"sample": "https://a.example/1?se=2026-04-01T00:00:00Z"}}
    )
    (found,) = safelight("inspect", "bfl", "-", "--json", stdin=body).document["artifacts"]
    assert found["expires_at"] == "2026-04-01T00:00:00+00:00"


def test_a_closed_standard_input_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell's `<&-` leaves none."""
    monkeypatch.setattr(sys, "stdin", None)
    with redirect_stderr(io.StringIO()) as err:
        assert main(["inspect", "bfl", "-"]) == 2
    assert "standard input is closed" in err.getvalue()


def test_drift_is_listed(safelight: Run) -> None:
    """Each place has a line after the meaning; `--strict` makes it an error, and lists it all the same."""
    body = json.dumps({**READY, "cost": "six"})
    ended = safelight("inspect", "bfl", "-", stdin=body)
    assert (ended.code, ended.out) == (0, "succeeded (Ready) 100% with 1 image\n")
    assert ended.err == "drift at /cost: expected number, got 'six'\n"
    strict = safelight("inspect", "bfl", "-", "--strict", "--json", stdin=body)
    assert (strict.code, strict.document["error"]["kind"]) == (8, "contract")
    assert strict.document["drift"] == [{"path": "/cost", "expected": "number", "got": "'six'"}]


@pytest.mark.parametrize(
    "arguments", [("bfl", "missing.json"), ("bfl", "."), ("bffl", "-"), ("bfl", "-", "--status", "7")]
)
def test_wrong_usage(safelight: Run, arguments: tuple[str, ...]) -> None:
    """A file that is not there, a provider that is not, a status that is none."""
    ended = safelight("inspect", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) <= 2


KEYS = st.text(max_size=9) | st.sampled_from(
    ["id", "status", "result", "task", "images", "code", "error", "issues", "detail", "cost", "percent", "usage"]
)


@given(
    body=st.one_of(
        st.binary(max_size=200),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
            max_leaves=8,
        ).map(lambda value: json.dumps(value).encode()),
    ),
    name=st.sampled_from(provider_names()),
    status=st.sampled_from([200, 204, 301, 401, 404, 422, 500]),
    as_json=st.booleans(),
)
@example(body=b"[" * 100_000, name="bfl", status=200, as_json=True)
@example(body=b"1" * 5000, name="bfl", status=200, as_json=False)
@example(body=b'{"id": "\\ud800", "status": "\\ud800\\u001b[2J"}', name="bfl", status=200, as_json=False)
@example(body=b"\x1f\x8b\x08nonsense", name="novita", status=200, as_json=True)
@example(body='{"status": "x"}'.encode("utf-16"), name="gptunnel", status=200, as_json=False)
@example(
    body=b'{"id": 7, "status": "Ready", "result": {"sample": "https://[::1"}}', name="bfl", status=200, as_json=False
)
@example(body=b'{"id": "x", "status": "Pending", "progress": 1e308}', name="bfl", status=200, as_json=False)
@example(
    body=b'{"id": "x", "status": "Pending", "progress": 1' + b"0" * 400 + b"}", name="bfl", status=200, as_json=False
)
@example(body=b'{"code": 3, "issues": 5}', name="gptunnel", status=400, as_json=False)
def test_whatever_the_bytes(body: bytes, name: str, status: int, *, as_json: bool) -> None:
    """It ends with 0 or 8, with one line or one document, and never with a trace."""
    out, err = io.StringIO(), io.StringIO()
    stdin = io.TextIOWrapper(io.BytesIO(body))
    arguments = ["inspect", name, "-", "--status", str(status), *(["--json"] if as_json else [])]
    with mock.patch.object(sys, "stdin", stdin), redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    assert code in {0, 8}
    assert "Traceback" not in err.getvalue()
    assert len(out.getvalue().splitlines()) == 1
    if as_json:
        said = json.loads(out.getvalue())
        assert (code == 8) == bool(said["error"] and said["error"]["kind"] in {"contract", "not_json"})


EVERY = [(name, each) for name in provider_names() for each in load_provider(name).operations.values()]


@pytest.mark.parametrize(("name", "operation"), EVERY, ids=lambda each: getattr(each, "name", each))
def test_examples_of_the_documents_mean_something(name: str, operation: Operation[..., Any]) -> None:
    """Each reply that a document shows is explained without drift, unless it is an error that breaks nothing."""
    path = operation.document("effective")["paths"][operation.path][operation.method.lower()]
    for status, response in path["responses"].items():
        media = response.get("content", {}).get("application/json", {})
        for label, shown in media.get("examples", {}).items():
            body = json.dumps(shown["value"]).encode()
            report = meaning(load_provider(name), operation, int(status), body, strict=True)
            assert not isinstance(report.error, ContractViolation), (status, label)
            assert report.meaning()["drift"] == []
