"""What costs money: sent until it is accepted, refused or its fate unknown, and never twice to be received.

Acceptance is a boundary. An accepted reply that carries an id makes a ticket first of all, and whatever happens from
there on happens within `carrying`, which puts the ticket on every error that leaves.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from safelight.contract.reply import Answer, Reply
from safelight.contract.requests import encode_body, placed, target_of
from safelight.errors import (
    AmbiguousSubmit,
    ContractViolation,
    NoReply,
    RateLimited,
    ReplyError,
    SafelightError,
    UsageError,
)
from safelight.job import Job
from safelight.jobs import story
from safelight.jobs.callbacks import announced
from safelight.jobs.effects import Flow, Run, Sleep
from safelight.jobs.exchange import ask, decoded, prepare, repeated
from safelight.jobs.flows import Flows
from safelight.jobs.issuing import described, ticket
from safelight.jobs.keeping import carrying, noting
from safelight.jobs.repeating import doubts, once_keyed, passes, until
from safelight.jobs.results import made
from safelight.state import Succeeded
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from safelight.jobs.spilling import Spill

T = TypeVar("T")
ResultT = TypeVar("ResultT")
Take = Callable[[Answer], Flow[T]]

LOG = logging.getLogger("safelight")
MAKE_TIMEOUT = 300.0  # an operation that answers with its files takes as long as it takes to make them


def submit(
    flows: Flows,
    operation: Operation[..., ResultT],
    body: Any,
    timeout: float,
    *,
    patience: float | None = None,
    webhook: str | None = None,
) -> Flow[Job[ResultT]]:
    """Submit a job, at most once: repeated only where it cannot have been received, or was refused (429).

    `patience` is for how many seconds a 429 is repeated (None: as long as all else), `webhook` whom to call at its end.
    """
    if not isinstance(operation, Submit):
        raise UsageError(f"{operation.name} starts no job; use call")
    with story.step(flows, "submit", operation.name) as step:
        given, rest = placed(operation, body)
        target_of(given, {})  # what is missing is told before anything is noted or sent
        given, rest, again = once_keyed(given, rest)
        fields, content = yield from prepare(given, rest)
        if webhook is not None:
            fields = announced(flows.provider, given, fields, webhook)
            content = encode_body(given, fields)
        take = partial(accepted, flows, given, fields, step=step)
        return (yield from noted(flows, given, content, timeout, take, patience=patience, again=again))


def noted(
    flows: Flows,
    operation: Operation[..., Any],
    content: bytes,
    timeout: float,
    take: Callable[[Any, Answer], Flow[T]],
    *,
    patience: float | None = None,
    again: Mapping[str, str] | None = None,
) -> Flow[T]:
    """Send what starts a job, with its note kept from before it is sent until its fate is known."""
    tickets = flows.tickets
    sending = partial(once, flows, operation, content, timeout, patience=patience, again=again)
    if tickets is None:
        return (yield from sending(partial(take, None)))
    note = yield Run(partial(tickets.intend, flows.provider.name, operation.name, flows.clock.now(), again))
    try:
        return (yield from sending(partial(take, note)))
    except AmbiguousSubmit as error:
        yield from noting(error, partial(tickets.doubt, note, str(error)))
        raise
    except SafelightError as error:
        if error.job is None:
            yield from noting(error, partial(tickets.drop, note, error))
        raise


def make(
    flows: Flows, operation: Operation[..., ResultT], body: Any, timeout: float | None, folder: Path | None = None
) -> Flow[Succeeded[ResultT]]:
    """Call an operation that answers with its files at once; sent at most once, as a submit is.

    An answer that is too large for memory lies in the `folder` (None: where the system keeps what is temporary).
    """
    from safelight.jobs.spilling import Spill

    if not flows.provider.answers_with_files(operation):
        raise UsageError(f"{operation.name} answers with no files; use call or submit")
    with story.step(flows, "make", operation.name) as step:
        operation, body, again = once_keyed(*placed(operation, body))
        fields, content = yield from prepare(operation, body)
        limit = MAKE_TIMEOUT if timeout is None else timeout
        spill = Spill(folder)
        take = partial(spilled, flows, operation, spill)
        reply = yield from once(flows, operation, content, limit, take, spill=spill, again=again)
        done = made(flows.provider, step.marked(unnamed(flows, operation, fields)), reply)
        step.ends("succeeded", cost=done.cost)
        return evolve(done, artifacts=tuple(map(spill.resolved, done.artifacts)))


def spilled(flows: Flows, operation: Operation[..., Any], spill: Spill, answer: Answer) -> Flow[Reply[Any]]:
    """Read an answer of which what is too large may lie on disk: all of it, if it is a file."""
    if not spill.size:
        return (yield from decoded(flows, operation, answer))
    slim: bytes = yield Run(spill.slim)
    reply = yield from decoded(flows, operation, flows.key.hide(answer._replace(body=slim)))
    return reply if slim else reply._replace(model=spill)


def unnamed(flows: Flows, operation: Operation[..., Any], fields: Mapping[str, Any]) -> Job[Any]:
    """The ticket of what was answered at once and has no id: it names the files."""
    return Job(
        provider=flows.provider.name,
        operation=operation.name,
        id=uuid.uuid4().hex[:16],
        base_url=flows.base_url,
        submitted_at=flows.clock.now(),
        inputs=described(fields),
    )


def call(
    flows: Flows, operation: Operation[..., Any], body: Any, arguments: Mapping[str, Any], timeout: float
) -> Flow[Reply[Any]]:
    """Call an operation and read its reply.

    What is paid is sent as a submit is. A GET is repeated over transient faults until its deadline, all else is not.
    """
    again: dict[str, str] = {}
    if operation.paid:
        operation, body, again = once_keyed(operation.at(**arguments), body)
        arguments = operation.bound
    content = (yield from prepare(operation, body))[1] if operation.body is not None else b""
    url = flows.url(*target_of(operation, arguments))
    if operation.paid:
        take = partial(decoded, flows, operation)
        return (yield from once(flows, operation, content, timeout, take, again=again))
    deadline = flows.until(timeout)

    def attempt() -> Flow[Reply[Any]]:
        answer = yield from ask(flows, operation, url, deadline, content, arguments=arguments)
        return (yield from decoded(flows, operation, answer))

    if operation.method != "GET":
        return (yield from attempt())
    return (yield from repeated(flows, operation.name, deadline, attempt))


def once(
    flows: Flows,
    operation: Operation[..., Any],
    content: bytes,
    timeout: float,
    take: Take[T],
    *,
    spill: Spill | None = None,
    patience: float | None = None,
    again: Mapping[str, str] | None = None,
) -> Flow[T]:
    """Send what costs money and take its answer; repeated only where it was not received, or was refused (429).

    What is sent with the key `again` is done once however often it is received: it is repeated, too, where nobody knows
    whether it was. A 429 is repeated for `patience` seconds, if that is less. Raises `AmbiguousSubmit` where nobody
    knows whether it was accepted.
    """
    if operation.deprecated:
        LOG.warning("%s %s: %s", flows.provider.name, operation.name, operation.deprecated)
    url = flows.url(*target_of(operation, {}))
    deadline = flows.until(timeout)
    patient = deadline if patience is None else flows.until(min(patience, timeout))
    faults, doubtful = 0, False
    while True:
        try:
            limit = until(flows.clock.monotonic(), deadline) if again and isinstance(operation, Submit) else deadline
            answer = yield from ask(flows, operation, url, limit, content, spill=spill)
            return (yield from take(answer))
        except (NoReply, ReplyError) as error:
            if (came := carried(flows, operation, error)) is not None:
                return (yield from take(came))
            doubt = doubts(error, doubtful=doubtful)
            if doubt is None:
                raise
            failure = error
        except BaseException as error:
            if not isinstance(error, Exception) and getattr(error, "job", None) is None:  # cancelled, or interrupted
                error.add_note(str(ambiguous(flows, operation, "nobody waited for the answer", again)))
            raise
        doubtful = doubtful or doubt
        faults += 1
        pause = flows.backoff.pause(faults, getattr(failure, "retry_after", None))
        limit = patient if isinstance(failure, RateLimited) else deadline
        if flows.clock.monotonic() + pause >= limit or (doubtful and not again) or not passes(failure):
            if doubtful:
                raise ambiguous(flows, operation, failure, again) from failure
            raise failure
        story.tell(operation.name, f"{failure}; sent again in {pause:.1f} s")
        yield Sleep(pause)


def carried(flows: Flows, operation: Operation[..., Any], error: SafelightError) -> Answer | None:
    """What had come of a reply that broke off, if it carries the id of a job that was accepted."""
    if not isinstance(error, NoReply) or error.came is None:
        return None
    came: Answer = error.came
    error.came = None
    return came if isinstance(operation, Submit) and ticket(flows, operation, {}, came) is not None else None


def accepted(
    flows: Flows,
    operation: Submit[Any, ResultT],
    fields: Mapping[str, Any],
    note: Any,
    answer: Answer,
    *,
    step: story.Step,
) -> Flow[Job[ResultT]]:
    """The ticket of what a submit was answered with. Raises the refusal, if it is one."""
    job = ticket(flows, operation, fields, answer)
    if job is None:
        reply = yield from decoded(flows, operation, answer)
        raise ContractViolation(
            "the job was accepted, and the reply carries no id to make a ticket of",
            provider=flows.provider.name,
            operation=operation.name,
            status=reply.status,
            body=answer.body,
        )
    job = step.marked(job)
    step.ends("accepted")
    with carrying(job):
        if note is not None and flows.tickets is not None:
            keep = partial(flows.tickets.accept, note, job)
            try:
                yield Run(keep)
            except (
                BaseException
            ):  # cancelled, say, while it waited for a thread: it is noted all the same, if it can be
                with suppress(SafelightError, OSError):
                    keep()
                raise
        try:
            yield from decoded(flows, operation, answer)
        except ReplyError as error:
            if flows.strict:
                raise
            story.tell(job, f"accepted with a reply that is not as its document has it: {error}")
    return job


def ambiguous(
    flows: Flows, operation: Operation[..., Any], why: object, again: Mapping[str, str] | None = None
) -> AmbiguousSubmit:
    """The error of a submit whose fate is unknown."""
    return AmbiguousSubmit(operation.name, str(why), flows.provider.find_out, again)
