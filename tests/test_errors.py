"""Errors: what they carry survives a pool of processes, a queue and a copy."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from safelight import errors
from safelight.errors import Problem, SafelightError
from safelight.jobs import watching
from safelight.state import Failed
from tests.world import World, job, poll


def state() -> Failed[Any]:
    """A job that has failed, with its reply."""
    world = World([poll("Error", details={"error": "boom"})])
    found = world.run(watching.look_once(world.flows(), job()))
    assert isinstance(found, Failed)
    return found


REPLY: dict[str, Any] = {"provider": "bfl", "operation": "flux-2-pro", "status": 400, "body": b"{}", "request_id": "r"}
MADE: list[Callable[[], SafelightError]] = [
    lambda: errors.UsageError("no"),
    lambda: errors.MissingKey("no key"),
    lambda: errors.InvalidInput("the input", (Problem("width", "at least 64"),)),
    lambda: errors.InvalidTicket("damaged"),
    lambda: errors.UntrustedURL("https://evil.example/?a=b", "a stranger"),
    lambda: errors.NoReply("nothing came", sent=True),
    lambda: errors.AmbiguousSubmit("flux-2-pro", "nothing came", "look there"),
    lambda: errors.WaitTimeout(job(), 3.0, state()),
    lambda: errors.JobFailed("boom", state()),
    lambda: errors.SaveError("no disk"),
    lambda: errors.BudgetReached("500 of 500 are spent"),
    *(lambda kind=kind: kind("no", **REPLY, fields=(Problem("a", "b"),)) for kind in errors.REPLY_ERRORS.values()),  # type: ignore[misc]
]


@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])  # noqa: S301
@pytest.mark.parametrize("make", MADE, ids=lambda make: type(make()).__name__)
def test_an_error_survives_a_pickle_and_a_copy(
    make: Callable[[], SafelightError], again: Callable[[SafelightError], SafelightError]
) -> None:
    """With its kind, its words, its ticket, its notes and all that it carries."""
    error = make()
    error.job = job()
    error.add_note("a note")
    other = again(error)
    assert (type(other), str(other), other.args) == (type(error), str(error), error.args)
    assert other.job == job()
    assert other.__notes__ == ["a note"]
    assert vars(other).keys() == vars(error).keys()
    for name in ("status", "body", "fields", "problems", "sent", "seconds", "hint", "url"):
        assert getattr(other, name, None) == getattr(error, name, None)
    if isinstance(other, errors.JobFailed):
        assert other.state.reason == "boom"
        assert other.state.job == job()


def test_every_kind_of_error_is_tried() -> None:
    """Whoever adds one adds it above."""

    def kinds(kind: type[SafelightError]) -> set[type[SafelightError]]:
        return {kind}.union(*map(kinds, kind.__subclasses__()))

    own = {kind for kind in kinds(SafelightError) if kind.__module__ == "safelight.errors"}
    abstract = {SafelightError, errors.ReplyError, errors.JobError}
    alike = {errors.JobCancelled, errors.JobModerated, errors.JobNotFound}
    assert own - abstract - alike == {type(make()) for make in MADE}
