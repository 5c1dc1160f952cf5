# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.status_response import StatusResponse, check_status_response
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.generation_result import GenerationResult
    from ..models.task_details import TaskDetails
    from ..models.task_preview import TaskPreview


T = TypeVar("T", bound="ResultResponse")


@_attrs_define
class ResultResponse:
    """
    Attributes:
        id (str): Task id for retrieving result
        status (StatusResponse | str):
        progress (float | None | Unset):
        cost (float | None | Unset): Settled cost in credits (one credit is 0.01 USD).
        result (GenerationResult | None | Unset):
        details (None | TaskDetails | Unset):
        preview (None | TaskPreview | Unset):
    """

    id: str
    status: StatusResponse | str
    progress: float | None | Unset = UNSET
    cost: float | None | Unset = UNSET
    result: GenerationResult | None | Unset = UNSET
    details: None | TaskDetails | Unset = UNSET
    preview: None | TaskPreview | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.generation_result import GenerationResult  # noqa: PLC0415
        from ..models.task_details import TaskDetails  # noqa: PLC0415
        from ..models.task_preview import TaskPreview  # noqa: PLC0415

        id = self.id

        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        progress: float | None | Unset
        if isinstance(self.progress, Unset):
            progress = UNSET
        else:
            progress = self.progress

        cost: float | None | Unset
        if isinstance(self.cost, Unset):
            cost = UNSET
        else:
            cost = self.cost

        result: dict[str, Any] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, GenerationResult):
            result = self.result.to_dict()
        else:
            result = self.result

        details: dict[str, Any] | None | Unset
        if isinstance(self.details, Unset):
            details = UNSET
        elif isinstance(self.details, TaskDetails):
            details = self.details.to_dict()
        else:
            details = self.details

        preview: dict[str, Any] | None | Unset
        if isinstance(self.preview, Unset):
            preview = UNSET
        elif isinstance(self.preview, TaskPreview):
            preview = self.preview.to_dict()
        else:
            preview = self.preview

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "status": status,
            }
        )
        if progress is not UNSET:
            field_dict["progress"] = progress
        if cost is not UNSET:
            field_dict["cost"] = cost
        if result is not UNSET:
            field_dict["result"] = result
        if details is not UNSET:
            field_dict["details"] = details
        if preview is not UNSET:
            field_dict["preview"] = preview

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.generation_result import GenerationResult  # noqa: PLC0415
        from ..models.task_details import TaskDetails  # noqa: PLC0415
        from ..models.task_preview import TaskPreview  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_status(data: object) -> StatusResponse | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_status_response(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(StatusResponse | str, data)

        status = _parse_status(d.pop("status"))

        def _parse_progress(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        progress = _parse_progress(d.pop("progress", UNSET))

        def _parse_cost(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        cost = _parse_cost(d.pop("cost", UNSET))

        def _parse_result(data: object) -> GenerationResult | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = GenerationResult.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GenerationResult | None | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        def _parse_details(data: object) -> None | TaskDetails | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                details_type_0 = TaskDetails.from_dict(data)

                return details_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TaskDetails | Unset, data)

        details = _parse_details(d.pop("details", UNSET))

        def _parse_preview(data: object) -> None | TaskPreview | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                preview_type_0 = TaskPreview.from_dict(data)

                return preview_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TaskPreview | Unset, data)

        preview = _parse_preview(d.pop("preview", UNSET))

        result_response = cls(
            id=id,
            status=status,
            progress=progress,
            cost=cost,
            result=result,
            details=details,
            preview=preview,
        )

        result_response.additional_properties = d
        return result_response

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
