"""Ctrl-C, SIGTERM and SIGHUP: all end the command in the same way, and none loses a job that is being submitted."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

SIGNALS = (signal.SIGINT, signal.SIGTERM, *((signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()))
STEP = 0.05  # seconds between looks for a signal
GUARD = 0.3  # seconds after a Ctrl-C in which another is no second one: some send it twice
STORM = 1.0  # seconds within which more signals mean what the first one did


class Interrupted(KeyboardInterrupt):
    """What a signal raises: its `number` is the one that came first."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()


@contextmanager
def terminable() -> Generator[None]:
    """Within the block each of the signals raises `KeyboardInterrupt`, once for those that come together."""
    raised = [-STORM]

    def interrupt(number: int, _frame: Any) -> None:
        now = time.monotonic()
        if now - raised[0] >= STORM:
            raised[0] = now
            raise Interrupted(number)

    with _handling(interrupt):
        yield


def looped(work: Callable[..., Awaitable[None]], *arguments: Any) -> None:
    """Run this in an event loop, which leaves it to us to tell of an interruption that came while a task ran."""
    import asyncio

    import anyio

    async def quietly() -> None:
        asyncio.get_running_loop().set_exception_handler(_heard)
        await work(*arguments)

    anyio.run(quietly)


def _heard(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    group = error.subgroup(KeyboardInterrupt) if isinstance(error, BaseExceptionGroup) else None
    if group is None and not isinstance(error, KeyboardInterrupt):
        loop.default_exception_handler(context)


@contextmanager
def held(notice: Callable[[], object]) -> Generator[None]:
    """Within the block a signal only calls `notice` and waits for the block's end; a second Ctrl-C interrupts.

    Whoever closes a terminal or stops a service may send several of the others, and insists on nothing by that.
    """
    pending: list[int] = []

    def hold(number: int, _frame: Any) -> None:
        insists = number == signal.SIGINT and signal.SIGINT in pending
        pending.append(number)
        if insists:
            raise Interrupted(number)
        if len(pending) == 1:
            notice()

    with _handling(hold):
        yield
    if pending:
        raise Interrupted(pending[0])


def second(notice: Callable[[], object], seconds: float) -> bool:
    """Whether Ctrl-C comes once more within so many seconds of the `notice` that says what it would do."""
    heard: list[int] = []
    with _handling(lambda number, _frame: heard.append(number)):
        time.sleep(GUARD)
        heard.clear()
        notice()
        end = time.monotonic() + seconds
        while not heard and time.monotonic() < end:
            time.sleep(STEP)
    return heard[:1] == [signal.SIGINT]


@contextmanager
def unheard() -> Generator[None]:
    """Within the block the signals change nothing: the command is ending, and says what must not be lost."""
    with _handling(lambda _number, _frame: None):
        yield


@contextmanager
def _handling(handler: Callable[[int, Any], object]) -> Generator[None]:
    """Handle the signals so within the block, in the main thread only, and only those that are not ignored."""
    mine = threading.current_thread() is threading.main_thread()
    before = {n: signal.getsignal(n) for n in SIGNALS if mine and signal.getsignal(n) is not signal.SIG_IGN}
    for number in before:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old or signal.SIG_DFL)
