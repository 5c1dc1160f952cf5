# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ming_image_request_model import MingImageRequestModel, check_ming_image_request_model
from ..models.ming_image_request_output_format import (
    MingImageRequestOutputFormat,
    check_ming_image_request_output_format,
)
from ..models.ming_image_request_response_format import (
    MingImageRequestResponseFormat,
    check_ming_image_request_response_format,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="MingImageRequest")


@_attrs_define
class MingImageRequest:
    """What Ming is to make.

    Attributes:
        model (MingImageRequestModel): Name of the model.
        prompt (str): What the picture should show.
        size (str | Unset): widthxheight in pixels, put to the nearest class.
        output_format (MingImageRequestOutputFormat | Unset): Kind of file.
        response_format (MingImageRequestResponseFormat | Unset): Whether the picture comes as base64 or as a link.
    """

    model: MingImageRequestModel
    prompt: str
    size: str | Unset = UNSET
    output_format: MingImageRequestOutputFormat | Unset = UNSET
    response_format: MingImageRequestResponseFormat | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model: str = self.model

        prompt = self.prompt

        size = self.size

        output_format: str | Unset = UNSET
        if not isinstance(self.output_format, Unset):
            output_format = self.output_format

        response_format: str | Unset = UNSET
        if not isinstance(self.response_format, Unset):
            response_format = self.response_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model": model,
                "prompt": prompt,
            }
        )
        if size is not UNSET:
            field_dict["size"] = size
        if output_format is not UNSET:
            field_dict["output_format"] = output_format
        if response_format is not UNSET:
            field_dict["response_format"] = response_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = check_ming_image_request_model(d.pop("model"))

        prompt = d.pop("prompt")

        size = d.pop("size", UNSET)

        _output_format = d.pop("output_format", UNSET)
        output_format: MingImageRequestOutputFormat | Unset
        if isinstance(_output_format, Unset):
            output_format = UNSET
        else:
            output_format = check_ming_image_request_output_format(_output_format)

        _response_format = d.pop("response_format", UNSET)
        response_format: MingImageRequestResponseFormat | Unset
        if isinstance(_response_format, Unset):
            response_format = UNSET
        else:
            response_format = check_ming_image_request_response_format(_response_format)

        ming_image_request = cls(
            model=model,
            prompt=prompt,
            size=size,
            output_format=output_format,
            response_format=response_format,
        )

        ming_image_request.additional_properties = d
        return ming_image_request

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
