"""What a job is to go through, in one line: how long it takes, how it ends, and what goes wrong on the way.

    [safelight: fails after=3 503@2 reason="no face found"]

| word | means |
| --- | --- |
| `succeeds`, `fails`, `never`, `moderated:input`, `moderated:output` | how it ends; `moderated` is of the output |
| `fails:422` | the same, and the HTTP status of the poll that says so |
| `duration=12` | it ends 12 s after its submit |
| `after=3` | it ends after three polls, however long they take; the next one says so |
| `not-found=2` | for 2 s after the submit the provider does not know it |
| `reason="..."` | what the provider says of a failure or of moderation; may be given again |
| `regional` | only the regional polling URL knows it |
| `gone=2` | its second file is not there (404), whatever the link says |
| `FAULT@WHERE` | what goes wrong, and when |

| FAULT | means |
| --- | --- |
| `503`, `429/5` | this HTTP status, the second with `Retry-After: 5` |
| `BILLING_BALANCE_NOT_ENOUGH` | refused for a reason in the provider's own words |
| `html`, `html:403` | a page of a gateway, under 200 or the status |
| `empty`, `empty:202` | no body, under 200 or the status |
| `garbled` | half of the body |
| `fileless` | a success in which the files are not there yet |
| `gzip`, `gzip:2` | the body compressed, or compressed twice |
| `truncated` | the connection ends before the length that was told |
| `cut` | half of the body, no length told, and the connection ends as if that were all |
| `close`, `close/2` | the connection is closed after the answer, or when it was idle for 2 s, without a word before |
| `reset`, `hang`, `drip` | no answer but a reset, no answer at all, a byte a second |

WHERE counts polls from 1, as in `@2`, `@2-4`, `@2-`, or names a stage and may
count there too: `@submit` (the first of its kind), `@file` (every download), `@file:1`, `@call` (an operation without a
job). A submit that is answered with less than 500, or in the provider's words, is refused; after any other fault its
job runs all the same.
"""

from __future__ import annotations

import json
import math
import re
import shlex
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

from attrs import evolve, frozen

if TYPE_CHECKING:
    from safelight.sandbox.answer import Answer

__all__ = [
    "Fault",
    "Outcome",
    "Scenario",
    "ScenarioError",
    "Scenarios",
    "Stage",
    "look_up",
    "marker",
    "read_table",
    "without_marker",
]

Outcome = Literal["succeeds", "fails", "moderated:input", "moderated:output", "never"]
Stage = Literal["submit", "poll", "file", "call"]
Scenarios: TypeAlias = "Mapping[str, Scenario | str]"

_FAULT = re.compile(
    r"(?P<kind>\w+)(?::(?P<number>\d+))?(?:/(?P<seconds>\d+(?:\.\d+)?))?@(?=[a-z0-9])(?:(?P<stage>[a-z]+):?)?"
    r"(?P<first>\d+)?(?P<range>-(?P<last>\d+)?)?"
)
_MARKER = re.compile(r"\[safelight:([^\]]*)\]")
_NUMBERS: Mapping[str, tuple[str, type]] = {
    "duration": ("duration", float),
    "after": ("after", int),
    "not-found": ("not_found_for", float),
    "gone": ("gone", int),
}
_OUTCOMES = cast(
    "Mapping[str, Outcome]", {word: word for word in get_args(Outcome)} | {"moderated": "moderated:output"}
)
_WIRE = frozenset(
    {"reset", "hang", "drip", "html", "empty", "truncated", "cut", "garbled", "fileless", "gzip", "close"}
)
_STATUS = re.compile("[2-5][0-9]{2}")
_NUMBERED = {"html": _STATUS, "empty": _STATUS, "gzip": re.compile("[1-9]")}


class ScenarioError(ValueError):
    """A scenario that cannot be read: says which word, and what was expected."""


@frozen
class Fault:
    """What goes wrong with some requests of one stage, counted from 1: `first` to `last`, both included.

    `number` is what stands behind the kind: a status, or how often something is done; `seconds` what stands behind `/`.
    """

    kind: str
    stage: Stage = "poll"
    first: int = 1
    last: float = 1
    seconds: float | None = None
    number: int | None = None

    @property
    def status(self) -> int | None:
        """The HTTP status, if the fault is one."""
        return int(self.kind) if self.kind.isdigit() else None

    @property
    def on_wire(self) -> bool:
        """Whether the answer is spoilt on its way, and not replaced."""
        return self.kind in _WIRE

    def on(self, answer: Answer) -> Answer:
        """An answer that says what went wrong, with this fault's `Retry-After`."""
        if self.seconds is None:
            return answer
        return evolve(answer, headers={**answer.headers, "Retry-After": f"{self.seconds:g}"})

    @classmethod
    def parse(cls, text: str) -> Fault:
        """Read `FAULT@WHERE`; raises `ScenarioError`."""
        match = _FAULT.fullmatch(text)
        stage = (match and match["stage"]) or "poll"
        if not match or stage not in get_args(Stage) or not _is_one(match["kind"], match["number"]):
            raise ScenarioError(f"{text!r} is no fault: expected one like 503@2, 429/5@submit or reset@2-4")
        if match["first"]:
            first = int(match["first"])
            last = float(match["last"] or math.inf) if match["range"] else first
        else:
            first, last = 1, 1 if stage == "submit" else math.inf
        seconds = float(match["seconds"]) if match["seconds"] else None
        number = int(match["number"]) if match["number"] else None
        return cls(match["kind"], cast("Stage", stage), first, last, seconds, number)


