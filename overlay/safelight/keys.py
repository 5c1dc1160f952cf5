"""The key: the only module that puts one into a request, and that takes it out of what comes back."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from typing import NoReturn

from safelight.contract.reply import Answer
from safelight.errors import MissingKey, UsageError
from safelight.provider import Provider
from safelight.trust import Trust

HIDDEN = b"***"
SHORTEST = 8  # characters of a key that is looked for in replies; a shorter one is made up, and would be found anywhere


class Key:
    """A key that shows itself only to whoever asks for `reveal()`."""

    __slots__ = ("_escaped", "_lower", "_pattern", "_value")

    def __init__(self, value: str) -> None:
        self._value = value
        self._lower = value.lower().encode()
        self._pattern: re.Pattern[bytes] | None = None
        self._escaped: re.Pattern[bytes] | None = None

    def reveal(self) -> str:
        """The key itself."""
        return self._value

    def hide(self, answer: Answer) -> Answer:
        """The answer without the key, should the server repeat it: then no error, log or model can hold it."""
        headers = answer.headers
        if self._occurs("\n".join(headers.values()).encode("utf-8", "surrogateescape")):
            headers = {name: self.hidden(value) for name, value in headers.items()}
        body = self._without(answer.body)
        return answer if headers is answer.headers and body is answer.body else Answer(answer.status, headers, body)

    def hidden(self, told: str) -> str:
        """A text without the key, however it is spelt: in any case, with the escapes of JSON, of HTML or of URLs."""
        raw = told.encode("utf-8", "surrogateescape" if told.isascii() else "surrogatepass")
        return self._cut(raw).decode("utf-8", "replace") if self._occurs(raw) else told

    def _without(self, body: bytes) -> bytes:
        if b"\x00" not in body[:4]:
            return self._cut(body) if self._occurs(body) else body
        encoding = json.detect_encoding(body)  # UTF-16 or UTF-32, as JSON may come
        told = body.decode(encoding, "replace")
        hidden = self.hidden(told)
        return body if hidden == told else hidden.encode(encoding, "replace")

    def _occurs(self, raw: bytes) -> bool:
        """Whether the key may stand in there: as it is, or with an escape that stands for one of its characters."""
        if len(self._value) < SHORTEST:
            return False
        if self._lower in raw.lower():
            return True
        if not (b"%" in raw or b"\\" in raw or b"&" in raw):
            return False
        if self._escaped is None:
            self._escaped = re.compile(b"|".join(_escapes(each) for each in dict.fromkeys(self._value)), re.IGNORECASE)
        return self._escaped.search(raw) is not None

    def _cut(self, raw: bytes) -> bytes:
        if self._pattern is None:
            self._pattern = re.compile(b"".join(map(_spellings, self._value)), re.IGNORECASE)
        return self._pattern.sub(HIDDEN, raw)

    def __repr__(self) -> str:
        return "Key(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not pickled: read it again from the environment where it is needed")


def _escapes(character: str) -> bytes:
    """A pattern for the escapes that stand for a character: those of JSON and JavaScript, of URLs, and of HTML."""
    from html.entities import html5  # a large table, for the rare reply that may need it

    code = ord(character)
    patterns = [
        re.escape(f"\\{character}"),
        rf"\\u00{code:02x}",
        rf"\\x{code:02x}",
        rf"%(?:25)*{code:02x}",
        rf"&(?:amp;)*#0*{code};?",
        rf"&(?:amp;)*#x0*{code:x};?",
    ]
    patterns += [f"&(?:amp;)*{name}" for name, meant in html5.items() if meant == character and name.endswith(";")]
    return "|".join(patterns).encode()


def _spellings(character: str) -> bytes:
    """A pattern for every way to spell a character."""
    return b"(?:" + re.escape(character).encode() + b"|" + _escapes(character) + b")"


class Authorization:
    """What authenticates one request: known by nobody until it is put on."""

    __slots__ = ("_key", "_provider")

    def __init__(self, provider: Provider, key: Key) -> None:
        self._provider, self._key = provider, key

    def on(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The headers of a request, with the key."""
        return {**headers, self._provider.header: self._provider.prefix + self._key.reveal()}

    def __repr__(self) -> str:
        return "Authorization(hidden)"


def authorize(provider: Provider, key: Key, trust: Trust, url: str) -> Authorization:
    """What authenticates a request to this URL; raises `UntrustedURL` where the key must not go."""
    trust.check_api(url)
    return Authorization(provider, key)


def find_key(provider: Provider, api_key: str | None) -> Key:
    """The key as given, or as the environment has it; raises `MissingKey` naming the variable."""
    value = api_key if api_key is not None else os.environ.get(provider.key_variable, "")
    value = value.strip().strip("\"'").strip()
    if value[:7].lower() == "bearer ":  # as the documentation shows the header
        value = value[7:].strip()
    if not value:
        raise MissingKey(f"no key for {provider.title}: set {provider.key_variable}, or pass api_key=")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise UsageError(
            f"the key for {provider.title} has characters that no header can hold; check {provider.key_variable}"
        )
    return Key(value)
