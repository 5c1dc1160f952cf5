"""`call` and `inspect`: one reply, from the provider or from a file, and what it says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from safelight.cli import clients
from safelight.cli.document import Report
from safelight.cli.ending import keep
from safelight.cli.exits import Exit
from safelight.cli.finding import find_call, load_provider, result_names
from safelight.cli.grammar import read_inputs
from safelight.cli.reading import read
from safelight.contract.jsontext import MAX_BYTES
from safelight.contract.reply import Reply, decode
from safelight.errors import ContractViolation, ReplyError
from safelight.job import Job
from safelight.jobs.results import made, read_state
from safelight.options import EXCHANGE_TIMEOUT

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.provider import Provider
    from safelight_api.operation import Operation


def call(session: Session, provider: str, operation: str, words: Sequence[str]) -> None:
    """Call an operation that answers at once and print its answer."""
    session.provider = load_provider(provider)
    found = find_call(session.provider, operation)
    session.operation = found.name
    given = read_inputs(found, words)
    for note in given.notes:
        session.note(f"note: {note}")
    timeout = EXCHANGE_TIMEOUT if session.timeout is None else max(session.timeout, 1.0)
    report = session.report = Report(provider, operation)
    with session.client() as client:
        session.telling.clock = lambda: clients.now(client)
        report.sending = found.paid
        reply = clients.call(client, found, given.body, given.arguments, timeout)
        report.sending, report.status = False, reply.status
        session.drifted(reply.drift)
        if (
            not session.answer(reply.body)
            and found.paid
            and (path := keep(session, json.dumps(reply.body), provider, operation, "answer"))
        ):
            session.note(f"what was paid for stands in {path}")


def inspect(session: Session, provider: str, file: str, operation: str | None, status: int) -> Exit:
    """Say what a recorded body means, offline; the code is `CONTRACT` only if the body breaks the contract."""
    session.provider = load_provider(provider)
    found = session.provider.operation(operation or session.provider.result)
    report = meaning(session.provider, found, status, read(file, file, MAX_BYTES + 1), strict=session.strict)
    session.document(report.meaning())
    session.say(summary(report))
    session.drifted(report.state.reply.drift if report.state else report.drift)
    return Exit.CONTRACT if isinstance(report.error, ContractViolation) else Exit.OK


def meaning(provider: Provider, operation: Operation[..., Any], status: int, body: bytes, *, strict: bool) -> Report:
    """What a body of an operation means."""
    report = Report(provider.name, operation.name, status=status)
    try:
        reply = decode(provider, operation, status, {}, body)._replace(at=None)
        report.drift = reply.drift
        job = _placeholder(provider, operation, reply)
        if operation.name in result_names(provider):
            report.state = read_state(provider, job, reply, body)
        elif provider.answers_with_files(operation):
            report.state = made(provider, job, reply)
        if strict:
            decode(provider, operation, status, {}, body, strict=True)
    except ReplyError as error:
        report.error = error
    return report


def _placeholder(provider: Provider, operation: Operation[..., Any], reply: Reply[Any]) -> Job[Any]:
    """The ticket of a job of which there is a body alone: its id is the body's, if that can be one."""
    known = reply.body.get("id") if isinstance(reply.body, dict) else None
    named = partial(Job, provider=provider.name, operation=operation.name, base_url=provider.base_url)
    try:
        return named(id=known or "unknown")
    except (TypeError, ValueError):
        return named(id="unknown")


def summary(report: Report) -> str:
    """The meaning in one line."""
    said = report.meaning()
    if said["error"]:
        return f"{said['outcome']}: {said['error']['kind']}: {said['error']['message']} [HTTP {said['http_status']}]"
    parts = [said["outcome"]]
    if said["status"]:
        parts.append(f"({said['status']})")
    if said["progress"] is not None:
        parts.append(f"{said['progress']:.0%}")
    if said["reason"]:
        parts.append(f"because of {said['reason']}")
    kinds = [each["kind"] for each in said["artifacts"]]
    parts += [f"with {kinds.count(kind)} {kind}{'s' * (kinds.count(kind) > 1)}" for kind in dict.fromkeys(kinds)]
    if said["cost"] is not None:
        parts.append(f"at a cost of {said['cost']:g}")
    return " ".join(parts)
