"""From the tolerant document to a package: run the generator, then a short list of named repairs."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.metadata import version
from pathlib import Path
from typing import Any

from openapi_python_client import Project, strings
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError

from safelight.generate.apart import Names
from safelight.generate.documents import RegenError, leave_out, operations
from safelight.generate.notes import Note
from safelight.generate.passes.links import settle_links
from safelight.generate.passes.sharing import drop_what_nothing_leads_to
from safelight.generate.tolerant import tolerant_document

strings.RESERVED_WORDS |= {  # what the generated code calls its own: a member of that name would take its place
    *("d", "cls", "src_dict", "field_dict", "additional_properties", "additional_keys"),
    *("to_dict", "from_dict", "to_multipart", "prop", "prop_name", "prop_dict"),
}

TEMPLATES = Path(__file__).parent / "templates"
WARNING = re.compile(r"\s*WARNING parsing (?P<method>[A-Z]+) (?P<path>\S+) within ")
CLASH = re.compile(r"duplicate models|conflicting enums")
TOLD = 300  # characters of a reason
RUFF_RULES = "F401,I,UP"  # unused imports, their order, and annotations as 3.11 writes them


def generated(
    effective: dict[str, Any], package: Path, provider: str
) -> tuple[dict[str, Any], GeneratorData, list[Note]]:
    """Write the generated client of one provider; the tolerant document, what was generated, and what was left out.

    What the generator cannot write is taken out of the effective document too: there is one surface.
    """
    notes: list[Note] = []
    while True:
        tolerant = tolerant_document(effective)
        data = parsed(tolerant, package)
        if any(CLASH.search(str(problem.detail)) for problem in every_problem(data)):
            Names(tolerant).part()
            data = parsed(tolerant, package)
        problems = problems_of(data)
        if not problems:
            break
        for (path, method), why in problems.items():
            notes.append(leave_out(effective, path, method, f"the generator cannot write it: {why}"))
        notes += [*settle_links(effective), *drop_what_nothing_leads_to(effective)]
    if not operations(effective):
        raise RegenError(f"{package.name}: no operation is left: " + "; ".join(f"{n.where}: {n.told}" for n in notes))
    package.mkdir()
    build(data, package, provider)
    return tolerant, data, notes


def generate_package(document: dict[str, Any], package: Path) -> GeneratorData:
    """Write the generated client of a tolerant document; any warning of the generator fails the run."""
    data = parsed(document, package)
    if problems := problems_of(data):
        told = "\n".join(f"{method.upper()} {path}: {why}" for (path, method), why in problems.items())
        raise RegenError(f"{package.name}: the generator left something out:\n{told}")
    build(data, package)
    return data


def config_of(package: Path) -> Config:
    """How the generator is to write a package."""
    return Config.from_sources(
        ConfigFile(literal_enums=True, post_hooks=[], package_name_override=package.name),
        MetaType.NONE,
        package / "tolerant.json",
        "utf-8",
        overwrite=True,
        output_path=package,
    )


def parsed(document: dict[str, Any], package: Path) -> GeneratorData:
    """A tolerant document as the generator understands it; raises `RegenError` if it does not."""
    try:
        data = GeneratorData.from_dict(json.loads(json.dumps(document)), config=config_of(package))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise RegenError(f"{package.name}: the generator cannot read the document: {one_line(error)}") from error
    if isinstance(data, GeneratorError):
        raise RegenError(f"{package.name}: {data.header}: {one_line(data.detail)}")
    return data


def one_line(said: object) -> str:
    """What somebody else's code said, as a line of a note."""
    told = " ".join(re.sub(r"<openapi_python_client\S+ object at \w+>", "this", str(said or "no reason")).split())
    return told if len(told) <= TOLD else f"{told[:TOLD]}…"


def every_problem(data: GeneratorData) -> list[ParseError]:
    """All that the generator complains of."""
    return [*data.errors, *(each for own in data.endpoint_collections_by_tag.values() for each in own.parse_errors)]


def problems_of(data: GeneratorData) -> dict[tuple[str, str], str]:
    """What the generator would leave out, by path and method, with its reasons."""
    found: dict[tuple[str, str], list[str]] = {}
    for collection in data.endpoint_collections_by_tag.values():
        for problem in collection.parse_errors:
            named = WARNING.match(problem.header)
            if named is None:
                raise RegenError(f"{problem.header}: {one_line(problem.detail)}")
            found.setdefault((named["path"], named["method"].lower()), []).append(one_line(problem.detail))
    schemas = [one_line(f"{problem.header} {problem.detail}") for problem in data.errors]
    if schemas and not found:
        raise RegenError("the generator cannot write a schema: " + "; ".join(schemas))
    return {place: "; ".join([*said, *schemas[:1]]) for place, said in found.items()}


