"""The key of a request, where a security scheme of the document wants it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

__all__ = ["key_in"]

_PREFIXED = re.compile(r"[A-Za-z][\w-]*[ =]+(\S+)")  # a word that stands before the key in its header


def key_in(scheme: Mapping[str, Any], headers: Mapping[str, str], query: Mapping[str, str]) -> str:
    """The key as it was sent; empty where it was not, or not in the way that the scheme has it."""
    kind, place, name = scheme.get("type"), scheme.get("in"), str(scheme.get("name", ""))
    if kind == "apiKey":
        match place:
            case "query":
                return query.get(name, "")
            case "cookie":
                return _cookie(headers.get("cookie", ""), name)
            case _:
                return _bare(headers.get(name.lower(), ""), scheme)
    word, _, key = headers.get("authorization", "").partition(" ")
    wanted = str(scheme.get("scheme", "bearer")).lower() if kind == "http" else "bearer"
    if word.lower() != wanted:
        return ""
    return _opened(key) if wanted == "basic" else key


def _bare(sent: str, scheme: Mapping[str, Any]) -> str:
    """The key without the word before it, which no scheme can tell but in its description."""
    prefixed = _PREFIXED.fullmatch(sent)
    told = str(scheme.get("description", "")).lower()
    return prefixed[1] if prefixed and sent.partition(" ")[0].lower() in told else sent


def _cookie(sent: str, name: str) -> str:
    try:
        found = SimpleCookie(sent).get(name)
    except CookieError:
        return ""
    return found.value if found is not None else ""


def _opened(sent: str) -> str:
    """User and password."""
    try:
        return base64.b64decode(sent, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""
