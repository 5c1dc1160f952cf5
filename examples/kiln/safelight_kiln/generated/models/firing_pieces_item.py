# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.firing_pieces_item_firings_items_item_pieces_item_kind_known import (
    FiringPiecesItemFiringsItemsItemPiecesItemKindKnown,
    check_firing_pieces_item_firings_items_item_pieces_item_kind_known,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="FiringPiecesItem")


@_attrs_define
class FiringPiecesItem:
    """
    Attributes:
        kind (FiringPiecesItemFiringsItemsItemPiecesItemKindKnown | str):
        url (str):
        side (float | Unset):
    """

    kind: FiringPiecesItemFiringsItemsItemPiecesItemKindKnown | str
    url: str
    side: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str
        if isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        url = self.url

        side = self.side

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "url": url,
            }
        )
        if side is not UNSET:
            field_dict["side"] = side

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_kind(data: object) -> FiringPiecesItemFiringsItemsItemPiecesItemKindKnown | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_firings_items_item_pieces_item_kind_known = (
                    check_firing_pieces_item_firings_items_item_pieces_item_kind_known(data)
                )

                return kind_firings_items_item_pieces_item_kind_known
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FiringPiecesItemFiringsItemsItemPiecesItemKindKnown | str, data)

        kind = _parse_kind(d.pop("kind"))

        url = d.pop("url")

        side = d.pop("side", UNSET)

        firing_pieces_item = cls(
            kind=kind,
            url=url,
            side=side,
        )

        firing_pieces_item.additional_properties = d
        return firing_pieces_item

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
