"""`python -m safelight` is the command `safelight`."""

from __future__ import annotations

from safelight.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
