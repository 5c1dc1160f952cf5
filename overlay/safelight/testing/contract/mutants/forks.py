"""Runs functions in processes of their own, a few at a time, and gives what they return."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any

FORK = multiprocessing.get_context("fork")
SECONDS = 120  # for one function; one that takes longer is ended


def forked(tasks: Iterable[tuple[Any, Callable[[], Any]]], jobs: int) -> Iterator[tuple[Any, Any, float]]:
    """For each task its key, what it returned (None: it died or took too long), and the seconds it took."""
    gc.freeze()
    running: dict[Any, tuple[Any, float]] = {}
    left = iter(tasks)
    while True:
        for key, function in islice(left, jobs - len(running)):
            reader, writer = FORK.Pipe(duplex=False)
            FORK.Process(target=_answer, args=(writer, function)).start()
            writer.close()
            running[reader] = (key, time.monotonic())
        if not running:
            return
        done: Any
        for done in wait(list(running)):
            key, started = running.pop(done)
            try:
                found = done.recv()
            except EOFError:
                found = None
            yield key, found, time.monotonic() - started


def _answer(writer: Connection, function: Callable[[], Any]) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    writer.send(function())
    os._exit(0)
