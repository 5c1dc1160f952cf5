"""`python -m safelight.generate`: writes packages from a folder of documents, or says how they differ."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from safelight.generate.documents import RegenError
from safelight.generate.regenerate import differences, regenerate


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 1 and a word on standard error if something has to be mended, or differs."""
    parser = argparse.ArgumentParser(prog="python -m safelight.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing")
    parser.add_argument("--specs", type=Path, required=True, help="the folder of the documents")
    parser.add_argument("--target", type=Path, required=True, help="the folder of the packages, which is replaced")
    options = parser.parse_args(arguments)
    try:
        if not options.check:
            regenerate(options.specs, options.target)
            return 0
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / options.target.name
            regenerate(options.specs, fresh)
            found = differences(options.target, fresh)
    except RegenError as error:
        sys.stderr.write(f"regen: {error}\n")
        return 1
    for line in found:
        sys.stderr.write(f"{options.target.parent.name}/{options.target.name}: {line}\n")
    if found:
        sys.stderr.write("Run `make regen`; nothing below generated/ is edited by hand.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
