"""The sandbox held to the effective documents."""

from __future__ import annotations

import pytest
from attrs import evolve

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox

from .contract import failures, make_sandbox


@pytest.mark.parametrize("provider", Sandbox().imitations)
def test_the_sandbox_keeps_to_the_document(provider):
    """Schemathesis finds no failure (examples, boundaries, fuzzing, links), and the links reached finished jobs."""
    sandbox = make_sandbox(VirtualClock())
    assert not failures(provider, sandbox)
    now = sandbox.clock.monotonic()
    assert any(job.polls and job.at(now).ended for job in sandbox.jobs.values())


def test_a_defect_is_found(monkeypatch):
    """The test of the test: a finished task whose percent is text is noticed, over a link from submit to result."""
    sandbox = make_sandbox(VirtualClock())
    imitation = sandbox.imitations["gptunnel"]
    result = imitation.result

    def defective(job, moment, visit):
        answer = result(job, moment, visit)
        return evolve(answer, body={**answer.body, "percent": "100"}) if moment.ended else answer

    monkeypatch.setattr(imitation, "result", defective)
    assert any("response_schema_conformance" in line for line in failures("gptunnel", sandbox))
