"""The ticket of an accepted job: made of its id alone, wherever the reply has it, whatever else is missing or odd."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import parse_qs, urljoin, urlsplit

from attrs import evolve

from safelight.contract.jsontext import parse_json
from safelight.contract.reply import HTTP_ERROR, Answer
from safelight.contract.requests import target_of
from safelight.contract.salvage import salvaged
from safelight.job import Job
from safelight.jobs import pcm
from safelight.jobs.flows import Flows
from safelight.jobs.results import TOLD
from safelight.provider import at
from safelight_api.operation import Operation, Submit

ResultT = TypeVar("ResultT")

LOG = logging.getLogger("safelight")
LONGEST_DESCRIBED = 100_000  # characters of a prompt that a ticket keeps


def ticket(
    flows: Flows, operation: Submit[Any, ResultT], fields: Mapping[str, Any], answer: Answer
) -> Job[ResultT] | None:
    """The ticket of an accepted job, from its id alone, whatever else the reply says; None if it carries none."""
    if answer.status >= HTTP_ERROR:
        return None
    try:
        body = parse_json(answer.body)
    except (ValueError, RecursionError):
        body = salvaged(answer.body)  # and what a header says is there all the same
    polling = at(body, flows.provider.polling_url) if flows.provider.polling_url else None
    polling = polling if isinstance(polling, str) else ""
    given = {name: linked(operation, said, body, answer, fields) for name, said in operation.link.parameters.items()}
    first, found = next(iter(given.items()))
    beside = {said: linked(operation, said, body, answer, fields) for said in elsewhere(operation)}
    if isinstance(found, float) and found.is_integer():
        found = int(found)  # 5.0 is an integer of JSON
    if isinstance(found, bool) or not isinstance(found, str | int) or not str(found):
        found = asked_for(polling, first)
    try:
        job: Job[ResultT] = Job(
            provider=flows.provider.name,
            operation=operation.name,
            id=str(found),
            base_url=flows.base_url,
            submitted_at=flows.clock.now(),
            inputs={**described(fields), **by_path(operation), **told(flows, body)},
            arguments={n: value for n, value in {**given, **beside}.items() if n != first and value is not None},
        )
    except (TypeError, ValueError):
        return None
    if not polling:
        return job  # the id finds it too
    try:
        return evolve(job, polling_url=urljoin(flows.url(target_of(operation, {})[0]), polling))
    except (TypeError, ValueError):
        return job


def elsewhere(operation: Submit[Any, Any]) -> list[str]:
    """The places that the other ways of a job need, and the one to its result does not: a ticket has them as such."""
    ways = [way for way in (operation.cancel, operation.download) if way is not None]
    asked = [said for way in ways for said in (*way.parameters.values(), *(way.body or {}).values())]
    return [said for said in asked if said not in operation.link.parameters.values()]


def linked(operation: Operation[..., Any], said: str, body: Any, answer: Answer, fields: Mapping[str, Any]) -> Any:
    """What a link takes from a submit and its reply: a place in the body, a header, or what was asked for."""
    if not said.startswith("$"):
        return at(body, said)
    where, _, name = said.partition("#")
    if where == "$request.body":
        return at(fields, name)
    kind, _, name = said.removeprefix("$").rpartition(".")
    if kind == "response.header":
        return answer.headers.get(name.lower())
    arguments = {each.name: each.argument for each in operation.parameters}
    return operation.bound.get(arguments.get(name, name))


def asked_for(url: str, name: str) -> str:
    """The id that a polling URL asks for, should the reply not say it otherwise."""
    try:
        return parse_qs(urlsplit(url).query).get(name, [""])[0]
    except ValueError:
        return ""


def by_path(operation: Submit[Any, Any]) -> dict[str, str]:
    """Where the result of a job is asked for whose operation is known by its path alone, for the ticket."""
    return {"result": operation.link.operation} if operation.name.startswith("/") else {}


def told(flows: Flows, body: Any) -> dict[str, Any]:
    """What the answer of a submit told of the job, such as its price, for the ticket."""
    try:
        facts = dict(flows.provider.told(body)) if flows.provider.told is not None else {}
        json.dumps(facts)
    except Exception:  # a ticket stands without them, whatever a provider's module makes of a reply
        LOG.exception("what the submit told besides cannot be read; the job goes on")
        return {}
    return {TOLD: facts} if facts else {}


def described(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What of an input describes the job in its ticket and sidecar."""
    inner = fields.get("request", fields)
    if not isinstance(inner, Mapping):
        return {}
    said = {name: inner[name] for name in ("prompt", "seed") if name in inner}
    return {**{name: _clipped(value) for name, value in said.items()}, **pcm.asked(inner)}


def _clipped(value: Any) -> Any:
    """A value that a ticket has room for."""
    long = isinstance(value, str) and len(value) > LONGEST_DESCRIBED
    return f"{value[:LONGEST_DESCRIBED]}…" if long else value
