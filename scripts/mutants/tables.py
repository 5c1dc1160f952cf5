"""Mistakes in a table of operations: statuses, models, links, parameters, and how requests are built."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from scripts.mutants.edits import Edit, Found, Source, called, misspelt, text_of


def of_table(source: Source) -> Iterator[Found]:
    """Every mistake in `operations.py`."""
    body: list[Any] = source.tree.body
    for node in body:
        if isinstance(node, ast.Assign) and called(node.value) in {"Submit", "Operation"}:
            yield from _row(source, node.targets[0].id, node.value)
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("_build_"):
            yield from _build(source, node)
        elif isinstance(node, ast.AnnAssign) and source.of(node.target) == "OPERATIONS":
            yield from _entries(source, node)


def _row(source: Source, name: str, call: Any) -> Iterator[Found]:
    for keyword in call.keywords:
        value: Any = keyword.value
        match keyword.arg:
            case "id" | "name" | "path" | "kind" | "unconfirmed":
                edit = source.put(value, f'"{misspelt(str(text_of(value)))}"')
                yield Found(value.lineno, f"wrong {keyword.arg} in the table", name, (edit,))
                if keyword.arg == "kind":
                    edit = source.put(value, '"video"' if text_of(value) != "video" else '"image"')
                    yield Found(value.lineno, "wrong kind in the table", name, (edit,))
            case "method":
                other = "GET" if text_of(value) == "POST" else "POST"
                yield Found(
                    value.lineno, "wrong method in the table", f"{name}: {other}", (source.put(value, f'"{other}"'),)
                )
            case "responses":
                yield from _replies(source, name, value)
            case "parameters":
                for parameter in value.elts:
                    yield from _parameter(source, name, parameter)
            case "body":
                yield from _body(source, name, value)
            case "link":
                yield from _link(source, name, value)


def _replies(source: Source, name: str, call: Any) -> Iterator[Found]:
    pointer, statuses = call.args
    edit = source.put(pointer, f'"{misspelt(str(text_of(pointer)))}"')
    yield Found(pointer.lineno, "wrong pointer in the table", name, (edit,))
    models = sorted({member.value for branches in statuses.values for member in branches.elts if text_of(member)})
    for status, branches in zip(statuses.keys, statuses.values, strict=True):
        detail = f"{name} {status.value}"
        for other in (status.value + 1, 418):
            yield Found(
                status.lineno, "wrong status in the table", f"{detail} as {other}", (source.put(status, str(other)),)
            )
        edit = Edit(source.span(status)[0], source.span(branches)[1] + 1, "")
        yield Found(status.lineno, "status dropped from the table", detail, (edit,))
        for member in branches.elts:
            for other in models:
                if other != member.value:
                    yield Found(
                        member.lineno,
                        "wrong model in the table",
                        f"{detail}: {other}",
                        (source.put(member, f'"{other}"'),),
                    )
            if len(branches.elts) > 1:
                rest = [source.of(each) for each in branches.elts if each is not member]
                edits = (source.put(branches, f"({', '.join(rest)},)"),)
                yield Found(member.lineno, "branch dropped from the table", detail, edits)
        for one, two in pairwise(branches.elts):
            edits = (source.put(one, source.of(two)), source.put(two, source.of(one)))
            yield Found(one.lineno, "branches swapped in the table", detail, edits)
    (errors,) = (keyword.value for keyword in call.keywords)
    yield Found(errors.lineno, "error branch marked as answer", name, (source.put(errors, "frozenset()"),))
    for model in models:
        if f'"{model}"' not in source.of(errors):
            edit = source.put(errors, f"frozenset([*{source.of(errors)}, {model!r}])")
            yield Found(errors.lineno, "answer marked as error branch", f"{name}: {model}", (edit,))


def _parameter(source: Source, name: str, call: ast.Call) -> Iterator[Found]:
    wire, argument, location, required, pointer = call.args
    for node, what in ((wire, "name"), (argument, "argument"), (pointer, "pointer")):
        edit = source.put(node, f'"{misspelt(str(text_of(node)))}"')
        yield Found(node.lineno, f"wrong parameter {what} in the table", f"{name}: {source.of(node)}", (edit,))
    other = "path" if text_of(location) == "query" else "query"
    yield Found(location.lineno, "wrong parameter location in the table", name, (source.put(location, f'"{other}"'),))
    changed = "False" if source.of(required) == "True" else "True"
    yield Found(required.lineno, "parameter's requirement changed", name, (source.put(required, changed),))


def _body(source: Source, name: str, call: Any) -> Iterator[Found]:
    pointer, models, required = call.args
    edit = source.put(pointer, f'"{misspelt(str(text_of(pointer)))}"')
    yield Found(pointer.lineno, "wrong body pointer in the table", name, (edit,))
    for model in models.elts:
        edit = source.put(model, f'"{misspelt(str(text_of(model)))}"')
        yield Found(model.lineno, "wrong input model in the table", f"{name}: {source.of(model)}", (edit,))
    for one, other in pairwise(models.elts):
        edits = (source.put(one, source.of(other)), source.put(other, source.of(one)))
        yield Found(one.lineno, "input models swapped in the table", name, edits)
    changed = "False" if source.of(required) == "True" else "True"
    yield Found(required.lineno, "body's requirement changed", name, (source.put(required, changed),))


def _link(source: Source, name: str, call: Any) -> Iterator[Found]:
    target, parameters = call.args
    yield Found(target.lineno, "wrong link target", name, (source.put(target, f'"{misspelt(str(text_of(target)))}"'),))
    for key, value in zip(parameters.keys, parameters.values, strict=True):
        edit = source.put(key, f'"{misspelt(str(text_of(key)))}"')
        yield Found(value.lineno, "wrong link parameter", f"{name}: {source.of(value)}", (edit,))
        edit = source.put(value, f'"{misspelt(str(text_of(value)))}"')
        yield Found(value.lineno, "wrong link field", f"{name}: {source.of(value)}", (edit,))
    yield Found(parameters.lineno, "link parameters dropped", name, (source.put(parameters, "{}"),))


def _build(source: Source, function: ast.FunctionDef) -> Iterator[Found]:
    modules = [
        node.module for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom) and "api." in str(node.module)
    ]
    for node in ast.walk(function):
        if isinstance(node, ast.ImportFrom):
            other = modules[modules.index(node.module) - 1]
            text = f"from .{other} import _get_kwargs"
            yield Found(node.lineno, "request of another operation", function.name, (source.put(node, text),))
        elif isinstance(node, ast.Call) and called(node) == "_get_kwargs":
            for keyword in node.keywords:
                edit = Edit(source.span(keyword)[0], source.span(keyword)[1] + 1, "")
                yield Found(keyword.lineno, "argument not passed on", f"{function.name}: {keyword.arg}", (edit,))
            for one, two in pairwise(node.keywords):
                edits = (source.put(one.value, source.of(two.value)), source.put(two.value, source.of(one.value)))
                yield Found(one.lineno, "arguments swapped", f"{function.name}: {one.arg} and {two.arg}", edits)


def _entries(source: Source, node: Any) -> Iterator[Found]:
    listed = node.value.generators[0].iter
    for entry in listed.elts:
        edit = Edit(source.span(entry)[0], source.span(entry)[1] + 1, "")
        yield Found(entry.lineno, "operation dropped from the table", source.of(entry), (edit,))
