# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.speech_28_request_output_format import Speech28RequestOutputFormat, check_speech_28_request_output_format
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.speech_28_change import Speech28Change
    from ..models.speech_28_pronunciation import Speech28Pronunciation
    from ..models.speech_28_sound import Speech28Sound
    from ..models.speech_28_stream import Speech28Stream
    from ..models.speech_28_timber import Speech28Timber
    from ..models.speech_28_voice import Speech28Voice


T = TypeVar("T", bound="Speech28Request")


@_attrs_define
class Speech28Request:
    """What MiniMax Speech 2.8 is to say, and how.

    Attributes:
        text (str): What is said, up to 9999 characters; <#seconds#> makes a pause.
        voice_setting (Speech28Voice): Who speaks, and how.
        audio_setting (Speech28Sound | Unset): Form of the recording.
        timber_weights (list[Speech28Timber] | Unset): Up to four voices that are mixed; voice_id is empty then.
        voice_modify (Speech28Change | Unset): How the voice is changed.
        language_boost (str | Unset): Language to recognise better, or auto.
        pronunciation_dict (Speech28Pronunciation | Unset): How words are pronounced.
        subtitle_enable (bool | Unset): Makes subtitles too.
        continuous_sound (bool | Unset): Joins sentences without a break.
        aigc_watermark (bool | Unset): Puts a mark of its making at the end.
        output_format (Speech28RequestOutputFormat | Unset): Whether the recording comes as a link that lives 24 hours,
            or as hexadecimal digits.
        stream (bool | Unset): Answers piece by piece. Leave it off; the pieces are not put together here.
        stream_options (Speech28Stream | Unset): What of a recording is streamed.
    """

    text: str
    voice_setting: Speech28Voice
    audio_setting: Speech28Sound | Unset = UNSET
    timber_weights: list[Speech28Timber] | Unset = UNSET
    voice_modify: Speech28Change | Unset = UNSET
    language_boost: str | Unset = UNSET
    pronunciation_dict: Speech28Pronunciation | Unset = UNSET
    subtitle_enable: bool | Unset = UNSET
    continuous_sound: bool | Unset = UNSET
    aigc_watermark: bool | Unset = UNSET
    output_format: Speech28RequestOutputFormat | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: Speech28Stream | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        voice_setting = self.voice_setting.to_dict()

        audio_setting: dict[str, Any] | Unset = UNSET
        if not isinstance(self.audio_setting, Unset):
            audio_setting = self.audio_setting.to_dict()

        timber_weights: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.timber_weights, Unset):
            timber_weights = []
            for timber_weights_item_data in self.timber_weights:
                timber_weights_item = timber_weights_item_data.to_dict()
                timber_weights.append(timber_weights_item)

        voice_modify: dict[str, Any] | Unset = UNSET
        if not isinstance(self.voice_modify, Unset):
            voice_modify = self.voice_modify.to_dict()

        language_boost = self.language_boost

        pronunciation_dict: dict[str, Any] | Unset = UNSET
        if not isinstance(self.pronunciation_dict, Unset):
            pronunciation_dict = self.pronunciation_dict.to_dict()

        subtitle_enable = self.subtitle_enable

        continuous_sound = self.continuous_sound

        aigc_watermark = self.aigc_watermark

        output_format: str | Unset = UNSET
        if not isinstance(self.output_format, Unset):
            output_format = self.output_format

        stream = self.stream

        stream_options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.stream_options, Unset):
            stream_options = self.stream_options.to_dict()

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
        if timber_weights is not UNSET:
            field_dict["timber_weights"] = timber_weights
        if voice_modify is not UNSET:
            field_dict["voice_modify"] = voice_modify
        if language_boost is not UNSET:
            field_dict["language_boost"] = language_boost
        if pronunciation_dict is not UNSET:
            field_dict["pronunciation_dict"] = pronunciation_dict
        if subtitle_enable is not UNSET:
            field_dict["subtitle_enable"] = subtitle_enable
        if continuous_sound is not UNSET:
            field_dict["continuous_sound"] = continuous_sound
        if aigc_watermark is not UNSET:
            field_dict["aigc_watermark"] = aigc_watermark
        if output_format is not UNSET:
            field_dict["output_format"] = output_format
        if stream is not UNSET:
            field_dict["stream"] = stream
        if stream_options is not UNSET:
            field_dict["stream_options"] = stream_options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.speech_28_change import Speech28Change  # noqa: PLC0415
        from ..models.speech_28_pronunciation import Speech28Pronunciation  # noqa: PLC0415
        from ..models.speech_28_sound import Speech28Sound  # noqa: PLC0415
        from ..models.speech_28_stream import Speech28Stream  # noqa: PLC0415
        from ..models.speech_28_timber import Speech28Timber  # noqa: PLC0415
        from ..models.speech_28_voice import Speech28Voice  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        voice_setting = Speech28Voice.from_dict(d.pop("voice_setting"))

        _audio_setting = d.pop("audio_setting", UNSET)
        audio_setting: Speech28Sound | Unset
        if isinstance(_audio_setting, Unset):
            audio_setting = UNSET
        else:
            audio_setting = Speech28Sound.from_dict(_audio_setting)

        _timber_weights = d.pop("timber_weights", UNSET)
        timber_weights: list[Speech28Timber] | Unset = UNSET
        if _timber_weights is not UNSET:
            timber_weights = []
            for timber_weights_item_data in _timber_weights:
                timber_weights_item = Speech28Timber.from_dict(timber_weights_item_data)

                timber_weights.append(timber_weights_item)

        _voice_modify = d.pop("voice_modify", UNSET)
        voice_modify: Speech28Change | Unset
        if isinstance(_voice_modify, Unset):
            voice_modify = UNSET
        else:
            voice_modify = Speech28Change.from_dict(_voice_modify)

        language_boost = d.pop("language_boost", UNSET)

        _pronunciation_dict = d.pop("pronunciation_dict", UNSET)
        pronunciation_dict: Speech28Pronunciation | Unset
        if isinstance(_pronunciation_dict, Unset):
            pronunciation_dict = UNSET
        else:
            pronunciation_dict = Speech28Pronunciation.from_dict(_pronunciation_dict)

        subtitle_enable = d.pop("subtitle_enable", UNSET)

        continuous_sound = d.pop("continuous_sound", UNSET)

        aigc_watermark = d.pop("aigc_watermark", UNSET)

        _output_format = d.pop("output_format", UNSET)
        output_format: Speech28RequestOutputFormat | Unset
        if isinstance(_output_format, Unset):
            output_format = UNSET
        else:
            output_format = check_speech_28_request_output_format(_output_format)

        stream = d.pop("stream", UNSET)

        _stream_options = d.pop("stream_options", UNSET)
        stream_options: Speech28Stream | Unset
        if isinstance(_stream_options, Unset):
            stream_options = UNSET
        else:
            stream_options = Speech28Stream.from_dict(_stream_options)

        speech_28_request = cls(
            text=text,
            voice_setting=voice_setting,
            audio_setting=audio_setting,
            timber_weights=timber_weights,
            voice_modify=voice_modify,
            language_boost=language_boost,
            pronunciation_dict=pronunciation_dict,
            subtitle_enable=subtitle_enable,
            continuous_sound=continuous_sound,
            aigc_watermark=aigc_watermark,
            output_format=output_format,
            stream=stream,
            stream_options=stream_options,
        )

        speech_28_request.additional_properties = d
        return speech_28_request

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
