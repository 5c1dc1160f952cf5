"""What the two drivers share: proxies, how a transport's errors become ours, and how a body is read under a limit."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib.util import find_spec
from urllib.request import getproxies, proxy_bypass

import httpx

from safelight.contract.jsontext import MAX_BYTES
from safelight.errors import NoReply, UntrustedURL, UsageError

OK = 200
CLOSED = "this client is closed: make another, or use it within its with block"
PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")
KEEPALIVE_SECONDS = 20.0  # longer than most pauses between polls
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


deadline_in_force: ContextVar[float | None] = ContextVar("safelight_deadline", default=None)


@contextmanager
def told(url: str) -> Generator[None]:
    """Within this block a transport's errors are told as ours."""
    try:
        yield
    except (httpx.TransportError, httpx.DecodingError) as error:
        raise no_reply(error, url) from error
    except (httpx.InvalidURL, UnicodeError) as error:  # the latter of a host that no name server can be asked for
        raise UntrustedURL(url, f"it is no address: {error}") from error


@contextmanager
def certificates() -> Generator[None]:
    """Within this block authorities are read; what the environment names instead must be there."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise UsageError(f"no TLS can be set up: {error}; check SSL_CERT_FILE and SSL_CERT_DIR") from error


def no_reply(error: Exception, url: str) -> NoReply:
    """A transport's error as ours; `sent` is False only where the connection was never made."""
    where = httpx.URL(url).host
    return NoReply(
        f"no reply from {where}: {str(error) or type(error).__name__}", sent=not isinstance(error, NEVER_SENT)
    )


@contextmanager
def deadline(at: float) -> Generator[None]:
    """Within this block no network operation of a `DeadlineTransport` lasts beyond `at` (`time.monotonic`)."""
    token = deadline_in_force.set(at)
    try:
        yield
    finally:
        deadline_in_force.reset(token)


class Limited:
    """Collects the body of an API's reply, up to one byte more than will be read."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> bool:
        """Add a chunk; False once there is more than anybody will read."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        return self._size <= MAX_BYTES

    @property
    def body(self) -> bytes:
        """What was collected."""
        return b"".join(self._chunks)


def headers_of(response: httpx.Response) -> dict[str, str]:
    """The headers of a reply, names in lower case."""
    return {name.lower(): value for name, value in response.headers.items()}


class Proxies:
    """The proxies that the environment asks for, as httpx reads it (`HTTPS_PROXY`, `NO_PROXY`, ...)."""

    def __init__(self) -> None:
        self._proxies = getproxies()

    def for_url(self, url: httpx.URL) -> str | None:
        """The proxy to ask for this URL, if any; raises `UsageError` for one that cannot be spoken to."""
        proxy = self._proxies.get(url.scheme) or self._proxies.get("all")
        if not proxy or proxy_bypass(url.host):
            return None
        if proxy.startswith("socks") and find_spec("socksio") is None:
            raise UsageError("the environment asks for a SOCKS proxy: pip install 'httpx[socks]', or unset ALL_PROXY")
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        try:
            if httpx.URL(proxy).scheme in PROXY_SCHEMES:
                return proxy
        except httpx.InvalidURL:
            pass
        known = ", ".join(PROXY_SCHEMES)
        raise UsageError(f"the proxy that the environment asks for is none of {known}: check HTTPS_PROXY and ALL_PROXY")
