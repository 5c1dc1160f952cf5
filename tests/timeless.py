"""An event loop whose time passes only while nothing else can happen: hours of many tasks at once take moments."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import anyio
import pytest

from safelight.wire import asynchronous

T = TypeVar("T")
START = datetime(2026, 11, 27, tzinfo=UTC)


class Timeline:
    """The time of a loop, as a clock for clients and sandboxes. What touches the disk is done in place."""

    def __init__(self) -> None:
        self.passed = 0.0

    def monotonic(self) -> float:
        return self.passed

    def now(self) -> datetime:
        return START + timedelta(seconds=self.passed)

    def sleep(self, seconds: float) -> None:
        raise AssertionError(f"a task blocked the loop for {seconds} s")

    async def sleep_async(self, seconds: float) -> None:
        await anyio.sleep(seconds)

    def run(self, function: Callable[..., Awaitable[T]], *values: Any) -> T:
        """Run a coroutine function to its end."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(asynchronous.to_thread, "run_sync", _in_place)
            return anyio.run(function, *values, backend_options={"loop_factory": lambda: _Loop(self)})


async def _in_place(function: Callable[[], T], **_: Any) -> T:
    await anyio.lowlevel.checkpoint()
    return function()


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        super().__init__(_Selector(timeline))

    def time(self) -> float:
        return self._timeline.passed


class _Selector(selectors.DefaultSelector):
    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._timeline = timeline

    def select(self, timeout: float | None = None) -> list[Any]:
        found = super().select(0)
        if not found:
            assert timeout is not None, "every task waits for another"
            self._timeline.passed += timeout
        return found
