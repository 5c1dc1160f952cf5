# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flux_1_kontext_dev_request_output_format import (
    Flux1KontextDevRequestOutputFormat,
    check_flux_1_kontext_dev_request_output_format,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux1KontextDevRequest")


@_attrs_define
class Flux1KontextDevRequest:
    """What FLUX.1 Kontext [dev] is to edit or make.

    Attributes:
        prompt (str): What the picture should show, or how the given ones should change.
        images (list[str] | Unset): Up to 4 pictures to work from. Unconfirmed: the page does not say in what form.
        fast_mode (bool | Unset): Takes less time at some cost of quality.
        size (str | Unset): Width*height in pixels, 256 to 1536 each, as in 1024*768.
        num_inference_steps (int | Unset): Denoising steps, 1 to 50. More take longer.
        guidance_scale (float | Unset): How closely to follow the prompt, 1 to 20.
        num_images (int | Unset): How many pictures, 1 to 4.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
        output_format (Flux1KontextDevRequestOutputFormat | Unset): File format of the picture.
    """

    prompt: str
    images: list[str] | Unset = UNSET
    fast_mode: bool | Unset = UNSET
    size: str | Unset = UNSET
    num_inference_steps: int | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    num_images: int | Unset = UNSET
    seed: int | Unset = UNSET
    output_format: Flux1KontextDevRequestOutputFormat | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        images: list[str] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = self.images

        fast_mode = self.fast_mode

        size = self.size

        num_inference_steps = self.num_inference_steps

        guidance_scale = self.guidance_scale

        num_images = self.num_images

        seed = self.seed

        output_format: str | Unset = UNSET
        if not isinstance(self.output_format, Unset):
            output_format = self.output_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if images is not UNSET:
            field_dict["images"] = images
        if fast_mode is not UNSET:
            field_dict["fast_mode"] = fast_mode
        if size is not UNSET:
            field_dict["size"] = size
        if num_inference_steps is not UNSET:
            field_dict["num_inference_steps"] = num_inference_steps
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if num_images is not UNSET:
            field_dict["num_images"] = num_images
        if seed is not UNSET:
            field_dict["seed"] = seed
        if output_format is not UNSET:
            field_dict["output_format"] = output_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        images = cast(list[str], d.pop("images", UNSET))

        fast_mode = d.pop("fast_mode", UNSET)

        size = d.pop("size", UNSET)

        num_inference_steps = d.pop("num_inference_steps", UNSET)

        guidance_scale = d.pop("guidance_scale", UNSET)

        num_images = d.pop("num_images", UNSET)

        seed = d.pop("seed", UNSET)

        _output_format = d.pop("output_format", UNSET)
        output_format: Flux1KontextDevRequestOutputFormat | Unset
        if isinstance(_output_format, Unset):
            output_format = UNSET
        else:
            output_format = check_flux_1_kontext_dev_request_output_format(_output_format)

        flux_1_kontext_dev_request = cls(
            prompt=prompt,
            images=images,
            fast_mode=fast_mode,
            size=size,
            num_inference_steps=num_inference_steps,
            guidance_scale=guidance_scale,
            num_images=num_images,
            seed=seed,
            output_format=output_format,
        )

        flux_1_kontext_dev_request.additional_properties = d
        return flux_1_kontext_dev_request

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
