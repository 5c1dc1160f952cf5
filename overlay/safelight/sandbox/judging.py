"""What is wrong with a request: its JSON, and each place where it breaks the document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from safelight.sandbox.answer import Problem, Refused

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

__all__ = ["parse", "problems", "readings"]

MISTYPED = {"true": True, "false": False}


def parse(body: bytes) -> Any:
    """JSON as the standard has it; raises `Refused`."""
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # neither half characters nor endless nesting
    except (ValueError, RecursionError) as error:
        problem = Problem(("body", getattr(error, "pos", 0)), "json_invalid", getattr(error, "msg", str(error)))
        raise Refused("malformed", problem) from error
    return value


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def readings(text: str) -> Iterator[Any]:
    """What a text in a URL may stand for."""
    if text in MISTYPED:
        yield MISTYPED[text]
    if re.fullmatch(r"-?\d{1,18}", text):
        yield int(text)
    yield text


def problems(place: tuple[str, ...], error: ValidationError) -> Iterator[Problem]:
    """One error; of a union those of the branch that was meant: not of another type, with the fewest errors."""
    branches: list[list[ValidationError]] = [branch for branch in getattr(error.kind, "context", []) if branch]
    if branches:
        meant = min(branches, key=lambda branch: (branch[0].kind.name == "type", len(branch)))
        for inner in meant:
            yield from problems(place, inner)
        return
    location: tuple[str | int, ...] = (*place, *error.instance_path)
    if error.kind.name == "required":
        location = (*location, str(getattr(error.kind, "property", "")))
    yield Problem(location, error.kind.name, error.message, error.instance)
