"""What the two drivers share: proxies, how a transport's errors become ours, and how a body is read under a limit."""

from __future__ import annotations

import inspect
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from safelight.contract.jsontext import MAX_BYTES
from safelight.contract.reply import Answer
from safelight.contract.unpacking import Unpacking
from safelight.errors import NoReply, SafelightError, UntrustedURL, UsageError
from safelight.jobs.effects import Fetch, Send
from safelight.wire.underway import UnderWay

if TYPE_CHECKING:
    from safelight.jobs.spilling import Spill
    from safelight.keys import Authorization

ErrorT = TypeVar("ErrorT", bound=BaseException)

AWAITED = (
    "on_update is a coroutine function, which a blocking client cannot await: use AsyncClient, or a plain function"
)
CLOSED = "this client is closed: make another, or use it within its with block"
PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


@contextmanager
def told(url: str, one: UnderWay | None = None) -> Generator[None]:
    """Within this block a transport's errors are told as ours.

    Whether the request was sent is measured where `one` is given, and else told from the error's class.
    """
    try:
        yield
    except (httpx.TransportError, httpx.DecodingError) as error:
        where = httpx.URL(url).host
        said = f"no reply from {where}: {str(error) or type(error).__name__}"
        sent = one.written if one is not None else not isinstance(error, NEVER_SENT)
        raise NoReply(said, sent=sent) from bare(error)
    except (httpx.InvalidURL, UnicodeError) as error:  # the latter of a host that no name server can be asked for
        raise UntrustedURL(url, f"it is no address: {error}") from bare(error)


def bare(error: ErrorT) -> ErrorT:
    """An error without the frames that it came through, and its causes likewise.

    Whatever shows the variables of a trace would show a request's headers there, or a body with signed links.
    """
    seen: list[BaseException] = []
    open_: list[BaseException | None] = [error]
    while open_:
        one = open_.pop()
        if one is not None and one not in seen:
            seen.append(one)
            one.__traceback__ = None
            open_ += [one.__cause__, one.__context__]
    return error


def unheard(tell: Any, *, awaits: bool) -> str:
    """Why nothing could be told to this callback; empty if it can. Known before anything is paid for."""
    if tell is None:
        return ""
    if not callable(tell):
        return f"on_update must be a function that is called with each state; got {type(tell).__name__}"
    called = [tell, getattr(tell, "__call__", None)]  # noqa: B004 - a callable object may have an asynchronous one
    if any(inspect.isgeneratorfunction(each) or inspect.isasyncgenfunction(each) for each in called):
        return "on_update is a generator function, of which calling it runs nothing: use a plain function"
    return "" if awaits or not any(map(inspect.iscoroutinefunction, called)) else AWAITED


def left(error: BaseException) -> BaseException:
    """An error as it leaves a flow, without the frames whose variables hold links: ours, or an interruption.

    Any other is a user's own, or a defect: it keeps its frames, for whoever looks for it.
    """
    foreign = isinstance(error, Exception) and not isinstance(error, SafelightError)
    return error if foreign else bare(error)


def thrown(error: BaseException) -> BaseException:
    """An error as it is thrown into a flow: what a generator would take for its own end is told as another."""
    if not isinstance(error, StopIteration | StopAsyncIteration | GeneratorExit):
        return error
    told = RuntimeError(f"{error!r} was raised where nothing ends")
    told.__cause__ = error
    return told


