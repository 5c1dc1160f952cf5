# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flux_1_schnell_request_response_image_format import (
    Flux1SchnellRequestResponseImageFormat,
    check_flux_1_schnell_request_response_image_format,
)
from ..models.flux_1_schnell_request_response_image_type import (
    Flux1SchnellRequestResponseImageType,
    check_flux_1_schnell_request_response_image_type,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux1SchnellRequest")


@_attrs_define
class Flux1SchnellRequest:
    """What FLUX.1 [schnell] is to make.

    Attributes:
        prompt (str): What the pictures should show, 1 to 1024 characters.
        seed (int): The same seed with the same input gives the same pictures.
        steps (int): Denoising steps, 1 to 100. Four are usual.
        width (int): Width in pixels, 64 to 2048.
        height (int): Height in pixels, 64 to 2048.
        image_num (int): How many pictures, 1 to 8.
        response_image_format (Flux1SchnellRequestResponseImageFormat | Unset): File format of the pictures.
        response_image_type (Flux1SchnellRequestResponseImageType | Unset): File format of the pictures. Unconfirmed:
            the name of an older copy of the page; the newer one and clients say response_image_format.
    """

    prompt: str
    seed: int
    steps: int
    width: int
    height: int
    image_num: int
    response_image_format: Flux1SchnellRequestResponseImageFormat | Unset = UNSET
    response_image_type: Flux1SchnellRequestResponseImageType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        seed = self.seed

        steps = self.steps

        width = self.width

        height = self.height

        image_num = self.image_num

        response_image_format: str | Unset = UNSET
        if not isinstance(self.response_image_format, Unset):
            response_image_format = self.response_image_format

        response_image_type: str | Unset = UNSET
        if not isinstance(self.response_image_type, Unset):
            response_image_type = self.response_image_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
                "seed": seed,
                "steps": steps,
                "width": width,
                "height": height,
                "image_num": image_num,
            }
        )
        if response_image_format is not UNSET:
            field_dict["response_image_format"] = response_image_format
        if response_image_type is not UNSET:
            field_dict["response_image_type"] = response_image_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        seed = d.pop("seed")

        steps = d.pop("steps")

        width = d.pop("width")

        height = d.pop("height")

        image_num = d.pop("image_num")

        _response_image_format = d.pop("response_image_format", UNSET)
        response_image_format: Flux1SchnellRequestResponseImageFormat | Unset
        if isinstance(_response_image_format, Unset):
            response_image_format = UNSET
        else:
            response_image_format = check_flux_1_schnell_request_response_image_format(_response_image_format)

        _response_image_type = d.pop("response_image_type", UNSET)
        response_image_type: Flux1SchnellRequestResponseImageType | Unset
        if isinstance(_response_image_type, Unset):
            response_image_type = UNSET
        else:
            response_image_type = check_flux_1_schnell_request_response_image_type(_response_image_type)

        flux_1_schnell_request = cls(
            prompt=prompt,
            seed=seed,
            steps=steps,
            width=width,
            height=height,
            image_num=image_num,
            response_image_format=response_image_format,
            response_image_type=response_image_type,
        )

        flux_1_schnell_request.additional_properties = d
        return flux_1_schnell_request

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
