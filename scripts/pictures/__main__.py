"""Record the command line in a pseudo-terminal, against the sandbox, and write `docs/demo.svg`."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from safelight.provider import load_provider, provider_names
from safelight.sandbox import Sandbox
from scripts.pictures.film import Film
from scripts.pictures.svg import drawn, lines_of
from scripts.pictures.terminal import run

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "docs" / "demo.svg"
COLUMNS, LINES = 92, 40
KEY = "00000000-0000-4000-8000-000000000000"
READ, ADMIRE = 1.6, 6.0  # seconds after a command, and after the last
ROWS = ("a red door in the rain", "a blue door in snow", "a door by the sea", "a door that nobody opened")
COMMANDS = (
    "safelight batch bfl flux-2-pro doors.csv --out pictures",
    'safelight run bfl flux-2-pro promt="a lighthouse at dusk" --out pictures',
    "make demo",
)


def film(folder: Path, origin: str) -> Film:
    """All commands, one after the other, as they run in a folder."""
    (folder / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)  # for the path that the demo prints
    table = ["id,prompt", *(f"door-{number},{prompt}" for number, prompt in enumerate(ROWS, 1))]
    (folder / "doors.csv").write_text("\n".join(table), "utf-8")
    python = folder / ".venv" / "bin" / "python"
    variables = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    variables |= {"TERM": "xterm-256color", "COLUMNS": str(COLUMNS), "PYTHONPATH": str(ROOT)}
    variables |= {load_provider(name).key_variable: KEY for name in provider_names()}
    made = Film()
    for command in COMMANDS:
        words = shlex.split(command)
        module = ["scripts.pictures.stage", origin, *words[1:]] if words[0] == "safelight" else ["scripts.demo"]
        made.say(f"\x1b[2m$\x1b[0m \x1b[1m{command}\x1b[0m", 0.8)
        made.play(run([python, "-m", *module], folder, variables, (COLUMNS, LINES)), READ)
        made.say("", 0.0)
    made.now += ADMIRE - READ
    return made


def main() -> None:
    """Write the picture, and say what it shows in the end."""
    with TemporaryDirectory() as folder, Sandbox(duration=3.0, seed=7).serve() as sandbox:
        made = film(Path(folder).resolve(), sandbox.origin)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(drawn(made, COLUMNS, "The safelight command line: a batch, an error, three at once"), "utf-8")
    print(*lines_of(made.takes()), sep="\n")
    print(f"\n{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size / 1024:.0f} kB, {made.now:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
