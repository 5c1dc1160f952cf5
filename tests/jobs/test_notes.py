"""Notes: what a submit, a wait and a save say of a job, in which order, to whoever keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from safelight.errors import AmbiguousSubmit, InvalidRequest, JobFailed, NoReply, RateLimited
from safelight.jobs import submitting, watching
from safelight.jobs.notes import Notes
from safelight.jobs.saving import save
from tests.world import READY, World, answer, lost, poll

ACCEPTED = answer(200, {"id": "abc", "polling_url": "https://api.us3.bfl.ai/v1/get_result?id=abc"})
BUSY = answer(429, {"detail": "Too many active tasks"})
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


class Kept:
    """Notes that are kept in a list."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []

    def intend(self, provider: str, operation: str, at: Any, again: Any) -> str:
        assert at.tzinfo is not None
        assert not again
        self.told.append(("intend", provider, operation))
        return "a note"

    def accept(self, note: Any, job: Any) -> None:
        self.told.append(("accept", note, job.id))

    def doubt(self, note: Any, why: str) -> None:
        assert why
        self.told.append(("doubt", note))

    def drop(self, note: Any, error: Any) -> None:
        self.told.append(("drop", note, type(error)))

    def close(self, job: Any, end: Any, files: Sequence[Path] = ()) -> None:
        self.told.append(("close", job.id, type(end).__name__, [path.suffix for path in files]))


def submit(script: list[Any], **options: Any) -> tuple[Kept, World, Any]:
    kept, world = Kept(), World(script)
    notes: Notes = kept
    flows = world.flows(tickets=notes)
    body = {"prompt": "x"}
    return kept, world, submitting.submit(flows, flows.provider.operation("flux-2-pro"), body, 30, **options)


@pytest.mark.parametrize(
    ("script", "error", "last"),
    [
        ([answer(422, {"detail": "no"})], InvalidRequest, ("drop", "a note", InvalidRequest)),
        ([lost(sent=False)] * 20, NoReply, ("drop", "a note", NoReply)),
        ([lost()], AmbiguousSubmit, ("doubt", "a note")),
        ([answer(503, {"detail": "no"})], AmbiguousSubmit, ("doubt", "a note")),
    ],
)
def test_what_was_not_accepted_is_told_with_its_reason(script: list[Any], error: Any, last: tuple[Any, ...]) -> None:
    """A refusal, a request that was never sent and one whose fate is unknown are told apart."""
    kept, world, flow = submit(script)
    with pytest.raises(error):
        world.run(flow)
    assert kept.told == [("intend", "bfl", "flux-2-pro"), last]


def test_the_end_is_told_with_what_came_of_it(tmp_path: Path) -> None:
    """A success is told with its files, once they are saved; a failure when it is seen."""
    kept, world, flow = submit([ACCEPTED, READY, answer(200, PNG), ACCEPTED, poll("Error")])
    flows = world.flows(tickets=kept)
    job = world.run(flow)
    assert kept.told[-1] == ("accept", "a note", "abc")
    world.run(save(flows, world.run(watching.wait(flows, job)), tmp_path, timeout=60, max_bytes=1000))
    assert kept.told[-1] == ("close", "abc", "Succeeded", [".png"])
    job = world.run(submitting.submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, 30))
    with pytest.raises(JobFailed):
        world.run(watching.wait(flows, job))
    assert kept.told[-1] == ("close", "abc", "Failed", [])


def test_a_refusal_for_too_much_at_once_has_a_patience_of_its_own() -> None:
    """Without patience a 429 is raised at once, while a provider that cannot be reached is still tried again."""
    kept, world, flow = submit([lost(sent=False), BUSY], patience=0)
    with pytest.raises(RateLimited):
        world.run(flow)
    assert len(world.sent) == 2
    assert kept.told[-1] == ("drop", "a note", RateLimited)
    _, world, flow = submit([BUSY, BUSY, ACCEPTED])
    assert world.run(flow).id == "abc"
