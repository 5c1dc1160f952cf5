# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.txt_2_video_extra_response_video_type import (
    Txt2VideoExtraResponseVideoType,
    check_txt_2_video_extra_response_video_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.enterprise_plan import EnterprisePlan
    from ..models.webhook import Webhook


T = TypeVar("T", bound="Txt2VideoExtra")


@_attrs_define
class Txt2VideoExtra:
    """How the video is stored and announced.

    Attributes:
        response_video_type (Txt2VideoExtraResponseVideoType | Unset): File format of the video.
        webhook (Webhook | Unset): Where the end of a task is announced. Calls are unsigned, time out after 5 s and are
            repeated up to 5 times.
        enterprise_plan (EnterprisePlan | Unset): Work on reserved machines.
    """

    response_video_type: Txt2VideoExtraResponseVideoType | Unset = UNSET
    webhook: Webhook | Unset = UNSET
    enterprise_plan: EnterprisePlan | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        response_video_type: str | Unset = UNSET
        if not isinstance(self.response_video_type, Unset):
            response_video_type = self.response_video_type

        webhook: dict[str, Any] | Unset = UNSET
        if not isinstance(self.webhook, Unset):
            webhook = self.webhook.to_dict()

        enterprise_plan: dict[str, Any] | Unset = UNSET
        if not isinstance(self.enterprise_plan, Unset):
            enterprise_plan = self.enterprise_plan.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if response_video_type is not UNSET:
            field_dict["response_video_type"] = response_video_type
        if webhook is not UNSET:
            field_dict["webhook"] = webhook
        if enterprise_plan is not UNSET:
            field_dict["enterprise_plan"] = enterprise_plan

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enterprise_plan import EnterprisePlan  # noqa: PLC0415
        from ..models.webhook import Webhook  # noqa: PLC0415

        d = dict(src_dict)
        _response_video_type = d.pop("response_video_type", UNSET)
        response_video_type: Txt2VideoExtraResponseVideoType | Unset
        if isinstance(_response_video_type, Unset):
            response_video_type = UNSET
        else:
            response_video_type = check_txt_2_video_extra_response_video_type(_response_video_type)

        _webhook = d.pop("webhook", UNSET)
        webhook: Webhook | Unset
        if isinstance(_webhook, Unset):
            webhook = UNSET
        else:
            webhook = Webhook.from_dict(_webhook)

        _enterprise_plan = d.pop("enterprise_plan", UNSET)
        enterprise_plan: EnterprisePlan | Unset
        if isinstance(_enterprise_plan, Unset):
            enterprise_plan = UNSET
        else:
            enterprise_plan = EnterprisePlan.from_dict(_enterprise_plan)

        txt_2_video_extra = cls(
            response_video_type=response_video_type,
            webhook=webhook,
            enterprise_plan=enterprise_plan,
        )

        txt_2_video_extra.additional_properties = d
        return txt_2_video_extra

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
