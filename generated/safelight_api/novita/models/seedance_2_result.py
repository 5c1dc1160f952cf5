# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.meta_task_status import MetaTaskStatus, check_meta_task_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.seedance_2_file import Seedance2File
    from ..models.seedance_2_usage import Seedance2Usage
    from ..models.task_fault import TaskFault


T = TypeVar("T", bound="Seedance2Result")


@_attrs_define
class Seedance2Result:
    """State of a task and what it made.

    Attributes:
        id (str): Id of the task.
        status (MetaTaskStatus | str): Where a task of a model with a result of its own stands. Unconfirmed: read from
            client code.
        model (str | Unset): Name of the model.
        content (None | Seedance2File | Unset): The video, once the task has succeeded.
        usage (Seedance2Usage | Unset): What the task took.
        error (None | TaskFault | Unset): Why the task failed.
    """

    id: str
    status: MetaTaskStatus | str
    model: str | Unset = UNSET
    content: None | Seedance2File | Unset = UNSET
    usage: Seedance2Usage | Unset = UNSET
    error: None | TaskFault | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.seedance_2_file import Seedance2File  # noqa: PLC0415
        from ..models.task_fault import TaskFault  # noqa: PLC0415

        id = self.id

        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        model = self.model

        content: dict[str, Any] | None | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        elif isinstance(self.content, Seedance2File):
            content = self.content.to_dict()
        else:
            content = self.content

        usage: dict[str, Any] | Unset = UNSET
        if not isinstance(self.usage, Unset):
            usage = self.usage.to_dict()

        error: dict[str, Any] | None | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        elif isinstance(self.error, TaskFault):
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
        if model is not UNSET:
            field_dict["model"] = model
        if content is not UNSET:
            field_dict["content"] = content
        if usage is not UNSET:
            field_dict["usage"] = usage
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seedance_2_file import Seedance2File  # noqa: PLC0415
        from ..models.seedance_2_usage import Seedance2Usage  # noqa: PLC0415
        from ..models.task_fault import TaskFault  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_status(data: object) -> MetaTaskStatus | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_meta_task_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MetaTaskStatus | str, data)

        status = _parse_status(d.pop("status"))

        model = d.pop("model", UNSET)

        def _parse_content(data: object) -> None | Seedance2File | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                content_type_0 = Seedance2File.from_dict(data)

                return content_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Seedance2File | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

        _usage = d.pop("usage", UNSET)
        usage: Seedance2Usage | Unset
        if isinstance(_usage, Unset):
            usage = UNSET
        else:
            usage = Seedance2Usage.from_dict(_usage)

        def _parse_error(data: object) -> None | TaskFault | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = TaskFault.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TaskFault | Unset, data)

        error = _parse_error(d.pop("error", UNSET))

        seedance_2_result = cls(
            id=id,
            status=status,
            model=model,
            content=content,
            usage=usage,
            error=error,
        )

        seedance_2_result.additional_properties = d
        return seedance_2_result

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
