# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.image_upscaler_request_output_format import (
    ImageUpscalerRequestOutputFormat,
    check_image_upscaler_request_output_format,
)
from ..models.image_upscaler_request_resolution import (
    ImageUpscalerRequestResolution,
    check_image_upscaler_request_resolution,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImageUpscalerRequest")


@_attrs_define
class ImageUpscalerRequest:
    """Which picture to enlarge, and how far.

    Attributes:
        image (str): URL of the picture.
        resolution (ImageUpscalerRequestResolution | Unset): Size to reach.
        output_format (ImageUpscalerRequestOutputFormat | Unset): File format of the picture.
    """

    image: str
    resolution: ImageUpscalerRequestResolution | Unset = UNSET
    output_format: ImageUpscalerRequestOutputFormat | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image = self.image

        resolution: str | Unset = UNSET
        if not isinstance(self.resolution, Unset):
            resolution = self.resolution

        output_format: str | Unset = UNSET
        if not isinstance(self.output_format, Unset):
            output_format = self.output_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image": image,
            }
        )
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if output_format is not UNSET:
            field_dict["output_format"] = output_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = d.pop("image")

        _resolution = d.pop("resolution", UNSET)
        resolution: ImageUpscalerRequestResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_image_upscaler_request_resolution(_resolution)

        _output_format = d.pop("output_format", UNSET)
        output_format: ImageUpscalerRequestOutputFormat | Unset
        if isinstance(_output_format, Unset):
            output_format = UNSET
        else:
            output_format = check_image_upscaler_request_output_format(_output_format)

        image_upscaler_request = cls(
            image=image,
            resolution=resolution,
            output_format=output_format,
        )

        image_upscaler_request.additional_properties = d
        return image_upscaler_request

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
