"""All pages of the site in one folder: those of docs/, those that are the repository's own, and those generated."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from scripts.site import costs, held, outline, providers, reference, trips

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
OWN = {f"{name.upper()}.md": f"{name}.md" for name in ("architecture", "changelog", "contributing", "security")}
SECTIONS = ("providers", "reference")


class Page(NamedTuple):
    """One page: its path below the site, and its Markdown."""

    path: str
    text: str

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.text.partition("# ")[2].partition("\n")[0]


def pages() -> list[Page]:
    """Every page of the site."""
    written = [
        Page(str(path.relative_to(DOCS)), costs.drawn(path.read_text("utf-8"))) for path in sorted(DOCS.rglob("*.md"))
    ]
    own = [Page(there, trips.drawn(_moved((ROOT / here).read_text("utf-8")))) for here, there in OWN.items()]
    made = [Page(path, text) for path, text in _generated()]
    return [*written, *own, *made]


def assemble(build: Path) -> None:
    """Write the pages, what stands beside them, and the builder's configuration with every page in its place."""
    docs = build / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    every = pages()
    for path in DOCS.rglob("*"):
        if path.is_file() and path.suffix not in {".md", ".toml", ".json"}:
            target = docs / path.relative_to(DOCS)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    for page in every:
        target = docs / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.text, "utf-8")
    settings = _settings(every)
    (build / "zensical.toml").write_text(settings, "utf-8")
    (docs / "llms.txt").write_text(outline.written(settings, {page.path: page.text for page in every}), "utf-8")


def _settings(every: list[Page]) -> str:
    """The configuration, where a section that is generated lists its pages after the first."""
    settings = (DOCS / "zensical.toml").read_text("utf-8")
    for section in SECTIONS:
        first = f'"{section}/index.md"'
        listed = [f'"{page.path}"' for page in every if page.path.startswith(f"{section}/")]
        settings = settings.replace(first, ", ".join([first, *(each for each in listed if each != first)]))
    return settings


def _generated() -> Iterator[tuple[str, str]]:
    yield from providers.pages()
    yield from reference.pages((DOCS / "public.md").read_text("utf-8"))
    yield from held.pages((ROOT / "ARCHITECTURE.md").read_text("utf-8"))


def _moved(text: str) -> str:
    """A page of the repository's root, its links as they are on the site."""
    for here, there in OWN.items():
        text = text.replace(f"]({here}", f"]({there}")
    return re.sub(r"\]\(docs/", "](", text)
