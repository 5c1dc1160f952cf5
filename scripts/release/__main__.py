"""Builds, compares, checks and tries: `python -m scripts.release [--here]`; dist/ has what passed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from scripts.release.building import Built, bill, build, checked
from scripts.release.commands import ROOT, VERSIONS, pythons
from scripts.release.trying import adopted, alone, everything

DIST = ROOT / "dist"


def here(folder: Path) -> None:
    """Build, and try with this Python: what CI does for every change, on each Python."""
    wheel = build(folder / "built").wheel
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    tried(wheel, folder, version, sys.executable)


def tried(wheel: Path, folder: Path, version: str, python: str) -> None:
    """Try the wheel with one Python."""
    alone(wheel, folder, python)
    everything(wheel, folder, python, version, lowest=True)
    adopted(wheel, everything(wheel, folder, python, version, lowest=False), folder)
    print(
        f"{wheel.name}, Python {version}: imports without extras; with them, at the lowest and the newest versions of "
        "all that it declares, works and keeps its providers' contracts; adopts the example and keeps that one's"
    )


def published(folder: Path) -> None:
    """Build twice, compare, check, try with every Python that is there, and leave the result in dist/."""
    built, again = build(folder / "built"), build(folder / "again")
    if built.sums != again.sums:
        sys.exit("the archives differ from one build to the next:\n" + "\n".join([*built.sums, *again.sums]))
    checked(built)
    found = dict(pythons())
    for version in VERSIONS:
        if version in found:
            tried(built.wheel, folder / version, version, found[version])
        else:
            print(f"Python {version}: not on this machine")
    keep(built, bill(built, folder / "bill", sys.executable))


def keep(built: Built, listed: str) -> None:
    """Put what passed into dist/, with the list of what comes with it, and say its sums."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for each in built:
        shutil.copyfile(each, DIST / each.name)
    (DIST / f"{built.wheel.name.partition('-py3')[0]}.cdx.json").write_text(listed, "utf-8")
    print("\n".join(built.sums))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        (here if "--here" in sys.argv[1:] else published)(Path(name))
