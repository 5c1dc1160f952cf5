"""From `key=value` words to the input of an operation, refused before anything is sent if the document forbids it.

A value that reads as JSON is JSON where the field is not a string. Dots reach into objects; the object around a field
may be left out where only one holds a field of that name. `key=@FILE` takes the value from a file, a picture in the
form that the field wants, and any file where an upload takes one (`file=@FILE` where the body is the file itself);
`@@` stands for `@`. What is given more than once for a list is joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field

from safelight.cli.reading import read
from safelight.cli.shapes import DEEPEST, TYPES, Shape, body_shape, inputs, parameter_shape
from safelight.contract.jsontext import parse_json
from safelight.contract.pictures import Picture
from safelight.contract.requests import check, prepared
from safelight.errors import InvalidInput, Problem, UsageError
from safelight.provider import nearest
from safelight_api.operation import Operation

FEW = 8  # names that fit into a message


@define
class Inputs:
    """What an operation is given: its body, if it takes one, and its parameters by argument name."""

    body: Any
    arguments: dict[str, Any] = field(factory=dict)


def read_inputs(operation: Operation[..., Any], words: Sequence[str]) -> Inputs:
    """Read `key=value` words. Raises `InvalidInput` with every field that is wrong, `UsageError` for a word that is."""
    shape = body_shape(operation)
    given = Inputs(None if shape is None else {})
    parameters = {name: each for each in operation.parameters for name in (each.name, each.argument)}
    problems: list[Problem] = []
    for word in words:
        key, text = _split(word)
        try:
            if shape is not None and shape.file and key == "file":
                given.body = _value(shape, key, text)
            elif key in parameters:
                value = _value(parameter_shape(operation, parameters[key]), key, text)
                _set(given.arguments, (parameters[key].argument,), value, key)
            else:
                path, member = _find(operation, shape, key)
                _set(given.body, path, _value(member, key, text), key)
        except _Wrong as wrong:
            problems.append(Problem(key, str(wrong)))
    if shape is not None and not shape.file:
        problems += _misnamed(shape, given.body, "")
        problems += [Problem(name, "required") for name in _missing(shape, given.body, "")]
    problems += [
        Problem(each.name, "required")
        for each in operation.parameters
        if each.required and each.constant is None and each.argument not in given.arguments
    ]
    if problems:
        raise InvalidInput(f"the input of {operation.name}", tuple(problems))
    _check(operation, given)
    return given


def read_raw(words: Sequence[str]) -> dict[str, Any]:
    """Read `key=value` words for an operation that no document knows: JSON where it reads as such, else text."""
    given: dict[str, Any] = {}
    for word in words:
        key, text = _split(word)
        try:
            _set(given, tuple(key.split(".")), _value(Shape({}, {}), key, text), key)
        except _Wrong as wrong:
            raise UsageError(f"{key}: {wrong}") from wrong
    return given


def _check(operation: Operation[..., Any], given: Inputs) -> None:
    """Hold everything against the document."""
    if given.body is not None:
        prepared(operation, given.body)
    for each in operation.parameters:
        if each.argument in given.arguments:
            check(operation, each.pointer, given.arguments[each.argument], each.name)


class _Wrong(ValueError):
    """What is wrong with one word, to be told with all the others."""


def _split(word: str) -> tuple[str, str]:
    key, equals, text = word.partition("=")
    if not key or not equals:
        raise UsageError(f"{word!r} is not of the form key=value")
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
    if len(found) > 1:
        raise _Wrong(f"this could be {' or '.join('.'.join(path) for path, _ in found)}; write it out")
    if not found:
        names = [each.name for each in inputs(operation)]
        short = {name.rpartition(".")[2] for name in names}
        raise _Wrong(f"no such input{_hint(key, names if '.' in key else sorted(short))}")
    return found[0]


def shortest(operation: Operation[..., Any], name: str) -> str:
    """The shortest key that stands for an input: without the objects around it where there is no doubt."""
    shape, path = body_shape(operation), tuple(name.split("."))
    for length in range(1, len(path)):
        try:
            found, _ = _find(operation, shape, ".".join(path[-length:]))
        except _Wrong:
            continue
        if found == path:
            return ".".join(path[-length:])
    return name


def _follow(shape: Shape, path: tuple[str, ...]) -> Iterator[Shape]:
    """The shape at the end of a path, or nothing."""
    if not path:
        yield shape
    elif path[0] in shape.properties:
        yield from _follow(shape.properties[path[0]], path[1:])
    elif not shape.named and (not shape.types or "object" in shape.types):
        yield Shape(shape.document, {})


def _set(target: dict[str, Any] | None, path: tuple[str, ...], value: Any, key: str) -> None:
    """Put a value at its place, making the objects on the way."""
    for name in path[:-1]:
        target = target.setdefault(name, {}) if isinstance(target, dict) else None
    if not isinstance(target, dict):
        raise _Wrong(f"{key.rpartition('.')[0]} is given as no object")
    before = target.get(path[-1], [])
    if path[-1] in target and not (isinstance(before, list) and isinstance(value, list)):
        raise _Wrong("given twice")
    target[path[-1]] = [*before, *value] if isinstance(value, list) else value


# What a value is


def _value(shape: Shape, key: str, text: str) -> Any:
    """A value as the shape wants it: text where it may be a string, else JSON if it reads as such."""
    if text.startswith("@@"):
        text = text[1:]
    elif text.startswith("@") and shape.file:
        return Path(text[1:])
    elif text.startswith("@"):
        content = _read(key, text[1:])
        if shape.picture:
            picture = _picture(shape.picture, content)
            return picture if not shape.types or "string" in shape.types else [picture]
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            raise _Wrong(f"{text[1:]} is no text in UTF-8") from error
    if shape.only("string"):
        return text
    try:
        value = parse_json(text.encode())
    except (ValueError, RecursionError):
        listed = shape.only("array") and shape.items is not None and shape.items.only("string")
        return [text] if listed else text
    if "string" not in shape.types:
        return value
    return value if _type(value) in shape.types - {"string"} else text


def _picture(forms: tuple[str, ...], content: bytes) -> str:
    """A picture as a field takes it, by the first form that can hold a file."""
    try:
        return Picture(content).in_form(forms)
    except UsageError as error:
        raise _Wrong(str(error)) from error


def _read(key: str, name: str) -> bytes:
    return read(name, f"{key}: {name or 'the file'}")


def _type(value: Any) -> str:
    return TYPES.get(type(value), "array" if isinstance(value, list) else "object")


# What is wrong with the whole


def _misnamed(shape: Shape, value: Any, path: str) -> Iterator[Problem]:
    """The members, at any depth, that the document does not name: providers ignore them in silence."""
    if isinstance(value, list) and shape.items is not None:
        for index, item in enumerate(value):
            yield from _misnamed(shape.items, item, f"{path}{index}.")
    if not isinstance(value, dict) or not shape.named:
        return
    for name, item in value.items():
        if name in shape.properties:
            yield from _misnamed(shape.properties[name], item, f"{path}{name}.")
        else:
            yield Problem(f"{path}{name}", f"no such input{_hint(name, list(shape.properties))}")


def _hint(name: str, known: list[str]) -> str:
    """The nearest names, or all if they are few."""
    if not known:
        return "; it takes none"
    hint = nearest(name, known)
    return hint if hint.endswith("?") or len(known) <= FEW else ""


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
