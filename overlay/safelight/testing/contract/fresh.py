"""Replies that nobody has seen before, drawn by hypothesis: valid, broken in places, and bytes of any kind.

How many follows hypothesis's profile: a quarter of its `max_examples`, which is 25 unless one is loaded.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator
from schemathesis import GenerationMode

from safelight.contract.fitting import MISSING, Fit
from safelight.contract.reply import Reply, decode
from safelight.contract.schema import validator
from safelight.errors import ContractViolation, ReplyError
from safelight.testing.contract.drawing import UNMINDED
from safelight.testing.contract.fidelity import branch_of, model_faults, object_schema
from safelight.testing.contract.mirror import Place, strategy
from safelight.testing.contract.tally import keywords, saw

NO_JSON = ["not JSON"]
LEAST = 5
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=8), children, max_size=4),
    max_leaves=12,
)


def drawn(strategies: dict[str, Any], test: Callable[..., None]) -> None:
    """Try a test with what is drawn; raises what the least case that fails raises."""
    given(**strategies)(few(test))()


def few(test: Callable[..., None]) -> Callable[..., None]:
    """As many draws as the profile of hypothesis asks for, by whole seconds for a provider."""
    return settings(
        phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        suppress_health_check=UNMINDED,
        deadline=None,
        report_multiple_bugs=False,
        max_examples=max(LEAST, settings().max_examples // 4),
    )(test)


def held(true: Any, fault: str, body: Any) -> None:
    """Fail with what is wrong, and the body that shows it."""
    if not true:
        raise AssertionError(f"{fault}: {body!r}")


def decoded(place: Place, body: bytes, **more: Any) -> Reply[Any] | ReplyError:
    """What comes out: a reply, or one error of the package; anything else fails the check."""
    try:
        return decode(place.provider, place.operation, place.status, {}, body, **more)
    except ReplyError as error:
        return error


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


def valid_replies(shared: list[Place]) -> None:
    """What the document allows is read whole, and what of it was broken costs only itself."""
    place = shared[0]
    wrong = breakable(place)

    def test(data: st.DataObject) -> None:
        value = json.loads(json.dumps(data.draw(strategy(place, GenerationMode.POSITIVE)).body))
        for each in shared:
            _whole(each, value)
        _pruned(place, mangled(data.draw, value))
        if wrong and branch_of(place, value) == place.operation.responses[place.status][0]:
            _costs_itself(place, value, wrong, data.draw(st.sets(st.sampled_from(sorted(wrong)), min_size=1)))

    drawn({"data": st.data()}, test)


def _whole(place: Place, value: Any) -> None:
    """A response that the document allows gives its model, whole and without drift, or the refusal that it is."""
    result = tried(place, "valid", json.dumps(value).encode())
    branch = branch_of(place, value)
    held(branch is not None, "valid under the document, but under no branch of the table", value)
    if isinstance(result, ReplyError):
        refusal = branch is not None and branch.error and not isinstance(result, ContractViolation)
        held(refusal, f"the document allows it, but it is {type(result).__name__}: {result}", value)
    else:
        held(branch is not None and not branch.error, "a refusal is read as an answer", value)
        held(
            not result.drift, f"the document allows it, but it drifts at {[each.path for each in result.drift]}", value
        )
    for fault in model_faults(place, value):
        held(None, fault, value)


def _pruned(place: Place, value: Any) -> None:
    """What is left is valid; pruning it again changes nothing; what is missing is exactly what was reported."""
    package = place.operation.package
    for branch in place.operation.responses[place.status]:
        valid = validator(package, "tolerant", branch.pointer)
        kept, holes = Fit(package, "tolerant", drop=True).fit(branch.pointer, value)
        if valid.is_valid(value):
            held((kept, holes) == (value, []), "a valid body is pruned", value)
        elif kept is not MISSING:
            held(holes and valid.is_valid(kept), f"what is left of it is not valid: {kept!r}", value)
            again = Fit(package, "tolerant", drop=True).fit(branch.pointer, kept)
            held(again == (kept, []), f"pruned once more it is {again!r}", value)
            rest = less(value, {hole.path for hole in holes}, kept)
            held(kept == rest, f"{kept!r} is left, but {rest!r} was to be", value)


def _costs_itself(place: Place, value: Any, wrong: dict[str, Any], broken: set[str]) -> None:
    """Corrupting optional members of a valid response gives the same typed result, less those members."""
    body = json.dumps(value | {name: wrong[name] for name in broken}).encode()
    reply = tried(place, "invalid", body, broken_keywords(place, body))
    clean = decoded(place, json.dumps({key: item for key, item in value.items() if key not in broken}).encode())
    whole = isinstance(reply, Reply) and isinstance(clean, Reply)
    held(whole, f"optional members {sorted(broken)} that break cost the whole reply", body)
    assert isinstance(reply, Reply)
    assert isinstance(clean, Reply)
    held(reply.model == clean.model, f"{sorted(broken)} that break change what stands beside them", body)
    seen = {drift.path for drift in reply.drift}
    held({f"/{name}" for name in broken} <= seen, f"{sorted(broken)} break, but drift is told at {sorted(seen)}", body)


def invalid_replies(shared: list[Place]) -> None:
    """A response that the document does not allow gives drift or an error, and under `strict` always an error."""

    def test(case: Any) -> None:
        body = case.body if isinstance(case.body, bytes) else json.dumps(case.body).encode()
        broke = broken_keywords(shared[0], body)
        assume(broke)
        for place in shared:
            if place.status in place.operation.files:
                continue  # it is the file
            result = tried(place, "invalid", body, broke)
            seen = isinstance(result, ReplyError) or (result.drift and broke != NO_JSON)
            held(seen, f"it breaks {', '.join(broke)}, but is read without drift", body)
            held(isinstance(decoded(place, body, strict=True), ReplyError), "it is read in spite of `strict`", body)

    drawn({"case": strategy(shared[0], GenerationMode.NEGATIVE)}, test)


def any_bytes(shared: list[Place]) -> None:
    """Whatever the bytes, what comes out is a `Reply` or one `ReplyError`."""

    def test(body: bytes) -> None:
        for place in shared:
            tried(place, "bytes", body)

    drawn({"body": st.binary(max_size=300)}, test)


def broken_keywords(place: Place, body: bytes) -> list[str]:
    """The keywords of the effective document that a body breaks."""
    try:
        value = json.loads(body)
    except ValueError:
        return NO_JSON
    pointer = place.operation.responses[place.status][0].pointer.partition("/anyOf/")[0]
    return sorted(set(keywords(validator(place.operation.package, "effective", pointer).iter_errors(value))))


def nodes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value below a value."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in below for found in ((*path, key), *nodes(item, (*path, key)))]


def mangled(draw: Callable[[Any], Any], valid: Any) -> Any:
    """A valid response in which a few nodes were replaced by anything."""
    value = json.loads(json.dumps(valid))
    for _ in range(draw(st.integers(0, 3))):
        if not (paths := nodes(value)):
            break
        *parents, last = draw(st.sampled_from(paths))
        parent = value
        for key in parents:
            parent = parent[key]
        parent[last] = draw(JSON_VALUES)
    return value


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
    for name in schema.get("properties", {}).keys() - set(schema.get("required", ())) if not answer.error else ():
        members = {"allOf": [schema["properties"][name]], "components": document.get("components", {})}
        allows = Draft202012Validator(members)
        for wrong in ({"not": "this"}, "nor this", [True]):
            if not allows.is_valid(wrong):
                found[name] = wrong
                break
    return found
