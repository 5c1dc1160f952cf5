"""The examples of a page: programs, files and commands, to be run where the providers are the sandbox."""

from __future__ import annotations

import contextlib
import glob
import io
import os
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
    r"^(?P<indent> *)```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<code>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
SHOWN = ("pip install", "export ", "make ", "safelight sandbox", "safelight operations acme")  # and not run


class Example(NamedTuple):
    """One block: in which language, the name of the file that it is to be saved as, and what stands in it."""

    language: str
    title: str
    code: str

    def run(self) -> None:
        """Do in the working folder what a reader would: save it, type it, or run it."""
        if self.language == "console":
            for command in self.commands:
                _typed(command)
        elif self.title:
            Path(self.title).write_text(self.code, "utf-8")
            if self.title.startswith("test_"):
                _python("-m", "pytest", "-q", "-p", "no:cacheprovider", self.title)
        elif self.language == "python":
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(self.code, "example", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own examples

    @property
    def commands(self) -> list[str]:
        """The lines that are typed."""
        return [line[2:] for line in self.code.splitlines() if line.startswith("$ ")]


def _typed(command: str) -> None:
    if command.startswith(SHOWN):
        return
    line, _, target = command.partition(" > ")
    words = [each for word in shlex.split(line) for each in (sorted(glob.glob(word)) or [word])]  # noqa: PTH207
    with contextlib.redirect_stdout(io.StringIO()) as out:
        match words:
            case ["safelight", *rest]:
                assert main(rest) == 0, command
            case ["python", program] if "Sandbox(" in Path(program).read_text("utf-8"):
                _python(program)  # it brings a sandbox of its own, with its own time
            case ["python", program]:
                runpy.run_path(program, run_name="__main__")
            case ["pytest", folder]:
                _python("-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", folder, folder, path=folder)
            case ["cp", source, there]:
                shutil.copy(source, there)
            case _:
                raise AssertionError(f"{command!r} is nothing that this knows to run")
    if target:
        Path(target).write_text(out.getvalue(), "utf-8")


def _python(*words: str, path: str = ".") -> None:
    """Python in a process of its own, as at a reader's."""
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr


def examples(text: str) -> list[Example]:
    """The blocks of a page in their order; an indented one without its indent."""
    return [
        Example(each["language"], each["title"] or "", re.sub(rf"(?m)^{each['indent']}", "", each["code"]))
        for each in BLOCK.finditer(text)
    ]
