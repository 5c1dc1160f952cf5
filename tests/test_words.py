"""What a stranger said is shown harmless: by one function, in every error and log."""

from __future__ import annotations

import logging
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight import Client
from safelight.errors import REPLY_ERRORS, InvalidInput, NoReply, Problem, SafelightError, UntrustedURL, WaitTimeout
from safelight.job import Job
from safelight.state import Artifact, Failed
from safelight.words import LONGEST, harmless
from tests.world import PENDING, World, answer, job

SIGNED = "https://user:word@files.example/a.png?se=2026&sig=c2VjcmV0"
ODD = "\x1b[31mred\x07\x9b2J\u202egnp\u2066\ud800\x00\r\n\u2028end"


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    """No control character, none that turns the direction of text, no half of a pair, and no more than a screen."""
    shown = harmless(text * 3)
    assert len(shown) <= LONGEST + 1
    assert not [each for each in shown if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    shown.encode()


@pytest.mark.parametrize(
    "text",
    [
        SIGNED,
        f"see {SIGNED}, and more",
        f'{{"sample": "{SIGNED}"}}',
        f"<a href='{SIGNED}'>",
        SIGNED.upper().replace("HTTPS", "HttpS"),
        f"{SIGNED}#x {SIGNED}",
    ],
)
def test_neither_a_signature_nor_a_password_is_left_in_an_address(text: str) -> None:
    """What signs a link stands in its query, a password before its host."""
    shown = harmless(text).lower()
    assert "sig=" not in shown
    assert "word" not in shown
    assert "files.example/a.png?…" in shown


def errors() -> list[SafelightError]:
    """One of every kind, made of a stranger's words."""
    said = f"{ODD} {SIGNED}"
    ticket: Job[Any] = job()
    state = Failed(job=ticket, status=said, reply=None, reason=said)  # type: ignore[arg-type]
    of_replies = [kind(said, provider="x", operation="y", status=500) for kind in REPLY_ERRORS.values()]
    return [
        *of_replies,
        NoReply(said, sent=True),
        UntrustedURL(SIGNED, said),
        InvalidInput(said, (Problem(said, said),)),
        WaitTimeout(ticket, 1, state, NoReply(said, sent=True)),
    ]


@pytest.mark.parametrize("error", errors(), ids=lambda error: type(error).__name__)
def test_every_error_is_fit_to_be_shown(error: SafelightError) -> None:
    """Whatever made it: its text, and the message of a refusal."""
    for text in (str(error), repr(error), getattr(error, "message", "")):
        assert text.isprintable()
        assert "sig=" not in text
        assert "word@" not in text


def test_states_artifacts_and_replies_show_no_signature(caplog: pytest.LogCaptureFixture) -> None:
    """Printed, or logged as drift."""
    assert "sig=" not in repr(Artifact(SIGNED, "image"))
    assert "3 bytes" in repr(Artifact("", "audio", data=b"abc"))
    drifting = answer(200, {"id": "abc", "status": "Ready", "result": {"sample": SIGNED, "seed": SIGNED}})
    world = World([PENDING, drifting])
    from safelight.jobs import watching

    with caplog.at_level(logging.DEBUG):
        done = world.run(watching.wait(world.flows(), job(), 60))
    for text in (repr(done), str(done), repr(done.reply), repr(done.artifacts), caplog.text):
        assert "sig=" not in text


def test_a_password_in_a_base_url_is_not_repeated() -> None:
    """The error says what is wrong with it."""
    from safelight.providers import bfl

    with pytest.raises(SafelightError, match="credentials") as caught:
        Client(bfl, api_key="made-up-key", base_url="https://me:word@api.bfl.ai")
    assert "word" not in str(caught.value)
