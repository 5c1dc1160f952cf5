# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.video_merge_face_extra_response_video_type import (
    VideoMergeFaceExtraResponseVideoType,
    check_video_merge_face_extra_response_video_type,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="VideoMergeFaceExtra")


@_attrs_define
class VideoMergeFaceExtra:
    """How the video is stored.

    Attributes:
        response_video_type (VideoMergeFaceExtraResponseVideoType | Unset): File format of the video.
    """

    response_video_type: VideoMergeFaceExtraResponseVideoType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        response_video_type: str | Unset = UNSET
        if not isinstance(self.response_video_type, Unset):
            response_video_type = self.response_video_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if response_video_type is not UNSET:
            field_dict["response_video_type"] = response_video_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _response_video_type = d.pop("response_video_type", UNSET)
        response_video_type: VideoMergeFaceExtraResponseVideoType | Unset
        if isinstance(_response_video_type, Unset):
            response_video_type = UNSET
        else:
            response_video_type = check_video_merge_face_extra_response_video_type(_response_video_type)

        video_merge_face_extra = cls(
            response_video_type=response_video_type,
        )

        video_merge_face_extra.additional_properties = d
        return video_merge_face_extra

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
