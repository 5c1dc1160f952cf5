"""What is submitted by its path, which no document need know: a job, or files that are answered at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from safelight.contract.jsontext import parse_json
from safelight.contract.media import sniff
from safelight.contract.reply import HTTP_ERROR, Answer, Reply
from safelight.errors import SafelightError
from safelight.job import Job
from safelight.jobs import story
from safelight.jobs.effects import Flow, Run
from safelight.jobs.exchange import prepare
from safelight.jobs.flows import Flows
from safelight.jobs.results import files_of, made
from safelight.jobs.submitting import accepted, noted, unnamed
from safelight.state import Succeeded
from safelight_api.operation import Operation, Submit


def submit_raw(flows: Flows, operation: Submit[Any, Any], body: Any, timeout: float) -> Flow[Job[Any] | Succeeded[Any]]:
    """Submit to an operation that is known by its path; what answers with its files at once is a success."""
    with story.step(flows, "submit", operation.name) as step:
        fields, content = yield from prepare(operation, body)
        take = partial(either, flows, operation, fields, step=step)
        return (yield from noted(flows, operation, content, timeout, take))


def either(
    flows: Flows,
    operation: Submit[Any, Any],
    fields: Mapping[str, Any],
    note: Any,
    answer: Answer,
    *,
    step: story.Step,
) -> Flow[Job[Any] | Succeeded[Any]]:
    """What a submit by path was answered with: its files, if they are there, else the ticket of a job."""
    reply = answered(operation, answer)
    if reply is not None and (files := files_of(flows.provider, reply)):
        if note is not None and flows.tickets is not None:
            at_once = SafelightError("it was answered with its files at once")
            yield Run(partial(flows.tickets.drop, note, at_once))
        job = step.marked(unnamed(flows, operation, fields))
        step.ends("succeeded")
        return made(flows.provider, job, reply, tuple(each._replace(promised=False) for each in files))
    return (yield from accepted(flows, operation, fields, note, answer, step=step))


def answered(operation: Operation[..., Any], answer: Answer) -> Reply[Any] | None:
    """The answer of an operation that no document knows, as JSON or as a file; None while a job goes on."""
    if answer.status >= HTTP_ERROR:
        return None
    try:
        body = parse_json(answer.body)
    except (ValueError, RecursionError):
        file = sniff(answer.body) is not None
        return Reply(operation.name, answer.status, answer.body, None) if file else None
    going = not isinstance(body, dict) or any(name in body for name in ("status", "polling_url", "task_id"))
    return None if going else Reply(operation.name, answer.status, body, body)
