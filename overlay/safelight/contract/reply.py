"""From bytes to a typed model: the one way in for every reply of every operation.

`decode` is pure. The validator picks the shape, pruning keeps what fits when something does not, and whatever the bytes
are, what comes out is a `Reply` or a `ReplyError`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, Protocol, TypeVar

from attrs import frozen

from safelight.contract.jsontext import MAX_BYTES, parse_json
from safelight.contract.media import HEAD, sniff
from safelight.contract.schema import Drift
from safelight.errors import REPLY_ERRORS, ContractViolation, NotJSON, Problem, ReplyError
from safelight.words import harmless

if TYPE_CHECKING:
    from safelight_api.operation import Branch, Operation

ModelT = TypeVar("ModelT")

REQUEST_ID_HEADERS = ("x-request-id", "request-id", "x-trace-id", "x-correlation-id")
BODY_SHOWN, MESSAGE_SHOWN = 200, 2000
HTTP_ERROR, TOO_MANY = 400, 429
LONGEST_WAIT = 1e9  # seconds that a Retry-After can ask for
_SECONDS = r"\s*[0-9]+(\.[0-9]*)?\s*"


def _now() -> datetime:
    return datetime.now(UTC)


class Refusal(NamedTuple):
    """What an error body says: a kind of `ReplyError` (None: as the HTTP status has it), a message, fields.

    `certain` is for a submit: the body itself says that nothing was accepted, whatever the HTTP status. `stage` is what
    was moderated, where the kind is `moderated`.
    """

    message: str
    kind: str | None = None
    fields: tuple[Problem, ...] = ()
    certain: bool = False
    stage: Literal["input", "output"] = "input"


class Explaining(Protocol):
    """What decoding needs to know of a provider: its name, and how to read its error bodies."""

    @property
    def name(self) -> str:
        """The provider's name."""
        ...

    @property
    def explain(self) -> Callable[[Any], Refusal]:
        """From an error body to a refusal."""
        ...


class Answer(NamedTuple):
    """A reply as it came, decompressed; header names are lower-case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __repr__(self) -> str:
        return f"Answer({self.status}, {len(self.body)} bytes)"  # which may hold signed links, as may the headers


class Reply(NamedTuple, Generic[ModelT]):
    """A decoded reply.

    `model` is the generated model (or plain JSON where the document gives no type), `body` the JSON as it came, `drift`
    every place where it differs from the effective document; what broke the tolerant one is missing from the model.
    `at` is when it came (None: not known, of a recorded one).
    """

    operation: str
    status: int
    model: ModelT
    body: Any
    drift: tuple[Drift, ...] = ()
    retry_after: float | None = None
    at: datetime | None = None

    def __repr__(self) -> str:
        return f"Reply({self.operation} {self.status}, {len(self.drift)} drift)"  # a body may hold signed links


def decode(
    provider: Explaining,
    operation: Operation[..., Any],
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    *,
    strict: bool = False,
    now: datetime | None = None,
) -> Reply[Any]:
    """Decode one reply; `headers` have lower-case names, `now` is what a `Retry-After` date is counted from.

    Raises a `ReplyError` for a refusal, and its subclass `ContractViolation` for what fits no promise of the document;
    with `strict`, for any drift.
    """
    branches = _branches(operation, status)
    now = now or _now()
    asked = retry_after(headers, now)

    def seen() -> _Seen:
        return _Seen(provider, operation, status, headers, body, asked)

    if status < HTTP_ERROR and (not branches or _is_file(operation, status, headers, body)):
        if len(body) > MAX_BYTES:
            raise seen().violation(f"the answer is a file of more than {MAX_BYTES} bytes; make it, and save it")
        return Reply(operation.name, status, body, None, (), asked, now)  # the answer is a file

    try:
        value = parse_json(body)
    except (ValueError, RecursionError) as error:
        if status >= HTTP_ERROR:
            raise seen().refusal(None) from error
        raise seen().violation(f"the reply is not JSON: {_first_line(error)}", NotJSON) from error
    from safelight.contract.matching import match  # with the first reply

    branch, kept, drift = match(operation.package, branches, value)
    if branch is None:
        raise seen().refusal(value) if status >= HTTP_ERROR else seen().violation(_told(drift))
    if branch.error:
        raise seen().refusal(value, own=True)
    if strict and drift:
        raise seen().violation(_told(drift))
    model = kept if branch.model is None else operation.load(branch.model).from_dict(kept)
    return Reply(operation.name, status, model, value, tuple(drift), asked, now)


def _is_file(operation: Operation[..., Any], status: int, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether an answer is a file where JSON may come too: its media type says so, or else its first bytes."""
    if status not in operation.files:
        return False
    said = headers.get("content-type", "").partition(";")[0].strip().lower()
    if said:
        return not said.endswith(("/json", "+json"))
    return sniff(body[:HEAD]) is not None or body.lstrip()[:1] not in {b"{", b"[", b'"'}


