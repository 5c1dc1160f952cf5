"""Adopting a provider: from its document to a package of one's own, and to what a person must still decide."""

from __future__ import annotations

import keyword
import re
import shutil
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FileSystemLoader

from safelight.generate import inferring
from safelight.generate.deciding import decisions
from safelight.generate.documents import identifier, labelled, operations, pointer_of
from safelight.generate.effective import effective_document
from safelight.generate.leading import Way
from safelight.generate.notes import Note
from safelight.generate.package import TEMPLATES, finish
from safelight.generate.passes.links import CANCEL, DOWNLOAD, constant
from safelight.generate.passes.parameters import idempotency_of
from safelight.generate.passes.structure import PUBLISHED
from safelight.generate.reading import SUFFIXES, RegenError
from safelight.generate.regenerate import differences, documents_in, write_provider
from safelight.generate.schemas import followed
from safelight.generate.telling import Told, told_of

COMMAND = "safelight generate"
VOCABULARY = "safelight_api.operation"
UNKNOWN_SERVER = "https://api.example.com"
MANY = 60  # characters of a title


class Adopted(NamedTuple):
    """What came of adopting: the folder, how many operations and submits, what was left out, what is to be decided."""

    folder: Path
    operations: int
    submits: int
    lost: list[Note]
    decisions: list[str]


