# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_type import AudioType, check_audio_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audio_metadata import AudioMetadata


T = TypeVar("T", bound="Audio")


@_attrs_define
class Audio:
    """A recording.

    Attributes:
        audio_url (str | Unset): Link to the file.
        audio_url_ttl (int | str | Unset): Lifetime of the link in seconds, as decimal text or as a number. Unconfirmed:
            a number was never seen here.
        audio_type (AudioType | str | Unset): File format of a recording.
        audio_metadata (AudioMetadata | Unset): What is said in a recording, and when.
    """

    audio_url: str | Unset = UNSET
    audio_url_ttl: int | str | Unset = UNSET
    audio_type: AudioType | str | Unset = UNSET
    audio_metadata: AudioMetadata | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        audio_url = self.audio_url

        audio_url_ttl: int | str | Unset
        if isinstance(self.audio_url_ttl, Unset):
            audio_url_ttl = UNSET
        else:
            audio_url_ttl = self.audio_url_ttl

        audio_type: str | Unset
        if isinstance(self.audio_type, Unset):
            audio_type = UNSET
        elif isinstance(self.audio_type, str):
            audio_type = self.audio_type
        else:
            audio_type = self.audio_type

        audio_metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.audio_metadata, Unset):
            audio_metadata = self.audio_metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if audio_url is not UNSET:
            field_dict["audio_url"] = audio_url
        if audio_url_ttl is not UNSET:
            field_dict["audio_url_ttl"] = audio_url_ttl
        if audio_type is not UNSET:
            field_dict["audio_type"] = audio_type
        if audio_metadata is not UNSET:
            field_dict["audio_metadata"] = audio_metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audio_metadata import AudioMetadata  # noqa: PLC0415

        d = dict(src_dict)
        audio_url = d.pop("audio_url", UNSET)

        def _parse_audio_url_ttl(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        audio_url_ttl = _parse_audio_url_ttl(d.pop("audio_url_ttl", UNSET))

        def _parse_audio_type(data: object) -> AudioType | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                audio_type_type_0 = check_audio_type(data)

                return audio_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AudioType | str | Unset, data)

        audio_type = _parse_audio_type(d.pop("audio_type", UNSET))

        _audio_metadata = d.pop("audio_metadata", UNSET)
        audio_metadata: AudioMetadata | Unset
        if isinstance(_audio_metadata, Unset):
            audio_metadata = UNSET
        else:
            audio_metadata = AudioMetadata.from_dict(_audio_metadata)

        audio = cls(
            audio_url=audio_url,
            audio_url_ttl=audio_url_ttl,
            audio_type=audio_type,
            audio_metadata=audio_metadata,
        )

        audio.additional_properties = d
        return audio

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
