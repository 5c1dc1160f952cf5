# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Speech28Data")


@_attrs_define
class Speech28Data:
    """The recording.

    Attributes:
        audio (str): Link to the file, or the file itself in hexadecimal digits.
        status (int | Unset): 1 while pieces follow, 2 at the end.
        subtitle_file (str | Unset): Link to the subtitles.
    """

    audio: str
    status: int | Unset = UNSET
    subtitle_file: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        audio = self.audio

        status = self.status

        subtitle_file = self.subtitle_file

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audio": audio,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if subtitle_file is not UNSET:
            field_dict["subtitle_file"] = subtitle_file

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        audio = d.pop("audio")

        status = d.pop("status", UNSET)

        subtitle_file = d.pop("subtitle_file", UNSET)

        speech_28_data = cls(
            audio=audio,
            status=status,
            subtitle_file=subtitle_file,
        )

        speech_28_data.additional_properties = d
        return speech_28_data

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