def adopt(source: Path, name: str, folder: Path, on: date) -> Adopted:
    """Make a package of a document in a folder that is not there yet. Raises `RegenError`."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        raise RegenError(f"{name!r} is no name for a provider: small letters, digits and _, such as acme")
    if source.suffix not in SUFFIXES:
        raise RegenError(f"{source.name} is to end in {', '.join(SUFFIXES)}")
    if folder.exists():
        raise RegenError(f"{folder} is there already: safelight generate {folder} writes its generated part anew")
    document, _ = effective_document(source)
    with tempfile.TemporaryDirectory(dir=_parent(folder), prefix=".adopt-") as place:
        root = Path(place) / folder.name
        specs = root / "specs"
        (specs / "patches").mkdir(parents=True)
        kept = specs / f"{name}{source.suffix}"
        shutil.copyfile(source, kept)
        jobs = inferring.jobs(document)
        patch = patch_of(document, jobs, on)
        (specs / "patches" / f"{name}.yaml").write_text(patch, "utf-8", newline="\n")
        notes = generate_one(root, kept)
        effective, _ = effective_document(kept, specs / "patches" / f"{name}.yaml")
        said = words_of(effective, name, kept.name, guesses(document, jobs))
        write_by_hand(root, said)
        root.rename(folder)
    lost = [note for note in notes if note.lost]
    return Adopted(folder, said["operations"], said["submits"], lost, said["decisions"])


def _parent(folder: Path) -> Path:
    folder = folder.resolve().parent
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def package_of(name: str) -> str:
    """The package that an adopted provider is."""
    return f"safelight_{name}"


def patch_of(document: dict[str, Any], jobs: list[inferring.Job], on: date) -> str:
    """The patch with the links that were found and the kinds of what is made, each with what it was guessed from."""
    actions: list[dict[str, Any]] = []
    for job in jobs:
        place = f"$.paths['{_published(document, job.path)}'].{job.method}"
        answer = f"{place}.responses['{published_status(document, job)}']"
        if not job.linked:
            link = {"operationRef": f"#{pointer_of('paths', _published(document, job.result_path), 'get')}"}
            links = {"result": {**link, "parameters": {job.parameter: job.pointer}}}
            told = f"{on}: guessed, to be confirmed: {job.told}."
            actions.append({"target": answer, "description": told, "update": {"links": links}})
        for way in job.ways:
            told = f"{on}: guessed, to be confirmed: {way.told}."
            actions.append({"target": answer, "description": told, "update": {"links": _link(document, way)}})
        if "x-kind" not in document["paths"][job.path][job.method]:
            told = f"{on}: guessed, to be confirmed: it makes {job.kind}, by its path and words."
            actions.append({"target": place, "description": told, "update": {"x-kind": job.kind}})
    head = "# How the wire differs from the document. Each action is dated and says why; confirm what is guessed.\n"
    info = {"title": f"What {document['info']['title']} does not say", "version": "1"}
    overlay = {"overlay": "1.0.0", "info": info, "actions": actions}
    return head + yaml.safe_dump(overlay, sort_keys=False, allow_unicode=True, width=110)


def _link(document: dict[str, Any], way: Way) -> dict[str, Any]:
    """A link to what a job leads to, as OpenAPI has it."""
    link: dict[str, Any] = {"operationRef": f"#{pointer_of('paths', _published(document, way.path), way.method)}"}
    link |= {"parameters": way.parameters} if way.parameters else {}
    link |= {"requestBody": way.body} if way.body else {}
    return {way.name: link}


def published_status(document: dict[str, Any], job: inferring.Job) -> str:
    """The status as the document itself spells it, such as 2XX."""
    response: dict[str, Any] = document["paths"][job.path][job.method]["responses"][job.status]
    return str(response.get(PUBLISHED, job.status))


def _published(document: dict[str, Any], path: str) -> str:
    return str(document["paths"][path].get(PUBLISHED, path))


def guesses(document: dict[str, Any], jobs: list[inferring.Job]) -> dict[str, int]:
    """How many links and kinds were guessed: what stands in the patch."""
    links = sum(not job.linked for job in jobs) + sum(len(job.ways) for job in jobs)
    return {"link": links, "kind": sum("x-kind" not in document["paths"][job.path][job.method] for job in jobs)}


def words_of(document: dict[str, Any], name: str, source: str, guessed: dict[str, int]) -> dict[str, Any]:
    """All that the files of an adopted package say."""
    jobs, key = inferring.jobs(document), inferring.key(document)
    server = inferring.base_url(document)
    base = server or UNKNOWN_SERVER
    results = Counter(job.result_path for job in jobs)
    result = results.most_common(1)[0][0] if results else _some_result(document)
    main = document["paths"][result]["get"] if result else None
    media = next((job.kind for job in jobs if job.result_path == result), "image")
    media = media if media in ("image", "video", "audio") else "image"
    told = told_of(document, main, media) if main else Told(None, {}, [], {}, [], None)
    others = [told_of(document, document["paths"][path]["get"], media) for path in results if path != result]
    apart = [told_of(document, each, media) for each in _downloads(document, jobs)]
    first = jobs[0] if jobs else None
    submits = [document["paths"][job.path][job.method]["x-name"] for job in jobs]
    example = submits[0] if submits else next(each["x-name"] for _, each in labelled(document))
    said = {
        "name": name,
        "title": str(document["info"]["title"])[:MANY],
        "package": package_of(name),
        "source": source,
        "base_url": base,
        "base_url_known": server is not None,
        "host": urlsplit(base).hostname,
        "key": key,
        "key_variable": f"{name.upper()}_API_KEY",
        "result": main["x-name"] if main else example,
        "status": told.status,
        "words": _merged([told.words, *(each.words for each in others)]),
        "unknown": sorted({word for each in (told, *others) for word in each.unknown}),
        "files": {place: kind for each in (told, *others, *apart) for place, kind in each.files.items()},
        "reasons": tuple(told.reasons),
        "progress": told.progress,
        "messages": inferring.messages(document),
        "polling_url": inferring.polling_url(document, first) if first else None,
        "makes": any(each.files for each in apart),
        "example": identifier(example),
        "example_name": example,
        "inputs": _inputs(document, example),
        "operations": len(operations(document)),
        "submits": len(jobs),
        "guessed": guessed,
        "once": [name for name in submits if _takes_a_key(document, name)],
        "deleting": _deleting(document, jobs),
        "downloads": any(DOWNLOAD in _links(document, job) for job in jobs),
    }
    return {**said, "decisions": decisions(said)}


def _takes_a_key(document: dict[str, Any], name: str) -> bool:
    """Whether an operation takes a key under which it is done once."""
    return any(each["x-name"] == name and idempotency_of(document, each) for _, each in labelled(document))


def _links(document: dict[str, Any], job: inferring.Job) -> set[str]:
    """The names of the links that a submit has."""
    return set(document["paths"][job.path][job.method]["responses"][job.status].get("links", {}))


def _downloads(document: dict[str, Any], jobs: list[inferring.Job]) -> list[dict[str, Any]]:
    """The operations that say in JSON where the files of a finished job are, where its result does not."""
    named = {
        document["paths"][job.path][job.method]["responses"][job.status]["links"][DOWNLOAD]["operationId"]
        for job in jobs
        if DOWNLOAD in _links(document, job)
    }
    return [each for _, _, each in operations(document) if each.get("operationId") in named and inferring.success(each)]


def _deleting(document: dict[str, Any], jobs: list[inferring.Job]) -> list[str]:
    """What deletes a job for which nothing else was found that cancels it: perhaps that does."""
    known = {job.result_path for job in jobs if CANCEL not in _links(document, job)}
    return [f"DELETE {path}" for path, method, _ in operations(document) if method == "delete" and path in known]


def _some_result(document: dict[str, Any]) -> str | None:
    """A GET that takes one thing, where no job was found."""
    found = (path for path, method, _ in operations(document) if method == "get" and "{" in path)
    return next(found, next((path for path, method, _ in operations(document) if method == "get"), None))


def _inputs(document: dict[str, Any], name: str) -> list[str]:
    """What an operation must be given: its parameters, and the members of its body."""
    operation = next(each for _, each in labelled(document) if each["x-name"] == name)
    asked = [each for each in operation.get("parameters", ()) if each.get("required")]
    found = [each["name"] for each in asked if constant(document, each) is None]
    for media in operation.get("requestBody", {}).get("content", {}).values():
        found += followed(document, media["schema"]).get("required", ())
    return found


def _merged(words: list[dict[str, list[str]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in words:
        for phase, known in each.items():
            found[phase] = list(dict.fromkeys([*found.get(phase, []), *known]))
    return found


def write_by_hand(root: Path, said: dict[str, Any]) -> None:
    """Write what is a person's from here on."""
    loader = FileSystemLoader(TEMPLATES / "adopted")
    environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - writes no HTML
    package = root / said["package"]
    (root / "tests").mkdir()
    for template, path in (
        ("provider.py.jinja", package / "__init__.py"),
        ("pyproject.toml.jinja", root / "pyproject.toml"),
        ("README.md.jinja", root / "README.md"),
        ("test_contract.py.jinja", root / "tests" / "test_contract.py"),
    ):
        text = environment.get_template(template).render(**said)
        path.write_text(text.rstrip("\n") + "\n", "utf-8", newline="\n")
    (package / "py.typed").touch()


