"""Values, schemas and names in the words of a message: short, whatever they are."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Collection
from typing import Any

from safelight.contract.media import HEAD, sniff

SHOWN = 60  # characters of a value
MOST_NAMES = 8  # in a hint
MOST_VALUES = 30  # of an enum
KINDS = {"image": "picture", "video": "clip", "audio": "sound", "file": "file"}
_DATA_URI = re.compile(r"data:([^,;]{0,80})[^,]{0,80},", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/_\-\s]+={0,2}\s*")


def shown(value: Any) -> str:
    """A value as a message may show it: its kind, and a short scalar itself."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, str) and len(value) > SHOWN:
        return _long(value)
    if isinstance(value, int) and value.bit_length() > 4 * SHOWN:
        return "a number of very many digits"
    text = "null" if value is None else repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _long(text: str) -> str:
    """A text that is too long to be shown: what it holds and how much, or how it begins."""
    uri = _DATA_URI.match(text)
    content = text[uri.end() :] if uri else text
    if uri or is_base64(text):
        return f"{'a data URI' if uri else 'base64'} of {sized(len(content) * 3 // 4)}{_held(content)}"
    return f"{text[:SHOWN]!r}… ({len(text)} characters)"


def _held(content: str) -> str:
    found = sniff(first_bytes(content))
    return f" ({name_of(found.suffix)} {KINDS[found.kind]})" if found else ""


def is_base64(text: str) -> bool:
    """Whether a text can be base64, in either alphabet, as far as its first thousands of characters tell."""
    if not _BASE64.fullmatch(text[:4096]):
        return False
    return len(text) > 2 * SHOWN or len(text.strip()) % 4 == 0


def first_bytes(text: str) -> bytes:
    """The first bytes of what a text holds as base64; nothing if it is none."""
    head = re.sub(r"\s", "", text[: 4 * HEAD])[: HEAD * 4 // 3 // 4 * 4 + 4]
    try:
        return base64.b64decode(head.translate({ord("-"): "+", ord("_"): "/"}) + "=" * (-len(head) % 4))
    except (ValueError, binascii.Error):
        return b""


def name_of(suffix: str) -> str:
    """The name by which people know a kind of file: PNG, HEIC, MP4."""
    return _NAMES.get(suffix, suffix[1:].upper())


_NAMES = {".jpg": "JPEG", ".webp": "WebP", ".webm": "WebM", ".mov": "QuickTime", ".jxl": "JPEG XL"}


def sized(count: int) -> str:
    """A number of bytes in the unit that suits it."""
    if count < 10_000:  # noqa: PLR2004 - exact where it is readable
        return f"{count} bytes"
    if count < 1024**2:
        return f"{count / 1024:.0f} KiB"
    return f"{count / 1024**2:.4g} MiB" if count < 1024**3 else f"{count / 1024**3:.3g} GiB"


def described(schema: dict[str, Any]) -> str:
    """What a schema asks of a scalar, in a few words."""
    parts: list[str] = []
    if "enum" in schema:
        return one_of(schema["enum"])
    if "const" in schema:
        return repr(schema["const"])
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        parts.append(" or ".join(types))
    parts += [f"{keyword} {schema[keyword]}" for keyword in BOUNDS if keyword in schema]
    return ", ".join(parts) or "something else"


def one_of(values: Collection[Any]) -> str:
    """The values that are allowed, or the first of many."""
    named = [repr(value) for value in values]
    more = f" and {len(named) - MOST_VALUES} more" if len(named) > MOST_VALUES else ""
    return "one of " + ", ".join(named[:MOST_VALUES]) + more


BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
)


def nearest(name: str, known: Collection[str]) -> str:
    """A hint with the nearest names, or with some of them when none is near."""
    from difflib import get_close_matches

    names = sorted(known)
    if near := get_close_matches(name[:SHOWN], names, n=3, cutoff=0.5):
        return f": did you mean {' or '.join(near)}?"
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"; there are {', '.join(names[:MOST_NAMES])}{more}"
