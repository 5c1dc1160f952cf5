"""What is said while a job is waited for: all with `--verbose`, and only what takes long without."""

from __future__ import annotations

import logging

import httpx
import pytest

from safelight.cli.telling import AGAIN, LOGGER, LONG, Telling, telling
from tests.cli.conftest import RUN, SUBMITTED, Run, World, reply

REFUSED = httpx.ConnectError("Connection refused")


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize("words", [RUN, ("submit", *RUN[1:]), ("wait", "bfl", "x"), ("call", "bfl", "credits")])
def test_verbose_says_why_it_waits(safelight: Run, world: World, words: tuple[str, ...], more: tuple[str, ...]) -> None:
    """A connection that is refused and tried again is told in every command, at once."""
    world.submit, world.poll = [REFUSED, reply(SUBMITTED)], [REFUSED, reply({"id": "x", "status": "Error"})]
    if words[0] == "call":
        world.poll = [REFUSED, reply({"credits": 1})]
    assert "Connection refused; " in safelight(*words, "-v", *more).err


def test_a_submit_that_is_tried_for_long_is_told(safelight: Run, world: World) -> None:
    """Nobody looks at a minute of silence, and nobody is told of a passing fault."""
    world.submit = [REFUSED, reply(SUBMITTED)]
    assert "refused" not in safelight("submit", *RUN[1:]).err
    world.submit = [REFUSED] * 5 + [reply(SUBMITTED)]
    ended = safelight("submit", *RUN[1:])
    assert ended.code == 0
    assert 1 <= ended.err.count("Connection refused; sent again") < 5


def test_what_lasts_is_told_once_and_then_now_and_then() -> None:
    """Each job by itself; a job of which something was seen begins anew."""
    said: list[str] = []
    handler, now = Telling(said.append, verbose=False), [0.0]
    handler.clock = lambda: now[0]
    with telling(handler):
        for seconds, whom, told in ((0, "a", 0), (LONG, "a", 1), (LONG + 1, "a", 1), (LONG + 1, "b", 1)):
            now[0] = seconds
            LOGGER.info("%s: %s", whom, "no reply")
            assert len(said) == told
        now[0] = LONG + AGAIN
        LOGGER.info("%s: %s", "a", "no reply")
        assert said == ["a: no reply", "a: no reply"]
        handler.seen("a")
        LOGGER.info("%s: %s", "a", "no reply")
    assert len(said) == 2


def test_the_log_is_left_as_it_was() -> None:
    """A program that uses the command line in its process keeps its own logging."""
    before = LOGGER.level, LOGGER.propagate, list(LOGGER.handlers)
    with telling(Telling(print, verbose=True)):
        assert LOGGER.isEnabledFor(logging.INFO)
    assert (LOGGER.level, LOGGER.propagate, list(LOGGER.handlers)) == before
