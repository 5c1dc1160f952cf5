"""What a decoded reply comes to: a state of a job, whose success has its files."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from safelight.contract.reply import Reply
from safelight.errors import ContractViolation
from safelight.job import Job
from safelight.provider import Provider
from safelight.state import State, Succeeded

ResultT = TypeVar("ResultT")


def read_state(provider: Provider, job: Job[Any], reply: Reply[Any], body: bytes) -> State[Any]:
    """What a decoded poll says of a job; a success without a file is a `ContractViolation`."""
    state = provider.read(job, reply)
    return with_files(provider, state, body) if isinstance(state, Succeeded) else state


def made(provider: Provider, job: Job[ResultT], reply: Reply[ResultT]) -> Succeeded[ResultT]:
    """What an operation that answers with its files at once has made; a `ContractViolation` if there are none."""
    artifacts = provider.answer(reply) if provider.answer is not None else ()
    body = b"" if isinstance(reply.model, bytes) else json.dumps(reply.body).encode()
    return with_files(provider, Succeeded(job=job, reply=reply, status="answered", artifacts=artifacts), body)


def with_files(provider: Provider, state: Succeeded[ResultT], body: bytes) -> Succeeded[ResultT]:
    """The success, if it has a file; a `ContractViolation` otherwise."""
    if not state.artifacts:
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
