"""Where a job leads besides its result: what cancels it, and what answers with its file, by paths and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

from safelight.generate.documents import operations
from safelight.generate.passes.links import CANCEL, CANCELS, DOWNLOAD, cancelling_words, constant
from safelight.generate.passes.replies import JSON
from safelight.generate.passes.structure import PLACEHOLDER
from safelight.generate.schemas import followed

Document = dict[str, Any]

FILE = re.compile(r"^(video|image|audio)/|octet-stream|^\*/\*|zip$")
ID = re.compile(r"id$|uuid|handle|^(task|job|request)$", re.IGNORECASE)


class Way(NamedTuple):
    """An operation that a job leads to: under which name, and what fills its parameters and its body."""

    name: str
    path: str
    method: str
    parameters: dict[str, str]
    body: dict[str, str]
    told: str


class Known(Protocol):
    """A submit with the operation that tells of its job."""

    @property
    def path(self) -> str:
        """The path of the submit."""
        ...

    @property
    def result_path(self) -> str:
        """The path of its result."""
        ...

    @property
    def parameter(self) -> str:
        """What takes the id there."""
        ...

    @property
    def pointer(self) -> str:
        """Where the id comes from."""
        ...


def ways(document: Document, job: Known) -> Iterator[Way]:
    """What cancels a job and what answers with its file, as far as paths and words tell."""
    for name, found in ((CANCEL, _cancelling(document, job)), (DOWNLOAD, _downloading(document, job))):
        ranked = sorted(found, key=lambda each: (-each[0], len(each[1].path)))
        alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] > ranked[1][0])
        if ranked and (ranked[0][0] > 1 or alone):
            yield ranked[0][1]._replace(name=name)


def _cancelling(document: Document, job: Known) -> list[tuple[int, Way]]:
    found: list[tuple[int, Way]] = []
    for path, method, operation in operations(document):
        said = f"{cancelling_words(path, operation)} {operation.get('description', '')}"
        words = cancelling_words(path, operation) if path != job.result_path else said
        if method == "get" or not CANCELS.search(words):
            continue
        place = _place(document, job, operation)
        if place is None:
            continue
        kind, name = place
        given = {name: job.pointer}
        told = f"{method.upper()} {path} is taken for what cancels its jobs, by its words"
        if rank := _rank(job, path, name):
            inside = kind == "body"
            found.append((rank, Way(CANCEL, path, method, {} if inside else given, given if inside else {}, told)))
    return found


def _downloading(document: Document, job: Known) -> list[tuple[int, Way]]:
    found: list[tuple[int, Way]] = []
    for path, method, operation in operations(document):
        place = _place(document, job, operation)
        replies = [each for status, each in operation["responses"].items() if status.startswith("2")]
        kinds = {kind for each in replies for kind in each.get("content", {})}
        files = any(map(FILE.search, kinds))
        below = _plain(path).startswith(f"{_stem(job)}/")
        apart = _plain(job.result_path).startswith(f"{_stem(job)}/") and _plain(path) == _stem(job) and JSON in kinds
        if method == "get" and place and path != job.result_path and ((below and files) or apart):
            told = f"GET {path} is taken for what answers with its file ({', '.join(sorted(kinds))})"
            found.append((3, Way(DOWNLOAD, path, method, {place[1]: job.pointer}, {}, told)))
    return found


def _place(document: Document, job: Known, operation: dict[str, Any]) -> tuple[str, str] | None:
    """The one thing that an operation needs and a submit does not give: a parameter, or a member of its body."""
    own = {name for name in PLACEHOLDER.findall(job.path) if name != job.parameter}
    asked = [each for each in operation.get("parameters", ()) if each.get("required")]
    needed = [each["name"] for each in asked if constant(document, each) is None and each["name"] not in own]
    body = operation.get("requestBody", {})
    schema = followed(document, body.get("content", {}).get(JSON, {}).get("schema", {}))
    members: list[str] = list(schema.get("required", ())) if isinstance(schema, dict) else []
    if body.get("content") and JSON not in body["content"]:
        return None
    if len(needed) == 1 and not members and ID.search(needed[0]):
        return "parameter", needed[0]
    if not needed and len(members) == 1 and ID.search(members[0]):
        return "body", members[0]
    return None


def _rank(job: Known, path: str, name: str) -> int:
    """How surely an operation is about the jobs of a submit: 3 below their result, 2 beside it, 1 by its name alone."""
    plain, stem = _plain(path), _stem(job)
    if plain == stem or plain.startswith(f"{stem}/"):
        return 3
    same = _word(name) == _word(job.parameter)
    beside = {stem.rpartition("/")[0], _plain(job.path), _plain(job.path).rpartition("/")[0]} - {""}
    if any(plain.startswith(f"{each}/") for each in beside) and same:
        return 2
    return 1 if same else 0


def _stem(job: Known) -> str:
    """The path of one job: that of its result up to the last placeholder, or without its last part."""
    plain = _plain(job.result_path)
    head, placeholder, _ = plain.rpartition("{}")
    return head + placeholder if placeholder else plain.rpartition("/")[0]


def _plain(path: str) -> str:
    return PLACEHOLDER.sub("{}", path)


def _word(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
