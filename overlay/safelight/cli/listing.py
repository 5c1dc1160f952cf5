"""`operations`: what can be called, and what each takes, as the documents say."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text

from safelight.cli.finding import as_of, living_first, load_provider, role
from safelight.cli.grammar import shortest
from safelight.cli.shapes import Field, Shape, body_shape, example, inputs
from safelight.contract.attachments import Taking
from safelight.contract.wording import KINDS, nearest, sized
from safelight.errors import UsageError
from safelight.provider import each_provider
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.provider import Provider


def operations(
    session: Session,
    provider: str | None,
    name: str | None,
    kind: str | None,
    mode: str | None = None,
    *,
    retired: bool = False,
) -> None:
    """List the operations of one provider or of all, or describe one of them, or one of its modes.

    Those that have ended are left out, unless `retired` asks for them too.
    """
    found = [load_provider(provider)] if provider else list(each_provider(lambda error: session.complain(str(error))))
    if name is not None:
        operation = found[0].operation(name)
        _check_mode(operation, mode)
        session.document(_document(found[0], operation, mode))
        _describe(session, found[0], operation, mode)
        return
    if mode is not None:
        raise UsageError("--mode is for one operation: name it")
    kinds = {role(each, one) for each in found for one in each.operations.values()}
    if kind is not None and kind not in kinds:
        raise UsageError(f"there are no operations of kind {kind!r}{nearest(kind, sorted(kinds))}")
    chosen = {
        each.name: [one for one in living_first(each) if kind is None or role(each, one) == kind] for each in found
    }
    shown = {
        each.name: [one for one in chosen[each.name] if retired or one.retired is None]
        for each in found
        if chosen[each.name]
    }
    session.document([_document(each, one) for each in found for one in shown.get(each.name, ())])
    for each in found:
        if each.name in shown:
            session.say(_heading(each, first=each.name == next(iter(shown))))
            for one in shown[each.name]:
                _list(session, each, one)
            if left := len(chosen[each.name]) - len(shown[each.name]):
                session.say(f"  and {left} that the provider has retired: safelight operations {each.name} --retired")
    session.say()
    session.say("safelight operations PROVIDER NAME describes one of them.")


def _heading(provider: Provider, *, first: bool) -> Text:
    known = f", as of {date}" if (date := as_of(provider)) else ""
    name = Text.assemble((provider.name, "bold cyan"), f"  {provider.title}, key in {provider.key_variable}{known}")
    return name if first else Text("\n") + name


def _list(session: Session, provider: Provider, operation: Operation[..., Any]) -> None:
    """One operation: its name and kind, then what it needs and what it takes besides."""
    session.say(Text.assemble("  ", (operation.name, "bold"), (f"  {role(provider, operation)}", "dim")))
    if operation.deprecated:
        _hang(session, 4, Text(operation.deprecated, "yellow"), 6)
    _needs(session, inputs(operation))


def _needs(session: Session, fields: list[Field]) -> None:
    needs = [each.name for each in fields if each.required]
    takes = [each.name for each in fields if not each.required]
    for word, names in (("needs", needs), ("takes", takes)):
        if names:
            _hang(session, 4, Text.assemble((f"{word} ", "dim"), ", ".join(names)), 10)


def _hang(session: Session, indent: int, text: Text, hanging: int) -> None:
    """A paragraph, folded at words to the terminal's width, its later lines further in."""
    if session.json:
        return
    if not session.out.is_terminal:
        session.say(Text(" " * indent) + text)
        return
    lines = text.wrap(session.out, max(20, session.out.width - hanging))
    for index, line in enumerate(lines):
        session.out.print(Padding(line, (0, 0, 0, indent if index == 0 else hanging), expand=False))


def _check_mode(operation: Operation[..., Any], mode: str | None) -> None:
    shape = body_shape(operation)
    modes = shape.modes if shape else ()
    if mode is not None and mode not in modes:
        hint = nearest(mode, modes) if modes else "; it has none"
        raise UsageError(f"{operation.name} has no mode {mode!r}{hint}")


def _describe(session: Session, provider: Provider, operation: Operation[..., Any], mode: str | None) -> None:
    """One operation in full, or one of its modes."""
    said = _said(operation)
    session.say(Text.assemble((f"{provider.name} {operation.name}", "bold cyan"), f"  {role(provider, operation)}"))
    described = said.get("description") or said.get("summary")
    for text in (operation.deprecated, described, _unconfirmed(operation.unconfirmed)):
        if text:
            _hang(session, 0, Text(" ".join(text.split())), 0)
    shape = body_shape(operation, mode)
    if shape is not None and len(shape.modes) > 1:
        _modes(session, provider, operation, shape)
    fields = inputs(operation, mode)
    if not fields:
        session.say("\nIt takes no input.")
    for each in fields:
        session.say()
        _field(session, each)
    _open(session, operation)
    session.say(Text.assemble("\n", ("Example", "bold")))
    session.say(f"  {command(provider, operation, mode)}")


