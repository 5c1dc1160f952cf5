# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Literal

FiringPiecesItemFiringsItemsItemPiecesItemKindKnown = Literal["bowl", "tile"]

FIRING_PIECES_ITEM_FIRINGS_ITEMS_ITEM_PIECES_ITEM_KIND_KNOWN_VALUES: set[
    FiringPiecesItemFiringsItemsItemPiecesItemKindKnown
] = {
    "bowl",
    "tile",
}


def check_firing_pieces_item_firings_items_item_pieces_item_kind_known(
    value: str,
) -> FiringPiecesItemFiringsItemsItemPiecesItemKindKnown:
    if value in FIRING_PIECES_ITEM_FIRINGS_ITEMS_ITEM_PIECES_ITEM_KIND_KNOWN_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FIRING_PIECES_ITEM_FIRINGS_ITEMS_ITEM_PIECES_ITEM_KIND_KNOWN_VALUES!r}"
    )
