"""Record the command line against the sandbox, as the animated `docs/demo.svg` of the README (`make pictures`)."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ptyreel.pipeline import render_tape

from safelight.provider import load_provider
from safelight.sandbox import Sandbox

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "demo.svg"
ROWS = ("a red door in the rain", "a blue door in snow", "a door by the sea", "a door that nobody opened")
COMMANDS = {  # and the seconds after which the next is typed
    "safelight batch bfl flux-2-pro doors.csv --out pictures": 11,
    'safelight run bfl flux-2-pro promt="a lighthouse at dusk"': 6,
    "make demo": 12,
}
SETTINGS = """\
Output demo.svg
Set Title "safelight: a batch, an error, three at once"
Set Width 1040
Set Height 900
Set LoopDelay 6s
Set TypingSpeed 25ms
"""


def tape(folder: Path, origin: str) -> str:
    """What is typed: commands as users have them, though the first two are at the sandbox, in a home of their own."""
    hidden = (
        f"cp -r {folder}/. ~; cd; export {load_provider('bfl').key_variable}=00000000-0000-4000-8000-000000000000;"
        f' safelight() {{ .venv/bin/safelight "$@" --base-url {origin}/bfl; }};'
        f" make() {{ PYTHONPATH={ROOT} .venv/bin/python -m scripts.demo; }}; clear"
    )
    actions = f"Hide\n{_typed(hidden)}Sleep 1s\nShow\n"
    for command, seconds in COMMANDS.items():
        actions += f"{_typed(command)}Sleep {seconds}s\n"
    return SETTINGS + actions


def _typed(command: str) -> str:
    quoted = command.replace("\\", "\\\\").replace('"', '\\"')
    return f'Type "{quoted}"\nEnter\n'


def main() -> None:
    """Write the picture."""
    with TemporaryDirectory() as name, Sandbox(duration=3.0, seed=7).serve() as sandbox:
        folder = Path(name).resolve()
        (folder / ".venv").symlink_to(sys.prefix)  # for the path that the demo prints
        with (folder / "doors.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["id", "prompt"], *((f"door-{n}", row) for n, row in enumerate(ROWS, 1))])
        (folder / "demo.tape").write_text(tape(folder, sandbox.origin), "utf-8")
        render_tape(folder, "demo.tape")
        TARGET.write_bytes((folder / "demo.svg").read_bytes())
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
