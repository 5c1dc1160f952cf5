"""What providers have retired: told wherever it is met, and shown nowhere first."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from safelight import Client, VirtualClock
from safelight.cli import texts
from safelight.cli.finding import living_first
from safelight.cli.serving import first_submit
from safelight.cli.shapes import example
from safelight.provider import load_provider, provider_names
from safelight.sandbox import Sandbox
from safelight_api.operation import Operation, Submit
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
ENDED = [
    (name, each) for name in provider_names() for each in load_provider(name).operations.values() if each.deprecated
]
every_ended = pytest.mark.parametrize(("provider", "operation"), ENDED, ids=[each.name for _, each in ENDED])


def shown() -> Iterator[tuple[str, str]]:
    """What a new user reads first, by where it stands: the pages, the examples and the help."""
    for path in (ROOT / "README.md", *ROOT.glob("docs/**/*.md"), ROOT / "scripts" / "demo.py"):
        yield str(path), path.read_text("utf-8")
    yield from ((name, text) for name, text in vars(texts).items() if isinstance(text, str))
    for name in provider_names():
        first = first_submit(load_provider(name))
        yield f"the sandbox's first command of {name}", f"{name} {first.name}" if first else ""


SHOWN = list(shown())


@every_ended
def test_no_first_page_shows_what_has_ended(provider: str, operation: Operation[..., Any]) -> None:
    """Neither page nor demo, help nor example uses what its provider announced as ended."""
    name, identifier = re.escape(operation.name), re.sub(r"\W+", "_", operation.name)
    path = re.escape(operation.path)
    used = re.compile(rf"\b{provider} {name}(?![\w.-])|\b{provider}\.{identifier}\b|{path}(?![\w.-])")
    for where, text in SHOWN:
        assert not used.search(text), f"{where} shows {operation.name}: {operation.deprecated}"


@every_ended
def test_what_has_ended_says_so(provider: str, operation: Operation[..., Any]) -> None:
    """Its sentence has the date and stands in the docstring, before all else that is said of it."""
    assert operation.deprecated is not None
    assert operation.retired is None or operation.retired in operation.deprecated
    module = re.sub(r"\W+", "_", operation.name)
    source = (ROOT / "generated" / "safelight_api" / provider / "api" / "operations" / f"{module}.py").read_text()
    assert " ".join(operation.deprecated.split())[:40] in " ".join(source.split())


def test_the_living_come_first() -> None:
    """What is deprecated stands behind the living, what is retired behind both, each in the document's order."""
    for name in provider_names():
        provider = load_provider(name)
        marks = [(each.retired is not None, each.deprecated is not None) for each in living_first(provider)]
        assert marks == sorted(marks)
        assert set(living_first(provider)) == set(provider.operations.values())


def test_a_listing_leaves_the_retired_out_and_says_how_many(safelight: Run) -> None:
    """They are told in one line, listed with `--retired`, and the date of what is known stands above."""
    ended = safelight("operations", "novita")
    assert "as of 2026-" in ended.out
    assert "and 26 that the provider has retired" in ended.out
    assert "  flux-2-pro  " not in ended.out
    listed = safelight("operations", "novita", "--retired").out
    assert listed.index("  txt2img  ") < listed.index("  flux-2-pro  ")
    assert "Retired from 2026-08-19" in safelight("operations", "novita", "flux-2-pro").out


@every_ended
def test_python_is_warned_once_before_a_submit(
    provider: str, operation: Operation[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    """One line in the log names the operation and its end; it is sent all the same."""
    sandbox = Sandbox(clock=VirtualClock())
    options: Any = {"base_url": sandbox.base_url(provider), "transport": sandbox.transport(), "clock": sandbox.clock}
    with (
        caplog.at_level(logging.WARNING, "safelight"),
        Client(load_provider(provider), api_key="sk-1", **options) as client,
    ):
        if isinstance(operation, Submit):
            client.submit(operation, example(operation))
        else:
            client.make(operation, example(operation))
    (told,) = [each.getMessage() for each in caplog.records if each.name == "safelight"]
    assert told == f"{provider} {operation.name}: {operation.deprecated}"