def generate_one(root: Path, source: Path) -> list[Note]:
    """Write the generated part of one adopted provider anew; the notes of what was made of its document."""
    package = root / package_of(source.stem)
    package.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=package, prefix=".regen-") as place:
        fresh = Path(place) / "generated"
        patches = source.parent / "patches" / f"{source.stem}.yaml"
        notes = write_provider(source, patches, fresh, provider=source.stem, vocabulary=VOCABULARY)
        finish(fresh, COMMAND, lambda _: f"specs/{source.name}")
        target = package / "generated"
        if target.exists():
            shutil.rmtree(target)
        fresh.rename(target)
    return notes


def generate(folder: Path) -> dict[str, list[Note]]:
    """Write the generated part of every provider of a folder anew; the notes by their names. Raises `RegenError`."""
    return {source.stem: generate_one(folder, source) for source in _sources(folder)}


def compare(folder: Path) -> list[str]:
    """How what is generated in a folder differs from what its documents give; nothing is changed."""
    found: list[str] = []
    for source in _sources(folder):
        with tempfile.TemporaryDirectory() as place:
            generate_one(Path(place), source)
            package = package_of(source.stem)
            here, there = folder / package / "generated", Path(place) / package / "generated"
            found += [f"{package}/generated: {line}" for line in differences(here, there)]
    return found


def _sources(folder: Path) -> list[Path]:
    specs = folder / "specs"
    found = documents_in(specs) if specs.is_dir() else []
    if not found:
        raise RegenError(
            f"{folder} has no document in specs/: safelight adopt DOCUMENT --name NAME makes such a folder"
        )
    return found
