"""From the columns of a table to what each row asks for, by the grammar of the command line."""

from __future__ import annotations

import base64
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from safelight.batch.manifest import OPERATION, AnyOperation, Asked, key_of, runnable
from safelight.batch.tables import table
from safelight.cli.grammar import read_inputs, read_raw
from safelight.cli.reading import located
from safelight.cli.shapes import inputs
from safelight.contract.attachments import is_there
from safelight.contract.wording import nearest
from safelight.errors import InvalidInput, UsageError
from safelight.provider import Provider

QUOTED = re.compile(r'"(@[^"@\\][^"\\]*)"')


class Table:
    """A file of rows. `columns` says of each column that was seen whether it is an input of some operation."""

    def __init__(self, provider: Provider, operation: str, file: str, key: str | None) -> None:
        self.provider, self.source, self.key = provider, file, key
        self.operation = runnable(provider, operation)
        self.columns: dict[str, bool] = {}
        self._named: dict[str, frozenset[str] | None] = {}

    def asked(self) -> Iterator[Asked]:
        """What each row asks for; what is wrong with one is said in it. Raises `UsageError` for what is no table."""
        source = None
        if self.source == "-":
            if sys.stdin is None:
                raise UsageError("the rows cannot be read: standard input is closed")
            source = sys.stdin.buffer
        name = "standard input" if source is not None else self.source
        for number, row in enumerate(table(name, source), 1):
            yield self._row(row, number)

    def hinted(self, column: str) -> str:
        """A column that is carried, and the input that may have been meant by it."""
        hint = nearest(column, [*(self._names(self.operation) or ())])
        return f"{column} ({hint.removeprefix(': ')})" if hint.endswith("?") else column

    def _row(self, row: dict[str, Any], number: int) -> Asked:
        operation, problem = self._of(row)
        named = self._names(operation)
        key = key_of(row, named, self.key, number)
        given = {name: value for name, value in row.items() if named is None or name in named}
        carried = {name: value for name, value in row.items() if name not in given}
        self.columns |= {name: self.columns.get(name, False) or name in given for name in row}
        if problem:
            return Asked(operation, given, key, carried, problem)
        given = {name: self._located(value) for name, value in given.items()}
        words = [f"{name}={value if isinstance(value, str) else json.dumps(value)}" for name, value in given.items()]
        try:
            if operation.body is None and operation.path == operation.name:
                return Asked(operation, read_raw(words), key, carried)
            body = read_inputs(operation, words).body or {}
        except (InvalidInput, UsageError) as error:
            return Asked(operation, given, key, carried, str(error))
        return Asked(operation, _by_reference(body, given), key, carried)

    def _of(self, row: dict[str, Any]) -> tuple[AnyOperation, str]:
        """The operation of a row, and what is wrong with the one that it names."""
        if OPERATION not in row or OPERATION in (self._names(self.operation) or ()):
            return self.operation, ""
        try:
            return runnable(self.provider, row.pop(OPERATION)), ""
        except UsageError as error:
            return self.operation, str(error)

    def _located(self, value: Any) -> Any:
        """A value in which the files that lie beside the table are found there, wherever the command is given."""
        if isinstance(value, list):
            return [self._located(item) for item in value]
        if isinstance(value, dict):
            return {name: self._located(item) for name, item in value.items()}
        if not isinstance(value, str) or self.source == "-":
            return value
        if value.startswith(("[", "{")):
            return QUOTED.sub(lambda found: json.dumps(self._located(found[1])), value)
        beside = Path(self.source).parent / value[1:]
        return f"@{beside}" if value.startswith("@") and not value.startswith("@@") and is_there(beside) else value

    def _names(self, operation: AnyOperation) -> frozenset[str] | None:
        """What a column may be called to be an input: its name in full, or a part of it that stands for it."""
        if operation.body is None:
            return None
        if operation.name not in self._named:
            parts = [each.name.split(".") for each in inputs(operation)]
            names = {".".join(part[first:last]) for part in parts for first, last in _parts(len(part))}
            self._named[operation.name] = frozenset(names)
        return self._named[operation.name]


def _parts(length: int) -> Iterator[tuple[int, int]]:
    """All ends of a path, and all beginnings."""
    for cut in range(length):
        yield cut, length
        yield 0, cut + 1


def _by_reference(body: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The input with its pictures as paths again: a ledger keeps where they lie, not all of them."""
    pictures: dict[str, Path] = {}
    for value in given.values():
        if isinstance(value, str) and value.startswith("@") and not value.startswith("@@"):
            path = located(value[1:])
            pictures[base64.b64encode(path.read_bytes()).decode()] = path.absolute()
    if not pictures:
        return body

    def held(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: held(item) for name, item in value.items()}
        if isinstance(value, list):
            return [held(item) for item in value]
        return pictures.get(value.rpartition(",")[2], value) if isinstance(value, str) else value

    return {name: held(value) for name, value in body.items()}
