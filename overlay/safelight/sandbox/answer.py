"""What goes back over the wire, before a fault gets at it, and how a request is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

__all__ = ["Answer", "Link", "Problem", "Refused"]


@frozen
class Answer:
    """An HTTP status, a body (bytes as they are, anything else as JSON) and headers."""

    status: int
    body: Any = field(repr=False)
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(factory=dict)

    @property
    def content(self) -> bytes:
        """The body's bytes."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body, separators=(",", ":")).encode()


@frozen
class Problem:
    """What is wrong with one place of a request.

    `location` begins with `body`, `query` or `path`; `keyword` is the one of JSON Schema that was broken.
    """

    location: tuple[str | int, ...]
    keyword: str
    message: str
    value: Any = None


class Refused(Exception):
    """The request is refused: `kind` is one of `imitation.KINDS`, an HTTP status or a provider's own word."""

    def __init__(self, kind: str, *problems: Problem, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.problems = problems
        self.headers = headers or {}


@frozen
class Link:
    """A signed link to a file, and until when it lives."""

    url: str
    media_type: str
    lifetime: float
    expires: datetime
