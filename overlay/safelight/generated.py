"""The generated clients on their own: one call gives one with the right base URL and header."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from safelight.keys import find_key
from safelight.provider import Provider, described
from safelight.trust import Trust

if TYPE_CHECKING:
    from safelight.provider import ProviderModule


def api_client(
    provider: ProviderModule | Provider, *, api_key: str | None = None, base_url: str | None = None, **options: Any
) -> Any:
    """The provider's generated `AuthenticatedClient`, for the functions below `safelight_api.<provider>.api`.

    `options` are passed on to it (`timeout`, `httpx_args`, ...). It waits for nothing, saves nothing and checks no
    reply: for that there are `Client` and `AsyncClient`. Raises `MissingKey`, `UsageError`.
    """
    known = described(provider)
    url = (base_url or known.base_url).rstrip("/")
    Trust.of(known, url)
    package = next(iter(known.operations.values())).package
    return import_module(package).AuthenticatedClient(
        base_url=url,
        token=find_key(known, api_key).reveal(),
        auth_header_name=known.header,
        prefix=known.prefix.strip(),
        **options,
    )
