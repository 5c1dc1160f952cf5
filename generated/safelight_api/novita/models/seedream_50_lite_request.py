# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.seedream_50_lite_request_sequential_image_generation import (
    Seedream50LiteRequestSequentialImageGeneration,
    check_seedream_50_lite_request_sequential_image_generation,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.optimize_prompt_options import OptimizePromptOptions
    from ..models.sequential_image_options import SequentialImageOptions


T = TypeVar("T", bound="Seedream50LiteRequest")


@_attrs_define
class Seedream50LiteRequest:
    """What Seedream 5.0 lite is to make.

    Attributes:
        prompt (str): What the picture should show, or how the given ones should change.
        image (list[str] | Unset): Up to 14 pictures to work from, as URLs or as base64.
        size (str | Unset): 2K or 3K, or widthxheight with 3686400 to 10404496 pixels in all and at most 16 to 1.
        watermark (bool | Unset): Puts a watermark on the picture.
        optimize_prompt_options (OptimizePromptOptions | Unset): How the prompt is rewritten first.
        sequential_image_generation (Seedream50LiteRequestSequentialImageGeneration | Unset): auto lets several pictures
            that belong together be made.
        sequential_image_generation_options (SequentialImageOptions | Unset): Limits of pictures that belong together.
    """

    prompt: str
    image: list[str] | Unset = UNSET
    size: str | Unset = UNSET
    watermark: bool | Unset = UNSET
    optimize_prompt_options: OptimizePromptOptions | Unset = UNSET
    sequential_image_generation: Seedream50LiteRequestSequentialImageGeneration | Unset = UNSET
    sequential_image_generation_options: SequentialImageOptions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        image: list[str] | Unset = UNSET
        if not isinstance(self.image, Unset):
            image = self.image

        size = self.size

        watermark = self.watermark

        optimize_prompt_options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.optimize_prompt_options, Unset):
            optimize_prompt_options = self.optimize_prompt_options.to_dict()

        sequential_image_generation: str | Unset = UNSET
        if not isinstance(self.sequential_image_generation, Unset):
            sequential_image_generation = self.sequential_image_generation

        sequential_image_generation_options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sequential_image_generation_options, Unset):
            sequential_image_generation_options = self.sequential_image_generation_options.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if image is not UNSET:
            field_dict["image"] = image
        if size is not UNSET:
            field_dict["size"] = size
        if watermark is not UNSET:
            field_dict["watermark"] = watermark
        if optimize_prompt_options is not UNSET:
            field_dict["optimize_prompt_options"] = optimize_prompt_options
        if sequential_image_generation is not UNSET:
            field_dict["sequential_image_generation"] = sequential_image_generation
        if sequential_image_generation_options is not UNSET:
            field_dict["sequential_image_generation_options"] = sequential_image_generation_options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.optimize_prompt_options import OptimizePromptOptions  # noqa: PLC0415
        from ..models.sequential_image_options import SequentialImageOptions  # noqa: PLC0415

        d = dict(src_dict)
        prompt = d.pop("prompt")

        image = cast(list[str], d.pop("image", UNSET))

        size = d.pop("size", UNSET)

        watermark = d.pop("watermark", UNSET)

        _optimize_prompt_options = d.pop("optimize_prompt_options", UNSET)
        optimize_prompt_options: OptimizePromptOptions | Unset
        if isinstance(_optimize_prompt_options, Unset):
            optimize_prompt_options = UNSET
        else:
            optimize_prompt_options = OptimizePromptOptions.from_dict(_optimize_prompt_options)

        _sequential_image_generation = d.pop("sequential_image_generation", UNSET)
        sequential_image_generation: Seedream50LiteRequestSequentialImageGeneration | Unset
        if isinstance(_sequential_image_generation, Unset):
            sequential_image_generation = UNSET
        else:
            sequential_image_generation = check_seedream_50_lite_request_sequential_image_generation(
                _sequential_image_generation
            )

        _sequential_image_generation_options = d.pop("sequential_image_generation_options", UNSET)
        sequential_image_generation_options: SequentialImageOptions | Unset
        if isinstance(_sequential_image_generation_options, Unset):
            sequential_image_generation_options = UNSET
        else:
            sequential_image_generation_options = SequentialImageOptions.from_dict(_sequential_image_generation_options)

        seedream_50_lite_request = cls(
            prompt=prompt,
            image=image,
            size=size,
            watermark=watermark,
            optimize_prompt_options=optimize_prompt_options,
            sequential_image_generation=sequential_image_generation,
            sequential_image_generation_options=sequential_image_generation_options,
        )

        seedream_50_lite_request.additional_properties = d
        return seedream_50_lite_request

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
