# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.image_type import ImageType, check_image_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="EditedImage")


@_attrs_define
class EditedImage:
    """A picture, as base64.

    Attributes:
        image_file (str | Unset): The file, as base64.
        image_type (ImageType | str | Unset): File format of a picture.
    """

    image_file: str | Unset = UNSET
    image_type: ImageType | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image_file = self.image_file

        image_type: str | Unset
        if isinstance(self.image_type, Unset):
            image_type = UNSET
        elif isinstance(self.image_type, str):
            image_type = self.image_type
        else:
            image_type = self.image_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if image_file is not UNSET:
            field_dict["image_file"] = image_file
        if image_type is not UNSET:
            field_dict["image_type"] = image_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image_file = d.pop("image_file", UNSET)

        def _parse_image_type(data: object) -> ImageType | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                image_type_type_0 = check_image_type(data)

                return image_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ImageType | str | Unset, data)

        image_type = _parse_image_type(d.pop("image_type", UNSET))

        edited_image = cls(
            image_file=image_file,
            image_type=image_type,
        )

        edited_image.additional_properties = d
        return edited_image

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
