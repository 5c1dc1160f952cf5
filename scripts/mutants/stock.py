"""What the stock generator gets wrong, and what Safelight does about it undone: one defect at a time.

The defects are those of openapi-python-client 0.29.1 and of decoding with what it writes, as they were found by trying.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, NamedTuple

import httpx

from safelight.contract import matching, reply, requests, unpacking
from safelight.contract.jsontext import parse_json
from safelight.generate import tolerant
from safelight.testing.contract import exchange
from safelight.testing.contract.mutants.mutant import Mutant
from safelight.testing.contract.mutants.trial import change_modules, regenerate
from safelight.testing.contract.truth import Truth
from safelight_api.operation import Branch, load_model

Match = tuple[Branch | None, Any, list[Any]]
HELD, OWN = matching.match, exchange.api_client


class Defect(NamedTuple):
    """One defect: how it is told, the check that notices it, whose operation shows it, and how it is put back."""

    name: str
    check: str
    provider: str
    operation: str
    put: Callable[[Truth], None]


def replaced(holder: Any, name: str, other: Any) -> Callable[[Truth], None]:
    """Put something else in the place of the one thing that decides; it must be there."""
    getattr(holder, name)
    return lambda _: setattr(holder, name, other)


def first_that_parses(package: str, branches: tuple[Branch, ...], value: Any) -> Branch | None:
    """The first branch whose model takes a body, as `_parse_response` chooses it."""
    for branch in branches:
        try:
            if branch.model is not None:
                load_model(package, branch.model).from_dict(value)
        except (TypeError, ValueError, AttributeError, KeyError):
            continue
        return branch
    return None


def by_parsing(package: str, branches: tuple[Branch, ...], value: Any) -> Match:
    """More than half of the replies that break their schema are taken for good."""
    return first_that_parses(package, branches, value), value, []


def parsing_first(package: str, branches: tuple[Branch, ...], value: Any) -> Match:
    """A union goes to the first model that takes the body, whatever the schemas say."""
    branch, kept, drift = HELD(package, branches, value)
    return first_that_parses(package, branches, kept) or branch, kept, drift


def unread(_: str, branches: tuple[Branch, ...], value: Any) -> Match:
    """KeyError, TypeError and ValueError of `from_dict` reach the user."""
    return branches[0], value, []


def pairs(body: bytes) -> Any:
    """`from_dict` begins with `dict(src_dict)`, to which a list of pairs, or an empty one, is as good as an object."""
    value = parse_json(body)
    try:
        return dict(value) if isinstance(value, list) else value
    except (TypeError, ValueError):
        return value


def ones_own(provider: Any, *, httpx_args: dict[str, Any] | None = None, **options: Any) -> Any:
    """`set_httpx_client` takes a client without the header, and `with_timeout` forgets it."""
    return OWN(provider, **options).set_httpx_client(httpx.Client(base_url=provider.base_url, **(httpx_args or {})))


def changed(path: str, *changes: tuple[str, str]) -> Callable[[Truth], None]:
    """Put texts of a generated module back as the generator wrote them; each must be there."""

    def put(truth: Truth) -> None:
        text = (truth.subject.folder / path).read_text("utf-8")
        for old, new in changes:
            text, count = re.subn(old, new, text)
            if not count:
                raise LookupError(f"{path} has no {old!r}")
        change_modules(truth.subject, {path: text})

    return put


def every_model(truth: Truth) -> None:
    """`models/__init__.py` imports all models, whichever is wanted."""
    text = (truth.subject.folder / "models" / "__init__.py").read_text("utf-8")
    modules = re.findall(r'^    "(\w+)": "(\w+)",$', text, re.MULTILINE)
    lines = [f"from .{module} import {name}" for name, module in modules]
    change_modules(truth.subject, {"models/__init__.py": "\n".join(lines)})


def without(repair: str) -> Callable[[Truth], None]:
    """Regenerate without one of the passes that lead to the tolerant document."""

    def put(truth: Truth) -> None:
        holder, _, name = f"tolerant.{repair}".rpartition(".")
        replaced(attrgetter(holder)(SimpleNamespace(tolerant=tolerant)), name, lambda _: None)(truth)
        regenerate(truth.subject, truth.effective)

    return put


CREDITS, FLUX, TASK = ("bfl", "credits"), ("bfl", "flux-2-pro"), ("novita", "task-result")
RESULT, USAGE, BALANCE = ("bfl", "get-result"), ("bfl", "license-usage"), ("gptunnel", "balance")
OTHER_ERROR = SimpleNamespace(**{**vars(zlib), "error": InterruptedError})

DEFECTS = tuple(
    Defect(name, check, *where, put)
    for name, check, where, put in (
        ("accepts what from_dict accepts", "outcome", RESULT, replaced(matching, "match", by_parsing)),
        ("takes a list of pairs for an object", "outcome", USAGE, replaced(reply, "parse_json", pairs)),
        (
            "prefers the first branch that parses",
            "probe",
            ("bfl", "flux-2-max"),
            replaced(matching, "match", parsing_first),
        ),
        ("lets KeyError and the like out", "outcome", TASK, replaced(matching, "match", unread)),
        ("reads NaN", "undeclared", USAGE, replaced(reply, "parse_json", json.loads)),
        (
            "gives nothing for an undeclared status",
            "undeclared",
            RESULT,
            replaced(reply, "_branches", lambda operation, status: operation.responses.get(status, ())),
        ),
        (
            "sends what the document refuses",
            "request",
            ("novita", "txt2img"),
            replaced(requests, "check", lambda *_: None),
        ),
        ("lets zlib.error out", "corrupt", BALANCE, replaced(unpacking, "zlib", OTHER_ERROR)),
        ("set_httpx_client loses the key", "exchange", CREDITS, replaced(exchange, "api_client", ones_own)),
        (
            "HTTPStatus refuses 520",
            "exchange",
            CREDITS,
            changed(
                "api/operations/credits_.py",
                (
                    r"status_code=response\.status_code",
                    "status_code=__import__('http').HTTPStatus(response.status_code)",
                ),
            ),
        ),
        ("the key in repr", "client", CREDITS, changed("client.py", (r"(token: str) = field\(repr=False\)", r"\1"))),
        ("headers in repr", "client", TASK, changed("client.py", ("factory=dict, repr=False", "factory=dict"))),
        (
            "passwords in repr",
            "declared",
            FLUX,
            changed("models/flux_2_inputs.py", (r"_attrs_field\(default=UNSET, repr=False\)", "UNSET")),
        ),
        (
            "the key as Authorization: Bearer",
            "client",
            CREDITS,
            changed("client.py", (r"_headers\[self\.auth_header_name\]", '_headers["Authorization"]')),
        ),
        ("no server", "client", CREDITS, changed("client.py", (r"base_url=self\._base_url,\n", ""))),
        ("a copy of UNSET is a value", "client", CREDITS, changed("types.py", ("__reduce__", "_reduce"))),
        (
            "extra members dropped",
            "outcome",
            TASK,
            changed("models/task_result.py", (r"(\w+\.additional_properties) = d\n", r"\1 = {}\n")),
        ),
        ("every model loaded for one", "lazy", TASK, every_model),
        ("defaults of requests sent", "declared", FLUX, without("drop_defaults")),
        ("closed enums in replies", "outcome", RESULT, without("Responses.open")),
        (
            "consts in a union taken for any value",
            "request",
            ("bfl", "flux-3-video"),
            without("spell_out_const_branches"),
        ),
    )
)


def stock_mutants() -> Iterator[Mutant]:
    """Every defect as a mutant."""
    for name, _, provider, operation, put in DEFECTS:
        yield Mutant("stock", provider, "stock", name, provider, frozenset({operation}), put=put)
