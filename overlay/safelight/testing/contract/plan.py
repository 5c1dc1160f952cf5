"""Which checks there are for a provider, and how what they find is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from hypothesis import settings

from safelight.generate.documents import operations
from safelight.provider import Provider, ProviderModule
from safelight.sandbox.catalogue import Catalogue
from safelight.testing.contract import fresh
from safelight.testing.contract.calls import Inputs
from safelight.testing.contract.clients import client_faults, corrupt_faults
from safelight.testing.contract.corpus import Corpus, Row, by_place, examples
from safelight.testing.contract.documents import document_faults, host_faults, link_faults, schema_faults
from safelight.testing.contract.forms import form_faults, key_faults, request_faults
from safelight.testing.contract.hold import Checks, list_faults, reply_checks, request_checks, said_checks
from safelight.testing.contract.jobs import input_of, job_faults
from safelight.testing.contract.mirror import Place, shared_places
from safelight.testing.contract.mutants.sample import mutant_faults
from safelight.testing.contract.requests import provider_faults
from safelight.testing.contract.subject import Subject
from safelight.testing.contract.tally import count_replayed
from safelight.testing.contract.truth import Truth
from safelight.testing.contract.versions import older_folders, older_rows, version_faults
from safelight_api.operation import Operation, Submit

HELD = {
    "is what the document says": said_checks,
    "requests are held to the document": request_checks,
    "replies keep every field": reply_checks,
}
FRESH = {
    "fresh valid replies": fresh.valid_replies,
    "fresh invalid replies": fresh.invalid_replies,
    "bytes of any kind": fresh.any_bytes,
}
Planned = tuple[str, Callable[[], None]]
Faults = Iterable[str]
SHOWN = 5  # faults of a check
LONGEST = 400  # characters of a fault
ROWS = 12  # frozen replies that both forms are given, for each in four draws of hypothesis's profile of a hundred
ERRORS = 10  # one in so many of the statuses that share their schema


def planned(given: Provider | ProviderModule, corpus: Path, mutants: int) -> Iterator[Planned]:
    """The checks of a provider by their names, in the order in which a person would want to read them."""
    plan = Plan(Subject.of(given), corpus)
    yield from plan.of_provider()
    for operation in plan.subject.provider.operations.values():
        yield from plan.of_operation(operation)
    yield from plan.of_replies()
    yield from plan.of_older()
    if mutants and plan.is_frozen and hasattr(os, "fork"):
        yield plan.check(f"{mutants} mistakes are noticed", partial(mutant_faults, plan.subject, corpus, mutants))


class Plan:
    """One provider, and what its checks share; each thing is made when a check first needs it."""

    def __init__(self, subject: Subject, corpus: Path) -> None:
        self.subject, self.folder = subject, corpus
        self.corpus = Corpus(corpus, subject.name)
        self.is_frozen = self.corpus.file.exists()
        self.shared = shared_places(subject.provider)

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """The frozen replies, by the place that they were drawn for."""
        return by_place(self.corpus.rows()) if self.is_frozen else {}

    @cached_property
    def truth(self) -> Truth:
        """What the client is held to."""
        return Truth(self.subject, self.rows)

    @cached_property
    def inputs(self) -> Inputs:
        """Inputs that schemathesis draws."""
        return Inputs(self.subject)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the sandbox knows of the document."""
        return Catalogue.load(self.subject.package)

    def check(self, name: str, find: Callable[[], Faults]) -> Planned:
        """A check that fails with the faults that are found."""
        return name, partial(_hold, self.subject.name, name, find)

    def of_provider(self) -> Iterator[Planned]:
        """What all operations share."""
        provider, effective = self.subject.provider, self.subject.document("effective")
        names = frozenset(operation["x-name"] for _, _, operation in operations(effective))
        yield self.check("the documents are valid", partial(document_faults, self.subject))
        yield self.check("the links lead to results", partial(link_faults, provider))
        yield self.check("the key goes to hosts that are named", partial(host_faults, provider))
        yield self.check("the module says what the document says", partial(provider_faults, provider, effective, names))
        yield self.check("the generated client keeps its options", partial(client_faults, provider))
        yield self.check("a corrupt reply is an error of ours", partial(corrupt_faults, provider))
        yield self.check("lists of values are the document's", lambda: list_faults(self.truth, provider))
        if self.is_frozen:
            yield self.check("the frozen corpus is as it was made", self._corpus_faults)

    def of_operation(self, operation: Operation[..., Any]) -> Iterator[Planned]:
        """What one operation promises."""
        yield self.check(f"{operation.name}: its schemas are read", partial(schema_faults, operation))
        for told, these in HELD.items():
            yield self.check(f"{operation.name}: {told}", partial(self._faults, these, operation.name))
        yield self.check(f"{operation.name}: sends what schemathesis sends", partial(self._request_faults, operation))
        if isinstance(operation, Submit) and input_of(self.catalogue, operation) is not None:
            find = partial(job_faults, self.subject, self.catalogue, operation)
            yield self.check(f"{operation.name}: a job ends with what it made", find)

    def of_replies(self) -> Iterator[Planned]:
        """What holds of each distinct reply."""
        for name, shared in self.shared.items():
            yield self.check(f"{name}: blocking and async agree", partial(self._form_faults, name, shared))
            for told, find in FRESH.items() if shared[0].schema else ():  # what allows anything cannot be drawn for
                yield self.check(f"{name}: {told}", partial(_said, find, shared))

    def of_older(self) -> Iterator[Planned]:
        """What older documents allowed."""
        for folder in older_folders(self.folder, self.subject.name):
            yield self.check(f"replies of {folder.name} are still read", partial(self._older_faults, folder))

    def _faults(self, checks: Callable[[Truth, Provider, str], Checks], name: str) -> Iterator[str]:
        for _, found in checks(self.truth, self.subject.provider, name):
            yield from found
        if checks is reply_checks:
            replies = self.truth.operations[name].replies
            count_replayed(sum(len(self.truth.rows(name, status)) for status in replies))

    def _corpus_faults(self) -> Iterator[str]:
        again = f"`safelight corpus {self.subject.name} --out {self.folder}` draws them anew"
        if self.corpus.digest() != self.corpus.noted():
            yield f"{self.corpus.file} is not what manifest.json notes; {again}"
        if missing := [name for name in self.shared if name not in self.rows]:
            yield f"no replies are frozen of {', '.join(missing[:SHOWN])}; {again}"

    def _request_faults(self, operation: Operation[..., Any]) -> Iterator[str]:
        drawn = self.inputs.of(operation)
        yield from key_faults(self.subject.provider, operation, drawn[0])
        for given in drawn:
            yield from request_faults(self.subject.provider, operation, given)

    def _form_faults(self, name: str, shared: list[Place]) -> Iterator[str]:
        """All of the rows by night, else a few: their decoding is replayed whole in any case."""
        first, *others = shared
        most = max(ROWS, ROWS * settings().max_examples // 100)
        bodies = [row.body for row in self.rows.get(name, ())] or examples(first)
        for place in [first, *(each for n, each in enumerate(others) if n % ERRORS == 0)]:
            few = bodies[:: max(1, len(bodies) // (most if place is first else ROWS // 4))]
            yield from form_faults(place, few, self.inputs.of(place.operation)[0])
            count_replayed(2 * len(few))

    def _older_faults(self, folder: Path) -> Iterator[str]:
        known = {str(place): place for shared in self.shared.values() for place in shared}
        for name, rows in older_rows(folder, self.subject.name).items():
            if place := known.get(name):
                yield from version_faults(place, rows)
                count_replayed(len(rows))


def _said(find: Callable[[list[Place]], None], shared: list[Place]) -> Iterator[str]:
    """What hypothesis found: the least case that fails."""
    try:
        find(shared)
    except AssertionError as error:
        yield str(error)


def _hold(provider: str, name: str, find: Callable[[], Faults]) -> None:
    """Raise `AssertionError` with the first of the faults that are found."""
    __tracebackhide__ = True  # what is wrong is in the message
    found = list(find())
    if not found:
        return
    lines = [f"{provider}, {name}: {len(found)} faults"]
    lines += [each if len(each) <= LONGEST else f"{each[:LONGEST]}…" for each in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"and {len(found) - SHOWN} more")
    raise AssertionError("\n  ".join([*lines, *_advice(found)]))


def _advice(found: list[str]) -> list[str]:
    if any(each.startswith("was ") for each in found):
        return ["if this is as it should be, `safelight corpus` freezes the replies anew: read the difference first"]
    return []
