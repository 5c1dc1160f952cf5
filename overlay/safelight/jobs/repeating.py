"""What may be sent again: when a submit is in doubt, and the key under which it is done once."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from safelight.contract.bodies import JSON
from safelight.contract.requests import OperationT, body_of
from safelight.errors import ContractViolation, NoReply, RateLimited, ReplyError, ServerError

SHORTEST = 10.0  # seconds that an answer is waited for, while there are as many
UNDER_WAY = 409  # by which a provider says that it is at work on the same key


def doubts(error: NoReply | ReplyError, *, doubtful: bool) -> bool | None:
    """Whether it is in doubt that a submit was accepted; None for what is a verdict.

    A refusal is none for what was `doubtful` before: it may be for the very request whose answer was lost (its key is
    known already, what it cost is missing now), and says nothing of that one.
    """
    match error:
        case NoReply():
            return error.sent
        case RateLimited():
            return False
        case ServerError() | ContractViolation() if not error.certain and error.job is None:
            return True
        case ReplyError() if doubtful and not error.certain:
            return True
        case _:
            return None


def passes(error: NoReply | ReplyError) -> bool:
    """Whether the same may be answered otherwise if it is sent again."""
    return isinstance(error, NoReply | RateLimited | ServerError | ContractViolation) or error.status == UNDER_WAY


def fresh() -> str:
    """A key that no provider knows."""
    return str(uuid.uuid4())


def until(now: float, deadline: float) -> float:
    """How long one attempt waits for its answer, where another may follow: half of the time that is left."""
    return min(deadline, now + max((deadline - now) / 2, SHORTEST))


def once_keyed(operation: OperationT, body: Any) -> tuple[OperationT, Any, dict[str, str]]:
    """An operation and its input with a key under which it is done once, and that key by the name that it goes under.

    A key that was given stays. There is none where the operation takes none, or where its input holds none by itself.
    """
    place = operation.idempotency
    if place is None:
        return operation, body, {}
    if not place.startswith("/"):
        argument = next(each.argument for each in operation.parameters if each.name == place)
        operation = operation if operation.bound.get(argument) else operation.at(**{argument: fresh()})
        return operation, body, {place: str(operation.bound[argument])}
    name = place.removeprefix("/").replace("~1", "/").replace("~0", "~")
    if not isinstance(body, Mapping):
        written = body_of(operation, body) if operation.body is not None and operation.body.media_type == JSON else None
        if written is None:
            return operation, body, {}
        body = written
    key = body.get(name) or fresh()
    return operation, {**body, name: key}, {name: str(key)}
