"""What a flow asks of the world. The two drivers perform these and are the only code that sleeps or opens a socket."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import field, frozen

if TYPE_CHECKING:
    from safelight.files import Part
    from safelight.state import State

T = TypeVar("T")


@frozen
class Send:
    """Make one request and read its whole reply by `deadline` (on the clock's `monotonic`). Sent back: an `Answer`.

    Thrown back instead: `NoReply`, telling whether the request may have been received.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    deadline: float


@frozen
class Fetch:
    """Stream the body of a GET into a part of a file. Sent back: an `Answer`, whose body is empty if it was 200."""

    url: str
    part: Part
    deadline: float


@frozen
class Sleep:
    """Let so many seconds pass."""

    seconds: float


@frozen
class Tell:
    """Tell whoever watches what was seen."""

    state: State[Any]


@frozen
class Run:
    """Do something that touches the disk, away from an event loop. Sent back: what it returns."""

    function: Callable[[], Any]


@frozen
class Answer:
    """A reply as it came, decompressed; header names are lower-case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


Effect: TypeAlias = Send | Fetch | Sleep | Tell | Run
Flow: TypeAlias = Generator[Effect, Any, T]
