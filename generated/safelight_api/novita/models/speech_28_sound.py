# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.speech_28_sound_bitrate import Speech28SoundBitrate, check_speech_28_sound_bitrate
from ..models.speech_28_sound_channel import Speech28SoundChannel, check_speech_28_sound_channel
from ..models.speech_28_sound_format import Speech28SoundFormat, check_speech_28_sound_format
from ..models.speech_28_sound_sample_rate import Speech28SoundSampleRate, check_speech_28_sound_sample_rate
from ..types import UNSET, Unset

T = TypeVar("T", bound="Speech28Sound")


@_attrs_define
class Speech28Sound:
    """Form of the recording.

    Attributes:
        format_ (Speech28SoundFormat | Unset): Kind of file. pcm says nothing of itself.
        sample_rate (Speech28SoundSampleRate | Unset): Samples a second.
        bitrate (Speech28SoundBitrate | Unset): Bits a second, of mp3 only.
        channel (Speech28SoundChannel | Unset): Mono or stereo.
        force_cbr (bool | Unset): Keeps to the bit rate throughout.
    """

    format_: Speech28SoundFormat | Unset = UNSET
    sample_rate: Speech28SoundSampleRate | Unset = UNSET
    bitrate: Speech28SoundBitrate | Unset = UNSET
    channel: Speech28SoundChannel | Unset = UNSET
    force_cbr: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        format_: str | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_

        sample_rate: int | Unset = UNSET
        if not isinstance(self.sample_rate, Unset):
            sample_rate = self.sample_rate

        bitrate: int | Unset = UNSET
        if not isinstance(self.bitrate, Unset):
            bitrate = self.bitrate

        channel: int | Unset = UNSET
        if not isinstance(self.channel, Unset):
            channel = self.channel

        force_cbr = self.force_cbr

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if format_ is not UNSET:
            field_dict["format"] = format_
        if sample_rate is not UNSET:
            field_dict["sample_rate"] = sample_rate
        if bitrate is not UNSET:
            field_dict["bitrate"] = bitrate
        if channel is not UNSET:
            field_dict["channel"] = channel
        if force_cbr is not UNSET:
            field_dict["force_cbr"] = force_cbr

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _format_ = d.pop("format", UNSET)
        format_: Speech28SoundFormat | Unset
        if isinstance(_format_, Unset):
            format_ = UNSET
        else:
            format_ = check_speech_28_sound_format(_format_)

        _sample_rate = d.pop("sample_rate", UNSET)
        sample_rate: Speech28SoundSampleRate | Unset
        if isinstance(_sample_rate, Unset):
            sample_rate = UNSET
        else:
            sample_rate = check_speech_28_sound_sample_rate(_sample_rate)

        _bitrate = d.pop("bitrate", UNSET)
        bitrate: Speech28SoundBitrate | Unset
        if isinstance(_bitrate, Unset):
            bitrate = UNSET
        else:
            bitrate = check_speech_28_sound_bitrate(_bitrate)

        _channel = d.pop("channel", UNSET)
        channel: Speech28SoundChannel | Unset
        if isinstance(_channel, Unset):
            channel = UNSET
        else:
            channel = check_speech_28_sound_channel(_channel)

        force_cbr = d.pop("force_cbr", UNSET)

        speech_28_sound = cls(
            format_=format_,
            sample_rate=sample_rate,
            bitrate=bitrate,
            channel=channel,
            force_cbr=force_cbr,
        )

        speech_28_sound.additional_properties = d
        return speech_28_sound

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
