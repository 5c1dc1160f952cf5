# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.task_status import TaskStatus, check_task_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="TaskInfo")


@_attrs_define
class TaskInfo:
    """State of a task.

    Attributes:
        task_id (str | Unset): Id of the task.
        status (str | TaskStatus | Unset): Where a task stands.
        reason (str | Unset): Why the task failed; empty if it did not.
        task_type (str | Unset): Kind of task, from an open set.
        eta (float | Unset): Estimated time to completion, in seconds. Of use for videos.
        progress_percent (float | Unset): Progress in percent. Finished pictures report 0, so it is no test of
            completion.
    """

    task_id: str | Unset = UNSET
    status: str | TaskStatus | Unset = UNSET
    reason: str | Unset = UNSET
    task_type: str | Unset = UNSET
    eta: float | Unset = UNSET
    progress_percent: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task_id = self.task_id

        status: str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        reason = self.reason

        task_type = self.task_type

        eta = self.eta

        progress_percent = self.progress_percent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if task_id is not UNSET:
            field_dict["task_id"] = task_id
        if status is not UNSET:
            field_dict["status"] = status
        if reason is not UNSET:
            field_dict["reason"] = reason
        if task_type is not UNSET:
            field_dict["task_type"] = task_type
        if eta is not UNSET:
            field_dict["eta"] = eta
        if progress_percent is not UNSET:
            field_dict["progress_percent"] = progress_percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        task_id = d.pop("task_id", UNSET)

        def _parse_status(data: object) -> str | TaskStatus | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_task_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TaskStatus | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        reason = d.pop("reason", UNSET)

        task_type = d.pop("task_type", UNSET)

        eta = d.pop("eta", UNSET)

        progress_percent = d.pop("progress_percent", UNSET)

        task_info = cls(
            task_id=task_id,
            status=status,
            reason=reason,
            task_type=task_type,
            eta=eta,
            progress_percent=progress_percent,
        )

        task_info.additional_properties = d
        return task_info

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
