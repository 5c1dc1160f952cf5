"""Writes `generated/` from `specs/` (`make regen`), or compares the two (`make check-regen`)."""

from __future__ import annotations

import sys
from pathlib import Path

from safelight.generate.__main__ import main
from safelight.generate.regenerate import regenerate

__all__ = ["regenerate"]

if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    sys.exit(
        main(["--specs", str(root / "specs"), "--target", str(root / "generated" / "safelight_api"), *sys.argv[1:]])
    )
