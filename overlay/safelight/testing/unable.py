"""What pytest is told where it is too old for the rest: its tests run, but those that ask for what cannot be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from safelight.testing.names import NO_DRIFT, SANDBOX

if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["pytest_runtest_setup", "safelight_sandbox"]


def _fail(what: str) -> NoReturn:
    pytest.fail(
        f"{what} needs a newer pytest than {pytest.__version__}: pip install 'safelight[testing]'", pytrace=False
    )


@pytest.fixture
def safelight_sandbox() -> None:
    """Not to be had here: the test fails and says what to install."""
    _fail(SANDBOX)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail a test that is to be watched for drift, which cannot be done here."""
    if item.get_closest_marker(NO_DRIFT) or item.config.getini(NO_DRIFT):
        _fail(NO_DRIFT)
