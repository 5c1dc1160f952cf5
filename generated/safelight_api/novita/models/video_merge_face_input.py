# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="VideoMergeFaceInput")


@_attrs_define
class VideoMergeFaceInput:
    """Whose face goes into which video.

    Attributes:
        video_assets_id (str): Id of the video, which PUT https://assets.novitai.com/video answers an upload with.
        enable_restore (bool): Repairs the face afterwards.
        face_image_base64 (str): Picture of the face, as base64; at most 2048 by 2048 pixels and 30 MB.
    """

    video_assets_id: str
    enable_restore: bool
    face_image_base64: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        video_assets_id = self.video_assets_id

        enable_restore = self.enable_restore

        face_image_base64 = self.face_image_base64

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "video_assets_id": video_assets_id,
                "enable_restore": enable_restore,
                "face_image_base64": face_image_base64,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        video_assets_id = d.pop("video_assets_id")

        enable_restore = d.pop("enable_restore")

        face_image_base64 = d.pop("face_image_base64")

        video_merge_face_input = cls(
            video_assets_id=video_assets_id,
            enable_restore=enable_restore,
            face_image_base64=face_image_base64,
        )

        video_merge_face_input.additional_properties = d
        return video_merge_face_input

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
