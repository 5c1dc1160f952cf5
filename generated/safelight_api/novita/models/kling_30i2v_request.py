# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Kling30I2VRequest")


@_attrs_define
class Kling30I2VRequest:
    """The picture that Kling 3.0 is to set in motion. It takes prompt or multi_prompt.

    Attributes:
        image (str): First frame, JPEG or PNG of up to 10 MB, each side 300 pixels or more and up to 2.5 times the
            other, as a URL or as base64.
        end_image (str | Unset): Last frame, in the same form. Not beside multi_prompt.
        prompt (str | Unset): What happens, up to 2500 characters. Unconfirmed: the page requires it, yet excludes it
            beside multi_prompt.
        duration (int | Unset): Length in seconds, 3 to 15.
        sound (bool | Unset): Makes sound with the video.
        cfg_scale (float | Unset): How closely to follow the prompt, 0 to 1.
        negative_prompt (str | Unset): What the video should not show, up to 2500 characters.
        multi_prompt (list[Any] | Unset): One prompt a shot, in place of prompt and end_image. Unconfirmed: the shape of
            a shot is not known.
    """

    image: str
    end_image: str | Unset = UNSET
    prompt: str | Unset = UNSET
    duration: int | Unset = UNSET
    sound: bool | Unset = UNSET
    cfg_scale: float | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    multi_prompt: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image = self.image

        end_image = self.end_image

        prompt = self.prompt

        duration = self.duration

        sound = self.sound

        cfg_scale = self.cfg_scale

        negative_prompt = self.negative_prompt

        multi_prompt: list[Any] | Unset = UNSET
        if not isinstance(self.multi_prompt, Unset):
            multi_prompt = self.multi_prompt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image": image,
            }
        )
        if end_image is not UNSET:
            field_dict["end_image"] = end_image
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if duration is not UNSET:
            field_dict["duration"] = duration
        if sound is not UNSET:
            field_dict["sound"] = sound
        if cfg_scale is not UNSET:
            field_dict["cfg_scale"] = cfg_scale
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt
        if multi_prompt is not UNSET:
            field_dict["multi_prompt"] = multi_prompt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = d.pop("image")

        end_image = d.pop("end_image", UNSET)

        prompt = d.pop("prompt", UNSET)

        duration = d.pop("duration", UNSET)

        sound = d.pop("sound", UNSET)

        cfg_scale = d.pop("cfg_scale", UNSET)

        negative_prompt = d.pop("negative_prompt", UNSET)

        multi_prompt = cast(list[Any], d.pop("multi_prompt", UNSET))

        kling_30i2v_request = cls(
            image=image,
            end_image=end_image,
            prompt=prompt,
            duration=duration,
            sound=sound,
            cfg_scale=cfg_scale,
            negative_prompt=negative_prompt,
            multi_prompt=multi_prompt,
        )

        kling_30i2v_request.additional_properties = d
        return kling_30i2v_request

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
