# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.film_order_seconds import FilmOrderSeconds, check_film_order_seconds
from ..types import UNSET, Unset

T = TypeVar("T", bound="FilmOrder")


@_attrs_define
class FilmOrder:
    """
    Attributes:
        prompt (str):
        seconds (FilmOrderSeconds | Unset):
    """

    prompt: str
    seconds: FilmOrderSeconds | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        seconds: int | Unset = UNSET
        if not isinstance(self.seconds, Unset):
            seconds = self.seconds

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if seconds is not UNSET:
            field_dict["seconds"] = seconds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        _seconds = d.pop("seconds", UNSET)
        seconds: FilmOrderSeconds | Unset
        if isinstance(_seconds, Unset):
            seconds = UNSET
        else:
            seconds = check_film_order_seconds(_seconds)

        film_order = cls(
            prompt=prompt,
            seconds=seconds,
        )

        film_order.additional_properties = d
        return film_order

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
