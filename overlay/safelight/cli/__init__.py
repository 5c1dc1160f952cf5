"""The command line `safelight`: what the clients do, for people and for scripts. Needs the extra `cli`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

NEEDED = frozenset({"typer", "rich"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (None: those of the process) and return its exit code."""
    try:
        from safelight.cli.app import start

        return start(arguments)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in NEEDED:
            raise
        print(f"the command line needs {error.name}: pip install 'safelight[cli]'", file=sys.stderr)  # noqa: T201 - rich may be what is missing
        return 2


__all__ = ["main"]
