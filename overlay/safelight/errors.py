"""Everything that Safelight raises.

    SafelightError
    ├── UsageError (ValueError)      what was asked for cannot be done; nothing was sent
    │   ├── MissingKey, InvalidTicket    no key anywhere; a ticket that is damaged, or not this provider's
    │   └── InvalidInput                 fields that the document does not allow
    ├── UntrustedURL                 a reply names an address that must not be asked
    ├── NoReply                      the provider could not be reached, or its reply broke off
    ├── AmbiguousSubmit              a submit that may have been accepted; it is never repeated
    ├── ReplyError                   the provider answered, and the answer is no
    │   ├── AuthError                    the key was refused
    │   ├── FundsError                   the balance is too low
    │   ├── RateLimited                  too much at once; `retry_after` in seconds, if it was said
    │   ├── InvalidRequest               the request was refused; `fields` says what and where
    │   │   └── ModeratedRequest             moderation refused it; `stage` says what of it
    │   ├── NotFound                     there is no such thing
    │   ├── ServerError                  the provider's own trouble
    │   └── ContractViolation            the reply is not what the document promises, or (NotJSON) not even JSON
    ├── JobError                     the job ended without a result; `state` says how
    │   └── JobFailed, JobCancelled, JobModerated, JobNotFound
    ├── WaitTimeout (TimeoutError)   the time was up; the job goes on, and `job` resumes it
    ├── BudgetReached                a batch has spent what it may; rows are left that were not sent
    └── SaveError                    the job succeeded, but a file could not be saved

Every error that happens after a submit carries the ticket as `job`: nothing that was paid for is lost with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple

from safelight.words import harmless

__all__ = [
    "AmbiguousSubmit", "AuthError", "BudgetReached", "ContractViolation", "FundsError", "InvalidInput",
    "InvalidRequest", "InvalidTicket", "JobCancelled", "JobError", "JobFailed", "JobModerated", "JobNotFound",
    "MissingKey", "ModeratedRequest", "NoReply", "NotFound", "NotJSON", "Problem", "RateLimited", "ReplyError",
    "SafelightError", "SaveError", "ServerError", "UntrustedURL", "UsageError", "WaitTimeout",
]  # fmt: skip

if TYPE_CHECKING:
    from pathlib import Path

    from safelight.job import Job
    from safelight.state import Cancelled, Failed, Missing, Moderated, State, Succeeded


class Problem(NamedTuple):
    """One thing wrong with an input: where (a field, dotted), and what is allowed there."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


MOST_PROBLEMS, LONGEST_PROBLEM = 20, 500  # that one message names, and characters of one


class SafelightError(Exception):
    """The base of all. `job` is the ticket of the job concerned, once there is one. All can be pickled and copied.

    The message is fit for any terminal or log, whoever's words it repeats, and holds no signature of a link.
    """

    job: Job[Any] | None = None

    def __init__(self, message: str = "") -> None:
        super().__init__(harmless(message))

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[SafelightError], args: tuple[Any, ...], members: dict[str, Any]) -> SafelightError:
    """An error as it was in the process or thread that raised it: its constructor has done its work there."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(members)
    return error


class UsageError(SafelightError, ValueError):
    """What was asked for cannot be done; the message says what to do. Nothing was sent."""


class MissingKey(UsageError):
    """No key was given and the provider's environment variable is not set."""


