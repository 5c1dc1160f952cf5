"""One exchange: a request with the key, over redirects to where the key may go, and its reply read by the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from io import IOBase
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote, urljoin, urlsplit

from safelight._version import __version__
from safelight.contract import drift
from safelight.contract.inputs import holds_file
from safelight.contract.jsontext import LARGE
from safelight.contract.reply import Answer, Reply, decode
from safelight.contract.requests import headers_of, prepared
from safelight.errors import NoReply, RateLimited, ServerError, UntrustedURL, UsageError
from safelight.jobs import story
from safelight.jobs.effects import Flow, Run, Send, Sleep
from safelight.jobs.flows import Flows
from safelight.keys import authorize
from safelight.trust import Origin
from safelight_api.operation import Operation

if TYPE_CHECKING:
    from safelight.jobs.spilling import Spill

T = TypeVar("T")

MAX_REDIRECTS = 5
PASSING = (NoReply, RateLimited, ServerError)
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SAME_METHOD = frozenset({307, 308})
HEADERS = {
    "accept": "application/json, */*;q=0.5",  # some operations answer with a file
    "accept-encoding": "gzip, deflate",
    "user-agent": f"safelight/{__version__}",
}


def ask(
    flows: Flows,
    operation: Operation[..., Any],
    url: str,
    deadline: float,
    content: bytes = b"",
    *,
    arguments: Mapping[str, Any] | None = None,
    spill: Spill | None = None,
) -> Flow[Answer]:
    """Send one request with the key, following redirects only to where the key may go.

    What is paid is sent to no address twice. A `spill` takes an answer that is too large for memory. Raises `NoReply`,
    `UntrustedURL`.
    """
    if operation.package != flows.package:
        raise UsageError(f"{operation.name} is no operation of {flows.provider.name}")
    headers = {**HEADERS, **headers_of(operation, arguments or {}, content)}
    asked: list[tuple[Origin, str, str]] = []
    while len(asked) < MAX_REDIRECTS:
        authorization = authorize(flows.provider, flows.key, flows.trust, url)  # which refuses what is no address
        if operation.paid and _place(url) in asked:
            raise NoReply(f"a redirect leads back to {url}, which is not asked twice", sent=True)
        try:
            got: Answer = yield Send(
                operation.method, url, headers, content, deadline, authorization, operation.paid, spill
            )
        except NoReply as error:
            failure = NoReply(flows.key.hidden(str(error)), sent=error.sent or bool(asked))
            failure.came = None if error.came is None else flows.key.hide(error.came)
            raise failure from (
                error.__cause__ if flows.key.hidden(str(error.__cause__)) == str(error.__cause__) else None
            )
        hide = partial(flows.key.hide, got)
        within = None if operation.paid else deadline  # what was paid for is read, however long that takes
        answer: Answer = (yield Run(hide, within)) if len(got.body) > LARGE else hide()
        location = answer.headers.get("location")
        if answer.status not in REDIRECTS or not location:
            return answer
        if operation.method != "GET" and answer.status not in SAME_METHOD:
            return answer
        asked.append(_place(url))
        url = target(url, location)
    raise NoReply(f"more than {MAX_REDIRECTS} redirects from {operation.path}", sent=True)


def decoded(
    flows: Flows, operation: Operation[..., Any], answer: Answer, deadline: float | None = None
) -> Flow[Reply[Any]]:
    """Decode a reply, a large one away from an event loop, and make its drift known. Raises `ReplyError`."""
    work = partial(decode, flows.provider, operation, *answer, now=flows.clock.now())
    reply: Reply[Any] = (yield Run(work, deadline)) if len(answer.body) > LARGE else work()
    if reply.drift:
        drift.tell(flows.provider.name, reply, flows.on_drift)
        story.drifted(flows, operation.name, len(reply.drift))
        if flows.strict:
            work(strict=True)  # raises, now that the drift was told
    return reply


def repeated(flows: Flows, whom: Any, deadline: float, attempt: Callable[[], Flow[T]]) -> Flow[T]:
    """Try until it is answered: what passes is told of `whom` and waited out until the deadline."""
    faults = 0
    while True:
        try:
            return (yield from attempt())
        except PASSING as error:
            faults += 1
            pause = flows.backoff.pause(faults, getattr(error, "retry_after", None))
            if flows.clock.monotonic() + pause >= deadline:
                raise
            story.tell(whom, f"{error}; asked again in {pause:.1f} s")
        yield Sleep(pause)


def prepare(operation: Operation[..., Any], body: Any) -> Flow[tuple[Mapping[str, Any], bytes]]:
    """An input as its fields and as the bytes that are sent; files are read away from an event loop."""
    work = partial(prepared, operation, body)
    file = getattr(body, "payload", body)
    return (yield Run(work)) if isinstance(file, (Mapping, Path, IOBase)) and holds_file(file) else work()


def _place(url: str) -> tuple[Origin, str, str]:
    """Where a URL leads, however it is spelt."""
    parts = urlsplit(url)
    return Origin.of(url), re.sub("/+", "/", unquote(parts.path)).rstrip("/"), parts.query


def target(url: str, location: str) -> str:
    """Where a redirect leads; raises `UntrustedURL` for what is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise UntrustedURL(location, f"it is no address: {error}") from error
