"""Every fault of the table, with every provider, blocking, under asyncio and trio, over real sockets on loopback."""

from __future__ import annotations

import pytest

from tests.faults.rows import FAULTS, Fault
from tests.faults.shapes import SHAPES, statuses
from tests.faults.table import Cell, forms, run_all


@pytest.fixture(scope="module")
def cells() -> list[Cell]:
    """The whole table, run once."""
    return run_all(at_once=6, slack=10.0)


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_fault_comes_to_what_it_must(fault: Fault, cells: list[Cell]) -> None:
    """Nothing lost, nothing submitted twice, nothing left half, no key astray, over in time: in all of its cells."""
    found = [cell for cell in cells if cell.fault.name == fault.name]
    assert len(found) == len(forms(fault)) * len(SHAPES)
    assert [(cell.provider, cell.form, cell.faults) for cell in found if cell.faults] == []


@pytest.mark.parametrize("provider", SHAPES)
def test_the_server_speaks_as_the_documents_do(provider: str) -> None:
    """The statuses that the misbehaving server uses are the documents', but for the one that nobody knows."""
    shape = SHAPES[provider]
    for body in (shape.pending, shape.ready, shape.failed, shape.moderated):
        assert {body.get("status"), body.get("task", {}).get("status")} & statuses(provider)
    assert not {shape.unknown.get("status"), shape.unknown.get("task", {}).get("status")} & statuses(provider)


def test_each_row_is_there_once() -> None:
    """A hundred faults at least, each with a name of its own."""
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 100
