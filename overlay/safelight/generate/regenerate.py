"""Writing packages from documents, and saying how what is there differs from what would be written."""

from __future__ import annotations

import filecmp
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from safelight.generate.documents import effective_document
from safelight.generate.package import TEMPLATES, finish, generate_package
from safelight.generate.table import write_table
from safelight.generate.tolerant import tolerant_document

COMMAND = "make regen"


def regenerate(specs: Path, target: Path) -> None:
    """Write the whole of `safelight_api` into `target`, which is replaced."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".regen-") as folder:
        root = Path(folder) / target.name
        root.mkdir()
        (root / "__init__.py").write_text('"""The generated clients, one package a provider."""\n', "utf-8")
        (root / "py.typed").touch()
        shutil.copyfile(TEMPLATES / "operation.py", root / "operation.py")
        for document in sorted(specs.glob("*.yaml")):
            write_provider(specs, document.stem, root / document.stem)
        finish(root, COMMAND)
        if target.exists():
            shutil.rmtree(target)
        root.rename(target)


def write_provider(specs: Path, provider: str, package: Path) -> None:
    """Write one provider's documents, client and table."""
    effective = effective_document(specs, provider)
    tolerant = tolerant_document(effective)
    package.mkdir()
    data = generate_package(tolerant, package)
    write_json(package / "effective.json", effective)
    write_json(package / "tolerant.json", tolerant)
    (package / "operations.py").write_text(write_table(provider, effective, tolerant, data), "utf-8", newline="\n")


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
