"""Connections that are kept for their next request: a stack for each place that they lead to.

A pool that looks at all of its connections for each request costs the square of what is under way. Here each request
takes one connection for itself, the one that was used last, or makes one; what is paid always makes one.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, Protocol, TypeVar

KEEPALIVE_SECONDS = 20.0  # longer than most pauses between polls


class Connection(Protocol):
    """What httpcore's connections, blocking and asynchronous, can say of themselves."""

    def has_expired(self) -> bool:
        """Whether it was idle for too long, or the other side has closed it."""
        ...

    def is_idle(self) -> bool:
        """Whether it waits for its next request."""
        ...


ConnectionT = TypeVar("ConnectionT", bound=Connection)


class Line(NamedTuple):
    """Where a connection leads: over which proxy, to which origin."""

    proxy: str | None
    scheme: bytes
    host: bytes
    port: int | None


class Lines(Generic[ConnectionT]):
    """The idle connections. Threads may share it: each step is one of a list's own."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._idle: dict[Line, list[ConnectionT]] = {}

    def take(self, line: Line) -> tuple[ConnectionT | None, list[ConnectionT]]:
        """A connection that may still be used, if there is one, and those to be closed that were found on the way."""
        stale: list[ConnectionT] = []
        idle = self._idle.get(line)
        while idle:
            try:
                connection = idle.pop()
            except IndexError:  # another thread was quicker
                break
            if not connection.has_expired():
                return connection, stale
            stale.append(connection)
        return None, stale

    def keep(self, line: Line, connection: ConnectionT) -> list[ConnectionT]:
        """Keep a connection if it is idle; those to be closed are given back, this one or the oldest."""
        if not connection.is_idle():
            return [connection]
        idle = self._idle.setdefault(line, [])
        idle.append(connection)
        if len(idle) > self._most or (len(idle) > 1 and idle[0].has_expired()):
            try:
                return [idle.pop(0)]
            except IndexError:
                pass
        return []

    def clear(self) -> list[ConnectionT]:
        """Every connection that is kept, to be closed."""
        kept: list[ConnectionT] = []
        while self._idle:
            try:
                kept += self._idle.popitem()[1]
            except KeyError:  # another thread was quicker
                break
        return kept
