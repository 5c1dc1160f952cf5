"""The generated clients on their own: one call gives one with the right base URL and header, which keeps its key."""

from __future__ import annotations

from collections.abc import Callable, Generator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from safelight.errors import UsageError
from safelight.keys import find_key, header_of
from safelight.provider import Provider, described
from safelight.trust import Trust, base_of

if TYPE_CHECKING:
    import httpx

    from safelight.provider import ProviderModule

TIMEOUT = 60.0  # seconds for each read, write and connect


def api_client(
    provider: ProviderModule | Provider, *, api_key: str | None = None, base_url: str | None = None, **options: Any
) -> Any:
    """The provider's generated `AuthenticatedClient`, for the functions below `safelight_api.<provider>.api`.

    `options` are passed on to it (`timeout`, `httpx_args`, ...). It waits for nothing, saves nothing and checks no
    reply: for that there are `Client` and `AsyncClient`. The key goes along to the API's own origins only, also where
    redirects are followed. Raises `MissingKey`, and `UsageError` for a provider whose key goes into the address: there
    httpx would log it.
    """
    import httpx

    known = described(provider)
    if known.query:
        raise UsageError(f"{known.title} takes its key in the address, where httpx would log it: use Client")
    url = base_of(known, base_url)
    trust = Trust.of(known, url)
    arguments = dict(options.pop("httpx_args", {}))
    hooks = dict(arguments.pop("event_hooks", {}))
    ((header, value),) = header_of(known, find_key(known, api_key).reveal()).items()
    hooks["request"] = [*hooks.get("request", ()), _kept_at_home(header, trust)]
    package = next(iter(known.operations.values())).package
    return import_module(package).AuthenticatedClient(
        base_url=url,
        token=value,
        auth_header_name=header,
        prefix="",
        httpx_args={**arguments, "event_hooks": hooks},
        **{"timeout": httpx.Timeout(TIMEOUT), **options},
    )


class _Nothing:
    """What a hook gives that an asynchronous client awaits, and a blocking one does not."""

    def __await__(self) -> Generator[Any, None, None]:
        yield from ()


def _kept_at_home(header: str, trust: Trust) -> Callable[[httpx.Request], _Nothing]:
    """A hook of httpx's that takes the key out of each request that leads elsewhere."""

    def hook(request: httpx.Request) -> _Nothing:
        if not trust.with_key(str(request.url)):
            request.headers.pop(header, None)
        return _Nothing()

    return hook
