"""Tries a sample of mistakes in one provider: python -m safelight.testing.contract.mutants MODULE CORPUS COUNT."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from safelight.testing.contract.corpus import Corpus, by_place
from safelight.testing.contract.mutants.choosing import SORTS, choose, tasks
from safelight.testing.contract.mutants.sample import SURVIVED
from safelight.testing.contract.mutants.trial import try_out, warm
from safelight.testing.contract.subject import Subject
from safelight.testing.contract.truth import Truth

JOBS, SEED = 2, 1


def main(module: str, corpus: str, count: str) -> int:
    """Say which mistakes survive, and how many were tried; 1 if one does."""
    subject = Subject.of(import_module(module))
    truth = Truth(subject, by_place(Corpus(Path(corpus), subject.name).rows()))
    shares = {sort: int(count) // len(SORTS) + (number < int(count) % len(SORTS)) for number, sort in enumerate(SORTS)}
    chosen = [mutant for sort, share in shares.items() for mutant in choose([truth], sort, share, SEED)]
    work = tasks([truth], chosen, everywhere=False)
    warm(work)
    survivors = [mutant for mutant, verdict in try_out(work, JOBS) if verdict.check is None]
    lines = [f"{SURVIVED}{mutant}" for mutant in survivors]
    sys.stdout.write("\n".join([*lines, f"{len(chosen)} mistakes were tried", ""]))
    return bool(survivors)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
