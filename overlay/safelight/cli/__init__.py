"""The command line `safelight`: what the clients do, for people and for scripts. Needs the extra `cli`."""

from __future__ import annotations

from collections.abc import Sequence

NEEDED = frozenset({"typer", "rich"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (None: those of the process) and return its exit code."""
    from safelight.cli.streams import standard_error

    try:
        from safelight.cli.running import start

        return start(arguments)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in NEEDED:
            raise
        standard_error().put(f"the command line needs {error.name}: pip install 'safelight[cli]'\n")
        return 2


__all__ = ["main"]
