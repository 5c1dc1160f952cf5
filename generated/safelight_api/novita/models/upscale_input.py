# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upscale_input_model_name import UpscaleInputModelName, check_upscale_input_model_name

T = TypeVar("T", bound="UpscaleInput")


@_attrs_define
class UpscaleInput:
    """Which picture to enlarge, and how.

    Attributes:
        model_name (UpscaleInputModelName): How to enlarge.
        image_base64 (str): Picture to enlarge, as base64; at most 2048 by 2048 pixels and 30 MB.
        scale_factor (float): How many times larger, more than 1 and up to 4.
    """

    model_name: UpscaleInputModelName
    image_base64: str
    scale_factor: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name: str = self.model_name

        image_base64 = self.image_base64

        scale_factor = self.scale_factor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "image_base64": image_base64,
                "scale_factor": scale_factor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model_name = check_upscale_input_model_name(d.pop("model_name"))

        image_base64 = d.pop("image_base64")

        scale_factor = d.pop("scale_factor")

        upscale_input = cls(
            model_name=model_name,
            image_base64=image_base64,
            scale_factor=scale_factor,
        )

        upscale_input.additional_properties = d
        return upscale_input

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
