"""Mistakes in generated models: what they read, what they write, what they declare, and their lists of values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from scripts.mutants.edits import Edit, Found, Source, called, misspelt, text_of

OTHER_TYPES = (("str", "int"), ("int", "str"), ("float", "str"), ("bool", "int"), ("None", "str"), ("list", "set"))


def of_model(source: Source) -> Iterator[Found]:
    """Every mistake in a module of `models/`: one with a class, or one with a list of values."""
    if "@_attrs_define" in source.text:
        for function in source.functions("from_dict"):
            yield from _reading(source, function)
            yield from _calls(source, function)
        for function in source.functions("to_dict"):
            yield from _writing(source, function)
        yield from _in_both(source)
        yield from _fields(source)
        yield from _mapping(source)
    else:
        yield from _values(source)


def _mapping(source: Source) -> Iterator[Found]:
    """The members that no document declares, as a mapping."""
    wrong = {
        "additional_keys": "return []",
        "__getitem__": "return self.additional_properties.get(key)",
        "__setitem__": "pass",
        "__delitem__": "pass",
        "__contains__": "return True",
    }
    for function in source.functions(*wrong):
        edit = source.put(function.body[-1], wrong[function.name])
        yield Found(function.lineno, "undeclared members not reached", function.name, (edit,))


def _pops(function: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and called(node) == "pop" and text_of(node.args[0]) is not None:
            yield node


def _reading(source: Source, function: Any) -> Iterator[Found]:
    """Wire names and defaults in `from_dict`, and what becomes of null and of absence."""
    for pop in _pops(function):
        name = str(text_of(pop.args[0]))
        yield Found(
            pop.lineno, "wire name misspelt in from_dict", name, (source.put(pop.args[0], f'"{misspelt(name)}"'),)
        )
        if len(pop.args) == 1:
            edit = Edit(source.span(pop.args[0])[1], source.span(pop.args[0])[1], ", UNSET")
            if "UNSET" in source.text:
                yield Found(pop.lineno, "required made optional in from_dict", name, (edit,))
        else:
            edit = Edit(source.span(pop.args[0])[1], source.span(pop.args[1])[1], "")
            yield Found(pop.lineno, "optional made required in from_dict", name, (edit,))
            yield Found(pop.lineno, "UNSET to null in from_dict", name, (source.put(pop.args[1], "None"),))
    for node in ast.walk(function):
        if isinstance(node, ast.If):
            yield from _condition(source, node)
        elif isinstance(node, ast.Assign) and source.of(node).endswith(".additional_properties = d"):
            yield Found(node.lineno, "lost additional_properties", source.of(node), (source.put(node.value, "{}"),))


def _condition(source: Source, node: ast.If) -> Iterator[Found]:
    test, (first, *_) = source.of(node.test), node.body
    if test == "data is None" and isinstance(first, ast.Return):
        yield Found(node.lineno, "null to UNSET in from_dict", test, (source.put(first, "return UNSET"),))
    elif isinstance(first, ast.Return) and test == "isinstance(data, Unset)":
        yield Found(node.lineno, "UNSET to null in from_dict", test, (source.put(first, "return None"),))
    elif isinstance(first, ast.Raise) and isinstance(node.test, ast.Compare | ast.BoolOp):
        yield Found(node.lineno, "const negated", test, (source.put(node.test, f"not ({test})"),))
        yield Found(node.lineno, "const unchecked", test, (source.put(node.test, "False"),))
    elif test.startswith("isinstance(") and node.orelse:
        yield Found(node.lineno, "swapped branches in from_dict", test, (source.put(node.test, f"not {test}"),))


def _same(source: Source, node: ast.If) -> bool:
    """Whether both branches do the same."""
    return [*map(source.of, node.body)] == [*map(source.of, node.orelse)]


def _calls(source: Source, function: Any) -> Iterator[Found]:
    """The constructor's arguments, nested models, and items of lists in `from_dict`."""
    classes = sorted({node.func.value.id for node in ast.walk(source.tree) if _reads(node)})
    own = next(node.name for node in source.tree.body if isinstance(node, ast.ClassDef))
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and called(node) == "cls":
            yield from _arguments(source, node)
        elif _reads(node):
            yield Found(
                node.lineno, "nested model left as JSON", source.of(node), (source.put(node, source.of(node.args[0])),)
            )
            for other in [*classes, own]:
                if other != node.func.value.id:
                    edit = source.put(node.func.value, other)
                    yield Found(node.lineno, "wrong nested model", f"{source.of(node)} by {other}", (edit,))
        elif isinstance(node, ast.Expr) and called(node.value) == "append":
            yield Found(node.lineno, "items dropped in from_dict", source.of(node), (source.put(node, "pass"),))


