"""Mistakes in generated functions: what they send and how they read the answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from scripts.mutants.edits import Edit, Found, Source, called, misspelt, text_of


def of_function(source: Source) -> Iterator[Found]:
    """Every mistake in a module of `api/operations/`."""
    for function in source.functions("_get_kwargs"):
        yield from _sending(source, function)
    for function in source.functions("_parse_response"):
        yield from _reading(source, function)
    for function in source.functions("_build_response"):
        yield from _keywords(source, function, "Response", "part of the response dropped")
    for function in source.functions("sync_detailed", "asyncio_detailed", "sync", "asyncio"):
        yield from _form(source, function)


def _sending(source: Source, function: Any) -> Iterator[Found]:
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is not None:
                    yield from _member(source, key, value)
        elif isinstance(node, ast.DictComp) and function.args.kw_defaults != [None] * len(function.args.kwonlyargs):
            for test in node.generators[0].ifs:
                yield Found(node.lineno, "absent parameter sent", source.of(test), (source.put(test, "True"),))
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            yield from _set(source, node, node.targets[0])
        elif isinstance(node, ast.Call) and called(node) == "quote":
            yield Found(
                node.lineno, "path parameter not quoted", source.of(node), (source.put(node, source.of(node.args[0])),)
            )


def _member(source: Source, key: ast.expr, value: ast.expr) -> Iterator[Found]:
    """A keyword of the request: its method, its address, its query."""
    name = text_of(key)
    if name == "method":
        for other in ("get", "post", "put"):
            if other != text_of(value):
                yield Found(key.lineno, "wrong method", other, (source.put(value, f'"{other}"'),))
    elif name == "url":
        where = value.func.value if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) else value
        path = str(text_of(where))
        shorter = path.rpartition("/")[0] or "/other"
        for other in (f"{path}/", shorter, path.replace("/v", "/w", 1)):
            yield Found(key.lineno, "wrong path", other, (source.put(where, f'"{other}"'),))
    elif name == "params":
        yield Found(key.lineno, "query dropped", "params", (Edit(source.span(key)[0], source.span(value)[1], ""),))


def _set(source: Source, node: ast.Assign, target: ast.Subscript) -> Iterator[Found]:
    """`params["id"] = id`, `_kwargs["json"] = body.to_dict()`, `headers["Content-Type"] = ...`."""
    name, where = str(text_of(target.slice)), source.of(target.value)
    dropped = (source.put(node, "pass"),)
    if where == "params":
        edit = source.put(target.slice, f'"{misspelt(name)}"')
        yield Found(node.lineno, "wrong query parameter name", name, (edit,))
        yield Found(node.lineno, "query parameter dropped", name, dropped)
    elif name == "json":
        yield Found(node.lineno, "body dropped", source.of(node), dropped)
        yield Found(node.lineno, "body emptied", source.of(node), (source.put(node.value, "{}"),))
        yield Found(node.lineno, "body sent as form", source.of(node), (source.put(target.slice, '"data"'),))
    elif where == "headers":
        yield Found(node.lineno, "wrong content type", source.of(node), (source.put(node.value, '"text/plain"'),))


def _reading(source: Source, function: Any) -> Iterator[Found]:
    """The status of each answer, the model that reads it, and the order of its branches."""
    classes = sorted({node.func.value.id for node in ast.walk(function) if _reads(node)})
    reads: list[Any] = [node for node in ast.walk(function) if _reads(node)]
    for node in ast.walk(function):
        if isinstance(node, ast.If) and source.of(node.test).startswith("response.status_code =="):
            status = node.test.comparators[0]
            for other in (int(source.of(status)) + 1, 418):
                yield Found(
                    node.lineno,
                    "wrong status in _parse_response",
                    f"{source.of(status)} as {other}",
                    (source.put(status, str(other)),),
                )
            returned = node.body[-1]
            yield Found(
                returned.lineno, "answer not returned", source.of(returned), (source.put(returned, "return None"),)
            )
        elif isinstance(node, ast.If) and "raise_on_unexpected" in source.of(node.test):
            text = source.of(node.test)
            yield Found(node.lineno, "unexpected status negated", text, (source.put(node.test, f"not {text}"),))
    for node in reads:
        for other in classes:
            if other != node.func.value.id:
                edit = source.put(node.func.value, other)
                yield Found(node.lineno, "wrong model in _parse_response", f"{source.of(node)} by {other}", (edit,))
    yield from _branches(source, function)


def _branches(source: Source, function: Any) -> Iterator[Found]:
    for inner in function.body:
        for union in inner.body if isinstance(inner, ast.If) else ():
            if isinstance(union, ast.FunctionDef):
                reads = [node for node in ast.walk(union) if _reads(node)]
                for one, other in pairwise(sorted(reads, key=lambda node: node.lineno)):
                    edits = (
                        source.put(one.func.value, source.of(other.func.value)),
                        source.put(other.func.value, source.of(one.func.value)),
                    )
                    detail = f"{source.of(one.func.value)} and {source.of(other.func.value)}"
                    yield Found(one.lineno, "swapped branches in _parse_response", detail, edits)


def _reads(node: Any) -> bool:
    return isinstance(node, ast.Call) and called(node) == "from_dict" and isinstance(node.func.value, ast.Name)


def _keywords(source: Source, function: Any, name: str, operator: str) -> Iterator[Found]:
    others = {"status_code": "200", "content": 'b""', "headers": "{}", "parsed": "None"}
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and called(node) == name:
            for keyword in node.keywords:
                other = others[str(keyword.arg)]
                yield Found(keyword.lineno, operator, f"{keyword.arg} = {other}", (source.put(keyword.value, other),))


def _form(source: Source, function: Any) -> Iterator[Found]:
    """The blocking and the asynchronous form of one function."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and called(node) == "_get_kwargs":
            for keyword in node.keywords:
                where = f"{keyword.arg} in {function.name}"
                if keyword.arg != "body":
                    yield Found(keyword.lineno, "argument replaced", where, (source.put(keyword.value, '"x"'),))
                yield Found(keyword.lineno, "argument not passed on", where, (Edit(*source.span(keyword), ""),))
        elif isinstance(node, ast.Call) and called(node) == "request":
            keyword = node.keywords[0]
            edit = source.put(keyword, '"GET", "/"')
            yield Found(node.lineno, "request not passed on", function.name, (edit,))
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Attribute):
            yield Found(node.lineno, "answer not returned", function.name, (source.put(node.value, "None"),))
