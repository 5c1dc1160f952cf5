# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audio_setting import AudioSetting
    from ..models.pronunciation_dict import PronunciationDict
    from ..models.voice_modify import VoiceModify
    from ..models.voice_setting import VoiceSetting


T = TypeVar("T", bound="MinimaxSpeech26HdRequest")


@_attrs_define
class MinimaxSpeech26HdRequest:
    """What MiniMax is to say.

    Attributes:
        text (str): What is said, 1 to 50000 characters.
        voice_setting (VoiceSetting): Who speaks, and how.
        audio_setting (AudioSetting | Unset): How the recording is stored.
        pronunciation_dict (PronunciationDict | Unset): How some words are pronounced. Unconfirmed: its members were not
            taken over.
        language_boost (str | Unset): Language or dialect to favour.
        voice_modify (VoiceModify | Unset): How the voice is changed. Unconfirmed: its members were not taken over.
    """

    text: str
    voice_setting: VoiceSetting
    audio_setting: AudioSetting | Unset = UNSET
    pronunciation_dict: PronunciationDict | Unset = UNSET
    language_boost: str | Unset = UNSET
    voice_modify: VoiceModify | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        voice_setting = self.voice_setting.to_dict()

        audio_setting: dict[str, Any] | Unset = UNSET
        if not isinstance(self.audio_setting, Unset):
            audio_setting = self.audio_setting.to_dict()

        pronunciation_dict: dict[str, Any] | Unset = UNSET
        if not isinstance(self.pronunciation_dict, Unset):
            pronunciation_dict = self.pronunciation_dict.to_dict()

        language_boost = self.language_boost

        voice_modify: dict[str, Any] | Unset = UNSET
        if not isinstance(self.voice_modify, Unset):
            voice_modify = self.voice_modify.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "voice_setting": voice_setting,
            }
        )
        if audio_setting is not UNSET:
            field_dict["audio_setting"] = audio_setting
        if pronunciation_dict is not UNSET:
            field_dict["pronunciation_dict"] = pronunciation_dict
        if language_boost is not UNSET:
            field_dict["language_boost"] = language_boost
        if voice_modify is not UNSET:
            field_dict["voice_modify"] = voice_modify

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audio_setting import AudioSetting  # noqa: PLC0415
        from ..models.pronunciation_dict import PronunciationDict  # noqa: PLC0415
        from ..models.voice_modify import VoiceModify  # noqa: PLC0415
        from ..models.voice_setting import VoiceSetting  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        voice_setting = VoiceSetting.from_dict(d.pop("voice_setting"))

        _audio_setting = d.pop("audio_setting", UNSET)
        audio_setting: AudioSetting | Unset
        if isinstance(_audio_setting, Unset):
            audio_setting = UNSET
        else:
            audio_setting = AudioSetting.from_dict(_audio_setting)

        _pronunciation_dict = d.pop("pronunciation_dict", UNSET)
        pronunciation_dict: PronunciationDict | Unset
        if isinstance(_pronunciation_dict, Unset):
            pronunciation_dict = UNSET
        else:
            pronunciation_dict = PronunciationDict.from_dict(_pronunciation_dict)

        language_boost = d.pop("language_boost", UNSET)

        _voice_modify = d.pop("voice_modify", UNSET)
        voice_modify: VoiceModify | Unset
        if isinstance(_voice_modify, Unset):
            voice_modify = UNSET
        else:
            voice_modify = VoiceModify.from_dict(_voice_modify)

        minimax_speech_26_hd_request = cls(
            text=text,
            voice_setting=voice_setting,
            audio_setting=audio_setting,
            pronunciation_dict=pronunciation_dict,
            language_boost=language_boost,
            voice_modify=voice_modify,
        )

        minimax_speech_26_hd_request.additional_properties = d
        return minimax_speech_26_hd_request

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
