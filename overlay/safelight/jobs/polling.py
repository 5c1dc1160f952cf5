"""One poll: which operation tells of a job, where it is asked, and what its reply says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from attrs import evolve

from safelight.contract.reply import HTTP_ERROR, Answer, Reply
from safelight.contract.requests import as_declared, target_of
from safelight.errors import InvalidTicket, ModeratedRequest, NoReply, SafelightError, UntrustedURL
from safelight.job import Job
from safelight.jobs.effects import Flow
from safelight.jobs.exchange import ask, decoded
from safelight.jobs.flows import Flows
from safelight.jobs.results import moderated, whole, with_told
from safelight.provider import Provider, at
from safelight.state import Artifact, Media, State, Succeeded
from safelight.trust import base_of
from safelight.words import harmless
from safelight_api.operation import Operation, Submit


def look(flows: Flows, job: Job[Any], deadline: float) -> Flow[State[Any]]:
    """Poll once. Raises `ReplyError`, `NoReply`, and `UntrustedURL` where the ticket's address may not have the key.

    A polling URL that may not be asked is left; the job is asked for by its id, and an error then names both.
    """
    operation, argument = result_operation(flows, job)
    arguments = as_declared(operation, {argument: job.id}) | arguments_of(operation, job.arguments)
    path, query = target_of(operation, arguments)
    url = flows.url(path, query, base_url_of(flows, job))
    asked = job.polling_url if job.polling_url and flows.trust.with_key(job.polling_url) else url
    flows.trust.check_api(asked)
    try:
        answer = yield from _asked(flows, operation, asked, deadline, arguments)
        reply = yield from decoded(flows, operation, answer, deadline)
        state = with_told(flows.provider.read(job, reply))
        if isinstance(state, Succeeded) and not state.artifacts and not state.models:
            state = evolve(state, artifacts=(yield from files_of(flows, job, deadline)))
        return whole(flows.provider, state, answer.body)
    except ModeratedRequest as error:
        return moderated(job, error)
    except SafelightError as error:
        if job.polling_url and asked is url:
            left = f"not asked at {job.polling_url}, which may not have the key, but by its id at {job.base_url}"
            error.args = (harmless(f"{error} ({left})"), *error.args[1:])
        raise


def another(provider: Provider, job: Job[Any], reply: Reply[Any]) -> tuple[str, str] | None:
    """Where a reply names a job that is plainly another than the one that was asked for, and what it names."""
    said = next(iter(submit_of(provider, job).link.parameters.values()))
    places = provider.called if not said.startswith("/") or said in provider.called else (*provider.called, said)
    told = {place: name for place in places if (name := named_at(reply.body, place))}
    if not told or job.id in told.values():
        return None  # as nearly always
    asked = {job.id.strip(), *map(unquote, re.split(r"[/?&=#]", job.polling_url or ""))}
    if any(_same(name, each) for name in told.values() for each in asked):
        return None
    return next(iter(told.items()), None)


def named_at(body: Any, place: str) -> str:
    """The id that stands at a place of a reply; empty if none does."""
    found = at(body, place)
    return str(found).strip() if isinstance(found, str | int) and not isinstance(found, bool) else ""


def _same(one: str, other: str) -> bool:
    """Whether two ids are one, perhaps within the path of what they name."""
    one, other = one.casefold(), other.casefold()
    return one == other or one.endswith((f"/{other}", f":{other}")) or other.endswith((f"/{one}", f":{one}"))


def base_url_of(flows: Flows, job: Job[Any]) -> str:
    """Where the operations of a job's provider are asked for."""
    return job.base_url if job.base_url == flows.base_url else base_of(flows.provider, job.base_url)


def _asked(
    flows: Flows, operation: Operation[..., Any], url: str, deadline: float, arguments: Mapping[str, Any]
) -> Flow[Answer]:
    """Ask; a redirect to where the key must not go is no answer, and says nothing of the job."""
    try:
        return (yield from ask(flows, operation, url, deadline, arguments=arguments))
    except UntrustedURL as error:
        raise NoReply(f"redirected: {error}", sent=True) from error


def result_operation(flows: Flows, job: Job[Any]) -> tuple[Operation[..., Any], str]:
    """The operation that gives a job's result, and the argument that takes its id."""
    if job.provider != flows.provider.name:
        raise InvalidTicket(f"this ticket is for {job.provider}, and this client is for {flows.provider.name}")
    submit = submit_of(flows.provider, job)
    result = flows.provider.operation(submit.link.operation)
    argument = {p.name: p.argument for p in sorted(result.parameters, key=lambda p: p.location == "path")}
    return result, argument[next(iter(submit.link.parameters))]


def files_of(flows: Flows, job: Job[Any], deadline: float) -> Flow[tuple[Artifact, ...]]:
    """The files of a finished job, where an operation of its own answers with them or with what names them."""
    submit = submit_of(flows.provider, job)
    if submit.download is None:
        return ()
    operation = flows.provider.operation(submit.download.operation)
    given = arguments_of(operation, values(submit, job, submit.download.parameters))
    url = flows.url(*target_of(operation, given), base_url_of(flows, job))
    if any(status < HTTP_ERROR for status in operation.responses) and not operation.files:
        answer = yield from _asked(flows, operation, url, deadline, given)
        reply = yield from decoded(flows, operation, answer, deadline)
        return flows.provider.answer(reply) if flows.provider.answer is not None else ()
    kinds: dict[str | None, Media] = {"video": "video", "audio": "audio"}
    return (Artifact(url, kinds.get(submit.kind, "image"), promised=False, keyed=True),)


def submit_of(provider: Provider, job: Job[Any]) -> Submit[Any, Any]:
    """The operation that a job was submitted to or, for one that is known by its id, any whose results stand there."""
    if job.operation.startswith("/"):
        told = job.inputs.get("result")
        return provider.raw(job.operation, told if isinstance(told, str) else None)
    name = job.operation if job.operation in provider.operations else provider.result
    for submit in provider.operations.values():
        if isinstance(submit, Submit) and name in (submit.name, submit.link.operation):
            return submit
    raise InvalidTicket(f"{job.operation} of {provider.name} starts no job and gives the result of none")


def arguments_of(operation: Operation[..., Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """What an operation is given by the names on the wire, by the names that Python has for them."""
    named = {parameter.name: parameter.argument for parameter in operation.parameters}
    return as_declared(operation, {named[name]: value for name, value in given.items() if name in named})


def values(submit: Submit[Any, Any], job: Job[Any], places: Mapping[str, str]) -> dict[str, Any]:
    """What a ticket has for each of these places: its id, or what its submit gave for this or for its result."""
    first, *rest = submit.link.parameters.items()
    kept = {said: job.arguments.get(name) for name, said in rest} | {first[1]: job.id}
    found = {name: kept.get(said, job.arguments.get(said)) for name, said in places.items()}
    return {name: value for name, value in found.items() if value is not None}
