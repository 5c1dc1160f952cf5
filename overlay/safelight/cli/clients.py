"""The clients that the commands use: made in one place, so that tests can give them a transport and a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safelight.async_client import AsyncClient
from safelight.client import Client
from safelight.contract.reply import Answer
from safelight.jobs.effects import Flow, Send
from safelight.jobs.exchange import HEADERS
from safelight.jobs.submitting import call as flow
from safelight.options import Options

if TYPE_CHECKING:
    from typing import Unpack

    from safelight.contract.reply import Reply
    from safelight.provider import Provider
    from safelight_api.operation import Operation


def make_client(provider: Provider, **options: Unpack[Options]) -> Client:
    """A blocking client of this provider; raises as `Client` does."""
    return Client(provider, **options)


def make_async_client(provider: Provider, **options: Unpack[Options]) -> AsyncClient:
    """An asynchronous client of this provider; raises as `AsyncClient` does."""
    return AsyncClient(provider, **options)


def call(
    client: Client, operation: Operation[..., Any], body: Any, arguments: dict[str, Any], timeout: float
) -> Reply[Any]:
    """Call an operation and return the whole reply, drift and all; raises as `Client.call` does."""
    flows = client._flows  # noqa: SLF001 - the client's own call returns the model alone and takes no time-out
    return client._driver.run(flow(flows, operation, body, arguments, timeout))  # noqa: SLF001 - likewise


def reach(client: Client, path: str, timeout: float) -> int:
    """Ask for a path of the API without a key, and return the HTTP status; raises `NoReply`."""
    flows = client._flows  # noqa: SLF001 - no method of the client goes without the key

    def asking() -> Flow[int]:
        answer: Answer = yield Send("GET", flows.url(path), HEADERS, b"", flows.clock.monotonic() + timeout)
        return answer.status

    return client._driver.run(asking())  # noqa: SLF001 - likewise


def now(client: Client) -> float:
    """The client's clock, in seconds."""
    return client._flows.clock.monotonic()  # noqa: SLF001 - a deadline over submit and wait is counted on it
