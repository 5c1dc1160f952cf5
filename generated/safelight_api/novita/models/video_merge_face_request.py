# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.video_merge_face_extra import VideoMergeFaceExtra
    from ..models.video_merge_face_input import VideoMergeFaceInput


T = TypeVar("T", bound="VideoMergeFaceRequest")


@_attrs_define
class VideoMergeFaceRequest:
    """Whose face goes into which video, and what to do with it.

    Attributes:
        request (VideoMergeFaceInput): Whose face goes into which video.
        extra (VideoMergeFaceExtra | Unset): How the video is stored.
    """

    request: VideoMergeFaceInput
    extra: VideoMergeFaceExtra | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request = self.request.to_dict()

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "request": request,
            }
        )
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.video_merge_face_extra import VideoMergeFaceExtra  # noqa: PLC0415
        from ..models.video_merge_face_input import VideoMergeFaceInput  # noqa: PLC0415

        d = dict(src_dict)
        request = VideoMergeFaceInput.from_dict(d.pop("request"))

        _extra = d.pop("extra", UNSET)
        extra: VideoMergeFaceExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = VideoMergeFaceExtra.from_dict(_extra)

        video_merge_face_request = cls(
            request=request,
            extra=extra,
        )

        video_merge_face_request.additional_properties = d
        return video_merge_face_request

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
