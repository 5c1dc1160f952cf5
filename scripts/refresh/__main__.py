"""Compares what a provider publishes with what we hold it to (`make refresh-specs`), and changes nothing.

Exit code 0: nothing that breaks users. 1: something does. 2: no comparison could be made.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from safelight.generate.documents import RegenError
from safelight.provider import provider_names
from scripts.refresh import report
from scripts.refresh.compare import compare
from scripts.refresh.published import Ours, RefreshError, fetch, named, parsed, part_of, published_at
from scripts.refresh.settled import settled


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line: for the provider that is named, or for each that names a published document."""
    options = parse(arguments)
    try:
        if options.provider or options.source or options.base:
            return run(options, options.provider or "bfl")
        codes = [run(options, provider) for provider in provider_names() if published_at(Ours(provider).vendored)]
        return max(codes)
    except (RefreshError, RegenError) as error:
        print(f"refresh: {error}", file=sys.stderr)
        return 2


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m scripts.refresh", description=__doc__)
    whose = "whose document (default: of each that publishes one, and bfl for one that is given)"
    parser.add_argument("--provider", help=whose)
    parser.add_argument(
        "--from", dest="source", metavar="FILE_OR_URL", help="the newer document; default: as published"
    )
    parser.add_argument("--base", metavar="FILE", help="the older document; default: ours, with its patches")
    parser.add_argument(
        "--write", metavar="FILE", type=Path, help="keep the newer document, byte for byte, as this file"
    )
    parser.add_argument("--replay", action="store_true", help="read replies of the newer with the client of the older")
    parser.add_argument("--examples", type=int, default=60, help="how many replies are drawn for each distinct schema")
    parser.add_argument("--part", action="store_true", help="the newer document is a part: what it lacks is not gone")
    parser.add_argument("--all", action="store_true", help="list also what our own patches make different")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace, provider: str) -> int:
    """Compare what is given or published with ours, the whole first, then what is published in parts."""
    ours = Ours(provider)
    sources = [options.source] if options.source else published_at(ours.vendored)
    if not sources:
        raise RefreshError(f"specs/{provider}.yaml names no published document in info.x-provenance: say --from")
    whole, *parts = sources
    codes = [compared(options, ours, provider, whole, part=options.part)]
    return max([*codes, *(compared(options, ours, provider, source, part=True) for source in parts)])


def compared(options: argparse.Namespace, ours: Ours, provider: str, source: str, *, part: bool) -> int:
    """Compare, report, replay and write as asked; 1 if something breaks users."""
    content = fetch(source)
    newer = parsed(content, source)
    older = parsed(fetch(options.base), options.base) if options.base else ours.effective
    found = compare(part_of(older, newer) if part else older, newer)
    own = set() if options.base else ours.own()
    added = set() if options.base else ours.added()
    patched = [each for each in found if each in own or (not each.breaking and (each.operation, each.where) in added)]
    news = [each for each in found if each not in patched]
    base = options.base or f"specs/{provider}.yaml with its patches"
    print(f"{source} against {base}: {report.counted(news)}")
    for line in report.told(news):
        print(line)
    if known := sorted(settled(older, newer)):
        print("marked unconfirmed with us, and published:")
        for line in known:
            print(f"{report.INDENT}{line}")
    if patched:
        print(f"besides, {len(patched)} that are our patches' own{':' if options.all else ' (--all lists them)'}")
        for line in report.told(patched) if options.all else ():
            print(f"{report.INDENT}{line}")
    if options.write:
        options.write.write_bytes(content)
        print(f"written: {options.write}")
    if options.replay:
        replay(provider, options.examples, named(older, ours.effective), newer)
    return int(any(each.breaking for each in news))


def replay(provider: str, examples: int, older: dict[str, Any], newer: dict[str, Any]) -> None:
    """Draw replies of the newer document, read them with the client of the older, and say what became of them."""
    from scripts.refresh import replay as replaying  # generators and schemathesis, only where they are asked for

    print("replies of the newer document, read by the client of the older:")
    with replaying.older_client(older, provider) as client:
        drawn = replaying.draw(newer, replaying.places(client, newer), examples)
        for line in report.lived(replaying.live(client, newer, place, bodies) for place, bodies in drawn):
            print(f"{report.INDENT}{line}")


if __name__ == "__main__":
    sys.exit(main())
