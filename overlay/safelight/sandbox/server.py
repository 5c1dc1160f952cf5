"""Serving a sandbox of one's own until somebody ends it: what `safelight sandbox` does."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Mapping
from typing import Any

from safelight.sandbox.listening import serving
from safelight.sandbox.sandbox import Sandbox

__all__ = ["run"]


def run(
    port: int = 0,
    *,
    host: str = "127.0.0.1",
    ready: Callable[[Mapping[str, str]], None] = lambda _: None,
    **options: Any,
) -> None:
    """Serve until Ctrl-C or SIGTERM; `ready` is called with the base URLs, `options` are those of `Sandbox`."""
    stop = threading.Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        sandbox = Sandbox(**options)
        with serving(sandbox.world, host, port):
            ready(sandbox.base_urls)
            while not stop.wait(0.5):
                pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
