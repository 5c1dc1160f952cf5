# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flux_1_kontext_max_request_aspect_ratio import (
    Flux1KontextMaxRequestAspectRatio,
    check_flux_1_kontext_max_request_aspect_ratio,
)
from ..models.flux_1_kontext_max_request_safety_tolerance import (
    Flux1KontextMaxRequestSafetyTolerance,
    check_flux_1_kontext_max_request_safety_tolerance,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux1KontextMaxRequest")


@_attrs_define
class Flux1KontextMaxRequest:
    """What FLUX.1 Kontext [max] is to edit or make.

    Attributes:
        prompt (str): What the picture should show, or how the given ones should change.
        images (list[str] | Unset): Up to 4 pictures to work from. Unconfirmed: the page does not say in what form.
        guidance_scale (float | Unset): How closely to follow the prompt, 1 to 20.
        aspect_ratio (Flux1KontextMaxRequestAspectRatio | Unset): Width to height.
        safety_tolerance (Flux1KontextMaxRequestSafetyTolerance | Unset): How much moderation lets through, from 1
            (strictest) to 5, as text.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
    """

    prompt: str
    images: list[str] | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    aspect_ratio: Flux1KontextMaxRequestAspectRatio | Unset = UNSET
    safety_tolerance: Flux1KontextMaxRequestSafetyTolerance | Unset = UNSET
    seed: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        images: list[str] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = self.images

        guidance_scale = self.guidance_scale

        aspect_ratio: str | Unset = UNSET
        if not isinstance(self.aspect_ratio, Unset):
            aspect_ratio = self.aspect_ratio

        safety_tolerance: str | Unset = UNSET
        if not isinstance(self.safety_tolerance, Unset):
            safety_tolerance = self.safety_tolerance

        seed = self.seed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if images is not UNSET:
            field_dict["images"] = images
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if safety_tolerance is not UNSET:
            field_dict["safety_tolerance"] = safety_tolerance
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        images = cast(list[str], d.pop("images", UNSET))

        guidance_scale = d.pop("guidance_scale", UNSET)

        _aspect_ratio = d.pop("aspect_ratio", UNSET)
        aspect_ratio: Flux1KontextMaxRequestAspectRatio | Unset
        if isinstance(_aspect_ratio, Unset):
            aspect_ratio = UNSET
        else:
            aspect_ratio = check_flux_1_kontext_max_request_aspect_ratio(_aspect_ratio)

        _safety_tolerance = d.pop("safety_tolerance", UNSET)
        safety_tolerance: Flux1KontextMaxRequestSafetyTolerance | Unset
        if isinstance(_safety_tolerance, Unset):
            safety_tolerance = UNSET
        else:
            safety_tolerance = check_flux_1_kontext_max_request_safety_tolerance(_safety_tolerance)

        seed = d.pop("seed", UNSET)

        flux_1_kontext_max_request = cls(
            prompt=prompt,
            images=images,
            guidance_scale=guidance_scale,
            aspect_ratio=aspect_ratio,
            safety_tolerance=safety_tolerance,
            seed=seed,
        )

        flux_1_kontext_max_request.additional_properties = d
        return flux_1_kontext_max_request

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
