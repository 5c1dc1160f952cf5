"""The examples of a page: its blocks of Python and of commands, to be run where the providers are the sandbox."""

from __future__ import annotations

import contextlib
import glob
import io
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from safelight.cli import main

BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<language>python|console)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<code>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
SHOWN = ("pip install", "export ", "make ", "safelight sandbox", "safelight doctor")  # and not run


class Example(NamedTuple):
    """One block: in which language, the name of the file that it is to be saved as, and what stands in it."""

    language: str
    title: str
    code: str

    def run(self) -> str:
        """Run it in the working folder, as a reader would; what was printed."""
        if self.language == "console":
            return "".join(map(self._command, self.commands))
        if self.title:
            Path(self.title).write_text(self.code, "utf-8")
        if "def test_" in self.code:
            return self._tests()
        with contextlib.redirect_stdout(io.StringIO()) as out:
            if not self.title:
                exec(compile(self.code, "example", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own
        return out.getvalue()

    @property
    def commands(self) -> list[str]:
        """The lines that are typed, each with what continues it."""
        lines = self.code.replace("\\\n", " ").splitlines()
        return [line[2:] for line in lines if line.startswith("$ ")]

    def _command(self, command: str) -> str:
        if command.startswith(SHOWN):
            return ""
        line, _, target = command.partition(" > ")
        words = [each for word in shlex.split(line) for each in (sorted(glob.glob(word)) or [word])]  # noqa: PTH207
        with contextlib.redirect_stdout(io.StringIO()) as out:
            match words:
                case ["safelight", *rest]:
                    assert main(rest) == 0, command
                case ["python", program]:
                    runpy.run_path(program, run_name="__main__")
                case ["cp", *sources, there]:
                    shutil.copy(sources[0], there)
                case _:
                    raise AssertionError(f"{command!r} is nothing that this knows to run")
        if target:
            Path(target).write_text(out.getvalue(), "utf-8")
        return out.getvalue()

    def _tests(self) -> str:
        """What pytest says of a file of tests, in a process of its own as at a reader's."""
        file = Path(self.title or "test_example.py")
        file.write_text(self.code, "utf-8")
        asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", file]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def examples(text: str) -> list[Example]:
    """The blocks of a page that are run, in their order; an indented one without its indent."""
    return [
        Example(
            each["language"], each["title"] or "", re.sub(rf"^{each['indent']}", "", each["code"], flags=re.MULTILINE)
        )
        for each in BLOCK.finditer(text)
    ]
