"""What an error means at the command line: its exit code, its one line, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safelight import errors
from safelight.cli.exits import Exit, OutputLost
from safelight.words import harmless

if TYPE_CHECKING:
    from safelight.provider import Provider


_CODES: tuple[tuple[type[BaseException], Exit], ...] = (
    (errors.UsageError, Exit.USAGE),
    (errors.JobFailed, Exit.FAILED),
    (errors.JobCancelled, Exit.CANCELLED),
    (errors.JobModerated, Exit.MODERATED),
    (errors.JobNotFound, Exit.NOT_FOUND),
    (errors.NotFound, Exit.NOT_FOUND),
    (errors.WaitTimeout, Exit.TIMED_OUT),
    (errors.AuthError, Exit.REFUSED),
    (errors.FundsError, Exit.REFUSED),
    (errors.ContractViolation, Exit.CONTRACT),
    (errors.UntrustedURL, Exit.CONTRACT),
    (errors.SaveError, Exit.NOT_SAVED),
    (errors.AmbiguousSubmit, Exit.AMBIGUOUS),
    (errors.ModeratedRequest, Exit.MODERATED),
    (errors.InvalidRequest, Exit.INVALID),
    (errors.BudgetReached, Exit.BUDGET),
    (errors.SafelightError, Exit.TRY_LATER),
    (OutputLost, Exit.OUTPUT),
    (KeyboardInterrupt, Exit.INTERRUPTED),
)


def exit_code(error: BaseException) -> Exit:
    """The exit code that an error stands for."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), Exit.DEFECT)


def told(error: BaseException, provider: Provider | None) -> str:
    """The error in one line."""
    match error:
        case errors.MissingKey() if provider:
            return f"no key for {provider.title}: {provider.key_variable} is not set"
        case KeyboardInterrupt():
            return "interrupted"
        case OutputLost():
            return f"standard output takes no more: {error}"
        case errors.SafelightError():
            return str(error)
        case _:
            return harmless(f"unexpected {type(error).__name__}: {error}")


def next_step(error: BaseException, provider: Provider | None, operation: str | None) -> str:
    """What a person can do about it, or nothing."""
    if exit_code(error) is Exit.DEFECT:
        return "This is a defect of safelight. Please report it, with what --debug shows"
    if isinstance(error, OutputLost):
        return ""
    if provider is None:
        known = "safelight --help lists the commands, safelight operations what they take"
        return known if isinstance(error, errors.UsageError) else ""
    described = f"safelight operations {provider.name} {operation or ''}".strip()
    match error:
        case errors.MissingKey():
            return f"Set {provider.key_variable}: export {provider.key_variable}=..."
        case errors.InvalidTicket():
            return f"Wait for a job by its id: safelight wait {provider.name} ID"
        case errors.InvalidInput() | errors.InvalidRequest() if not isinstance(error, errors.ModeratedRequest):
            return f"See what is allowed: {described}"
        case errors.AuthError():
            return f"Check the key in {provider.key_variable}, and that it belongs to {provider.title}"
        case errors.FundsError():
            return f"Top up your balance at {provider.title}"
        case errors.RateLimited(retry_after=float(seconds)):
            return f"Try again in {seconds:g} s"
        case _:
            return _after(error, provider)


def _after(error: BaseException, provider: Provider) -> str:
    match error:
        case errors.BudgetReached():
            return "The same command with a higher --budget goes on with them"
        case errors.RateLimited() | errors.ServerError() | errors.NoReply():
            return f"Try again later; safelight doctor {provider.name} says whether it can be reached"
        case errors.NotFound(job=None):
            return f"Check what was asked for: address, path and ids, and that {provider.key_variable} is their key"
        case errors.JobNotFound() | errors.NotFound():
            return f"Check the id, and that {provider.key_variable} is the key that it was made with"
        case errors.JobModerated() | errors.ModeratedRequest():
            return "Change the prompt or the pictures that it is given"
        case errors.AmbiguousSubmit():
            return "Find out before you submit it again: it may be charged twice"
        case errors.ContractViolation():
            return "The provider sends what its document does not promise. Please report it, with the reply"
        case _:
            return ""


def name_of(error: BaseException) -> str:
    """The end of a job in a word or two, for its row."""
    words: dict[Any, str] = {Exit.TIMED_OUT: "timed out", Exit.NOT_SAVED: "not saved", Exit.CONTRACT: "bad reply"}
    code = exit_code(error)
    return words.get(code, code.name.lower().replace("_", " "))
