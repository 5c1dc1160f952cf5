"""Strict JSON from whatever bytes came: a value that can be validated, or one `ValueError` that says why not."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

MAX_DEPTH = 64
MAX_BYTES = 32 * 1024 * 1024
LARGE = 256 * 1024  # bytes that take milliseconds to go through


def parse_json(body: bytes) -> Any:
    """Parse the body of a reply. Refuses what is no JSON, or beyond `MAX_BYTES` or `MAX_DEPTH`.

    UTF-8 with or without a mark, UTF-16 and UTF-32 are read. Lone surrogates, which no UTF-8 can hold, become U+FFFD.
    """
    if len(body) > MAX_BYTES:
        raise ValueError(f"{len(body)} bytes, more than the {MAX_BYTES} that are read")
    if not body or body.isspace():
        raise ValueError("nothing but white space" if body else "an empty body")
    encoding = json.detect_encoding(body)
    text = body.decode(encoding)
    if too_deep(text):
        raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
    value = _DECODER.decode(text.removeprefix("\ufeff"))
    return without_surrogates(value) if "\\u" in text else value


_BRACKETS = r'(?s)[\[\]{}]|"[^"\\]*(?:\\.[^"\\]*)*"?'  # a string is one match, its brackets none


def too_deep(text: str) -> bool:
    """Whether brackets outside strings nest beyond `MAX_DEPTH`: told before the parser has to recurse."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for bracket in re.finditer(_BRACKETS, text):
        if bracket.group() in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif bracket.group() in ("]", "}"):
            depth -= 1
    return False


def without_surrogates(value: Any) -> Any:
    """The value with every lone surrogate replaced, in keys too."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_surrogates(key): without_surrogates(item) for key, item in value.items()}
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"a number too large to hold: {digits[:20]}")
    return number


_DECODER = json.JSONDecoder(parse_constant=_no_constant, parse_float=_finite)
