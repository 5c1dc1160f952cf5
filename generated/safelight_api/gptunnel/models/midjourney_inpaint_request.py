# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MidjourneyInpaintRequest")


@_attrs_define
class MidjourneyInpaintRequest:
    """What of which picture to draw afresh.

    Attributes:
        task_id (str): Id of the task to go on from.
        mask (str): Black and white PNG as base64, of the size of the picture; what is white is drawn afresh.
        prompt (str | Unset): What the new part should show; else the prompt of the task.
    """

    task_id: str
    mask: str
    prompt: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task_id = self.task_id

        mask = self.mask

        prompt = self.prompt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "taskId": task_id,
                "mask": mask,
            }
        )
        if prompt is not UNSET:
            field_dict["prompt"] = prompt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        task_id = d.pop("taskId")

        mask = d.pop("mask")

        prompt = d.pop("prompt", UNSET)

        midjourney_inpaint_request = cls(
            task_id=task_id,
            mask=mask,
            prompt=prompt,
        )

        midjourney_inpaint_request.additional_properties = d
        return midjourney_inpaint_request

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
