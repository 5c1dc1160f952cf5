"""Cross-version replay: what users of an older client live through when the provider moves on.

The real pair is BFL of April 2026, `specs/bfl.yaml` without its patches, and of September, with them. The April client
is generated as `make regen` does; only names, ids and links of its operations are today's, which are not on the wire.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from attrs import evolve

from safelight import Client, VirtualClock
from safelight.contract.reply import Reply, decode
from safelight.contract.schema import Drift
from safelight.errors import ContractViolation, ReplyError
from safelight.generate.regenerate import write_json
from safelight.generate.tolerant import tolerant_document
from safelight.job import Job
from safelight.jobs.results import read_state
from safelight.provider import Provider, load_provider, provider_names
from safelight.providers import bfl
from safelight.state import Artifact, Failed, Missing, Moderated, Pending, Running, State, Succeeded, Unknown
from safelight.testing.contract.corpus import Corpus
from safelight.testing.contract.tally import count_replayed
from safelight_api.bfl.models import ResultResponse
from safelight_api.operation import Operation, load_document, replies
from scripts.refresh import report
from scripts.refresh.__main__ import main
from scripts.refresh.compare import compare
from scripts.refresh.published import Ours, named
from scripts.refresh.replay import Lived, draw, live, older_client, places
from tests.test_refresh import CASES, Case, document

OURS = Ours("bfl")
JOB: Job[Any] = Job(provider="bfl", operation="flux-2-pro", id="abc", base_url="https://api.bfl.ai")
READY = {"id": "abc", "status": "Ready", "result": {"sample": "https://delivery.eu1.bfl.ai/x.png"}, "progress": None}
NUMBERS = count()
FROZEN = Corpus(Path(__file__).parent / "corpus", "bfl").rows()


def read_in_april(job: Job[Any], reply: Reply[Any]) -> State[Any]:
    """What a module written against the April document can know: six statuses, an untyped result, and no cost.

    Today's `bfl.read` asks the model for `cost` and for a typed `result`, which the April models have not.
    """
    body = reply.model
    known: dict[str, Any] = {"job": job, "reply": reply, "status": body.status}
    match body.status:
        case "Pending":
            return Pending(**known)
        case "Ready":
            url = body.result.get("sample") if isinstance(body.result, dict) else None
            return Succeeded(**known, artifacts=(Artifact(url, "image"),) if url else ())
        case "Request Moderated" | "Content Moderated" as word:
            return Moderated(**known, stage="input" if word.startswith("Request") else "output")
        case "Error":
            return Failed(**known)
        case "Task not found":
            return Missing(**known)
        case _:
            return Unknown(**known)


@pytest.fixture(scope="module")
def april() -> Iterator[Provider]:
    """BFL as its client of April knows it."""
    with older_client(named(OURS.vendored, OURS.effective), "bfl") as provider:
        yield evolve(provider, read=read_in_april)


@pytest.fixture(scope="module")
def lived(april: Provider) -> dict[str, Lived]:
    """What becomes in April of every valid reply of the corpus, by the place it was drawn for."""
    rows: dict[str, list[bytes]] = {}
    for row in FROZEN:
        if row.valid:
            rows.setdefault(row.place, []).append(row.body)
    found = {f"bfl-{place.operation.name}-{place.status}": place for place in places(april, OURS.effective)}
    return {name: live(april, OURS.effective, found[name], bodies) for name, bodies in rows.items()}


def test_the_april_client_reads_the_replies_of_september(lived: dict[str, Lived]) -> None:
    """Under 200 nothing is an error: a new status is drift, a settled cost a member more, and all else as before."""
    for name, each in lived.items():
        count_replayed(each.count)
        assert each.count > 0, name
        polled = name.startswith("bfl-get-result-")
        assert each.errors == {}, name
        assert set(each.drift) == ({"/status"} if polled else set()), name
        assert set(each.members) <= ({"/cost"} if polled else set()), name
        assert each.same + each.drift["/status"] == each.count, name


def test_the_replay_is_told_in_a_small_table(lived: dict[str, Lived]) -> None:
    """A row for each place where something is new, and one line for all others."""
    title, *rows, rest = report.lived(lived.values())
    assert title.split() == ["same", "new", "members,", "kept", "drift", "error", "reply"]
    assert [row.rpartition("  ")[2] for row in rows] == ["GET /v1/get_result 200", "GET /v1/get_result 400"]
    assert rest.endswith(f"at {len(lived) - 2} other places each of them is as before")
    print("", title, *rows, rest, sep="\n")


def polled(provider: Provider, body: Any, status: int = 200) -> State[Any]:
    """The state that one poll tells."""
    raw = json.dumps(body).encode()
    return read_state(provider, JOB, decode(provider, provider.operation("get-result"), status, {}, raw), raw)


@pytest.mark.parametrize("status", ["Generating", "Reasoning"])
def test_a_status_of_september_is_drift_on_a_running_job(april: Provider, status: str) -> None:
    """April's client takes it for unknown and polls on; what it holds says `Running` to today's reader."""
    state = polled(april, {"id": "abc", "status": status, "progress": 0.5})
    assert isinstance(state, Unknown)
    assert state.status == status
    assert [each.path for each in state.reply.drift] == ["/status"]
    held = state.reply._replace(model=ResultResponse.from_dict(state.reply.model.to_dict()))
    assert isinstance(bfl.read(JOB, held), Running)


def test_a_settled_cost_is_kept_on_a_finished_job(april: Provider) -> None:
    """The April document forbids no further member: a cost is no drift there, and the April model keeps it."""
    state = polled(april, {**READY, "cost": 3.0})
    assert isinstance(state, Succeeded)
    assert state.reply.drift == ()
    assert state.result.additional_properties == {"cost": 3.0}
    held = state.reply._replace(model=ResultResponse.from_dict(state.reply.model.to_dict()))
    assert bfl.read(JOB, held).cost == 3.0


def test_every_poll_of_september_means_the_same_in_april(april: Provider) -> None:
    """Of every valid poll, drawn or documented, the state is the same, but for the two statuses that are new."""
    today = load_provider("bfl")
    seen = set()
    media = OURS.effective["paths"]["/v1/get_result"]["get"]["responses"]["200"]["content"]["application/json"]
    values = [example["value"] for example in media["examples"].values()]
    values += [json.loads(row.body) for row in FROZEN if row.valid and row.place == "bfl-get-result-200"]
    for value in values:
        now, then = (told(provider, value) for provider in (today, april))
        assert then == (Unknown if now is Running else now), value
        seen.add(now)
    assert {Pending, Running, Succeeded, Moderated, Failed, Missing} <= seen


def told(provider: Provider, body: Any) -> type:
    """The state of a poll, or the error that it is."""
    try:
        return type(polled(provider, body))
    except ReplyError as error:
        return type(error)


@pytest.mark.parametrize("status", [404, 422, 500, 503])
def test_a_task_under_an_error_status_is_a_task_in_april(april: Provider, status: int) -> None:
    """April declared no task there: what gives a result gives it under every status, whatever its document says."""
    assert isinstance(polled(april, {"id": "abc", "status": "Error", "details": {"error": "no"}}, status), Failed)


def test_a_job_of_september_is_waited_for_with_the_april_client(
    april: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    """Submitted, reasoning, generating, settled: the wait ends in success, and each new status was told as drift."""
    submitted = {"id": "abc", "polling_url": "https://api.eu2.bfl.ai/v1/get_result?id=abc", "cost": 3.0}
    steps = [{"id": "abc", "status": status} for status in ("Pending", "Reasoning", "Generating")]
    answers = iter([submitted, *steps, {**READY, "cost": 3.0}])
    drift: list[Drift] = []
    client = Client(
        april,
        api_key="made-up",
        transport=httpx.MockTransport(lambda _: httpx.Response(200, json=next(answers))),
        clock=VirtualClock(),
        on_drift=lambda _, each: drift.append(each),
    )
    states: list[State[Any]] = []
    with caplog.at_level(logging.WARNING, "safelight.drift"):
        job = client.submit(april.operations["flux-2-pro"], {"prompt": "a duck"})  # type: ignore[arg-type]
        result = client.wait(job, on_update=states.append)
    assert [type(each) for each in states] == [Pending, Unknown, Unknown, Succeeded]
    assert [each.got for each in drift] == ["'Reasoning'", "'Generating'"]
    assert result.result.additional_properties == {"cost": 3.0}


def test_the_replay_is_one_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--replay` generates the older client, draws replies of the newer document and prints what becomes of them."""
    files = {}
    for name, source in (("april", OURS.vendored), ("september", OURS.effective)):
        schemas = {key: each for key, each in source["components"]["schemas"].items() if "nput" not in key}
        components = {**source["components"], "schemas": schemas}
        kept = {"/v1/get_result": source["paths"]["/v1/get_result"]}
        files[name] = tmp_path / f"{name}.yaml"
        files[name].write_text(yaml.safe_dump({**source, "paths": kept, "components": components}))
    options = ["--base", str(files["april"]), "--from", str(files["september"]), "--replay", "--examples", "30"]
    assert main(options) == 0
    said = capsys.readouterr().out
    assert 'reply 200/status: value "Generating", "Reasoning" added' in said
    row = next(line.split() for line in said.splitlines() if line.endswith("GET /v1/get_result 200"))
    assert row[1:3] == ["/cost", row[2]]
    assert row[3] == "/status"
    assert row[5] == "-"


