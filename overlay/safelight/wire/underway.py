"""The exchange under way: until when it may last, and whether a byte of its request has gone out."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from safelight.errors import NoReply

LIBRARIES = ("httpcore.connection", "httpcore.http11", "httpcore.proxy", "httpcore.socks")


class UnderWay:
    """One exchange. `deadline` is a moment of `time.monotonic`; `written` tells whether its request may have arrived.

    What is `paid` wants a connection that was never idle, and is measured.

    It may have arrived as soon as one byte of it was written to a connection that leads to the provider. What sets that
    connection up (a name looked up, a handshake, a proxy asked for a tunnel) is none of it.
    """

    __slots__ = ("_writing", "came", "deadline", "opened", "paid", "written")

    def __init__(self, deadline: float, *, paid: bool) -> None:
        self.deadline = deadline
        self.paid = paid
        self.written = False
        self.opened: Any = None  # the last socket that was opened for it, to be closed if nothing comes of that
        self.came: Any = None  # what collects the reply, once there is one
        self._writing = False

    def hear(self, event: str, info: dict[str, Any]) -> None:
        """Hear from httpcore when a request begins to be written; the one for a tunnel is not ours."""
        if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
            self._writing = True

    async def hear_async(self, event: str, info: dict[str, Any]) -> None:
        """Hear, as `hear` does."""
        self.hear(event, info)

    @property
    def first(self) -> bool:
        """Whether the next write is the first of the request."""
        return self._writing and not self.written

    @contextmanager
    def writing(self) -> Generator[None]:
        """Around each write to a connection: what it raises at the first one has written nothing.

        That one is the head of the request, a few hundred bytes into an empty buffer: all of it goes, or none.
        """
        try:
            yield
        except Exception:
            raise
        except BaseException:
            self.written = self.written or self._writing
            raise
        self.written = self.written or self._writing


under_way: ContextVar[UnderWay | None] = ContextVar("safelight_under_way", default=None)


@contextmanager
def exchange(deadline: float, *, paid: bool = False) -> Generator[UnderWay]:
    """Within this block an exchange is under way."""
    one = UnderWay(deadline, paid=paid)
    token = under_way.set(one)
    try:
        yield one
    except NoReply as error:
        if paid and one.came is not None:
            error.came = one.came.so_far
        raise
    finally:
        under_way.reset(token)


def _quiet(_record: logging.LogRecord) -> bool:
    """Let nothing through of an exchange of ours: httpcore logs headers whole, with signed links in them."""
    return under_way.get() is None


for _name in LIBRARIES:
    logging.getLogger(_name).addFilter(_quiet)
