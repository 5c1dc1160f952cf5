"""What the text after `key=` stands for: itself, JSON, or what a file holds."""

from __future__ import annotations

import re
from typing import Any

from safelight.cli.reading import HERE, located, read, standard_input, text_of
from safelight.cli.shapes import TYPES, Shape
from safelight.contract.attachments import attach, is_there
from safelight.contract.inputs import MARK
from safelight.contract.jsontext import parse_json
from safelight.contract.media import HEAD, sniff
from safelight.contract.wording import KINDS, name_of
from safelight.errors import UsageError

_FILE = re.compile(r"\S+\.[A-Za-z]\w{1,4}")


class Wrong(ValueError):
    """What is wrong with one word, to be told with all the others."""


def value_of(shape: Shape, key: str, text: str) -> Any:
    """A value as the shape wants it: text where it may be a string, else JSON if it reads as such."""
    text = text.removeprefix(MARK)
    if text.startswith("@@"):
        text = text[1:]
    elif text.startswith("@"):
        if shape.files is not None or shape.upload:
            return _file(key, text)
        content = _read(key, text[1:])
        if not shape.types and sniff(content[:HEAD]):
            return _attached(content)
        text = _text(content, text[1:])
    elif shape.files is None and (shape.only("string") or not shape.types) and _FILE.fullmatch(text):
        _refuse_name(key, text)
    if shape.only("string"):
        return text
    try:
        value = parse_json(text.encode())
    except (ValueError, RecursionError):
        listed = shape.only("array") and shape.items is not None and shape.items.only("string")
        return [text] if listed else text
    if shape.files is not None:
        value = _with_files(key, value)
    if "string" not in shape.types:
        return value
    return value if _type(value) in shape.types - {"string"} else text


def _refuse_name(key: str, text: str) -> None:
    """The name of a file that is there, where what it holds was meant."""
    if is_there(text):
        raise Wrong(f"{text} is the name of a file: to send what it holds, write {key}=@{text}")


def _file(key: str, text: str) -> Any:
    """What `@FILE` stands for where a file is taken: it is measured and read as its field wants it."""
    name = text[1:]
    if name.startswith(("http://", "https://")):
        return name  # is no file here
    return standard_input(key) if name == HERE else located(name)


def _with_files(key: str, value: Any) -> Any:
    """A list or object of JSON in which `@FILE` stands for a file, too."""
    if isinstance(value, list):
        return [_with_files(key, item) for item in value]
    if isinstance(value, dict):
        return {name: _with_files(key, item) for name, item in value.items()}
    return _file(key, value) if isinstance(value, str) and value.startswith("@") else value


def _attached(content: bytes) -> Any:
    try:
        return attach(content)
    except UsageError as error:
        raise Wrong(str(error)) from error


def _text(content: bytes, name: str) -> str:
    """What a file of text holds."""
    try:
        text = text_of(content)
    except ValueError as error:
        found = sniff(content[:HEAD])
        told = f"it is a {KINDS[found.kind]} ({name_of(found.suffix)})" if found else "save it as UTF-8"
        raise Wrong(f"{name} is no text in UTF-8 or UTF-16: {told}") from error
    if not text.strip():
        raise Wrong(f"{name} is empty")
    return text


def _read(key: str, name: str) -> bytes:
    try:
        return read(name, f"{key}: {name or 'the file'}")
    except UsageError as error:
        hint = "" if name == HERE else f"; a text that begins with @ is written {key}=@@{name}"
        raise UsageError(f"{error}{hint}") from error


def _type(value: Any) -> str:
    return TYPES.get(type(value), "array" if isinstance(value, list) else "object")
