"""The contract of Kiln: its documents, its replies, its requests, and a job from submit to file."""

from __future__ import annotations

import pytest
import safelight_kiln

from safelight.testing import contract


@pytest.mark.parametrize("check", contract.checks(safelight_kiln), ids=str)
def test_the_contract_is_kept(check: contract.Check) -> None:
    """What the document promises, the client reads and sends; and small mistakes in either are noticed."""
    check()
