# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Literal

FiringFiringsItemsItemStateKnown = Literal["cancelled", "cracked", "finished", "firing", "queued"]

FIRING_FIRINGS_ITEMS_ITEM_STATE_KNOWN_VALUES: set[FiringFiringsItemsItemStateKnown] = {
    "cancelled",
    "cracked",
    "finished",
    "firing",
    "queued",
}


def check_firing_firings_items_item_state_known(value: str) -> FiringFiringsItemsItemStateKnown:
    if value in FIRING_FIRINGS_ITEMS_ITEM_STATE_KNOWN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIRING_FIRINGS_ITEMS_ITEM_STATE_KNOWN_VALUES!r}")
