# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.kling_v21i2v_request_duration import KlingV21I2VRequestDuration, check_kling_v21i2v_request_duration
from ..models.kling_v21i2v_request_mode import KlingV21I2VRequestMode, check_kling_v21i2v_request_mode
from ..types import UNSET, Unset

T = TypeVar("T", bound="KlingV21I2VRequest")


@_attrs_define
class KlingV21I2VRequest:
    """Which picture Kling is to set in motion, and how.

    Attributes:
        image (str): Picture to set in motion. Unconfirmed: the page does not say in what form.
        prompt (str): What should happen, 1 to 2500 characters.
        mode (KlingV21I2VRequestMode | Unset): Standard, or Professional for more care.
        duration (KlingV21I2VRequestDuration | Unset): Length in seconds, as text.
        guidance_scale (float | Unset): How closely to follow the prompt, 0 to 1.
        negative_prompt (str | Unset): What to keep out of the video.
    """

    image: str
    prompt: str
    mode: KlingV21I2VRequestMode | Unset = UNSET
    duration: KlingV21I2VRequestDuration | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image = self.image

        prompt = self.prompt

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

        duration: str | Unset = UNSET
        if not isinstance(self.duration, Unset):
            duration = self.duration

        guidance_scale = self.guidance_scale

        negative_prompt = self.negative_prompt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image": image,
                "prompt": prompt,
            }
        )
        if mode is not UNSET:
            field_dict["mode"] = mode
        if duration is not UNSET:
            field_dict["duration"] = duration
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = d.pop("image")

        prompt = d.pop("prompt")

        _mode = d.pop("mode", UNSET)
        mode: KlingV21I2VRequestMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = check_kling_v21i2v_request_mode(_mode)

        _duration = d.pop("duration", UNSET)
        duration: KlingV21I2VRequestDuration | Unset
        if isinstance(_duration, Unset):
            duration = UNSET
        else:
            duration = check_kling_v21i2v_request_duration(_duration)

        guidance_scale = d.pop("guidance_scale", UNSET)

        negative_prompt = d.pop("negative_prompt", UNSET)

        kling_v21i2v_request = cls(
            image=image,
            prompt=prompt,
            mode=mode,
            duration=duration,
            guidance_scale=guidance_scale,
            negative_prompt=negative_prompt,
        )

        kling_v21i2v_request.additional_properties = d
        return kling_v21i2v_request

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
