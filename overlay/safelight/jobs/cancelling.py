"""Cancelling a job: the provider is asked to, and what became of the job is what it says afterwards."""

from __future__ import annotations

from functools import partial
from typing import Any

from attrs import evolve

from safelight.contract.reply import HTTP_ERROR, Answer, Reply
from safelight.contract.requests import encode_body, target_of
from safelight.errors import (
    ContractViolation,
    InvalidRequest,
    NotFound,
    ReplyError,
    UsageError,
)
from safelight.job import Job
from safelight.jobs import story
from safelight.jobs.effects import Flow, Run
from safelight.jobs.exchange import ask, decoded, repeated
from safelight.jobs.flows import Flows
from safelight.jobs.keeping import carrying
from safelight.jobs.polling import arguments_of, base_url_of, look, submit_of, values
from safelight.provider import Provider
from safelight.state import Cancelled, Failed, Missing, Moderated, State, Succeeded
from safelight_api.operation import Link, Operation

REFUSED = (InvalidRequest, NotFound)  # by which a provider says, too, that a job has ended already


def cancel(flows: Flows, job: Job[Any] | str | bytes, timeout: float) -> Flow[State[Any]]:
    """Ask for a job to be cancelled, and look once at what became of it. Raises `UsageError` where nothing cancels it.

    What has ended keeps the end that it has; what the provider knows no more after that is cancelled.
    """
    job = job if isinstance(job, Job) else Job.from_json(job)
    operation, link = way_to_cancel(flows.provider, job)
    deadline = flows.until(timeout)
    with carrying(job):
        refusal: ReplyError | None = None
        try:
            yield from repeated(flows, job, deadline, partial(_asked, flows, job, operation, link, deadline))
        except REFUSED as error:
            refusal = error
        state: State[Any] = yield from repeated(flows, job, deadline, partial(_seen, flows, job, refusal, deadline))
        story.tell(job, f"{state.status} after it was cancelled")
        if flows.tickets is not None and isinstance(state, (Failed, Cancelled, Moderated)):
            yield Run(partial(flows.tickets.close, job, state))
        return state


def way_to_cancel(provider: Provider, job: Job[Any]) -> tuple[Operation[..., Any], Link]:
    """The operation that cancels a job, and what it is to be given; raises `UsageError` where there is none."""
    submit = submit_of(provider, job)
    if submit.cancel is None:
        what = job.operation if job.operation == submit.name else "a job"
        raise UsageError(f"{provider.title} has no operation that cancels {what}: the job goes on")
    return provider.operation(submit.cancel.operation), submit.cancel


def _asked(flows: Flows, job: Job[Any], operation: Operation[..., Any], link: Link, deadline: float) -> Flow[None]:
    """Ask once; whatever a success says, it is one."""
    submit = submit_of(flows.provider, job)
    arguments = arguments_of(operation, values(submit, job, link.parameters))
    fields = values(submit, job, link.body or {})
    content = encode_body(operation, fields) if fields or (operation.body and operation.body.required) else b""
    url = flows.url(*target_of(operation, arguments), base_url_of(flows, job))
    answer: Answer = yield from ask(flows, operation, url, deadline, content, arguments=arguments)
    try:
        yield from decoded(flows, operation, answer, deadline)
    except ContractViolation:
        if flows.strict or answer.status >= HTTP_ERROR:
            raise


def _seen(flows: Flows, job: Job[Any], refusal: ReplyError | None, deadline: float) -> Flow[State[Any]]:
    """Look at what became of it; raises the refusal, if there was one, for a job that goes on all the same."""
    try:
        state = yield from look(flows, job, deadline)
    except NotFound as error:
        reply: Reply[Any] = Reply(error.operation, error.status, None, None)
        state = Missing(job=job, status="not found", reply=reply, reason=error.message)
    if refusal is not None and not isinstance(state, (Succeeded, Failed, Cancelled, Moderated)):
        raise refusal
    if isinstance(state, Missing):
        state = Cancelled(job=job, status=state.status, reply=state.reply, reason=state.reason)
    at = job.submitted_at
    return evolve(state, elapsed=max(0.0, (flows.clock.now() - at).total_seconds()) if at else 0.0)
