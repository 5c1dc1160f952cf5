# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Seedream40Request")


@_attrs_define
class Seedream40Request:
    """What Seedream 4.0 is to make.

    Attributes:
        prompt (str): What the picture should show, or how the given ones should change; up to 600 words.
        images (list[str] | Unset): Up to 10 pictures to work from, JPEG or PNG of at most 10 MB, as URLs or data URIs.
        size (str | Unset): 1K, 2K or 4K, or widthxheight in pixels.
        sequential_image_generation (str | Unset): Whether several pictures that belong together may be made.
        max_images (int | Unset): How many of them at most.
        watermark (bool | Unset): Puts a watermark on the picture.
    """

    prompt: str
    images: list[str] | Unset = UNSET
    size: str | Unset = UNSET
    sequential_image_generation: str | Unset = UNSET
    max_images: int | Unset = UNSET
    watermark: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        images: list[str] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = self.images

        size = self.size

        sequential_image_generation = self.sequential_image_generation

        max_images = self.max_images

        watermark = self.watermark

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if images is not UNSET:
            field_dict["images"] = images
        if size is not UNSET:
            field_dict["size"] = size
        if sequential_image_generation is not UNSET:
            field_dict["sequential_image_generation"] = sequential_image_generation
        if max_images is not UNSET:
            field_dict["max_images"] = max_images
        if watermark is not UNSET:
            field_dict["watermark"] = watermark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        images = cast(list[str], d.pop("images", UNSET))

        size = d.pop("size", UNSET)

        sequential_image_generation = d.pop("sequential_image_generation", UNSET)

        max_images = d.pop("max_images", UNSET)

        watermark = d.pop("watermark", UNSET)

        seedream_40_request = cls(
            prompt=prompt,
            images=images,
            size=size,
            sequential_image_generation=sequential_image_generation,
            max_images=max_images,
            watermark=watermark,
        )

        seedream_40_request.additional_properties = d
        return seedream_40_request

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
