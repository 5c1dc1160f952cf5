# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.task_status import TaskStatus, check_task_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.usage import Usage


T = TypeVar("T", bound="Task")


@_attrs_define
class Task:
    """A task and its state.

    Attributes:
        id (str): Id of the task, 24 hexadecimal digits.
        status (str | TaskStatus): Where a task stands. Unconfirmed: no page lists the statuses; these are the ones
            seen, the first two and the last in client code.
        parent_id (None | str | Unset): Id of the task that this one continues.
        object_ (str | Unset): Marks the body as a task.
        type_ (str | Unset): Kind of task, from an open set.
        percent (int | Unset): Progress in percent.
        result (None | str | Unset): Link to the picture, once the task is done. Midjourney shows unfinished pictures
            before.
        error (None | str | Unset): What went wrong. Unconfirmed: only null was seen.
        actions (list[str] | Unset): What can be done with the picture next. Midjourney only.
        usage (Usage | Unset): What the task took.
        cost (float | None | str | Unset): Price in roubles, as a number or as decimal text. Unconfirmed: seen in client
            code.
        message (None | str | Unset): Why the task failed. Unconfirmed: seen in client code.
    """

    id: str
    status: str | TaskStatus
    parent_id: None | str | Unset = UNSET
    object_: str | Unset = UNSET
    type_: str | Unset = UNSET
    percent: int | Unset = UNSET
    result: None | str | Unset = UNSET
    error: None | str | Unset = UNSET
    actions: list[str] | Unset = UNSET
    usage: Usage | Unset = UNSET
    cost: float | None | str | Unset = UNSET
    message: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        parent_id: None | str | Unset
        if isinstance(self.parent_id, Unset):
            parent_id = UNSET
        else:
            parent_id = self.parent_id

        object_ = self.object_

        type_ = self.type_

        percent = self.percent

        result: None | str | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        else:
            result = self.result

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        actions: list[str] | Unset = UNSET
        if not isinstance(self.actions, Unset):
            actions = self.actions

        usage: dict[str, Any] | Unset = UNSET
        if not isinstance(self.usage, Unset):
            usage = self.usage.to_dict()

        cost: float | None | str | Unset
        if isinstance(self.cost, Unset):
            cost = UNSET
        else:
            cost = self.cost

        message: None | str | Unset
        if isinstance(self.message, Unset):
            message = UNSET
        else:
            message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "status": status,
            }
        )
        if parent_id is not UNSET:
            field_dict["parentId"] = parent_id
        if object_ is not UNSET:
            field_dict["object"] = object_
        if type_ is not UNSET:
            field_dict["type"] = type_
        if percent is not UNSET:
            field_dict["percent"] = percent
        if result is not UNSET:
            field_dict["result"] = result
        if error is not UNSET:
            field_dict["error"] = error
        if actions is not UNSET:
            field_dict["actions"] = actions
        if usage is not UNSET:
            field_dict["usage"] = usage
        if cost is not UNSET:
            field_dict["cost"] = cost
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.usage import Usage  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_status(data: object) -> str | TaskStatus:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_task_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TaskStatus, data)

        status = _parse_status(d.pop("status"))

        def _parse_parent_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        parent_id = _parse_parent_id(d.pop("parentId", UNSET))

        object_ = d.pop("object", UNSET)

        type_ = d.pop("type", UNSET)

        percent = d.pop("percent", UNSET)

        def _parse_result(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        def _parse_error(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        error = _parse_error(d.pop("error", UNSET))

        actions = cast(list[str], d.pop("actions", UNSET))

        _usage = d.pop("usage", UNSET)
        usage: Usage | Unset
        if isinstance(_usage, Unset):
            usage = UNSET
        else:
            usage = Usage.from_dict(_usage)

        def _parse_cost(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        cost = _parse_cost(d.pop("cost", UNSET))

        def _parse_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message = _parse_message(d.pop("message", UNSET))

        task = cls(
            id=id,
            status=status,
            parent_id=parent_id,
            object_=object_,
            type_=type_,
            percent=percent,
            result=result,
            error=error,
            actions=actions,
            usage=usage,
            cost=cost,
            message=message,
        )

        task.additional_properties = d
        return task

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
