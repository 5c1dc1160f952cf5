# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.glm_tts_request_response_format import GlmTtsRequestResponseFormat, check_glm_tts_request_response_format
from ..types import UNSET, Unset

T = TypeVar("T", bound="GlmTtsRequest")


@_attrs_define
class GlmTtsRequest:
    """What GLM is to say.

    Attributes:
        input_ (str): What is said, up to 1024 characters.
        voice (str): Who speaks: tongtong, chuichui, xiaochen, jam, kazi, douji, luodo, or a voice of your own.
        speed (float | Unset): Speed, 0.5 to 2.
        volume (float | Unset): Loudness, up to 10.
        response_format (GlmTtsRequestResponseFormat | Unset): Form of the recording. Only wav says of itself what it
            is.
        watermark_enabled (bool | Unset): Puts a watermark on the recording.
    """

    input_: str
    voice: str
    speed: float | Unset = UNSET
    volume: float | Unset = UNSET
    response_format: GlmTtsRequestResponseFormat | Unset = UNSET
    watermark_enabled: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        voice = self.voice

        speed = self.speed

        volume = self.volume

        response_format: str | Unset = UNSET
        if not isinstance(self.response_format, Unset):
            response_format = self.response_format

        watermark_enabled = self.watermark_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "input": input_,
                "voice": voice,
            }
        )
        if speed is not UNSET:
            field_dict["speed"] = speed
        if volume is not UNSET:
            field_dict["volume"] = volume
        if response_format is not UNSET:
            field_dict["response_format"] = response_format
        if watermark_enabled is not UNSET:
            field_dict["watermark_enabled"] = watermark_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        input_ = d.pop("input")

        voice = d.pop("voice")

        speed = d.pop("speed", UNSET)

        volume = d.pop("volume", UNSET)

        _response_format = d.pop("response_format", UNSET)
        response_format: GlmTtsRequestResponseFormat | Unset
        if isinstance(_response_format, Unset):
            response_format = UNSET
        else:
            response_format = check_glm_tts_request_response_format(_response_format)

        watermark_enabled = d.pop("watermark_enabled", UNSET)

        glm_tts_request = cls(
            input_=input_,
            voice=voice,
            speed=speed,
            volume=volume,
            response_format=response_format,
            watermark_enabled=watermark_enabled,
        )

        glm_tts_request.additional_properties = d
        return glm_tts_request

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