def build(data: GeneratorData, package: Path, provider: str = "") -> None:
    """Write what was understood, and mend it."""
    project = Project(openapi=data, config=config_of(package), custom_template_path=TEMPLATES)
    words: dict[str, Any] = project.env.globals
    words["package_description"] = f"The typed client of {provider or package.name}."
    with redirect_stdout(io.StringIO()):
        problems = list(project.build())
    if problems:
        told = "\n".join(f"{problem.header}: {problem.detail}" for problem in problems)
        raise RegenError(f"{package.name}: the generator left something out:\n{told}")
    repair(package, data)


def repair(package: Path, data: GeneratorData) -> None:
    """Mend what the stock generator gets wrong; each repair says how often it must match."""
    endpoints = sum(len(collection.endpoints) for collection in data.endpoint_collections_by_tag.values())
    unset_survives_copies(package / "types.py")
    any_status_is_a_number(package, endpoints)
    client_hides_secrets(package / "client.py")
    models_hide_secrets(package, data)


def replace(path: Path, old: str, new: str, times: int) -> None:
    """Replace a text that must occur exactly so often: a generator that changed its mind is noticed here."""
    text = path.read_text("utf-8")
    if (found := text.count(old)) != times:
        raise RegenError(f"{path.name}: expected {times} times, found {found} times: {old!r}")
    path.write_text(text.replace(old, new), "utf-8", newline="\n")


def unset_survives_copies(types: Path) -> None:
    """`deepcopy` and `pickle` made a second UNSET, which every `is UNSET` then took for a value."""
    old = "    def __bool__(self) -> Literal[False]:\n        return False\n"
    copied = '\n    def __reduce__(self) -> str:\n        return "UNSET"\n'
    shown = '\n    def __repr__(self) -> str:\n        return "UNSET"\n'
    new = old + copied + shown
    replace(types, old, new, 1)


def any_status_is_a_number(package: Path, endpoints: int) -> None:
    """`HTTPStatus(520)` raises ValueError; proxies do send 520 to 527."""
    types = package / "types.py"
    replace(types, "    status_code: HTTPStatus\n", "    status_code: int\n", 1)
    replace(types, "from http import HTTPStatus\n", "", 1)
    modules = [path for path in (package / "api").glob("*/*.py") if path.name != "__init__.py"]
    if len(modules) != endpoints:
        raise RegenError(f"{package.name}: {endpoints} operations, but {len(modules)} modules")
    for module in modules:
        replace(module, "HTTPStatus(response.status_code)", "response.status_code", 1)
        replace(module, "from http import HTTPStatus\n", "", 1)


def client_hides_secrets(client: Path) -> None:
    """The token, and headers that may carry one, stay out of `repr`; the header is built without keeping a copy."""
    replace(client, "    token: str\n", "    token: str = field(repr=False)\n", 1)
    for name in ("cookies", "headers", "httpx_args"):
        old = f'field(factory=dict, kw_only=True, alias="{name}")'
        replace(client, old, old.replace("kw_only", "repr=False, kw_only"), 2)
    for name in ("_client", "_async_client"):
        kind = "AsyncClient" if "async" in name else "Client"
        old = f"    {name}: httpx.{kind} | None = field(default=None, init=False)"
        replace(client, old, old.replace("init=False", "init=False, repr=False"), 2)


def models_hide_secrets(package: Path, data: GeneratorData) -> None:
    """What the document marks `writeOnly` or `format: password` stays out of `repr`."""
    for model in data.models:
        path = package / "models" / f"{model.class_info.module_name}.py"
        for name, schema in (model.data.properties or {}).items():
            if getattr(schema, "writeOnly", False) or getattr(schema, "schema_format", None) == "password":
                attribute = next(p for p in (model.optional_properties or []) if p.name.get_untrusted_value() == name)
                line = re.compile(rf"^(    {attribute.python_name}: .*) = UNSET$", re.MULTILINE)
                text, found = line.subn(r"\1 = _attrs_field(default=UNSET, repr=False)", path.read_text("utf-8"))
                if found != 1:
                    raise RegenError(f"{path.name}: {name} is secret, but no field to hide was found")
                path.write_text(text, "utf-8", newline="\n")


def finish(root: Path, command: str, source_of: Callable[[Path], str]) -> None:
    """Format with the pinned ruff, undisturbed by any configuration around, and head each file."""
    isolated = ["--isolated", "--no-cache", "--quiet", "--target-version", "py311", "--line-length", "120", str(root)]
    for command_line in (["check", "--fix-only", "--select", RUFF_RULES], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *command_line, *isolated], check=True)  # noqa: S603 - our own words
    for path in sorted(root.rglob("*.py")):
        source = source_of(path.relative_to(root))
        tool = f"openapi-python-client {version('openapi-python-client')}"
        header = f"# Generated from {source} with {tool} by `{command}`. Do not edit.\n"
        path.write_text(header + path.read_text("utf-8"), "utf-8", newline="\n")
