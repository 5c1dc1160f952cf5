# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.fish_audio_request_format import FishAudioRequestFormat, check_fish_audio_request_format
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fish_audio_prosody import FishAudioProsody


T = TypeVar("T", bound="FishAudioRequest")


@_attrs_define
class FishAudioRequest:
    """What Fish Audio is to say.

    Attributes:
        text (str): What is said.
        format_ (FishAudioRequestFormat | Unset): Kind of file. pcm says nothing of itself.
        reference_id (str | Unset): Id of the voice.
        prosody (FishAudioProsody | Unset): How it is said.
    """

    text: str
    format_: FishAudioRequestFormat | Unset = UNSET
    reference_id: str | Unset = UNSET
    prosody: FishAudioProsody | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        format_: str | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_

        reference_id = self.reference_id

        prosody: dict[str, Any] | Unset = UNSET
        if not isinstance(self.prosody, Unset):
            prosody = self.prosody.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
            }
        )
        if format_ is not UNSET:
            field_dict["format"] = format_
        if reference_id is not UNSET:
            field_dict["reference_id"] = reference_id
        if prosody is not UNSET:
            field_dict["prosody"] = prosody

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fish_audio_prosody import FishAudioProsody  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        _format_ = d.pop("format", UNSET)
        format_: FishAudioRequestFormat | Unset
        if isinstance(_format_, Unset):
            format_ = UNSET
        else:
            format_ = check_fish_audio_request_format(_format_)

        reference_id = d.pop("reference_id", UNSET)

        _prosody = d.pop("prosody", UNSET)
        prosody: FishAudioProsody | Unset
        if isinstance(_prosody, Unset):
            prosody = UNSET
        else:
            prosody = FishAudioProsody.from_dict(_prosody)

        fish_audio_request = cls(
            text=text,
            format_=format_,
            reference_id=reference_id,
            prosody=prosody,
        )

        fish_audio_request.additional_properties = d
        return fish_audio_request

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
