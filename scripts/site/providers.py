"""A page for each provider, from its table of operations, its document and its patches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from safelight.cli.finding import as_of, living_first, result_names, role
from safelight.cli.listing import command, models_of
from safelight.cli.shapes import Field, example, inputs
from safelight.contract.attachments import Taking
from safelight.contract.wording import KINDS, sized
from safelight.provider import Provider, load_provider, provider_names
from safelight_api.operation import Operation, Submit

PATCHES = Path(__file__).parents[2] / "specs" / "patches"
ORDER = ("image", "edit", "upscale", "video", "audio", "training", "call", "result")
HEADINGS = {
    "image": "Pictures",
    "edit": "Pictures changed",
    "upscale": "Pictures enlarged",
    "video": "Videos",
    "audio": "Sound",
    "training": "Training",
    "call": "Account and models",
    "result": "Results",
}
WIDTH = 80
ADDRESS = re.compile(r"(https://[\w./-]*[\w/](?![\w./{*-]))")
SAMPLE = "my-lighthouses"  # for a parameter that names a thing of the user's own


def pages() -> Iterator[tuple[str, str]]:
    """The overview, and a page a provider: path and text."""
    every = [load_provider(name) for name in provider_names()]
    yield "providers/index.md", _overview(every)
    for provider in every:
        yield f"providers/{provider.name}.md", "\n".join(_page(provider))


def _overview(every: list[Provider]) -> str:
    rows = [
        f"| [{each.title}]({each.name}.md) | `{each.name}` | `{each.key_variable}` | {_living(each)} | {as_of(each)} |"
        for each in every
    ]
    return "\n".join(
        [
            "# Providers",
            "",
            "Each page is generated from the provider's document as Safelight holds it: what is sent is checked",
            "against it, and so is what comes.",
            "",
            "| provider | module of `safelight.providers` | key | operations | as of |",
            "| --- | --- | --- | --- | --- |",
            *rows,
            "",
            "Another one is brought by its OpenAPI document: see [bring your own provider](../guides/own-provider.md).",
            "",
        ]
    )


def _living(provider: Provider) -> str:
    """How many operations there are, and how many of them have ended."""
    ended = sum(each.retired is not None for each in provider.operations.values())
    return f"{len(provider.operations) - ended}" + (f", and {ended} retired" if ended else "")


def _page(provider: Provider) -> Iterator[str]:
    host = urlsplit(provider.base_url).netloc
    yield from (f"# {provider.title}", "")
    yield f"Every operation of {provider.title} that Safelight knows, as of {as_of(provider)}."
    yield f"`from safelight.providers import {provider.name}` has them. The key is read from `{provider.key_variable}`"
    yield f"and goes to `{host}` in the header `{provider.header}`."
    yield from (f"`safelight operations {provider.name}` shows the same in a terminal.", "")
    yield from _limits(provider)
    yield from _sources(provider)
    yield from ("What a job cost is in `state.cost` and in the sidecar of its files, where the provider tells it.", "")
    groups: dict[str, list[Operation[..., Any]]] = {name: [] for name in ORDER}
    for each in living_first(provider):
        groups[role(provider, each).partition(",")[0]].append(each)
    for name, operations in groups.items():
        if operations:
            yield from (f"## {HEADINGS[name]}", "")
        for each in operations:
            yield from _operation(provider, each)
    yield from _patches(provider)


def _limits(provider: Provider) -> Iterator[str]:
    """How much an account may do, as far as it is known; a batch keeps to it."""
    told = []
    for limits, what in ((provider.active, "jobs at once"), (provider.per_minute, "a minute")):
        for most in sorted(set(limits.values()), reverse=True):
            names = ["in all" if name == "*" else f"`{name}`" for name, each in limits.items() if each == most]
            told.append(f"- {most} {what}: {', '.join(names)}")
    if told:
        yield from ("Limits of an account, which a [batch](../guides/batch.md) keeps to:", "", *told, "")
    if provider.webhook:
        fields = " or ".join(f"`{each.strip('/').replace('/', '.')}`" for each in provider.webhook)
        yield from (f"A submit can name whom to call at its job's end in {fields}, where the operation takes it.", "")


def _sources(provider: Provider) -> Iterator[str]:
    """Where the facts are from, with the vendor's own pages."""
    told = next(iter(provider.operations.values())).document("effective")["info"].get("x-provenance", {})
    sources = [f"- {part['as-of']}: {_line(part['source'])}" for part in told.values() if "source" in part]
    if sources:
        yield from ('??? info "Where the facts are from"', "", *(f"    {each}" for each in sources), "")


def _operation(provider: Provider, operation: Operation[..., Any]) -> Iterator[str]:
    said = operation.document("effective")["paths"][operation.path][operation.method.lower()]
    yield from (f"### {operation.name}", "")
    yield from (f"`{operation.method} {operation.path}` · {_role(provider, operation)}", "")
    if operation.deprecated:
        word = "Retired" if operation.retired else "Deprecated"
        yield from (f'!!! warning "{word}"', f"    {_line(operation.deprecated)}", "")
    yield from (_line(said.get("description") or said.get("summary") or ""), "")
    if operation.unconfirmed:
        yield from (_doubt(operation.unconfirmed), "")
    fields = inputs(operation)
    yield from (_input(each) for each in fields)
    yield from ([""] if fields else ["It takes no input.", ""])
    yield from _models(operation)
    if operation.name not in result_names(provider):
        yield from _examples(provider, operation)


