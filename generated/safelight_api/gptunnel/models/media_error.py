# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_issue import MediaIssue


T = TypeVar("T", bound="MediaError")


@_attrs_define
class MediaError:
    """Why a request was refused. Comes under HTTP 200.

    Attributes:
        code (int): The cause: 1 server failed, 2 key not accepted, 3 request invalid, 4 no such task, 5 balance too
            low, 6 server busy, 7 organisation not allowed, 99 no such method, 500 server failed, 1001 sensitive content,
            1002 unsafe prompt.
        issues (list[MediaIssue] | Unset): What is wrong with the request, with code 3.
    """

    code: int
    issues: list[MediaIssue] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        issues: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.issues, Unset):
            issues = []
            for issues_item_data in self.issues:
                issues_item = issues_item_data.to_dict()
                issues.append(issues_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
            }
        )
        if issues is not UNSET:
            field_dict["issues"] = issues

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_issue import MediaIssue  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        _issues = d.pop("issues", UNSET)
        issues: list[MediaIssue] | Unset = UNSET
        if _issues is not UNSET:
            issues = []
            for issues_item_data in _issues:
                issues_item = MediaIssue.from_dict(issues_item_data)

                issues.append(issues_item)

        media_error = cls(
            code=code,
            issues=issues,
        )

        media_error.additional_properties = d
        return media_error

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
