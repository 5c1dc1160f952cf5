"""The command `safelight` with providers that are at a sandbox, as if these were their own addresses."""

from __future__ import annotations

import sys
from importlib import import_module

from attrs import evolve

from safelight.cli import main
from safelight.provider import provider_names

if __name__ == "__main__":
    for name in provider_names():
        module = import_module(f"safelight.providers.{name}")
        module.PROVIDER = evolve(module.PROVIDER, base_url=f"{sys.argv[1]}/{name}")
    sys.exit(main(sys.argv[2:]))
