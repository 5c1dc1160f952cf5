"""`adopt` and `generate`: a provider of one's own, from its document."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.text import Text

from safelight.cli.exits import Exit
from safelight.errors import UsageError

if TYPE_CHECKING:
    from safelight.cli.session import Session


def adopt(session: Session, document: Path, name: str, folder: Path | None) -> None:
    """Make a package of a document, and say what is still to be decided, in order."""
    made = _generator().adopt(document, name, folder or Path(f"safelight-{name}"), datetime.now(UTC).date())
    session.document(
        {
            "folder": str(made.folder),
            "operations": made.operations,
            "submits": made.submits,
            "left_out": [{"operation": note.where, "why": note.told} for note in made.lost],
            "decisions": made.decisions,
        }
    )
    session.say(f"{made.folder}: {made.operations} operations, {made.submits} of which start a job.")
    for note in made.lost:
        session.say(Text.assemble(("left out ", "bold magenta"), f"{note.where}: {note.told}"))
    session.say("\nStill to decide, in this order (README.md there lists it too):")
    for number, decision in enumerate(made.decisions, 1):
        session.say(f"  {number}. {decision}")
    session.say(f"\nThen: pip install -e {made.folder} && safelight operations {name}")


def generate(session: Session, folder: Path, *, check: bool) -> Exit:
    """Write the generated part of a folder anew, or say how it differs from what would be written."""
    generator = _generator()
    if not check:
        for name, notes in generator.generate(folder).items():
            session.say(f"{name}: written; {sum(note.lost for note in notes)} operations left out")
        return Exit.OK
    found = generator.compare(folder)
    session.document({"differences": found})
    for line in found:
        session.say(line)
    if found:
        session.complain(f"{len(found)} files are not what specs/ give", f"safelight generate {folder}")
    return Exit.DEFECT if found else Exit.OK


def _generator() -> Any:
    try:
        return import_module("safelight.generate.adopting")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("safelight"):
            raise
        raise UsageError(f"this needs {error.name}: pip install 'safelight[generate]'") from error
