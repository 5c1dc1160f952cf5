"""Every example of the README runs, against the sandbox."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from attrs import evolve

from safelight.cli import main
from safelight.provider import provider_names
from safelight.sandbox import Sandbox

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
PYTHON = [code for code in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "def test_" not in code]
COMMANDS = [line[2:] for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
KEY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    """A sandbox whose jobs take no time to speak of."""
    with Sandbox(duration=0.05, not_found_for=0).serve() as sandbox:
        yield sandbox


@pytest.fixture
def at_the_sandbox(served: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The providers as the README means them, but at the sandbox; the working folder is a fresh one."""
    monkeypatch.chdir(tmp_path)
    for name in provider_names():
        module = import_module(f"safelight.providers.{name}")
        monkeypatch.setattr(module, "PROVIDER", evolve(module.PROVIDER, base_url=served.base_url(name)))
        monkeypatch.setenv(module.PROVIDER.key_variable, KEY)
    return tmp_path


@pytest.mark.parametrize("code", PYTHON, ids=lambda code: code.splitlines()[-1].strip()[:30])
def test_a_python_example_runs(code: str, at_the_sandbox: Path) -> None:
    """Each Python example runs as it stands, and those that save leave a file."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(code, "README.md", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own examples
    if "pictures/" in code:
        assert {path.suffix for path in (at_the_sandbox / "pictures").iterdir()} & {".png", ".jpg", ".webp", ".mp4"}
    else:
        assert out.getvalue()


def test_the_commands_run(at_the_sandbox: Path) -> None:
    """The lines of the command line's section run one after the other, each to its end."""
    commands = [command for command in COMMANDS if command.startswith("safelight ")]
    assert len(commands) > 4
    for command in commands:
        line, _, target = command.partition(" > ")
        with contextlib.redirect_stdout(io.StringIO()) as out:
            assert main(shlex.split(line)[1:]) == 0, command
        if target:
            Path(target).write_text(out.getvalue())
    assert [path.suffix for path in (at_the_sandbox / "pictures").iterdir() if path.suffix != ".json"]


def test_what_make_is_asked_for_is_there() -> None:
    """Every target that the README names is one of the Makefile's, which lists it with a word of help."""
    makefile = (Path(__file__).parent.parent / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"make ([a-z-]+)", README)):
        assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE), target