def _modes(session: Session, provider: Provider, operation: Operation[..., Any], shape: Shape) -> None:
    """What each mode of an operation needs and takes, and how to see it by itself."""
    for mode in shape.modes:
        one = body_shape(operation, mode)
        said = one.branches[0].get("description", "") if one and one.branches else ""
        session.say(Text.assemble("\n", (f"{shape.tag}={mode}", "bold"), f"  {said}"))
        _needs(session, inputs(operation, mode))
    named = f"safelight operations {provider.name} {operation.name} --mode {shape.modes[0]}"
    session.say(f"\nWhat any of them takes follows; {named} shows one by itself.")


def _open(session: Session, operation: Operation[..., Any]) -> None:
    """What the known models of an open set take, and that others, with inputs of their own, are sent as well."""
    shape = body_shape(operation)
    if shape is None or not shape.open:
        return
    session.say()
    told = "  known ones; others are sent as well, with inputs that are not known here"
    _hang(session, 2, Text.assemble(("Models", "bold"), told), 2)
    for name, takes in models_of(operation).items():
        _hang(session, 4, Text.assemble((name, "bold"), f"  takes {', '.join(takes)}" if takes else ""), 6)


def models_of(operation: Operation[..., Any]) -> dict[str, list[str] | None]:
    """The known models of an operation whose set of models is open, each with the inputs that it takes, if known."""
    shape = body_shape(operation)
    notes = shape.properties["model"].notes if shape and shape.open and "model" in shape.properties else {}
    known: dict[str, list[str] | None] = dict.fromkeys(notes.get("x-known-values", ()))
    return {**known, **notes.get("x-models", {})}


def _field(session: Session, each: Field) -> None:
    shape = each.shape
    required = ("  required", "bold magenta") if each.required else ("", "")
    allowed = f"  {shape.described()}{_files(shape.files)}"
    _hang(session, 2, Text.assemble((each.name, "bold"), allowed, required, (_default(each), "dim")), 6)
    for text in (shape.notes.get("description"), _unconfirmed(shape.notes.get("x-unconfirmed"))):
        if text:
            _hang(session, 4, Text(" ".join(str(text).split())), 4)


def _files(taking: Taking | None) -> str:
    """What files a field takes, and how they are given."""
    if taking is None:
        return ""
    said = [f"a {KINDS[kind]} as {' or '.join(forms)}" for kind, forms in taking.forms.items()]
    most = f" of at most {sized(max(taking.limit(kind) for kind in taking.forms))}"
    return f", {', '.join(said)}" + (f" or @FILE{most}" if taking.embeds else "")


def _default(each: Field) -> str:
    default = each.shape.default()
    return "" if default in (None, "") else f"  default {json.dumps(default)}"


def _unconfirmed(why: Any) -> str:
    return f"Not confirmed: {why}" if why else ""


def command(provider: Provider, operation: Operation[..., Any], mode: str | None = None) -> str:
    """A command that uses an operation, from the document's own example if there is one for the mode."""
    shape = body_shape(operation)
    told = example(operation)
    given = list(_flat(told if shape is None or mode in (None, told.get(shape.tag)) else {shape.tag: mode}, ""))
    if mode is not None and shape is not None and told.get(shape.tag) != mode:
        given += [(each.name, "...") for each in inputs(operation, mode) if each.required and each.name != shape.tag]
    words = [f"{shortest(operation, name)}={shlex.quote(_text(value))}" for name, value in given]
    unnamed = operation.parameters if words else inputs(operation)  # an example is of a body alone
    words += [f"{shortest(operation, each.name)}=..." for each in unnamed if each.required]
    verb = "run" if isinstance(operation, Submit) else "call"
    return " ".join(["safelight", verb, provider.name, operation.name, *words])


def _flat(value: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, item in value.items():
        if isinstance(item, dict):
            yield from _flat(item, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", item


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _said(operation: Operation[..., Any]) -> dict[str, Any]:
    said: dict[str, Any] = operation.document("effective")["paths"][operation.path][operation.method.lower()]
    return said


def _document(provider: Provider, operation: Operation[..., Any], mode: str | None = None) -> dict[str, Any]:
    said = _said(operation)
    return {
        "provider": provider.name,
        "name": operation.name,
        "kind": role(provider, operation),
        "method": operation.method,
        "path": operation.path,
        "deprecated": operation.deprecated,
        "retired": operation.retired,
        "as_of": as_of(provider),
        "description": said.get("description") or said.get("summary"),
        "models": models_of(operation),
        "inputs": [
            {
                "name": each.name,
                "required": each.required,
                "allowed": each.shape.described(),
                "files": {kind: [*forms] for kind, forms in each.shape.files.forms.items()} if each.shape.files else {},
                "default": each.shape.default(),
                "description": each.shape.notes.get("description"),
            }
            for each in inputs(operation, mode)
        ],
    }
