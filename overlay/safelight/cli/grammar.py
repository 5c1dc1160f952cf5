"""From `key=value` words to the input of an operation, refused before anything is sent if the document forbids it.

A value that reads as JSON is JSON where the field is not a string. Dots reach into objects; the object around a field
may be left out where only one holds a field of that name. `key=@FILE` takes the value from a file, in JSON too where
the field takes pictures, clips or sounds; `file=@FILE` where the body is the file itself. `@@` stands for `@`. What is
given more than once for a list is joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, field

from safelight.cli.shapes import DEEPEST, Shape, body_shape, inputs, parameter_shape
from safelight.cli.values import Wrong, value_of
from safelight.contract.bodies import JSON
from safelight.contract.requests import check, encode_body, meant, prepared
from safelight.contract.wording import nearest
from safelight.errors import InvalidInput, Problem, UsageError
from safelight_api.operation import Operation

FEW = 8  # names that fit into a message


@define
class Inputs:
    """What an operation is given: its body, if it takes one, and its parameters by argument name.

    `notes` are what its owner should know before it is sent.
    """

    body: Any
    arguments: dict[str, Any] = field(factory=dict)
    notes: tuple[str, ...] = ()


def read_inputs(operation: Operation[..., Any], words: Sequence[str]) -> Inputs:
    """Read `key=value` words. Raises `InvalidInput` with every field that is wrong, `UsageError` for a word that is."""
    shape = body_shape(operation)
    if shape is not None and shape.tag:
        shape = _in_mode(operation, shape, words)
    given = Inputs(None if shape is None else {})
    parameters = {name: each for each in operation.parameters for name in (each.name, each.argument)}
    problems: list[Problem] = []
    for word in words:
        key, text = _split(word)
        try:
            if shape is not None and shape.upload and key == "file":
                given.body = value_of(shape, key, text)
            elif key in parameters:
                value = value_of(parameter_shape(operation, parameters[key]), key, text)
                _set(given.arguments, (parameters[key].argument,), value, key, many=False)
            else:
                path, member = _find(operation, shape, key)
                _set(given.body, path, value_of(member, key, text), key, many="array" in member.types)
        except Wrong as wrong:
            problems.append(Problem(key, str(wrong)))
    if shape is not None and isinstance(given.body, dict) and not shape.upload:
        problems += _required(shape, given.body, problems)
    problems += [
        Problem(each.name, "required")
        for each in operation.parameters
        if each.required and each.constant is None and each.argument not in given.arguments
    ]
    if problems:
        raise InvalidInput(f"the input of {operation.name}", tuple(problems))
    return _checked(operation, given)


def read_raw(words: Sequence[str]) -> dict[str, Any]:
    """Read `key=value` words for an operation that no document knows: JSON where it reads as such, else text."""
    given: dict[str, Any] = {}
    for word in words:
        key, text = _split(word)
        try:
            _set(given, tuple(key.split(".")), value_of(Shape({}, {}), key, text), key, many=True)
        except Wrong as wrong:
            raise UsageError(f"{key}: {wrong}") from wrong
    return given


def _in_mode(operation: Operation[..., Any], shape: Shape, words: Sequence[str]) -> Shape | None:
    """The shape in the mode that one of the words names."""
    said = next((text for key, _, text in (word.partition("=") for word in words) if key == shape.tag), "")
    return body_shape(operation, said) if said in shape.modes else shape


def _checked(operation: Operation[..., Any], given: Inputs) -> Inputs:
    """Everything as it is sent, held against the document."""
    for each in operation.parameters:
        if each.argument in given.arguments:
            check(operation, each.pointer, given.arguments[each.argument], each.name)
    if given.body is None:
        return given
    if operation.body is not None and operation.body.media_type != JSON:
        prepared(operation, given.body)
        return given
    fields, notes = meant(operation, given.body)
    encode_body(operation, fields)
    return Inputs(fields, given.arguments, notes)


def _split(word: str) -> tuple[str, str]:
    key, equals, text = word.partition("=")
    if not key or not equals:
        raise UsageError(f"{word!r} is not of the form key=value, such as prompt='a lighthouse'")
    return key, text


# Where a value goes


def _find(operation: Operation[..., Any], shape: Shape | None, key: str) -> tuple[tuple[str, ...], Shape]:
    """The path to a field, and what it may be: as it was written, else with the fewest objects around it."""
    path = tuple(key.split("."))
    level: list[tuple[tuple[str, ...], Shape]] = [] if shape is None else [((), shape)]
    found: list[tuple[tuple[str, ...], Shape]] = []
    while level and not found and len(level[0][0]) < DEEPEST:
        found = [((*around, *path), member) for around, each in level for member in _follow(each, path)]
        level = [
            ((*around, name), inner) for around, each in level for name, inner in each.properties.items() if inner.named
        ]
    found = found or ([] if shape is None else [(path, each) for each in _follow(shape, path, loose=True)])
    if len(found) > 1:
        raise Wrong(f"this could be {' or '.join('.'.join(path) for path, _ in found)}; write it out")
    if not found:
        mode = shape.modes[0] if shape is not None and len(shape.modes) == 1 else None
        names = [each.name for each in inputs(operation, mode)]
        short = {name.rpartition(".")[2] for name in names}
        where = f" of {mode}" if mode else ""
        raise Wrong(f"no such input{where}{_hint(key, names if '.' in key else sorted(short))}")
    return found[0]


def shortest(operation: Operation[..., Any], name: str) -> str:
    """The shortest key that stands for an input: without the objects around it where there is no doubt."""
    shape, path = body_shape(operation), tuple(name.split("."))
    for length in range(1, len(path)):
        try:
            found, _ = _find(operation, shape, ".".join(path[-length:]))
        except Wrong:
            continue
        if found == path:
            return ".".join(path[-length:])
    return name


def _follow(shape: Shape, path: tuple[str, ...], *, loose: bool = False) -> Iterator[Shape]:
    """The shape at the end of a path, or nothing; with `loose` also through names that an open object may have."""
    if not path:
        yield shape
    elif path[0] in shape.properties:
        yield from _follow(shape.properties[path[0]], path[1:], loose=loose)
    elif (loose and shape.open) or (not shape.named and (not shape.types or "object" in shape.types)):
        yield Shape(shape.document, {})


def _set(target: dict[str, Any] | None, path: tuple[str, ...], value: Any, key: str, *, many: bool) -> None:
    """Put a value at its place, making the objects on the way; `many`: it may be a list of what is given."""
    for name in path[:-1]:
        target = target.setdefault(name, {}) if isinstance(target, dict) else None
    if not isinstance(target, dict):
        raise Wrong(f"{key.rpartition('.')[0]} is given as no object")
    if path[-1] in target:
        if not many:
            raise Wrong("given twice")
        value = [*_listed(target[path[-1]]), *_listed(value)]
    target[path[-1]] = value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


# What is wrong with the whole


def _hint(name: str, known: list[str]) -> str:
    """The nearest names, or all if they are few."""
    if not known:
        return "; it takes none"
    hint = nearest(name, known)
    return hint if hint.endswith("?") or len(known) <= FEW else ""


def _required(shape: Shape, body: dict[str, Any], told: list[Problem]) -> list[Problem]:
    """What is not given, and was not given wrongly either."""
    wrong = tuple(f".{problem.field}" for problem in told)
    of = f": one of {', '.join(shape.modes)}"
    missing = [name for name in _missing(shape, body, "") if not f".{name}".endswith(wrong)]
    return [Problem(name, "required" + of * (name == shape.tag)) for name in missing]


def _missing(shape: Shape, value: Any, path: str) -> Iterator[str]:
    """The required members, at any depth, that are not given."""
    if not isinstance(value, dict):
        return
    for name in shape.required:
        if name not in value and name in shape.properties and shape.properties[name].required:
            yield from _missing(shape.properties[name], {}, f"{path}{name}.")
        elif name not in value:
            yield f"{path}{name}"
    for name, item in value.items():
        if name in shape.properties:
            yield from _missing(shape.properties[name], item, f"{path}{name}.")
