# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.glm_image_request_quality import GlmImageRequestQuality, check_glm_image_request_quality
from ..types import UNSET, Unset

T = TypeVar("T", bound="GlmImageRequest")


@_attrs_define
class GlmImageRequest:
    """What GLM Image is to make.

    Attributes:
        prompt (str): What the picture should show.
        size (str | Unset): Widthxheight in pixels with an x between, 1024 to 2048 each in steps of 32, as in 1280x1280.
        quality (GlmImageRequestQuality | Unset): Care that is taken. There is only hd.
        watermark_enabled (bool | Unset): Puts a watermark on the picture.
    """

    prompt: str
    size: str | Unset = UNSET
    quality: GlmImageRequestQuality | Unset = UNSET
    watermark_enabled: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        size = self.size

        quality: str | Unset = UNSET
        if not isinstance(self.quality, Unset):
            quality = self.quality

        watermark_enabled = self.watermark_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if size is not UNSET:
            field_dict["size"] = size
        if quality is not UNSET:
            field_dict["quality"] = quality
        if watermark_enabled is not UNSET:
            field_dict["watermark_enabled"] = watermark_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        size = d.pop("size", UNSET)

        _quality = d.pop("quality", UNSET)
        quality: GlmImageRequestQuality | Unset
        if isinstance(_quality, Unset):
            quality = UNSET
        else:
            quality = check_glm_image_request_quality(_quality)

        watermark_enabled = d.pop("watermark_enabled", UNSET)

        glm_image_request = cls(
            prompt=prompt,
            size=size,
            quality=quality,
            watermark_enabled=watermark_enabled,
        )

        glm_image_request.additional_properties = d
        return glm_image_request

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
