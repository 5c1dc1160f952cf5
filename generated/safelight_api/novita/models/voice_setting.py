# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="VoiceSetting")


@_attrs_define
class VoiceSetting:
    """Who speaks, and how.

    Attributes:
        speed (float | Unset): Speed; 1 is usual.
        vol (float | Unset): Loudness; 1 is usual.
        pitch (int | Unset): Height of the voice; 0 is usual.
        voice_id (str | Unset): Name of the voice.
        emotion (str | Unset): Mood, one of seven names that the page lists. Unconfirmed: the names were not taken over.
        text_normalization (bool | Unset): Reads numbers and the like as words.
    """

    speed: float | Unset = UNSET
    vol: float | Unset = UNSET
    pitch: int | Unset = UNSET
    voice_id: str | Unset = UNSET
    emotion: str | Unset = UNSET
    text_normalization: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        speed = self.speed

        vol = self.vol

        pitch = self.pitch

        voice_id = self.voice_id

        emotion = self.emotion

        text_normalization = self.text_normalization

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if speed is not UNSET:
            field_dict["speed"] = speed
        if vol is not UNSET:
            field_dict["vol"] = vol
        if pitch is not UNSET:
            field_dict["pitch"] = pitch
        if voice_id is not UNSET:
            field_dict["voice_id"] = voice_id
        if emotion is not UNSET:
            field_dict["emotion"] = emotion
        if text_normalization is not UNSET:
            field_dict["text_normalization"] = text_normalization

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        speed = d.pop("speed", UNSET)

        vol = d.pop("vol", UNSET)

        pitch = d.pop("pitch", UNSET)

        voice_id = d.pop("voice_id", UNSET)

        emotion = d.pop("emotion", UNSET)

        text_normalization = d.pop("text_normalization", UNSET)

        voice_setting = cls(
            speed=speed,
            vol=vol,
            pitch=pitch,
            voice_id=voice_id,
            emotion=emotion,
            text_normalization=text_normalization,
        )

        voice_setting.additional_properties = d
        return voice_setting

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
