"""What a reply still says that is no JSON: cut, followed by something else, with numbers or letters that JSON has not.

For what was paid for, of which any reading is better than none; whatever else is read is read strictly.
"""

from __future__ import annotations

import json
import re
from typing import Any

from safelight.contract.jsontext import MAX_BYTES, MAX_DEPTH, without_surrogates

MOST_TOKENS = 100_000
_PIECE = r'(?s)"(?:[^"\\]|\\.)*"|[\[\]{},]|[^\s\[\]{}:,"]+'


def salvaged(body: bytes) -> Any:
    """What can be read from the beginning of a body; None if that is no JSON. A value that is cut is not there."""
    text = body[:MAX_BYTES].decode(json.detect_encoding(body[:4]), "replace").removeprefix("\ufeff")
    if not text.lstrip().startswith(("{", "[")):
        return None
    root = _Open([])
    around = [root]
    for count, token in enumerate(re.finditer(_PIECE, text)):
        said = token[0]
        if count == MOST_TOKENS or (said in "]}" and len(around) == 1):
            break
        if said in "{[":
            inner = _Open({} if said == "{" else [])
            if len(around) <= MAX_DEPTH:
                around[-1].take(inner.value)
            around.append(inner)
        elif said in "]}":
            around.pop()
            if around == [root]:
                break
        elif said == ",":
            around[-1].name = None
        elif said[0] == '"' or token.end() < len(text):
            around[-1].take(_value(said))
    return root.value[0]


class _Open:
    """An object or a list that is being read, and the name whose value comes next."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.name: str | None = None

    def take(self, value: Any) -> None:
        """Take a value or, in an object, a name."""
        if isinstance(self.value, list):
            self.value.append(value)
        elif self.name is None:
            self.name = value if isinstance(value, str) else ""
        else:
            self.value[self.name], self.name = value, None


def _value(said: str) -> Any:
    """A text, a number or a word; None for what JSON does not know."""
    try:
        return without_surrogates(json.loads(said, strict=False, parse_constant=lambda _: None))
    except ValueError:
        return None
