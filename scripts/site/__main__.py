"""Puts the pages together in build/ and has the site built there, strictly (`make docs`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from scripts.site.assembling import assemble

BUILD = Path("build")


def main() -> int:
    """Build the site; fails on any warning, such as a link that leads nowhere."""
    assemble(BUILD)
    zensical = Path(sys.executable).with_name("zensical")
    asked = [zensical, "build", "--clean", "--strict", "-f", BUILD / "zensical.toml"]
    return subprocess.run(asked, check=False).returncode  # noqa: S603 - of our own words


if __name__ == "__main__":
    sys.exit(main())
