# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.seedream_30_txt_2_img_request_response_format import (
    Seedream30Txt2ImgRequestResponseFormat,
    check_seedream_30_txt_2_img_request_response_format,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Seedream30Txt2ImgRequest")


@_attrs_define
class Seedream30Txt2ImgRequest:
    """What Seedream 3.0 is to make.

    Attributes:
        prompt (str): What the picture should show.
        model (str | Unset): Version of the model; only seedream-3-0-t2i-250415 is known.
        response_format (Seedream30Txt2ImgRequestResponseFormat | Unset): Whether links are answered, or the pictures as
            base64.
        size (str | Unset): Widthxheight in pixels, from 512x512 to 2048x2048.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
        guidance_scale (float | Unset): How closely to follow the prompt, 1 to 10.
        watermark (bool | Unset): Puts a watermark on the picture.
    """

    prompt: str
    model: str | Unset = UNSET
    response_format: Seedream30Txt2ImgRequestResponseFormat | Unset = UNSET
    size: str | Unset = UNSET
    seed: int | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    watermark: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        model = self.model

        response_format: str | Unset = UNSET
        if not isinstance(self.response_format, Unset):
            response_format = self.response_format

        size = self.size

        seed = self.seed

        guidance_scale = self.guidance_scale

        watermark = self.watermark

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if model is not UNSET:
            field_dict["model"] = model
        if response_format is not UNSET:
            field_dict["response_format"] = response_format
        if size is not UNSET:
            field_dict["size"] = size
        if seed is not UNSET:
            field_dict["seed"] = seed
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if watermark is not UNSET:
            field_dict["watermark"] = watermark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        model = d.pop("model", UNSET)

        _response_format = d.pop("response_format", UNSET)
        response_format: Seedream30Txt2ImgRequestResponseFormat | Unset
        if isinstance(_response_format, Unset):
            response_format = UNSET
        else:
            response_format = check_seedream_30_txt_2_img_request_response_format(_response_format)

        size = d.pop("size", UNSET)

        seed = d.pop("seed", UNSET)

        guidance_scale = d.pop("guidance_scale", UNSET)

        watermark = d.pop("watermark", UNSET)

        seedream_30_txt_2_img_request = cls(
            prompt=prompt,
            model=model,
            response_format=response_format,
            size=size,
            seed=seed,
            guidance_scale=guidance_scale,
            watermark=watermark,
        )

        seedream_30_txt_2_img_request.additional_properties = d
        return seedream_30_txt_2_img_request

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
