"""The whole surface: the documents against `specs/SURFACE.md`, the table of what there must be, row by row."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from safelight.cli.shapes import example
from safelight.contract.requests import encode_body, target_of
from safelight.generate.documents import operations
from safelight.provider import load_provider, provider_names
from safelight_api.operation import Operation, load_document

SURFACE = Path(__file__).parents[2] / "specs" / "SURFACE.md"
KINDS = {"", "image", "video", "audio", "edit", "upscale", "training"}
CELLS = 7


class Row(NamedTuple):
    """One row of the table: an operation that there must be."""

    provider: str
    method: str
    path: str
    name: str
    kind: str


def listed() -> list[tuple[Row, str]]:
    """The rows of the table, each with its date."""
    lines = [line for line in SURFACE.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]
    assert cells[0] == ["provider", "method", "path", "name", "kind", "source", "as of"]
    assert {len(row) for row in cells} == {CELLS}
    return [(Row(*row[:5]), row[6]) for row in cells[1:] if not row[0].startswith("-")]


LISTED = [row for row, _ in listed()]
every_row = pytest.mark.parametrize("row", LISTED, ids=[f"{row.provider}-{row.name}" for row in LISTED])


def documented(provider: str) -> list[Row]:
    """The rows that a provider's effective document would have."""
    document = load_document(f"safelight_api.{provider}", "effective")
    return [
        Row(provider, method.upper(), path, operation["x-name"], operation.get("x-kind", ""))
        for path, method, operation in operations(document)
    ]


@pytest.mark.parametrize("provider", provider_names())
def test_the_documents_have_what_there_must_be(provider: str) -> None:
    """No row of the table is missing from its document or different there, and no operation is unlisted."""
    must, there = {row for row in LISTED if row.provider == provider}, set(documented(provider))
    assert must - there == set()
    assert there - must == set()


def test_the_table_is_one_row_an_operation() -> None:
    """No operation is listed twice, none of an unknown provider or kind, and each says as of when it is."""
    assert len(set(LISTED)) == len(LISTED)
    assert len({(row.provider, re.sub(r"\W+", "_", row.name)) for row in LISTED}) == len(LISTED)
    assert {row.provider for row in LISTED} == set(provider_names())
    assert {row.kind for row in LISTED} <= KINDS
    assert all(re.fullmatch(r"2026-\d{2}(-\d{2})?", date) for _, date in listed())


@every_row
def test_every_row_is_reachable(row: Row) -> None:
    """The table of operations has it under its name, and builds its request from the document's own example."""
    operation = load_provider(row.provider).operation(row.name)
    assert (operation.method, operation.path, operation.kind or "") == (row.method, row.path, row.kind)
    values = {each.argument: "a" for each in operation.parameters if each.required}
    path, query = target_of(operation, values)
    assert re.fullmatch(re.sub(r"\\{[^}]*\\}", "a", re.escape(row.path)), path)
    assert query == "&".join(
        f"{each.name}=a" for each in operation.parameters if each.required and each.location == "query"
    )
    built = operation.build(*models(operation), **values)
    assert (built["method"].upper(), built["url"]) == (row.method, path)
    if operation.body is not None:
        assert json.loads(encode_body(operation, built["json"])) == example(operation)


def models(operation: Operation[..., object]) -> list[object]:
    """The example of an operation's input as its generated model: of a union, the first that writes it back whole."""
    if operation.body is None:
        return []
    given = example(operation)
    for name in operation.body.models:
        try:
            model = operation.load(name).from_dict(given)
        except (KeyError, TypeError, ValueError):
            continue
        if model.to_dict() == given:
            return [model]
    raise AssertionError(f"no model of {operation.name} reads its example")
