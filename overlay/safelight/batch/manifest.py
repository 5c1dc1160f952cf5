"""From tables to rows: what is asked for by each line of a file or by each mapping, and under which key.

A key is the row's own, in the column `id` or another, or a digest of operation and input: then rows may be added,
reordered and repeated, and each keeps its key.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, NamedTuple

from safelight.batch.rows import Entry, checked_key, written
from safelight.contract.jsontext import parse_json
from safelight.contract.members import of_body
from safelight.contract.requests import placed, prepared, target_of
from safelight.errors import UsageError
from safelight.provider import Provider
from safelight.words import why
from safelight_api.operation import Operation, Submit

ID = "id"
OPERATION = "operation"
FORMATS = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".pq": "parquet"}
AnyOperation = Operation[..., Any]


class Asked(NamedTuple):
    """What one row asks for; `problem` says why it cannot be sent. Without a key it gets a digest."""

    operation: AnyOperation
    input: Mapping[str, Any]
    key: str | None = None
    carried: Mapping[str, Any] = {}
    problem: str = ""


def entries(asked: Iterable[Asked]) -> Iterator[Entry]:
    """What a ledger keeps of rows; what the document does not allow is kept with the reason, and never sent."""
    seen: Counter[bytes] = Counter()
    for row in asked:
        text, problem = _checked(row)
        digest = hashlib.sha256(f"{row.operation.name}\0{text}".encode("utf-8", "replace")).digest()[:8]
        seen[digest] += row.key is None
        again = f"-{seen[digest]}" if seen[digest] > 1 else ""
        key = digest.hex() + again if row.key is None else row.key
        carried = json.dumps(dict(row.carried), ensure_ascii=False, default=str)
        yield Entry(key, row.operation.name, text, carried, problem)


def _checked(row: Asked) -> tuple[str, str]:
    """An input as text, and what is wrong with it."""
    try:
        text = written(row.input)
    except UsageError as error:
        return written({"unreadable": repr(row.input)}), row.problem or str(error)
    try:
        if not row.problem:
            operation, body = placed(row.operation, dict(row.input))
            target_of(operation, {})
            prepared(operation, body)
    except UsageError as error:
        return text, str(error)
    return text, row.problem


def split(
    provider: Provider, operation: AnyOperation, rows: Iterable[Mapping[str, Any]], key: str | None = None
) -> Iterator[Asked]:
    """What mappings ask for: the members that the document names are the input, the others are carried.

    `key` names the column that holds the key (None: `id`, if there is one). A column `operation` may name another one.
    Raises `UsageError` for a row without its key.
    """
    for number, row in enumerate(rows, 1):
        fields = dict(row)
        named = input_names(operation)
        found = operation
        if OPERATION in fields and OPERATION not in (named or ()):
            found = runnable(provider, fields.pop(OPERATION))
            named = input_names(found)
        own = key_of(fields, named, key, number)
        inner = {name: value for name, value in fields.items() if named is None or name in named}
        yield Asked(found, inner, own, {name: value for name, value in fields.items() if name not in inner})


def key_of(fields: dict[str, Any], named: frozenset[str] | None, column: str | None, number: int) -> str | None:
    """Take the key out of a row, unless it is an input too; None if it has none of its own."""
    name = column or ID
    is_input = named is not None and name in named
    if column is None and (name not in fields or is_input):
        return None
    if fields.get(name) in (None, ""):
        raise UsageError(f"row {number} has no {name!r}, which is to be its key; nothing was added or sent")
    return checked_key(fields[name] if is_input else fields.pop(name))


def runnable(provider: Provider, name: Any) -> AnyOperation:
    """An operation that makes files, at once or later; raises `UsageError` for any other."""
    if isinstance(name, str) and name.startswith("/"):
        return provider.raw(name)
    found = provider.operation(str(name))
    if isinstance(found, Submit) or provider.answers_with_files(found):
        return found
    raise UsageError(f"{found.name} of {provider.name} makes no files: a batch is of operations that do")


def input_names(operation: AnyOperation) -> frozenset[str] | None:
    """The members that an operation's body has, and its parameters beside it, by its document; None if none tells."""
    found = of_body(operation)
    if found is None:
        return None
    asked = [each for each in operation.parameters if each.constant is None]
    return frozenset(found).union(*({each.name, each.argument} for each in asked))


# Files


def table(name: str, source: IO[bytes] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a CSV, TSV, JSONL or Parquet file, one after the other; `source` is standard input.

    Raises `UsageError`, naming the line, for what is no such file.
    """
    if source is not None:
        yield from _sniffed(name, source)
        return
    kind = FORMATS.get(Path(name).suffix.lower())
    if kind is None:
        raise UsageError(f"{name}: what is it? Its name should end in {', '.join(FORMATS)}")
    try:
        if kind == "parquet":
            yield from _parquet(name)
            return
        with Path(name).open("rb") as file:
            yield from _READERS[kind](name, file)
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {why(error)}") from error


def _sniffed(name: str, source: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Lines that begin as objects are JSONL, all else is CSV."""
    from itertools import chain

    first = next((line for line in source if line.strip()), b"")
    kind = "jsonl" if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") else "csv"
    yield from _READERS[kind](name, chain([first], source))


def _csv(name: str, lines: Iterable[bytes], delimiter: str = ",") -> Iterator[dict[str, Any]]:
    import csv

    reader = csv.reader(_texts(name, lines), delimiter=delimiter, strict=True)
    try:
        header = next(reader, None)
        if not header or any(not column.strip() for column in header) or len({*header}) < len(header):
            raise UsageError(f"{name}: its first line must name its columns, each once")
        for cells in reader:
            if len(cells) > len(header):
                raise UsageError(f"{name}, line {reader.line_num}: {len(cells)} cells under {len(header)} columns")
            if any(cells):
                yield {column.strip(): cell for column, cell in zip(header, cells, strict=False) if cell != ""}
    except csv.Error as error:
        raise UsageError(f"{name}, line {reader.line_num}: {error}") from error


def _tsv(name: str, lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    return _csv(name, lines, "\t")


def _jsonl(name: str, lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = parse_json(line.removeprefix(b"\xef\xbb\xbf"))
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{name}, line {number}: this is no JSON: {error}") from error
        if not isinstance(row, dict):
            raise UsageError(f'{name}, line {number}: an object is expected, such as {{"prompt": "a door"}}')
        yield {column: value for column, value in row.items() if value is not None}


def _texts(name: str, lines: Iterable[bytes]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise UsageError(f"{name}, line {number}: this is no text in UTF-8") from error


def _parquet(name: str) -> Iterator[dict[str, Any]]:
    try:
        from pyarrow import ArrowException, parquet  # pyright: ignore[reportMissingImports] - used if it is there
    except ImportError as error:
        raise UsageError(f"{name}: Parquet needs pyarrow: pip install pyarrow, or give CSV or JSONL") from error
    try:
        with parquet.ParquetFile(name) as file:
            for some in file.iter_batches():
                for row in some.to_pylist():
                    yield {column: value for column, value in row.items() if value is not None}
    except ArrowException as error:
        raise UsageError(f"{name}: {error}") from error


_READERS: dict[str, Callable[[str, Iterable[bytes]], Iterator[dict[str, Any]]]] = {
    "csv": _csv,
    "tsv": _tsv,
    "jsonl": _jsonl,
}
