# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux2DevRequest")


@_attrs_define
class Flux2DevRequest:
    """What FLUX.2 [dev] is to make.

    Attributes:
        prompt (str): What the picture should show.
        size (str | Unset): Width*height in pixels, 256 to 1536 each, as in 1024*768.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
        images (list[str] | Unset): URLs of one to three pictures to work from.
        loras (list[Any] | Unset): Up to 3 LoRAs. Unconfirmed: the page does not give their shape; z-image-turbo-lora
            takes {path, scale}.
    """

    prompt: str
    size: str | Unset = UNSET
    seed: int | Unset = UNSET
    images: list[str] | Unset = UNSET
    loras: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        size = self.size

        seed = self.seed

        images: list[str] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = self.images

        loras: list[Any] | Unset = UNSET
        if not isinstance(self.loras, Unset):
            loras = self.loras

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if size is not UNSET:
            field_dict["size"] = size
        if seed is not UNSET:
            field_dict["seed"] = seed
        if images is not UNSET:
            field_dict["images"] = images
        if loras is not UNSET:
            field_dict["loras"] = loras

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        size = d.pop("size", UNSET)

        seed = d.pop("seed", UNSET)

        images = cast(list[str], d.pop("images", UNSET))

        loras = cast(list[Any], d.pop("loras", UNSET))

        flux_2_dev_request = cls(
            prompt=prompt,
            size=size,
            seed=seed,
            images=images,
            loras=loras,
        )

        flux_2_dev_request.additional_properties = d
        return flux_2_dev_request

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
