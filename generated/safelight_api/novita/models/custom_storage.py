# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.aws_s3_storage import AwsS3Storage


T = TypeVar("T", bound="CustomStorage")


@_attrs_define
class CustomStorage:
    """Storage of your own for the pictures.

    Attributes:
        aws_s3 (AwsS3Storage | Unset): A place in an S3 bucket.
    """

    aws_s3: AwsS3Storage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        aws_s3: dict[str, Any] | Unset = UNSET
        if not isinstance(self.aws_s3, Unset):
            aws_s3 = self.aws_s3.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if aws_s3 is not UNSET:
            field_dict["aws_s3"] = aws_s3

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.aws_s3_storage import AwsS3Storage  # noqa: PLC0415

        d = dict(src_dict)
        _aws_s3 = d.pop("aws_s3", UNSET)
        aws_s3: AwsS3Storage | Unset
        if isinstance(_aws_s3, Unset):
            aws_s3 = UNSET
        else:
            aws_s3 = AwsS3Storage.from_dict(_aws_s3)

        custom_storage = cls(
            aws_s3=aws_s3,
        )

        custom_storage.additional_properties = d
        return custom_storage

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
