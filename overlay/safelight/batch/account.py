"""What a ledger says of one account: how many rows stand where, what they cost, and each of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from safelight.batch.limits import MINUTE, Counts, Limits
from safelight.batch.rows import UNDER_WAY, Row, Stage
from safelight.batch.stores import Moves, Store
from safelight.job import Job

PAGE = 100
_UNDER_WAY = ", ".join(f"'{each}'" for each in UNDER_WAY)
_COLUMNS = "key, operation, state, input, carried, outcome, cost, ticket"


class Account:
    """The rows of one account in a store, to be looked at."""

    def __init__(self, store: Store, account: str) -> None:
        self.store, self.account = store, account

    def tally(self) -> dict[Stage, int]:
        """How many rows there are in each stage."""
        with self.store.transaction(reading=True) as moves:
            found = moves.rows("select state, count(*) from jobs where account = ? group by state", self.account)
        counted = {Stage(state): count for state, count in found}
        return {stage: counted.get(stage, 0) for stage in Stage}

    def spent(self) -> float | None:
        """What the replies counted so far; None if they told no cost."""
        with self.store.transaction(reading=True) as moves:
            ((found,),) = moves.rows("select sum(cost) from jobs where account = ?", self.account)
        return None if found is None else float(found)

    def row(self, key: str) -> Row | None:
        """One row."""
        with self.store.transaction(reading=True) as moves:
            found = moves.rows(f"select {_COLUMNS} from jobs where account = ? and key = ?", self.account, key)
        return _row(found[0]) if found else None

    def settled(self, keys: Sequence[str]) -> list[str]:
        """Which of these rows have ended."""
        marks = ", ".join("?" * len(keys)) or "null"
        with self.store.transaction(reading=True) as moves:
            where = f"account = ? and key in ({marks}) and ended is not null"
            return [key for (key,) in moves.rows(f"select key from jobs where {where}", self.account, *keys)]

    def ended(self, after: int) -> list[tuple[int, Row]]:
        """Rows that have ended, in the order in which they did, a page of them after a number."""
        with self.store.transaction(reading=True) as moves:
            found = moves.rows(
                f"select ended, {_COLUMNS} from jobs where account = ? and ended > ? order by ended limit {PAGE}",
                *(self.account, after),
            )
        return [(number, _row(values)) for number, *values in found]

    def rows(self) -> Iterator[Row]:
        """All rows, in the order in which they were added; a page of them is in memory."""
        last = 0
        while True:
            with self.store.transaction(reading=True) as moves:
                found = moves.rows(
                    f"select position, {_COLUMNS} from jobs where account = ? and position > ? "
                    f"order by position limit {PAGE}",
                    *(self.account, last),
                )
            if not found:
                return
            for last, *values in found:  # noqa: B007 - where the next page begins
                yield _row(values)

    # What is under way, within a transaction

    def _counts(self, moves: Moves, limits: Limits, now: float) -> Counts:
        under_way = moves.rows(
            f"select operation, count(*) from jobs where account = ? and state in ({_UNDER_WAY}) group by operation",
            self.account,
        )
        sent: dict[str, list[float]] = {}
        if limits.per_minute:
            found = moves.rows(
                "select operation, sent from jobs where account = ? and sent > ?", self.account, now - MINUTE
            )
            for operation, moment in found:
                sent.setdefault(operation, []).append(moment)
        counts = Counts(dict(under_way), sent)
        return counts if limits.budget is None else counts._replace(**self._money(moves))

    def _money(self, moves: Moves) -> dict[str, Any]:
        ((spent, dearest),) = moves.rows("select sum(cost), max(cost) from jobs where account = ?", self.account)
        unpriced = moves.rows(
            "select key from jobs where account = ? and state = ? and cost is null limit 1",
            *(self.account, str(Stage.DONE)),
        )
        return {"spent": spent or 0.0, "dearest": dearest, "unpriced": len(unpriced)}


def accounts(store: Store) -> list[str]:
    """The accounts that have rows in a store."""
    with store.transaction(reading=True) as moves:
        return [name for (name,) in moves.rows("select distinct account from jobs order by account")]


def _row(values: Sequence[Any]) -> Row:
    key, operation, state, text, carried, outcome, cost, ticket = values
    kept = json.loads(outcome) if outcome else {}
    return Row(
        key=key,
        operation=operation,
        state=Stage(state),
        input=json.loads(text),
        carried=json.loads(carried),
        files=tuple(Path(each) for each in kept.get("files", ())),
        cost=cost,
        error=(kept.get("error") or {}).get("message", ""),
        job=Job.from_json(ticket) if ticket else None,
    )
