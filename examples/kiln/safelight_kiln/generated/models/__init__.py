# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .film import Film
    from .film_order import FilmOrder
    from .film_order_seconds import FilmOrderSeconds
    from .film_start_film_response_state_known import FilmStartFilmResponseStateKnown
    from .firing import Firing
    from .firing_firings_items_item_state_known import FiringFiringsItemsItemStateKnown
    from .firing_order import FiringOrder
    from .firing_order_reply import FiringOrderReply
    from .firing_pieces_item import FiringPiecesItem
    from .firing_pieces_item_firings_items_item_pieces_item_kind_known import (
        FiringPiecesItemFiringsItemsItemPiecesItemKindKnown,
    )
    from .get_firing_problem import GetFiringProblem
    from .glaze import Glaze
    from .list_firings_firings import ListFiringsFirings
    from .start_film_problem import StartFilmProblem
    from .start_firing_problem import StartFiringProblem
    from .upload_mould_body import UploadMouldBody
    from .upload_mould_mould import UploadMouldMould

_MODULES = {
    "Film": "film",
    "FilmOrder": "film_order",
    "FilmOrderSeconds": "film_order_seconds",
    "FilmStartFilmResponseStateKnown": "film_start_film_response_state_known",
    "Firing": "firing",
    "FiringFiringsItemsItemStateKnown": "firing_firings_items_item_state_known",
    "FiringOrder": "firing_order",
    "FiringOrderReply": "firing_order_reply",
    "FiringPiecesItem": "firing_pieces_item",
    "FiringPiecesItemFiringsItemsItemPiecesItemKindKnown": "firing_pieces_item_firings_items_item_pieces_item_kind_known",
    "GetFiringProblem": "get_firing_problem",
    "Glaze": "glaze",
    "ListFiringsFirings": "list_firings_firings",
    "StartFilmProblem": "start_film_problem",
    "StartFiringProblem": "start_firing_problem",
    "UploadMouldBody": "upload_mould_body",
    "UploadMouldMould": "upload_mould_mould",
}

__all__ = (
    "Film",
    "FilmOrder",
    "FilmOrderSeconds",
    "FilmStartFilmResponseStateKnown",
    "Firing",
    "FiringFiringsItemsItemStateKnown",
    "FiringOrder",
    "FiringOrderReply",
    "FiringPiecesItem",
    "FiringPiecesItemFiringsItemsItemPiecesItemKindKnown",
    "GetFiringProblem",
    "Glaze",
    "ListFiringsFirings",
    "StartFilmProblem",
    "StartFiringProblem",
    "UploadMouldBody",
    "UploadMouldMould",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
