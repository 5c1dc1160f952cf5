"""The status of a job in a provider's own words: as an enum of its document has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from safelight.phases import STATUS, phase_of
from safelight.sandbox.catalogue import Catalogue
from safelight.sandbox.job import Phase

__all__ = ["WORDS", "telling"]

WORDS: Mapping[Phase, tuple[str, ...]] = {
    "unseen": ("pending", "running"),
    "waiting": ("pending", "running"),
    "working": ("running", "pending"),
    "succeeds": ("succeeded",),
    "fails": ("failed",),
    "cancelled": ("cancelled",),
    "moderated:input": ("moderated", "failed"),
    "moderated:output": ("moderated", "failed"),
}
_DEEPEST = 3  # objects around a status


def telling(catalogue: Catalogue, schema: Any, body: Any, phase: Phase) -> Any:
    """The body with the word of a phase where its schema has one; None where it has none."""
    places = list(_places(catalogue, schema))
    for meaning in WORDS[phase]:
        for path, words in places:
            word = next((each for each in words if _means(each, meaning)), None)
            if word is not None:
                return _with(body, path, word)
    return None


def _means(word: str, meaning: str) -> bool:
    """Whether a word names a phase; one that tells nothing is of a job that is worked on."""
    return (phase_of(word) or "running") == meaning


def _places(
    catalogue: Catalogue, schema: Any, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Where a status stands, and the words that it has: what stands furthest up first."""
    schema = catalogue.follow(schema)
    members = schema.get("properties", {}) if isinstance(schema, dict) else {}
    for name, each in members.items():
        words = [*_words(catalogue, each)] if STATUS.search(name) else []
        if words:
            yield (*path, name), words
    for name, each in members.items() if len(path) < _DEEPEST else ():
        yield from _places(catalogue, each, (*path, name))


def _words(catalogue: Catalogue, schema: Any) -> Iterator[str]:
    schema = catalogue.follow(schema)
    if not isinstance(schema, dict):
        return
    said = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else [])]
    yield from (each for each in said if isinstance(each, str))
    for branch in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _words(catalogue, branch)


def _with(body: Any, path: Sequence[str], word: str) -> Any:
    """A body with a word at a place."""
    held = body if isinstance(body, dict) else {}
    return {**held, path[0]: word if len(path) == 1 else _with(held.get(path[0]), path[1:], word)}
