"""The reference: every public name with its signature and docstring, one page a module."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any, get_args

from safelight.provider import provider_names

MODULES = re.compile(r"^\| `(safelight[\w.]*)` \| `", re.MULTILINE)
WIDTH = 88  # of a line of code
OPTIONS = re.compile(r"\*\*\w+: Unpack\[(\w+)\]")


def pages(public: str) -> Iterator[tuple[str, str]]:
    """The overview, and a page for each module that the page of the public surface lists."""
    modules = MODULES.findall(public)
    rows = [f"| [`{name}`]({name}.md) | {_first(import_module(name))} |" for name in modules]
    providers = ", ".join(f"[`{name}`](../providers/{name}.md)" for name in provider_names())
    head = ["# Reference", "", "Public names only, from their docstrings.", "", "| module | is |", "| --- | --- |"]
    rows += [f"| `safelight.providers` | One module a provider, with its operations: {providers} |"]
    yield "reference/index.md", "\n".join([*head, *rows, ""])
    for name in modules:
        yield f"reference/{name}.md", "\n".join(_page(name))


def _first(module: Any) -> str:
    return (inspect.getdoc(module) or "").partition("\n")[0]


def _page(name: str) -> Iterator[str]:
    module = import_module(name)
    yield from (f"# {name}", "", _markdown(module), "")
    for each in sorted(module.__all__, key=str.lower):
        yield from _name(each, getattr(module, each))


def _name(name: str, thing: Any) -> Iterator[str]:
    """One public name: a class with its methods, a function, or a value."""
    yield from ("## " + name.replace("_", r"\_"), "")
    if inspect.isclass(thing):
        yield from _class(thing)
    elif callable(thing) and hasattr(thing, "__module__") and inspect.isroutine(thing):
        yield from (*_signature(name, thing), _markdown(thing), "")
    elif get_args(thing):
        yield from ("One of " + ", ".join(f"`{each.__origin__.__name__}`" for each in get_args(thing)) + ".", "")
    else:
        yield from (f"`{thing!r}`", "")


def _class(thing: type[Any]) -> Iterator[str]:
    bases = [base.__name__ for base in thing.__bases__ if not base.__name__.startswith("_") and base is not object]
    yield from _signature(thing.__name__, thing)
    if issubclass(thing, Exception) and bases:
        yield from (f"A {' and a '.join(f'`{base}`' for base in bases)}.", "")
    yield from (_markdown(thing), "")
    yield from _options(thing)
    yield from _shared(thing)
    for name, member in _members(thing):
        yield from (f"### {thing.__name__}.{name}".replace("_", r"\_"), "")
        if inspect.isroutine(member):
            yield from _signature(name, member)
        yield from (_markdown(member), "")


def _options(thing: type[Any]) -> Iterator[str]:
    """What a constructor takes by name, which a class of its own lists."""
    found = OPTIONS.search(_text(thing))
    home = inspect.getmodule(thing)
    options = getattr(home, found[1], None) if found else None
    if options is not None:
        told = [f"- `{name}: {kind}`" for name, kind in _annotations(options).items()]
        yield from ("Options, by name:", "", *told, "", _markdown(options), "")


def _annotations(options: Any) -> dict[str, str]:
    return {name: getattr(kind, "__forward_arg__", str(kind)) for name, kind in options.__annotations__.items()}


def _shared(thing: type[Any]) -> Iterator[str]:
    """What private bases of Safelight's say of all that derive from them."""
    for base in thing.__mro__[1:]:
        if base.__name__.startswith("_") and base.__module__.startswith("safelight") and base.__doc__:
            yield from (_markdown(base), "")


def _members(thing: type[Any]) -> list[tuple[str, Any]]:
    """The public methods and properties with docstrings, those of private and unlisted bases included."""
    found: dict[str, Any] = {}
    for base in thing.__mro__:
        if base.__module__.startswith("safelight") and (base is thing or not issubclass(base, Exception)):
            for name, member in vars(base).items():
                function = getattr(member, "__func__", member)
                if not name.startswith("_") and (inspect.isfunction(function) or isinstance(member, property)):
                    found.setdefault(name, function)
    return list(found.items())


def _text(thing: Any) -> str:
    try:
        return re.sub(r"ForwardRef\((.+?)\)(?=[,)= ])", r"\1", str(inspect.signature(thing)).replace("'", ""))
    except (TypeError, ValueError):
        return ""


def _signature(name: str, thing: Any) -> Iterator[str]:
    """How it is called, a parameter a line where one line is too long."""
    text = re.sub(r"\(self(, )?", "(", _text(thing))
    if not text:
        return
    if len(name + text) > WIDTH and not text.startswith("()"):
        inside, _, after = text[1:].rpartition(")")
        text = "(\n" + "".join(f"    {part},\n" for part in _parts(inside)) + f"){after}"
    prefix = "async " if inspect.iscoroutinefunction(thing) else ""
    yield from ("```text", f"{prefix}{name}{text}", "```", "")


def _parts(inside: str) -> list[str]:
    """Parameters, parted at the commas that stand in no brackets."""
    parts, depth = [""], 0
    for letter in inside:
        depth += (letter in "[(") - (letter in "])")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


def _markdown(thing: Any) -> str:
    """A docstring; its indented code stays as it is."""
    return inspect.getdoc(thing) or ""