@contextmanager
def certificates() -> Generator[None]:
    """Within this block authorities are read; what the environment names instead must be there."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise UsageError(f"no TLS can be set up: {error}; check SSL_CERT_FILE and SSL_CERT_DIR") from error


def request_of(effect: Send) -> httpx.Request:
    """The request as it goes out; the key is nowhere but there."""
    return authorized(effect.method, effect.url, effect.headers, effect.authorization, effect.content)


def fetch_of(effect: Fetch) -> httpx.Request:
    """The request for a file, likewise."""
    return authorized("GET", effect.url, effect.transfer.headers, effect.authorization)


def authorized(
    method: str, url: str, headers: Mapping[str, str], authorization: Authorization | None, content: bytes = b""
) -> httpx.Request:
    """A request with whatever authenticates it; raises `httpx.InvalidURL`, which does not tell the key either."""
    if authorization is None:
        return httpx.Request(method, url, headers=headers, content=content or None)
    address = authorization.at(url)
    if address is not url:
        httpx.URL(url)  # what is wrong with it is told of the address without the key
    return httpx.Request(method, address, headers=authorization.on(headers), content=content or None)


class Collected:
    """The body of an API's reply, unpacked up to one step more than will be read.

    With a `spill`, one that is no error goes there once it is too large.
    """

    def __init__(
        self, status: int, headers: Mapping[str, str], *, packed: bool = True, spill: Spill | None = None
    ) -> None:
        self._status, self._headers = status, headers
        self._chunks: list[bytes] = []
        self._size = 0
        self._refused: str | None = None
        self._spill = spill if 200 <= status < 300 else None  # noqa: PLR2004
        if spill is not None:
            spill.begin_again()
        try:
            self._unpacking = Unpacking(headers if packed else {}, MAX_BYTES if spill is None else spill.limit)
        except ValueError as error:  # it is no reply then, but may be read as it came for the id of a job
            self._refused, self._spill = str(error), None
            self._unpacking = Unpacking({}, MAX_BYTES)

    def add(self, piece: bytes) -> bool:
        """Add a piece as it came; False once there is more than anybody will read."""
        try:
            for chunk in self._unpacking.feed(piece):
                if not self._put(chunk):
                    return False
        except ValueError as error:
            self._chunks = self._chunks or [piece]  # which was packed in name only, perhaps
            raise httpx.DecodingError(str(error)) from error
        return True

    def _put(self, chunk: bytes) -> bool:
        """Keep a piece, in memory or beyond it; False if that is more than anybody will read."""
        self._size += len(chunk)
        self._chunks.append(chunk)
        if self._size <= MAX_BYTES:
            return True
        if self._spill is None:
            return False
        for each in self._chunks:
            self._spill.write(each)
        self._chunks = []
        return True

    @property
    def so_far(self) -> Answer:
        """What came of the reply, whole or not."""
        return Answer(self._status, self._headers, b"".join(self._chunks))

    def answer(self) -> Answer:
        """The reply as it came; raises `httpx.DecodingError` if its body breaks off."""
        if self._refused is not None:
            raise httpx.DecodingError(self._refused)
        if self._size <= MAX_BYTES or self._spill is not None:
            try:
                self._unpacking.end()
            except ValueError as error:
                raise httpx.DecodingError(str(error)) from error
        return self.so_far


def collecting(response: httpx.Response, spill: Spill | None = None) -> tuple[Collected, Any]:
    """What collects the body of a response, and what there is to add: as it came, or as it was made whole and unpacked.

    The latter are responses of transports that are the user's own.
    """
    whole = response.is_stream_consumed
    collected = Collected(response.status_code, headers_of(response.headers), packed=not whole, spill=spill)
    return collected, httpx.ByteStream(response.content) if whole else response.stream


def headers_of(headers: httpx.Headers) -> dict[str, str]:
    """The headers of a reply, names in lower case; what came several times is joined, as the rules of HTTP have it."""
    return {name.lower(): value for name, value in headers.items()}


class Proxies:
    """The proxies that the environment asks for, as httpx reads it (`HTTPS_PROXY`, `NO_PROXY`, ...)."""

    def __init__(self) -> None:
        self._proxies = getproxies()

    @property
    def none(self) -> bool:
        """Whether the environment asks for none at all."""
        return not self._proxies

    def for_url(self, url: httpx.URL) -> str | None:
        """The proxy to ask for this URL, if any; raises `UsageError` for one that cannot be spoken to."""
        if not self._proxies:
            return None
        from importlib.util import find_spec  # which few need

        proxy = self._proxies.get(url.scheme) or self._proxies.get("all")
        if not proxy or proxy_bypass(url.host):
            return None
        if proxy.startswith("socks") and find_spec("socksio") is None:
            raise UsageError("the environment asks for a SOCKS proxy: pip install 'httpx[socks]', or unset ALL_PROXY")
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        try:
            parts = urlsplit(proxy)
            if httpx.URL(proxy).scheme in PROXY_SCHEMES and parts.hostname and parts.port != 0:
                return proxy
        except (httpx.InvalidURL, ValueError):  # the latter of a port beyond those that there are
            pass
        known = ", ".join(PROXY_SCHEMES)
        raise UsageError(f"the proxy that the environment asks for is none of {known}: check HTTPS_PROXY and ALL_PROXY")
