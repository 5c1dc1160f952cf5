# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.training_upload_request_file_extension import (
    TrainingUploadRequestFileExtension,
    check_training_upload_request_file_extension,
)

T = TypeVar("T", bound="TrainingUploadRequest")


@_attrs_define
class TrainingUploadRequest:
    """What kind of picture is to be sent.

    Attributes:
        file_extension (TrainingUploadRequestFileExtension): Kind of file.
    """

    file_extension: TrainingUploadRequestFileExtension
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_extension: str = self.file_extension

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file_extension": file_extension,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file_extension = check_training_upload_request_file_extension(d.pop("file_extension"))

        training_upload_request = cls(
            file_extension=file_extension,
        )

        training_upload_request.additional_properties = d
        return training_upload_request

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
