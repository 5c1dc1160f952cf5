"""The results of a batch as a table: CSV and JSONL line by line, Parquet into a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from safelight.batch.rows import Row
from safelight.errors import UsageError
from safelight.words import why

COLUMNS = ("key", "operation", "state", "files", "cost", "error", "job")
PARQUET_ROWS = 5000


def flat(row: Row) -> dict[str, Any]:
    """A row as one level of columns: its own, then what it carried; a column of a name that is taken is `given_...`."""
    told = row.to_dict()
    own = {name: told[name] for name in COLUMNS}
    return own | {f"given_{name}" if name in own else name: value for name, value in row.carried.items()}


def jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """A line a row, with its input."""
    for row in rows:
        yield json.dumps({**flat(row), "input": row.to_dict()["input"]}, ensure_ascii=False, default=str)


def csv_lines(rows: Callable[[], Iterable[Row]]) -> Iterator[str]:
    """A header, and a line a row; files are joined by blanks, and what is no text is JSON. Goes over the rows twice."""
    columns = dict.fromkeys(COLUMNS)
    for row in rows():
        columns |= dict.fromkeys(flat(row))
    yield _csv([*columns])
    for row in rows():
        told = {**flat(row), "files": " ".join(str(path) for path in row.files)}
        yield _csv([_cell(told.get(column)) for column in columns])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _csv(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def parquet(rows: Callable[[], Iterable[Row]], path: Path) -> None:
    """A Parquet file; what was carried keeps its types as JSON. Raises `UsageError` without pyarrow."""
    try:
        import pyarrow as pa  # pyright: ignore[reportMissingImports] - used if it is there
        from pyarrow import parquet as writing  # pyright: ignore[reportMissingImports] - likewise
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install pyarrow, or take csv or jsonl") from error
    text = pa.string()
    kinds = {"files": pa.list_(text), "cost": pa.float64()}
    names = [*COLUMNS, "carried", "input"]
    schema = pa.schema([(name, kinds.get(name, text)) for name in names])
    try:
        with writing.ParquetWriter(path, schema) as writer:
            for some in _some(rows()):
                writer.write_table(pa.Table.from_pylist([_typed(row) for row in some], schema=schema))
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {why(error)}") from error


def _typed(row: Row) -> dict[str, Any]:
    told = row.to_dict()
    return {**told, "carried": json.dumps(told["carried"], default=str), "input": json.dumps(told["input"])}


def _some(rows: Iterable[Row]) -> Iterator[list[Row]]:
    held: list[Row] = []
    for row in rows:
        held.append(row)
        if len(held) == PARQUET_ROWS:
            yield held
            held = []
    if held:
        yield held
