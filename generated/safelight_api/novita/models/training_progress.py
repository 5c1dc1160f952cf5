# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TrainingProgress")


@_attrs_define
class TrainingProgress:
    """How far a training has come.

    Attributes:
        eta_relative (int | str | Unset): Seconds that it still takes. Unconfirmed: its type is not known.
        progress_percent (int | str | Unset): Progress in percent. Unconfirmed: its type is not known.
    """

    eta_relative: int | str | Unset = UNSET
    progress_percent: int | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        eta_relative: int | str | Unset
        if isinstance(self.eta_relative, Unset):
            eta_relative = UNSET
        else:
            eta_relative = self.eta_relative

        progress_percent: int | str | Unset
        if isinstance(self.progress_percent, Unset):
            progress_percent = UNSET
        else:
            progress_percent = self.progress_percent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if eta_relative is not UNSET:
            field_dict["eta_relative"] = eta_relative
        if progress_percent is not UNSET:
            field_dict["progress_percent"] = progress_percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_eta_relative(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        eta_relative = _parse_eta_relative(d.pop("eta_relative", UNSET))

        def _parse_progress_percent(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        progress_percent = _parse_progress_percent(d.pop("progress_percent", UNSET))

        training_progress = cls(
            eta_relative=eta_relative,
            progress_percent=progress_percent,
        )

        training_progress.additional_properties = d
        return training_progress

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