@pytest.mark.parametrize("name", provider_names())
def test_the_tolerant_document_differs_by_enums_and_defaults_alone(name: str) -> None:
    """Opening a document for replies breaks nobody, and this comparison sees nothing else in it."""
    package = f"safelight_api.{name}"
    found = compare(load_document(package, "effective"), load_document(package, "tolerant"))
    assert found
    assert not any(each.breaking for each in found)
    assert all(each.what == "any value, was an enum" or each.what.startswith("default null") for each in found)


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], Provider]:
    """A client of the one operation of a document, with plain JSON for a model: enough to read replies."""

    def make(effective: Any) -> Provider:
        name = f"held_{next(NUMBERS)}"
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
        write_json(tmp_path / name / "effective.json", effective)
        write_json(tmp_path / name / "tolerant.json", tolerant_document(effective))
        monkeypatch.syspath_prepend(tmp_path)
        table = replies("/paths/~1a/post", {200: (None,)}, frozenset())
        operation = Operation[..., Any](
            package=name, id="a", name="a", method="POST", path="/a", build=dict, responses=table
        )
        return evolve(load_provider("bfl"), operations={"a": operation})

    return make


@pytest.mark.parametrize(("name", "case"), CASES.items(), ids=CASES)
def test_what_is_called_breaking_is_what_users_feel(name: str, case: Case, held: Callable[[Any], Provider]) -> None:
    """A change that breaks a reply makes the older client lose a value or the reply; a compatible one never does."""
    older, newer = held(document(reply=case.older)), document(reply=case.newer)
    ((place, drawn),) = draw(newer, places(older, newer), examples=25)
    assert drawn
    felt = any(lost(older, place.operation, body) for body in drawn)
    renamed = name == "enum narrowed"  # nobody feels a value that does not come, but who waits for it
    assert felt == (case.reply and not renamed)


def lost(older: Provider, operation: Operation[..., Any], body: bytes) -> bool:
    """Whether an older client raises, or misses one of the two members that it knows."""
    try:
        reply = decode(older, operation, 200, {}, body)
    except ContractViolation:
        return True
    return any(reply.model.get(member) != reply.body.get(member) for member in ("id", "x") if reply.body.get(member))
