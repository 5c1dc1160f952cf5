"""What a provider's module reads replies with.

Deep down, and in what the document leaves open, each value is read by what it is: nothing that stands in a reply breaks
the reading of the rest.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from safelight.state import Artifact, Failed, Moderated, State, Succeeded, Unknown

REASONS = (  # the members that tell why, without regard to case and to what joins their words
    *("title", "error", "errors", "errormessage", "errormsg", "errorreason", "message", "msg", "statusmsg", "reason"),
    *("reasons", "failreason", "failedreason", "failurereason", "moderationreasons", "cause", "detail", "details"),
)
LONGEST_NUMBER = 40  # digits of a decimal text
MODERATED = (
    r"(?i)moderat|nsfw|sensitive|unsafe|illegal|prohibited|inappropriate|flagged|content.?policy|policy.?violation"
    r"|banned (prompt|word|content)|safety (system|filter|check|polic|guideline)|модерац|цензур|запрещ[её]нн"
)
LINK = r"[a-z][a-z0-9+.-]*://\S*"
OVER = r"(?i)cancel|expired|error|fail|abort|reject|time.?out|timed.?out|refused|denied|terminated|deleted"
NOT_YET = r"(?i)retry|recover|pending|progress|process|queue|wait"
DONE = r"(?i)^(task_status_)?(succe|complete|done|finish|ready)"


def number(value: Any) -> float | None:
    """A number of JSON that fits a float; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if abs(value) <= sys.float_info.max else None


def amount(value: Any) -> float | None:
    """A number, also where it is written as decimal text; None for anything else."""
    if isinstance(value, str) and len(value) <= LONGEST_NUMBER:
        try:
            value = float(value)
        except ValueError:
            return None
        return value if math.isfinite(value) else None
    return number(value)


def fraction(value: Any, whole: float = 1) -> float | None:
    """A progress as a number from 0 to 1; None for anything that is none."""
    part = number(value)
    return part / whole if part is not None and 0 <= part <= whole else None


def text(value: Any) -> str:
    """A text; empty for anything else."""
    return value if isinstance(value, str) else ""


def items(value: Any) -> list[Any]:
    """A list; empty for anything else."""
    return value if isinstance(value, list) else []


def record(value: Any) -> dict[str, Any]:
    """An object; empty for anything else."""
    return value if isinstance(value, dict) else {}


def declared(model: Any) -> dict[str, Any]:
    """The declared members of a generated model as JSON, without what came beside them and was checked by nobody."""
    if isinstance(model, dict):
        return model
    beside = getattr(model, "additional_properties", {})
    return {name: value for name, value in model.to_dict().items() if name not in beside}


def path_of(url: str) -> str:
    """The path of a URL in lower case, or nothing if it is no URL."""
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""


def spelt(value: Mapping[str, Any]) -> dict[str, Any]:
    """The members of an object by the letters of their names: `fail_reason` and `failReason` are one."""
    return {re.sub(r"[\W_]", "", str(name)).lower(): item for name, item in value.items()}


def reasons(value: Any) -> tuple[str, ...]:
    """The reasons in a value, each once: a text, a number, a list of them, or an object whose members tell why.

    A link is none.
    """
    return tuple(dict.fromkeys(each for each in _reasons(value, 3) if each))


def _reasons(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield "" if re.fullmatch(LINK, value.strip(), re.IGNORECASE) else value.strip()
    elif number(value) is not None and value != 0:
        yield str(value)
    elif isinstance(value, list) and depth:
        for each in value:
            yield from _reasons(each, depth - 1)
    elif isinstance(value, dict) and depth:
        named = spelt(value)
        told = list(dict.fromkeys(each for name in REASONS for each in _reasons(named.get(name), depth - 1) if each))
        if told:
            yield ": ".join(told)


def reason(*values: Any) -> str:
    """Why, from the first of these values that tells it."""
    return next((told for each in values if (told := "; ".join(reasons(each)))), "")


def moderation(told: str) -> bool:
    """Whether a reason in words is one of moderation."""
    return re.search(MODERATED, told) is not None


def given(**facts: Any) -> dict[str, Any]:
    """What is there of facts: those that are neither None nor empty."""
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def otherwise(known: Mapping[str, Any], told: str, artifacts: tuple[Artifact, ...] = ()) -> State[Any]:
    """The state under a word that no document knows.

    What plainly is an end (canceled, expired, an error) is one, with that word unless `told` says why; so is what
    plainly is done and has its files. All else is `Unknown`.
    """
    word = str(known["status"])
    if re.search(DONE, word) and artifacts:
        return Succeeded(**known, artifacts=artifacts)
    if re.search(NOT_YET, word) or not (re.search(OVER, word) or re.search(MODERATED, word)):
        return Unknown(**known)
    if re.search(MODERATED, word) or moderation(told):
        return Moderated(**known, stage="output", reasons=(told,) if told else ())
    return Failed(**known, reason=told or word)


__all__ = [
    "amount",
    "declared",
    "fraction",
    "given",
    "items",
    "moderation",
    "number",
    "otherwise",
    "path_of",
    "reason",
    "reasons",
    "record",
    "spelt",
    "text",
]
