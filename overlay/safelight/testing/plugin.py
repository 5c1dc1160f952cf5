"""What every pytest loads where Safelight is installed: so little that it breaks none, however old.

Whatever more is offered is in `safelight.testing.hooks`; nothing of Safelight's clients is imported before a test asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.testing.names import ALLOWED_HOSTS, NO_DRIFT, SANDBOX

if TYPE_CHECKING:
    import pytest

__all__ = ["pytest_addoption", "pytest_configure"]


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know the settings for all tests, and bring what this pytest can do."""
    parser.addini(NO_DRIFT, "fail every test in which a reply differs from its provider's document", "bool", False)
    parser.addini(
        ALLOWED_HOSTS, f"hosts that tests with {SANDBOX} may ask (a line each, * as in file names)", "linelist"
    )
    try:
        from safelight.testing import hooks as offered
    except Exception:  # noqa: BLE001 - whatever it is that an older pytest lacks
        from safelight.testing import unable as offered  # type: ignore[no-redef]
    pluginmanager.register(offered, f"{SANDBOX}_hooks")


def pytest_configure(config: pytest.Config) -> None:
    """Know the markers."""
    options = "serve=False, allow_hosts=(), **options of Sandbox"
    config.addinivalue_line("markers", f"{SANDBOX}({options}): how the sandbox of the fixture {SANDBOX} is made")
    config.addinivalue_line("markers", f"{NO_DRIFT}: fail if a reply differs from its provider's document")
