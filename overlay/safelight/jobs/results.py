"""What a decoded reply comes to: a state of a job, whose success has its files."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from attrs import evolve

from safelight.contract.base64text import Encoded
from safelight.contract.media import HEAD, sniff
from safelight.contract.reply import Reply
from safelight.errors import ContractViolation, ModeratedRequest
from safelight.job import Job
from safelight.provider import Provider
from safelight.readings import amount
from safelight.state import Artifact, Moderated, State, Succeeded

ResultT = TypeVar("ResultT")

TOLD, PRICE = "told", "cost"  # where a ticket keeps what its submit told


def read_state(provider: Provider, job: Job[Any], reply: Reply[Any], body: bytes) -> State[Any]:
    """What a decoded poll and the submit say of a job; a success without a file is a `ContractViolation`."""
    return whole(provider, with_told(provider.read(job, reply)), body)


def whole(provider: Provider, state: State[Any], body: bytes) -> State[Any]:
    """The state; a `ContractViolation` for a success without a file."""
    return with_files(provider, state, body) if isinstance(state, Succeeded) else state


def moderated(job: Job[Any], error: ModeratedRequest) -> State[Any]:
    """The end of a job whose poll is refused by moderation."""
    reply: Reply[Any] = Reply(error.operation, error.status, None, None)
    return with_told(Moderated(job=job, reply=reply, status=error.kind, stage=error.stage, reasons=(error.message,)))


def with_told(state: State[Any]) -> State[Any]:
    """The state with the price and the facts that the submit told, as far as the poll tells no newer ones."""
    told = state.job.inputs.get(TOLD)
    if not isinstance(told, dict):
        return state
    price = amount(told.get(PRICE))
    facts = {**{name: value for name, value in told.items() if name != PRICE}, **state.facts}
    return evolve(state, cost=price if state.cost is None else state.cost, facts=facts)


def files_of(provider: Provider, reply: Reply[Any]) -> tuple[Artifact, ...]:
    """The files that an answer has, or is: what begins as a file does is one, whoever the provider is."""
    if isinstance(reply.model, bytes) and (kind := sniff(reply.model[:HEAD])) is not None:
        return (Artifact("", kind.kind, data=reply.model),)
    return provider.answer(reply) if provider.answer is not None else ()


def made(
    provider: Provider, job: Job[ResultT], reply: Reply[ResultT], files: tuple[Artifact, ...] | None = None
) -> Succeeded[ResultT]:
    """What an operation that answers with its files at once has made; a `ContractViolation` if there are none.

    The `files` are looked for in the reply unless that was done.
    """
    artifacts = files_of(provider, reply) if files is None else files
    body = b"" if isinstance(reply.model, bytes) else json.dumps(reply.body).encode()
    told = dict(provider.told(reply.body)) if provider.told is not None else {}
    price = amount(told.pop(PRICE, None))
    done = Succeeded(job=job, reply=reply, status="answered", artifacts=artifacts, cost=price, facts=told)
    return with_files(provider, done, body)


def with_files(provider: Provider, state: Succeeded[ResultT], body: bytes) -> Succeeded[ResultT]:
    """The success, if it has a file; a `ContractViolation` otherwise."""
    if any(map(_inline, state.artifacts)):
        state = evolve(state, artifacts=tuple(map(_decoded, state.artifacts)))
    if not state.artifacts and not state.models:
        violation = ContractViolation(
            f"the job is {state.status!r}, and the reply names no file",
            provider=provider.name,
            operation=state.reply.operation,
            status=state.reply.status,
            body=body,
        )
        violation.early = True
        raise violation
    return state


def _inline(artifact: Artifact) -> bool:
    """Whether a link is the file itself."""
    return artifact.url[:5].lower() == "data:"


def _decoded(artifact: Artifact) -> Artifact:
    return artifact._replace(url="", data=Encoded(artifact.url)) if _inline(artifact) else artifact
