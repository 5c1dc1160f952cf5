# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.image_extra_nsfw_detection_level import (
    ImageExtraNsfwDetectionLevel,
    check_image_extra_nsfw_detection_level,
)
from ..models.image_extra_response_image_type import ImageExtraResponseImageType, check_image_extra_response_image_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_storage import CustomStorage
    from ..models.enterprise_plan import EnterprisePlan
    from ..models.webhook import Webhook


T = TypeVar("T", bound="ImageExtra")


@_attrs_define
class ImageExtra:
    """How the pictures are checked, stored and announced.

    Attributes:
        response_image_type (ImageExtraResponseImageType | Unset): File format of the pictures.
        webhook (Webhook | Unset): Where the end of a task is announced. Calls are unsigned, time out after 5 s and are
            repeated up to 5 times.
        custom_storage (CustomStorage | Unset): Storage of your own for the pictures.
        enterprise_plan (EnterprisePlan | Unset): Work on reserved machines.
        enable_nsfw_detection (bool | Unset): Checks each picture, at 0.0015 USD each.
        nsfw_detection_level (ImageExtraNsfwDetectionLevel | Unset): How strictly the pictures are checked.
    """

    response_image_type: ImageExtraResponseImageType | Unset = UNSET
    webhook: Webhook | Unset = UNSET
    custom_storage: CustomStorage | Unset = UNSET
    enterprise_plan: EnterprisePlan | Unset = UNSET
    enable_nsfw_detection: bool | Unset = UNSET
    nsfw_detection_level: ImageExtraNsfwDetectionLevel | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        response_image_type: str | Unset = UNSET
        if not isinstance(self.response_image_type, Unset):
            response_image_type = self.response_image_type

        webhook: dict[str, Any] | Unset = UNSET
        if not isinstance(self.webhook, Unset):
            webhook = self.webhook.to_dict()

        custom_storage: dict[str, Any] | Unset = UNSET
        if not isinstance(self.custom_storage, Unset):
            custom_storage = self.custom_storage.to_dict()

        enterprise_plan: dict[str, Any] | Unset = UNSET
        if not isinstance(self.enterprise_plan, Unset):
            enterprise_plan = self.enterprise_plan.to_dict()

        enable_nsfw_detection = self.enable_nsfw_detection

        nsfw_detection_level: int | Unset = UNSET
        if not isinstance(self.nsfw_detection_level, Unset):
            nsfw_detection_level = self.nsfw_detection_level

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if response_image_type is not UNSET:
            field_dict["response_image_type"] = response_image_type
        if webhook is not UNSET:
            field_dict["webhook"] = webhook
        if custom_storage is not UNSET:
            field_dict["custom_storage"] = custom_storage
        if enterprise_plan is not UNSET:
            field_dict["enterprise_plan"] = enterprise_plan
        if enable_nsfw_detection is not UNSET:
            field_dict["enable_nsfw_detection"] = enable_nsfw_detection
        if nsfw_detection_level is not UNSET:
            field_dict["nsfw_detection_level"] = nsfw_detection_level

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_storage import CustomStorage  # noqa: PLC0415
        from ..models.enterprise_plan import EnterprisePlan  # noqa: PLC0415
        from ..models.webhook import Webhook  # noqa: PLC0415

        d = dict(src_dict)
        _response_image_type = d.pop("response_image_type", UNSET)
        response_image_type: ImageExtraResponseImageType | Unset
        if isinstance(_response_image_type, Unset):
            response_image_type = UNSET
        else:
            response_image_type = check_image_extra_response_image_type(_response_image_type)

        _webhook = d.pop("webhook", UNSET)
        webhook: Webhook | Unset
        if isinstance(_webhook, Unset):
            webhook = UNSET
        else:
            webhook = Webhook.from_dict(_webhook)

        _custom_storage = d.pop("custom_storage", UNSET)
        custom_storage: CustomStorage | Unset
        if isinstance(_custom_storage, Unset):
            custom_storage = UNSET
        else:
            custom_storage = CustomStorage.from_dict(_custom_storage)

        _enterprise_plan = d.pop("enterprise_plan", UNSET)
        enterprise_plan: EnterprisePlan | Unset
        if isinstance(_enterprise_plan, Unset):
            enterprise_plan = UNSET
        else:
            enterprise_plan = EnterprisePlan.from_dict(_enterprise_plan)

        enable_nsfw_detection = d.pop("enable_nsfw_detection", UNSET)

        _nsfw_detection_level = d.pop("nsfw_detection_level", UNSET)
        nsfw_detection_level: ImageExtraNsfwDetectionLevel | Unset
        if isinstance(_nsfw_detection_level, Unset):
            nsfw_detection_level = UNSET
        else:
            nsfw_detection_level = check_image_extra_nsfw_detection_level(_nsfw_detection_level)

        image_extra = cls(
            response_image_type=response_image_type,
            webhook=webhook,
            custom_storage=custom_storage,
            enterprise_plan=enterprise_plan,
            enable_nsfw_detection=enable_nsfw_detection,
            nsfw_detection_level=nsfw_detection_level,
        )

        image_extra.additional_properties = d
        return image_extra

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
