"""A sandbox from within: what it remembers, and who answers for each provider."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from threading import RLock
from typing import Any

from attrs import field, frozen

from safelight.sandbox.answer import Answer
from safelight.sandbox.catalogue import Catalogue, packages
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.job import SandboxJob
from safelight.sandbox.memory import Memory, Received
from safelight.sandbox.reception import Reception, file_answer
from safelight.sandbox.scenario import Fault

__all__ = ["FILES", "World"]

FILES = "files"  # what the paths of files begin with, where those of a provider begin with its name


@frozen(eq=False)
class World:
    """Answers requests, one after the other."""

    memory: Memory
    imitations: dict[str, Imitation] = field(factory=lambda: dict(_imitations()))
    _lock: RLock = field(factory=RLock, init=False, repr=False)

    def answer(self, request: Received) -> tuple[Answer, Fault | None]:
        """What goes back for a request, and what goes wrong with it on the way."""
        with self._lock:
            self.memory.received.append(request, len(request.body))
            return file_answer(self.memory, request) if request.provider == FILES else self._reception(request).answer()

    def announcement(self, job: SandboxJob) -> tuple[dict[str, str], Any]:
        """The headers and the body of the call that announces a job's end."""
        with self._lock:
            asked = Received(method="GET", provider=job.provider, path="/", origin=self.memory.origin)
            reception = self._reception(asked)
            result = reception.imitation.result(job, job.at(self.memory.clock.monotonic()), reception)
            return reception.imitation.webhook(job, result.body)

    def _reception(self, request: Received) -> Reception:
        return Reception(self.memory, self.imitations[request.provider], request)


def _imitations() -> Iterator[tuple[str, Imitation]]:
    """One imitation for each generated package: its own, or the one that goes by the document alone."""
    for name, package in packages():
        yield name, imitation_of(name, package)


def imitation_of(name: str, package: str) -> Imitation:
    """The imitation of a provider, from its generated package."""
    module = f"safelight.sandbox.providers.{name}"
    kind: type[Imitation] = import_module(module).IMITATION if find_spec(module) else Imitation
    return kind(Catalogue.load(package))
