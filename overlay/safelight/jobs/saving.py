"""Fetching what a job made: a flow, like the others, that streams each artifact into a file of its own.

Each file is saved for itself, in rounds: what cannot be had yet is tried again after the others, over links that died,
transfers that broke and servers that are not ready. What a file is, and whether it is whole, its own bytes say.
"""

from __future__ import annotations

import json
import time
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from attrs import evolve

from safelight.contract.ends import End, Told
from safelight.contract.reply import LONGEST_WAIT, Answer, retry_after
from safelight.errors import NoReply, SafelightError, SaveError, UntrustedURL, UsageError
from safelight.jobs import pcm, story
from safelight.jobs.effects import Fetch, Flow, Run, Sleep
from safelight.jobs.exchange import MAX_REDIRECTS, REDIRECTS, target
from safelight.jobs.files import clear_parts, make_folder, safe_stem, write_text
from safelight.jobs.flows import Flows
from safelight.jobs.keeping import carrying
from safelight.jobs.polling import look
from safelight.jobs.storing import Saved, beginning, fill, identify, store
from safelight.jobs.transfers import PARTIAL, WHOLE, Transfer
from safelight.jobs.watching import success
from safelight.keys import Authorization, authorize
from safelight.state import Artifact, Succeeded

LONGEST = 3600.0  # seconds that a save lasts at most, if nobody says otherwise
PATIENCE = 100.0  # seconds without a new byte after which it is given up, likewise
STALL = 20.0
SAME_CUTS = 3  # after as many transfers that end early at the same byte, the file itself is cut
DEAD_LINK = frozenset({400, 401, 403, 404, 410})
PASSING = frozenset({408, 409, 416, 423, 425, 429})


def save(
    flows: Flows,
    done: Succeeded[Any],
    folder: Path,
    *,
    timeout: float | None = None,
    stall: float = STALL,
    max_bytes: int,
) -> Flow[list[Path]]:
    """Save every artifact of a job, and a sidecar; returns the files' paths, in order.

    `timeout` bounds it all (None: while bytes come, an hour at most), `stall` a transfer without a byte. Raises
    `SaveError` once all that can be had is saved.
    """
    told: Any = stall  # whatever a caller without types gives
    if not isinstance(told, int | float) or not told > 0:
        raise UsageError("a transfer must be given more than 0 seconds without a byte")
    left = flows.until(LONGEST if timeout is None else timeout)
    bounds = _Bounds(left, PATIENCE if timeout is None else LONGEST_WAIT, stall, max_bytes)
    saving = _Saving(flows, done, folder, bounds)
    with carrying(done.job), story.step(flows, "save", done.job.operation, done.job) as step:
        try:
            yield Run(partial(make_folder, folder))
            yield Run(partial(clear_parts, folder, time.time()))
            yield from saving.save_all()
            saved = saving.in_order
            if saved or done.models:  # a training makes models, which are no files
                yield Run(partial(write_text, folder, f"{stem(done)}.json", sidecar(saving.done, saved)))
            saving.complain()
        except SaveError as error:
            error.saved = tuple(each.path for each in saving.in_order)
            error.result = done
            raise
        finally:
            saving.discard()  # at once: a flow that is being closed cannot ask for effects
        step.ends("saved", files=len(saved), bytes=sum(each.size for each in saved))
        if flows.tickets is not None:
            yield Run(partial(flows.tickets.close, done.job, saving.done, [each.path for each in saved]))
    return [each.path for each in saved]


def stem(done: Succeeded[Any]) -> str:
    """What the files of a job are called, before number and suffix: built from the job, never from a URL."""
    return safe_stem(done.job.provider, done.job.operation, done.job.id)


