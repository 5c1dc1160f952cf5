# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_v2_status import MediaV2Status, check_media_v2_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_v2_cause import MediaV2Cause
    from ..models.media_v2_file import MediaV2File


T = TypeVar("T", bound="MediaV2Task")


@_attrs_define
class MediaV2Task:
    """A task and its state.

    Attributes:
        id (str): Id of the task.
        status (MediaV2Status | str): Where a task stands. Unconfirmed: seen in client code.
        code (int | Unset): 0: the request was not refused.
        result (list[MediaV2File] | None | Unset): What the task made, once it is done.
        price (float | None | str | Unset): Price in roubles, as a number or as decimal text.
        model (str | Unset): Name of the model.
        error (MediaV2Cause | None | Unset): Why the task failed.
    """

    id: str
    status: MediaV2Status | str
    code: int | Unset = UNSET
    result: list[MediaV2File] | None | Unset = UNSET
    price: float | None | str | Unset = UNSET
    model: str | Unset = UNSET
    error: MediaV2Cause | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.media_v2_cause import MediaV2Cause  # noqa: PLC0415

        id = self.id

        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        code = self.code

        result: list[dict[str, Any]] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, list):
            result = []
            for result_type_0_item_data in self.result:
                result_type_0_item = result_type_0_item_data.to_dict()
                result.append(result_type_0_item)

        else:
            result = self.result

        price: float | None | str | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        model = self.model

        error: dict[str, Any] | None | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        elif isinstance(self.error, MediaV2Cause):
            error = self.error.to_dict()
        else:
            error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "status": status,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if result is not UNSET:
            field_dict["result"] = result
        if price is not UNSET:
            field_dict["price"] = price
        if model is not UNSET:
            field_dict["model"] = model
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_v2_cause import MediaV2Cause  # noqa: PLC0415
        from ..models.media_v2_file import MediaV2File  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_status(data: object) -> MediaV2Status | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_media_v2_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaV2Status | str, data)

        status = _parse_status(d.pop("status"))

        code = d.pop("code", UNSET)

        def _parse_result(data: object) -> list[MediaV2File] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                result_type_0 = []
                _result_type_0 = data
                for result_type_0_item_data in _result_type_0:
                    result_type_0_item = MediaV2File.from_dict(result_type_0_item_data)

                    result_type_0.append(result_type_0_item)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[MediaV2File] | None | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        def _parse_price(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        price = _parse_price(d.pop("price", UNSET))

        model = d.pop("model", UNSET)

        def _parse_error(data: object) -> MediaV2Cause | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = MediaV2Cause.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaV2Cause | None | Unset, data)

        error = _parse_error(d.pop("error", UNSET))

        media_v2_task = cls(
            id=id,
            status=status,
            code=code,
            result=result,
            price=price,
            model=model,
            error=error,
        )

        media_v2_task.additional_properties = d
        return media_v2_task

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
