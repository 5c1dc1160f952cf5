# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Speech28Info")


@_attrs_define
class Speech28Info:
    """What there is to say of a recording.

    Attributes:
        audio_length (int | Unset): Length in milliseconds.
        audio_format (str | Unset): Kind of file.
        audio_size (int | Unset): Size in bytes.
        bitrate (int | Unset): Bits a second.
        audio_channel (int | Unset): Mono or stereo.
        audio_sample_rate (int | Unset): Samples a second.
        word_count (int | Unset): Words that were read.
        usage_characters (int | Unset): Characters that are billed.
        invisible_character_ratio (float | Unset): Share of characters that cannot be read.
    """

    audio_length: int | Unset = UNSET
    audio_format: str | Unset = UNSET
    audio_size: int | Unset = UNSET
    bitrate: int | Unset = UNSET
    audio_channel: int | Unset = UNSET
    audio_sample_rate: int | Unset = UNSET
    word_count: int | Unset = UNSET
    usage_characters: int | Unset = UNSET
    invisible_character_ratio: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        audio_length = self.audio_length

        audio_format = self.audio_format

        audio_size = self.audio_size

        bitrate = self.bitrate

        audio_channel = self.audio_channel

        audio_sample_rate = self.audio_sample_rate

        word_count = self.word_count

        usage_characters = self.usage_characters

        invisible_character_ratio = self.invisible_character_ratio

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if audio_length is not UNSET:
            field_dict["audio_length"] = audio_length
        if audio_format is not UNSET:
            field_dict["audio_format"] = audio_format
        if audio_size is not UNSET:
            field_dict["audio_size"] = audio_size
        if bitrate is not UNSET:
            field_dict["bitrate"] = bitrate
        if audio_channel is not UNSET:
            field_dict["audio_channel"] = audio_channel
        if audio_sample_rate is not UNSET:
            field_dict["audio_sample_rate"] = audio_sample_rate
        if word_count is not UNSET:
            field_dict["word_count"] = word_count
        if usage_characters is not UNSET:
            field_dict["usage_characters"] = usage_characters
        if invisible_character_ratio is not UNSET:
            field_dict["invisible_character_ratio"] = invisible_character_ratio

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        audio_length = d.pop("audio_length", UNSET)

        audio_format = d.pop("audio_format", UNSET)

        audio_size = d.pop("audio_size", UNSET)

        bitrate = d.pop("bitrate", UNSET)

        audio_channel = d.pop("audio_channel", UNSET)

        audio_sample_rate = d.pop("audio_sample_rate", UNSET)

        word_count = d.pop("word_count", UNSET)

        usage_characters = d.pop("usage_characters", UNSET)

        invisible_character_ratio = d.pop("invisible_character_ratio", UNSET)

        speech_28_info = cls(
            audio_length=audio_length,
            audio_format=audio_format,
            audio_size=audio_size,
            bitrate=bitrate,
            audio_channel=audio_channel,
            audio_sample_rate=audio_sample_rate,
            word_count=word_count,
            usage_characters=usage_characters,
            invisible_character_ratio=invisible_character_ratio,
        )

        speech_28_info.additional_properties = d
        return speech_28_info

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
