"""What the schema of a result lets one infer of what a poll tells: status and words, files, reasons, progress."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from safelight.generate.inferring import MEDIA, members, status_of, success
from safelight.generate.schemas import followed
from safelight.phases import phase_of

Document = dict[str, Any]

FILES = re.compile(r"url|uri|output|result|image|video|audio|sample|asset|artifact|file|media|b64", re.IGNORECASE)
NO_FILES = re.compile(
    r"webhook|callback|polling|response_?url|status|cancel|thumb|preview|progress|input|request|^urls$|docs|stream|param|option|setting"
    r"|meta|error|id$|name$|type$|format$|prompt|reference",
    re.IGNORECASE,
)
REASONS = re.compile(r"fail|error|reason|message", re.IGNORECASE)
DEEPEST = 3  # objects around a file; further down nobody puts one


class Told(NamedTuple):
    """What the reply of a poll has: the place of the status, its words by phase, files, reasons, progress."""

    status: str | None
    words: dict[str, list[str]]
    unknown: list[str]
    files: dict[str, str]
    reasons: list[str]
    progress: str | None


def told_of(document: Document, result: dict[str, Any], media: str) -> Told:
    """What the schema of a result says of all that a poll tells."""
    answered = success(result)
    schema = answered[1] if answered else {}
    tops = members(document, schema)
    status = status_of(document, schema)
    values = sorted(_values(document, schema, (status or "/").split("/")[1:])) if status else []
    words: dict[str, list[str]] = {}
    for value in values:
        words.setdefault(phase_of(value) or "", []).append(value)
    unknown = words.pop("", [])
    files = dict(_files(document, schema, "", media))
    reasons = [f"/{name}" for name in tops if REASONS.search(name)]
    reasons = [f"{each}/message" if "message" in members(document, tops[each[1:]]) else each for each in reasons]
    progress = next((f"/{name}" for name in tops if re.search(r"progress|percent", name, re.IGNORECASE)), None)
    return Told(status, words, unknown, files, reasons, progress)


def _values(document: Document, schema: Any, names: list[str]) -> set[str]:
    """The words that an enum at this place has, in any branch."""
    schema = followed(document, schema)
    if not isinstance(schema, dict):
        return set()
    found: set[str] = set()
    for branch in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        found |= _values(document, branch, names)
    if not names:
        known = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else [])]
        return found | {value for value in known if isinstance(value, str)}
    return found | _values(document, schema.get("properties", {}).get(names[0], {}), names[1:])


def _files(
    document: Document, schema: Any, where: str, media: str, within: tuple[int, ...] = ()
) -> Iterator[tuple[str, str]]:
    """The places where links or files may stand in a result."""
    within = (*within, id(followed(document, schema)))
    for name, each in members(document, schema).items():
        if NO_FILES.search(name) or len(within) > DEEPEST or id(followed(document, each)) in within:
            continue
        place = f"{where}/{name}"
        depth, items = _lists(document, each)
        own, listed = members(document, each), members(document, items)
        if own or listed:
            yield from _files(document, each if own else items, place if own else place + "/*" * depth, media, within)
        elif FILES.search(name) and _holds_text(document, items or each):
            yield place, next((word for word, said in MEDIA[:2] if re.search(said, name.lower())), media)


def _lists(document: Document, schema: Any) -> tuple[int, Any]:
    """How many lists there are around what a list holds, and that; none, and nothing, for what is no list."""
    depth, held = 0, followed(document, schema)
    while isinstance(held, dict) and "items" in held and depth < DEEPEST:
        depth, held = depth + 1, followed(document, held["items"])
    return depth, held if depth else {}


def _holds_text(document: Document, schema: Any) -> bool:
    """Whether a value may be a text: by its type, or because nothing is said of it."""
    schema = followed(document, schema)
    if not isinstance(schema, dict) or "enum" in schema:
        return False
    branches = (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
    types = schema.get("type", [])
    if not types and not branches and "properties" not in schema:
        return True
    named = [types] if isinstance(types, str) else types
    free = "object" in named and not schema.get("properties")
    return "string" in named or free or any(_holds_text(document, each) for each in branches)
