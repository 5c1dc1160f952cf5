# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AwsS3Storage")


@_attrs_define
class AwsS3Storage:
    """A place in an S3 bucket.

    Attributes:
        region (str): Region of the bucket.
        bucket (str): Name of the bucket.
        path (str): Folder in the bucket.
        save_to_path_directly (bool | Unset): Saves into the folder itself, without folders below it.
    """

    region: str
    bucket: str
    path: str
    save_to_path_directly: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        region = self.region

        bucket = self.bucket

        path = self.path

        save_to_path_directly = self.save_to_path_directly

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "region": region,
                "bucket": bucket,
                "path": path,
            }
        )
        if save_to_path_directly is not UNSET:
            field_dict["save_to_path_directly"] = save_to_path_directly

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        region = d.pop("region")

        bucket = d.pop("bucket")

        path = d.pop("path")

        save_to_path_directly = d.pop("save_to_path_directly", UNSET)

        aws_s3_storage = cls(
            region=region,
            bucket=bucket,
            path=path,
            save_to_path_directly=save_to_path_directly,
        )

        aws_s3_storage.additional_properties = d
        return aws_s3_storage

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
