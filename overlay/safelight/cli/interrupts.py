"""Ctrl-C and SIGTERM: both end the command in the same way, and neither loses a job that is being submitted."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, NoReturn

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def terminable() -> Generator[None]:
    """Within the block SIGTERM raises `KeyboardInterrupt`, as Ctrl-C does."""
    with _handling((signal.SIGTERM,), _interrupt):
        yield


@contextmanager
def held(notice: Callable[[], object]) -> Generator[None]:
    """Within the block the first signal only calls `notice` and waits for the block's end; a second one interrupts."""
    pending: list[int] = []

    def hold(number: int, _frame: Any) -> None:
        if pending:
            raise KeyboardInterrupt
        pending.append(number)
        notice()

    with _handling(SIGNALS, hold):
        yield
    if pending:
        raise KeyboardInterrupt


@contextmanager
def _handling(numbers: tuple[signal.Signals, ...], handler: Callable[[int, Any], object]) -> Generator[None]:
    """Handle signals so within the block, in the main thread only, and only those that are not ignored."""
    mine = threading.current_thread() is threading.main_thread()
    before = {n: signal.getsignal(n) for n in numbers if mine and signal.getsignal(n) is not signal.SIG_IGN}
    for number in before:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old or signal.SIG_DFL)


def _interrupt(_number: int, _frame: Any) -> NoReturn:
    raise KeyboardInterrupt
