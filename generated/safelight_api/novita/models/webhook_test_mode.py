# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_test_mode_return_task_status import (
    WebhookTestModeReturnTaskStatus,
    check_webhook_test_mode_return_task_status,
)

T = TypeVar("T", bound="WebhookTestMode")


@_attrs_define
class WebhookTestMode:
    """Lets the server call with a made-up result.

    Attributes:
        enabled (bool): Whether to make the result up.
        return_task_status (WebhookTestModeReturnTaskStatus): The made-up outcome.
    """

    enabled: bool
    return_task_status: WebhookTestModeReturnTaskStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enabled = self.enabled

        return_task_status: str = self.return_task_status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enabled": enabled,
                "return_task_status": return_task_status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        enabled = d.pop("enabled")

        return_task_status = check_webhook_test_mode_return_task_status(d.pop("return_task_status"))

        webhook_test_mode = cls(
            enabled=enabled,
            return_task_status=return_task_status,
        )

        webhook_test_mode.additional_properties = d
        return webhook_test_mode

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
