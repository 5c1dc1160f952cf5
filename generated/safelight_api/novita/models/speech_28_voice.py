# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.speech_28_voice_emotion import Speech28VoiceEmotion, check_speech_28_voice_emotion
from ..types import UNSET, Unset

T = TypeVar("T", bound="Speech28Voice")


@_attrs_define
class Speech28Voice:
    """Who speaks, and how.

    Attributes:
        voice_id (str): Name of the voice. Empty where timber_weights are given.
        speed (float | Unset): Speed, 0.5 to 2.
        vol (float | Unset): Loudness, up to 10.
        pitch (int | Unset): Pitch in semitones, -12 to 12.
        emotion (Speech28VoiceEmotion | Unset): Mood.
        latex_read (bool | Unset): Reads formulas in LaTeX.
        text_normalization (bool | Unset): Reads numbers and the like with more care.
    """

    voice_id: str
    speed: float | Unset = UNSET
    vol: float | Unset = UNSET
    pitch: int | Unset = UNSET
    emotion: Speech28VoiceEmotion | Unset = UNSET
    latex_read: bool | Unset = UNSET
    text_normalization: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        voice_id = self.voice_id

        speed = self.speed

        vol = self.vol

        pitch = self.pitch

        emotion: str | Unset = UNSET
        if not isinstance(self.emotion, Unset):
            emotion = self.emotion

        latex_read = self.latex_read

        text_normalization = self.text_normalization

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "voice_id": voice_id,
            }
        )
        if speed is not UNSET:
            field_dict["speed"] = speed
        if vol is not UNSET:
            field_dict["vol"] = vol
        if pitch is not UNSET:
            field_dict["pitch"] = pitch
        if emotion is not UNSET:
            field_dict["emotion"] = emotion
        if latex_read is not UNSET:
            field_dict["latex_read"] = latex_read
        if text_normalization is not UNSET:
            field_dict["text_normalization"] = text_normalization

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        voice_id = d.pop("voice_id")

        speed = d.pop("speed", UNSET)

        vol = d.pop("vol", UNSET)

        pitch = d.pop("pitch", UNSET)

        _emotion = d.pop("emotion", UNSET)
        emotion: Speech28VoiceEmotion | Unset
        if isinstance(_emotion, Unset):
            emotion = UNSET
        else:
            emotion = check_speech_28_voice_emotion(_emotion)

        latex_read = d.pop("latex_read", UNSET)

        text_normalization = d.pop("text_normalization", UNSET)

        speech_28_voice = cls(
            voice_id=voice_id,
            speed=speed,
            vol=vol,
            pitch=pitch,
            emotion=emotion,
            latex_read=latex_read,
            text_normalization=text_normalization,
        )

        speech_28_voice.additional_properties = d
        return speech_28_voice

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
