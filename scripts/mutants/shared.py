"""Mistakes in what all operations of a provider share: `client.py`, `types.py`, `errors.py`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from scripts.mutants.edits import Edit, Found, Source, called


def of_client(source: Source) -> Iterator[Found]:
    """Every mistake in `client.py`: the header of the key, what is passed on, and what `repr` shows."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Assign) and "auth_header_name" in source.of(node.targets[0]):
            yield from _header(source, node)
        elif isinstance(node, ast.Call) and source.of(node.func) in {"httpx.Client", "httpx.AsyncClient"}:
            for keyword in node.keywords:
                if keyword.arg is not None:
                    kind = source.of(node.func)
                    edit = Edit(source.span(keyword)[0], source.span(keyword)[1] + 1, "")
                    yield Found(keyword.lineno, "option not passed on", f"{keyword.arg} to {kind}", (edit,))
        elif isinstance(node, ast.keyword) and node.arg == "repr":
            yield Found(
                node.value.lineno,
                "secret shown",
                source.lines[node.value.lineno - 1].strip(),
                (source.put(node.value, "True"),),
            )
        elif isinstance(node, ast.Return) and called(node.value) == "evolve":
            yield Found(node.lineno, "change not made", source.of(node), (source.put(node.value, "evolve(self)"),))
        elif _changes(source, node):
            yield Found(node.lineno, "change not made", source.of(node), (source.put(node, "pass"),))
        elif isinstance(node, ast.AnnAssign):
            yield from _default(source, node)


def _changes(source: Source, node: ast.AST) -> bool:
    """Whether this sets, changes, opens or closes connections."""
    if isinstance(node, ast.Assign):
        own = source.of(node.value) in {"client", "async_client"}
        return own or source.of(node.targets[0]).endswith("client.timeout")
    value = node.value if isinstance(node, ast.Expr) else None
    call = value.value if isinstance(value, ast.Await) else value
    return called(call) in {"update", "__enter__", "__exit__", "__aenter__", "__aexit__"}


def _default(source: Source, node: ast.AnnAssign) -> Iterator[Found]:
    """What an option is when it is not given."""
    given: Any = node.value
    if isinstance(given, ast.Call):
        given = next((keyword.value for keyword in given.keywords if keyword.arg == "default"), None)
    others = {"True": "False", "False": "True", '"Bearer"': '"Token"', '"Authorization"': '"X-Other"'}
    if given is not None and (text := source.of(given)) in others:
        yield Found(node.lineno, "default changed", source.of(node.target), (source.put(given, others[text]),))


def _header(source: Source, node: Any) -> Iterator[Found]:
    target = node.targets[0]
    yield Found(node.lineno, "key not sent", source.of(node), (source.put(node, "pass"),))
    yield Found(node.lineno, "wrong key header", source.of(node), (source.put(target.slice, '"X-Other"'),))
    for text in ("self.token", 'f"{self.prefix} {self.token}"', 'f"{self.prefix}{self.token}"', "self.prefix"):
        yield Found(node.lineno, "wrong key", text, (source.put(node.value, text),))


def of_types(source: Source) -> Iterator[Found]:
    """Every mistake in `types.py` that a copy or a test of UNSET can show."""
    for function in source.functions("__reduce__", "__repr__", "__bool__"):
        edit = source.put(
            function.body[-1], "return super().__repr__()" if function.name == "__repr__" else "return True"
        )
        yield Found(function.lineno, "UNSET changed", function.name, (edit,))


def of_errors(source: Source) -> Iterator[Found]:
    """Every mistake in `errors.py`."""
    for function in source.functions("__init__"):
        for node in ast.walk(function):
            if isinstance(node, ast.Assign):
                yield Found(node.lineno, "part of the error dropped", source.of(node), (source.put(node, "pass"),))
            elif isinstance(node, ast.Call) and called(node) == "decode":
                edit = source.put(node, f"{source.of(node.func)}()")
                yield Found(node.lineno, "content taken for UTF-8", source.of(node), (edit,))
