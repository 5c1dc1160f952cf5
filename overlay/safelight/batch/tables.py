"""Tables as people have them: CSV with any of its delimiters, TSV, JSON, JSONL and Parquet, in UTF-8 or UTF-16."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, zip_longest
from pathlib import Path
from typing import IO, Any

from safelight.contract.jsontext import parse_json
from safelight.contract.media import encoding_of
from safelight.errors import UsageError
from safelight.words import why

FORMATS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}
DELIMITERS = ",;\t"  # of spreadsheets; the first wins a tie
Lines = Iterable[bytes]


def table(name: str, source: IO[bytes] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a CSV, TSV, JSON, JSONL or Parquet file, one after the other; `source` is standard input.

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


def _sniffed(name: str, source: Lines) -> Iterator[dict[str, Any]]:
    """Lines that begin as objects are JSONL, a list is JSON, all else is CSV."""
    first = next((line for line in source if line.strip()), b"")
    kind = {b"{": "jsonl", b"[": "json"}.get(first.lstrip(b"\xef\xbb\xbf \t")[:1], "csv")
    yield from _READERS[kind](name, chain([first], source))


def _csv(name: str, lines: Lines, delimiters: str = DELIMITERS) -> Iterator[dict[str, Any]]:
    import csv

    texts = _texts(name, lines)
    first = next(texts, "")
    if said := re.fullmatch(r"sep=(.)\s*", first):  # Excel's own
        delimiters, first = said[1], next(texts, "")
    bare = re.sub(r'"[^"]*"', "", first)
    delimiter = max(delimiters, key=bare.count)
    reader = csv.reader(chain([first], texts), delimiter=delimiter, strict=True)
    try:
        header = _header(name, next(reader, []))
        for cells in reader:
            if len(cells) > len(header) and any(cells[len(header) :]):
                raise UsageError(
                    f"{name}, line {reader.line_num}: {len(cells)} cells under {len(header)} columns; "
                    f"a text that holds {delimiter!r} stands in double quotes"
                )
            if any(cell.strip() for cell in cells):
                row = {column: cell for column, cell in zip_longest(header, cells, fillvalue="") if cell != ""}
                if "" in row:
                    raise UsageError(
                        f"{name}, line {reader.line_num}: {row['']!r:.60} stands under no name of a column"
                    )
                yield row
    except csv.Error as error:
        raise UsageError(f"{name}, line {reader.line_num}: {error}") from error


def _header(name: str, cells: list[str]) -> list[str]:
    """The names of the columns; one without a name is a spreadsheet's, and must be empty."""
    header = [cell.strip() for cell in cells]
    if not any(header):
        raise UsageError(f"{name}: its first line must name its columns, each once; it is empty")
    twice = [column for column, times in Counter(header).items() if column and times > 1]
    if twice:
        raise UsageError(f"{name}: its first line must name its columns, each once; {twice[0]!r} is there twice")
    return header


def _tsv(name: str, lines: Lines) -> Iterator[dict[str, Any]]:
    return _csv(name, lines, "\t")


def _jsonl(name: str, lines: Lines) -> Iterator[dict[str, Any]]:
    yield from _objects(name, _texts(name, lines))


def _objects(name: str, texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """An object a line."""
    for number, line in enumerate(texts, 1):
        if line.strip():
            yield _row(f"{name}, line {number}", _parsed(f"{name}, line {number}", line))


def _json(name: str, lines: Lines) -> Iterator[dict[str, Any]]:
    """A list of objects; what is none is read as JSONL."""
    texts = [*_texts(name, lines)]
    if not "".join(texts[:1]).lstrip().startswith("["):
        yield from _objects(name, texts)
        return
    for number, row in enumerate(_parsed(name, "".join(texts)), 1):
        yield _row(f"{name}, row {number}", row)


def _parsed(where: str, text: str) -> Any:
    try:
        return parse_json(text.encode())
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{where}: this is no JSON: {error}") from error


def _row(where: str, row: Any) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise UsageError(f'{where}: an object is expected, such as {{"prompt": "a door"}}')
    return {column: value for column, value in row.items() if value is not None}


def _texts(name: str, lines: Lines) -> Iterator[str]:
    """The lines as texts, without the mark that an editor sets before the first."""
    rest = iter(lines)
    first = next(rest, b"")
    encoding = encoding_of(first)
    if encoding != "utf-8-sig":  # whose lines end in more than one byte
        yield from io.StringIO(_text(name, b"".join([first, *rest]), encoding, 1), newline="")
        return
    for number, line in enumerate(chain([first], rest), 1):
        yield _text(name, line, encoding if number == 1 else "utf-8", number)


def _text(name: str, content: bytes, encoding: str, number: int) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        told = "this is no text in UTF-8: save it as that, in Excel as CSV UTF-8"
        raise UsageError(f"{name}, line {number}: {told}") from error


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


_READERS: dict[str, Callable[[str, Lines], Iterator[dict[str, Any]]]] = {
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
}
