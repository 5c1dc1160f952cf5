"""Record the command line against the sandbox, as the animated `docs/demo.svg` of the README (`make pictures`)."""

from __future__ import annotations

import csv
import shlex
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
TAPE = """\
Output demo.svg
Set Title "safelight: a batch, an error, three at once"
Set Width 980
Set Height 640
Set LoopDelay 6s
Set TypingSpeed 25ms
Hide
Type {quoted}
Enter
Sleep 1s
Show
"""


def tape(folder: Path, origin: str) -> str:
    """What is typed: the command as users have it, at the sandbox instead of the provider."""
    key = load_provider("bfl").key_variable
    program = shlex.quote(str(Path(sys.executable).parent / "safelight"))
    hidden = (
        f"cd {shlex.quote(str(folder))}; export {key}=00000000-0000-4000-8000-000000000000;"
        f' safelight() {{ {program} "$@" --base-url {origin}/bfl; }};'
        f" make() {{ PYTHONPATH={shlex.quote(str(ROOT))} {shlex.quote(sys.executable)} -m scripts.demo; }}; clear"
    )
    lines = [TAPE.format(quoted=_quoted(hidden))]
    for command, seconds in COMMANDS.items():
        lines.append(f"Type {_quoted(command)}\nEnter\nSleep {seconds}s\n")
    return "".join(lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main() -> None:
    """Write the picture."""
    with TemporaryDirectory() as name, Sandbox(duration=3.0, seed=7).serve() as sandbox:
        folder = Path(name).resolve()
        with (folder / "doors.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["id", "prompt"], *((f"door-{n}", row) for n, row in enumerate(ROWS, 1))])
        (folder / "demo.tape").write_text(tape(folder, sandbox.origin), "utf-8")
        render_tape(folder, "demo.tape")
        TARGET.write_bytes((folder / "demo.svg").read_bytes())
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
