"""What a stranger said, made fit to be shown: the one function between a reply, a file name or a ticket and an eye."""

from __future__ import annotations

import re
from collections.abc import Callable

LONGEST = 2000  # characters: about a screen

# Control characters, and what is unseen or changes the direction of text: what was received steers no terminal.
_STEER = (
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_STEERING = f"{_STEER}+"
_STEERS = rf"(?!\n){_STEER}"
_BLOB = r"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_=-]{300,}"  # base64, and what is like it
_USER = r"(?i)\b([a-z][a-z0-9+.-]*://)[^\s/?#@\"'<>]+@"
_QUERY = r"(?i)\b(https?:/{2}[^\s?\"'<>]*)\?[^\s\"'<>]+"


def harmless(text: str, limit: int = LONGEST) -> str:
    """A text of at most `limit` characters that steers nothing and gives nothing away.

    Control characters become blanks. Of an address only what is no secret is left: what signs a link stands in its
    query, a password before its host. Of base64 it has the size, no more than its beginning.
    """
    text = re.sub(_BLOB, _sized, text)
    text = re.sub(_STEERING, " ", text[: 4 * limit]).strip()
    if "://" in text:
        text = re.sub(_QUERY, r"\1?…", re.sub(_USER, r"\1***@", text))
    return text if len(text) <= limit else f"{text[:limit]}…"


def still(text: str, instead: Callable[[str], str] = lambda _: " ") -> str:
    """A text that steers no terminal, as long as it was: a blank, or what is given, for each character that would.

    Its lines stay lines.
    """
    return re.sub(_STEERS, lambda found: instead(found[0]), text)


def why(error: OSError | ValueError) -> str:
    """What the system says of a path; a `ValueError` comes of one that it could not even be asked for."""
    return getattr(error, "strerror", None) or str(error)


def _sized(found: re.Match[str]) -> str:
    """How long an unbroken text is, and how it begins."""
    text, before = found.group(), found.string[max(found.start() - 7, 0) : found.start()]
    size = f"{len(text) * 3 // 4} bytes" if before == "base64," else f"{len(text)} characters"
    return f"{text[:24]}… ({size})"
