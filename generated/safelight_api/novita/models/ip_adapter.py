# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ip_adapter_model_name import IpAdapterModelName, check_ip_adapter_model_name

T = TypeVar("T", bound="IpAdapter")


@_attrs_define
class IpAdapter:
    """A picture whose look is taken over.

    Attributes:
        model_name (IpAdapterModelName): File name of the adapter, for SD 1.5 or for SDXL.
        image_base64 (str): Picture to take the look from, as base64.
        strength (float): How much it counts, 0 to 1.
    """

    model_name: IpAdapterModelName
    image_base64: str
    strength: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name: str = self.model_name

        image_base64 = self.image_base64

        strength = self.strength

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "image_base64": image_base64,
                "strength": strength,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model_name = check_ip_adapter_model_name(d.pop("model_name"))

        image_base64 = d.pop("image_base64")

        strength = d.pop("strength")

        ip_adapter = cls(
            model_name=model_name,
            image_base64=image_base64,
            strength=strength,
        )

        ip_adapter.additional_properties = d
        return ip_adapter

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
