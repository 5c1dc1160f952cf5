"""What a flow asks of the world. The two drivers perform these and are the only code that sleeps or opens a socket."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from safelight.words import harmless

if TYPE_CHECKING:
    from safelight.jobs.spilling import Spill
    from safelight.jobs.transfers import Transfer
    from safelight.keys import Authorization
    from safelight.state import State

T = TypeVar("T")


class Send(NamedTuple):
    """Make one request and read its whole reply by `deadline` (on the clock's `monotonic`). Sent back: an `Answer`.

    What is `paid` goes over a connection of its own, which was never idle. A body that is too large for memory goes to
    the `spill`, if there is one, from its first byte. Thrown back instead: `NoReply`, telling whether the request was
    received, as far as bytes tell.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes
    deadline: float
    authorization: Authorization | None = None
    paid: bool = False
    spill: Spill | None = None

    def __repr__(self) -> str:
        return f"Send({self.method} {harmless(self.url)})"  # a body may hold the secret of a webhook


class Fetch(NamedTuple):
    """Make a GET whose body goes, as it comes, to a transfer, if that takes it. Sent back: an `Answer` without a body.

    It is given up after `stall` seconds in which no byte came.
    """

    url: str
    transfer: Transfer
    deadline: float
    stall: float
    authorization: Authorization | None = None

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
