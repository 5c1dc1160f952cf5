"""Every example of the site runs, against the sandbox, page by page in one folder as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight import errors
from scripts.site.assembling import DOCS, Page, pages
from tests.docs.examples import Example, examples

ALL = pages()
RUN = [page for page in ALL if any(each.language in {"python", "console"} for each in examples(page.text))]
SERVED = {"guides/engines.md"}  # whose tasks run in threads of an engine, which have no virtual time
ELSEWHERE = "py"  # the language of what is run as a file of recipes/, by `make engines` and the tests of batches


def _cases() -> Iterator[object]:
    """A page as a whole, or what a page of a provider shows in each of its tabs, apart from the other."""
    for page in RUN:
        tabs = [("python",), ("console",)] if page.path.startswith("providers/") else [("python", "console")]
        for shown in tabs:
            marks = pytest.mark.safelight_sandbox(serve=True, duration=0.1) if page.path in SERVED else ()
            yield pytest.param(page, shown, id=f"{page.path}-{shown[0]}", marks=marks)


@pytest.mark.usefixtures("safelight_sandbox")
@pytest.mark.parametrize(("page", "shown"), [*_cases()])
@pytest.mark.filterwarnings("default")  # engines' own are not ours to mend
def test_the_examples_of_a_page_run(
    page: Page, shown: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after the other in one folder, each to its end, as they stand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for example in examples(page.text):
        if example.language in shown or example.title:
            example.run()


def test_what_is_shown_is_run() -> None:
    """No page has a fence that the examples do not know, and what is run elsewhere is a part of a recipe."""
    recipes = [path.read_text("utf-8") for path in (DOCS.parent / "recipes").glob("*.py")]
    for page in ALL:
        fences = re.findall(r"^ *```(\w+)", page.text, re.MULTILINE)
        assert set(fences) <= {"python", "console", "csv", "text", "yaml", ELSEWHERE}, page.path
        found = examples(page.text)
        assert len(found) == len(fences), page.path
        for example in found:
            assert example.language != ELSEWHERE or any(example.code in each for each in recipes), page.path


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


def test_every_error_is_told() -> None:
    """What happened, whether it was paid, and what to do, for each that can be raised."""
    page = (DOCS / "guides" / "errors.md").read_text("utf-8")
    raised = {name for name in errors.__all__ if issubclass(getattr(errors, name), errors.SafelightError)}
    bases = {"SafelightError", "JobError", "ReplyError"}
    told = re.findall(r"^### (\w+)\n\n.+\n\n- \*\*Paid\?\*\* .+\n- \*\*What to do:\*\* .+\n", page, re.MULTILINE)
    assert {*told} == raised - bases
    assert all(f"`{each}`" in page for each in bases)