def _role(provider: Provider, operation: Operation[..., Any]) -> str:
    """What an operation is for, and whether it costs."""
    if operation.name in result_names(provider):
        return "what `wait` and `watch` ask for"
    starts = "starts a job" if isinstance(operation, Submit) else "answers at once"
    return f"{role(provider, operation).partition(',')[0]}, {starts}{', is charged' if operation.paid else ''}"


def _input(each: Field) -> str:
    shape = each.shape
    told = [f"- `{each.name}`: {_plain(shape.described())}{_files(shape.files)}"]
    told += ["**required**"] if each.required else []
    words = [", ".join(told) + "."]
    words += [_line(str(shape.notes["description"]))] if shape.notes.get("description") else []
    words += [_left_out(each)] if _left_out(each) else []
    words += [_doubt(shape.notes["x-unconfirmed"])] if shape.notes.get("x-unconfirmed") else []
    return " ".join(words)


def _left_out(each: Field) -> str:
    """What the provider does if an input is not given, unless its description says so."""
    default, description = each.shape.default(), str(each.shape.notes.get("description", ""))
    if default is None or "left out" in description:
        return ""
    if "x-default" in each.shape.notes and "default" not in each.shape.notes:
        return "Left out: as the provider chooses."
    if f"{default} is random" in description:
        return "Left out: random."
    if isinstance(default, bool):
        return f"Left out: {'yes' if default else 'no'}."
    if default in ("", [], {}):
        return "Left out: none."
    return f"Left out: `{default if isinstance(default, str) else json.dumps(default)}`."


def _files(taking: Taking | None) -> str:
    if taking is None:
        return ""
    kinds = "; ".join(f"a {KINDS[kind]} as {' or '.join(forms)}" for kind, forms in taking.forms.items())
    most = f", a file of at most {sized(max(taking.limit(kind) for kind in taking.forms))}" if taking.embeds else ""
    return f" ({kinds}{most})"


def _models(operation: Operation[..., Any]) -> Iterator[str]:
    known = models_of(operation)
    if known:
        yield from ("Known models; others are sent as well:", "")
        yield from (
            f"- `{name}`" + (f" takes {', '.join(f'`{each}`' for each in takes)}" if takes else "")
            for name, takes in known.items()
        )
        yield ""


def _examples(provider: Provider, operation: Operation[..., Any]) -> Iterator[str]:
    """The same in Python and on the command line, in two tabs."""
    yield '=== "Python"'
    yield from _fenced("python", python(provider, operation))
    yield '=== "Command line"'
    yield from _fenced("console", f"$ {command(provider, operation).replace('=...', f'={SAMPLE}')}")


def python(provider: Provider, operation: Operation[..., Any]) -> str:
    """A program that uses an operation, from its document's own example."""
    constant = f"{provider.name}.{operation.name.replace('-', '_').replace('.', '_')}"
    lines = ["from safelight import Client", f"from safelight.providers import {provider.name}", ""]
    given = []
    if operation.body is not None:
        lines += [f"given = {literal(example(operation))}"]
        given = ["given"]
    lines += [f"with Client({provider.name}) as client:"]
    if operation.kind is not None:
        lines += [f'    client.run({constant}, given, "pictures/")']
    else:
        given += [f"{each.argument}={literal(SAMPLE)}" for each in operation.parameters if each.required]
        lines += [f"    print(client.call({', '.join([constant, *given])}))"]
    return "\n".join(lines)


def literal(value: Any, indent: str = "") -> str:
    """A value of JSON as one writes it in Python, over several lines if it is long."""
    inner = f"{indent}    "
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False)
        case dict():
            parts, (left, right) = [f"{literal(k)}: {literal(v, inner)}" for k, v in value.items()], "{}"
        case list():
            parts, (left, right) = [literal(each, inner) for each in value], "[]"
        case _:
            return repr(value)
    line = f"{left}{', '.join(parts)}{right}"
    if "\n" not in line and len(indent) + len(line) <= WIDTH:
        return line
    return "\n".join([left, *(f"{inner}{part}," for part in parts), f"{indent}{right}"])


def _fenced(language: str, code: str) -> Iterator[str]:
    indented = [f"    {line}".rstrip() for line in code.rstrip().splitlines()]
    yield from ("", f"    ```{language}", *indented, "    ```", "")


def _patches(provider: Provider) -> Iterator[str]:
    """What differs on the wire from what the provider publishes, as the patches say it."""
    actions = yaml.safe_load((PATCHES / f"{provider.name}.yaml").read_text("utf-8"))["actions"]
    yield from ("## What differs on the wire", "")
    yield from ("Each of these holds against the published document, from the date that it names:", "")
    yield from (f"- {_line(each['description'])}" for each in actions)
    yield ""


def _doubt(why: Any) -> str:
    return f"*Not confirmed: {_line(str(why))}.*"


def _line(text: str) -> str:
    """A text in one line, fit for Markdown, its addresses linked to."""
    parts = ADDRESS.split(" ".join(text.split()))
    return "".join(f"<{part}>" if ADDRESS.fullmatch(part) else _plain(part) for part in parts)


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([\\`*_\[\]{}|#])", r"\\\1", text).replace("<", "&lt;").replace(">", "&gt;")
