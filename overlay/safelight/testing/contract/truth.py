"""What a client is held to: its documents, the frozen corpus, and bodies made from the documents.

Nothing here is read off generated code, so that it can judge a client made from something else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import Any, NamedTuple

from hypothesis import assume
from jsonschema_rs import Draft202012Validator
from schemathesis import GenerationMode, openapi
from schemathesis.config import SchemathesisConfig

from safelight.testing.contract.corpus import Row
from safelight.testing.contract.drawing import draw_cases
from safelight.testing.contract.expected import JSON, Expected, Shape, expected_operations
from safelight.testing.contract.fidelity import resolved
from safelight.testing.contract.mirror import shared_places
from safelight.testing.contract.probes import Probes
from safelight.testing.contract.subject import Subject

SAMPLE = 10  # of the rows, where another place with the same schema replays them whole
DRAWN = 8  # requests that schemathesis draws for one schema
LONGEST = 4000
JSON_TYPES = (dict, list, str, int, float, bool, NoneType)


class Probe(NamedTuple):
    """A body, and the number of the first shape that it has (None: the document does not allow it)."""

    value: Any
    shape: int | None


class Truth:
    """One provider as its committed documents have it; everything is made when it is first asked for."""

    def __init__(self, subject: Subject, rows: Mapping[str, list[Row]]) -> None:
        self.subject = subject
        self.provider = subject.name
        self.effective = subject.document("effective")
        self.tolerant = subject.document("tolerant")
        shared = shared_places(subject.provider)
        self.first_places = {str(place): name for name, found in shared.items() for place in found}
        self.frozen = rows
        self.operations: dict[str, Expected] = expected_operations(self.effective, self.tolerant)
        self.allows = cache(self._allows)
        self.held = cache(self._held)
        self.bodies = cache(self._bodies)
        self.models = cache(self._models)
        self.replies = cache(self._replies)
        self.rows = cache(self._rows)
        self.drawn = cache(self._drawn)

    def _allows(self, pointer: str) -> Any:
        """The validator of one schema of the effective document."""
        return self.held(json.dumps(resolved(self.effective, {"$ref": f"#{pointer}"})))

    def _held(self, schema: str) -> Any:
        """The validator of one schema, which many places share."""
        return Draft202012Validator({**json.loads(schema), "components": self.effective.get("components", {})})

    def shape(self, shapes: tuple[Shape, ...], value: Any) -> int | None:
        """The number of the first shape that a body has; a broken answer, if it has all of one, is not a refusal."""
        found = next((index for index, each in enumerate(shapes) if self.allows(each.pointer).is_valid(value)), None)
        meant = found is not None and shapes[found].error and any(self._has_all(each, value) for each in shapes)
        return None if meant else found

    def _has_all(self, shape: Shape, value: Any) -> bool:
        """Whether a body has every member that an answer must have, each as it must be."""
        schema = resolved(self.effective, {"$ref": f"#{shape.pointer}"})
        needed = schema.get("required", ())
        if shape.error or not needed or not isinstance(value, dict) or not all(name in value for name in needed):
            return False
        members = {name: schema["properties"][name] for name in needed}
        return bool(self.held(json.dumps({"type": "object", "properties": members})).is_valid(value))

    def _bodies(self, name: str) -> list[Probe]:
        """Request bodies of one operation: the document's examples, probes, and what schemathesis draws."""
        expected = self.operations[name]
        if expected.body_pointer is None:
            return []
        path = self.effective["paths"][expected.path][expected.method.lower()]
        media = path["requestBody"]["content"][expected.media_type]
        values = [example["value"] for example in media.get("examples", {}).values()]
        values += Probes(self.effective).bodies(expected.body_pointer)
        values += self.drawn(json.dumps(media["schema"]), name) if expected.media_type == JSON else []
        return self._distinct(values, expected.body)

    def _models(self, name: str) -> list[Probe]:
        """Request bodies of one operation that models write: those of JSON objects."""
        expected = self.operations[name]
        models = expected.media_type == JSON and all(shape.model is not None for shape in expected.body)
        return self.bodies(name) if models else []

    def _replies(self, name: str, status: int) -> list[Probe]:
        """Response bodies for one place: the document's examples and probes."""
        shapes = self.operations[name].replies[status]
        root = shapes[0].pointer.partition("/anyOf/")[0]
        path = self.effective["paths"][self.operations[name].path][self.operations[name].method.lower()]
        media = path["responses"][str(status)]["content"]["application/json"]
        values = [example["value"] for example in media.get("examples", {}).values()]
        return self._distinct([*values, *Probes(self.effective).bodies(root)], shapes)

    def _distinct(self, values: list[Any], shapes: tuple[Shape, ...]) -> list[Probe]:
        found = {json.dumps(value): value for value in values}
        return [Probe(value, self.shape(shapes, value)) for value in found.values()]

    def _drawn(self, schema: str, name: str) -> list[Any]:
        """Valid request bodies that schemathesis draws; the schema is the key under which they are shared."""
        expected = self.operations[name]
        loaded = openapi.from_dict(self.effective, config=SchemathesisConfig())
        strategy = loaded[expected.path][expected.method].as_strategy(generation_mode=GenerationMode.POSITIVE)
        found: list[Any] = []

        def collect(case: Any) -> None:
            assume(isinstance(case.body, JSON_TYPES))  # a body that is not required may be left out
            if len(text := json.dumps(case.body)) <= LONGEST:
                found.append(json.loads(text))

        draw_cases(strategy, DRAWN, len(schema), collect)
        return found

    def is_first(self, name: str, status: int) -> bool:
        """Whether this is the place that replays all rows of its schema."""
        place = f"{self.provider}-{name}-{status}"
        return self.first_places[place] == place

    def is_own(self, name: str, status: int) -> bool:
        """Whether a reply's schema stands in its own place, where it can change alone, and is no component."""
        root = self.operations[name].replies[status][0].pointer.partition("/anyOf/")[0]
        return "$ref" not in resolved(self.effective, {"$ref": f"#{root}"}, follow=False)

    def _rows(self, name: str, status: int) -> list[Row]:
        """The frozen rows of one place: all, or a sample where another place takes them all."""
        found = self.frozen.get(self.first_places[f"{self.provider}-{name}-{status}"], [])
        return found if self.is_first(name, status) else found[::SAMPLE]
