"""The public surface is what its page says: every public module's `__all__`, and nothing undocumented in it."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

from safelight.provider import provider_names

PAGE = (Path(__file__).parents[2] / "docs" / "public.md").read_text("utf-8")
ROWS = {
    module: re.findall(r"`([^`]+)`", names)
    for module, names in re.findall(r"^\| `(safelight[\w.*]*)` \| (.+) \|$", PAGE, re.MULTILINE)
}
PROVIDERS = "safelight.providers.*"
PUBLIC = sorted({*ROWS} - {PROVIDERS})


def test_the_page_names_every_module_that_exports() -> None:
    """The top, and what a user imports by its name."""
    there = ("batch", "errors", "provider", "reading", "sandbox", "testing", "testing.contract", "providers.*")
    assert {*ROWS} == {"safelight", *(f"safelight.{each}" for each in there)}


@pytest.mark.parametrize("name", PUBLIC)
def test_the_page_lists_what_a_module_exports(name: str) -> None:
    """No name more, and none less."""
    exported = import_module(name).__all__
    assert sorted(exported) == sorted(each for each in ROWS[name] if exported)


@pytest.mark.parametrize("name", provider_names())
def test_a_provider_exports_its_operations_and_itself(name: str) -> None:
    """Each operation by its name, which is an identifier for it."""
    module = import_module(f"safelight.providers.{name}")
    operations = {re.sub(r"\W", "_", each) for each in module.PROVIDER.operations}
    assert {*module.__all__} == {"PROVIDER", "OPERATIONS", *operations}


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_says_what_it_is(name: str) -> None:
    """Classes and functions have docstrings, and so have their public methods."""
    module = import_module(name)
    for each in module.__all__:
        thing = getattr(module, each)
        if not (inspect.isclass(thing) or inspect.isfunction(thing)):
            continue
        assert inspect.getdoc(thing), f"{name}.{each}"
        for member, value in vars(thing).items() if inspect.isclass(thing) else ():
            if inspect.isfunction(value) and not member.startswith("_"):
                assert inspect.getdoc(getattr(thing, member)), f"{name}.{each}.{member}"
