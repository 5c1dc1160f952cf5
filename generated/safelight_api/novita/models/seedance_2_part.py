# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.seedance_2_part_type import Seedance2PartType, check_seedance_2_part_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.seedance_2_address import Seedance2Address
    from ..models.seedance_2_picture import Seedance2Picture


T = TypeVar("T", bound="Seedance2Part")


@_attrs_define
class Seedance2Part:
    """A text, or a picture, clip or sound and its part in the video.

    Attributes:
        type_ (Seedance2PartType): What this is.
        text (str | Unset): What happens, of a text.
        image_url (Seedance2Picture | Unset): Where a picture is.
        video_url (Seedance2Address | Unset): Where a clip or a sound is.
        audio_url (Seedance2Address | Unset): Where a clip or a sound is.
        role (str | Unset): Its part in the video.
    """

    type_: Seedance2PartType
    text: str | Unset = UNSET
    image_url: Seedance2Picture | Unset = UNSET
    video_url: Seedance2Address | Unset = UNSET
    audio_url: Seedance2Address | Unset = UNSET
    role: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        text = self.text

        image_url: dict[str, Any] | Unset = UNSET
        if not isinstance(self.image_url, Unset):
            image_url = self.image_url.to_dict()

        video_url: dict[str, Any] | Unset = UNSET
        if not isinstance(self.video_url, Unset):
            video_url = self.video_url.to_dict()

        audio_url: dict[str, Any] | Unset = UNSET
        if not isinstance(self.audio_url, Unset):
            audio_url = self.audio_url.to_dict()

        role = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text
        if image_url is not UNSET:
            field_dict["image_url"] = image_url
        if video_url is not UNSET:
            field_dict["video_url"] = video_url
        if audio_url is not UNSET:
            field_dict["audio_url"] = audio_url
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seedance_2_address import Seedance2Address  # noqa: PLC0415
        from ..models.seedance_2_picture import Seedance2Picture  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_seedance_2_part_type(d.pop("type"))

        text = d.pop("text", UNSET)

        _image_url = d.pop("image_url", UNSET)
        image_url: Seedance2Picture | Unset
        if isinstance(_image_url, Unset):
            image_url = UNSET
        else:
            image_url = Seedance2Picture.from_dict(_image_url)

        _video_url = d.pop("video_url", UNSET)
        video_url: Seedance2Address | Unset
        if isinstance(_video_url, Unset):
            video_url = UNSET
        else:
            video_url = Seedance2Address.from_dict(_video_url)

        _audio_url = d.pop("audio_url", UNSET)
        audio_url: Seedance2Address | Unset
        if isinstance(_audio_url, Unset):
            audio_url = UNSET
        else:
            audio_url = Seedance2Address.from_dict(_audio_url)

        role = d.pop("role", UNSET)

        seedance_2_part = cls(
            type_=type_,
            text=text,
            image_url=image_url,
            video_url=video_url,
            audio_url=audio_url,
            role=role,
        )

        seedance_2_part.additional_properties = d
        return seedance_2_part

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
