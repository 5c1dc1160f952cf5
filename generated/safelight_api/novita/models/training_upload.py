# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.training_upload_headers import TrainingUploadHeaders


T = TypeVar("T", bound="TrainingUpload")


@_attrs_define
class TrainingUpload:
    """Where to send a picture.

    Attributes:
        assets_id (str): Id by which a training names the picture.
        upload_url (str): Signed address.
        method (str | Unset): The method, PUT.
        headers (TrainingUploadHeaders | Unset): The headers that have to be sent.
    """

    assets_id: str
    upload_url: str
    method: str | Unset = UNSET
    headers: TrainingUploadHeaders | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assets_id = self.assets_id

        upload_url = self.upload_url

        method = self.method

        headers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.headers, Unset):
            headers = self.headers.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assets_id": assets_id,
                "upload_url": upload_url,
            }
        )
        if method is not UNSET:
            field_dict["method"] = method
        if headers is not UNSET:
            field_dict["headers"] = headers

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.training_upload_headers import TrainingUploadHeaders  # noqa: PLC0415

        d = dict(src_dict)
        assets_id = d.pop("assets_id")

        upload_url = d.pop("upload_url")

        method = d.pop("method", UNSET)

        _headers = d.pop("headers", UNSET)
        headers: TrainingUploadHeaders | Unset
        if isinstance(_headers, Unset):
            headers = UNSET
        else:
            headers = TrainingUploadHeaders.from_dict(_headers)

        training_upload = cls(
            assets_id=assets_id,
            upload_url=upload_url,
            method=method,
            headers=headers,
        )

        training_upload.additional_properties = d
        return training_upload

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
