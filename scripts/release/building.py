"""The archives, the same bytes whoever builds them, and the list of what is installed along with them."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from scripts.release.commands import ROOT, environment, run


class Built(NamedTuple):
    """What is published."""

    sdist: Path
    wheel: Path

    @property
    def sums(self) -> list[str]:
        """The name and the SHA-256 of each."""
        return [f"{sha256(each.read_bytes()).hexdigest()}  {each.name}" for each in self]


def build(folder: Path) -> Built:
    """Build the sdist, and the wheel from the sdist, with the date of the last commit in both."""
    moment = run("git", "-C", str(ROOT), "log", "-1", "--format=%ct").strip()
    words = ("-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    run(sys.executable, *words, SOURCE_DATE_EPOCH=moment)
    (sdist,), (wheel,) = folder.glob("safelight-*.tar.gz"), folder.glob("safelight-*.whl")
    return Built(sdist, wheel)


def checked(built: Built) -> None:
    """Fail unless the metadata is as the registry wants it, and the README can be shown there."""
    run(sys.executable, "-m", "twine", "check", "--strict", *map(str, built))


def bill(built: Built, folder: Path, base: str) -> str:
    """What `pip install safelight` brings, as CycloneDX in JSON; it says neither when nor where it was made."""
    python = environment(folder, base, str(built.wheel))
    tool = str(Path(sys.executable).with_name("cyclonedx-py"))
    said = ("--output-reproducible", "--output-format", "JSON", "--pyproject", str(ROOT / "pyproject.toml"))
    made = json.loads(run(tool, "environment", *said, python))
    made["components"] = [each for each in made["components"] if each["name"] != "safelight"]
    return json.dumps(made, indent=2, sort_keys=True) + "\n"
