"""`doctor`: what is configured, what can be reached, and whether what comes still fits the documents. It is free."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.util import find_spec
from os import environ
from typing import TYPE_CHECKING, Any

from attrs import asdict, define, field
from rich.text import Text

from safelight._version import __version__
from safelight.cli import clients
from safelight.cli.advice import exit_code, told
from safelight.cli.document import listed
from safelight.cli.exits import Exit
from safelight.cli.finding import free_calls, load_provider
from safelight.contract.schema import Drift
from safelight.errors import InvalidRequest, MissingKey, NoReply, NotFound, ReplyError, SafelightError
from safelight.provider import provider_names

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.client import Client
    from safelight.provider import Provider
    from safelight_api.operation import Operation

TIMEOUT = 5.0
NO_JOB = "00000000-0000-0000-0000-000000000000"
EXTRAS = {"sandbox": "uvicorn", "fast": "aiohttp"}
WORST = (Exit.OK, Exit.TRY_LATER, Exit.REFUSED, Exit.CONTRACT, Exit.USAGE, Exit.DEFECT)


@define
class Look:
    """One free call: the HTTP status, what was refused (`kind: message`) and where the answer drifts."""

    operation: str
    http_status: int | None = None
    error: dict[str, str] | None = None
    drift: tuple[Drift, ...] = ()
    code: Exit = Exit.OK


@define
class Finding:
    """What was found of one provider. `reachable` is whether anything answered, `reason` why not."""

    provider: str
    title: str = ""
    base_url: str = ""
    key_variable: str = ""
    key: bool = False
    reachable: bool = False
    looks: list[Look] = field(factory=list)
    reason: str = ""
    code: Exit = Exit.OK


def doctor(session: Session, provider: str | None) -> Exit:
    """Look at one provider or at all of them, each by itself; the code is that of the worst that was found."""
    names = provider_names() if provider is None else [load_provider(provider).name]
    found: list[Finding] = []
    session.say(f"safelight {__version__}, Python {platform.python_version()}, extras: {', '.join(_extras())}")
    for name in names:
        found.append(examine(session, name))
        for line in _lines(found[-1]):
            session.say(line)
    session.document({"safelight": __version__, "extras": _extras(), "providers": [_document(each) for each in found]})
    return max((each.code for each in found), key=WORST.index, default=Exit.OK)


def examine(session: Session, name: str) -> Finding:
    """Ask a provider what costs nothing. Whatever is wrong with it or its settings is found, and raised to nobody."""
    finding = Finding(name)
    try:
        provider = load_provider(name)
        finding.title, finding.key_variable = provider.title, provider.key_variable
        finding.base_url = session.base_url or provider.base_url
        finding.key = bool(environ.get(provider.key_variable, "").strip())
        _examine(session, provider, finding)
    except Exception as error:  # noqa: BLE001 - of one provider, and the others are examined all the same
        finding.reason, code = told(error, None), exit_code(error)
        finding.code = code if code in WORST else Exit.TRY_LATER
    return finding


def _examine(session: Session, provider: Provider, finding: Finding) -> None:
    """With a key the free calls, without one whether anything answers."""
    session.provider = provider
    calls = free_calls(provider)
    timeout = session.timeout or TIMEOUT
    try:
        with session.client() as client:
            # Where nothing is free to call, a job that does not exist is: it shows the key and the error body.
            result = provider.operation(provider.result)
            asked: list[tuple[Operation[..., Any], dict[str, Any]]] = [(each, {}) for each in calls]
            asked = asked or [(result, _nobodys(result))]
            for operation, arguments in asked:
                look = _look(client, operation, arguments, timeout, strict=session.strict)
                if look.http_status is None:
                    finding.reason, finding.code = (look.error or {}).get("message", ""), look.code
                    return
                finding.looks.append(look)
        finding.reachable = True
        finding.code = max((look.code for look in finding.looks), key=WORST.index)
    except MissingKey:
        finding.key = False  # blanks and quotes are none
        with session.client(api_key="none") as client:  # never sent
            _knock(client, finding, (calls or [provider.operation(provider.result)])[0], timeout)


def _nobodys(operation: Operation[..., Any]) -> dict[str, Any]:
    return {each.argument: NO_JOB for each in operation.parameters if each.required and each.constant is None}


def _look(
    client: Client, operation: Operation[..., Any], arguments: dict[str, Any], timeout: float, *, strict: bool
) -> Look:
    look = Look(operation.name)
    try:
        reply = clients.call(client, operation, None, arguments, timeout)
        look.http_status, look.drift = reply.status, reply.drift
    except (NotFound, InvalidRequest) as error:  # an answer as documented, to a question about nothing
        look.http_status = error.status
        look.error = None if arguments else {"kind": error.kind, "message": error.message}
        look.code = Exit.OK if arguments else Exit.CONTRACT
    except SafelightError as error:
        kind = error.kind if isinstance(error, ReplyError) else "no_reply"
        look.http_status = error.status if isinstance(error, ReplyError) else None
        look.error = {"kind": kind, "message": error.message if isinstance(error, ReplyError) else str(error)}
        code = exit_code(error)
        look.code = code if code in WORST else Exit.TRY_LATER
    if strict and look.drift:
        look.code = Exit.CONTRACT
    return look


def _knock(client: Client, finding: Finding, operation: Operation[..., Any], timeout: float) -> None:
    """Whether anything answers, without a key."""
    try:
        clients.reach(client, operation.path, timeout)
        finding.reachable = True
    except NoReply as error:
        finding.reason, finding.code = str(error), exit_code(error)


def _extras() -> list[str]:
    return ["cli", *(name for name, module in EXTRAS.items() if find_spec(module))]


def _document(finding: Finding) -> dict[str, Any]:
    looks = [
        {"operation": look.operation, "http_status": look.http_status, "error": look.error, "drift": listed(look.drift)}
        for look in finding.looks
    ]
    told = asdict(finding, filter=lambda attribute, _: attribute.name not in {"code", "looks", "title"})
    return {**told, "looks": looks}


def _lines(finding: Finding) -> Iterator[Text]:
    """What was found, for people: a word that says how it is at the beginning of each line."""
    yield Text.assemble("\n", (finding.provider, "bold cyan"), f"  {finding.title}  ", (finding.base_url, "dim"))
    if finding.key_variable:
        is_set = "set" if finding.key else "not set"
        yield _line("ok" if finding.key else "no", f"key: {finding.key_variable} is {is_set}")
    yield _line("ok" if finding.reachable else "no", "reachable" if finding.reachable else finding.reason)
    for look in finding.looks:
        if look.error:
            yield _line("no", f"{look.operation}: {look.error['kind']}: {look.error['message']}")
        elif not look.drift:
            yield _line("ok", f"{look.operation}: the answer fits the document (HTTP {look.http_status})")
        for each in look.drift:
            yield _line("!!", f"{look.operation} drifts at {each.path}: expected {each.expected}, got {each.got}")
    if finding.key_variable and not finding.key:
        yield Text.assemble(("    next: ", "bold"), f"Set {finding.key_variable}: export {finding.key_variable}=...")


def _line(mark: str, text: str) -> Text:
    style = {"ok": "green", "no": "bold red", "!!": "bold magenta"}[mark]
    return Text.assemble("  ", (f"{mark:4}", style), text)
