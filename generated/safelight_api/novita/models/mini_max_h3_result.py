# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.mini_max_h3_task import MiniMaxH3Task


T = TypeVar("T", bound="MiniMaxH3Result")


@_attrs_define
class MiniMaxH3Result:
    """State of a task and what it made.

    Attributes:
        task (MiniMaxH3Task): Where a task stands.
    """

    task: MiniMaxH3Task
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task = self.task.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mini_max_h3_task import MiniMaxH3Task  # noqa: PLC0415

        d = dict(src_dict)
        task = MiniMaxH3Task.from_dict(d.pop("task"))

        mini_max_h3_result = cls(
            task=task,
        )

        mini_max_h3_result.additional_properties = d
        return mini_max_h3_result

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
