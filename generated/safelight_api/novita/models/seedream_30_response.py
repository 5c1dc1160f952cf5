# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Seedream30Response")


@_attrs_define
class Seedream30Response:
    """The pictures, in the form that was asked for.

    Attributes:
        image_urls (list[str] | Unset): Links to the files.
        binary_data_base64 (list[str] | Unset): The files, as base64.
    """

    image_urls: list[str] | Unset = UNSET
    binary_data_base64: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image_urls: list[str] | Unset = UNSET
        if not isinstance(self.image_urls, Unset):
            image_urls = self.image_urls

        binary_data_base64: list[str] | Unset = UNSET
        if not isinstance(self.binary_data_base64, Unset):
            binary_data_base64 = self.binary_data_base64

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if image_urls is not UNSET:
            field_dict["image_urls"] = image_urls
        if binary_data_base64 is not UNSET:
            field_dict["binary_data_base64"] = binary_data_base64

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image_urls = cast(list[str], d.pop("image_urls", UNSET))

        binary_data_base64 = cast(list[str], d.pop("binary_data_base64", UNSET))

        seedream_30_response = cls(
            image_urls=image_urls,
            binary_data_base64=binary_data_base64,
        )

        seedream_30_response.additional_properties = d
        return seedream_30_response

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
