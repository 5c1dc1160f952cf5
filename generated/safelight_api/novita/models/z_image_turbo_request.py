# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ZImageTurboRequest")


@_attrs_define
class ZImageTurboRequest:
    """What Z-Image Turbo is to make.

    Attributes:
        prompt (str): What the picture should show.
        size (str | Unset): Width*height in pixels, 256 to 1536 each, as in 1024*768.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
        enable_base64_output (bool | Unset): Asks for the picture as base64 in place of a link. Unconfirmed: what the
            result looks like then is not documented.
    """

    prompt: str
    size: str | Unset = UNSET
    seed: int | Unset = UNSET
    enable_base64_output: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        size = self.size

        seed = self.seed

        enable_base64_output = self.enable_base64_output

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
        if enable_base64_output is not UNSET:
            field_dict["enable_base64_output"] = enable_base64_output

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        size = d.pop("size", UNSET)

        seed = d.pop("seed", UNSET)

        enable_base64_output = d.pop("enable_base64_output", UNSET)

        z_image_turbo_request = cls(
            prompt=prompt,
            size=size,
            seed=seed,
            enable_base64_output=enable_base64_output,
        )

        z_image_turbo_request.additional_properties = d
        return z_image_turbo_request

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
