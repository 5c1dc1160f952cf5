"""Timing two things in turn, so that what disturbs the machine disturbs both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable


def paired(ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int, repeat: int) -> float:
    """The median, over so many rounds, of what `repeat` calls of ours take against as many of theirs."""
    ratios = []
    gc.collect()
    for turn in range(rounds):
        first, second = (ours, theirs) if turn % 2 else (theirs, ours)
        a, b = timed(first, repeat), timed(second, repeat)
        ratios.append(a / b if turn % 2 else b / a)
    return statistics.median(ratios)


def timed(function: Callable[[], object], repeat: int) -> float:
    """Processor time of so many calls, in seconds."""
    start = time.process_time()
    for _ in range(repeat):
        function()
    return time.process_time() - start
