# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.midjourney_variation_request_image import (
    MidjourneyVariationRequestImage,
    check_midjourney_variation_request_image,
)
from ..models.midjourney_variation_request_mode import (
    MidjourneyVariationRequestMode,
    check_midjourney_variation_request_mode,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="MidjourneyVariationRequest")


@_attrs_define
class MidjourneyVariationRequest:
    """Which picture of which task to vary.

    Attributes:
        task_id (str): Id of the task to go on from.
        image (MidjourneyVariationRequestImage | Unset): Which of its four pictures, counted from 1; needed where there
            are four.
        mode (MidjourneyVariationRequestMode | Unset): How far the variation may go; needed where the task is an
            upsample.
    """

    task_id: str
    image: MidjourneyVariationRequestImage | Unset = UNSET
    mode: MidjourneyVariationRequestMode | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task_id = self.task_id

        image: int | Unset = UNSET
        if not isinstance(self.image, Unset):
            image = self.image

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "taskId": task_id,
            }
        )
        if image is not UNSET:
            field_dict["image"] = image
        if mode is not UNSET:
            field_dict["mode"] = mode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        task_id = d.pop("taskId")

        _image = d.pop("image", UNSET)
        image: MidjourneyVariationRequestImage | Unset
        if isinstance(_image, Unset):
            image = UNSET
        else:
            image = check_midjourney_variation_request_image(_image)

        _mode = d.pop("mode", UNSET)
        mode: MidjourneyVariationRequestMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = check_midjourney_variation_request_mode(_mode)

        midjourney_variation_request = cls(
            task_id=task_id,
            image=image,
            mode=mode,
        )

        midjourney_variation_request.additional_properties = d
        return midjourney_variation_request

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
