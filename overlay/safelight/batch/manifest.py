"""From tables to rows: what is asked for by each line of a file or by each mapping, and under which key.

A key is the row's own, in the column `id` or another, or a digest of operation and input: then rows may be added,
reordered and repeated, and each keeps its key.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from safelight.batch.rows import Entry, checked_key, written
from safelight.contract.members import of_body
from safelight.contract.requests import placed, prepared, target_of
from safelight.errors import UsageError
from safelight.provider import Provider
from safelight_api.operation import Operation, Submit

ID = "id"
OPERATION = "operation"
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
