"""The ledger: a row a job, which is queue, intent, ticket, lease and outcome, and what its account has under way.

Only one move leads to a submit: `claim`, from `waiting` to `sending`, decided within its transaction by the limits.
From `sending` nothing leads back but the word of its owner, who knows that it was refused or never sent. Leases decide
only how soon the rows of a dead owner move on, never whether something is sent.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from safelight.batch.account import Account
from safelight.batch.doubts import LAST, SINCE, TOO_LATE, Once, Sent, doubtful, unsure
from safelight.batch.limits import Counts, Limits
from safelight.batch.rows import ENDED, Entry, Stage
from safelight.batch.stores import Moves, Store
from safelight.errors import SaveError, UsageError
from safelight.job import Job

LEASE = 15.0  # seconds after which an owner that says nothing is gone
SENDING_LEASE = 60.0 + LEASE  # likewise, of one that may still wait for an answer
_ENDED = ", ".join(f"'{each}'" for each in ENDED)


class Claimed(NamedTuple):
    """A row that may be sent now, by whoever claimed it, or a job to be waited for.

    `again` is the key under which it is done once, the same each time that it is sent; `doubtful` that it was before.
    """

    key: str
    operation: str
    input: str
    sent: float
    ticket: str | None = None
    again: str = ""
    doubtful: bool = False


class Claim(NamedTuple):
    """What was claimed, what is under way with it, and seconds until more may be (infinity: until one ends)."""

    rows: list[Claimed]
    counts: Counts
    wait: float
    spent: bool
    """Whether rows wait that only the budget keeps from being sent, and nothing is under way."""


class Ledger(Account):
    """The rows of one account in a store. Each move is one transaction.

    `repeatable` are the operations that a provider does once under the key that a row keeps, and for how many seconds:
    what is in doubt of these is sent again.
    """

    def __init__(self, store: Store, account: str, repeatable: Mapping[str, float] | None = None) -> None:
        super().__init__(store, account)
        self.repeatable = dict(repeatable or {})

    # What is asked for

    def add(self, entries: Iterable[Entry]) -> int:
        """Add rows that are not there yet; how many. Raises `UsageError`, adding none, if a key has another input."""
        added = 0
        with self.store.transaction() as moves:
            found = moves.rows("select max(position), max(ended) from jobs where account = ?", self.account)
            position, ended = (int(each or 0) for each in found[0])
            for entry in entries:
                position += 1
                ended += bool(entry.error)
                new = moves.change(
                    "insert into jobs (account, key, position, operation, input, carried, state, outcome, ended) "
                    "values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account, key) do nothing",
                    *(self.account, entry.key, position, entry.operation, entry.input, entry.carried),
                    str(Stage.FAILED if entry.error else Stage.WAITING),
                    _outcome({"kind": "InvalidInput", "message": entry.error}) if entry.error else None,
                    ended if entry.error else None,
                )
                added += new
                if not new:
                    self._check_same(moves, entry)
        return added

    def _check_same(self, moves: Moves, entry: Entry) -> None:
        known = moves.rows("select operation, input from jobs where account = ? and key = ?", self.account, entry.key)
        if known != [(entry.operation, entry.input)]:
            raise UsageError(
                f"the key {entry.key!r} stands for another input in {self.store.name}, or further up in the table, and "
                "nothing was added or sent: give the row another key, or use another ledger"
            )

    def retry(self, stages: Collection[Stage] = (), keys: Collection[str] = ()) -> int:
        """Let rows that have ended wait again, those of these stages or keys; how many. Done ones stay as they are."""
        kept = f"when state = '{Stage.DOUBTFUL}' then outcome else null"  # and with it the key that it went under
        again = f"update jobs set outcome = case {kept} end, state = ?, owner = null, ticket = null, ended = null"
        with self.store.transaction() as moves:
            changed = 0
            for stage in stages:
                changed += moves.change(
                    f"{again} where account = ? and state = ?", str(Stage.WAITING), self.account, str(stage)
                )
            for key in keys:
                changed += moves.change(
                    f"{again} where account = ? and key = ? and state in ({_ENDED}) and state <> ?",
                    *(str(Stage.WAITING), self.account, key, str(Stage.DONE)),
                )
        return changed

    # What is sent

    def claim(self, owner: str, now: float, limits: Limits, *, most: int, keys: Sequence[str] | None = None) -> Claim:
        """Take rows that wait, in their order, as many as the limits allow: they may be sent, by this owner, once.

        Of `keys` only, if they are given.
        """
        wait, taken = math.inf, list[Claimed]()
        blocked: set[str] = set()
        with self.store.transaction() as moves:
            counts = self._counts(moves, limits, now)
            open_ = True
            while open_ and len(taken) < most:
                open_ = False
                for key, operation, text, outcome in self._queue(moves, most - len(taken), blocked, keys):
                    pause = limits.wait(counts, operation, now)
                    if pause:
                        blocked.add(operation)
                        wait, open_ = min(wait, pause), True
                        break
                    once = Once.of(outcome) or Once.fresh()
                    if once.over(now, self.repeatable.get(operation)):
                        doubtful(moves, self.account, key, once, TOO_LATE)
                        continue
                    moves.change(
                        "update jobs set state = ?, owner = ?, lease = ?, sent = ?, outcome = ? "
                        "where account = ? and key = ?",
                        *(str(Stage.SENDING), owner, now + SENDING_LEASE, now, once.kept(), self.account, key),
                    )
                    counts = counts.more(operation, now)
                    taken.append(Claimed(key, operation, text, now, None, once.key, bool(outcome)))
        spent = bool(blocked) and not counts.total and not limits.affordable(counts)
        return Claim(taken, counts, wait, spent)

    def _queue(
        self, moves: Moves, most: int, blocked: Collection[str], keys: Sequence[str] | None
    ) -> list[tuple[Any, ...]]:
        sql = "select key, operation, input, outcome from jobs where account = ? and state = ?"
        values = [self.account, str(Stage.WAITING)]
        if blocked:
            sql += f" and operation not in ({_marks(blocked)})"
            values += blocked
        if keys is not None:
            sql += f" and key in ({_marks(keys) or 'null'})"
            values += keys
        return moves.rows(f"{sql} order by position limit {most}", *values)

    def owns(self, owner: str, key: str) -> bool:
        """Whether a row is still this owner's to send."""
        with self.store.transaction(reading=True) as moves:
            where = "account = ? and key = ? and owner = ? and state = ?"
            return bool(moves.rows(f"select 1 from jobs where {where}", self.account, key, owner, str(Stage.SENDING)))

    def accept(self, owner: str, key: str, job: Job[Any], now: float) -> None:
        """A job was accepted for a row: its ticket is kept, whatever was thought of the row meanwhile.

        A ticket that is there is never replaced; then this is a `SaveError`, which has the job.
        """
        with self.store.transaction() as moves:
            changed = moves.change(
                "update jobs set state = ?, owner = ?, lease = ?, ticket = ?, outcome = null, ended = null "
                "where account = ? and key = ? and ticket is null",
                *(str(Stage.RUNNING), owner, now + LEASE, job.to_json(), self.account, key),
            )
        if not changed:
            error = SaveError(f"the row {key!r} has another job already, or is gone")
            error.job = job
            raise error

    def named(self, key: str, job: Job[Any]) -> None:
        """Somebody who must know has named the job of a doubtful row: it runs, and whoever wants may wait for it."""
        with self.store.transaction() as moves:
            moves.change(
                "update jobs set state = ?, owner = null, ticket = ?, outcome = null, ended = null "
                "where account = ? and key = ? and state = ? and ticket is null",
                *(str(Stage.RUNNING), job.to_json(), self.account, key, str(Stage.DOUBTFUL)),
            )

    def doubt(self, owner: str, key: str, error: Mapping[str, Any], *, again: bool = True) -> None:
        """Nobody knows whether a row was accepted: it waits to be sent `again` where that is safe, and else ends."""
        repeatable = self.repeatable if again else {}
        with self.store.transaction() as moves:
            found = moves.rows(
                "select operation, sent, outcome from jobs where account = ? and key = ? and owner = ? and state = ?",
                *(self.account, key, owner, str(Stage.SENDING)),
            )
            for operation, sent, outcome in found:
                unsure(moves, self.account, Sent(key, operation, sent, outcome), repeatable, error)

    def drop(self, owner: str, key: str) -> None:
        """Its owner knows that a row was not accepted, through no fault of the row: it waits again."""
        with self.store.transaction() as moves:
            moves.change(  # what was in doubt before is so still
                "update jobs set state = ?, owner = null, outcome = case when outcome like ? then outcome end "
                "where account = ? and key = ? and owner = ? and state = ?",
                *(str(Stage.WAITING), f'%"{SINCE}"%', self.account, key, owner, str(Stage.SENDING)),
            )

    # What comes of it

    def end(
        self,
        key: str,
        stage: Stage,
        outcome: Mapping[str, Any],
        *,
        job: Job[Any] | None = None,
        owner: str | None = None,
        cost: float | None = None,
    ) -> None:
        """A row has ended with its job; or it ends while its owner has it to send. Nothing else is changed by it."""
        whose = "ticket = ?" if job is not None else f"owner = ? and state = '{Stage.SENDING}'"
        with self.store.transaction() as moves:
            moves.change(
                f"update jobs set state = ?, outcome = ?, ended = {LAST}, "
                "cost = case when cast(? as double precision) is null then cost else coalesce(cost, 0) + ? end "
                f"where account = ? and key = ? and ended is null and {whose}",
                *(str(stage), json.dumps(outcome), self.account, cost, cost, self.account, key),
                owner if job is None else job.to_json(),
            )

    def leave(self, key: str, job: Job[Any], outcome: Mapping[str, Any]) -> None:
        """A job goes on, and nobody waits for it for now: this is why. Whoever wants may take it over."""
        with self.store.transaction() as moves:
            moves.change(
                "update jobs set outcome = ?, owner = null where account = ? and key = ? and ticket = ? and state = ?",
                *(json.dumps(outcome), self.account, key, job.to_json(), str(Stage.RUNNING)),
            )

    # Owners

    def beat(self, owner: str, now: float, *, alone: bool = False) -> None:
        """An owner lives, and its rows stay its own. The rows of owners that are gone are free again.

        What one of these may have sent becomes doubtful. Gone are those whose lease is over, or all others where this
        one is known to be `alone`.
        """
        gone = "account = ? and state = ? and owner <> ?" + ("" if alone else " and lease < ?")
        late: tuple[float, ...] = () if alone else (now,)
        why = {"kind": "AmbiguousSubmit", "message": "whoever sent it is gone, and noted no answer"}
        with self.store.transaction() as moves:
            for stage, lease in ((Stage.RUNNING, LEASE), (Stage.SENDING, SENDING_LEASE)):
                moves.change(
                    "update jobs set lease = ? where account = ? and owner = ? and state = ?",
                    *(now + lease, self.account, owner, str(stage)),
                )
            what = "select key, operation, sent, outcome from jobs where"
            for key, operation, sent, outcome in moves.rows(
                f"{what} {gone}", self.account, str(Stage.SENDING), owner, *late
            ):
                unsure(moves, self.account, Sent(key, operation, sent, outcome), self.repeatable, why)
            moves.change(f"update jobs set owner = null where {gone}", self.account, str(Stage.RUNNING), owner, *late)

    def adopt(
        self, owner: str, now: float, *, keys: Sequence[str] | None = None, but: Collection[str] = ()
    ) -> list[Claimed]:
        """Take over jobs that nobody waits for: of these keys, if they are given, and of none in `but`."""
        where, values = "account = ? and state = ? and owner is null", [self.account, str(Stage.RUNNING)]
        if keys is not None:
            where += f" and key in ({_marks(keys) or 'null'})"
            values += keys
        with self.store.transaction() as moves:
            found = moves.rows(
                f"select key, operation, input, sent, ticket from jobs where {where} order by position", *values
            )
            found = [row for row in found if row[0] not in but]
            for row in found:
                moves.change(
                    "update jobs set owner = ?, lease = ? where account = ? and key = ?",
                    *(owner, now + LEASE, self.account, row[0]),
                )
        return [Claimed(*row) for row in found]

    def release(self, owner: str) -> None:
        """An owner goes: whoever wants may wait for its jobs."""
        with self.store.transaction() as moves:
            moves.change(
                "update jobs set owner = null where account = ? and owner = ? and state = ?",
                *(self.account, owner, str(Stage.RUNNING)),
            )


def _outcome(error: Mapping[str, Any]) -> str:
    return json.dumps({"error": error})


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))
