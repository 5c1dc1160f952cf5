# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.direct_image_extra_response_image_type import (
    DirectImageExtraResponseImageType,
    check_direct_image_extra_response_image_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.enterprise_plan import EnterprisePlan


T = TypeVar("T", bound="DirectImageExtra")


@_attrs_define
class DirectImageExtra:
    """How the picture is answered.

    Attributes:
        response_image_type (DirectImageExtraResponseImageType | Unset): File format of the picture.
        enterprise_plan (EnterprisePlan | Unset): Work on reserved machines.
    """

    response_image_type: DirectImageExtraResponseImageType | Unset = UNSET
    enterprise_plan: EnterprisePlan | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        response_image_type: str | Unset = UNSET
        if not isinstance(self.response_image_type, Unset):
            response_image_type = self.response_image_type

        enterprise_plan: dict[str, Any] | Unset = UNSET
        if not isinstance(self.enterprise_plan, Unset):
            enterprise_plan = self.enterprise_plan.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if response_image_type is not UNSET:
            field_dict["response_image_type"] = response_image_type
        if enterprise_plan is not UNSET:
            field_dict["enterprise_plan"] = enterprise_plan

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enterprise_plan import EnterprisePlan  # noqa: PLC0415

        d = dict(src_dict)
        _response_image_type = d.pop("response_image_type", UNSET)
        response_image_type: DirectImageExtraResponseImageType | Unset
        if isinstance(_response_image_type, Unset):
            response_image_type = UNSET
        else:
            response_image_type = check_direct_image_extra_response_image_type(_response_image_type)

        _enterprise_plan = d.pop("enterprise_plan", UNSET)
        enterprise_plan: EnterprisePlan | Unset
        if isinstance(_enterprise_plan, Unset):
            enterprise_plan = UNSET
        else:
            enterprise_plan = EnterprisePlan.from_dict(_enterprise_plan)

        direct_image_extra = cls(
            response_image_type=response_image_type,
            enterprise_plan=enterprise_plan,
        )

        direct_image_extra.additional_properties = d
        return direct_image_extra

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
