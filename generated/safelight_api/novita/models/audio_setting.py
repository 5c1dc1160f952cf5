# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_setting_channel import AudioSettingChannel, check_audio_setting_channel
from ..models.audio_setting_format import AudioSettingFormat, check_audio_setting_format
from ..types import UNSET, Unset

T = TypeVar("T", bound="AudioSetting")


@_attrs_define
class AudioSetting:
    """How the recording is stored.

    Attributes:
        sample_rate (int | Unset): Samples a second.
        bitrate (int | Unset): Bits a second.
        format_ (AudioSettingFormat | Unset): File format of the recording.
        channel (AudioSettingChannel | Unset): 1 for mono, 2 for stereo.
    """

    sample_rate: int | Unset = UNSET
    bitrate: int | Unset = UNSET
    format_: AudioSettingFormat | Unset = UNSET
    channel: AudioSettingChannel | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sample_rate = self.sample_rate

        bitrate = self.bitrate

        format_: str | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_

        channel: int | Unset = UNSET
        if not isinstance(self.channel, Unset):
            channel = self.channel

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if sample_rate is not UNSET:
            field_dict["sample_rate"] = sample_rate
        if bitrate is not UNSET:
            field_dict["bitrate"] = bitrate
        if format_ is not UNSET:
            field_dict["format"] = format_
        if channel is not UNSET:
            field_dict["channel"] = channel

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sample_rate = d.pop("sample_rate", UNSET)

        bitrate = d.pop("bitrate", UNSET)

        _format_ = d.pop("format", UNSET)
        format_: AudioSettingFormat | Unset
        if isinstance(_format_, Unset):
            format_ = UNSET
        else:
            format_ = check_audio_setting_format(_format_)

        _channel = d.pop("channel", UNSET)
        channel: AudioSettingChannel | Unset
        if isinstance(_channel, Unset):
            channel = UNSET
        else:
            channel = check_audio_setting_channel(_channel)

        audio_setting = cls(
            sample_rate=sample_rate,
            bitrate=bitrate,
            format_=format_,
            channel=channel,
        )

        audio_setting.additional_properties = d
        return audio_setting

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
