# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.firing_firings_items_item_state_known import (
    FiringFiringsItemsItemStateKnown,
    check_firing_firings_items_item_state_known,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.firing_order_reply import FiringOrderReply
    from ..models.firing_pieces_item import FiringPiecesItem


T = TypeVar("T", bound="Firing")


@_attrs_define
class Firing:
    """
    Attributes:
        id (str):
        state (FiringFiringsItemsItemStateKnown | str):
        started_at (None | str | Unset):
        order (FiringOrderReply | Unset):
        reason (None | str | Unset):
        progress (float | Unset):
        pieces (list[FiringPiecesItem] | Unset):
        from_ (Firing | Unset):
    """

    id: str
    state: FiringFiringsItemsItemStateKnown | str
    started_at: None | str | Unset = UNSET
    order: FiringOrderReply | Unset = UNSET
    reason: None | str | Unset = UNSET
    progress: float | Unset = UNSET
    pieces: list[FiringPiecesItem] | Unset = UNSET
    from_: Firing | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state: str
        if isinstance(self.state, str):
            state = self.state
        else:
            state = self.state

        started_at: None | str | Unset
        if isinstance(self.started_at, Unset):
            started_at = UNSET
        else:
            started_at = self.started_at

        order: dict[str, Any] | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order.to_dict()

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        progress = self.progress

        pieces: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.pieces, Unset):
            pieces = []
            for pieces_item_data in self.pieces:
                pieces_item = pieces_item_data.to_dict()
                pieces.append(pieces_item)

        from_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.from_, Unset):
            from_ = self.from_.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
            }
        )
        if started_at is not UNSET:
            field_dict["startedAt"] = started_at
        if order is not UNSET:
            field_dict["order"] = order
        if reason is not UNSET:
            field_dict["reason"] = reason
        if progress is not UNSET:
            field_dict["progress"] = progress
        if pieces is not UNSET:
            field_dict["pieces"] = pieces
        if from_ is not UNSET:
            field_dict["from"] = from_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.firing_order_reply import FiringOrderReply  # noqa: PLC0415
        from ..models.firing_pieces_item import FiringPiecesItem  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_state(data: object) -> FiringFiringsItemsItemStateKnown | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_firings_items_item_state_known = check_firing_firings_items_item_state_known(data)

                return state_firings_items_item_state_known
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FiringFiringsItemsItemStateKnown | str, data)

        state = _parse_state(d.pop("state"))

        def _parse_started_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        started_at = _parse_started_at(d.pop("startedAt", UNSET))

        _order = d.pop("order", UNSET)
        order: FiringOrderReply | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = FiringOrderReply.from_dict(_order)

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        progress = d.pop("progress", UNSET)

        _pieces = d.pop("pieces", UNSET)
        pieces: list[FiringPiecesItem] | Unset = UNSET
        if _pieces is not UNSET:
            pieces = []
            for pieces_item_data in _pieces:
                pieces_item = FiringPiecesItem.from_dict(pieces_item_data)

                pieces.append(pieces_item)

        _from_ = d.pop("from", UNSET)
        from_: Firing | Unset
        if isinstance(_from_, Unset):
            from_ = UNSET
        else:
            from_ = Firing.from_dict(_from_)

        firing = cls(
            id=id,
            state=state,
            started_at=started_at,
            order=order,
            reason=reason,
            progress=progress,
            pieces=pieces,
            from_=from_,
        )

        firing.additional_properties = d
        return firing

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
