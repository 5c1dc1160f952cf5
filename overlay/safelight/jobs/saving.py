"""Fetching what a job made: a flow, like the others, that streams each artifact into a file of its own.

A link that has died is renewed by polling again; a transfer that breaks is begun again; a body that is not the promised
kind of file is an error, not a picture. A sidecar says what made the files.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from safelight.contract.media import FileType, sniff
from safelight.contract.reply import Answer, retry_after
from safelight.errors import NoReply, SafelightError, SaveError, UntrustedURL
from safelight.jobs.effects import Fetch, Flow, Run, Sleep
from safelight.jobs.exchange import MAX_REDIRECTS, REDIRECTS, target
from safelight.jobs.files import Part, make_folder, safe_stem, write_text
from safelight.jobs.flows import Flows
from safelight.jobs.keeping import carrying
from safelight.jobs.polling import look
from safelight.jobs.watching import success
from safelight.state import Artifact, Succeeded

ATTEMPTS = 6
DEAD_LINK = frozenset({401, 403, 404, 410})
PASSING = frozenset({408, 425, 429})


@frozen
class Saved:
    """One file that was saved."""

    path: Path
    type: FileType
    size: int
    sha256: str


def save(flows: Flows, done: Succeeded[Any], folder: Path, *, timeout: float, max_bytes: int) -> Flow[list[Path]]:
    """Save every artifact of a job, in order, and a sidecar; returns the files' paths. Raises `SaveError`."""
    saved: list[Saved] = []
    with carrying(done.job):
        yield Run(partial(make_folder, folder))
        saving = _Saving(flows, done, folder, flows.until(timeout), max_bytes)
        try:
            for index, artifact in enumerate(done.artifacts):
                one = saving.save(index) if artifact.data is None else saving.store(index, artifact.data)
                saved.append((yield from one))
            yield Run(partial(write_text, folder, f"{stem(done)}.json", sidecar(saving.done, saved)))
        except SaveError as error:
            error.saved = tuple(each.path for each in saved)
            error.result = done
            raise
        if flows.tickets is not None:
            yield Run(partial(flows.tickets.close, done.job))
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
    files = [
        {"name": each.path.name, "media_type": each.type.media_type, "bytes": each.size, "sha256": each.sha256}
        for each in saved
    ]
    facts = {
        "ticket": json.loads(done.job.to_json()),
        "status": done.status,
        "cost": done.cost,
        **({"facts": dict(done.facts)} if done.facts else {}),
        **({"models": list(done.models)} if done.models else {}),
        **known,
        "files": files,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


class _Saving:
    """The memory of one save: the freshest links, and what is left of time."""

    def __init__(self, flows: Flows, done: Succeeded[Any], folder: Path, deadline: float, max_bytes: int) -> None:
        self.flows, self.done, self.folder, self.deadline, self.max_bytes = flows, done, folder, deadline, max_bytes

    def store(self, index: int, data: bytes) -> Flow[Saved]:
        """Save one artifact that came with the reply."""
        part = Part(self.folder, self.max_bytes)
        try:
            yield Run(partial(part.write, data))
            return (yield from self.keep(index, part))
        finally:
            part.discard()  # at once: a flow that is being closed cannot ask for effects

    def save(self, index: int) -> Flow[Saved]:
        """Save one artifact, over broken transfers and dead links."""
        problem = "no attempt was made"
        for attempt in range(1, ATTEMPTS + 1):
            try:
                answer, part = yield from self.fetch(self.done.artifacts[index])
            except NoReply as error:
                problem, asked = str(error), None
            except UntrustedURL as error:
                raise SaveError(f"file {index + 1} of {self.done.job} cannot be fetched: {error}") from error
            else:
                try:
                    if answer.status == 200:  # noqa: PLR2004
                        problem = _incomplete(answer, part)
                        if not problem:
                            return (yield from self.keep(index, part))
                    else:
                        problem = f"the file's server answered {answer.status}"
                    asked = retry_after(answer.headers, self.flows.clock.now())
                finally:
                    part.discard()  # at once: a flow that is being closed cannot ask for effects
                if answer.status in DEAD_LINK:
                    yield from self.renew()
                elif 400 <= answer.status < 500 and answer.status not in PASSING:  # noqa: PLR2004
                    break
            pause = self.flows.backoff.pause(attempt, asked)
            if self.flows.clock.monotonic() + pause >= self.deadline:
                break
            yield Sleep(pause)
        raise SaveError(
            f"file {index + 1} of {self.done.job} could not be fetched: {problem}; its ticket fetches it again"
        )

    def fetch(self, artifact: Artifact) -> Flow[tuple[Answer, Part]]:
        """One transfer into a fresh part, over redirects to where a file may be fetched from."""
        url = artifact.url
        for _ in range(MAX_REDIRECTS):
            self.flows.trust.check_file(url)
            part = Part(self.folder, self.max_bytes)
            try:
                answer: Answer = yield Fetch(url, part, self.deadline)
            except BaseException:
                part.discard()
                raise
            location = answer.headers.get("location")
            if answer.status not in REDIRECTS or not location:
                return answer, part
            part.discard()
            url = target(url, location)
        raise NoReply(f"more than {MAX_REDIRECTS} redirects", sent=True)

    def keep(self, index: int, part: Part) -> Flow[Saved]:
        """Give a whole file its name, if it is what was promised."""
        artifact = self.done.artifacts[index]
        found = sniff(part.head)
        if found is None or (artifact.promised and found.kind != artifact.kind):
            got = found.media_type if found else f"something that begins {part.head[:24]!r}"
            raise SaveError(f"{self.done.job} promised a file of kind {artifact.kind}, and its link gave {got}")
        number = f"-{index + 1}" if len(self.done.artifacts) > 1 else ""
        path: Path = yield Run(partial(part.commit, f"{stem(self.done)}{number}{found.suffix}"))
        return Saved(path, found, part.size, part.sha256)

    def renew(self) -> Flow[None]:
        """Ask for fresh links; if that fails, the old ones are tried again."""
        try:
            state = yield from look(self.flows, self.done.job, min(self.deadline, self.flows.clock.monotonic() + 30))
            fresh = success(state)
        except (SafelightError, TypeError):
            return
        if len(fresh.artifacts) == len(self.done.artifacts):
            self.done = evolve(fresh, elapsed=self.done.elapsed)


def _incomplete(answer: Answer, part: Part) -> str:
    """What is missing of a transfer, or nothing. A compressed one cannot be measured by its length."""
    length = answer.headers.get("content-length", "")
    if part.size == 0:
        return "the file is empty"
    if length.isdigit() and "content-encoding" not in answer.headers and int(length) != part.size:
        return f"{part.size} of {length} bytes came"
    return ""
