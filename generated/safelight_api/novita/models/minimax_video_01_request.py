# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MinimaxVideo01Request")


@_attrs_define
class MinimaxVideo01Request:
    """What MiniMax is to film.

    Attributes:
        prompt (str): What the video should show.
        image_url (str | Unset): Picture to begin with. Unconfirmed: after its name; the page does not say in what form.
        enable_prompt_expansion (bool | Unset): Lets the prompt be rewritten in more detail first.
    """

    prompt: str
    image_url: str | Unset = UNSET
    enable_prompt_expansion: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        image_url = self.image_url

        enable_prompt_expansion = self.enable_prompt_expansion

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if image_url is not UNSET:
            field_dict["image_url"] = image_url
        if enable_prompt_expansion is not UNSET:
            field_dict["enable_prompt_expansion"] = enable_prompt_expansion

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        image_url = d.pop("image_url", UNSET)

        enable_prompt_expansion = d.pop("enable_prompt_expansion", UNSET)

        minimax_video_01_request = cls(
            prompt=prompt,
            image_url=image_url,
            enable_prompt_expansion=enable_prompt_expansion,
        )

        minimax_video_01_request.additional_properties = d
        return minimax_video_01_request

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
