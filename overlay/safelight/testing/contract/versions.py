"""Cross-version replay: what an older document allowed, read by the client of today's.

A folder in the corpus, such as `corpus/2026-04/`, holds the rows that were frozen under an older document: `safelight
corpus acme --keep 2026-04` moves them there before it draws anew. Replies of an API change last: jobs that were
submitted before, caches, and the servers that were not updated yet still answer in the old words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from safelight.testing.contract.corpus import Corpus, Row, by_place, outcome, told
from safelight.testing.contract.mirror import Place

REFUSED = "refused"


def older_folders(folder: Path, provider: str) -> list[Path]:
    """The folders of a corpus that hold rows of older documents."""
    return sorted(path.parent for path in folder.glob(f"*/{provider}.jsonl.gz"))


def older_rows(folder: Path, provider: str) -> Mapping[str, list[Row]]:
    """The replies that an older document allowed, by their places."""
    return by_place([row for row in Corpus(folder, provider).rows() if row.valid])


def version_faults(place: Place, rows: list[Row]) -> Iterator[str]:
    """An answer of the older document is still one, though it may drift; a refusal is still a refusal."""
    for row in rows:
        now = outcome(place, row.body)
        if isinstance(row.outcome, list) != isinstance(now, list) or (row.outcome == REFUSED and now != REFUSED):
            yield f"was {told(row.outcome)}; is now {told(now)}: {place.status} {row.body!r}"
