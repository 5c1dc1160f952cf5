# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.direct_image_extra import DirectImageExtra


T = TypeVar("T", bound="RemoveTextRequest")


@_attrs_define
class RemoveTextRequest:
    """Which picture to remove text from.

    Attributes:
        image_file (str): Picture to remove text from, as base64; at most 1024 by 1024 pixels and 30 MB.
        extra (DirectImageExtra | Unset): How the picture is answered.
    """

    image_file: str
    extra: DirectImageExtra | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image_file = self.image_file

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image_file": image_file,
            }
        )
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.direct_image_extra import DirectImageExtra  # noqa: PLC0415

        d = dict(src_dict)
        image_file = d.pop("image_file")

        _extra = d.pop("extra", UNSET)
        extra: DirectImageExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = DirectImageExtra.from_dict(_extra)

        remove_text_request = cls(
            image_file=image_file,
            extra=extra,
        )

        remove_text_request.additional_properties = d
        return remove_text_request

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
