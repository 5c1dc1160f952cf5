"""One run of the command line, from its words to its exit code."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import typer

from safelight.cli.app import app
from safelight.cli.beginning import begin, begun
from safelight.cli.exits import Exit, OutputLost
from safelight.cli.interrupts import terminable
from safelight.cli.streams import redirected
from safelight.words import harmless


def start(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code."""
    begun.clear()
    with redirected() as (out, _), terminable():
        try:
            code = _run(arguments)
            if not code and out.lost is not None:
                raise OutputLost(getattr(out.lost, "strerror", None) or str(out.lost)) from out.lost
        except SystemExit:  # of what the shell completes
            raise
        except BaseException as error:  # noqa: BLE001 - of a signal between two of our own handlers, too
            return _ended(error)
        return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        return int(_command()(args=arguments, prog_name="safelight", standalone_mode=False) or 0)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return _misused(error)


@cache
def _command() -> Any:
    """The tree of commands, made once a process: it costs more than most of them do."""
    return typer.main.get_command(app)


def _misused(error: Any) -> int:
    """An error of typer's own, told as ours are."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return Exit.USAGE  # the help was shown
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "safelight"
    begin().complain(harmless(error.format_message()), f"{command} --help")
    return int(error.exit_code)


def _ended(error: BaseException) -> int:
    """End the command that was begun, or one that was not, by an error that none of its own handlers took."""
    from safelight.cli.ending import end

    return end(begun[-1] if begun else begin(), error)
