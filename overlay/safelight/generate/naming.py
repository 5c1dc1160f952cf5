"""The names of operations: what people call them, and what Python does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from safelight.generate.documents import RegenError, identifier, operations
from safelight.generate.notes import Note

Document = dict[str, Any]


def name_operations(document: Document) -> Iterator[Note]:
    """Name operations without an `x-name`: by the last part of their paths where each has one, else by their ids."""
    unnamed = [each for each in operations(document) if "x-name" not in each[2]]
    parts = [path.rsplit("/", 1)[-1] for path, _, _ in unnamed]
    named = {identifier(each["x-name"]) for _, _, each in operations(document) if "x-name" in each}
    plain = [identifier(part) for part in parts]
    by_part = len(set(plain)) == len(plain) and not named & set(plain) and all(_is_word(part) for part in parts)
    wanted = parts if by_part else [by_id(path, method, each) for path, method, each in unnamed]
    taken = Counter(named)
    for (path, method, operation), name in zip(unnamed, wanted, strict=True):
        taken[identifier(name)] += 1
        if (number := taken[identifier(name)]) > 1:
            name = f"{name}-{number}"  # noqa: PLW2901 - the first of several keeps the name
            taken[identifier(name)] += 1
            yield Note(f"{method.upper()} {path}", f"is called {name}, for there is another of that name")
        operation["x-name"] = name
    _refuse_twins(document)


def _is_word(part: str) -> bool:
    return bool(re.fullmatch(r"[\w.-]+", part))


def by_id(path: str, method: str, operation: dict[str, Any]) -> str:
    """The name by an `operationId`, or by method and path where there is none: `createJob` is `create-job`."""
    said = operation.get("operationId") or f"{method} {path}"
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", said)
    name = re.sub(r"[\W_]+", "-", apart).strip("-").lower()
    return name or f"{method}-{abs(hash(path))}"


def _refuse_twins(document: Document) -> None:
    """Refuse two names that nobody could tell apart in Python."""
    seen: dict[str, str] = {}
    for path, method, operation in operations(document):
        name = identifier(operation["x-name"])
        where = f"{method.upper()} {path}"
        if (other := seen.setdefault(name.lower(), where)) != where:
            raise RegenError(f"{where} and {other} would both be named {name}: set x-name")
