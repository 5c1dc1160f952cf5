"""Rows on Dask: a task may run again when its worker dies, and each row is paid once all the same.

pip install safelight distributed
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from distributed import Client, Future

from safelight import Client as Safelight
from safelight import batch
from safelight.providers import bfl


def draw(dask: Client, rows: Mapping[str, Any], ledger: str, folder: str, **options: Any) -> list[Future]:
    """Have each row made once, whatever becomes of workers; a future gives its state, files, cost and error."""
    task = batch.blocking(bfl.flux_2_pro, ledger=ledger, folder=folder, **options)
    return dask.map(task, list(rows), list(rows.values()), pure=False)


def draw_naively(dask: Client, rows: Mapping[str, Any], folder: str, **options: Any) -> list[Future]:
    """What most would write: the jobs of a worker that dies are submitted again, and paid twice."""

    def one(row: Mapping[str, Any]) -> list[Path]:
        with Safelight(bfl, **options) as client:
            return client.run(bfl.flux_2_pro, row, folder)

    return dask.map(one, list(rows.values()), pure=False)
