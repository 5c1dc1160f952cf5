# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_test_mode import WebhookTestMode


T = TypeVar("T", bound="Webhook")


@_attrs_define
class Webhook:
    """Where the end of a task is announced. Calls are unsigned, time out after 5 s and are repeated up to 5 times.

    Attributes:
        url (str): Address to call.
        test_mode (WebhookTestMode | Unset): Lets the server call with a made-up result.
    """

    url: str
    test_mode: WebhookTestMode | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        test_mode: dict[str, Any] | Unset = UNSET
        if not isinstance(self.test_mode, Unset):
            test_mode = self.test_mode.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
            }
        )
        if test_mode is not UNSET:
            field_dict["test_mode"] = test_mode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_test_mode import WebhookTestMode  # noqa: PLC0415

        d = dict(src_dict)
        url = d.pop("url")

        _test_mode = d.pop("test_mode", UNSET)
        test_mode: WebhookTestMode | Unset
        if isinstance(_test_mode, Unset):
            test_mode = UNSET
        else:
            test_mode = WebhookTestMode.from_dict(_test_mode)

        webhook = cls(
            url=url,
            test_mode=test_mode,
        )

        webhook.additional_properties = d
        return webhook

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
