"""How the body of a file is read: as it comes, for as long as bytes come."""

from __future__ import annotations

from typing import Any

import httpx

from safelight.wire.driver import headers_of


class Body:
    """The head and body of a reply; `raw` gives the body as it came.

    A response that was made whole, by a transport of the user's, is unpacked already; how it was packed is past.
    """

    def __init__(self, response: httpx.Response) -> None:
        self.headers = headers_of(response.headers)
        self.raw: Any = response.stream
        if response.is_stream_consumed:
            self.raw = httpx.ByteStream(response.content)
            if self.headers.pop("content-encoding", None):
                self.headers["content-length"] = str(len(response.content))


def stalling(request: httpx.Request, left: float, stall: float) -> httpx.Request:
    """A request that is given up when so long no byte came, or the time that is left is over."""
    shorter = min(left, stall)
    request.extensions = {"timeout": {"connect": shorter, "read": shorter, "write": shorter, "pool": left}}
    return request
