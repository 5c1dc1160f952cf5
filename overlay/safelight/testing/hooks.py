"""What pytest is told where it can do all that is offered; no client is imported before a test asks for it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from safelight.testing.names import ALLOWED_HOSTS, NO_DRIFT, SANDBOX

if TYPE_CHECKING:
    from safelight.sandbox import Sandbox
    from safelight.testing.watching import Watch

__all__ = ["pytest_runtest_call", "pytest_runtest_setup", "pytest_runtest_teardown", "safelight_sandbox"]

_WATCH: pytest.StashKey[Watch] = pytest.StashKey()


@pytest.fixture
def safelight_sandbox(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Generator[Sandbox]:
    """The three APIs, imitated: the user's own clients reach them unchanged (see `safelight.testing`)."""
    options: dict[str, Any] = {}
    allowed: list[str] = [*request.config.getini(ALLOWED_HOSTS)]
    for mark in reversed(list(request.node.iter_markers(SANDBOX))):  # the test's own last
        allowed += mark.kwargs.get("allow_hosts", ())
        options |= {name: value for name, value in mark.kwargs.items() if name != "allow_hosts"}
    with ExitStack() as stack:
        try:
            from safelight.testing.detour import in_process, served

            make = served if options.pop("serve", False) else in_process
            sandbox = stack.enter_context(make(monkeypatch, options, allowed))
        except ImportError as error:
            missing = str(error.name or error).partition(".")[0]
            pytest.fail(f"{SANDBOX} needs {missing}: pip install 'safelight[testing]'", pytrace=False)
        yield sandbox


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """Begin to watch for drift where that is asked for, before any other fixture makes a client."""
    if item.get_closest_marker(NO_DRIFT) or item.config.getini(NO_DRIFT):
        from safelight.testing.watching import Watch

        item.stash[_WATCH] = Watch()
    yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test that would have passed, if a reply differed from its document."""
    yield
    watch = item.stash.get(_WATCH, None)
    if watch is not None and watch.seen:
        pytest.fail("\n".join(["replies differ from their documents:", *watch.seen]), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Watch no longer."""
    try:
        yield
    finally:
        if _WATCH in item.stash:
            item.stash[_WATCH].end()
            del item.stash[_WATCH]
