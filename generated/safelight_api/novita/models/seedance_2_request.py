# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.seedance_2_request_ratio import Seedance2RequestRatio, check_seedance_2_request_ratio
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.seedance_2_part import Seedance2Part


T = TypeVar("T", bound="Seedance2Request")


@_attrs_define
class Seedance2Request:
    """What Seedance 2 is to make.

    Attributes:
        model (str): Name of the model, from an open set; dreamina- or doubao-seedance-2-0, -2-0-fast, -2-0-mini or
            -2-5, and a date.
        content (list[Seedance2Part]): A text that tells what happens, and pictures (at most 9), clips and sounds to
            work from.
        resolution (str | Unset): 720p and more; the fast model refuses 1080p.
        ratio (Seedance2RequestRatio | Unset): Width to height; adaptive not for text alone.
        duration (int | Unset): Length in seconds, 4 to 15.
        generate_audio (bool | Unset): Makes sound with the video.
        watermark (bool | Unset): Puts a watermark on the video.
    """

    model: str
    content: list[Seedance2Part]
    resolution: str | Unset = UNSET
    ratio: Seedance2RequestRatio | Unset = UNSET
    duration: int | Unset = UNSET
    generate_audio: bool | Unset = UNSET
    watermark: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        content = []
        for content_item_data in self.content:
            content_item = content_item_data.to_dict()
            content.append(content_item)

        resolution = self.resolution

        ratio: str | Unset = UNSET
        if not isinstance(self.ratio, Unset):
            ratio = self.ratio

        duration = self.duration

        generate_audio = self.generate_audio

        watermark = self.watermark

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
        if ratio is not UNSET:
            field_dict["ratio"] = ratio
        if duration is not UNSET:
            field_dict["duration"] = duration
        if generate_audio is not UNSET:
            field_dict["generate_audio"] = generate_audio
        if watermark is not UNSET:
            field_dict["watermark"] = watermark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seedance_2_part import Seedance2Part  # noqa: PLC0415

        d = dict(src_dict)
        model = d.pop("model")

        content = []
        _content = d.pop("content")
        for content_item_data in _content:
            content_item = Seedance2Part.from_dict(content_item_data)

            content.append(content_item)

        resolution = d.pop("resolution", UNSET)

        _ratio = d.pop("ratio", UNSET)
        ratio: Seedance2RequestRatio | Unset
        if isinstance(_ratio, Unset):
            ratio = UNSET
        else:
            ratio = check_seedance_2_request_ratio(_ratio)

        duration = d.pop("duration", UNSET)

        generate_audio = d.pop("generate_audio", UNSET)

        watermark = d.pop("watermark", UNSET)

        seedance_2_request = cls(
            model=model,
            content=content,
            resolution=resolution,
            ratio=ratio,
            duration=duration,
            generate_audio=generate_audio,
            watermark=watermark,
        )

        seedance_2_request.additional_properties = d
        return seedance_2_request

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
