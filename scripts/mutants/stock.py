"""What the stock generator gets wrong, and what Safelight does about it undone: one defect at a time.

The defects are those of openapi-python-client 0.29.1 and of decoding with what it writes, as they were found by trying.
"""

from __future__ import annotations

import json
import re
import tempfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import httpx

import safelight.contract.matching
import safelight.contract.reply
import safelight.contract.requests
import safelight.contract.unpacking
import safelight.generate.tolerant
import tests.contract.exchange
from safelight.contract.jsontext import parse_json
from safelight_api.operation import Branch, Operation, load_model
from scripts.mutants.mutant import Mutant
from scripts.mutants.trial import change_modules, regenerate, use_package
from tests.contract.expected import GENERATED
from tests.contract.truth import Truth

Match = tuple[Branch | None, Any, list[Any]]


class Defect(NamedTuple):
    """One defect: how it is told, the check that notices it, whose operation shows it, and how it is put back."""

    name: str
    check: str
    provider: str
    operation: str
    put: Callable[[Truth], None]


def _read(package: str, branches: tuple[Branch, ...], value: Any) -> Branch | None:
    """The first branch whose model takes a body, as `_parse_response` chooses it."""
    for branch in branches:
        try:
            if branch.model is not None:
                load_model(package, branch.model).from_dict(value)
        except (TypeError, ValueError, AttributeError, KeyError):
            continue
        return branch
    return None


def accepts_what_from_dict_accepts(_: Truth) -> None:
    """More than half of the replies that break their schema are taken for good."""

    def match(package: str, branches: tuple[Branch, ...], value: Any) -> Match:
        branch = _read(package, branches, value)
        return branch, value, []

    safelight.contract.matching.match = match


def prefers_the_first_branch_that_parses(_: Truth) -> None:
    """A union goes to the first model that takes the body, whatever the schemas say."""
    held = safelight.contract.matching.match

    def match(package: str, branches: tuple[Branch, ...], value: Any) -> Match:
        branch, kept, drift = held(package, branches, value)
        return _read(package, branches, kept) or branch, kept, drift

    safelight.contract.matching.match = match


def lets_the_models_exceptions_out(_: Truth) -> None:
    """KeyError, TypeError and ValueError of `from_dict` reach the user."""
    safelight.contract.matching.match = lambda _package, branches, value: (branches[0], value, [])


def reads_what_is_not_json(_: Truth) -> None:
    """The standard parser takes NaN, and refuses deep nesting with a RecursionError, if at all."""
    safelight.contract.reply.parse_json = json.loads


def takes_pairs_for_an_object(_: Truth) -> None:
    """`from_dict` begins with `dict(src_dict)`, to which a list of pairs, or an empty one, is as good as an object."""

    def parse(body: bytes) -> Any:
        value = parse_json(body)
        try:
            return dict(value) if isinstance(value, list) else value
        except (TypeError, ValueError):
            return value

    safelight.contract.reply.parse_json = parse


def gives_nothing_for_an_undeclared_status(_: Truth) -> None:
    """A 202, 302 or 520 comes back as None, or whatever it held."""

    def branches(operation: Operation[..., Any], status: int) -> tuple[Branch, ...]:
        return operation.responses.get(status, ())

    safelight.contract.reply._branches = branches  # noqa: SLF001 - the one function that knows


def sends_what_the_document_refuses(_: Truth) -> None:
    """Bounds, patterns and `additionalProperties: false` of requests are ignored."""
    safelight.contract.requests.check = lambda *_: None


def lets_a_corrupt_encoding_out(_: Truth) -> None:
    """A body that is not the gzip that it claims to be raises an error of the unpacking library."""
    safelight.contract.unpacking.zlib = SimpleNamespace(**{**vars(zlib), "error": InterruptedError})


def loses_the_key_with_a_client_of_ones_own(_: Truth) -> None:
    """`set_httpx_client` takes a client without the header, and `with_timeout` forgets it."""
    own = tests.contract.exchange.api_client

    def api_client(provider: Any, *, httpx_args: dict[str, Any] | None = None, **options: Any) -> Any:
        return own(provider, **options).set_httpx_client(httpx.Client(base_url=provider.base_url, **(httpx_args or {})))

    tests.contract.exchange.api_client = api_client


def changed(pattern: str, *changes: tuple[str, str]) -> Callable[[Truth], None]:
    """Put texts of generated modules back as the generator wrote them; each must be there."""

    def put(truth: Truth) -> None:
        sources = {}
        for path in (GENERATED / truth.provider).glob(pattern):
            text = path.read_text("utf-8")
            for old, new in changes if path.name != "__init__.py" else ():
                if not re.search(old, text):
                    raise LookupError(f"{path} has no {old!r}")
                text = re.sub(old, new, text)
            parts = path.relative_to(GENERATED).with_suffix("").parts
            sources[".".join(("safelight_api", *parts))] = text
        change_modules(sources)

    return put


