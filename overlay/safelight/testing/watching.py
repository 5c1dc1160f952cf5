"""Every drift while a test runs: the log tells each place once a process, a test wants to know each time."""

from __future__ import annotations

from typing import Any

from safelight.contract import drift
from safelight.contract.drift import OnDrift
from safelight.contract.reply import Reply

__all__ = ["Watch"]


class Watch:
    """Notes drift from its making to its `end`, and lets it be told as ever."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._tell = drift.tell
        drift.tell = self._note

    def end(self) -> None:
        """Note no more."""
        drift.tell = self._tell

    def _note(self, provider: str, reply: Reply[Any], on_drift: OnDrift | None) -> None:
        for each in reply.drift:
            place = each.path or "the root"
            self.seen.append(f"  {provider} {reply.operation}, {place}: expected {each.expected}, got {each.got}")
        self._tell(provider, reply, on_drift)
