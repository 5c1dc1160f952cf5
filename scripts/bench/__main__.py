"""Runs every measurement, or those named, and keeps them for the site: `python -m scripts.bench [polling ...]`."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

PARTS = ("importing", "decoding", "polling", "in_flight", "tracing", "schedules")
KEPT = Path(__file__).parents[2] / "docs" / "held" / "bench.json"


def main() -> None:
    """Print the reports, and keep what they say where `make docs` draws it from."""
    found = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    for part in sys.argv[1:] or PARTS:
        found[part] = import_module(f"scripts.bench.{part}").report()
        print()
    KEPT.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
