"""What our own three clients are held to: their documents, and the frozen corpus in the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from safelight.provider import load_module
from safelight.testing.contract.corpus import Corpus, by_place
from safelight.testing.contract.subject import Subject
from safelight.testing.contract.truth import Truth

NAMES = ("bfl", "gptunnel", "novita")
CORPUS = Path(__file__).parents[2] / "tests" / "contract" / "corpus"


@cache
def truth(provider: str) -> Truth:
    """What one of our clients is held to."""
    return Truth(Subject.of(load_module(provider)), by_place(Corpus(CORPUS, provider).rows()))


def truths() -> list[Truth]:
    """What each of our clients is held to."""
    return [truth(name) for name in NAMES]
