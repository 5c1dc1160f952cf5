"""The contact sheet: one page that shows every row of a batch, for one would rather look than read.

It asks nobody for anything but the files beside it; pictures are loaded as they come into view.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from safelight.batch.rows import Row, Stage
from safelight.jobs.files import Part

NAME, OTHER_NAME = "index.html", "safelight-sheet.html"
MARK = '<meta name="generator" content="safelight">'
LARGEST = 1 << 31
VIDEOS, SOUNDS = frozenset({".mp4", ".webm", ".mov"}), frozenset({".mp3", ".wav", ".ogg", ".flac"})

_HEAD = f"""<!doctype html>
<html lang="en"><meta charset="utf-8">{MARK}
<meta name="viewport" content="width=device-width">
<title>%s</title>
<style>
:root {{ color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }}
body {{ margin: 0; }}
header {{ position: sticky; top: 0; z-index: 1; padding: .6rem 1rem; background: Canvas; }}
header label {{ margin-right: 1rem; white-space: nowrap; }}
main {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .8rem; padding: 1rem; }}
figure {{ margin: 0; content-visibility: auto; contain-intrinsic-size: 13rem 18rem; overflow: hidden; }}
figure img, figure video {{ width: 100%%; height: 13rem; object-fit: contain; background: #8882; }}
figure audio {{ width: 100%%; }}
figure > p {{ height: 13rem; margin: 0; padding: .6rem; background: #8882; overflow: auto; box-sizing: border-box; }}
figcaption {{ max-height: 5.6em; overflow: auto; overflow-wrap: anywhere; }}
figcaption b {{ font-weight: 600; }}
.failed b, .doubtful b {{ color: #c33; }}
.moderated b {{ color: #b60; }}
%s
</style>
"""


def sheet(folder: Path, rows: Iterable[Row], counted: dict[Stage, int], title: str) -> Path:
    """Write the sheet into a folder and say where it stands. A page of somebody else's is left alone."""
    part = Part(folder, LARGEST)
    try:
        for piece in _page(folder, rows, counted, title):
            part.write(piece.encode("utf-8", "replace"))
        return part.commit(NAME if _ours(folder / NAME) else OTHER_NAME)
    finally:
        part.discard()


def _ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return MARK.encode() in file.read(200)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _page(folder: Path, rows: Iterable[Row], counted: dict[Stage, int], title: str) -> Iterator[str]:
    stages = [stage for stage, count in counted.items() if count]
    hidden = "".join(f"body:has(#{stage}:not(:checked)) figure.{stage} {{ display: none; }}\n" for stage in stages)
    yield _HEAD % (escape(title), hidden)
    yield f"<body><header><strong>{escape(title)}</strong> &nbsp; "
    for stage in stages:
        yield f'<label><input type="checkbox" id="{stage}" checked> {stage} {counted[stage]:,}</label>'
    yield "</header><main>\n"
    for row in rows:
        yield _figure(folder, row)
    yield "</main></body></html>\n"


def _figure(folder: Path, row: Row) -> str:
    shown = "".join(_shown(folder, path) for path in row.files) or f"<p>{escape(row.error)}</p>"
    cost = "" if row.cost is None else f", {row.cost:g}"
    about = f"{escape(row.key)}, {escape(row.operation)}{cost}"
    prompt = escape(_prompt(row))
    return (
        f'<figure class="{row.state}">{shown}'
        f'<figcaption title="{about}"><b>{row.state}</b> {prompt}</figcaption></figure>\n'
    )


def _shown(folder: Path, path: Path) -> str:
    link = escape(quote(os.path.relpath(path, folder).replace(os.sep, "/")))
    suffix = path.suffix.lower()
    if suffix in VIDEOS:
        return f'<video src="{link}" controls preload="none"></video>'
    if suffix in SOUNDS:
        return f'<audio src="{link}" controls preload="none"></audio>'
    return f'<a href="{link}"><img src="{link}" alt="" loading="lazy" decoding="async"></a>'


def _prompt(row: Row) -> str:
    """What people know a row by: its prompt, wherever that stands, or its key."""
    inner = row.input.get("request")
    for place in (row.input, inner if isinstance(inner, dict) else {}):
        for name in ("prompt", "text", "title"):
            if isinstance(place.get(name), str):
                return str(place[name])
    return row.key
