"""One poll: which operation tells of a job, where it is asked, and what its reply says."""

from __future__ import annotations

from typing import Any

from safelight.contract.requests import target_of
from safelight.errors import InvalidTicket, SafelightError
from safelight.job import Job
from safelight.jobs.effects import Flow
from safelight.jobs.exchange import ask, decoded
from safelight.jobs.flows import Flows
from safelight.jobs.results import read_state
from safelight.state import State
from safelight.words import harmless
from safelight_api.operation import Operation, Submit


def look(flows: Flows, job: Job[Any], deadline: float) -> Flow[State[Any]]:
    """Poll once. Raises `ReplyError`, `NoReply`, and `UntrustedURL` where the ticket's address may not have the key.

    A polling URL that may not be asked is left; the job is asked for by its id, and an error then names both.
    """
    operation, argument = result_operation(flows, job)
    named = {parameter.name: parameter.argument for parameter in operation.parameters}
    arguments = {argument: job.id, **{named[name]: value for name, value in job.arguments.items() if name in named}}
    path, query = target_of(operation, arguments)
    url = flows.url(path, query, job.base_url)
    asked = job.polling_url if job.polling_url and flows.trust.with_key(job.polling_url) else url
    try:
        answer = yield from ask(flows, operation, asked, deadline, arguments=arguments)
        reply = yield from decoded(flows, operation, answer, deadline)
        return read_state(flows.provider, job, reply, answer.body)
    except SafelightError as error:
        if job.polling_url and asked is url:
            left = f"not asked at {job.polling_url}, which may not have the key, but by its id at {job.base_url}"
            error.args = (harmless(f"{error} ({left})"), *error.args[1:])
        raise


def result_operation(flows: Flows, job: Job[Any]) -> tuple[Operation[..., Any], str]:
    """The operation that gives a job's result, and the argument that takes its id."""
    if job.provider != flows.provider.name:
        raise InvalidTicket(f"this ticket is for {job.provider}, and this client is for {flows.provider.name}")
    operation = flows.provider.operations.get(job.operation) or flows.provider.operation(flows.provider.result)
    for submit in flows.provider.operations.values():
        if isinstance(submit, Submit):
            result = flows.provider.operation(submit.link.operation)
            if operation in (submit, result):
                argument = {p.name: p.argument for p in sorted(result.parameters, key=lambda p: p.location == "path")}
                return result, argument[next(iter(submit.link.parameters))]
    raise InvalidTicket(f"{job.operation} of {flows.provider.name} starts no job and gives the result of none")
