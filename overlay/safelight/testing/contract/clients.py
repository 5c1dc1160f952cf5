"""What must hold of the generated client, whatever it is used for; each check gives the faults it finds."""

from __future__ import annotations

import asyncio
import copy
import gzip
import pickle
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from unittest import mock

import httpx

from safelight import Client
from safelight.errors import SafelightError
from safelight.generated import api_client
from safelight.keys import Key, authorize, header_of
from safelight.provider import Provider
from safelight.testing.contract.exchange import KEY
from safelight.trust import Trust

HIDDEN = (KEY, "x-own", "own-cookie", "<httpx")


def options() -> dict[str, Any]:
    """Options of a generated client, which keeps the very objects that it is given."""
    return {
        "headers": {"x-own": "1"},
        "cookies": {"own-cookie": "2"},
        "follow_redirects": True,
        "timeout": httpx.Timeout(3),
        "httpx_args": {"transport": httpx.MockTransport(lambda _: httpx.Response(204))},
    }


def client_faults(provider: Provider) -> Iterator[str]:
    """The generated client sends the key in the one header, shows it to nobody, and hands every option on."""
    sent = header_of(provider, KEY)
    if authorize(provider, Key(KEY), Trust.of(provider, provider.base_url), provider.base_url).on({}) != sent:
        yield "authorize gives another header"
    package = import_module(next(iter(provider.operations.values())).package)
    plain = package.Client(base_url=provider.base_url, **options())
    yield from _made_faults(provider, plain, {})
    yield from _prefix_faults(provider, package)
    yield from _change_faults(plain)
    if not provider.query:  # a key in the address would be logged: there is no generated client that has it
        yield from _keyed_faults(provider, sent)
    yield from _default_faults(package)
    yield from _opening_faults(package)
    asyncio.run(_async_opening(package))
    yield from _unset_faults(package.__name__)


def _keyed_faults(provider: Provider, sent: dict[str, str]) -> Iterator[str]:
    """A client that has the key keeps it, whatever is made of it."""
    made, other = (api_client(provider, api_key=KEY, **options()) for _ in "12")
    for client in (made, made.with_timeout(httpx.Timeout(3)), made.with_headers({}), made.with_cookies({})):
        yield from _made_faults(provider, client, sent)
    for header, value in sent.items():
        if other.get_async_httpx_client().headers.get(header) != value:
            yield "the asynchronous client alone sends no key"
    yield from _change_faults(made)


def _made_faults(provider: Provider, client: Any, sent: dict[str, str]) -> Iterator[str]:
    """Both connections have every option and what has to be sent, and nothing of it is shown."""
    for inner in (client.get_httpx_client(), client.get_async_httpx_client()):
        yield from _option_faults(provider, inner)
        for header, value in sent.items():
            if inner.headers.get(header) != value:
                yield f"{type(inner).__name__} sends {inner.headers}"
    if any(word in repr(client) for word in HIDDEN):
        yield f"shown: {client!r}"


def _prefix_faults(provider: Provider, package: Any) -> Iterator[str]:
    """The key stands behind its prefix, if there is one, in the header of that name."""
    for given in ("", "Bearer", "Key"):
        names = {"token": KEY, "prefix": given, "auth_header_name": "x"}
        own = package.AuthenticatedClient(base_url=provider.base_url, **names, **options())
        for inner in (own.get_httpx_client(), own.get_async_httpx_client()):
            if inner.headers.get("x") != f"{given} {KEY}".strip():
                yield f"{type(inner).__name__} sends {inner.headers} for the prefix {given!r}"


def _default_faults(package: Any) -> Iterator[str]:
    """What is not given is what the documentation of httpx and of the generator says, and is handed on as it is."""
    for given in ({}, {"verify_ssl": False, "follow_redirects": True}):
        for client in (package.Client(base_url="https://a.example", **given), bearer(package, **given)):
            with mock.patch.object(httpx, "Client") as blocking, mock.patch.object(httpx, "AsyncClient") as awaited:
                client.get_httpx_client()
                client.get_async_httpx_client()
            for made in (blocking, awaited):
                said = made.call_args.kwargs
                wanted = (given.get("verify_ssl", True), given.get("follow_redirects", False))
                if (said.get("verify"), said.get("follow_redirects")) != wanted:
                    yield f"{type(client).__name__} with {given}: {said}"
            if client.raise_on_unexpected_status:
                yield "an unexpected status raises by itself"
    if bearer(package).get_httpx_client().headers.get("authorization") != f"Bearer {KEY}":
        yield "the key is no bearer token by itself"


