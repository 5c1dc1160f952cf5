# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.qwen_image_edit_request_output_format import (
    QwenImageEditRequestOutputFormat,
    check_qwen_image_edit_request_output_format,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="QwenImageEditRequest")


@_attrs_define
class QwenImageEditRequest:
    """What Qwen Image is to change.

    Attributes:
        prompt (str): How the picture should change.
        image (str): Picture to edit. Unconfirmed: the page does not say in what form.
        seed (int | Unset): The same seed with the same input gives the same picture; -1 is random.
        output_format (QwenImageEditRequestOutputFormat | Unset): File format of the picture.
    """

    prompt: str
    image: str
    seed: int | Unset = UNSET
    output_format: QwenImageEditRequestOutputFormat | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        image = self.image

        seed = self.seed

        output_format: str | Unset = UNSET
        if not isinstance(self.output_format, Unset):
            output_format = self.output_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
                "image": image,
            }
        )
        if seed is not UNSET:
            field_dict["seed"] = seed
        if output_format is not UNSET:
            field_dict["output_format"] = output_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        image = d.pop("image")

        seed = d.pop("seed", UNSET)

        _output_format = d.pop("output_format", UNSET)
        output_format: QwenImageEditRequestOutputFormat | Unset
        if isinstance(_output_format, Unset):
            output_format = UNSET
        else:
            output_format = check_qwen_image_edit_request_output_format(_output_format)

        qwen_image_edit_request = cls(
            prompt=prompt,
            image=image,
            seed=seed,
            output_format=output_format,
        )

        qwen_image_edit_request.additional_properties = d
        return qwen_image_edit_request

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