def sidecar(done: Succeeded[Any], saved: list[Saved]) -> str:
    """What made these files, as JSON: ticket, cost, prompt and seed where known, and each file's SHA-256."""
    said = done.result.to_dict() if hasattr(done.result, "to_dict") else {}
    inner = [part for part in (said.get("result"), said.get("extra")) if isinstance(part, dict)]
    known = {
        name: part[name]
        for name in ("prompt", "seed")
        for part in (done.job.inputs, *inner)
        if part.get(name) is not None
    }
    facts = {
        "ticket": json.loads(done.job.to_json()),
        "status": done.status,
        "cost": done.cost,
        **({"facts": dict(done.facts)} if done.facts else {}),
        **({"models": list(done.models)} if done.models else {}),
        **known,
        "files": [each.to_dict() for each in saved],
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


class _Bounds(NamedTuple):
    """How far a save may go: until when, how long without a new byte, one transfer without any, and a file's size."""

    deadline: float
    patience: float
    stall: float
    max_bytes: int


class _Owed:
    """One file that is not there yet: what has come of it, and why there is no more."""

    def __init__(self, transfer: Transfer) -> None:
        self.transfer = transfer
        self.problem = "no attempt was made"
        self.asked: float | None = None
        self.over = False
        self._cuts: list[str] = []

    def give_up(self, problem: str) -> None:
        """No further attempt can help."""
        self.problem, self.over = problem, True

    def cut(self, problem: str) -> None:
        """It came to its end, and is not whole: asked for again, unless it always ends there."""
        self.problem = problem
        self._cuts.append(self.transfer.part.sha256)
        self.over = self.over or self._cuts.count(self._cuts[-1]) >= SAME_CUTS
        if self.transfer.measured:
            self.transfer.forget()  # there is no more of it to be had


class _Saving:
    """The memory of one save: what is owed and what is saved, the freshest links, and what is left of time."""

    def __init__(self, flows: Flows, done: Succeeded[Any], folder: Path, bounds: _Bounds) -> None:
        self.flows, self.done, self.folder, self.bounds = flows, done, folder, bounds
        self.moved = flows.clock.monotonic()  # when a byte came that was not there before
        self.faults = 0
        self.saved: dict[int, Saved] = {}
        self.owed: dict[int, _Owed] = {}

    @property
    def in_order(self) -> list[Saved]:
        """What is saved, in the job's order."""
        return [each for _, each in sorted(self.saved.items())]

    def complain(self) -> None:
        """Raise `SaveError` for what is still owed."""
        if not self.owed:
            return
        saved = f"{len(self.saved)} of {len(self.done.artifacts)} files were saved; " if self.saved else ""
        raise SaveError(saved + self.told())

    def told(self) -> str:
        """What is owed, and why."""
        job = self.done.job
        return "; ".join(f"file {index + 1} of {job} {each.problem}" for index, each in sorted(self.owed.items()))

    def discard(self) -> None:
        """Remove every part."""
        for each in self.owed.values():
            each.transfer.discard()

    def save_all(self) -> Flow[None]:
        """Save whatever can be had, round by round."""
        for index in range(len(self.done.artifacts)):
            self.owed[index] = _Owed(Transfer(self.folder, self.bounds.max_bytes))
        while running := [index for index, each in self.owed.items() if not each.over]:
            renewed = False
            for index in running:
                owed = self.owed[index]
                try:
                    dead = yield from self.attempt(index, owed)
                except SaveError as error:
                    owed.give_up(f"could not be saved: {error}")
                    dead = False
                if dead and not renewed:
                    renewed = True
                    yield from self.renew()
            if not (yield from self.pause()):
                return

    def pause(self) -> Flow[bool]:
        """Wait before the next round; False if there is none, or no time for it."""
        running = [each for each in self.owed.values() if not each.over]
        if not running:
            return False
        self.faults += 1
        asked = min((each.asked for each in running if each.asked is not None), default=None)
        now = self.flows.clock.monotonic()
        pause = self.flows.backoff.pause(self.faults, asked)
        if now + pause >= min(self.bounds.deadline, self.moved + self.bounds.patience):
            return False
        story.tell(self.done.job, f"{self.told()}; again in {pause:.1f} s")
        yield Sleep(pause)
        return True

    def attempt(self, index: int, owed: _Owed) -> Flow[bool]:
        """Try once to save a file; True if its link seems to be dead."""
        artifact = self.done.artifacts[index]
        if artifact.data is not None:
            yield Run(partial(fill, owed.transfer.part, artifact.data))
            owed.transfer.measured = owed.over = True  # it came whole, and does not come again
            yield from self.keep(index, owed)
            return False
        before = owed.transfer.best
        owed.asked = None
        try:
            answer = yield from self.fetch(artifact, owed.transfer)
        except NoReply as error:
            owed.problem = f"could not be fetched: {self.flows.key.hidden(str(error))}; its ticket fetches it again"
            return False
        except UntrustedURL as error:
            owed.give_up(f"cannot be fetched: {error}")
            return False
        finally:
            if owed.transfer.best > before:
                self.moved, self.faults = self.flows.clock.monotonic(), 0
        if answer.status in (WHOLE, PARTIAL):
            if problem := owed.transfer.lacking():
                owed.problem = f"could not be fetched: {problem}; its ticket fetches it again"
            else:
                yield from self.keep(index, owed)
            return False
        owed.problem = f"could not be fetched: its server answered {answer.status}; its ticket fetches it again"
        owed.asked = retry_after(answer.headers, self.flows.clock.now())
        dead = answer.status in DEAD_LINK
        owed.over = 400 <= answer.status < 500 and not dead and answer.status not in PASSING  # noqa: PLR2004
        return dead

    def fetch(self, artifact: Artifact, transfer: Transfer) -> Flow[Answer]:
        """One request for a file, over redirects to where one may be fetched from."""
        url = artifact.url
        for _ in range(MAX_REDIRECTS):
            self.flows.trust.check_file(url)
            authorization = self.authorization(url, artifact)
            got: Answer = yield Fetch(url, transfer, self.bounds.deadline, self.bounds.stall, authorization)
            answer = got if authorization is None else self.flows.key.hide(got)
            location = answer.headers.get("location")
            if answer.status not in REDIRECTS or not location:
                return answer
            url = target(url, location)
        raise NoReply(f"more than {MAX_REDIRECTS} redirects", sent=True)

    def authorization(self, url: str, artifact: Artifact) -> Authorization | None:
        """What authenticates the request for a file, where its link wants that and leads to the API's own hosts."""
        flows = self.flows
        if not (artifact.keyed or flows.provider.files_with_key) or not flows.trust.with_key(url):
            return None
        return authorize(flows.provider, flows.key, flows.trust, url)

    def keep(self, index: int, owed: _Owed) -> Flow[None]:
        """Give a file its name, if it is one, and whole."""
        artifact, transfer = self.done.artifacts[index], owed.transfer
        sound = pcm.promised(artifact, self.done.job.inputs, transfer.media_type)
        told: Told | None = yield Run(partial(identify, transfer.part, artifact.kind, sound))
        if told is None:
            begins = yield Run(partial(beginning, transfer.part))
            given = f"its link gave something that begins {begins!r}"
            owed.give_up(self.flows.key.hidden(f"is none: it was promised as {artifact.kind}, and {given}"))
        elif told.end is End.CUT or (told.end is End.RAGGED and not transfer.measured):
            owed.cut(f"is not whole: it is {told.type.media_type} of {transfer.part.size} bytes, and {told.end.value}")
        else:
            number = f"-{index + 1}" if len(self.done.artifacts) > 1 else ""
            self.saved[index] = yield Run(partial(store, transfer.part, stem(self.done) + number, told, sound))
            transfer.discard()
            del self.owed[index]

    def renew(self) -> Flow[None]:
        """Ask for fresh links; if that fails, the old ones are tried again."""
        try:
            state = yield from look(
                self.flows, self.done.job, min(self.bounds.deadline, self.flows.clock.monotonic() + 30)
            )
            fresh = success(state)
        except (SafelightError, TypeError):
            return
        if len(fresh.artifacts) == len(self.done.artifacts):
            self.done = evolve(fresh, elapsed=self.done.elapsed)
