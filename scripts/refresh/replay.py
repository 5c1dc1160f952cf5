"""What users of an older client live through: replies that are valid under the newer document, read by the older one.

The older client is generated as `make regen` generates it, beside today's, for as long as it is needed. Replies are
drawn by schemathesis through the mirror of the contract tests.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import jsonschema_rs
import schemathesis
import yaml
from attrs import evolve, field, frozen
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

import safelight_api
from safelight.contract.reply import decode
from safelight.errors import ContractViolation, ReplyError
from safelight.generate.documents import METHODS
from safelight.generate.documents import operations as every
from safelight.generate.regenerate import regenerate
from safelight.provider import Provider, load_provider
from safelight.testing.contract.drawing import draw_cases
from safelight.testing.contract.mirror import mirror
from safelight_api.operation import Operation, load_document
from scripts.refresh.compare import JSON, key_of, resolved
from scripts.refresh.shapes import Document, Schemas, shapes

Pair: TypeAlias = tuple[Document, Document]
NUMBERS = count(1)


@contextmanager
def older_client(document: Document, provider: str) -> Iterator[Provider]:
    """The provider as a client generated from this document knows it, for as long as the block lasts.

    Its `read` is today's, which may ask for members that the older models lack; replace it before reading states.
    """
    name = f"{provider}_older_{next(NUMBERS)}"  # of its own, for documents and validators are kept by package
    with tempfile.TemporaryDirectory() as folder:
        specs = Path(folder) / "specs"
        specs.mkdir()
        (specs / f"{name}.yaml").write_text(yaml.safe_dump(dict(document), sort_keys=False), "utf-8")
        regenerate(specs, Path(folder) / "generated")
        before = safelight_api.__path__
        safelight_api.__path__ = [*before, str(Path(folder) / "generated")]
        try:
            table = import_module(f"safelight_api.{name}.operations")
            yield evolve(load_provider(provider), operations=table.OPERATIONS)
        finally:
            safelight_api.__path__ = before
            for module in [module for module in sys.modules if f"{module}.".startswith(f"safelight_api.{name}.")]:
                del sys.modules[module]


@frozen
class Place:
    """One declared reply of the newer document, and the older client's operation that will read it.

    `shapes` are the branches of its schema in their order, each with whether the provider answers in it or refuses.
    """

    operation: Operation[..., Any]
    path: str
    method: str
    status: int
    schema: Any = field(repr=False)
    shapes: tuple[tuple[Any, bool], ...] = field(repr=False)

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path} {self.status}"


def places(older: Provider, newer: Document) -> list[Place]:
    """Every JSON reply of the newer document to an operation that the older client knows."""
    known = {key_of(each.method, each.path): each for each in older.operations.values()}
    found = []
    for path, method, operation in every(dict(newer)):
        if (same := known.get(key_of(method, path))) is None:
            continue
        schemas = {int(s): body_schema(newer, r) for s, r in operation["responses"].items() if str(s).isdigit()}
        answers = [each for each in union(schemas.get(200)) if not (resolved(newer, each) or {}).get("x-error")]
        for status, whole in schemas.items():
            if whole is not None:
                shapes = tuple((each, each in answers) for each in union(whole))
                found.append(Place(same, path, method, status, whole, shapes))
    return found


def body_schema(document: Document, response: Any) -> Any:
    """The schema of a response's JSON body, if it has one."""
    return resolved(document, response).get("content", {}).get(JSON, {}).get("schema")


def union(whole: Any) -> list[Any]:
    """The branches of a body's schema."""
    return [] if whole is None else whole.get("anyOf") or whole.get("oneOf") or [whole]


@frozen
class Lived:
    """What became of the replies of one place: how many, how many as before, and what was different how often.

    `members` are those that the older document does not declare: no drift, for they are kept among the undeclared.
    """

    place: Place
    count: int = 0
    same: int = 0
    members: Counter[str] = field(factory=Counter)
    drift: Counter[str] = field(factory=Counter)
    errors: Counter[str] = field(factory=Counter)


