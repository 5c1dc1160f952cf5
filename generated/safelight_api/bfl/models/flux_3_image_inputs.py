# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.flux_3_image_aspect_ratio import Flux3ImageAspectRatio, check_flux_3_image_aspect_ratio
from ..models.flux_3_image_inputs_auto import Flux3ImageInputsAuto, check_flux_3_image_inputs_auto
from ..models.flux_3_image_inputs_resolution import Flux3ImageInputsResolution, check_flux_3_image_inputs_resolution
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux3ImageInputs")


@_attrs_define
class Flux3ImageInputs:
    """What FLUX.3 is to make.

    Attributes:
        prompt (str): What the picture should show, or how the given pictures should change.
        images (list[str] | None | str | Unset): One to ten pictures to work from, as http(s) URLs or as base64; each at
            least 256 by 256 and at most 16 million pixels and 20 MB.
        aspect_ratio (Flux3ImageAspectRatio | Flux3ImageInputsAuto | Unset): Width to height. auto takes that of the
            prompt, else of the first picture, else 1:1.
        resolution (Flux3ImageInputsResolution | Unset): Size of the picture, from 768 by 768 pixels up to 4k.
        safety_tolerance (int | Unset): How much moderation lets through, from 0 (strictest) to 4.
        grounding (bool | Unset): Lets the model search the web, and pictures there, before it draws.
        version (Literal['latest'] | Unset): Version of the model. There is only the latest; dated ones are to follow.
    """

    prompt: str
    images: list[str] | None | str | Unset = UNSET
    aspect_ratio: Flux3ImageAspectRatio | Flux3ImageInputsAuto | Unset = UNSET
    resolution: Flux3ImageInputsResolution | Unset = UNSET
    safety_tolerance: int | Unset = UNSET
    grounding: bool | Unset = UNSET
    version: Literal["latest"] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        images: list[str] | None | str | Unset
        if isinstance(self.images, Unset):
            images = UNSET
        elif isinstance(self.images, list):
            images = self.images

        else:
            images = self.images

        aspect_ratio: str | Unset
        if isinstance(self.aspect_ratio, Unset):
            aspect_ratio = UNSET
        elif isinstance(self.aspect_ratio, str):
            aspect_ratio = self.aspect_ratio
        else:
            aspect_ratio = self.aspect_ratio

        resolution: str | Unset = UNSET
        if not isinstance(self.resolution, Unset):
            resolution = self.resolution

        safety_tolerance = self.safety_tolerance

        grounding = self.grounding

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if images is not UNSET:
            field_dict["images"] = images
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if safety_tolerance is not UNSET:
            field_dict["safety_tolerance"] = safety_tolerance
        if grounding is not UNSET:
            field_dict["grounding"] = grounding
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        def _parse_images(data: object) -> list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                images_type_1 = cast(list[str], data)

                return images_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | str | Unset, data)

        images = _parse_images(d.pop("images", UNSET))

        def _parse_aspect_ratio(data: object) -> Flux3ImageAspectRatio | Flux3ImageInputsAuto | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                aspect_ratio_type_0 = check_flux_3_image_aspect_ratio(data)

                return aspect_ratio_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            aspect_ratio_auto = check_flux_3_image_inputs_auto(data)

            return aspect_ratio_auto

        aspect_ratio = _parse_aspect_ratio(d.pop("aspect_ratio", UNSET))

        _resolution = d.pop("resolution", UNSET)
        resolution: Flux3ImageInputsResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_flux_3_image_inputs_resolution(_resolution)

        safety_tolerance = d.pop("safety_tolerance", UNSET)

        grounding = d.pop("grounding", UNSET)

        version = cast(Literal["latest"] | Unset, d.pop("version", UNSET))
        if version != "latest" and not isinstance(version, Unset):
            raise ValueError(f"version must match const 'latest', got '{version}'")

        flux_3_image_inputs = cls(
            prompt=prompt,
            images=images,
            aspect_ratio=aspect_ratio,
            resolution=resolution,
            safety_tolerance=safety_tolerance,
            grounding=grounding,
            version=version,
        )

        return flux_3_image_inputs
