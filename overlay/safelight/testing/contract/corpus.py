"""The frozen corpus: replies, valid and invalid, with what decoding them has to come to.

`safelight corpus` writes it: schemathesis draws the bodies from the effective document, decoding gives the outcomes,
and a person reads the difference before committing it. Its hash stands beside it, so that no row changes by accident.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, Self

from attrs import frozen
from schemathesis import GenerationMode

from safelight.contract.jsontext import parse_json
from safelight.contract.reply import Reply, decode
from safelight.errors import ContractViolation, ReplyError
from safelight.provider import Provider
from safelight.testing.contract.drawing import draw_cases
from safelight.testing.contract.fidelity import branch_of
from safelight.testing.contract.mirror import Place, shared_places, strategy

MADE_BY = ("schemathesis", "hypothesis", "jsonschema-rs")
LONGEST = 4000  # bytes of a body
MANIFEST = "manifest.json"


class Row(NamedTuple):
    """One reply: where it was drawn for, whether it is valid, its bytes, and what decoding it comes to."""

    place: str
    valid: bool
    body: bytes
    outcome: Any


class Count(NamedTuple):
    """How many bodies are drawn for each distinct schema."""

    valid: int
    invalid: int

    @classmethod
    def of(cls, examples: int) -> Self:
        """So many valid ones, and more of the invalid, of which there are more kinds."""
        return cls(examples, examples * 13 // 8)


@frozen
class Corpus:
    """One provider's rows in a folder: `NAME.jsonl.gz`, and `manifest.json` with its hash and what it was made with."""

    folder: Path
    provider: str

    @property
    def file(self) -> Path:
        """Where the rows are."""
        return self.folder / f"{self.provider}.jsonl.gz"

    def rows(self) -> list[Row]:
        """Every row."""
        lines = (json.loads(line) for line in self._text().splitlines())
        return [Row(place, valid, base64.b64decode(body), result) for place, valid, body, result in lines]

    def digest(self) -> str:
        """The hash of the rows, whatever zlib packed them with."""
        return hashlib.sha256(self._text()).hexdigest()

    def noted(self) -> str | None:
        """The hash that was noted when the rows were made."""
        found: str | None = self._manifest().get("sha256", {}).get(self.provider)
        return found

    def write(self, rows: list[Row]) -> None:
        """Write the rows, the same bytes for the same rows, and note their hash."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lines = [
            json.dumps([row.place, row.valid, base64.b64encode(row.body).decode(), row.outcome], separators=(",", ":"))
            for row in rows
        ]
        self.file.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
        hashes = {**self._manifest().get("sha256", {}), self.provider: self.digest()}
        made = {name: version(name) for name in MADE_BY}
        manifest = {"made_with": made, "sha256": dict(sorted(hashes.items()))}
        (self.folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")

    def _text(self) -> bytes:
        return gzip.decompress(self.file.read_bytes())

    def _manifest(self) -> dict[str, Any]:
        path = self.folder / MANIFEST
        return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def by_place(rows: list[Row]) -> dict[str, list[Row]]:
    """Rows by the place that they were drawn for."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.place, []).append(row)
    return found


def outcome(place: Place, body: bytes) -> Any:
    """What decoding comes to: the model and the pointers of its drift, a violation, or a refusal of whatever kind.

    Which kind a refusal is depends on the status, and places with different statuses share their rows.
    """
    return outcome_of(read(place, body))


def read(place: Place, body: bytes) -> Reply[Any] | ReplyError:
    """What comes of a body: a reply, or one error of the package."""
    try:
        return decode(place.provider, place.operation, place.status, {}, body)
    except ReplyError as error:
        return error


def outcome_of(result: Reply[Any] | ReplyError) -> Any:
    """What is frozen of a reply or an error."""
    match result:
        case ContractViolation():
            return result.kind
        case ReplyError():
            return "refused"
        case Reply():
            return [type(result.model).__name__, sorted(drift.path for drift in result.drift)]


def told(result: Any) -> str:
    """An outcome in words."""
    if not isinstance(result, list):
        return str(result)
    model, drift = result
    return f"{model}, with drift at {', '.join(drift)}" if drift else f"{model}, whole"


def examples(place: Place) -> list[bytes]:
    """The documented examples of a response: among them what draws seldom hit, such as a success with its file."""
    path = place.operation.document("effective")["paths"][place.operation.path][place.operation.method.lower()]
    found = path["responses"][str(place.status)]["content"]["application/json"].get("examples", {})
    return [json.dumps(each["value"]).encode() for each in found.values()]


def is_valid(place: Place, body: bytes) -> bool:
    """Whether the effective document allows this body here."""
    try:
        return branch_of(place, parse_json(body)) is not None
    except ValueError:
        return False


def draw(place: Place, mode: GenerationMode, count: int) -> list[bytes]:
    """Distinct bodies for one place, in the order in which they were drawn."""
    found: dict[bytes, None] = {}

    def collect(case: Any) -> None:
        body = case.body if isinstance(case.body, bytes) else json.dumps(case.body, ensure_ascii=True).encode()
        if len(body) <= LONGEST:
            found[body] = None

    draw_cases(strategy(place, mode), count, len(str(place)) + count, collect)
    return list(found)


def build(provider: Provider, count: Count) -> Iterator[Row]:
    """Draw the rows of one provider."""
    for name, (place, *_) in shared_places(provider).items():
        valid = draw(place, GenerationMode.POSITIVE, count.valid)
        invalid = draw(place, GenerationMode.NEGATIVE, count.invalid) if place.schema else []  # {} cannot be broken
        for body in dict.fromkeys([*examples(place), *valid, *invalid]):
            yield Row(name, is_valid(place, body), body, outcome(place, body))
