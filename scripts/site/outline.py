"""`llms.txt`: what the site has, a line a page, for those who read it by a program."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINKED = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def written(settings: str, pages: Mapping[str, str]) -> str:
    """The outline, in the order of the navigation."""
    project = tomllib.loads(settings)["project"]
    head = [f"# {project['site_name']}", "", f"> {project['site_description']}", ""]
    return "\n".join([*head, *_section(project["nav"], pages), ""])


def _section(entries: list[Any], pages: Mapping[str, str]) -> Iterator[str]:
    for entry in entries:
        for title, inside in entry.items() if isinstance(entry, dict) else [("", entry)]:
            if isinstance(inside, list):
                yield from ("", f"## {title}", "")
                yield from _section(inside, pages)
            else:
                heading, _, text = pages[inside].partition("# ")[2].partition("\n")
                address = inside.removesuffix(".md") + ".html"
                yield f"- [{title or heading}]({address}): {_first(text)}"


def _first(text: str) -> str:
    """The first sentence of a page's text, without its links."""
    paragraphs = (" ".join(each.split()) for each in FENCED.sub("", text).split("\n\n"))
    told = next((each for each in paragraphs if each and each[0] not in "|#*!<?-="), "")
    return LINKED.sub(r"\1", told).partition(". ")[0].rstrip(".:") + "."