def _reads(node: Any) -> bool:
    return isinstance(node, ast.Call) and called(node) == "from_dict" and isinstance(node.func.value, ast.Name)


def _arguments(source: Source, call: ast.Call) -> Iterator[Found]:
    for keyword in call.keywords:
        where = Edit(source.span(keyword)[0], source.span(keyword)[1] + 1, "")
        yield Found(keyword.lineno, "argument dropped", str(keyword.arg), (where,))
    for one, other in pairwise(call.keywords):
        edits = (source.put(one.value, source.of(other.value)), source.put(other.value, source.of(one.value)))
        yield Found(one.lineno, "arguments swapped", f"{one.arg} and {other.arg}", edits)


def _writing(source: Source, function: Any) -> Iterator[Found]:
    """Wire names, values and nested models in `to_dict`."""
    yield from _nulls(source, function)
    for node in ast.walk(function):
        if isinstance(node, ast.Dict) and len(node.keys) == len(node.values):
            yield from _written(source, node)
        elif isinstance(node, ast.Assign):
            yield from _assigned(source, node)
        elif isinstance(node, ast.Expr) and called(node.value) == "append":
            yield Found(node.lineno, "items dropped in to_dict", source.of(node), (source.put(node, "pass"),))
        elif isinstance(node, ast.Expr) and "update(self.additional_properties)" in source.of(node):
            yield Found(node.lineno, "additional_properties not written", source.of(node), (source.put(node, "pass"),))
        elif isinstance(node, ast.Call) and called(node) == "to_dict":
            yield Found(
                node.lineno,
                "nested model not written",
                source.of(node),
                (source.put(node, source.of(node.func.value)),),
            )
        elif isinstance(node, ast.If) and (test := source.of(node.test)).startswith(("isinstance", "not isinstance")):
            if _same(source, node):
                continue
            opposite = test.removeprefix("not ") if test.startswith("not ") else f"not {test}"
            yield Found(node.lineno, "swapped branches in to_dict", test, (source.put(node.test, opposite),))


def _written(source: Source, node: ast.Dict) -> Iterator[Found]:
    """The members of `to_dict` that are always there."""
    for key, value in zip(node.keys, node.values, strict=True):
        name = text_of(key)
        if key is None or name is None:
            continue
        yield Found(key.lineno, "wire name misspelt in to_dict", name, (source.put(key, f'"{misspelt(name)}"'),))
        edit = Edit(source.span(key)[0], source.span(value)[1] + 1, "")
        yield Found(key.lineno, "dropped field in to_dict", name, (edit,))
    for one, other in pairwise(node.values):
        edits = (source.put(one, source.of(other)), source.put(other, source.of(one)))
        yield Found(one.lineno, "values swapped in to_dict", f"{source.of(one)} and {source.of(other)}", edits)


def _assigned(source: Source, node: ast.Assign) -> Iterator[Found]:
    """The members of `to_dict` that may be absent, and the variables that lead to them."""
    target, value = node.targets[0], source.of(node.value)
    if isinstance(target, ast.Subscript) and (name := text_of(target.slice)) is not None:
        yield Found(
            node.lineno, "wire name misspelt in to_dict", name, (source.put(target.slice, f'"{misspelt(name)}"'),)
        )
        yield Found(node.lineno, "dropped field in to_dict", name, (source.put(node, "pass"),))
    elif value == "UNSET":
        yield Found(node.lineno, "UNSET to null in to_dict", source.of(node), (source.put(node.value, "None"),))