class InvalidInput(UsageError):
    """The input breaks the document; `problems` lists each field and what is allowed there."""

    def __init__(self, what: str, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        told = [harmless(str(problem), LONGEST_PROBLEM) for problem in problems[:MOST_PROBLEMS]]
        more = f"; and {len(problems) - MOST_PROBLEMS} more" if len(problems) > MOST_PROBLEMS else ""
        super().__init__(f"{what}: {'; '.join(told)}{more}")


class InvalidTicket(UsageError):
    """A ticket that is damaged, or made by another version, or for another provider."""


class UntrustedURL(SafelightError):
    """An address that a reply or a ticket names and that must not be asked: not trusted with the key, or private."""

    def __init__(self, url: str, why: str) -> None:
        self.url = url
        super().__init__(f"{url} is not asked: {why}")


class NoReply(SafelightError):
    """The provider could not be reached, or its reply broke off. `sent` tells whether it may have been asked."""

    def __init__(self, message: str, *, sent: bool) -> None:
        self.sent = sent
        self.came: Any = None  # of a reply that broke off, until somebody has looked whether it carries an id
        super().__init__(message)


class AmbiguousSubmit(SafelightError):
    """A submit was sent, and nobody knows whether the provider accepted it. Safelight does not repeat it.

    `hint` says how this provider lets one find out, if it does. `again` is what an input is to be given to be submitted
    again without being paid twice, where the operation takes a key for that.
    """

    def __init__(self, operation: str, why: str, hint: str, again: Mapping[str, str] | None = None) -> None:
        self.operation = operation
        self.again = dict(again or {})
        for name, key in self.again.items():
            hint = f"The same input with {name}={key} is done once, however often it is submitted. {hint}"
        self.hint = hint
        super().__init__(f"{operation} may have been accepted, and may have been charged: {why}. {hint}")


REPLY_ERRORS: dict[str, type[ReplyError]] = {}  # by their kind


class ReplyError(SafelightError):
    """The provider answered, and the answer is no.

    `kind` is the word for it in the JSON of the command line, `provider` and `operation` are names, `status` is the
    HTTP status, `request_id` is the provider's own, if it sent one, `body` is the reply as it came.
    """

    kind: ClassVar[str]
    certain: bool = False
    """Whether the body itself says that nothing was accepted, whatever the HTTP status."""
    stage: Literal["input", "output"] = "input"
    """What moderation stopped, where it did."""
    own: bool = False
    """Whether these are the API's own words, as its document has them, and not those of something on the way."""

    def __init_subclass__(cls) -> None:
        REPLY_ERRORS[cls.kind] = cls

    def __init__(
        self,
        message: str,
        *,
        provider: str,
        operation: str,
        status: int,
        body: bytes = b"",
        request_id: str | None = None,
        retry_after: float | None = None,
        fields: tuple[Problem, ...] = (),
    ) -> None:
        self.message = harmless(message)
        self.provider, self.operation, self.status = provider, operation, status
        self.body = body
        self.request_id = request_id
        self.retry_after = retry_after
        self.fields = fields
        told = f" (request {request_id})" if request_id else ""
        super().__init__(f"{provider} {operation}: {self.message} [HTTP {status}]{told}")


class AuthError(ReplyError):
    """The key was refused."""

    kind = "auth"


class FundsError(ReplyError):
    """The balance is too low."""

    kind = "funds"


class RateLimited(ReplyError):
    """Too many requests or jobs at once."""

    kind = "rate_limit"


class InvalidRequest(ReplyError):
    """The provider refused the request as invalid; `fields` holds its messages by field."""

    kind = "invalid_request"


class ModeratedRequest(InvalidRequest):
    """The provider's moderation refused the request, or told the end of a job so; `stage` is `input` or `output`."""

    kind = "moderated"


class NotFound(ReplyError):
    """The provider knows no such thing."""

    kind = "not_found"


class ServerError(ReplyError):
    """The provider is in trouble."""

    kind = "server"


class ContractViolation(ReplyError):
    """The reply breaks what the document promises, and nothing usable is left; `body` is the reply as it came."""

    kind = "contract"
    early: bool = False
    """Whether a success was told, and only its file is not there yet."""


class NotJSON(ContractViolation):
    """The reply is not JSON where JSON was promised."""

    kind = "not_json"


class JobError(SafelightError):
    """The job ended without a result; `state` is the last one, with the provider's own words and the cost if known."""

    job: Job[Any]

    def __init__(self, message: str, state: Failed[Any] | Cancelled[Any] | Moderated[Any] | Missing[Any]) -> None:
        self.state = state
        self.job = state.job  # pyright: ignore[reportIncompatibleVariableOverride]
        super().__init__(message)


class JobFailed(JobError):
    """The provider gave the job up."""


class JobCancelled(JobError):
    """Somebody cancelled the job: it is no failure of the provider's, and nothing tries it again."""


class JobModerated(JobError):
    """The provider's moderation stopped the job; `state.stage` is `input` or `output`, `state.reasons` lists why."""


class JobNotFound(JobError):
    """The provider does not know the job, and said so several times over the grace. Its note is kept on disk."""


class WaitTimeout(SafelightError, TimeoutError):
    """The time was up. The job goes on at the provider: `client.wait(error.job)` picks it up again.

    `last` is the last state that was seen, `fault` what came since in place of one, such as the page of a gateway.
    """

    job: Job[Any]

    def __init__(
        self, job: Job[Any], seconds: float, last: State[Any] | None, fault: SafelightError | None = None
    ) -> None:
        self.job = job  # pyright: ignore[reportIncompatibleVariableOverride]
        self.last, self.fault = last, fault
        seen = f"last seen {last.status!r}" if last is not None else "no state was seen"
        why = f"; then: {fault}" if fault is not None else ""
        end = "was looked at once" if seconds <= 0 else f"did not end within {round(seconds, 1):g} s"
        super().__init__(f"{job} {end} ({seen}{why}); wait for it again with its ticket")


class BudgetReached(SafelightError):
    """A batch has spent what it may. Its rows that were not sent wait: a higher budget goes on with them."""


class SaveError(SafelightError):
    """A file could not be saved. The job has succeeded: wait for it again to fetch it; `saved` are the files so far.

    `result` is the success itself, which `save` takes again; None if what could not be saved is a ticket.
    """

    result: Succeeded[Any] | None = None

    def __init__(self, message: str, saved: tuple[Path, ...] = ()) -> None:
        self.saved = saved
        super().__init__(message)
