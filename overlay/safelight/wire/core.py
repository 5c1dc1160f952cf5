"""What both transports have to do with httpcore: its errors, its requests, and what makes its connections."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from safelight.errors import SafelightError
from safelight.wire.driver import bare
from safelight.wire.lines import Line

BROKEN = (httpcore.NetworkError, httpcore.RemoteProtocolError)  # also how a connection ends that was just closed


@contextmanager
def httpx_errors() -> Generator[None]:
    """Raise httpcore's errors as the httpx errors of the same name."""
    try:
        yield
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, httpcore.ProxyError) as error:
        raise getattr(httpx, type(error).__name__, httpx.TransportError)(str(error)) from bare(error)
    except (SafelightError, httpx.TransportError):
        raise
    except Exception as error:  # noqa: BLE001 - of a proxy or of TLS, in the words of another library
        raise httpx.TransportError(f"{type(error).__name__}: {error}") from bare(error)


def pool_options(proxy: str | None) -> tuple[str, dict[str, Any]]:
    """The kind of httpcore's pools that goes over a proxy, and what it takes; a proxy may name its user."""
    if proxy is None:
        return "ConnectionPool", {}
    url = httpx.URL(proxy)
    auth = (url.username.encode(), url.password.encode()) if url.username else None
    bare_url = str(url.copy_with(username=None, password=None))
    kind = "SOCKSProxy" if url.scheme.startswith("socks") else "HTTPProxy"
    return kind, {"proxy_url": bare_url, "proxy_auth": auth}


def line_of(request: httpx.Request, proxy: str | None) -> Line:
    """Where a request wants to be led; raises `httpx.UnsupportedProtocol`."""
    if request.url.scheme not in ("http", "https"):
        raise httpx.UnsupportedProtocol(f"{request.url.scheme!r} is not spoken")
    return Line(proxy, request.url.raw_scheme, request.url.raw_host, request.url.port)


def core_request(request: httpx.Request) -> httpcore.Request:
    """The request as httpcore takes it."""
    url = httpcore.URL(
        scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
    )
    return httpcore.Request(
        request.method, url, headers=request.headers.raw, content=request.stream, extensions=request.extensions
    )
