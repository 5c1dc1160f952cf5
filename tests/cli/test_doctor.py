"""`doctor`: what is configured, reachable and drifting, for nothing."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from attrs import evolve

from safelight.cli import clients
from safelight.client import Client
from safelight.errors import UsageError
from safelight.provider import Provider, load_provider, provider_names
from tests.cli.conftest import Run, World, reply


def test_doctor_says_that_all_is_well(safelight: Run, world: World) -> None:
    """It asks only what is free, and shows no key."""
    world.poll = [lambda request: reply({"credits": 1} if "credits" in request.url.path else {"finetunes": []})]
    ended = safelight("doctor", "bfl")
    assert ended.code == 0
    assert "key: BFL_API_KEY is set" in ended.out
    assert "credits: the answer fits the document" in ended.out
    assert {request.method for request in world.requests} == {"GET"}


def test_doctor_asks_for_a_job_that_is_not_there_where_nothing_else_is_free(
    safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that the job is not known is as the document has it."""
    monkeypatch.setattr("safelight.cli.doctor.free_calls", lambda _: [])
    world.poll = [reply({"code": 404, "reason": "TASK_NOT_FOUND", "message": "no", "metadata": {}}, 404)]
    ended = safelight("doctor", "novita", "--json")
    assert ended.code == 0
    (found,) = ended.document["providers"]
    assert found["key"] is True
    assert found["reachable"] is True
    assert found["looks"] == [{"operation": "task-result", "http_status": 404, "error": None, "drift": []}]


def test_doctor_tells_drift(safelight: Run, world: World) -> None:
    """Drift is a note; with `--strict` it is a fault."""
    world.poll = [reply({"balance": 7, "creditLimit": "x"})]
    ended = safelight("doctor", "gptunnel")
    assert "balance drifts at /creditLimit: expected number" in ended.out
    assert safelight("doctor", "gptunnel", "--strict").code == 8


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        (reply({"detail": "Not authenticated"}, 403), 7, "auth: Not authenticated"),
        (reply(b"<html>"), 8, "not_json"),
        (reply({}, 503), 12, "server"),
        (httpx.ConnectError("no route"), 12, "no reply from api.bfl.ai: no route"),
    ],
)
def test_doctor_tells_what_is_wrong(safelight: Run, world: World, answer: object, code: int, told: str) -> None:
    """A refused key, a reply that breaks its document, trouble, and nobody there."""
    world.poll = [answer]
    ended = safelight("doctor", "bfl")
    assert ended.code == code
    assert told in ended.out


def test_doctor_knocks_without_a_key(safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not configured is told and asked without any key; it is no fault."""
    for name in ("BFL_API_KEY", "NOVITA_API_KEY", "GPTUNNEL_API_KEY"):
        monkeypatch.delenv(name)
    world.poll = [reply({}, 401)]
    ended = safelight("doctor")
    assert ended.code == 0
    assert ended.out.count("not set") == len(provider_names())
    for request in world.requests:
        assert not {"x-key", "authorization"} & set(request.headers)
    world.poll = [httpx.ConnectError("no route")]
    assert safelight("doctor", "bfl").code == 12


def test_doctor_takes_the_base_url_of_one_provider(safelight: Run, world: World) -> None:
    """An address belongs to one of them."""
    assert safelight("doctor", "--base-url", "http://127.0.0.1:9").code == 2
    assert world.requests == []


@pytest.mark.parametrize("wrong", ["module", "proxy", "key", "base", "provider"])
def test_one_provider_that_cannot_be_examined_keeps_no_other_from_it(
    safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    """A damaged module, unusable settings, a defect: it is told of that one, and the others are examined."""
    world.poll = [reply({"credits": 1, "balance": 1, "creditLimit": 1, "finetunes": []})]
    original = load_provider

    def load(name: str) -> Provider:
        if name == "gptunnel" and wrong == "module":
            raise SyntaxError("invalid syntax")
        found = original(name)
        return evolve(found, base_url="https://") if name == "gptunnel" and wrong == "base" else found

    def make(provider: Provider, **options: Any) -> Client:
        if provider.name == "gptunnel" and wrong == "proxy":
            raise UsageError("the proxy that the environment asks for is none")
        if provider.name == "gptunnel" and wrong == "provider":
            raise RuntimeError("a defect")
        return Client(provider, transport=httpx.MockTransport(world), clock=world.clock, **options)

    monkeypatch.setattr("safelight.cli.doctor.load_provider", load)
    monkeypatch.setattr(clients, "make_client", make)
    if wrong == "key":
        monkeypatch.setenv("GPTUNNEL_API_KEY", "a key with blanks")
    ended = safelight("doctor", "--json")
    found = {each["provider"]: each for each in ended.document["providers"]}
    assert found.keys() == set(provider_names())
    assert found["bfl"]["reachable"]
    assert found["novita"]["looks"]
    assert found["gptunnel"]["reason"]
    assert ended.code == (1 if wrong in {"module", "provider"} else 2)
    assert found["gptunnel"]["reason"] in safelight("doctor").out.replace("\n", " ")
