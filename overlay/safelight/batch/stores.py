"""Where a ledger's table lies: a SQLite file on this machine, or a Postgres database that several machines share.

Both give one thing: a transaction that no other one overlaps, durable once it has ended.
"""

from __future__ import annotations

import os
import re
import secrets
import sqlite3
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from safelight.errors import SaveError, UsageError
from safelight.jobs.files import make_folder
from safelight.words import harmless, why

TABLE = (
    """create table if not exists jobs (
        account text not null, key text not null, position bigint not null,
        operation text not null, input text not null, carried text not null,
        state text not null, owner text, lease double precision, sent double precision,
        ticket text, cost double precision, outcome text, ended bigint,
        primary key (account, key))""",
    "create table if not exists facts (name text primary key, value text not null)",
    "create index if not exists jobs_state on jobs (account, state, operation, position)",
    "create index if not exists jobs_queue on jobs (account, state, position)",
    "create index if not exists jobs_position on jobs (account, position)",
    "create index if not exists jobs_ended on jobs (account, ended)",
    "create index if not exists jobs_sent on jobs (account, sent)",
    "create index if not exists jobs_cost on jobs (account, cost)",
)
BUSY_SECONDS = 60.0
ATTEMPTS = 100  # at what others may be at, too, in the moment that a file is made
POSTGRES = ("postgresql://", "postgres://")
LOCK = 0x5AFE_1164  # the advisory lock under which a ledger in Postgres is changed
NETWORK = re.compile(
    r"(fuse\.)?(9p|afs|beegfs|ceph|ceph-fuse|cifs|gcsfuse|glusterfs|gpfs|juicefs|lustre|ncpfs|nfs4?|ocfs2|orangefs"
    r"|rclone|s3fs|smb[23]|smbfs|sshfs)"
)


