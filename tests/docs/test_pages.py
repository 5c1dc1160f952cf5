"""Every example of the site runs, against the sandbox, page by page in one folder as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from attrs import evolve

from safelight.provider import provider_names
from safelight.sandbox import Sandbox
from scripts.site.assembling import DOCS, Page, pages
from tests.docs.examples import Example, examples

ALL = pages()
RUN = [page for page in ALL if examples(page.text)]
KEY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    """A sandbox whose jobs take no time to speak of."""
    with Sandbox(duration=0.05, not_found_for=0).serve() as sandbox:
        yield sandbox


@pytest.fixture
def at_the_sandbox(served: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The providers as the pages mean them, but at the sandbox; the working folder is a fresh one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for name in provider_names():
        module = import_module(f"safelight.providers.{name}")
        monkeypatch.setattr(module, "PROVIDER", evolve(module.PROVIDER, base_url=served.base_url(name)))
        monkeypatch.setenv(module.PROVIDER.key_variable, KEY)
    return tmp_path


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.path)
def test_the_examples_of_a_page_run(page: Page, at_the_sandbox: Path) -> None:
    """One after the other, each to its end, as they stand."""
    assert at_the_sandbox.is_dir()
    for example in examples(page.text):
        example.run()


def test_what_is_shown_is_run() -> None:
    """No page has code in a fence that the examples do not know: Python, commands, or text that is no program."""
    for page in ALL:
        fences = re.findall(r"^ *```(\w*)", page.text, re.MULTILINE)
        languages = {each for each in fences if each}
        assert languages <= {"python", "console", "text", "json", "toml", "yaml"}, page.path
        assert sum(each in {"python", "console"} for each in fences) == len(examples(page.text)), page.path


def test_every_written_page_is_reached() -> None:
    """The navigation names each page of docs/ and of the repository."""
    settings = (DOCS / "zensical.toml").read_text("utf-8")
    for page in ALL:
        section = page.path.partition("/")[0]
        assert f'"{page.path}"' in settings or section in {"providers", "reference"}, page.path


def test_what_make_is_asked_for_is_there() -> None:
    """Every target that a page names is one of the Makefile's, which lists it with a word of help."""
    makefile = (DOCS.parent / "Makefile").read_text("utf-8")
    for page in ALL:
        for target in set(re.findall(r"`make ([a-z-]+)", page.text)):
            assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE), f"{page.path}: {target}"


def test_an_example_is_taken_out_of_its_indent() -> None:
    """Those of tabs stand four to the right."""
    text = '=== "Python"\n\n    ```python\n    if True:\n        print(1)\n    ```\n'
    assert examples(text) == [Example("python", "", "if True:\n    print(1)\n")]
