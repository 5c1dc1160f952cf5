"""From a document as it was published to the same in the one dialect that all that follows is written for.

Each pass rewrites the copy that it is given, and notes what it did; none knows a vendor.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from safelight.generate.naming import name_operations
from safelight.generate.notes import Note
from safelight.generate.passes.bodies import choose_body
from safelight.generate.passes.defaults import keep_true_defaults
from safelight.generate.passes.links import settle_links
from safelight.generate.passes.merging import merge_all_of
from safelight.generate.passes.parameters import drop_what_is_set_by_itself, give_schemas, keep_what_a_url_holds
from safelight.generate.passes.replies import name_media_types, spell_out_statuses
from safelight.generate.passes.results import tell_results_under_errors
from safelight.generate.passes.sharing import (
    double_what_both_sides_use,
    drop_what_nothing_leads_to,
    keep_references_short,
    name_what_is_referred_to,
)
from safelight.generate.passes.spelling import SPELLINGS
from safelight.generate.passes.structure import (
    drop_nulls,
    follow_references,
    give_ids,
    keep_known_methods,
    name_placeholders,
)
from safelight.generate.passes.unions import keep_what_is_checked, put_unions_in_place
from safelight.generate.schemas import Schema, rewrite_all

Document = dict[str, Any]
Pass = Callable[[Document], Iterator[Note]]


def spell(document: Document) -> Iterator[Note]:
    """Spell every schema in the words of JSON Schema 2020-12."""
    found: list[Note] = []

    def change(schema: Schema, where: str) -> Schema:
        for spelling in SPELLINGS:
            spelt = spelling(schema)
            if spelt != schema and spelling.__doc__:
                found.append(Note(where, spelling.__doc__))
            schema = spelt
        return schema

    rewrite_all(document, change)
    document["openapi"] = document["openapi"] if document["openapi"].startswith("3.1") else "3.1.0"
    yield from found


PASSES: tuple[Pass, ...] = (
    keep_known_methods,
    drop_nulls,
    follow_references,
    name_what_is_referred_to,
    name_placeholders,
    give_ids,
    drop_what_is_set_by_itself,
    give_schemas,
    spell_out_statuses,
    name_media_types,
    choose_body,
    spell,
    keep_references_short,
    merge_all_of,
    keep_references_short,
    keep_what_a_url_holds,
    double_what_both_sides_use,
    keep_what_is_checked,
    put_unions_in_place,
    drop_what_nothing_leads_to,
    keep_true_defaults,
    settle_links,
    tell_results_under_errors,
    name_operations,
)


def plain(published: Document) -> tuple[Document, list[Note]]:
    """The document in our dialect, and what was done for it."""
    document = copy.deepcopy(published)
    return document, [note for each in PASSES for note in each(document)]
