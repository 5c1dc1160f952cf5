"""The built site: nothing is asked of another host, every link leads somewhere, and all can read its pages."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from scripts.site.assembling import DOCS, assemble

READABLE = 4.5  # what WCAG 2.2 asks of text at least
GROUNDS = {"default": "#ffffff", "slate": "#0d0e12"}


class Reader(HTMLParser):
    """What a page asks for, links to, and has: headings, names to be linked to, pictures without words."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.links: list[str] = []
        self.names: set[str] = set()
        self.headings: list[int] = []
        self.mute: list[str] = []
        self.labels: list[str] = []
        self.language = ""
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag is for."""
        said = {name: value or "" for name, value in attrs}
        self.names |= {said[each] for each in ("id", "name") if each in said}
        self.asked += [said["src"]] if "src" in said else []
        self.asked += [said["href"]] if tag == "link" and said.get("rel") not in {"canonical", "prev", "next"} else []
        self.links += [said["href"]] if tag == "a" and "href" in said else []
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.mute += [said.get("src", "")] if tag == "img" and not said.get("alt") else []
        self.mute += (
            ["a drawing"] if tag == "svg" and said.get("role") == "img" and not said.get("aria-labelledby") else []
        )
        self.labels += said.get("aria-labelledby", "").split() if tag == "svg" else []
        self.language = said.get("lang", "") if tag == "html" else self.language


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly into a folder of its own."""
    build = tmp_path_factory.mktemp("build")
    assemble(build)
    zensical = Path(sys.executable).with_name("zensical")
    asked = [zensical, "build", "--strict", "-f", build / "zensical.toml"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return build / "site"


@pytest.fixture(scope="module")
def read(site: Path) -> dict[Path, Reader]:
    """Every page of it."""
    return {page: Reader(page) for page in sorted(site.rglob("*.html")) if page.name != "404.html"}


def test_nothing_is_asked_of_another_host(site: Path, read: dict[Path, Reader]) -> None:
    """No script, style, font or picture."""
    for page, reader in read.items():
        assert not [each for each in reader.asked if urlsplit(each).netloc], page.name
    for style in site.rglob("*.css"):
        assert not re.findall(r"url\(\s*[\"']?(?:https?:)?//|@import", style.read_text("utf-8")), style.name


def test_every_link_leads_to_a_place_that_is_there(read: dict[Path, Reader]) -> None:
    """To a page of the site and a name on it; other hosts are linked to by https."""
    for page, reader in read.items():
        for link in reader.links:
            address, name = urldefrag(link)
            if urlsplit(address).scheme:
                assert address.startswith("https://"), f"{page.name}: {link}"
                continue
            target = (page.parent / unquote(address)).resolve() if address else page
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{page.name}: {link}"
            assert not name or target not in read or unquote(name) in read[target].names, f"{page.name}: {link}"


def test_pages_can_be_read_aloud(read: dict[Path, Reader]) -> None:
    """Each says its language, has one first heading, leaves no level out, and tells what its pictures show."""
    for page, reader in read.items():
        assert reader.language == "en", page.name
        assert reader.headings.count(1) == 1, page.name
        assert all(after - before <= 1 for before, after in pairwise(reader.headings)), page.name
        assert not reader.mute, page.name
        assert reader.names.issuperset(reader.labels), page.name


def test_what_was_measured_is_drawn(site: Path, read: dict[Path, Reader]) -> None:
    """Each plot that the page of costs asks for, and the three trips, with words for those who cannot see them."""
    asked = (DOCS / "held" / "costs.md").read_text("utf-8").count("<!-- plot ")
    assert len(read[site / "held" / "costs.html"].labels) == 2 * asked > 0
    assert len(read[site / "architecture.html"].labels) == 2 * 3


def test_links_stand_out_from_their_ground() -> None:
    """In the light and in the dark."""
    style = (DOCS / "site.css").read_text("utf-8")
    light, dark = re.findall(r"--md-typeset-a-color: (#\w{6})", style)
    for colour, ground in ((light, GROUNDS["default"]), (dark, GROUNDS["slate"])):
        assert _contrast(colour, ground) >= READABLE


def test_the_outline_names_every_page(site: Path, read: dict[Path, Reader]) -> None:
    """`llms.txt` has a line for each, with its address."""
    outline = (site / "llms.txt").read_text("utf-8")
    assert {f"({page.relative_to(site).as_posix()})" for page in read} == {*re.findall(r"\([\w./-]+\.html\)", outline)}


def _contrast(one: str, other: str) -> float:
    """The ratio of two colours, by WCAG 2.2."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
