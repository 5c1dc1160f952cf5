"""The key, and which addresses may have it: the only module that puts one into a request."""

from __future__ import annotations

import ipaddress
import json
import os
import re
from collections.abc import Iterable
from typing import NamedTuple, NoReturn
from urllib.parse import quote, urlsplit

from safelight.contract.jsontext import LARGE
from safelight.contract.reply import Answer
from safelight.errors import MissingKey, UntrustedURL, UsageError
from safelight.provider import Provider

HIDDEN = "***"
LOCAL_NAMES = frozenset({"localhost", "ip6-localhost", "ip6-loopback"})
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_DOTS = re.compile("[\u3002\uff0e\uff61]")  # what IDNA takes for a dot
SHORTEST = 8  # characters of a key that is looked for in replies; a shorter one is made up, and would be found anywhere
DEFAULT_PORTS = {"http": 80, "https": 443}


class Key:
    """A key that shows itself only to whoever asks for `reveal()`."""

    __slots__ = ("_marks", "_pattern", "_value")

    def __init__(self, value: str) -> None:
        self._value = value
        self._marks = "\\%" if quote(value, safe="") != value else "\\"  # what another spelling would have in it
        self._pattern: re.Pattern[str] | None = None

    def reveal(self) -> str:
        """The key itself."""
        return self._value

    def hide(self, answer: Answer) -> Answer:
        """The answer without the key, should the server repeat it: then no error, log or model can hold it."""
        if len(self._value) < SHORTEST:
            return answer
        headers = {name: self.hidden(value) for name, value in answer.headers.items()}
        body = answer.body.replace(self._value.encode(), HIDDEN.encode())
        if len(body) > LARGE:  # no other spelling is looked for there
            return Answer(answer.status, headers, body)
        encoding = json.detect_encoding(body)
        errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
        told = body.decode(encoding, errors)
        hidden = self.hidden(told)
        return Answer(answer.status, headers, body if hidden == told else hidden.encode(encoding, errors))

    def hidden(self, told: str) -> str:
        """A text without the key, however it is spelt: as it is, or with the escapes of JSON or of URLs."""
        if len(self._value) < SHORTEST:
            return told
        told = told.replace(self._value, HIDDEN)
        if not any(mark in told for mark in self._marks):
            return told
        if self._pattern is None:
            self._pattern = re.compile("".join(map(_spellings, self._value)))
        return self._pattern.sub(HIDDEN, told)

    def __repr__(self) -> str:
        return "Key(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not pickled: read it again from the environment where it is needed")


def _translated(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a translator would ask for this one (RFC 6052)."""
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in TRANSLATED else None


def _spellings(character: str) -> str:
    """A pattern for every way to spell a character."""
    code = f"{ord(character):02x}"
    return rf"(?:\\?{re.escape(character)}|(?i:\\u00{code}|%{code}))"


class Origin(NamedTuple):
    """Scheme, host and port of a URL."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: str) -> Origin:
        """The origin of an absolute http(s) URL; raises `ValueError` for anything else."""
        parts = urlsplit(url)
        if not url.isprintable() or " " in url:
            raise ValueError(f"{url!r} has characters that no URL holds")
        if parts.scheme not in DEFAULT_PORTS or not parts.hostname or parts.username is not None:
            raise ValueError(f"{url!r} is not an http(s) URL without credentials")
        host = _DOTS.sub(".", parts.hostname).rstrip(".")
        return cls(parts.scheme, host, parts.port or DEFAULT_PORTS[parts.scheme])

    @property
    def address(self) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
        """The IP address, if the host is one."""
        try:
            return ipaddress.ip_address(self.host)
        except ValueError:
            return None

    @property
    def loopback(self) -> bool:
        """Whether it is this machine."""
        address = self.address
        named = self.host in LOCAL_NAMES or self.host.endswith(".localhost")
        return named or (address is not None and address.is_loopback)

    @property
    def private(self) -> bool:
        """Whether it is this machine, a private network, or no address that the public could reach.

        A number that is no address as we write them (`0x7f.1`, `2130706433`) may be one to the system: private too.
        """
        address = self.address
        if address is None:
            return self.loopback or self.host.rpartition(".")[2][:1].isdigit()
        inner = (getattr(address, "sixtofour", None), _translated(address))  # IPv4 within IPv6
        return any(not each.is_global or each.is_multicast for each in (address, *inner) if each is not None)


class Trust(NamedTuple):
    """Where requests may go: with the key to the API's own hosts, without it to public addresses."""

    base: Origin
    hosts: tuple[str, ...]
    extra: frozenset[Origin]

    @classmethod
    def of(cls, provider: Provider, base_url: str, extra: Iterable[str] = ()) -> Trust:
        """The trust of one client; `extra` are further origins of the user's that may have the key."""
        try:
            return cls(Origin.of(base_url), provider.hosts, frozenset(Origin.of(url) for url in extra))
        except ValueError as error:
            raise UsageError(f"a base URL must be like {provider.base_url}: {error}") from error

    def with_key(self, url: str) -> bool:
        """Whether a request to this URL may carry the key."""
        try:
            origin = Origin.of(url)
        except ValueError:
            return False
        if origin == self.base or origin in self.extra:
            return True
        if self.base.loopback:
            return origin.loopback
        own = self.base.scheme == "https" and any(_fits(self.base.host, host) for host in self.hosts)
        return (
            own
            and origin.scheme == "https"
            and origin.port == DEFAULT_PORTS["https"]
            and any(_fits(origin.host, host) for host in self.hosts)
        )

    def check_api(self, url: str) -> None:
        """Raise `UntrustedURL` unless the URL is one of the API's own."""
        if not self.with_key(url):
            raise UntrustedURL(url, "it is no host of this API, and polling it would hand it the key")

    def check_file(self, url: str) -> None:
        """Raise `UntrustedURL` unless a file may be fetched from the URL, which is done without the key."""
        try:
            origin = Origin.of(url)
        except ValueError as error:
            raise UntrustedURL(url, str(error)) from error
        if origin.private and not self.base.private:
            raise UntrustedURL(url, "it is a private address")
        if origin.scheme == "http" and not (origin.loopback and self.base.private):
            raise UntrustedURL(url, "a file is fetched over https only")


def _fits(host: str, pattern: str) -> bool:
    """Whether a host is the one of the pattern, in which `*` stands for exactly one label."""
    labels, wanted = host.lower().split("."), pattern.split(".")
    return len(labels) == len(wanted) and all(w in ("*", label) for label, w in zip(labels, wanted, strict=True))


def find_key(provider: Provider, api_key: str | None) -> Key:
    """The key as given, or as the environment has it; raises `MissingKey` naming the variable."""
    value = api_key if api_key is not None else os.environ.get(provider.key_variable, "")
    value = value.strip()
    if not value:
        raise MissingKey(f"no key for {provider.title}: set {provider.key_variable}, or pass api_key=")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise UsageError(
            f"the key for {provider.title} has characters that no header can hold; check {provider.key_variable}"
        )
    return Key(value)


def authorize(provider: Provider, key: Key, trust: Trust, url: str) -> dict[str, str]:
    """The headers that authenticate a request to this URL; raises `UntrustedURL` where the key must not go."""
    trust.check_api(url)
    return {provider.header: provider.prefix + key.reveal()}