def _branches(operation: Operation[..., Any], status: int) -> tuple[Branch, ...]:
    """The shapes declared for a status; for an undeclared one, those of the other statuses of its kind."""
    if status in operation.responses:
        return operation.responses[status]
    found: dict[str | None, Branch] = {}
    for code, branches in operation.responses.items():
        if (code >= HTTP_ERROR) == (status >= HTTP_ERROR):
            for branch in branches:
                found.setdefault(branch.model, branch)
    return tuple(found.values())


@frozen(eq=False, repr=False)
class _Seen:
    """What every error of one reply has in common."""

    provider: Explaining
    operation: Operation[..., Any]
    status: int
    headers: Mapping[str, str]
    body: bytes
    retry_after: float | None

    def error(self, kind: type[ReplyError], message: str, **more: Any) -> ReplyError:
        return kind(
            message,
            provider=self.provider.name,
            operation=self.operation.name,
            status=self.status,
            body=self.body,
            request_id=next(filter(None, map(self.headers.get, REQUEST_ID_HEADERS)), None),
            retry_after=self.retry_after,
            **more,
        )

    def violation(self, message: str, kind: type[ContractViolation] = ContractViolation) -> ReplyError:
        return self.error(kind, f"{message}; it began {self.beginning!r}")

    def refusal(self, value: Any, *, own: bool = False) -> ReplyError:
        """The typed error of an error body, or of an error status whose body says nothing.

        `own` tells that the body is one of those that the document has for a refusal.
        """
        said = self.provider.explain(value)
        kind = said.kind or kind_of(self.status)
        if self.status == TOO_MANY:
            kind = "rate_limit"  # whatever the body says beside it, the request was not taken
        message = harmless(said.message) or "no explanation" + (
            f"; the reply began {self.beginning!r}" if self.body else ""
        )
        message = message if len(message) <= MESSAGE_SHOWN else f"{message[:MESSAGE_SHOWN]}…"
        error = self.error(REPLY_ERRORS[kind], message, fields=said.fields)
        error.certain, error.own = said.certain, own or said.kind is not None
        error.stage = said.stage
        return error

    @property
    def beginning(self) -> str:
        text = self.body[:BODY_SHOWN].decode("utf-8", "replace")
        return text + ("…" if len(self.body) > BODY_SHOWN else "")


def kind_of(status: int) -> str:
    """The kind of error that an HTTP status stands for, when the body does not say."""
    kinds = {401: "auth", 403: "auth", 402: "funds", 404: "not_found", 410: "not_found", TOO_MANY: "rate_limit"}
    if status in kinds:
        return kinds[status]
    return "server" if status >= 500 or status in {408, 425} or status < HTTP_ERROR else "invalid_request"  # noqa: PLR2004


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """The seconds that a `Retry-After` asks for, as a number or as a date (RFC 9110, 10.2.3); None if unusable.

    A date is counted from the reply's own `Date`, since the clocks of two machines differ, and else from `now`.
    """
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if all(re.fullmatch(_SECONDS, each) for each in value.split(",")):  # several of them: the longest
        return min(max(map(float, value.split(","))), LONGEST_WAIT)
    at = _date(value)
    if at is None:
        return None
    return min(max(0.0, (at - (_date(headers.get("date", "")) or now)).total_seconds()), LONGEST_WAIT)


def _date(value: str) -> datetime | None:
    """A date as HTTP writes it; None for what is none."""
    try:
        at = parsedate_to_datetime(value)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _told(drift: list[Drift]) -> str:
    first = drift[0]
    return f"the reply breaks its contract at {first.path or 'its root'}: expected {first.expected}, got {first.got}"


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:BODY_SHOWN] or type(error).__name__
