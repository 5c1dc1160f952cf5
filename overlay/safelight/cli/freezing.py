"""`corpus`: the replies of a provider, frozen for its contract tests."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.cli.finding import load_provider
from safelight.errors import UsageError

if TYPE_CHECKING:
    from safelight.cli.session import Session

SHOWN = 20  # changed replies


def corpus(session: Session, provider: str, folder: Path, examples: int, keep: str | None) -> None:
    """Freeze replies, and say which of the former ones decode to something else."""
    known = load_provider(provider)
    done = _freezing().freeze(known, folder, examples, keep)
    replies = {"valid": done.valid, "invalid": done.invalid}
    session.document({"file": str(done.path), **replies, "changed": list(done.changed)})
    session.say(f"{done.path}: {done.valid} valid and {done.invalid} invalid replies, with what each comes to.")
    for line in done.changed[:SHOWN]:
        session.say(f"  {line}")
    if len(done.changed) > SHOWN:
        session.say(f"  and {len(done.changed) - SHOWN} more that come to something else")


def _freezing() -> Any:
    try:
        return import_module("safelight.testing.contract.freezing")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("safelight"):
            raise
        raise UsageError(f"this needs {error.name}: pip install 'safelight[testing]'") from error
