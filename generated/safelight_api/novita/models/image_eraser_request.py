# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.image_eraser_request_output_format import (
    ImageEraserRequestOutputFormat,
    check_image_eraser_request_output_format,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImageEraserRequest")


@_attrs_define
class ImageEraserRequest:
    """What to erase from which picture.

    Attributes:
        image (str): Picture to erase from. Unconfirmed: the page does not say in what form.
        mask (str | Unset): Picture that marks what to erase in white. Unconfirmed: the page does not say in what form.
        prompt (str | Unset): What to erase, in words.
        output_format (ImageEraserRequestOutputFormat | Unset): File format of the picture.
    """

    image: str
    mask: str | Unset = UNSET
    prompt: str | Unset = UNSET
    output_format: ImageEraserRequestOutputFormat | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image = self.image

        mask = self.mask

        prompt = self.prompt

        output_format: str | Unset = UNSET
        if not isinstance(self.output_format, Unset):
            output_format = self.output_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image": image,
            }
        )
        if mask is not UNSET:
            field_dict["mask"] = mask
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if output_format is not UNSET:
            field_dict["output_format"] = output_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = d.pop("image")

        mask = d.pop("mask", UNSET)

        prompt = d.pop("prompt", UNSET)

        _output_format = d.pop("output_format", UNSET)
        output_format: ImageEraserRequestOutputFormat | Unset
        if isinstance(_output_format, Unset):
            output_format = UNSET
        else:
            output_format = check_image_eraser_request_output_format(_output_format)

        image_eraser_request = cls(
            image=image,
            mask=mask,
            prompt=prompt,
            output_format=output_format,
        )

        image_eraser_request.additional_properties = d
        return image_eraser_request

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
