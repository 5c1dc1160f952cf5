"""Jobs: what was ordered, what is to become of it, and where that stands at a given age."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal, TypeAlias

from attrs import define, field, frozen

from safelight.sandbox.scenario import Outcome, Scenario
from safelight_api.operation import Link, Operation, Submit

__all__ = [
    "ENDED",
    "AnyOperation",
    "AnySubmit",
    "Call",
    "Media",
    "Moment",
    "Order",
    "Phase",
    "Plan",
    "SandboxJob",
    "draw",
    "find",
    "number",
    "picture_size",
    "walk",
    "without_nulls",
]

Phase = Literal["unseen", "waiting", "working", "succeeds", "fails", "cancelled", "moderated:input", "moderated:output"]
Media = Literal["image", "video", "audio"]
AnyOperation: TypeAlias = "Operation[..., Any]"
AnySubmit: TypeAlias = "Submit[Any, Any]"

ENDED = frozenset({"succeeds", "fails", "cancelled", "moderated:input", "moderated:output"})
_WAITING = 0.15  # share of a job's time that it spends in the queue
_LONGEST_SIDE = 512
_SIZE = re.compile(r"(\d+)\s*[*x:]\s*(\d+)")


def draw(*parts: object) -> bytes:
    """32 bytes that depend on the parts and on nothing else."""
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).digest()


def number(dice: bytes) -> str:
    """An id that is a number."""
    return str(int.from_bytes(dice[:4], "big"))


@frozen
class Call:
    """One request for one operation: its arguments outside the body, and the body."""

    operation: AnyOperation
    arguments: Mapping[str, Any]
    body: Any = None

    def argument(self, name: str) -> Any:
        """An argument, wherever the operation takes it."""
        return self.arguments.get(name, self.body.get(name) if isinstance(self.body, dict) else None)

    @property
    def idempotency(self) -> str:
        """The key under which it is to be done once; empty without one."""
        place = self.operation.idempotency or ""
        return str(self.argument(place.removeprefix("/")) or "") if place else ""


@frozen
class Moment:
    """Where a job stands: its phase, its progress from 0 to 1, and the seconds that it still takes."""

    phase: Phase
    progress: float
    remaining: float = 0.0

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.phase in ENDED


@frozen(kw_only=True)
class Plan:
    """What becomes of a job. Its state follows from its plan, its age and how often it was asked for alone."""

    outcome: Outcome
    duration: float
    not_found_for: float = 0.0
    after: int | None = None

    def at(self, age: float, polls: int = 0) -> Moment:
        """Where the job stands `age` seconds after its submit, at its `polls`-th poll."""
        if age < self.not_found_for:
            return Moment("unseen", 0.0, self.duration - age)
        if self.outcome == "never":
            return Moment("working", age / (age + self.duration) if age else 0.0, self.duration)
        if self.after is not None:
            share = max(0, polls - 1) / self.after if self.after else 1.0
        else:
            share = age / self.duration if self.duration else 1.0
        if share >= 1:
            return Moment(self.outcome, 1.0)
        return Moment("waiting" if share < _WAITING else "working", share, max(0.0, self.duration - age))


@frozen(kw_only=True)
class Order:
    """What a request asks for, as far as a made-up result can show it."""

    prompt: str
    media: Media
    format: str
    width: int
    height: int
    count: int
    seed: int


@define(kw_only=True)
class SandboxJob:
    """One job of the sandbox, and how often it was asked for."""

    id: str
    provider: str
    operation: AnyOperation
    order: Order
    plan: Plan
    scenario: Scenario
    key: str = field(repr=False)
    body: Any = field(repr=False)
    submitted: float
    submitted_at: datetime
    price: float = 0.0
    region: int = 0
    webhook: str | None = None
    announce_at: float | None = 0.0
    polls: int = 0
    downloads: int = 0
    arguments: Mapping[str, Any] = field(factory=dict, repr=False)
    cancelled: float | None = None
    numbered: bool = False

    def at(self, now: float) -> Moment:
        """Where the job stands at a reading of the clock."""
        if self.cancelled is not None:
            return Moment("cancelled", 1.0)
        return self.plan.at(now - self.submitted, self.polls)

    @property
    def link(self) -> Link:
        """How its result is asked for; leads nowhere where the result came at once."""
        return self.operation.link if isinstance(self.operation, Submit) else Link("", {})

    def named_in(self, body: Any) -> Any:
        """A body with the job's id where the way to its result is taken from."""
        pointers = [said for said in self.link.parameters.values() if not said.startswith("$")]
        for pointer in pointers[:1]:
            body = _with_id(body, pointer.strip("/").split("/"), self.said)
        return body

    @property
    def said(self) -> str | int:
        """The id as JSON has it."""
        return int(self.id) if self.numbered else self.id

    @property
    def headers(self) -> dict[str, str]:
        """The headers of an acceptance from which the way to its result is taken."""
        head = "$response.header."
        return {said.removeprefix(head): self.id for said in self.link.parameters.values() if said.startswith(head)}

    @property
    def started_at(self) -> datetime:
        """When the work began."""
        return self.submitted_at + timedelta(seconds=self.plan.duration * _WAITING)

    @property
    def ended_at(self) -> datetime:
        """When the work ends, or would have ended."""
        return self.submitted_at + timedelta(seconds=self.plan.duration)


def _with_id(body: Any, path: list[str], job_id: str | int) -> Any:
    """A body with a job's id at a place, objects and lists made on the way."""
    if not path:
        return job_id
    head, *rest = path
    if head.isdecimal():
        items = list(body) if isinstance(body, list) else []
        items += [{}] * (int(head) + 1 - len(items))
        items[int(head)] = _with_id(items[int(head)], rest, job_id)
        return items
    members = dict(body) if isinstance(body, dict) else {}
    return {**members, head: _with_id(members.get(head), rest, job_id)}


def walk(value: Any) -> Iterator[tuple[str, Any]]:
    """All members of a JSON value and of what is in it, outer ones first; those of a list have no name."""
    if isinstance(value, dict):
        yield from value.items()
        for inner in value.values():
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield "", inner
            yield from walk(inner)


def without_nulls(value: Any) -> Any:
    """A JSON value without the members of objects that are null."""
    if isinstance(value, list):
        return [without_nulls(inner) for inner in value]
    if isinstance(value, dict):
        return {name: without_nulls(inner) for name, inner in value.items() if inner is not None}
    return value


def find(body: Any, names: tuple[str, ...], kind: type | tuple[type, ...]) -> Any:
    """The first member of one of these names and of this type, or None."""
    members = [(name, value) for name, value in walk(body) if isinstance(value, kind) and not isinstance(value, bool)]
    return next((value for wanted in names for name, value in members if name == wanted), None)


def picture_size(body: Any) -> tuple[int, int]:
    """Width and height in the proportions asked for, the longer side being at most 512 pixels."""
    width, height = find(body, ("width",), int), find(body, ("height",), int)
    if not (width and height):
        match = _SIZE.fullmatch(find(body, ("size", "aspect_ratio", "ar"), str) or "")
        width, height = (int(match[1]), int(match[2])) if match else (4, 3)
    longest = max(width, height, 1)
    return max(16, width * _LONGEST_SIDE // longest), max(16, height * _LONGEST_SIDE // longest)
