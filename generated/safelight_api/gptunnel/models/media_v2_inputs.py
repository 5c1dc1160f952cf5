# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MediaV2Inputs")


@_attrs_define
class MediaV2Inputs:
    """Files to work from; which of the members counts depends on the model.

    Attributes:
        image (list[str] | Unset): Pictures to work from.
        image_input (list[str] | Unset): Pictures to work from.
        first_frame (list[str] | Unset): Picture to begin a video with.
    """

    image: list[str] | Unset = UNSET
    image_input: list[str] | Unset = UNSET
    first_frame: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image: list[str] | Unset = UNSET
        if not isinstance(self.image, Unset):
            image = self.image

        image_input: list[str] | Unset = UNSET
        if not isinstance(self.image_input, Unset):
            image_input = self.image_input

        first_frame: list[str] | Unset = UNSET
        if not isinstance(self.first_frame, Unset):
            first_frame = self.first_frame

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if image is not UNSET:
            field_dict["image"] = image
        if image_input is not UNSET:
            field_dict["image_input"] = image_input
        if first_frame is not UNSET:
            field_dict["first_frame"] = first_frame

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = cast(list[str], d.pop("image", UNSET))

        image_input = cast(list[str], d.pop("image_input", UNSET))

        first_frame = cast(list[str], d.pop("first_frame", UNSET))

        media_v2_inputs = cls(
            image=image,
            image_input=image_input,
            first_frame=first_frame,
        )

        media_v2_inputs.additional_properties = d
        return media_v2_inputs

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
