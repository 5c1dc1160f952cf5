# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.speech_28_data import Speech28Data
    from ..models.speech_28_info import Speech28Info
    from ..models.speech_28_status import Speech28Status


T = TypeVar("T", bound="Speech28Result")


@_attrs_define
class Speech28Result:
    """A recording and what there is to say of it.

    Attributes:
        data (Speech28Data): The recording.
        extra_info (Speech28Info | Unset): What there is to say of a recording.
        trace_id (str | Unset): Id of the call.
        base_resp (Speech28Status | Unset): How the call went.
    """

    data: Speech28Data
    extra_info: Speech28Info | Unset = UNSET
    trace_id: str | Unset = UNSET
    base_resp: Speech28Status | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = self.data.to_dict()

        extra_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra_info, Unset):
            extra_info = self.extra_info.to_dict()

        trace_id = self.trace_id

        base_resp: dict[str, Any] | Unset = UNSET
        if not isinstance(self.base_resp, Unset):
            base_resp = self.base_resp.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
            }
        )
        if extra_info is not UNSET:
            field_dict["extra_info"] = extra_info
        if trace_id is not UNSET:
            field_dict["trace_id"] = trace_id
        if base_resp is not UNSET:
            field_dict["base_resp"] = base_resp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.speech_28_data import Speech28Data  # noqa: PLC0415
        from ..models.speech_28_info import Speech28Info  # noqa: PLC0415
        from ..models.speech_28_status import Speech28Status  # noqa: PLC0415

        d = dict(src_dict)
        data = Speech28Data.from_dict(d.pop("data"))

        _extra_info = d.pop("extra_info", UNSET)
        extra_info: Speech28Info | Unset
        if isinstance(_extra_info, Unset):
            extra_info = UNSET
        else:
            extra_info = Speech28Info.from_dict(_extra_info)

        trace_id = d.pop("trace_id", UNSET)

        _base_resp = d.pop("base_resp", UNSET)
        base_resp: Speech28Status | Unset
        if isinstance(_base_resp, Unset):
            base_resp = UNSET
        else:
            base_resp = Speech28Status.from_dict(_base_resp)

        speech_28_result = cls(
            data=data,
            extra_info=extra_info,
            trace_id=trace_id,
            base_resp=base_resp,
        )

        speech_28_result.additional_properties = d
        return speech_28_result

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
