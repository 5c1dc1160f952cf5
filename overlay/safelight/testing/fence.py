"""Which hosts a test may ask, and who answers for the sandbox's: one look at each request of httpx and of aiohttp."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase
from importlib.util import find_spec
from typing import Any, NamedTuple

import httpcore
import httpx
import pytest
from attrs import field, frozen

from safelight.trust import Origin
from safelight.wire.asynchronous_transport import AsyncDeadlineTransport
from safelight.wire.transport import DeadlineTransport

__all__ = ["Fence", "InProcess"]


class InProcess(NamedTuple):
    """The host that stands for a sandbox without a port, and the transports that reach it."""

    host: str
    blocking: httpx.BaseTransport
    asynchronous: httpx.AsyncBaseTransport


@frozen
class Fence:
    """Lets through what is for this machine or for a host that is allowed; anything else fails the test.

    `keys` are the real ones, by the variables that hold them: behind an address of this machine may be a gateway to a
    real API, so they go to no host that is not allowed by name.
    """

    allowed: tuple[str, ...]
    sandbox: InProcess | None = None
    keys: Mapping[str, str] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, allowed: Iterable[str], keys: Mapping[str, str], sandbox: InProcess | None = None) -> Fence:
        """The fence with gates for these hosts, in which `*` stands for anything."""
        return cls(tuple(pattern.lower() for pattern in allowed), sandbox, keys)

    def put_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Stand before every transport that makes connections, also those that were made before."""
        for blocking in (DeadlineTransport, httpx.HTTPTransport):
            monkeypatch.setattr(blocking, "handle_request", self._blocking(blocking.handle_request))
        for asynchronous in (AsyncDeadlineTransport, httpx.AsyncHTTPTransport):
            handle = self._asynchronous(asynchronous.handle_async_request)
            monkeypatch.setattr(asynchronous, "handle_async_request", handle)
        # What was built upon the pools without going through httpx's own transports.
        pool, async_pool = httpcore.ConnectionPool, httpcore.AsyncConnectionPool
        monkeypatch.setattr(pool, "handle_request", self._pool(pool.handle_request))
        monkeypatch.setattr(async_pool, "handle_async_request", self._pool(async_pool.handle_async_request))
        if find_spec("aiohttp") is not None:
            import aiohttp

            connect = self._connector(aiohttp.BaseConnector.connect)  # each hop of a redirect comes here
            monkeypatch.setattr(aiohttp.BaseConnector, "connect", connect)

    def check(self, host: str, sent: Iterable[str]) -> None:
        """Fail the test if it may not ask this host, or may not send it one of these values of headers."""
        name = host.lower().rstrip(".")
        if self.sandbox is not None and name == self.sandbox.host:
            pytest.fail("a sandbox in-process answers httpx only: mark the test safelight_sandbox(serve=True)")
        if any(fnmatchcase(name, pattern) for pattern in self.allowed):
            return
        if Origin("http", name, 80).loopback:
            told = "\n".join(sent)
            for variable in (variable for variable, key in self.keys.items() if key in told):
                pytest.fail(
                    f"a request for {host} has the key of {variable}, and is not for the sandbox: hosts of this "
                    "machine that may have it are named by safelight_allow_hosts"
                )
            return
        pytest.fail(
            f"a request for {host}, not for the sandbox: was its client made before the test? "
            "What tests may ask besides the sandbox and this machine is told by safelight_allow_hosts"
        )

    def _inside(self, request: httpx.Request) -> InProcess | None:
        """The sandbox, if the request is for it; None for what may go on its way."""
        if self.sandbox is not None and request.url.host == self.sandbox.host:
            return self.sandbox
        self.check(request.url.host, request.headers.values())
        return None

    def _blocking(self, before: Callable[..., httpx.Response]) -> Callable[..., httpx.Response]:
        def handle(transport: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
            inside = self._inside(request)
            return before(transport, request) if inside is None else inside.blocking.handle_request(request)

        return handle

    def _asynchronous(self, before: Callable[..., Any]) -> Callable[..., Any]:
        async def handle(transport: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
            inside = self._inside(request)
            if inside is not None:
                return await inside.asynchronous.handle_async_request(request)
            response: httpx.Response = await before(transport, request)
            return response

        return handle

    def _pool(self, before: Callable[..., Any]) -> Callable[..., Any]:
        def handle(pool: Any, request: httpcore.Request) -> Any:
            self.check(request.url.host.decode("ascii"), (value.decode("latin-1") for _, value in request.headers))
            return before(pool, request)  # a response, or what is awaited for one

        return handle

    def _connector(self, before: Callable[..., Any]) -> Callable[..., Any]:
        async def connect(connector: Any, request: Any, *more: Any, **options: Any) -> Any:
            self.check(request.url.host or "", request.headers.values())
            return await before(connector, request, *more, **options)

        return connect
