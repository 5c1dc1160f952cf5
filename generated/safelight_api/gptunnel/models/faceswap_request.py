# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FaceswapRequest")


@_attrs_define
class FaceswapRequest:
    """The two pictures of a swap.

    Attributes:
        source_image (str): Picture whose face is replaced, as a data URI or a URL. Unconfirmed: that a URL is accepted
            is not documented for certain.
        face_image (str): Picture that gives the face, as a data URI or a URL. Unconfirmed: that it is required, and
            that a URL is accepted, is not documented for certain.
        webhook (str | Unset): Address to call when the task has ended. Unconfirmed: recommended on the page of the
            result; its own row could not be read.
    """

    source_image: str
    face_image: str
    webhook: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        source_image = self.source_image

        face_image = self.face_image

        webhook = self.webhook

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sourceImage": source_image,
                "faceImage": face_image,
            }
        )
        if webhook is not UNSET:
            field_dict["webhook"] = webhook

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        source_image = d.pop("sourceImage")

        face_image = d.pop("faceImage")

        webhook = d.pop("webhook", UNSET)

        faceswap_request = cls(
            source_image=source_image,
            face_image=face_image,
            webhook=webhook,
        )

        faceswap_request.additional_properties = d
        return faceswap_request

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
