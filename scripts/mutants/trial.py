"""Tries mutants: each in a process of its own, forked off one in which the truth is loaded and the checks are warm."""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

from attrs import evolve

import safelight_api
from safelight.contract.schema import validator
from safelight.generate.package import generate_package
from safelight.generate.regenerate import write_json
from safelight.generate.table import write_table
from safelight.generate.tolerant import tolerant_document
from safelight_api.operation import load_document, load_model
from scripts.mutants.documents import apply
from scripts.mutants.mutant import Mutant
from tests.contract.expected import GENERATED
from tests.contract.hold import client_of, faults
from tests.contract.mirror import Place
from tests.contract.replies import row_faults
from tests.contract.truth import Truth

PARTS = 2  # in which the operations of one provider are held to the checks before any mistake is made
CONTROLS = 6  # operations, at most, that a mutant without a mistake is tried on
SECONDS = 120  # for one mutant; one that takes longer has been noticed


Task = tuple[Mutant, Truth, frozenset[str]]  # what to try, what it is held to, and in which operations


class Verdict(NamedTuple):
    """What became of a mutant: the check that found it (None: it survived), what it said, and the seconds it took."""

    check: str | None
    fault: str
    seconds: float


class Changed(MetaPathFinder):
    """Finds modules whose text was changed, in place of those on disk."""

    def __init__(self, sources: dict[str, str]) -> None:
        self.sources = sources

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module as it is found otherwise, with another text."""
        if fullname not in self.sources:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = _Text(fullname, spec.origin, self.sources[fullname])
        return spec


class _Text(SourceFileLoader):
    """Loads a module from a text instead of its file."""

    def __init__(self, fullname: str, path: str, text: str) -> None:
        super().__init__(fullname, path)
        self.text = text

    def get_code(self, fullname: str) -> CodeType:
        """The code of the text; neither file nor cache is looked at."""
        return compile(self.text, self.get_filename(fullname), "exec", dont_inherit=True)


def forget(*prefixes: str) -> None:
    """Have these packages imported anew."""
    for name in [
        name for name in sys.modules if name.startswith(tuple(f"{prefix}." for prefix in prefixes)) or name in prefixes
    ]:
        del sys.modules[name]
    load_model.cache_clear()


def put_in(mutant: Mutant, truth: Truth) -> None:
    """Make the mutant what is imported from now on."""
    forget(f"safelight_api.{mutant.provider}", f"safelight.providers.{mutant.provider}")
    if mutant.put is not None:
        mutant.put(truth)
    elif mutant.sources:
        change_modules(mutant.sources)
    else:
        folder = Path(tempfile.mkdtemp())
        regenerate(truth.provider, apply(truth.effective, mutant.change), folder / truth.provider)
        use_package(folder)


def change_modules(sources: dict[str, str]) -> None:
    """Import these texts in place of what is on disk."""
    sys.meta_path.insert(0, Changed(sources))


def use_package(folder: Path) -> None:
    """Import the generated packages in a folder in place of the committed ones."""
    safelight_api.__path__ = [str(folder), *safelight_api.__path__]
    importlib.invalidate_caches()
    load_document.cache_clear()
    fresh = cache(validator.__wrapped__)
    for module in [module for name, module in sys.modules.items() if name.startswith(("safelight.", "tests."))]:
        if vars(module).get("validator") is validator:
            vars(module)["validator"] = fresh  # to empty the old one would touch all its memory


def regenerate(provider: str, effective: dict[str, Any], package: Path) -> None:
    """What `make regen` does with an effective document, but for validating it and formatting the code."""
    tolerant = tolerant_document(effective)
    package.mkdir()
    data = generate_package(tolerant, package)
    write_json(package / "effective.json", effective)
    write_json(package / "tolerant.json", tolerant)
    (package / "operations.py").write_text(write_table(provider, effective, tolerant, data), "utf-8")


def judge(mutant: Mutant, truth: Truth, names: Iterable[str]) -> tuple[str | None, str]:
    """The first check that notices the mutant, and what it says."""
    try:
        put_in(mutant, truth)
    except Exception as error:  # noqa: BLE001 - whatever stops the regeneration notices the mutant
        return "regen", f"{type(error).__name__}: {error}"
    check, fault = next(faults(truth, names), (None, ""))
    return check, fault[:300]


class Forks:
    """Runs functions in processes of their own, a few at a time, and gives what they return."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.running: dict[int, tuple[int, Any, float]] = {}

    def run(self, tasks: Iterable[tuple[Any, Callable[[], Any]]]) -> Iterator[tuple[Any, Any, float]]:
        """For each task its key, what it returned (None: it died or took too long), and the seconds it took."""
        gc.freeze()
        for key, function in tasks:
            while len(self.running) >= self.jobs:
                yield self._wait()
            self._start(key, function)
        while self.running:
            yield self._wait()

    def _start(self, key: Any, function: Callable[[], Any]) -> None:
        reader, writer = os.pipe()
        sys.stdout.flush()
        if (process := os.fork()) == 0:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(SECONDS)
            with os.fdopen(writer, "w") as answer:
                answer.write(json.dumps(function()))
            os._exit(0)
        os.close(writer)
        self.running[process] = (reader, key, time.monotonic())

    def _wait(self) -> tuple[Any, Any, float]:
        process, _ = os.wait()
        reader, key, started = self.running.pop(process)
        with os.fdopen(reader) as answer:
            text = answer.read()
        return key, json.loads(text) if text else None, time.monotonic() - started


