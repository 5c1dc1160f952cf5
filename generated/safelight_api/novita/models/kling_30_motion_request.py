# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.kling_30_motion_request_character_orientation import (
    Kling30MotionRequestCharacterOrientation,
    check_kling_30_motion_request_character_orientation,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Kling30MotionRequest")


@_attrs_define
class Kling30MotionRequest:
    """The figure that is to move, and the clip whose motion it takes.

    Attributes:
        image (str): The figure, JPEG or PNG, as a URL or as base64.
        video (str): Public URL of the clip whose motion is taken.
        prompt (str | Unset): What the video should show.
        negative_prompt (str | Unset): What it should not show.
        model_name (str | Unset): The tier.
        keep_original_sound (bool | Unset): Keeps the sound of the clip.
        character_orientation (Kling30MotionRequestCharacterOrientation | Unset): Whose orientation the figure takes.
            Unconfirmed: one client requires it.
    """

    image: str
    video: str
    prompt: str | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    model_name: str | Unset = UNSET
    keep_original_sound: bool | Unset = UNSET
    character_orientation: Kling30MotionRequestCharacterOrientation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image = self.image

        video = self.video

        prompt = self.prompt

        negative_prompt = self.negative_prompt

        model_name = self.model_name

        keep_original_sound = self.keep_original_sound

        character_orientation: str | Unset = UNSET
        if not isinstance(self.character_orientation, Unset):
            character_orientation = self.character_orientation

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image": image,
                "video": video,
            }
        )
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt
        if model_name is not UNSET:
            field_dict["model_name"] = model_name
        if keep_original_sound is not UNSET:
            field_dict["keep_original_sound"] = keep_original_sound
        if character_orientation is not UNSET:
            field_dict["character_orientation"] = character_orientation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = d.pop("image")

        video = d.pop("video")

        prompt = d.pop("prompt", UNSET)

        negative_prompt = d.pop("negative_prompt", UNSET)

        model_name = d.pop("model_name", UNSET)

        keep_original_sound = d.pop("keep_original_sound", UNSET)

        _character_orientation = d.pop("character_orientation", UNSET)
        character_orientation: Kling30MotionRequestCharacterOrientation | Unset
        if isinstance(_character_orientation, Unset):
            character_orientation = UNSET
        else:
            character_orientation = check_kling_30_motion_request_character_orientation(_character_orientation)

        kling_30_motion_request = cls(
            image=image,
            video=video,
            prompt=prompt,
            negative_prompt=negative_prompt,
            model_name=model_name,
            keep_original_sound=keep_original_sound,
            character_orientation=character_orientation,
        )

        kling_30_motion_request.additional_properties = d
        return kling_30_motion_request

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
