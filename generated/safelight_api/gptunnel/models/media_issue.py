# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MediaIssue")


@_attrs_define
class MediaIssue:
    """One thing that is wrong with a request.

    Attributes:
        path (Any | Unset): Where. Unconfirmed: whether it is text or a list is not known.
        expected (Any | Unset): What should stand there. Unconfirmed: its type is not known.
        message (str | Unset): The cause in words.
    """

    path: Any | Unset = UNSET
    expected: Any | Unset = UNSET
    message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        path = self.path

        expected = self.expected

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if path is not UNSET:
            field_dict["path"] = path
        if expected is not UNSET:
            field_dict["expected"] = expected
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        path = d.pop("path", UNSET)

        expected = d.pop("expected", UNSET)

        message = d.pop("message", UNSET)

        media_issue = cls(
            path=path,
            expected=expected,
            message=message,
        )

        media_issue.additional_properties = d
        return media_issue

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
