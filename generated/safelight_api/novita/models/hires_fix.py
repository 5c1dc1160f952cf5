# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.hires_fix_upscaler import HiresFixUpscaler, check_hires_fix_upscaler
from ..types import UNSET, Unset

T = TypeVar("T", bound="HiresFix")


@_attrs_define
class HiresFix:
    """A second pass at a larger size.

    Attributes:
        target_width (int): Final width in pixels, 128 to 4096.
        target_height (int): Final height in pixels, 128 to 4096.
        strength (float): How much the second pass may change, 0 to 1.
        upscaler (HiresFixUpscaler | Unset): How to enlarge.
    """

    target_width: int
    target_height: int
    strength: float
    upscaler: HiresFixUpscaler | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        target_width = self.target_width

        target_height = self.target_height

        strength = self.strength

        upscaler: str | Unset = UNSET
        if not isinstance(self.upscaler, Unset):
            upscaler = self.upscaler

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "target_width": target_width,
                "target_height": target_height,
                "strength": strength,
            }
        )
        if upscaler is not UNSET:
            field_dict["upscaler"] = upscaler

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target_width = d.pop("target_width")

        target_height = d.pop("target_height")

        strength = d.pop("strength")

        _upscaler = d.pop("upscaler", UNSET)
        upscaler: HiresFixUpscaler | Unset
        if isinstance(_upscaler, Unset):
            upscaler = UNSET
        else:
            upscaler = check_hires_fix_upscaler(_upscaler)

        hires_fix = cls(
            target_width=target_width,
            target_height=target_height,
            strength=strength,
            upscaler=upscaler,
        )

        hires_fix.additional_properties = d
        return hires_fix

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
