# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mini_max_h3_part_role import MiniMaxH3PartRole, check_mini_max_h3_part_role
from ..models.mini_max_h3_part_type import MiniMaxH3PartType, check_mini_max_h3_part_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mini_max_h3_picture import MiniMaxH3Picture


T = TypeVar("T", bound="MiniMaxH3Part")


@_attrs_define
class MiniMaxH3Part:
    """A text, or a picture and its part in the video.

    Attributes:
        type_ (MiniMaxH3PartType): What this is.
        text (str | Unset): What happens, of a text.
        image_url (MiniMaxH3Picture | Unset): Where a picture is.
        role (MiniMaxH3PartRole | Unset): The picture's part in the video. Unconfirmed: only first_frame was seen with
            this model.
    """

    type_: MiniMaxH3PartType
    text: str | Unset = UNSET
    image_url: MiniMaxH3Picture | Unset = UNSET
    role: MiniMaxH3PartRole | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        text = self.text

        image_url: dict[str, Any] | Unset = UNSET
        if not isinstance(self.image_url, Unset):
            image_url = self.image_url.to_dict()

        role: str | Unset = UNSET
        if not isinstance(self.role, Unset):
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
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mini_max_h3_picture import MiniMaxH3Picture  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_mini_max_h3_part_type(d.pop("type"))

        text = d.pop("text", UNSET)

        _image_url = d.pop("image_url", UNSET)
        image_url: MiniMaxH3Picture | Unset
        if isinstance(_image_url, Unset):
            image_url = UNSET
        else:
            image_url = MiniMaxH3Picture.from_dict(_image_url)

        _role = d.pop("role", UNSET)
        role: MiniMaxH3PartRole | Unset
        if isinstance(_role, Unset):
            role = UNSET
        else:
            role = check_mini_max_h3_part_role(_role)

        mini_max_h3_part = cls(
            type_=type_,
            text=text,
            image_url=image_url,
            role=role,
        )

        mini_max_h3_part.additional_properties = d
        return mini_max_h3_part

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
