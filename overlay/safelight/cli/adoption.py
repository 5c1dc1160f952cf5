"""The commands `adopt`, `generate` and `corpus` with their options; what they do is in `adopting` and `freezing`."""

from __future__ import annotations

import typer

from safelight.cli import options
from safelight.cli.beginning import begin


def adopt(
    *,
    document: options.Document,
    name: options.Name,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Make a package of a document."""
    session = begin(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli.adopting import adopt as make

        make(session, document, name, folder)


def generate(
    *,
    folder: options.Adopted = options.HERE,
    check: options.Check = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Write the generated part anew."""
    session = begin(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli.adopting import generate as write

        raise typer.Exit(write(session, folder, check=check))


def corpus(
    *,
    provider: options.Provider,
    folder: options.Corpus = options.CORPUS,
    examples: options.Examples = 40,
    keep: options.Keep = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Freeze the replies of a provider."""
    from safelight.cli.session import Session

    session = Session(json=as_json, debug=debug)
    with session.ending():
        from safelight.cli.freezing import corpus as freeze

        freeze(session, provider, folder, examples, keep)
