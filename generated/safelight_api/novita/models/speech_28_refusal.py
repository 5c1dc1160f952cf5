# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.speech_28_cause import Speech28Cause


T = TypeVar("T", bound="Speech28Refusal")


@_attrs_define
class Speech28Refusal:
    """Why there is no recording. Comes under HTTP 200.

    Attributes:
        base_resp (Speech28Cause): Why it did not go well.
        trace_id (str | Unset): Id of the call.
    """

    base_resp: Speech28Cause
    trace_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base_resp = self.base_resp.to_dict()

        trace_id = self.trace_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "base_resp": base_resp,
            }
        )
        if trace_id is not UNSET:
            field_dict["trace_id"] = trace_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.speech_28_cause import Speech28Cause  # noqa: PLC0415

        d = dict(src_dict)
        base_resp = Speech28Cause.from_dict(d.pop("base_resp"))

        trace_id = d.pop("trace_id", UNSET)

        speech_28_refusal = cls(
            base_resp=base_resp,
            trace_id=trace_id,
        )

        speech_28_refusal.additional_properties = d
        return speech_28_refusal

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