class Moves(NamedTuple):
    """What can be done within a transaction."""

    execute: Callable[[str, Sequence[Any]], Any]

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What a query gives."""
        return [tuple(row) for row in self.execute(sql, values).fetchall()]

    def change(self, sql: str, *values: Any) -> int:
        """Change something; how many rows it was."""
        return int(self.execute(sql, values).rowcount)


class Store(ABC):
    """Where a table lies. Threads may share it; `name` tells it to people, `path` is its file, if it is one."""

    name: str
    path: Path | None

    @abstractmethod
    def transaction(self, *, reading: bool = False) -> AbstractContextManager[Moves]:
        """One transaction, undone if the block raises. Raises `SaveError` where it cannot be kept."""

    @abstractmethod
    def close(self) -> None:
        """Let go of it."""

    def secret(self) -> bytes:
        """What only this ledger knows: addresses for callbacks are signed with it."""
        with self.transaction() as moves:
            moves.change(
                "insert into facts (name, value) values (?, ?) on conflict (name) do nothing",
                *("secret", secrets.token_hex(32)),
            )
            ((found,),) = moves.rows("select value from facts where name = ?", "secret")
        return bytes.fromhex(found)


def store_of(ledger: str | Path) -> Store:
    """The store that a path or a `postgresql://` URL names. Raises `UsageError` for one that cannot hold a ledger."""
    if isinstance(ledger, str) and ledger.startswith(POSTGRES):
        return Postgres(ledger)
    if isinstance(ledger, str) and "://" in ledger:
        raise UsageError(f"{harmless(ledger)} is no ledger: give a path, or postgresql://...")
    return SQLite(Path(ledger).absolute())


class SQLite(Store):
    """A file, and its write-ahead log beside it: the user's alone, synced with each transaction."""

    def __init__(self, path: Path) -> None:
        self.path: Path | None = path
        self.name = str(path)
        self._path = path
        self._lock = threading.RLock()
        self._db: sqlite3.Connection | None = None
        self._process = 0
        try:
            make_folder(path.parent)
            refuse_network(path)
            with _keeping(self.name):
                os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
                path.chmod(0o600)  # SQLite gives its log the same
                with self.transaction() as moves:
                    for statement in TABLE:
                        moves.change(statement)
        except SaveError as error:
            raise UsageError(f"no ledger can be kept, and nothing was sent: {error}") from error

    @contextmanager
    def transaction(self, *, reading: bool = False) -> Generator[Moves]:
        """One transaction, undone if the block raises. Raises `SaveError` where it cannot be kept."""
        with self._lock, _keeping(self.name):
            db = self._open()
            db.execute("begin" if reading else "begin immediate")
            try:
                yield Moves(db.execute)
                self._commit(db)
            except BaseException:
                if db.in_transaction:
                    db.rollback()
                raise

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._db is not None and self._process == os.getpid():
                self._db.close()
            self._db = None

    def _commit(self, db: sqlite3.Connection) -> None:
        db.execute("commit")

    def _open(self) -> sqlite3.Connection:
        if self._db is None or self._process != os.getpid():  # a connection is not carried over a fork
            self._db = sqlite3.connect(self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            self._process = os.getpid()
            _log_ahead(self._db)
            self._db.execute("pragma synchronous = full")  # a power cut must not forget a ticket
        return self._db


def _log_ahead(db: sqlite3.Connection) -> None:
    """Have the file write its log ahead; two processes that make it at once do not wait by themselves."""
    for attempt in range(ATTEMPTS):
        try:
            db.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError:
            if attempt + 1 == ATTEMPTS:
                raise
            db.execute("begin immediate")  # which does wait
            db.rollback()
        else:
            return


class Postgres(Store):
    """A database that machines share; changes wait for one another, as those of a file do."""

    def __init__(self, url: str) -> None:
        try:
            import psycopg
        except ImportError as error:
            raise UsageError("a ledger in Postgres needs psycopg: pip install 'safelight[postgres]'") from error
        self.path: Path | None = None
        self.name = harmless(url)
        self._url = url
        self._psycopg = psycopg
        self._lock = threading.RLock()
        self._db: psycopg.Connection[Any] | None = None
        self._process = 0
        try:
            with self.transaction() as moves:
                for statement in TABLE:
                    moves.change(statement)
        except SaveError as error:
            raise UsageError(f"no ledger can be kept, and nothing was sent: {error}") from error

    @contextmanager
    def transaction(self, *, reading: bool = False) -> Generator[Moves]:
        """One transaction, undone if the block raises. Raises `SaveError` where it cannot be kept."""
        with self._lock:
            try:
                db = self._open()
                if not reading:
                    db.execute("select pg_advisory_xact_lock(%s)", [LOCK])
                yield Moves(lambda sql, values: db.execute(sql.replace("?", "%s").encode(), values))
                self._commit(db)
            except self._psycopg.Error as error:
                self._undo()
                raise SaveError(f"the ledger {self.name} takes nothing: {harmless(str(error))}") from error
            except BaseException:
                self._undo()
                raise

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            if self._db is not None and self._process == os.getpid():
                self._db.close()
            self._db = None

    def _commit(self, db: Any) -> None:
        db.commit()

    def _undo(self) -> None:
        if self._db is None:
            return
        with suppress(self._psycopg.Error):
            self._db.rollback()
        if self._db.broken:
            self._db = None  # another one is opened for the next transaction

    def _open(self) -> Any:
        if self._db is None or self._db.closed or self._process != os.getpid():
            self._db = self._psycopg.connect(self._url)
            # A process that was stopped amid a transaction has everybody wait for its lock: the server ends it then.
            self._db.execute(f"set idle_in_transaction_session_timeout = {int(BUSY_SECONDS * 1000)}".encode())
            self._db.commit()
            self._process = os.getpid()
        return self._db


@contextmanager
def _keeping(name: str) -> Generator[None]:
    """Within this block what a disk or SQLite says is told as ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise SaveError(f"the ledger {name} takes nothing: {error}") from error
    except (OSError, ValueError) as error:
        if isinstance(error, UsageError):
            raise
        raise SaveError(f"the ledger {name} cannot be kept: {why(error)}") from error


def refuse_network(path: Path) -> None:
    """Raise `UsageError` for a file on a network file system, where the locks of SQLite are not to be relied on."""
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "replace")
    except OSError:  # not Linux
        mounts = ""
    kind = file_system(str(path), mounts)
    if NETWORK.fullmatch(kind) or str(path).startswith(("\\\\", "//")):
        raise UsageError(
            f"{path} lies on a network file system ({kind or 'a share'}), where SQLite loses rows: put the ledger on a "
            f"disk of this machine, or in Postgres (--ledger postgresql://...) where several machines share it"
        )


def file_system(path: str, mounts: str) -> str:
    """The kind of file system that a path lies on, by the mounts as Linux lists them; empty if that is not known."""
    best, kind = "", ""
    for line in mounts.splitlines():
        place, _, about = line.partition(" - ")
        words = place.split(" ")
        if len(words) < 5 or not about:  # noqa: PLR2004 - the fifth is the mount point
            continue
        point = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), words[4])
        under = path == point or path.startswith(point.rstrip("/") + "/")
        if under and len(point) >= len(best):
            best, kind = point, about.split(" ")[0]
    return kind
