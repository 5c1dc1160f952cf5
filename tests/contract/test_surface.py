"""The whole surface: the documents against `specs/SURFACE.md`, the table of what there must be, row by row."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from safelight.cli.shapes import body_shape, example
from safelight.contract.requests import encode_body, target_of
from safelight.generate.documents import operations
from safelight.provider import load_provider, provider_names
from safelight_api.operation import Operation, load_document

SURFACE = Path(__file__).parents[2] / "specs" / "SURFACE.md"
KINDS = {"", "image", "video", "audio", "edit", "upscale", "training"}
CELLS = 7
CHANGES = 64


class Row(NamedTuple):
    """One row of the table: an operation that there must be."""

    provider: str
    method: str
    path: str
    name: str
    kind: str


def listed() -> list[tuple[Row, str]]:
    """The rows of the table, each with its date."""
    rows = table(SURFACE.read_text("utf-8").partition("\n## ")[0])
    assert rows[0] == ["provider", "method", "path", "name", "kind", "source", "as of"]
    return [(Row(*row[:5]), row[6]) for row in rows[1:]]


def table(text: str) -> list[list[str]]:
    """The rows of the one table in a text, its head first."""
    lines = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| -")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert {len(row) for row in cells} == {CELLS}
    return [[cell if "`, `" in cell else cell.strip("`") for cell in row] for row in cells]


class Moved(NamedTuple):
    """One change of a surface: what happened, how sure it is, as of when, and the inputs or the reason."""

    provider: str
    method: str
    path: str
    what: str
    sure: str
    date: str
    told: str

    @property
    def operation(self) -> dict[str, Any] | None:
        """The operation in the effective document, if it is there."""
        paths = load_document(f"safelight_api.{self.provider}", "effective")["paths"]
        found: dict[str, Any] | None = paths.get(self.path, {}).get(self.method.lower())
        return found


def moved() -> list[Moved]:
    """Every change that is known of."""
    rows = table(SURFACE.read_text("utf-8").partition("## What has moved since")[2])
    assert rows[0] == ["provider", "method", "path", "what", "how sure", "as of", "inputs, or why not"]
    return [Moved(*row) for row in rows[1:]]


MOVED = moved()


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


def test_every_change_is_accounted_for() -> None:
    """There are as many as were found, and each retired operation of the documents is among them."""
    assert len(MOVED) == len(set(MOVED)) == CHANGES
    assert {each.what for each in MOVED} == {"added", "changed", "retired", "left out"}
    assert {each.sure for each in MOVED} == {"verified", "live capture read", "inferred", "unconfirmed"}
    retired = {(name, each.path) for name in provider_names() for each in operations_of(name) if each.retired}
    assert retired == {(each.provider, each.path) for each in MOVED if each.what == "retired"}


def operations_of(provider: str) -> list[Operation[..., Any]]:
    """The operations of a provider."""
    return list(load_provider(provider).operations.values())


@pytest.mark.parametrize("row", MOVED, ids=[f"{row.what}-{row.method}-{row.path}" for row in MOVED])
def test_a_change_is_in_its_document(row: Moved) -> None:
    """What was added is there, doubts are told, what is retired has its date, and what was left out is absent."""
    found = row.operation
    if row.what == "left out":
        assert found is None
        assert row.told
        return
    assert found is not None
    if row.what == "retired":
        assert (found["deprecated"], found["x-retired"]["date"]) == (True, row.date)
        assert found["x-retired"]["source"].startswith("https://")
        return
    if row.what == "added":
        assert ("x-unconfirmed" in found) == (row.sure != "verified")


@pytest.mark.parametrize("row", [row for row in MOVED if row.what in {"added", "changed"}], ids=str)
def test_a_change_has_its_inputs(row: Moved) -> None:
    """Each input is a parameter, or stands in the body at its place."""
    operation = next(each for each in operations_of(row.provider) if (each.method, each.path) == (row.method, row.path))
    parameters = {each.name for each in operation.parameters}
    for name in filter(None, (each.strip().strip("`") for each in row.told.split(","))):
        shape = body_shape(operation)
        for part in () if name in parameters else name.split("."):
            assert shape is not None, name
            assert part in shape.properties, name
            shape = shape.properties[part]
