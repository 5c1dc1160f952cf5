# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.z_image_lora import ZImageLora


T = TypeVar("T", bound="ZImageTurboLoraRequest")


@_attrs_define
class ZImageTurboLoraRequest:
    """What Z-Image Turbo is to make with LoRAs.

    Attributes:
        prompt (str): What the picture should show.
        size (str | Unset): Width*height in pixels, as in 1024*768.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
        loras (list[ZImageLora] | Unset): Up to 3 LoRAs.
    """

    prompt: str
    size: str | Unset = UNSET
    seed: int | Unset = UNSET
    loras: list[ZImageLora] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        size = self.size

        seed = self.seed

        loras: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.loras, Unset):
            loras = []
            for loras_item_data in self.loras:
                loras_item = loras_item_data.to_dict()
                loras.append(loras_item)

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
        if loras is not UNSET:
            field_dict["loras"] = loras

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.z_image_lora import ZImageLora  # noqa: PLC0415

        d = dict(src_dict)
        prompt = d.pop("prompt")

        size = d.pop("size", UNSET)

        seed = d.pop("seed", UNSET)

        _loras = d.pop("loras", UNSET)
        loras: list[ZImageLora] | Unset = UNSET
        if _loras is not UNSET:
            loras = []
            for loras_item_data in _loras:
                loras_item = ZImageLora.from_dict(loras_item_data)

                loras.append(loras_item)

        z_image_turbo_lora_request = cls(
            prompt=prompt,
            size=size,
            seed=seed,
            loras=loras,
        )

        z_image_turbo_lora_request.additional_properties = d
        return z_image_turbo_lora_request

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
