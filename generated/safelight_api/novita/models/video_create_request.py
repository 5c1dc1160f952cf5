# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.video_create_request_aspect_ratio import (
    VideoCreateRequestAspectRatio,
    check_video_create_request_aspect_ratio,
)
from ..models.video_create_request_duration import VideoCreateRequestDuration, check_video_create_request_duration
from ..types import UNSET, Unset

T = TypeVar("T", bound="VideoCreateRequest")


@_attrs_define
class VideoCreateRequest:
    """What to make, and with which model.

    Attributes:
        model (str): Name of the model, from an open set.
        prompt (str | Unset): What happens.
        duration (VideoCreateRequestDuration | Unset): Length in seconds, as text.
        guidance_scale (float | Unset): How closely to follow the prompt, 0 to 1.
        negative_prompt (str | Unset): What the video should not show.
        aspect_ratio (VideoCreateRequestAspectRatio | Unset): Width to height, of a video from text alone.
        image (str | Unset): First frame.
        end_image (str | Unset): Last frame.
        add_audio (bool | Unset): Makes sound with the video.
        callback (str | Unset): Address to call when the task has ended.
    """

    model: str
    prompt: str | Unset = UNSET
    duration: VideoCreateRequestDuration | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    aspect_ratio: VideoCreateRequestAspectRatio | Unset = UNSET
    image: str | Unset = UNSET
    end_image: str | Unset = UNSET
    add_audio: bool | Unset = UNSET
    callback: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        prompt = self.prompt

        duration: str | Unset = UNSET
        if not isinstance(self.duration, Unset):
            duration = self.duration

        guidance_scale = self.guidance_scale

        negative_prompt = self.negative_prompt

        aspect_ratio: str | Unset = UNSET
        if not isinstance(self.aspect_ratio, Unset):
            aspect_ratio = self.aspect_ratio

        image = self.image

        end_image = self.end_image

        add_audio = self.add_audio

        callback = self.callback

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model": model,
            }
        )
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if duration is not UNSET:
            field_dict["duration"] = duration
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if image is not UNSET:
            field_dict["image"] = image
        if end_image is not UNSET:
            field_dict["end_image"] = end_image
        if add_audio is not UNSET:
            field_dict["add_audio"] = add_audio
        if callback is not UNSET:
            field_dict["callback"] = callback

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model")

        prompt = d.pop("prompt", UNSET)

        _duration = d.pop("duration", UNSET)
        duration: VideoCreateRequestDuration | Unset
        if isinstance(_duration, Unset):
            duration = UNSET
        else:
            duration = check_video_create_request_duration(_duration)

        guidance_scale = d.pop("guidance_scale", UNSET)

        negative_prompt = d.pop("negative_prompt", UNSET)

        _aspect_ratio = d.pop("aspect_ratio", UNSET)
        aspect_ratio: VideoCreateRequestAspectRatio | Unset
        if isinstance(_aspect_ratio, Unset):
            aspect_ratio = UNSET
        else:
            aspect_ratio = check_video_create_request_aspect_ratio(_aspect_ratio)

        image = d.pop("image", UNSET)

        end_image = d.pop("end_image", UNSET)

        add_audio = d.pop("add_audio", UNSET)

        callback = d.pop("callback", UNSET)

        video_create_request = cls(
            model=model,
            prompt=prompt,
            duration=duration,
            guidance_scale=guidance_scale,
            negative_prompt=negative_prompt,
            aspect_ratio=aspect_ratio,
            image=image,
            end_image=end_image,
            add_audio=add_audio,
            callback=callback,
        )

        video_create_request.additional_properties = d
        return video_create_request

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
