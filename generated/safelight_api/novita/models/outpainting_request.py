# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.direct_image_extra import DirectImageExtra


T = TypeVar("T", bound="OutpaintingRequest")


@_attrs_define
class OutpaintingRequest:
    """Which picture to continue beyond its edges, and how far.

    Attributes:
        image_file (str): Picture to continue, as base64; at most 1024 by 1024 pixels and 30 MB.
        prompt (str): What the added part should show, 1 to 1024 characters.
        width (int): Width of the new picture in pixels, more than the old one's and up to 4096.
        height (int): Height of the new picture in pixels, more than the old one's and up to 4096.
        center_x (int): How far the centre of the old picture lies from that of the new one, to the right in pixels.
        center_y (int): How far the centre of the old picture lies from that of the new one, downwards in pixels.
        extra (DirectImageExtra | Unset): How the picture is answered.
        negative_prompt (str | Unset): What to keep out of it, 1 to 1024 characters.
    """

    image_file: str
    prompt: str
    width: int
    height: int
    center_x: int
    center_y: int
    extra: DirectImageExtra | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image_file = self.image_file

        prompt = self.prompt

        width = self.width

        height = self.height

        center_x = self.center_x

        center_y = self.center_y

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        negative_prompt = self.negative_prompt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image_file": image_file,
                "prompt": prompt,
                "width": width,
                "height": height,
                "center_x": center_x,
                "center_y": center_y,
            }
        )
        if extra is not UNSET:
            field_dict["extra"] = extra
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.direct_image_extra import DirectImageExtra  # noqa: PLC0415

        d = dict(src_dict)
        image_file = d.pop("image_file")

        prompt = d.pop("prompt")

        width = d.pop("width")

        height = d.pop("height")

        center_x = d.pop("center_x")

        center_y = d.pop("center_y")

        _extra = d.pop("extra", UNSET)
        extra: DirectImageExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = DirectImageExtra.from_dict(_extra)

        negative_prompt = d.pop("negative_prompt", UNSET)

        outpainting_request = cls(
            image_file=image_file,
            prompt=prompt,
            width=width,
            height=height,
            center_x=center_x,
            center_y=center_y,
            extra=extra,
            negative_prompt=negative_prompt,
        )

        outpainting_request.additional_properties = d
        return outpainting_request

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
