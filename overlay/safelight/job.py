"""The ticket of a submitted job: enough for any process to wait for it, and never a key."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, TypeVar

from attrs import NOTHING, field, fields, frozen
from attrs.validators import and_, instance_of, max_len, optional

from safelight.errors import InvalidTicket
from safelight.words import harmless

VERSION = 1
ResultT = TypeVar("ResultT")


def _matching(pattern: str) -> Callable[[object, Any, str], None]:
    """A validator of a whole text, whose pattern is compiled with the first ticket."""

    def matches(_: object, attribute: Any, value: str) -> None:
        if re.fullmatch(pattern, value) is None:
            raise ValueError(f"{attribute.name} must match {pattern!r}, and {harmless(value, 100)!r} does not")

    return matches


_NAME = and_(instance_of(str), max_len(500), _matching(r"[^\x00-\x1f\x7f\ud800-\udfff]+"))
_ID = and_(instance_of(str), max_len(100_000), _matching(r"[^\ud800-\udfff]+"))  # whatever was paid for
_URL = and_(instance_of(str), max_len(5000), _matching(r"(?i:https?)://[^\s\x00-\x1f]+"))


def _aware(_: object, attribute: Any, value: datetime | None) -> None:
    if value is not None and value.tzinfo is None:
        raise ValueError(f"{attribute.name} must say its time zone")


@frozen(kw_only=True)
class Job(Generic[ResultT]):
    """A job at a provider.

    `operation` is what it was submitted to or, for a job known by its id alone, the operation that gives its result.
    `polling_url` is where the provider wants to be asked (BFL), `inputs` what describes the job in its sidecar,
    `arguments` what its result is asked for with beside the id, where that is not enough.
    """

    provider: str = field(validator=_NAME)
    operation: str = field(validator=_NAME)
    id: str = field(validator=_ID)
    base_url: str = field(validator=_URL)
    polling_url: str | None = field(default=None, validator=optional(_URL))
    submitted_at: datetime | None = field(default=None, validator=[optional(instance_of(datetime)), _aware])
    inputs: dict[str, Any] = field(factory=dict, validator=instance_of(dict), hash=False)
    arguments: dict[str, Any] = field(factory=dict, validator=instance_of(dict), hash=False)

    def __str__(self) -> str:
        return harmless(f"{self.provider} {self.operation} {self.id}")

    def to_json(self) -> str:
        """The ticket as one line of JSON; `from_json` reads it in any later process."""
        values = {name: getattr(self, name) for name in _FIELDS if name != "arguments" or self.arguments}
        at = self.submitted_at
        return json.dumps(
            {"safelight": VERSION, **values, "submitted_at": at and at.isoformat(), "inputs": self.inputs}
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> Job[Any]:
        """Read a ticket. Raises `InvalidTicket` for anything that `to_json` of this version does not write."""
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InvalidTicket(f"this is not a ticket: not JSON ({error})") from error
        if not isinstance(values, dict) or "safelight" not in values:
            raise InvalidTicket("this is not a ticket: a JSON object with a member 'safelight' is expected")
        version = values.pop("safelight")
        if version != VERSION:
            raise InvalidTicket(f"this ticket is of version {version!r}; this release reads version {VERSION}")
        if unknown := sorted(values.keys() - set(_FIELDS)):
            raise InvalidTicket(f"this ticket is damaged: it has unknown members {', '.join(map(repr, unknown))}")
        if missing := [name for name in _NEEDED if name not in values]:
            raise InvalidTicket(f"this ticket is damaged: it has no {', '.join(missing)}")
        try:
            if values.get("submitted_at") is not None:
                values["submitted_at"] = datetime.fromisoformat(values["submitted_at"])
            return cls(**values)
        except (TypeError, ValueError) as error:
            raise InvalidTicket(f"this ticket is damaged: {error.args[0] if error.args else error}") from error


_FIELDS = tuple(attribute.name for attribute in fields(Job))
_NEEDED = tuple(attribute.name for attribute in fields(Job) if attribute.default is NOTHING)
