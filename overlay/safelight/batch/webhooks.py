"""Callbacks, as a wake-up: each row has an address of its own, and a call to it says only "look at this row".

Nothing that a call says of a job's state is believed. One thing is: of a row whose submit had no answer, the id of its
job, for only whoever took that submit knows the address. Polling goes on as ever, whether anybody calls or not.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from anyio import to_thread
from attrs import frozen

from safelight.batch.ledger import Ledger
from safelight.batch.rows import Stage
from safelight.batch.stores import Store
from safelight.contract.jsontext import parse_json
from safelight.errors import SaveError, UsageError
from safelight.job import Job
from safelight.jobs.callbacks import called_for
from safelight.provider import load_provider, provider_names
from safelight.trust import base_of

Message = MutableMapping[str, Any]
LARGEST = 64 * 1024  # bytes of a call that are read
TAKEN, LATER, UNKNOWN, NOT_SO = 204, 503, 404, 405


class Place(NamedTuple):
    """Which row an address stands for."""

    provider: str
    account: str
    key: str
    base_url: str


def checked_url(url: str) -> str:
    """An address that callbacks may go to; raises `UsageError` for what is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise UsageError(f"{url!r} is no address that a provider can call, such as https://example.com/hooks")
    return url.rstrip("/")


def address(url: str, secret: bytes, place: Place) -> str:
    """The address of a row, below the one that the user gave."""
    told = base64.urlsafe_b64encode(json.dumps(place, ensure_ascii=False).encode()).decode().rstrip("=")
    return f"{url}/{told}.{_signed(secret, told)}"


def place_of(path: str, secret: bytes) -> Place | None:
    """The row that a path stands for, if it was made by `address`; None for any other."""
    told, _, signature = path.rpartition("/")[2].partition(".")
    try:
        if not hmac.compare_digest(_signed(secret, told).encode(), signature.encode()):
            return None
        return Place(*json.loads(base64.urlsafe_b64decode(told + "=" * (-len(told) % 4))))
    except (ValueError, TypeError):
        return None


def _signed(secret: bytes, told: str) -> str:
    return hmac.new(secret, told.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


@frozen
class Hooks:
    """An ASGI application for the calls of a ledger: mount it where `webhook` leads to."""

    store: Store

    async def __call__(
        self,
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        """Take one call. A forged address and one that is not known are answered alike."""
        if scope["type"] != "http":
            return
        status = NOT_SO if scope["method"] != "POST" else await self._take(scope["path"], receive)
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    async def _take(self, path: str, receive: Callable[[], Awaitable[Message]]) -> int:
        place = place_of(path, await to_thread.run_sync(self.store.secret))
        body = await _read(receive) if place is not None else None
        if place is None or body is None:
            return UNKNOWN
        try:
            return await to_thread.run_sync(told, self.store, place, body)
        except SaveError:  # the ledger takes nothing now
            return LATER


async def _read(receive: Callable[[], Awaitable[Message]]) -> bytes | None:
    """A body that is no larger than a call needs to be."""
    read = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        read += message.get("body", b"")
        if len(read) > LARGEST:
            return None
        if not message.get("more_body", False):
            return bytes(read)


def told(store: Store, place: Place, body: bytes) -> int:
    """What a call changes: a doubtful row without a job gets the one that it names, which then is asked for."""
    ledger = Ledger(store, place.account)
    row = ledger.row(place.key)
    if row is None or place.provider not in provider_names():
        return UNKNOWN
    if row.state is Stage.SENDING:  # its answer may still be on its way: call again
        return LATER
    if row.state is not Stage.DOUBTFUL or row.job is not None:
        return TAKEN
    provider = load_provider(place.provider)
    try:
        named = called_for(provider, parse_json(body)) or ""
        if not named.isprintable():
            return UNKNOWN
        job: Job[Any] = Job(
            provider=place.provider,
            operation=row.operation,
            id=named,
            base_url=base_of(provider, place.base_url),
            inputs={},
        )
    except (ValueError, TypeError, RecursionError):
        return UNKNOWN
    ledger.named(place.key, job)
    return TAKEN
