"""Where requests may go: with the key to the API's own hosts, without it to public addresses, and nowhere else."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from safelight.errors import UntrustedURL, UsageError
from safelight.provider import Provider

LOCAL_NAMES = frozenset({"localhost", "ip6-localhost", "ip6-loopback"})
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_DOTS = dict.fromkeys(map(ord, "\u3002\uff0e\uff61"), ".")  # what IDNA takes for a dot
DEFAULT_PORTS = {"http": 80, "https": 443}


def base_of(provider: Provider, url: str | None) -> str:
    """The base URL that was meant: a version at its end is the operations' own. Raises `UsageError` for no base."""
    told: Any = url  # whatever a caller without types gives
    if not isinstance(told, str | None):
        raise UsageError(f"a base URL is a text, such as {provider.base_url}: got {type(told).__name__}")
    if url is None or not url.strip():
        return provider.base_url
    base = url.strip().rstrip("/")
    if "?" in base or "#" in base:
        raise UsageError(f"a base URL has neither query nor fragment, such as {provider.base_url}: got {url}")
    if {".", ".."} & set(unquote(unquote(base)).replace("\\", "/").split("/")):
        raise UsageError(f"a base URL climbs nowhere, such as {provider.base_url}: got {url}")
    if any(base.lower().endswith(operation.path.lower()) for operation in provider.operations.values()):
        raise UsageError(
            f"a base URL is what stands before an operation's path, such as {provider.base_url}: got {url}"
        )
    starts = {path for operation in provider.operations.values() for path in _starts(operation.path)}
    ends = [len(start) for start in starts if base.lower().endswith(start.lower())]
    return base[: len(base) - max(ends, default=0)]


def _starts(path: str) -> list[str]:
    """What a path begins with, part by part, without its last: `/v3/async/x` begins with `/v3` and `/v3/async`."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(2, len(parts))]


def _translated(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a translator would ask for this one (RFC 6052)."""
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in TRANSLATED else None


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
            raise ValueError(f"{url} has characters that no URL holds")
        if parts.scheme not in DEFAULT_PORTS or not parts.hostname or parts.username is not None:
            raise ValueError(f"{url} is not an http(s) URL without credentials")
        host = parts.hostname.translate(_DOTS).rstrip(".")
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
    """The origins that a client trusts: its base URL's own, the provider's if that is one of them, and those named."""

    base: Origin
    hosts: tuple[str, ...]
    extra: frozenset[Origin]

    @classmethod
    def of(cls, provider: Provider, base_url: str, extra: Iterable[str] = ()) -> Trust:
        """The trust of one client; `extra` are further origins of the user's that may have the key.

        Raises `UsageError` for what is no origin, and for a base that would send the key in the clear over a network
        unless `extra` names it.
        """
        try:
            base, named = Origin.of(base_url), frozenset(Origin.of(url) for url in extra)
        except ValueError as error:
            raise UsageError(f"a base URL must be like {provider.base_url}: {error}") from error
        if base.scheme == "http" and not base.loopback and base not in named:
            raise UsageError(
                f"{base_url} would send the key in the clear: use https, or name it in trusted_origins too"
            )
        return cls(base, provider.hosts, named)

    def with_key(self, url: str) -> bool:
        """Whether a request to this URL may carry the key."""
        try:
            origin = Origin.of(url)
        except ValueError:
            return False
        if origin == self.base or origin in self.extra:
            return True
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