def live(older: Provider, newer: Document, place: Place, bodies: list[bytes]) -> Lived:
    """Decode the replies of one place with the older client.

    A reply is as before if it is read without drift and as the newer document means it: as an answer, or as a refusal.
    It is an error if the older client raises where the newer document has an answer, or finds a broken contract.
    """
    found = Lived(place)
    same = 0
    shapes = [(validator(newer, shape), answer) for shape, answer in place.shapes]
    for body in bodies:
        value = json.loads(body)
        answer = next((answer for held, answer in shapes if held.is_valid(value)), False)
        try:
            reply = decode(older, place.operation, place.status, {}, body)
        except ContractViolation as error:
            found.errors[error.kind] += 1
        except ReplyError as error:
            same += not answer
            found.errors.update([error.kind] if answer else [])
        else:
            found.drift.update({starred(each.path) for each in reply.drift})
            found.members.update(new_members(newer, place, value))
            found.errors.update([] if answer else ["read as an answer"])
            same += answer and not reply.drift
    return evolve(found, count=len(bodies), same=same)


def validator(document: Document, shape: Any) -> Any:
    """Whether a value has a shape of a document."""
    components = document.get("components", {})
    return jsonschema_rs.Draft202012Validator({"allOf": [shape], "components": components})


def starred(path: str) -> str:
    """A JSON pointer that means every item of a list."""
    return "/".join("*" if part.isdigit() else part for part in path.split("/")) or "/"


def new_members(newer: Document, place: Place, value: Any) -> set[str]:
    """The members of a body that the newer document declares and the older does not."""
    branches = place.operation.responses.get(place.status, ())
    here = tuple({"$ref": f"#{branch.pointer}"} for branch in branches)
    documents = (load_document(place.operation.package, "effective"), newer)
    return set(undeclared(documents, (here, (place.schema,)), value, ""))


def undeclared(documents: Pair, schemas: tuple[Schemas, Schemas], value: Any, path: str) -> Iterator[str]:
    """Where a value has members that only the newer of two schemas declares."""
    kind = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else None
    a, b = (shapes(document, each).get(kind or "") for document, each in zip(documents, schemas, strict=True))
    if a is None or b is None:
        return
    for item in value if kind == "array" else ():
        yield from undeclared(documents, (a.items, b.items), item, f"{path}/*")
    for name in value.keys() & b.properties.keys() if kind == "object" else ():
        if name in a.properties:
            inner = (a.properties[name], b.properties[name])
            yield from undeclared(documents, inner, value[name], f"{path}/{name}")
        elif a.properties:
            yield f"{path}/{name}"


def draw(newer: Document, found: list[Place], examples: int) -> Iterator[tuple[Place, list[bytes]]]:
    """Distinct replies for each place, drawn once for places that say the same."""
    document = mirror({**newer, "paths": only_replies(newer)})
    loaded = schemathesis.openapi.from_dict(document, config=SchemathesisConfig())
    drawn: dict[str, list[bytes]] = {}
    for place in found:
        key = json.dumps(place.schema, sort_keys=True)
        if key not in drawn:
            operation = loaded[f"/{place.method}{place.path}/{place.status}"]["POST"]
            drawn[key] = bodies(operation.as_strategy(generation_mode=GenerationMode.POSITIVE), examples)
        yield place, drawn[key]


def only_replies(document: Document) -> dict[str, Any]:
    """The paths of a document with nothing but their operations' replies."""
    return {
        path: {
            method: {"responses": {s: resolved(document, r) for s, r in item[method]["responses"].items()}}
            for method in METHODS
            if method in item
        }
        for path, item in document["paths"].items()
    }


def bodies(strategy: Any, examples: int) -> list[bytes]:
    """Distinct bodies, the same ones each time."""
    found: dict[bytes, None] = {}

    def collect(case: Any) -> None:
        found[json.dumps(case.body).encode()] = None

    draw_cases(strategy, examples, examples, collect)
    return list(found)