def _is_one(kind: str, number: str | None) -> bool:
    """Whether there is such a fault: a status, one with a number that it can have, or a word alone."""
    if number is not None:
        return kind in _NUMBERED and _NUMBERED[kind].fullmatch(number) is not None
    return not kind[0].isdigit() or _STATUS.fullmatch(kind) is not None


@frozen(kw_only=True)
class Scenario:
    """What one job goes through. Times are in seconds; what is None is up to the sandbox."""

    outcome: Outcome = "succeeds"
    duration: float | None = None
    after: int | None = None
    not_found_for: float | None = None
    status: int | None = None
    reasons: tuple[str, ...] = ()
    regional: bool = False
    gone: int | None = None
    faults: tuple[Fault, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Scenario:
        """Read the words that the module's docstring lists; raises `ScenarioError`."""
        scenario = cls()
        try:
            words = shlex.split(text)
        except ValueError as error:
            raise ScenarioError(f"{text!r}: {error}") from error
        for word in words:
            scenario = scenario.then(word)
        return scenario

    def then(self, word: str) -> Scenario:
        """This scenario and one more word."""
        name, equals, value = word.partition("=")
        try:
            if "@" in name:
                return evolve(self, faults=(*self.faults, Fault.parse(word)))
            if equals and name == "reason":
                return evolve(self, reasons=(*self.reasons, value))
            if equals:
                attribute, read = _NUMBERS[name]
                number = read(value)
                if not 0 <= number < math.inf:
                    raise ValueError(value)
                return evolve(self, **{attribute: number})
            if word == "regional":
                return evolve(self, regional=True)
            name, _, status = word.partition(":")
            if name == "fails" and status:
                return evolve(self, outcome="fails", status=int(status))
            return evolve(self, outcome=_OUTCOMES[word])
        except (KeyError, ValueError) as error:
            if isinstance(error, ScenarioError):
                raise
            known = ", ".join([*_OUTCOMES, "regional", *(f"{name}=" for name in (*_NUMBERS, "reason"))])
            raise ScenarioError(
                f"{word!r} is no word of a scenario: expected {known}, or a fault like 503@2"
            ) from error

    def fault(self, stage: Stage, count: int) -> Fault | None:
        """What goes wrong with the request of this stage that is the `count`-th of its job, from 1."""
        return next((f for f in self.faults if f.stage == stage and f.first <= count <= f.last), None)


def marker(text: str) -> Scenario | None:
    """The scenario that a text asks for in brackets, if it does; raises `ScenarioError`."""
    match = _MARKER.search(text)
    return Scenario.parse(match[1]) if match else None


def without_marker(text: str) -> str:
    """The text as a person meant it."""
    return " ".join(_MARKER.sub(" ", text).split())


def read_table(source: Scenarios | Path | str) -> dict[str, Scenario]:
    """A table of scenarios, from a mapping or a TOML or JSON file.

    Its keys are patterns as file names have them (`*lighthouse*`, `bfl/flux-2-*`), tried in order on the prompt and on
    `provider/operation`; its values are scenarios or their words. A TOML file holds them below `[scenarios]`. Raises
    `ScenarioError`.
    """
    if isinstance(source, Mapping):
        return {key: _scenario(value) for key, value in source.items()}
    path = Path(source)
    try:
        text = path.read_text("utf-8")
        table = tomllib.loads(text).get("scenarios") if path.suffix == ".toml" else json.loads(text)
        if not isinstance(table, dict):
            raise ScenarioError("expected a table of patterns and scenarios, in TOML below [scenarios]")
        return read_table(table)
    except OSError as error:
        raise ScenarioError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ScenarioError(f"{path}: {error}") from error


def _scenario(value: object) -> Scenario:
    if not isinstance(value, Scenario | str):
        raise ScenarioError(f"{value!r} is no scenario: expected words such as 'fails after=2 503@1'")
    return value if isinstance(value, Scenario) else Scenario.parse(value)


def look_up(table: Mapping[str, Scenario], *names: str) -> Scenario | None:
    """The scenario of the first pattern that fits one of the names, whatever their case."""
    for pattern, scenario in table.items():
        if any(fnmatch(name.lower(), pattern.lower()) for name in names):
            return scenario
    return None
