# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.glaze import Glaze, check_glaze
from ..types import UNSET, Unset

T = TypeVar("T", bound="FiringOrderReply")


@_attrs_define
class FiringOrderReply:
    """
    Attributes:
        prompt (str):
        glaze (Glaze | None | str | Unset):
        pieces (int | Unset):
        mould (str | Unset):
    """

    prompt: str
    glaze: Glaze | None | str | Unset = UNSET
    pieces: int | Unset = UNSET
    mould: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        glaze: None | str | Unset
        if isinstance(self.glaze, Unset):
            glaze = UNSET
        elif isinstance(self.glaze, str):
            glaze = self.glaze
        else:
            glaze = self.glaze

        pieces = self.pieces

        mould = self.mould

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if glaze is not UNSET:
            field_dict["glaze"] = glaze
        if pieces is not UNSET:
            field_dict["pieces"] = pieces
        if mould is not UNSET:
            field_dict["mould"] = mould

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        def _parse_glaze(data: object) -> Glaze | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                glaze_type_0 = check_glaze(data)

                return glaze_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Glaze | None | str | Unset, data)

        glaze = _parse_glaze(d.pop("glaze", UNSET))

        pieces = d.pop("pieces", UNSET)

        mould = d.pop("mould", UNSET)

        firing_order_reply = cls(
            prompt=prompt,
            glaze=glaze,
            pieces=pieces,
            mould=mould,
        )

        firing_order_reply.additional_properties = d
        return firing_order_reply

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
