# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ControlNetUnit")


@_attrs_define
class ControlNetUnit:
    """A picture that guides, and how.

    Attributes:
        model_name (str): File name of the ControlNet model.
        image_base64 (str): Picture to be guided by, as base64.
        strength (float): How much it counts, 0 to 1.
        preprocessor (str | Unset): What to draw from the picture first: one of some thirty names that the page lists.
            Unconfirmed: the names were not taken over.
        guidance_start (float | Unset): Share of the steps after which it begins to count, 0 to 1.
        guidance_end (float | Unset): Share of the steps after which it stops to count, 0 to 1.
    """

    model_name: str
    image_base64: str
    strength: float
    preprocessor: str | Unset = UNSET
    guidance_start: float | Unset = UNSET
    guidance_end: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name = self.model_name

        image_base64 = self.image_base64

        strength = self.strength

        preprocessor = self.preprocessor

        guidance_start = self.guidance_start

        guidance_end = self.guidance_end

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "image_base64": image_base64,
                "strength": strength,
            }
        )
        if preprocessor is not UNSET:
            field_dict["preprocessor"] = preprocessor
        if guidance_start is not UNSET:
            field_dict["guidance_start"] = guidance_start
        if guidance_end is not UNSET:
            field_dict["guidance_end"] = guidance_end

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model_name = d.pop("model_name")

        image_base64 = d.pop("image_base64")

        strength = d.pop("strength")

        preprocessor = d.pop("preprocessor", UNSET)

        guidance_start = d.pop("guidance_start", UNSET)

        guidance_end = d.pop("guidance_end", UNSET)

        control_net_unit = cls(
            model_name=model_name,
            image_base64=image_base64,
            strength=strength,
            preprocessor=preprocessor,
            guidance_start=guidance_start,
            guidance_end=guidance_end,
        )

        control_net_unit.additional_properties = d
        return control_net_unit

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
