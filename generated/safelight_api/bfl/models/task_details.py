# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TaskDetails")


@_attrs_define
class TaskDetails:
    """Why a task ended as it did.

    Attributes:
        moderation_reasons (list[str] | None | Unset): Names of the filters that stopped the task.
        error (Any | Unset): What went wrong, usually as text. Unconfirmed: its type is not published.
    """

    moderation_reasons: list[str] | None | Unset = UNSET
    error: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        moderation_reasons: list[str] | None | Unset
        if isinstance(self.moderation_reasons, Unset):
            moderation_reasons = UNSET
        elif isinstance(self.moderation_reasons, list):
            moderation_reasons = self.moderation_reasons

        else:
            moderation_reasons = self.moderation_reasons

        error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if moderation_reasons is not UNSET:
            field_dict["Moderation Reasons"] = moderation_reasons
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_moderation_reasons(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                moderation_reasons_type_0 = cast(list[str], data)

                return moderation_reasons_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        moderation_reasons = _parse_moderation_reasons(d.pop("Moderation Reasons", UNSET))

        error = d.pop("error", UNSET)

        task_details = cls(
            moderation_reasons=moderation_reasons,
            error=error,
        )

        task_details.additional_properties = d
        return task_details

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
