"""Tries mutants: each in a process of its own, forked off one in which the truth is loaded and the checks are warm."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

from attrs import evolve

from safelight.contract.schema import validator
from safelight.generate.documents import RegenError
from safelight.generate.package import generated
from safelight.generate.regenerate import write_json
from safelight.generate.table import write_table
from safelight.testing.contract.hold import faults
from safelight.testing.contract.mirror import Place
from safelight.testing.contract.mutants.documents import apply
from safelight.testing.contract.mutants.forks import SECONDS, forked
from safelight.testing.contract.mutants.mutant import Mutant
from safelight.testing.contract.replies import row_faults
from safelight.testing.contract.subject import Subject
from safelight.testing.contract.truth import Truth
from safelight_api.operation import load_document, load_model

PARTS = 2  # in which the operations of one provider are held to the checks before any mistake is made
VOCABULARY = "safelight_api.operation"
CONTROLS = 6  # operations, at most, that a mutant without a mistake is tried on

Task = tuple[Mutant, Truth, frozenset[str]]  # what to try, what it is held to, and in which operations


class Verdict(NamedTuple):
    """What became of a mutant: the check that found it (None: it survived), what it said, and the seconds it took."""

    check: str | None
    fault: str
    seconds: float


def forget(subject: Subject) -> None:
    """Have what is a provider's own imported anew."""
    subject.forget()
    load_model.cache_clear()


def put_in(mutant: Mutant, truth: Truth) -> None:
    """Make the mutant what is imported from now on."""
    forget(truth.subject)
    if mutant.put is not None:
        mutant.put(truth)
    elif mutant.sources:
        change_modules(truth.subject, mutant.sources)
    else:
        regenerate(truth.subject, apply(truth.effective, *mutant.change) if mutant.change else truth.effective)


def change_modules(subject: Subject, sources: dict[str, str]) -> None:
    """Import a provider's package with these texts in it, by their paths, and all else as it is on disk."""
    folder = Path(tempfile.mkdtemp()) / subject.folder.name
    shutil.copytree(subject.folder, folder, copy_function=os.symlink)
    for path, text in sources.items():
        (folder / path).unlink()
        (folder / path).write_text(text, "utf-8")
    prefer(subject, folder)


def regenerate(subject: Subject, effective: dict[str, Any]) -> None:
    """Import what `make regen` makes of an effective document, though neither validated nor formatted."""
    package = Path(tempfile.mkdtemp()) / subject.folder.name
    tolerant, data, notes = generated(effective, package, subject.name)
    if notes:
        raise RegenError("; ".join(note.told for note in notes))
    write_json(package / "effective.json", effective)
    write_json(package / "tolerant.json", tolerant)
    (package / "operations.py").write_text(write_table(subject.name, effective, tolerant, data, VOCABULARY), "utf-8")
    prefer(subject, package)
    load_document.cache_clear()
    fresh = cache(validator.__wrapped__)
    for module in [module for name, module in sys.modules.items() if name.startswith("safelight.")]:
        if vars(module).get("validator") is validator:
            vars(module)["validator"] = fresh  # to empty the old one would touch all its memory


def prefer(subject: Subject, folder: Path) -> None:
    """Import the generated package that is in a folder in place of the committed one."""
    sys.dont_write_bytecode = True  # beside what it was made from, which is only linked
    sys.meta_path.insert(0, Instead(subject.package, folder))
    importlib.invalidate_caches()


class Instead(MetaPathFinder):
    """Finds one package in another folder; what is in it is found from there."""

    def __init__(self, package: str, folder: Path) -> None:
        self.package, self.folder = package, folder

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        """Where the package is, and nothing of any other."""
        del path, target
        if fullname != self.package:
            return None
        return spec_from_file_location(
            fullname, self.folder / "__init__.py", submodule_search_locations=[str(self.folder)]
        )


def judge(mutant: Mutant, truth: Truth, names: Iterable[str]) -> tuple[str | None, str]:
    """The first check that notices the mutant, and what it says."""
    try:
        put_in(mutant, truth)
    except Exception as error:  # noqa: BLE001 - whatever stops the regeneration notices the mutant
        return "regen", f"{type(error).__name__}: {error}"
    check, fault = next(faults(truth, names), (None, ""))
    return check, fault[:300]


def warm(work: Iterable[Task]) -> None:
    """Make what mutants inherit: the bodies of their operations, and the validators of what they are held to first."""
    for truth, chosen in _known(work):
        provider = truth.subject.imported()
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
    judged = [(provider, ["died"] if found is None else found) for provider, found, _ in forked(made, jobs)]
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
    text = (truth.subject.folder / "operations.py").read_text("utf-8")
    document, code = (Mutant(sort, truth.provider, "control", "no mistake", sort) for sort in ("documents", "code"))
    return [document, evolve(code, sources={"operations.py": text})]


def _all_faults(truth: Truth, names: list[str]) -> list[str]:
    forget(truth.subject)
    return [f"{check}: {fault}" for check, fault in faults(truth, names)]


def try_out(work: Iterable[Task], jobs: int) -> Iterator[tuple[Mutant, Verdict]]:
    """Try each mutant on its operations; they come back in the order in which they are done."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tempfile.tempdir = folder
        made = ((mutant, partial(judge, mutant, truth, names)) for mutant, truth, names in work)
        for mutant, found, seconds in forked(made, jobs):
            check, fault = found or ("time-out", f"died, or took more than {SECONDS} s")
            yield mutant, Verdict(check, fault, seconds)
        tempfile.tempdir = None
