"""What a provider's word for the state of a job most likely means, by what such words are made of."""

from __future__ import annotations

import re

PHASES: dict[str, str] = {
    "moderated": r"moderat|nsfw|flagged|safety",
    "cancelled": r"cancel|abort|revoked|terminat|interrupt|stopped|withdrawn",
    "failed": r"fail|error|reject|expired|timed.?out|invalid|denied|dead",
    "succeeded": r"^(?!.*(?:not|un|in)[ _-]?(?:complet|ready|done)).*(?:succe|complet|ready|done|finish|available)",
    "running": r"run|process|progress|generat|start|dream|render|work|train|active",
    "pending": r"queue|pend|wait|submit|creat|new|accept|schedul|throttl|init|idle|received|validat"
    r"|not[ _-]?(?:ready|start|yet|complet|done)",
}
STATUS = re.compile(r"(?i:(?:^|[_-])(?:status|state|phase)$)|[a-z](?:Status|State|Phase)$")  # what its member is called
CANCELLING = re.compile(r"cancel(?:l?ing|ation)|abort(?:ing)|stopping", re.IGNORECASE)  # not cancelled yet


def phase_of(word: str) -> str | None:
    """The phase that a word most likely names; None for one that tells nothing."""
    if CANCELLING.search(word):
        return "running"
    return next((name for name, pattern in PHASES.items() if re.search(pattern, word, re.IGNORECASE)), None)


__all__ = ["PHASES", "STATUS", "phase_of"]
