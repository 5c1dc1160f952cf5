# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ming_image_file import MingImageFile
    from ..models.ming_image_usage import MingImageUsage


T = TypeVar("T", bound="MingImageResult")


@_attrs_define
class MingImageResult:
    """Pictures.

    Attributes:
        data (list[MingImageFile]): The pictures.
        created (int | Unset): When they were made, in seconds since 1970.
        usage (MingImageUsage | Unset): What the call took, in no known shape.
    """

    data: list[MingImageFile]
    created: int | Unset = UNSET
    usage: MingImageUsage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = []
        for data_item_data in self.data:
            data_item = data_item_data.to_dict()
            data.append(data_item)

        created = self.created

        usage: dict[str, Any] | Unset = UNSET
        if not isinstance(self.usage, Unset):
            usage = self.usage.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
            }
        )
        if created is not UNSET:
            field_dict["created"] = created
        if usage is not UNSET:
            field_dict["usage"] = usage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ming_image_file import MingImageFile  # noqa: PLC0415
        from ..models.ming_image_usage import MingImageUsage  # noqa: PLC0415

        d = dict(src_dict)
        data = []
        _data = d.pop("data")
        for data_item_data in _data:
            data_item = MingImageFile.from_dict(data_item_data)

            data.append(data_item)

        created = d.pop("created", UNSET)

        _usage = d.pop("usage", UNSET)
        usage: MingImageUsage | Unset
        if isinstance(_usage, Unset):
            usage = UNSET
        else:
            usage = MingImageUsage.from_dict(_usage)

        ming_image_result = cls(
            data=data,
            created=created,
            usage=usage,
        )

        ming_image_result.additional_properties = d
        return ming_image_result

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
