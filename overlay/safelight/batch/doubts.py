"""Rows of which nobody knows whether they were accepted: sent once more where that is safe, and else left alone."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from typing import Any, NamedTuple

from safelight.batch.rows import Stage
from safelight.batch.stores import Moves

AGAIN, SINCE = "again", "since"
LAST = "coalesce((select max(ended) from jobs where account = ?), 0) + 1"  # the number of the row that ends next
TOO_LATE = {"kind": "AmbiguousSubmit", "message": "it is too long ago for its provider to know its key still"}


class Once(NamedTuple):
    """The key under which a row is done once, and since when the provider may know it (None: nothing is in doubt)."""

    key: str
    since: float | None

    @classmethod
    def fresh(cls) -> Once:
        """One that no provider knows."""
        return cls(uuid.uuid4().hex, None)

    @classmethod
    def of(cls, outcome: str | None) -> Once | None:
        """As it stands in a row that waits or is being sent."""
        kept = json.loads(outcome) if outcome else {}
        return cls(kept[AGAIN], kept.get(SINCE)) if AGAIN in kept else None

    def kept(self) -> str:
        """As it is kept there."""
        return json.dumps({AGAIN: self.key} | ({} if self.since is None else {SINCE: self.since}))

    def over(self, now: float, known_for: float | None) -> bool:
        """Whether the provider may have forgotten it, so that sending it again could pay twice."""
        return self.since is not None and now - self.since > (known_for or 0.0)


class Sent(NamedTuple):
    """A row that is being sent, as it stands in the ledger."""

    key: str
    operation: str
    sent: float
    outcome: str | None


def unsure(moves: Moves, account: str, row: Sent, repeatable: Mapping[str, float], error: Mapping[str, Any]) -> None:
    """A row may have been accepted: it waits with its key where its operation is done once, and is doubtful else."""
    once = Once.of(row.outcome)
    if once is None or row.operation not in repeatable:
        doubtful(moves, account, row.key, once, error)
        return
    since = row.sent if once.since is None else once.since
    moves.change(
        "update jobs set state = ?, owner = null, outcome = ? where account = ? and key = ?",
        *(str(Stage.WAITING), once._replace(since=since).kept(), account, row.key),
    )


def doubtful(moves: Moves, account: str, key: str, once: Once | None, error: Mapping[str, Any]) -> None:
    """A row is not sent again unless a person says so; its key is kept for that."""
    kept = {"error": dict(error)} | ({} if once is None else {AGAIN: once.key})
    moves.change(
        f"update jobs set state = ?, owner = null, outcome = ?, ended = {LAST} where account = ? and key = ?",
        *(str(Stage.DOUBTFUL), json.dumps(kept), account, account, key),
    )
