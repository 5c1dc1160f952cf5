"""The whole contract of Black Forest Labs, by the entry that any provider's tests have."""

from __future__ import annotations

import pytest

from safelight.providers import bfl
from safelight.testing import contract


@pytest.mark.parametrize("check", contract.checks(bfl, mutants=9), ids=str)
def test_the_contract_is_kept(check: contract.Check) -> None:
    """What the document promises, the client reads and sends; and mistakes in either are noticed."""
    check()
