# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.debug_info import DebugInfo
    from ..models.webhook_echo import WebhookEcho


T = TypeVar("T", bound="TaskExtra")


@_attrs_define
class TaskExtra:
    """What else is told of a task.

    Attributes:
        seed (str | Unset): The seed that was used, as decimal text, at least -1.
        enable_nsfw_detection (bool | Unset): Whether the pictures were checked, at 0.0015 USD each.
        debug_info (DebugInfo | Unset): When the task was worked on.
        has_nsfw_contents (list[Any] | Unset): What the check found, one mark a picture. Unconfirmed: the type of its
            items is not known.
        webhook (WebhookEcho | Unset): The webhook of the request, repeated.
    """

    seed: str | Unset = UNSET
    enable_nsfw_detection: bool | Unset = UNSET
    debug_info: DebugInfo | Unset = UNSET
    has_nsfw_contents: list[Any] | Unset = UNSET
    webhook: WebhookEcho | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        seed = self.seed

        enable_nsfw_detection = self.enable_nsfw_detection

        debug_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.debug_info, Unset):
            debug_info = self.debug_info.to_dict()

        has_nsfw_contents: list[Any] | Unset = UNSET
        if not isinstance(self.has_nsfw_contents, Unset):
            has_nsfw_contents = self.has_nsfw_contents

        webhook: dict[str, Any] | Unset = UNSET
        if not isinstance(self.webhook, Unset):
            webhook = self.webhook.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if seed is not UNSET:
            field_dict["seed"] = seed
        if enable_nsfw_detection is not UNSET:
            field_dict["enable_nsfw_detection"] = enable_nsfw_detection
        if debug_info is not UNSET:
            field_dict["debug_info"] = debug_info
        if has_nsfw_contents is not UNSET:
            field_dict["has_nsfw_contents"] = has_nsfw_contents
        if webhook is not UNSET:
            field_dict["webhook"] = webhook

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.debug_info import DebugInfo  # noqa: PLC0415
        from ..models.webhook_echo import WebhookEcho  # noqa: PLC0415

        d = dict(src_dict)
        seed = d.pop("seed", UNSET)

        enable_nsfw_detection = d.pop("enable_nsfw_detection", UNSET)

        _debug_info = d.pop("debug_info", UNSET)
        debug_info: DebugInfo | Unset
        if isinstance(_debug_info, Unset):
            debug_info = UNSET
        else:
            debug_info = DebugInfo.from_dict(_debug_info)

        has_nsfw_contents = cast(list[Any], d.pop("has_nsfw_contents", UNSET))

        _webhook = d.pop("webhook", UNSET)
        webhook: WebhookEcho | Unset
        if isinstance(_webhook, Unset):
            webhook = UNSET
        else:
            webhook = WebhookEcho.from_dict(_webhook)

        task_extra = cls(
            seed=seed,
            enable_nsfw_detection=enable_nsfw_detection,
            debug_info=debug_info,
            has_nsfw_contents=has_nsfw_contents,
            webhook=webhook,
        )

        task_extra.additional_properties = d
        return task_extra

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
