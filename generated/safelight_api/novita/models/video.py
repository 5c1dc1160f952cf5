# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.video_type import VideoType, check_video_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="Video")


@_attrs_define
class Video:
    """A video.

    Attributes:
        video_url (str | Unset): Link to the file.
        video_url_ttl (int | str | Unset): Lifetime of the link in seconds, as decimal text or as a number. Unconfirmed:
            a number was never seen here.
        video_type (str | Unset | VideoType): File format of a video.
    """

    video_url: str | Unset = UNSET
    video_url_ttl: int | str | Unset = UNSET
    video_type: str | Unset | VideoType = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        video_url = self.video_url

        video_url_ttl: int | str | Unset
        if isinstance(self.video_url_ttl, Unset):
            video_url_ttl = UNSET
        else:
            video_url_ttl = self.video_url_ttl

        video_type: str | Unset
        if isinstance(self.video_type, Unset):
            video_type = UNSET
        elif isinstance(self.video_type, str):
            video_type = self.video_type
        else:
            video_type = self.video_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if video_url is not UNSET:
            field_dict["video_url"] = video_url
        if video_url_ttl is not UNSET:
            field_dict["video_url_ttl"] = video_url_ttl
        if video_type is not UNSET:
            field_dict["video_type"] = video_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        video_url = d.pop("video_url", UNSET)

        def _parse_video_url_ttl(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        video_url_ttl = _parse_video_url_ttl(d.pop("video_url_ttl", UNSET))

        def _parse_video_type(data: object) -> str | Unset | VideoType:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                video_type_type_0 = check_video_type(data)

                return video_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Unset | VideoType, data)

        video_type = _parse_video_type(d.pop("video_type", UNSET))

        video = cls(
            video_url=video_url,
            video_url_ttl=video_url_ttl,
            video_type=video_type,
        )

        video.additional_properties = d
        return video

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
