"""The frozen corpus: responses, valid and invalid, with what decoding them has to come to.

`make corpus` rebuilds it: schemathesis draws the bodies from the effective documents, decoding gives the outcomes, and
a person reads the difference before committing it. Its hash is checked, so that no row is changed by accident.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from schemathesis import GenerationMode

from safelight.contract.jsontext import parse_json
from safelight.contract.reply import decode
from safelight.errors import ContractViolation, ReplyError
from tests.contract.checks import branch_of
from tests.contract.drawing import draw_cases
from tests.contract.mirror import Place, places, strategy

FOLDER = Path(__file__).parent / "corpus"
MADE_BY = ("schemathesis", "hypothesis", "jsonschema-rs")
VALID, INVALID = 160, 260
LONGEST = 4000


class Row(NamedTuple):
    """One response: where it was drawn for, whether it is valid, its bytes, and what decoding it comes to."""

    place: str
    valid: bool
    body: bytes
    outcome: Any


def schema_key(place: Place) -> str:
    """Places with the same key take the same bodies."""
    return f"{place.provider.name} {json.dumps(place.schema, sort_keys=True)}"


def shared_places() -> dict[str, list[Place]]:
    """Every place, by the first place that has its schema."""
    first: dict[str, str] = {}
    found: dict[str, list[Place]] = {}
    for place in places():
        name = first.setdefault(schema_key(place), str(place))
        found.setdefault(name, []).append(place)
    return found


def outcome(place: Place, body: bytes) -> Any:
    """What decoding comes to: the model and the pointers of its drift, a violation, or a refusal of whatever kind.

    Which kind a refusal is depends on the status, and places with different statuses share their rows.
    """
    try:
        reply = decode(place.provider, place.operation, place.status, {}, body)
    except ContractViolation as error:
        return error.kind
    except ReplyError:
        return "refused"
    return [type(reply.model).__name__, sorted(drift.path for drift in reply.drift)]


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


def build(provider: str, group: dict[str, list[Place]]) -> Iterator[Row]:
    """Draw the rows of one provider."""
    for name, shared in group.items():
        place = shared[0]
        if place.provider.name == provider:
            valid, invalid = draw(place, GenerationMode.POSITIVE, VALID), draw(place, GenerationMode.NEGATIVE, INVALID)
            for body in dict.fromkeys([*examples(place), *valid, *invalid]):
                yield Row(name, is_valid(place, body), body, outcome(place, body))


def write(provider: str, rows: list[Row]) -> None:
    """Write one provider's rows, the same bytes for the same rows."""
    FOLDER.mkdir(exist_ok=True)
    lines = [
        json.dumps([row.place, row.valid, base64.b64encode(row.body).decode(), row.outcome], separators=(",", ":"))
        for row in rows
    ]
    data = ("\n".join(lines) + "\n").encode()
    (FOLDER / f"{provider}.jsonl.gz").write_bytes(gzip.compress(data, mtime=0))


def read(provider: str) -> list[Row]:
    """Read one provider's rows."""
    text = gzip.decompress((FOLDER / f"{provider}.jsonl.gz").read_bytes()).decode()
    return [
        Row(place, valid, base64.b64decode(body), result)
        for place, valid, body, result in (json.loads(line) for line in text.splitlines())
    ]


@cache
def rows_of(provider: str) -> dict[str, list[Row]]:
    """One provider's rows, by the place that they were drawn for."""
    found: dict[str, list[Row]] = {}
    for row in read(provider):
        found.setdefault(row.place, []).append(row)
    return found


def digest(provider: str) -> str:
    """The hash of one provider's rows, whatever zlib packed them with."""
    return hashlib.sha256(gzip.decompress((FOLDER / f"{provider}.jsonl.gz").read_bytes())).hexdigest()


def manifest() -> dict[str, Any]:
    """What the corpus was made with, and its hashes."""
    return dict(json.loads((FOLDER / "manifest.json").read_text()))


def main() -> None:
    """Rebuild the corpus and say what it holds."""
    group = shared_places()
    hashes = {}
    for provider in sorted({shared[0].provider.name for shared in group.values()}):
        rows = list(build(provider, group))
        write(provider, rows)
        hashes[provider] = digest(provider)
        print(f"{provider}: {sum(row.valid for row in rows)} valid, {sum(not row.valid for row in rows)} invalid")
    made = {name: version(name) for name in MADE_BY}
    (FOLDER / "manifest.json").write_text(json.dumps({"made_with": made, "sha256": hashes}, indent=2) + "\n")


if __name__ == "__main__":
    main()
