"""The whole contract of Novita AI, by the entry that any provider's tests have."""

from __future__ import annotations

import pytest

from safelight.providers import novita
from safelight.testing import contract


@pytest.mark.parametrize("check", contract.checks(novita, mutants=8), ids=str)
def test_the_contract_is_kept(check: contract.Check) -> None:
    """What the document promises, the client reads and sends; and mistakes in either are noticed."""
    check()