def warm(work: Iterable[Task]) -> None:
    """Make what mutants inherit: the bodies of their operations, and the validators of what they are held to first."""
    for truth, chosen in _known(work):
        provider = client_of(truth)
        for name in chosen:
            truth.bodies(name)
            for status in truth.operations[name].replies:
                if truth.is_first(name, status):
                    truth.replies(name, status)
                    any(row_faults(truth, Place(provider, provider.operations[name], status)))


def wrong_before(work: Iterable[Task], jobs: int) -> list[str]:
    """What is wrong before any mistake is made, and what is told of mutants without a mistake: nothing, as a rule."""
    known = _known(work)
    parts = [(truth, names[start::PARTS]) for truth, names in known for start in range(PARTS)]
    made = ((truth.provider, partial(_all_faults, truth, names)) for truth, names in parts)
    judged = [(provider, ["died"] if found is None else found) for provider, found, _ in Forks(jobs).run(made)]
    problems = [f"{provider}: {fault}" for provider, found in judged for fault in found]
    controls = [
        (control, truth, frozenset(names[:: len(names) // CONTROLS + 1]))
        for truth, names in known
        for control in unchanged(truth)
    ]
    return problems + [f"{mutant}: {v.check}: {v.fault}" for mutant, v in try_out(controls, jobs) if v.check]


def _known(work: Iterable[Task]) -> list[tuple[Truth, list[str]]]:
    """The providers of some mutants, with the operations that these are tried on."""
    known: dict[str, tuple[Truth, set[str]]] = {}
    for mutant, truth, names in work:
        known.setdefault(mutant.provider, (truth, set()))[1].update(names)
    return [(truth, sorted(names)) for truth, names in known.values()]


def unchanged(truth: Truth) -> list[Mutant]:
    """Mutants without a mistake, which have to survive: nothing is killed by how it is put in."""
    path = GENERATED / truth.provider / "operations.py"
    sources = {f"safelight_api.{truth.provider}.operations": path.read_text("utf-8")}
    document, code = (Mutant(sort, truth.provider, "control", "no mistake", sort) for sort in ("documents", "code"))
    return [document, evolve(code, sources=sources)]


def _all_faults(truth: Truth, names: list[str]) -> list[str]:
    forget(f"safelight_api.{truth.provider}", f"safelight.providers.{truth.provider}")
    return [f"{check}: {fault}" for check, fault in faults(truth, names)]


def try_out(work: Iterable[Task], jobs: int) -> Iterator[tuple[Mutant, Verdict]]:
    """Try each mutant on its operations; they come back in the order in which they are done."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tempfile.tempdir = folder
        made = ((mutant, partial(judge, mutant, truth, names)) for mutant, truth, names in work)
        for mutant, found, seconds in Forks(jobs).run(made):
            check, fault = found or ("time-out", f"died, or took more than {SECONDS} s")
            yield mutant, Verdict(check, fault, seconds)
        tempfile.tempdir = None