def loads_every_model(truth: Truth) -> None:
    """`models/__init__.py` imports all models, whichever is wanted."""
    text = (GENERATED / truth.provider / "models" / "__init__.py").read_text("utf-8")
    modules = re.findall(r'^    "(\w+)": "(\w+)",$', text, re.MULTILINE)
    lines = [f"from .{module} import {name}" for name, module in modules]
    change_modules({f"safelight_api.{truth.provider}.models": "\n".join(lines)})


def without(repair: str) -> Callable[[Truth], None]:
    """Regenerate without one of the passes that lead to the tolerant document."""

    def put(truth: Truth) -> None:
        names = repair.split(".")
        holder: Any = safelight.generate.tolerant
        for name in names[:-1]:
            holder = getattr(holder, name)
        if not hasattr(holder, names[-1]):
            raise LookupError(f"safelight.generate.tolerant has no {repair}")
        setattr(holder, names[-1], lambda _: None)
        folder = Path(tempfile.mkdtemp())
        regenerate(truth.provider, truth.effective, folder / truth.provider)
        use_package(folder)

    return put


DEFECTS = (
    Defect("accepts what from_dict accepts", "outcome", "bfl", "get-result", accepts_what_from_dict_accepts),
    Defect("takes a list of pairs for an object", "outcome", "bfl", "license-usage", takes_pairs_for_an_object),
    Defect("prefers the first branch that parses", "probe", "bfl", "flux-2-max", prefers_the_first_branch_that_parses),
    Defect("lets KeyError and the like out", "outcome", "novita", "task-result", lets_the_models_exceptions_out),
    Defect("reads NaN", "undeclared", "bfl", "license-usage", reads_what_is_not_json),
    Defect(
        "gives nothing for an undeclared status",
        "undeclared",
        "bfl",
        "get-result",
        gives_nothing_for_an_undeclared_status,
    ),
    Defect("sends what the document refuses", "request", "novita", "txt2img", sends_what_the_document_refuses),
    Defect("lets zlib.error out", "corrupt", "gptunnel", "balance", lets_a_corrupt_encoding_out),
    Defect("set_httpx_client loses the key", "exchange", "bfl", "credits", loses_the_key_with_a_client_of_ones_own),
    Defect(
        "HTTPStatus refuses 520",
        "exchange",
        "bfl",
        "credits",
        changed(
            "api/operations/credits_.py",
            (r"status_code=response", "status_code=__import__('http').HTTPStatus(response"),
            (r"\.status_code,\n        content", ".status_code),\n        content"),
        ),
    ),
    Defect(
        "the key in repr",
        "client",
        "bfl",
        "credits",
        changed("client.py", (r"token: str = field\(repr=False\)", "token: str")),
    ),
    Defect(
        "headers in repr",
        "client",
        "novita",
        "task-result",
        changed("client.py", (r"factory=dict, repr=False", "factory=dict")),
    ),
    Defect(
        "passwords in repr",
        "declared",
        "bfl",
        "flux-2-pro",
        changed("models/flux_2_inputs.py", (r"_attrs_field\(default=UNSET, repr=False\)", "UNSET")),
    ),
    Defect(
        "the key as Authorization: Bearer",
        "client",
        "bfl",
        "credits",
        changed("client.py", (r"self\._headers\[self\.auth_header_name\]", 'self._headers["Authorization"]')),
    ),
    Defect("no server", "client", "bfl", "credits", changed("client.py", (r"base_url=self\._base_url,\n", ""))),
    Defect("a copy of UNSET is a value", "client", "bfl", "credits", changed("types.py", (r"__reduce__", "_reduce"))),
    Defect(
        "extra members dropped",
        "outcome",
        "novita",
        "task-result",
        changed("models/task_result.py", (r"(\w+)\.additional_properties = d\n", r"\1.additional_properties = {}\n")),
    ),
    Defect("every model loaded for one", "lazy", "novita", "task-result", loads_every_model),
    Defect("defaults of requests sent", "declared", "bfl", "flux-2-pro", without("drop_defaults")),
    Defect("closed enums in replies", "outcome", "bfl", "get-result", without("Responses.open")),
    Defect(
        "consts in a union taken for any value", "request", "bfl", "flux-3-video", without("spell_out_const_branches")
    ),
)


def stock_mutants() -> Iterator[Mutant]:
    """Every defect as a mutant."""
    for defect in DEFECTS:
        yield Mutant(
            sort="stock",
            provider=defect.provider,
            where="stock",
            operator=defect.name,
            detail=defect.provider,
            names=frozenset({defect.operation}),
            put=defect.put,
        )
