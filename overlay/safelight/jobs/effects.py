"""What a flow asks of the world. The two drivers perform these and are the only code that sleeps or opens a socket."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from safelight.words import harmless

if TYPE_CHECKING:
    from safelight.jobs.files import Part
    from safelight.keys import Authorization
    from safelight.state import State

T = TypeVar("T")


class Send(NamedTuple):
    """Make one request and read its whole reply by `deadline` (on the clock's `monotonic`). Sent back: an `Answer`.

    What is `paid` goes over a connection of its own, which was never idle. Thrown back instead: `NoReply`, telling
    whether the request was received, as far as bytes tell.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes
    deadline: float
    authorization: Authorization | None = None
    paid: bool = False

    def __repr__(self) -> str:
        return f"Send({self.method} {harmless(self.url)})"  # a body may hold the secret of a webhook


class Fetch(NamedTuple):
    """Stream the body of a GET into a part of a file. Sent back: an `Answer`, whose body is empty if it was 200."""

    url: str
    part: Part
    deadline: float

    def __repr__(self) -> str:
        return f"Fetch({harmless(self.url)})"


class Sleep(NamedTuple):
    """Let so many seconds pass."""

    seconds: float


class Tell(NamedTuple):
    """Tell whoever watches what was seen."""

    state: State[Any]


class Run(NamedTuple):
    """Do something that takes a while, away from an event loop. Sent back: what it returns.

    An asynchronous driver leaves it behind at the `deadline`, if there is one, and throws `NoReply`.
    """

    function: Callable[[], Any]
    deadline: float | None = None


Act: TypeAlias = Send | Fetch | Sleep | Run
Effect: TypeAlias = Act | Tell
Flow: TypeAlias = Generator[Effect, Any, T]
