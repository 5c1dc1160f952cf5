"""Whether what a model holds is what its annotations say: what a type checker would believe of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


@cache
def hints(kind: Any) -> dict[str, Any]:
    """The annotations of a generated class, with the models that it only names for type checkers."""
    package = kind.__module__.rpartition(".models.")[0]
    models = import_module(f"{package}.models")
    named = {name for text in kind.__annotations__.values() for name in re.findall(r"\b[A-Z]\w+", str(text))}
    known = {name: getattr(models, name) for name in named & set(models.__all__)}
    return get_type_hints(kind, vars(sys.modules[kind.__module__]), known)


def typed_faults(model: Any, path: str = "") -> Iterator[str]:
    """Every attribute of a model, and of the models in it, that is of another type than it is declared."""
    for name, hint in hints(_class_of(model)).items():
        held = getattr(model, name)
        if not conforms(held, hint):
            yield f"{path}/{name}: {held!r} is no {hint}"
        for inner in held if isinstance(held, list) else [held]:
            if hasattr(inner, "to_dict"):
                yield from typed_faults(inner, f"{path}/{name}")


def _class_of(model: Any) -> Any:
    return type(model)


def conforms(held: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type, as JSON has types: an integer is a number, a boolean is neither."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin in {Union, UnionType}:
        return any(conforms(held, each) for each in arguments)
    if origin is Literal:
        return any(held == each and type(held) is type(each) for each in arguments)
    if origin is list:
        return isinstance(held, list) and all(conforms(item, arguments[0]) for item in held)
    if origin is dict:
        return isinstance(held, dict) and all(conforms(item, arguments[1]) for item in held.values())
    if hint in {None, NoneType}:
        return held is None
    if hint is float:
        return isinstance(held, int | float) and not isinstance(held, bool)
    if hint is int:  # JSON Schema takes 1.0 for an integer, and the generator keeps it as it came
        return (isinstance(held, int) and not isinstance(held, bool)) or (isinstance(held, float) and held.is_integer())
    return isinstance(held, hint)
