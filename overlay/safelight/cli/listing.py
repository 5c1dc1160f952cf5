"""`operations`: what can be called, and what each takes, as the documents say."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text

from safelight.cli.finding import load_provider, role
from safelight.cli.grammar import shortest
from safelight.cli.shapes import Field, example, inputs
from safelight.errors import UsageError
from safelight.provider import each_provider, nearest
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.provider import Provider


def operations(session: Session, provider: str | None, name: str | None, kind: str | None) -> None:
    """List the operations of one provider or of all, or describe one of them."""
    found = [load_provider(provider)] if provider else list(each_provider(lambda error: session.complain(str(error))))
    if name is not None:
        operation = found[0].operation(name)
        session.document(_document(found[0], operation))
        _describe(session, found[0], operation)
        return
    kinds = {role(each, one) for each in found for one in each.operations.values()}
    if kind is not None and kind not in kinds:
        raise UsageError(f"there are no operations of kind {kind!r}{nearest(kind, sorted(kinds))}")
    chosen = [
        (each, one) for each in found for one in each.operations.values() if kind is None or role(each, one) == kind
    ]
    session.document([_document(each, one) for each, one in chosen])
    last: Provider | None = None
    for each, one in chosen:
        if each is not last:
            session.say(_heading(each, first=last is None))
            last = each
        _list(session, each, one)
    session.say()
    session.say("safelight operations PROVIDER NAME describes one of them.")


def _heading(provider: Provider, *, first: bool) -> Text:
    name = Text.assemble((provider.name, "bold cyan"), f"  {provider.title}, key in {provider.key_variable}")
    return name if first else Text("\n") + name


def _list(session: Session, provider: Provider, operation: Operation[..., Any]) -> None:
    """One operation: its name and kind, then what it needs and what it takes besides."""
    session.say(Text.assemble("  ", (operation.name, "bold"), (f"  {role(provider, operation)}", "dim")))
    fields = inputs(operation)
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


def _describe(session: Session, provider: Provider, operation: Operation[..., Any]) -> None:
    """One operation in full."""
    said = _said(operation)
    session.say(Text.assemble((f"{provider.name} {operation.name}", "bold cyan"), f"  {role(provider, operation)}"))
    for text in (said.get("description") or said.get("summary"), _unconfirmed(operation.unconfirmed)):
        if text:
            _hang(session, 0, Text(" ".join(text.split())), 0)
    fields = inputs(operation)
    if not fields:
        session.say("\nIt takes no input.")
    for each in fields:
        session.say()
        _field(session, each)
    session.say(Text.assemble("\n", ("Example", "bold")))
    session.say(f"  {command(provider, operation)}")


def _field(session: Session, each: Field) -> None:
    shape = each.shape
    required = ("  required", "bold magenta") if each.required else ("", "")
    allowed = f"  {shape.described()}{_picture(shape.picture)}"
    _hang(session, 2, Text.assemble((each.name, "bold"), allowed, required, (_default(each), "dim")), 6)
    for text in (shape.notes.get("description"), _unconfirmed(shape.notes.get("x-unconfirmed"))):
        if text:
            _hang(session, 4, Text(" ".join(str(text).split())), 4)


def _picture(forms: tuple[str, ...]) -> str:
    file = ["@FILE"] if {"base64", "data-uri"} & set(forms) else []
    return f", a picture as {' or '.join([*forms, *file])}" if forms else ""


def _default(each: Field) -> str:
    default = each.shape.default()
    return "" if default in (None, "") else f"  default {json.dumps(default)}"


def _unconfirmed(why: Any) -> str:
    return f"Not confirmed: {why}" if why else ""


def command(provider: Provider, operation: Operation[..., Any]) -> str:
    """A command that uses an operation, from the document's own example."""
    given = _flat(example(operation), "")
    words = [f"{shortest(operation, name)}={shlex.quote(_text(value))}" for name, value in given]
    words = words or [f"{shortest(operation, each.name)}=..." for each in inputs(operation) if each.required]
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


def _document(provider: Provider, operation: Operation[..., Any]) -> dict[str, Any]:
    said = _said(operation)
    return {
        "provider": provider.name,
        "name": operation.name,
        "kind": role(provider, operation),
        "method": operation.method,
        "path": operation.path,
        "description": said.get("description") or said.get("summary"),
        "inputs": [
            {
                "name": each.name,
                "required": each.required,
                "allowed": each.shape.described(),
                "picture": list(each.shape.picture),
                "default": each.shape.default(),
                "description": each.shape.notes.get("description"),
            }
            for each in inputs(operation)
        ],
    }
