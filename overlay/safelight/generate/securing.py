"""Where a document's security schemes say that the key goes, and what stands before it there."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from safelight.generate.documents import operations

Document = dict[str, Any]

_PLACEHOLDER = r"[<{$\[`*]*\S"
_NO_PREFIX = re.compile(r"(?i)^(the|your|a|an|is|with|and|or|as|in|by|header|value|here|this|it)$")


class Key(NamedTuple):
    """Where the key goes: the place, its name there and what stands before the key; `told` is what it is from.

    Of basic authentication there is neither name nor prefix.
    """

    place: Literal["header", "query", "cookie", "basic"]
    name: str
    prefix: str
    told: str
    certain: bool = True

    @property
    def header(self) -> str:
        """The header that it goes into; empty where it goes elsewhere."""
        return self.name if self.place == "header" else ""


def key(document: Document) -> Key:
    """Where the key goes, by the security schemes that the operations name most."""
    schemes = document["components"].get("securitySchemes", {})
    named = [name for need in document.get("security", ()) for name in need]
    named += [name for _, _, each in operations(document) for need in each.get("security", ()) for name in need]
    order = sorted(schemes, key=lambda name: (-named.count(name), list(schemes).index(name)))
    for name in order:
        if (found := _of(name, schemes[name])) is not None:
            return found
    told = f"no scheme that is known here ({', '.join(order)})" if order else "no security scheme at all"
    return Key("header", "authorization", "Bearer ", told, certain=False)


def _of(name: str, scheme: dict[str, Any]) -> Key | None:
    kind, where = scheme.get("type"), scheme.get("in")
    if kind == "apiKey" and where in ("header", "query", "cookie") and scheme.get("name"):
        called = str(scheme["name"])
        if where != "header":
            return Key(where, called, "", f"the security scheme {name} (a key in {_spoken(where)})")
        prefix = prefix_in(str(scheme.get("description", "")), called)
        return Key("header", called.lower(), prefix, f"the security scheme {name} (a key in a header)")
    if kind == "http":
        word = str(scheme.get("scheme", "")).strip()
        if word.lower() == "basic":
            return Key("basic", "", "", f"the security scheme {name} (http, basic): the key is user:password")
        if word and word.lower() not in ("digest", "negotiate", "mutual", "hoba", "ntlm"):
            shown = "Bearer" if word.lower() == "bearer" else word
            return Key("header", "authorization", f"{shown} ", f"the security scheme {name} (http, {word.lower()})")
    if kind in ("oauth2", "openIdConnect"):
        told = f"the security scheme {name} ({kind}): a token is taken for the key"
        return Key("header", "authorization", "Bearer ", told)
    return None


def _spoken(where: str) -> str:
    return "the address" if where == "query" else "a cookie"


def prefix_in(description: str, header: str) -> str:
    """What stands before the key in a header, as its description shows it: after its name, or called a prefix."""
    said = [
        rf"(?i:{re.escape(header)})[`'\"]?\s*:\s*[`'\"]?([A-Za-z][\w-]*)\s+{_PLACEHOLDER}",
        r"(?i:prefix(?:ed)?\b[^.\n]{0,40}?)[`'\"\\]+([A-Za-z][\w-]*)\s*[`'\"\\]",
        r"\b(Key|Token|Bearer|Basic|Api-?[Kk]ey)\s+[<{$\[`*]?(?i:your|api|token|key|secret|xxx)",
    ]
    for pattern in said:
        for found in re.finditer(pattern, description):
            if not _NO_PREFIX.match(found[1]) and found[1].lower() != header.lower():
                return f"{found[1]} "
    return ""