def _nulls(source: Source, function: Any) -> Iterator[Found]:
    """Null taken for absent, wherever an attribute that may be null is written."""
    tests = [node for node in ast.walk(function) if isinstance(node, ast.If)]
    never_null = {each for node in tests if source.of(node.test).startswith("isinstance") for each in node.body}
    for node in ast.walk(function):
        if not isinstance(node, ast.Assign) or node in never_null:
            continue
        value = source.of(node.value)
        name = value.removeprefix("self.")
        if name != value and re.search(rf"^    {name}: .*None.*Unset", source.text, re.MULTILINE):
            edit = source.put(node.value, f"{value} if {value} is not None else UNSET")
            yield Found(node.lineno, "null to UNSET in to_dict", source.of(node), (edit,))


def _in_both(source: Source) -> Iterator[Found]:
    """A wire name that is misspelt in both directions: the round trip is whole."""
    written: dict[str, ast.AST] = {}
    for function in source.functions("to_dict"):
        for node in ast.walk(function):
            if isinstance(node, ast.Dict):
                written |= {str(text_of(key)): key for key in node.keys if key is not None and text_of(key)}
            elif isinstance(node, ast.Subscript) and text_of(node.slice) and source.of(node.value) == "field_dict":
                written[str(text_of(node.slice))] = node.slice
    for function in source.functions("from_dict"):
        for pop in _pops(function):
            name = str(text_of(pop.args[0]))
            if name in written:
                text = f'"{misspelt(name)}"'
                edits = (source.put(pop.args[0], text), source.put(written[name], text))
                yield Found(pop.lineno, "wire name misspelt in both", name, edits)


def _fields(source: Source) -> Iterator[Found]:
    """The declared fields: which are demanded, what is set by itself, what `repr` shows."""
    (kind,) = (node for node in source.tree.body if isinstance(node, ast.ClassDef))
    declared = [
        node for node in kind.body if isinstance(node, ast.AnnAssign) and "additional" not in source.of(node.target)
    ]
    demanded = [node for node in declared if node.value is None]
    optional = [node for node in declared if node.value is not None]
    if demanded and "UNSET" in source.text:
        end = source.span(demanded[-1])[1]
        yield Found(
            demanded[-1].lineno, "required made optional", source.of(demanded[-1].target), (Edit(end, end, " = UNSET"),)
        )
    for node in declared:
        for old, new in OTHER_TYPES:
            annotation = re.sub(rf"\b{old}\b", new, source.of(node.annotation), count=1)
            if "Literal" not in annotation and annotation != source.of(node.annotation):
                edit = source.put(node.annotation, annotation)
                yield Found(node.lineno, "wrong type declared", f"{source.of(node.target)}: {annotation}", (edit,))
    for node in optional:
        name, value = source.of(node.target), source.of(node.value)
        if node is optional[0]:
            edit = Edit(source.span(node.annotation)[1], source.span(node)[1], "")
            yield Found(node.lineno, "optional made required", name, (edit,))
        if value == "UNSET":
            for default in ("None", "0", '"default"'):
                yield Found(node.lineno, "default sent", f"{name} = {default}", (source.put(node.value, default),))
        if "repr=False" in value:
            yield Found(node.lineno, "secret shown", name, (source.put(node.value, "UNSET"),))


def _values(source: Source) -> Iterator[Found]:
    """A closed list of values: its type, its set and its check."""
    for node in ast.walk(source.tree):
        members: list[Any] = []
        if isinstance(node, ast.Set):
            members = node.elts
        elif isinstance(node, ast.Subscript) and source.of(node.value) == "Literal":
            members = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        elif isinstance(node, ast.If):
            test = source.of(node.test)
            yield Found(node.lineno, "enum check negated", test, (source.put(node.test, f"not ({test})"),))
        where = "the set" if isinstance(node, ast.Set) else "the type"
        for member in members:
            text = source.of(member)
            changed = f'"{misspelt(member.value)}"' if text_of(member) is not None else f"{text}0"
            yield Found(member.lineno, "enum member changed", f"{text} in {where}", (source.put(member, changed),))
            yield Found(
                member.lineno, "enum member added", f"{text} in {where}", (source.put(member, f"{text}, {changed}"),)
            )
            if len(members) > 1:
                start, end = source.span(member)
                end += source.text[end] == ","
                yield Found(member.lineno, "enum member dropped", f"{text} in {where}", (Edit(start, end, ""),))
