from __future__ import annotations

import re

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox
from safelight.sandbox.job import Plan, find
from safelight_api.operation import Submit

from .conftest import Caller, example

IMITATIONS = Sandbox().imitations
SUBMITS = [
    (provider, operation.name)
    for provider, imitation in IMITATIONS.items()
    for operation in imitation.catalogue.operations
    if isinstance(operation, Submit)
]
OTHERS = [
    (provider, operation)
    for provider, imitation in IMITATIONS.items()
    for operation in imitation.catalogue.operations
    if not isinstance(operation, Submit) and operation.name not in imitation.results
]


def links(reply):
    return [value for _, value in _strings(reply) if value.startswith("http") and "/files/" in value]


def _strings(value, name=""):
    if isinstance(value, str):
        yield name, value
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _strings(inner, key)


@pytest.mark.parametrize(("provider", "name"), SUBMITS)
def test_each_submit_leads_to_a_file(caller: Caller, provider, name):
    """Every submit is accepted with its own example, runs, ends, and leaves a file behind; a training, a model."""
    url = caller.submit(provider, name)
    assert not links(caller.poll(url).json())
    if IMITATIONS[provider].catalogue.named(name).kind == "training":
        assert caller.finish(url)["models"]
        return
    link, *_ = links(caller.finish(url))
    file = caller.ask("GET", link)
    assert file.status_code == 200
    assert file.headers["content-type"].split("/")[0] in {"image", "video", "audio"}
    assert int(file.headers["content-length"]) == len(file.content) > 1000


@pytest.mark.parametrize(("provider", "operation"), OTHERS)
def test_operations_without_a_job_answer_at_once(caller: Caller, provider, operation):
    """What is neither submit nor result is answered from the document."""
    needed = [each.name for each in operation.parameters if each.location == "query" and each.required]
    query = {name: "my-lighthouses" if name == "finetune_id" else "x" for name in needed}
    path = re.sub(r"\{\w+\}", "x", operation.path)
    body = example(IMITATIONS[provider], operation) if operation.body else None
    reply = caller.ask(operation.method, f"{provider}{path}", params=query, json=body)
    assert reply.status_code == 200, reply.text
    assert reply.content
    for link in links(reply.json()) if "json" in reply.headers["content-type"] else ():
        assert caller.ask("GET", link).status_code == 200


def test_same_seed_same_world():
    """The same requests under the same seed give the same bytes, files included; under another seed other ids."""

    def told(seed):
        sandbox = Sandbox(seed=seed, clock=VirtualClock())
        with httpx.Client(transport=sandbox.transport()) as client:
            caller = Caller(sandbox, client)
            replies = [caller.finish(caller.submit(provider, name)) for provider, name in SUBMITS]
            return replies, [caller.ask("GET", link).content for reply in replies for link in links(reply)]

    assert told(1) == told(1)
    assert told(1)[0] != told(2)[0]


def test_same_order_twice_is_two_jobs(caller: Caller):
    """Repeating a submit makes another job, as it does (and costs) with the real ones."""
    assert caller.submit("novita", "flux-2-pro") != caller.submit("novita", "flux-2-pro")


@given(st.floats(0, 1e4), st.floats(0, 1e4), st.floats(0.1, 1e3), st.sampled_from(["succeeds", "fails", "never"]))
def test_progress_never_goes_back(age, later, duration, outcome):
    """A job's state follows from its plan and its age, and progress grows with the age."""
    plan = Plan(outcome=outcome, duration=duration)
    first, second = plan.at(min(age, later)), plan.at(max(age, later))
    assert plan.at(age) == plan.at(age)
    assert 0 <= first.progress <= second.progress <= 1
    assert not (first.ended and not second.ended)


def test_active_jobs_are_limited(caller: Caller):
    """With 24 tasks under way BFL answers 429, until one of them has ended."""
    for _ in range(24):
        caller.submit("bfl", "flux-2-pro")
    assert caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "one more"}).status_code == 429
    caller.sandbox.clock.sleep(11)
    assert caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "one more"}).status_code == 200


def test_credits_go_down_by_what_finished_jobs_cost(caller: Caller):
    """A finished task's settled cost leaves the account; a moderated one costs nothing."""
    before = caller.ask("GET", "bfl/v1/credits").json()["credits"]
    good = caller.finish(caller.submit("bfl", "flux-2-pro"))
    bad = caller.finish(caller.submit("bfl", "flux-2-pro", {"prompt": "[safelight: moderated]"}))
    assert good["cost"] > 0
    assert "cost" not in bad
    assert caller.ask("GET", "bfl/v1/credits").json()["credits"] == before - good["cost"]


def test_what_was_received_can_be_looked_at(caller: Caller):
    """Requests are kept as they came, keys out of sight."""
    caller.submit("bfl", "flux-2-pro", {"prompt": "a fox", "seed": 3})
    received = caller.sandbox.received[-1]
    assert (received.method, received.provider, received.path) == ("POST", "bfl", "/v1/flux-2-pro")
    assert received.json == {"prompt": "a fox", "seed": 3}
    assert "made-up-key" not in repr(caller.sandbox.received) + repr(caller.sandbox.jobs)


def test_find_prefers_the_outer_member():
    """A prompt on top counts for more than one further in."""
    assert find({"a": {"prompt": "in"}, "prompt": "out"}, ("prompt",), str) == "out"
