"""The two kinds of ledger, each empty for a test."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from safelight.batch.stores import Store, store_of

LEDGERS = ("sqlite", "postgres")
URL = "SAFELIGHT_POSTGRES"  # where a Postgres of the tests listens; scripts/postgres.sh starts one and says so


@contextmanager
def address(kind: str, folder: Path) -> Iterator[str]:
    """The address of a ledger that nobody has used yet."""
    if kind == "sqlite":
        yield str(folder / f"{uuid.uuid4().hex}.db")
        return
    import psycopg

    server = os.environ.get(URL)
    if not server:
        told = "no Postgres: run the tests by scripts/postgres.sh, or `make test`"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    name = f"safelight_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"create database {name}".encode())
    yield server.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"drop database {name} with (force)".encode())


@contextmanager
def emptied(kind: str, folder: Path) -> Iterator[Callable[[], Store]]:
    """Makes stores of this kind; each is empty."""
    made: list[Store] = []
    with address(kind, folder) as where:

        def fresh() -> Store:
            for store in made:
                store.close()
            store = store_of(where if kind == "postgres" else f"{where}{len(made)}")
            with store.transaction() as moves:
                moves.change("delete from jobs")
            made.append(store)
            return store

        yield fresh
        for store in made:
            store.close()
