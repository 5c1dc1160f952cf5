"""How the command ends: the exit codes, each with its meaning, as `--help` lists them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes."""

    meaning: str

    def __new__(cls, code: int, meaning: str) -> Exit:  # noqa: PYI034 - the members are of this very class
        """Give each code its meaning."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    OK = 0, "succeeded"
    DEFECT = 1, "a defect of safelight; --debug shows the trace"
    USAGE = 2, "wrong usage; nothing was sent"
    FAILED = 3, "the job failed"
    MODERATED = 4, "moderation stopped the job"
    TIMED_OUT = 5, "timed out; the job goes on"
    NOT_FOUND = 6, "not found"
    REFUSED = 7, "refused: the key, or the funds"
    CONTRACT = 8, "the reply breaks the contract"
    NOT_SAVED = 9, "the job succeeded, a file could not be saved"
    AMBIGUOUS = 10, "a submit whose fate is unknown"
    INVALID = 11, "the provider refused the request as invalid"
    TRY_LATER = 12, "no reply, rate limit or trouble: try again later"
    OUTPUT = 13, "standard output is full or closed"
    SOME_WITHOUT = 14, "of a batch, some rows have no files; each says why"
    BUDGET = 15, "a batch has spent its budget; rows wait"
    CANCELLED = 16, "the job was cancelled"
    INTERRUPTED = 130, "interrupted"


class OutputLost(Exception):
    """Standard output takes no more: the disk is full, or whoever read it has gone."""


def epilog() -> str:
    """The exit codes as the help shows them; no line of theirs is longer than 58 characters."""
    codes = "\n".join(f"{code.value:>4}  {code.meaning}" for code in Exit)
    return (
        f"Exit codes:\n{codes}\n\n"
        "After a submit, every end but 0 prints the job's ticket on standard error, and the command that resumes it."
    )
