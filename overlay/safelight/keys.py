"""The key: the only module that puts one into a request, and that takes it out of what comes back."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NoReturn
from urllib.parse import quote, unquote_plus

from safelight.contract.reply import Answer
from safelight.errors import MissingKey, UsageError
from safelight.provider import Provider
from safelight.trust import Trust

HIDDEN = b"***"
SHORTEST = 8  # characters of a key that is looked for in replies; a shorter one is made up, and would be found anywhere


class Key:
    """A key that shows itself only to whoever asks for `reveal()`; what its `parts` are shows itself as little."""

    __slots__ = ("_lower", "_pattern", "_secrets", "_value")

    def __init__(self, value: str, *parts: str) -> None:
        self._value = value
        self._secrets = [each for each in dict.fromkeys((value, *parts)) if len(each) >= SHORTEST]
        self._lower = [each.lower().encode() for each in self._secrets]
        self._pattern: re.Pattern[bytes] | None = None

    def reveal(self) -> str:
        """The key itself."""
        return self._value

    def hide(self, answer: Answer) -> Answer:
        """The answer without the key, should the server repeat it: then no error, log or model can hold it."""
        headers = answer.headers
        together = "\n".join(headers.values())
        if self.hidden(together) is not together:
            headers = {name: self.hidden(value) for name, value in headers.items()}
        body = self._without(answer.body)
        return answer if headers is answer.headers and body is answer.body else Answer(answer.status, headers, body)

    def hidden(self, told: str) -> str:
        """A text without the key, however it is spelt: in any case, with the escapes of JSON, of HTML or of URLs."""
        raw = told.encode("utf-8", "surrogateescape" if told.isascii() else "surrogatepass")
        cut = self._cut(raw)
        return told if cut is raw else cut.decode("utf-8", "replace")

    def _without(self, body: bytes) -> bytes:
        if b"\x00" not in body[:4]:
            return self._cut(body)
        encoding = json.detect_encoding(body)  # UTF-16 or UTF-32, as JSON may come
        told = body.decode(encoding, "replace")
        hidden = self.hidden(told)
        return body if hidden == told else hidden.encode(encoding, "replace")

    def _cut(self, raw: bytes) -> bytes:
        """The bytes without the key; the very same ones if it does not stand there."""
        lower = raw.lower()
        escaped = b"%" in raw or b"\\" in raw or b"&" in raw
        if not self._secrets or not (escaped or any(each in lower for each in self._lower)):
            return raw
        if self._pattern is None:
            longest = sorted(self._lower, key=len, reverse=True)
            begins = re.escape(b"".join(dict.fromkeys(each[:1] for each in longest)) + b"%\\&")  # nothing else does
            ways = b"|".join(b"".join(map(_spellings, each.decode())) for each in longest)
            self._pattern = re.compile(b"(?=[%b])(?:%b)" % (begins, ways))
        kept, end = [], 0
        for found in self._pattern.finditer(lower):
            kept += [raw[end : found.start()], HIDDEN]
            end = found.end()
        return b"".join([*kept, raw[end:]]) if end else raw

    def __repr__(self) -> str:
        return "Key(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not pickled: read it again from the environment where it is needed")


# What escapes begin with, in lower case, and as other escapes spell that: JSON in a URL, a URL in HTML, and so on.
# Each repetition has a bound, so that a reply of nothing but beginnings costs no more than its length.
_SLASH = r"(?:(?<!\\)\\{1,64}+(?:u005c)?|%(?:25){0,8}5c|&(?:amp;){0,8}(?:#0{0,12}92|#x0{0,12}5c|bsol);?){1,8}+"
_PERCENT = r"(?:%|(?<!\\)\\{1,64}+u0025|&(?:amp;){0,8}(?:#0{0,12}37|#x0{0,12}25|percnt);?)(?:25){0,8}"
_AND = r"(?:(?:&|(?<!\\)\\{1,64}+u0026)(?:amp;){0,8}|%(?:25){0,8}26(?:amp(?:;|%(?:25){0,8}3b)){0,8})"
_OPEN, _CLOSE = r"(?:\{|%(?:25){0,8}7b)", r"(?:\}|%(?:25){0,8}7d)"
_NUMBER, _END = r"(?:#|%(?:25){0,8}23)", r"(?:;|%(?:25){0,8}3b)?"


@cache
def _entities() -> Mapping[str, AbstractSet[str]]:
    """The names that HTML has for each character, both in lower case."""
    from html.entities import html5  # a large table, for the rare reply that may need it

    found: dict[str, set[str]] = {}
    for name, meant in html5.items():
        if name.endswith(";"):
            found.setdefault(meant.lower(), set()).add(name.lower())
    return found


def _spellings(character: str) -> bytes:
    """A pattern, in lower case, for every way to spell a character: as it is, and escaped as JSON, URLs and HTML do."""
    plain, code = re.escape(character), ord(character)
    codes = sorted({code, ord(character.upper())})
    either = "(?:" + "|".join(f"{each:02x}" for each in codes) + ")"
    unicode = rf"u(?:00{either}|{_OPEN}0{{0,12}}{either}{_CLOSE}|000000{either})"
    octal = "(?:" + "|".join(f"{each:03o}" for each in codes) + ")"
    decimal = "(?:" + "|".join(map(str, codes)) + ")"
    names = _entities().get(character, frozenset())
    entity = "|".join([rf"{_NUMBER}(?:0{{0,12}}{decimal}|x0{{0,12}}{either}){_END}", *map(re.escape, sorted(names))])
    ways = [
        plain,
        rf"{_SLASH}(?:{unicode}|x{either}|{octal}|{plain})",
        rf"{_PERCENT}(?:{either}|u00{either})",
        rf"{_AND}(?:{entity})",
    ]
    return f"(?:{'|'.join(ways)})".encode()


class Authorization:
    """What authenticates one request: known by nobody until it is put on."""

    __slots__ = ("_key", "_provider")

    def __init__(self, provider: Provider, key: Key) -> None:
        self._provider, self._key = provider, key

    def on(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The headers of a request, with the key if it goes there."""
        return {**headers, **header_of(self._provider, self._key.reveal())}

    def at(self, url: str) -> str:
        """The address of a request, with the key if it goes there; in the place of one that it has."""
        name = self._provider.query
        if not name:
            return url
        base, mark, fragment = url.partition("#")
        path, _, query = base.partition("?")
        kept = [each for each in query.split("&") if each and unquote_plus(each.partition("=")[0]) != name]
        given = f"{quote(name, safe='')}={quote(self._key.reveal(), safe='')}"
        return f"{path}?{'&'.join([*kept, given])}{mark}{fragment}"

    def __repr__(self) -> str:
        return "Authorization(hidden)"


