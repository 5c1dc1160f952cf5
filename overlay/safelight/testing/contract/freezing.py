"""Freezing the replies of a provider: drawing them, keeping those of an older document, and saying what changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from attrs import frozen

from safelight.errors import UsageError
from safelight.provider import Provider
from safelight.testing.contract.corpus import MANIFEST, Corpus, Count, Row, build, told

BODY = 120  # characters of a body that are shown


@frozen
class Frozen:
    """What was written: where, how many replies of each kind, and what of the former ones comes to something else."""

    path: Path
    valid: int
    invalid: int
    changed: tuple[str, ...]


def freeze(provider: Provider, folder: Path, examples: int, keep: str | None) -> Frozen:
    """Draw the replies of a provider and write them; `keep` names a folder in this one that the former are moved to."""
    corpus = Corpus(folder, provider.name)
    former = corpus.rows() if corpus.file.exists() else []
    if keep is not None:
        _keep(corpus, keep)
    rows = list(build(provider, Count.of(examples)))
    corpus.write(rows)
    valid = sum(row.valid for row in rows)
    return Frozen(corpus.file, valid, len(rows) - valid, tuple(differences(former, rows)))


def _keep(corpus: Corpus, name: str) -> None:
    there = corpus.folder / name
    if not re.fullmatch(r"\w[\w.-]*", name):
        raise UsageError(f"{name!r} is no name of a folder, such as 2026-04")
    if not corpus.file.exists():
        raise UsageError(f"{corpus.file} is not there to be kept; leave --keep out")
    if (there / corpus.file.name).exists():
        raise UsageError(f"{there / corpus.file.name} is there already; name another folder")
    there.mkdir(exist_ok=True)
    shutil.copyfile(corpus.file, there / corpus.file.name)
    shutil.copyfile(corpus.folder / MANIFEST, there / MANIFEST)


def differences(former: list[Row], rows: list[Row]) -> list[str]:
    """Each reply that is in both and comes to something else now."""
    before = {(row.place, row.body): row.outcome for row in former}
    return [
        f"{row.place}: was {told(was)}; is now {told(row.outcome)}: {row.body.decode('utf-8', 'replace')[:BODY]}"
        for row in rows
        if (was := before.get((row.place, row.body), row.outcome)) != row.outcome
    ]
