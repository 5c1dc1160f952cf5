"""What a poll says of a job: one class for each thing it can say, to be matched on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeAlias, TypeVar

from attrs import field, fields, frozen

from safelight.contract.media import Media
from safelight.contract.reply import Reply
from safelight.job import Job
from safelight.words import harmless

ResultT = TypeVar("ResultT")


class Held(Protocol):
    """A file that is not in memory, or not as bytes."""

    def pieces(self) -> Iterator[bytes]:
        """The file in steps. Raises `ValueError` for what cannot be decoded."""
        ...


class Artifact(NamedTuple):
    """One file that a job made: where it is, what it is, and until when the link lives (None: not known to end).

    `promised` is False where the kind is a guess from the link; then a file of another kind is as good. `data` is the
    file itself, where the provider answered with it; then `url` is empty. A link that is `keyed` is asked with the key,
    if it leads to the API's own hosts.
    """

    url: str
    kind: Media
    media_type: str | None = None
    expires_at: datetime | None = None
    promised: bool = True
    data: bytes | Held | None = None
    keyed: bool = False

    def __repr__(self) -> str:
        there = f"{len(self.data)} bytes" if isinstance(self.data, bytes) else harmless(str(self.data or self.url))
        return f"Artifact({there!r}, {self.kind!r})"  # a link is as good as its signature


@frozen(kw_only=True, eq=False, repr=False)
class _Seen(Generic[ResultT]):
    """What all states share.

    `status` is the provider's own word, `progress` runs from 0 to 1, `eta` is the provider's estimate in seconds,
    `elapsed` is the job's age in seconds as far as it is known, `cost` is in the provider's unit, also where only the
    submit told it. `facts` are what was told besides, by name: megapixels, marks of a check, a draft's cache.
    """

    job: Job[ResultT]
    status: str
    reply: Reply[ResultT]
    progress: float | None = None
    eta: float | None = None
    elapsed: float = 0.0
    cost: float | None = None
    facts: Mapping[str, Any] = field(factory=dict[str, Any])

    def __repr__(self) -> str:
        shown = [f"{each.name}={getattr(self, each.name)!r}" for each in fields(type(self)) if each.name != "reply"]
        return harmless(f"{type(self).__name__}({', '.join(shown)})")  # facts and reasons are a stranger's

    def __str__(self) -> str:
        progress = "" if self.progress is None else f" {self.progress:.0%}"
        return harmless(f"{self.job.operation} {self.job.id} {self.status}{progress} {self.elapsed:.1f} s")


class Pending(_Seen[ResultT]):
    """Accepted, and not begun."""

    __slots__ = ()


class Running(_Seen[ResultT]):
    """Being worked on."""

    __slots__ = ()


@frozen(kw_only=True, eq=False, repr=False)
class Succeeded(_Seen[ResultT]):
    """Done, with at least one artifact, or with the models that a training made. `result` is the typed answer."""

    artifacts: tuple[Artifact, ...]
    models: tuple[str, ...] = ()

    @property
    def result(self) -> ResultT:
        """The provider's answer as the generated model."""
        return self.reply.model


@frozen(kw_only=True, eq=False, repr=False)
class _Reasoned(_Seen[ResultT]):
    """What states with a reason share."""

    reason: str = ""


class Failed(_Reasoned[ResultT]):
    """Given up by the provider; `reason` in its own words, if it gave one."""

    __slots__ = ()


class Cancelled(_Reasoned[ResultT]):
    """Stopped because somebody asked for it: the provider says so, or knows the job no more since it was cancelled."""

    __slots__ = ()


@frozen(kw_only=True, eq=False, repr=False)
class Moderated(_Seen[ResultT]):
    """Stopped by moderation of the `input` or the `output`."""

    stage: Literal["input", "output"]
    reasons: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """All reasons in one line."""
        return ", ".join(self.reasons)


class Missing(_Reasoned[ResultT]):
    """Not known to the provider: too early just after a submit, final once it was said over the whole grace."""

    __slots__ = ()


class Unknown(_Seen[ResultT]):
    """A status that this release does not know: polled on until the deadline."""

    __slots__ = ()


State: TypeAlias = (
    Pending[ResultT]
    | Running[ResultT]
    | Succeeded[ResultT]
    | Failed[ResultT]
    | Cancelled[ResultT]
    | Moderated[ResultT]
    | Missing[ResultT]
    | Unknown[ResultT]
)

__all__ = [
    "Artifact",
    "Cancelled",
    "Failed",
    "Media",
    "Missing",
    "Moderated",
    "Pending",
    "Running",
    "State",
    "Succeeded",
    "Unknown",
]