def header_of(provider: Provider, key: str) -> dict[str, str]:
    """The header that has the key; none where it goes into the address."""
    if provider.basic:
        return {"authorization": f"Basic {_encoded(key)}"}
    if provider.cookie:
        return {"cookie": f"{provider.cookie}={key}"}
    return {provider.header: provider.prefix + key} if provider.header else {}


def _encoded(key: str) -> str:
    """`user:password` as basic authentication sends it; a key without a colon is a user without a password."""
    return base64.b64encode((key if ":" in key else f"{key}:").encode()).decode()


def authorize(provider: Provider, key: Key, trust: Trust, url: str) -> Authorization:
    """What authenticates a request to this URL; raises `UntrustedURL` where the key must not go."""
    trust.check_api(url)
    return Authorization(provider, key)


def find_key(provider: Provider, api_key: str | None) -> Key:
    """The key as given, or as the environment has it; raises `MissingKey` naming the variable."""
    value = api_key if api_key is not None else os.environ.get(provider.key_variable, "")
    value = value.strip().strip("\"'").strip()
    for shown in ("Bearer ", provider.prefix):  # as the documentation shows the header
        if shown and value.lower().startswith(shown.lower()):
            value = value[len(shown) :].strip()
    if not value:
        raise MissingKey(f"no key for {provider.title}: set {provider.key_variable}, or pass api_key=")
    if provider.basic and value.isprintable():
        return Key(value, _encoded(value), value.partition(":")[2])
    if not value.isascii() or not value.isprintable() or " " in value or (provider.cookie and ";" in value):
        raise UsageError(
            f"the key for {provider.title} has characters that no header can hold; check {provider.key_variable}"
        )
    return Key(value)
