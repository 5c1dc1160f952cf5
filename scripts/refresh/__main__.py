"""Compares what a provider publishes with what we hold it to (`make refresh-specs`), and changes nothing.

Exit code 0: nothing that breaks users. 1: something does. 2: no comparison could be made.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from safelight.generate.documents import RegenError
from scripts.refresh import report
from scripts.refresh.compare import compare
from scripts.refresh.published import Ours, RefreshError, fetch, named, parsed, published_at


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    options = parse(arguments)
    try:
        return run(options)
    except (RefreshError, RegenError) as error:
        print(f"refresh: {error}", file=sys.stderr)
        return 2


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m scripts.refresh", description=__doc__)
    parser.add_argument("--provider", default="bfl", help="whose document (default: bfl)")
    parser.add_argument(
        "--from", dest="source", metavar="FILE_OR_URL", help="the newer document; default: as published"
    )
    parser.add_argument("--base", metavar="FILE", help="the older document; default: ours, with its patches")
    parser.add_argument(
        "--write", metavar="FILE", type=Path, help="keep the newer document, byte for byte, as this file"
    )
    parser.add_argument("--replay", action="store_true", help="read replies of the newer with the client of the older")
    parser.add_argument("--examples", type=int, default=60, help="how many replies are drawn for each distinct schema")
    parser.add_argument("--all", action="store_true", help="list also what our own patches make different")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Compare, report, replay and write as asked."""
    ours = Ours(options.provider)
    source = options.source or published_at(ours.vendored, options.provider)
    content = fetch(source)
    newer = parsed(content, source)
    older = parsed(fetch(options.base), options.base) if options.base else ours.effective
    found = compare(older, newer)
    own = set() if options.base else ours.own()
    news = [each for each in found if each not in own]
    base = options.base or f"specs/{options.provider}.yaml with its patches"
    print(f"{source} against {base}: {report.counted(news)}")
    for line in report.told(news):
        print(line)
    if patched := [each for each in found if each in own]:
        print(f"besides, {len(patched)} that are our patches' own{':' if options.all else ' (--all lists them)'}")
        for line in report.told(patched) if options.all else ():
            print(f"{report.INDENT}{line}")
    if options.write:
        options.write.write_bytes(content)
        print(f"written: {options.write}")
    if options.replay:
        replay(options, named(older, ours.effective), newer)
    return int(any(each.breaking for each in news))


def replay(options: argparse.Namespace, older: dict[str, Any], newer: dict[str, Any]) -> None:
    """Draw replies of the newer document, read them with the client of the older, and say what became of them."""
    from scripts.refresh import replay as replaying  # generators and schemathesis, only where they are asked for

    print("replies of the newer document, read by the client of the older:")
    with replaying.older_client(older, options.provider) as client:
        drawn = replaying.draw(newer, replaying.places(client, newer), options.examples)
        for line in report.lived(replaying.live(client, newer, place, bodies) for place, bodies in drawn):
            print(f"{report.INDENT}{line}")


if __name__ == "__main__":
    sys.exit(main())
