# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.meta_task_status import MetaTaskStatus, check_meta_task_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mini_max_h3_file import MiniMaxH3File
    from ..models.task_fault import TaskFault


T = TypeVar("T", bound="MiniMaxH3Task")


@_attrs_define
class MiniMaxH3Task:
    """Where a task stands.

    Attributes:
        status (MetaTaskStatus | str): Where a task of a model with a result of its own stands. Unconfirmed: read from
            client code.
        content (MiniMaxH3File | None | Unset): The video, once the task has succeeded.
        error (None | TaskFault | Unset): Why the task failed.
    """

    status: MetaTaskStatus | str
    content: MiniMaxH3File | None | Unset = UNSET
    error: None | TaskFault | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.mini_max_h3_file import MiniMaxH3File  # noqa: PLC0415
        from ..models.task_fault import TaskFault  # noqa: PLC0415

        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        content: dict[str, Any] | None | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        elif isinstance(self.content, MiniMaxH3File):
            content = self.content.to_dict()
        else:
            content = self.content

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
                "status": status,
            }
        )
        if content is not UNSET:
            field_dict["content"] = content
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mini_max_h3_file import MiniMaxH3File  # noqa: PLC0415
        from ..models.task_fault import TaskFault  # noqa: PLC0415

        d = dict(src_dict)

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

        def _parse_content(data: object) -> MiniMaxH3File | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                content_type_0 = MiniMaxH3File.from_dict(data)

                return content_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MiniMaxH3File | None | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

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

        mini_max_h3_task = cls(
            status=status,
            content=content,
            error=error,
        )

        mini_max_h3_task.additional_properties = d
        return mini_max_h3_task

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
