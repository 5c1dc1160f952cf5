# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_v2_parameter import MediaV2Parameter


T = TypeVar("T", bound="MediaV2Model")


@_attrs_define
class MediaV2Model:
    """A model and its parameters.

    Attributes:
        id (str | Unset): The name that requests take.
        type_ (str | Unset): What it makes.
        price (Any | Unset): What it costs. Unconfirmed: its shape is not known.
        params (list[MediaV2Parameter] | Unset): Its settings.
        inputs (Any | Unset): The files that it takes. Unconfirmed: its shape is not known.
    """

    id: str | Unset = UNSET
    type_: str | Unset = UNSET
    price: Any | Unset = UNSET
    params: list[MediaV2Parameter] | Unset = UNSET
    inputs: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_ = self.type_

        price = self.price

        params: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.params, Unset):
            params = []
            for params_item_data in self.params:
                params_item = params_item_data.to_dict()
                params.append(params_item)

        inputs = self.inputs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if type_ is not UNSET:
            field_dict["type"] = type_
        if price is not UNSET:
            field_dict["price"] = price
        if params is not UNSET:
            field_dict["params"] = params
        if inputs is not UNSET:
            field_dict["inputs"] = inputs

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_v2_parameter import MediaV2Parameter  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id", UNSET)

        type_ = d.pop("type", UNSET)

        price = d.pop("price", UNSET)

        _params = d.pop("params", UNSET)
        params: list[MediaV2Parameter] | Unset = UNSET
        if _params is not UNSET:
            params = []
            for params_item_data in _params:
                params_item = MediaV2Parameter.from_dict(params_item_data)

                params.append(params_item)

        inputs = d.pop("inputs", UNSET)

        media_v2_model = cls(
            id=id,
            type_=type_,
            price=price,
            params=params,
            inputs=inputs,
        )

        media_v2_model.additional_properties = d
        return media_v2_model

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
