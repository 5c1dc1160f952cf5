"""The contract of any provider as checks for one's own tests: documents, replies, requests, whole jobs, and mistakes.

    import pytest
    import safelight_acme
    from safelight.testing import contract


    @pytest.mark.parametrize("check", contract.checks(safelight_acme), ids=str)
    def test_the_contract_is_kept(check):
        check()

Nothing is asked of the real API: replies and requests are drawn from the document, jobs run in the sandbox. Needs the
extra `testing`, which brings hypothesis and schemathesis.

In a folder `corpus` beside the test, `safelight corpus acme --out tests/corpus` freezes replies with what decoding them
comes to; they are replayed if they are there. How many fresh replies are drawn follows hypothesis's profile.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from safelight.errors import UsageError

if TYPE_CHECKING:
    from safelight.provider import Provider, ProviderModule

MUTANTS = 6


@frozen
class Check:
    """One thing that is promised; calling it raises `AssertionError` with what is not kept."""

    name: str
    run: Callable[[], None]

    def __call__(self) -> None:
        """Check it."""
        __tracebackhide__ = True
        self.run()

    def __str__(self) -> str:
        return self.name


def checks(
    provider: Provider | ProviderModule, *, corpus: Path | str | None = None, mutants: int = MUTANTS
) -> list[Check]:
    """Everything that can be checked of a provider without asking it.

    `corpus` is the folder of its frozen replies: `corpus` beside the file that calls, unless another is named. So many
    `mutants` are tried where replies are frozen: small mistakes in the generated code and in the document, always the
    same, each of which the checks have to notice.
    """
    beside = Path(sys._getframe(1).f_code.co_filename).parent / "corpus"  # noqa: SLF001 - whose test it is
    try:
        from safelight.testing.contract.plan import planned
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "safelight":
            raise
        raise UsageError(f"contract tests need {error.name}: pip install 'safelight[testing]'") from None
    return [Check(name, run) for name, run in planned(provider, beside if corpus is None else Path(corpus), mutants)]


__all__ = ["Check", "checks"]
