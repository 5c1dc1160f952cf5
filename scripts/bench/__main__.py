"""Runs every measurement, or those named: `python -m scripts.bench [importing polling ...]`."""

from __future__ import annotations

import sys
from importlib import import_module

PARTS = ("importing", "decoding", "polling", "in_flight", "tracing", "schedules")


def main() -> None:
    """Print the reports."""
    for part in sys.argv[1:] or PARTS:
        import_module(f"scripts.bench.{part}").report()
        print()


if __name__ == "__main__":
    main()
