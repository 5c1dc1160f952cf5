"""Writing packages from documents, and saying how what is there differs from what would be written."""

from __future__ import annotations

import filecmp
import json
import shutil
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from safelight.generate.effective import effective_document
from safelight.generate.notes import Note, written
from safelight.generate.package import TEMPLATES, finish, generated
from safelight.generate.reading import SUFFIXES, RegenError
from safelight.generate.table import write_table

COMMAND = "make regen"
NOTES = "NOTES.md"


def regenerate(specs: Path, target: Path) -> None:
    """Write the whole of `safelight_api` into `target`, which is replaced."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".regen-") as folder:
        root = Path(folder) / target.name
        root.mkdir()
        (root / "__init__.py").write_text('"""The generated clients, one package a provider."""\n', "utf-8")
        (root / "py.typed").touch()
        shutil.copyfile(TEMPLATES / "operation.py", root / "operation.py")
        for source in documents_in(specs):
            patches = specs / "patches" / f"{source.stem}.yaml"
            write_provider(source, patches, root / source.stem)
        finish(root, COMMAND, lambda path: f"specs/{path.parts[0]}.yaml" if len(path.parts) > 1 else "scripts/regen")
        if target.exists():
            shutil.rmtree(target)
        root.rename(target)


def documents_in(specs: Path) -> list[Path]:
    """The documents of a folder, in the order of their names; raises `RegenError` for two of one name."""
    found = sorted(path for path in specs.iterdir() if path.suffix in SUFFIXES)
    for one, other in pairwise(found):
        if one.stem == other.stem:
            raise RegenError(f"{one.name} and {other.name} would both make the package {one.stem}")
    return found


def write_provider(
    source: Path, patches: Path | None, package: Path, *, provider: str = "", vocabulary: str = "..operation"
) -> list[Note]:
    """Write one provider's documents, client and table; the notes of what was made of the document.

    `vocabulary` is the module that defines `Operation`: that of ours stands beside the packages.
    """
    provider = provider or package.name
    effective, notes = effective_document(source, patches)
    tolerant, data, left = generated(effective, package, provider)
    notes += left
    write_json(package / "effective.json", effective)
    write_json(package / "tolerant.json", tolerant)
    table = write_table(provider, effective, tolerant, data, vocabulary)
    (package / "operations.py").write_text(table, "utf-8", newline="\n")
    if notes:
        (package / NOTES).write_text(written(provider, notes), "utf-8", newline="\n")
    return notes


def write_json(path: Path, document: dict[str, Any]) -> None:
    """Write a document so that a change of one line is a change of one line."""
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")


def differences(here: Path, there: Path) -> list[str]:
    """Every file that differs between two trees, is missing in `here`, or is extra there."""
    names = {path.relative_to(root) for root in (here, there) for path in root.rglob("*") if path.is_file()}
    found = []
    for name in sorted(name for name in names if "__pycache__" not in name.parts):
        if not (here / name).exists():
            found.append(f"missing: {name}")
        elif not (there / name).exists():
            found.append(f"extra: {name}")
        elif not filecmp.cmp(here / name, there / name, shallow=False):
            found.append(f"differs: {name}")
    return found
