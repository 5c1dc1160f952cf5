"""Fresh responses, valid, invalid and no JSON at all, for every distinct response of every operation."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode

from safelight.contract.fitting import MISSING, Fit
from safelight.contract.reply import Reply, decode
from safelight.contract.schema import validator
from safelight.errors import ContractViolation, ReplyError
from safelight.testing.contract.corpus import shared_places
from safelight.testing.contract.fidelity import branch_of, model_faults, object_schema
from safelight.testing.contract.mirror import Place, strategy
from safelight.testing.contract.tally import keywords, saw

GROUPS = list(shared_places().values())
ANSWERS = [shared[0] for shared in GROUPS if shared[0].status == 200]
every_schema = pytest.mark.parametrize("shared", GROUPS, ids=lambda shared: str(shared[0]))
quick = settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck)
)
fewer = settings(quick, max_examples=max(5, settings().max_examples // 4))

NO_JSON = ["not JSON"]
TERRIBLE = [
    b"",
    b" \n",
    b"{",
    b'{"id": "x", "status": "Ready"',
    b"<html><body>502 Bad Gateway</body></html>",
    gzip.compress(b"{}", mtime=0)[:-3],
    b"\xff\xfe",
    '{"id": "x"}'.encode("utf-16"),
    b'\xef\xbb\xbf{"id": "x"}',
    b'{"id": "\xed\xa0\x80"}',
    b"[" * 100_000,
    b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    b"9" * 5_000,
    b'{"id": "x", "status": "Ready", "cost": ' + b"9" * 5_000 + b"}",
    b'{"cost": NaN}',
    b'{"cost": -Infinity}',
    b'{"cost": 1e999}',
    b'{"id": "\\ud800", "status": "\\udfff"}',
    b'{"\\ud800": 1}',
    b"[]",
    b"null",
    b'"text"',
    b"0",
    b'{"task": [[], {}], "images": {"0": []}}',
    b" " * 50_000_000,
]


def decoded(place: Place, body: bytes, **more: Any) -> Reply[Any] | ReplyError:
    """What comes out: a reply, or one error of the package; anything else fails the test."""
    try:
        return decode(place.provider, place.operation, place.status, {}, body, **more)
    except ReplyError as error:
        return error


def broken_keywords(place: Place, body: bytes) -> list[str]:
    """The keywords of the effective document that a body breaks."""
    try:
        value = json.loads(body)
    except ValueError:
        return NO_JSON
    pointer = place.operation.responses[place.status][0].pointer.partition("/anyOf/")[0]
    return sorted(set(keywords(validator(place.operation.package, "effective", pointer).iter_errors(value))))


def tried(place: Place, kind: str, body: bytes, broke: Iterable[str] = ()) -> Reply[Any] | ReplyError:
    """Decode a body of this kind, and count it."""
    result = decoded(place, body)
    match result:
        case ContractViolation():
            came_out = "broken"
        case ReplyError():
            came_out = "refused"
        case _:
            came_out = "drift" if result.drift else "whole"
    saw(place, kind, came_out, broke)
    return result


@every_schema
@fewer
@given(data=st.data())
def test_fresh_valid_responses_decode_without_drift(shared: list[Place], data: st.DataObject) -> None:
    """A response that the document allows gives its model, whole and without drift, or the refusal that it is."""
    value = json.loads(json.dumps(data.draw(strategy(shared[0], GenerationMode.POSITIVE)).body))
    for place in shared:
        result = tried(place, "valid", json.dumps(value).encode())
        branch = branch_of(place, value)
        assert branch is not None
        assert isinstance(result, ReplyError) == branch.error
        assert not isinstance(result, ContractViolation)
        assert isinstance(result, ReplyError) or not result.drift
        assert list(model_faults(place, value)) == []


@every_schema
@fewer
@given(data=st.data())
def test_fresh_invalid_responses_are_seen(shared: list[Place], data: st.DataObject) -> None:
    """A response that the document does not allow gives drift or an error, and under `strict` always an error."""
    case = data.draw(strategy(shared[0], GenerationMode.NEGATIVE))
    body = case.body if isinstance(case.body, bytes) else json.dumps(case.body).encode()
    broke = broken_keywords(shared[0], body)
    assume(broke)
    for place in shared:
        result = tried(place, "invalid", body, broke)
        assert isinstance(result, ReplyError) or (result.drift and broke != NO_JSON)
        assert isinstance(decoded(place, body, strict=True), ReplyError)


@every_schema
@quick
@given(body=st.binary(max_size=300))
def test_bytes_of_any_kind_give_a_reply_or_an_error(shared: list[Place], body: bytes) -> None:
    """Whatever the bytes, what comes out is a `Reply` or one `ReplyError`."""
    for place in shared:
        tried(place, "bytes", body)


@pytest.mark.parametrize("body", TERRIBLE, ids=lambda body: repr(body[:20]))
@pytest.mark.parametrize("place", ANSWERS[:6], ids=str)
def test_terrible_bytes_give_a_reply_or_an_error(place: Place, body: bytes) -> None:
    """Truncated, corrupt, endless or absurdly deep bodies are told as errors like any other."""
    result = decoded(place, body)
    if isinstance(result, ContractViolation):
        assert result.body == body
        assert len(str(result)) < 1000


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=8), children, max_size=4),
    max_leaves=12,
)


def nodes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value below a value."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in below for found in ((*path, key), *nodes(item, (*path, key)))]


@every_schema
@quick
@given(data=st.data())
def test_pruning_obeys_its_algebra(shared: list[Place], data: st.DataObject) -> None:
    """What is left is valid; pruning it again changes nothing; what is missing is exactly what was reported."""
    place = shared[0]
    for branch in place.operation.responses[place.status]:
        value = data.draw(mangled(place))
        package = place.operation.package
        held = validator(package, "tolerant", branch.pointer)
        kept, holes = Fit(package, "tolerant", drop=True).fit(branch.pointer, value)
        if held.is_valid(value):
            assert (kept, holes) == (value, [])
        elif kept is not MISSING:
            assert holes
            assert held.is_valid(kept)
            assert Fit(package, "tolerant", drop=True).fit(branch.pointer, kept) == (kept, [])
            assert kept == less(value, {hole.path for hole in holes}, kept)


def mangled(place: Place) -> st.SearchStrategy[Any]:
    """A valid response in which a few nodes were replaced by anything."""

    @st.composite
    def build(draw: st.DrawFn) -> Any:
        value = json.loads(json.dumps(draw(strategy(place, GenerationMode.POSITIVE)).body))
        for _ in range(draw(st.integers(0, 3))):
            if not (paths := nodes(value)):
                break
            *parents, last = draw(st.sampled_from(paths))
            parent = value
            for key in parents:
                parent = parent[key]
            parent[last] = draw(json_values)
        return value

    return build()


def less(value: Any, holes: set[str], kept: Any, path: str = "") -> Any:
    """The value without its holes; a hole that had to stay became null."""
    if isinstance(value, dict):
        found = {}
        for key, item in value.items():
            where = f"{path}/{key.replace('~', '~0').replace('/', '~1')}"
            inner = kept.get(key, MISSING) if isinstance(kept, dict) else MISSING
            if where not in holes:
                found[key] = less(item, holes, inner, where)
            elif inner is None:
                found[key] = None
        return found
    if isinstance(value, list):
        left = [(index, item) for index, item in enumerate(value) if f"{path}/{index}" not in holes]
        inners = kept if isinstance(kept, list) and len(kept) == len(left) else [MISSING] * len(left)
        return [less(item, holes, inner, f"{path}/{index}") for (index, item), inner in zip(left, inners, strict=True)]
    return value


def breakable(place: Place) -> dict[str, Any]:
    """The optional members of an answer that something can break, each with what does."""
    document = place.operation.document("tolerant")
    answer = place.operation.responses[place.status][0]
    schema = object_schema(document, {"$ref": f"#{answer.pointer}"}) or {}
    found = {}
    for name in schema.get("properties", {}).keys() - set(schema.get("required", ())):
        held = Draft202012Validator({**schema["properties"][name], "components": document["components"]})
        for wrong in ({"not": "this"}, "nor this", [True]):
            if not held.is_valid(wrong):
                found[name] = wrong
                break
    return found


@pytest.mark.parametrize("place", [place for place in ANSWERS if breakable(place)], ids=str)
@quick
@given(data=st.data())
def test_broken_optional_members_cost_only_themselves(place: Place, data: st.DataObject) -> None:
    """Corrupting optional members of a valid response gives the same typed result, less those members."""
    wrong = breakable(place)
    value = json.loads(json.dumps(data.draw(strategy(place, GenerationMode.POSITIVE)).body))
    assume(branch_of(place, value) == place.operation.responses[place.status][0])
    broken = data.draw(st.sets(st.sampled_from(sorted(wrong)), min_size=1))
    body = json.dumps(value | {name: wrong[name] for name in broken}).encode()
    reply = tried(place, "invalid", body, broken_keywords(place, body))
    clean = decoded(place, json.dumps({key: item for key, item in value.items() if key not in broken}).encode())
    assert isinstance(reply, Reply)
    assert isinstance(clean, Reply)
    assert reply.model == clean.model
    assert {f"/{name}" for name in broken} <= {drift.path for drift in reply.drift}
