# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mini_max_h3_request_model import MiniMaxH3RequestModel, check_mini_max_h3_request_model
from ..models.mini_max_h3_request_ratio import MiniMaxH3RequestRatio, check_mini_max_h3_request_ratio
from ..models.mini_max_h3_request_resolution import MiniMaxH3RequestResolution, check_mini_max_h3_request_resolution
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mini_max_h3_part import MiniMaxH3Part


T = TypeVar("T", bound="MiniMaxH3Request")


@_attrs_define
class MiniMaxH3Request:
    """What MiniMax H3 is to make.

    Attributes:
        model (MiniMaxH3RequestModel): Name of the model.
        content (list[MiniMaxH3Part]): A text that tells what happens, and pictures to work from.
        resolution (MiniMaxH3RequestResolution | Unset): Resolution.
        duration (int | Unset): Length in seconds, 4 to 15.
        ratio (MiniMaxH3RequestRatio | Unset): Width to height; adaptive with a first frame.
    """

    model: MiniMaxH3RequestModel
    content: list[MiniMaxH3Part]
    resolution: MiniMaxH3RequestResolution | Unset = UNSET
    duration: int | Unset = UNSET
    ratio: MiniMaxH3RequestRatio | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model: str = self.model

        content = []
        for content_item_data in self.content:
            content_item = content_item_data.to_dict()
            content.append(content_item)

        resolution: str | Unset = UNSET
        if not isinstance(self.resolution, Unset):
            resolution = self.resolution

        duration = self.duration

        ratio: str | Unset = UNSET
        if not isinstance(self.ratio, Unset):
            ratio = self.ratio

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model": model,
                "content": content,
            }
        )
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if duration is not UNSET:
            field_dict["duration"] = duration
        if ratio is not UNSET:
            field_dict["ratio"] = ratio

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mini_max_h3_part import MiniMaxH3Part  # noqa: PLC0415

        d = dict(src_dict)
        model = check_mini_max_h3_request_model(d.pop("model"))

        content = []
        _content = d.pop("content")
        for content_item_data in _content:
            content_item = MiniMaxH3Part.from_dict(content_item_data)

            content.append(content_item)

        _resolution = d.pop("resolution", UNSET)
        resolution: MiniMaxH3RequestResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_mini_max_h3_request_resolution(_resolution)

        duration = d.pop("duration", UNSET)

        _ratio = d.pop("ratio", UNSET)
        ratio: MiniMaxH3RequestRatio | Unset
        if isinstance(_ratio, Unset):
            ratio = UNSET
        else:
            ratio = check_mini_max_h3_request_ratio(_ratio)

        mini_max_h3_request = cls(
            model=model,
            content=content,
            resolution=resolution,
            duration=duration,
            ratio=ratio,
        )

        mini_max_h3_request.additional_properties = d
        return mini_max_h3_request

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