def bearer(package: Any, **given: Any) -> Any:
    """An authenticated client of which nothing was said but where and with which key."""
    return package.AuthenticatedClient(base_url="https://a.example", token=KEY, **given)


def _opening_faults(package: Any) -> Iterator[str]:
    """A block opens the connections and closes them, and connections of one's own are used."""
    for client in (package.Client(base_url="https://a.example"), bearer(package)):
        inner, other = httpx.Client(), httpx.AsyncClient()
        client.set_httpx_client(inner)
        client.set_async_httpx_client(other)
        if client.get_httpx_client() is not inner or client.get_async_httpx_client() is not other:
            yield f"{type(client).__name__} keeps connections of its own"
        with client as entered:
            if entered is not client or not is_open(inner):
                yield f"a block does not open {type(client).__name__}"
        if not inner.is_closed:
            yield f"a block does not close {type(client).__name__}"


async def _async_opening(package: Any) -> None:
    """The same of the asynchronous form; raises what is wrong."""
    for client in (package.Client(base_url="https://a.example"), bearer(package)):
        async with client as entered:
            inner = client.get_async_httpx_client()
            if entered is not client or not is_open(inner):
                raise ValueError(f"a block does not open {type(client).__name__}")
        if not inner.is_closed:
            raise ValueError(f"a block does not close {type(client).__name__}")


def is_open(inner: Any) -> bool:
    """Whether connections were opened by a block: httpx refuses to open them twice."""
    return bool(inner._state.name == "OPENED")  # noqa: SLF001 - httpx tells only whether it is closed


def _unset_faults(package: str) -> Iterator[str]:
    """UNSET is one, and false, and stays so in a copy."""
    types = import_module(f"{package}.types")
    if copy.deepcopy(types.UNSET) is not types.UNSET or pickle.loads(pickle.dumps(types.UNSET)) is not types.UNSET:  # noqa: S301 - our own
        yield "a copy of UNSET is another"
    if types.UNSET or repr(types.UNSET) != "UNSET":
        yield f"UNSET is {types.UNSET!r}"


def corrupt_faults(provider: Provider) -> Iterator[str]:
    """A body that is not the gzip that it claims to be is a transient fault, and never an error of httpx's."""
    whole = gzip.compress(b"{}")
    for content in (b"{}", whole[:4] + b"\xff" * 20):
        broken = httpx.ByteStream(content)
        answer = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=broken)
        client = Client(provider, api_key=KEY, transport=httpx.MockTransport(lambda _, answer=answer: answer))
        try:
            client.result(client.job("abc"))
        except SafelightError:
            continue
        yield f"{content!r} read"


def _option_faults(provider: Provider, inner: Any) -> Iterator[str]:
    said = {
        "base URL": (str(inner.base_url).rstrip("/"), provider.base_url),
        "header": (inner.headers.get("x-own"), "1"),
        "cookie": (inner.cookies.get("own-cookie"), "2"),
        "time-out": (inner.timeout, httpx.Timeout(3)),
        "redirects": (inner.follow_redirects, True),
    }
    for what, (got, wanted) in said.items():
        if got != wanted:
            yield f"{what} of {type(inner).__name__}: {got!r}"


def _change_faults(client: Any) -> Iterator[str]:
    """`with_...` changes the connections that there are, and the client that it gives."""
    client.with_headers({"x-more": "3"})
    client.with_cookies({"more": "4"})
    client.with_timeout(httpx.Timeout(9))
    for inner in (client.get_httpx_client(), client.get_async_httpx_client()):
        if (inner.headers.get("x-more"), inner.cookies.get("more"), inner.timeout.read) != ("3", "4", 9):
            yield f"{type(inner).__name__} was not changed"
    fresh = client.with_headers({"x-more": "3"}).with_cookies({"more": "4"}).with_timeout(httpx.Timeout(9))
    for inner in (fresh.get_httpx_client(), fresh.get_async_httpx_client()):
        if (inner.headers.get("x-more"), inner.cookies.get("more"), inner.timeout.read) != ("3", "4", 9):
            yield f"a client made from another lacks its change: {type(inner).__name__}"
