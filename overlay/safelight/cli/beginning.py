"""How every command begins: with a session of what it was told, known to whoever ends the command from outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

begun: list[Any] = []


def begin(trusted: Sequence[str] | None = None, **told: Any) -> Any:
    """Begin a session: what a command was told, and where it writes. Nothing heavy is imported before."""
    from safelight.cli.session import Session

    begun.append(Session(trusted=tuple(trusted or ()), **told))
    return begun[-1]
