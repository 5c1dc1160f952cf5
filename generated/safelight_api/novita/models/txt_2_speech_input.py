# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.txt_2_speech_input_language import Txt2SpeechInputLanguage, check_txt_2_speech_input_language
from ..models.txt_2_speech_input_voice_id import Txt2SpeechInputVoiceId, check_txt_2_speech_input_voice_id
from ..types import UNSET, Unset

T = TypeVar("T", bound="Txt2SpeechInput")


@_attrs_define
class Txt2SpeechInput:
    """What to say, and in whose voice.

    Attributes:
        voice_id (Txt2SpeechInputVoiceId): Who speaks.
        language (Txt2SpeechInputLanguage): Language that is spoken.
        texts (list[str]): What is said; up to 512 characters.
        volume (float | Unset): Loudness, 1 to 2.
        speed (float | Unset): Speed, 0.8 to 3.
    """

    voice_id: Txt2SpeechInputVoiceId
    language: Txt2SpeechInputLanguage
    texts: list[str]
    volume: float | Unset = UNSET
    speed: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        voice_id: str = self.voice_id

        language: str = self.language

        texts = self.texts

        volume = self.volume

        speed = self.speed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "voice_id": voice_id,
                "language": language,
                "texts": texts,
            }
        )
        if volume is not UNSET:
            field_dict["volume"] = volume
        if speed is not UNSET:
            field_dict["speed"] = speed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        voice_id = check_txt_2_speech_input_voice_id(d.pop("voice_id"))

        language = check_txt_2_speech_input_language(d.pop("language"))

        texts = cast(list[str], d.pop("texts"))

        volume = d.pop("volume", UNSET)

        speed = d.pop("speed", UNSET)

        txt_2_speech_input = cls(
            voice_id=voice_id,
            language=language,
            texts=texts,
            volume=volume,
            speed=speed,
        )

        txt_2_speech_input.additional_properties = d
        return txt_2_speech_input

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
